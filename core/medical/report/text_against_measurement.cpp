// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/report/text_against_measurement.h"

#include "core/medical/rules/statement_relations.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace lectern::medical {
namespace {

using enum QuantityKind;

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Report)
};

constexpr double kUnitSlip = 10; ///< Between millimetre and centimetre.
constexpr double kSlack = 1e-6;

/// What a sentence of the person is about.
struct Subject {
    QList<MeasuredValue> values;
    std::optional<NoduleLobe> lobe;
};

/// Nothing for a quantity that texts are not searched for.
std::optional<TextQuantityKind> kindOf(QuantityKind quantity)
{
    switch (quantity) {
    case Area:
        return std::nullopt;
    case NoduleVolume:
    case LungVolume:
        return TextQuantityKind::Volume;
    case HuMean:
    case HuSd:
        return TextQuantityKind::Density;
    default:
        return TextQuantityKind::Length;
    }
}

/// In the unit in which texts are read: mm, mL, HU.
double inTextUnit(const Measurement &measurement)
{
    return measurement.quantity == NoduleVolume ? *measurement.value / 1000 : *measurement.value;
}

/// How far a written number may be from the value that it rounds: half a unit of its last digit.
double rounding(double written, double value)
{
    for (int decimals = 0; decimals < 4; ++decimals) {
        const double factor = std::pow(10.0, decimals);
        if (std::abs(written * factor - std::round(written * factor)) < kSlack)
            return 0.5 / factor * std::max(1.0, written == 0 ? 1.0 : std::abs(value / written));
    }
    return 0.0005;
}

enum class Agreement { Same, OtherUnit, OtherNumber, NotMeasured };

Agreement compare(const TextQuantity &quantity, const Subject &subject)
{
    bool isMeasured = false;
    bool isSlip = false;
    bool allSame = true;
    for (qsizetype i = 0; i < quantity.values.size(); ++i) {
        const double value = quantity.values.at(i);
        const double tolerance = rounding(quantity.written.at(i), value) + kSlack;
        bool isSame = false;
        for (const MeasuredValue &measured : subject.values) {
            const Measurement &one = measured.measurement;
            if (!one.value || kindOf(one.quantity) != quantity.kind)
                continue;
            isMeasured = true;
            const double truth = inTextUnit(one);
            isSame |= std::abs(value - truth) <= tolerance;
            isSlip |= std::abs(value / kUnitSlip - truth) <= tolerance / kUnitSlip
                || std::abs(value * kUnitSlip - truth) <= tolerance * kUnitSlip;
        }
        allSame &= isSame;
    }
    if (!isMeasured)
        return Agreement::NotMeasured;
    if (allSame)
        return Agreement::Same;
    return isSlip ? Agreement::OtherUnit : Agreement::OtherNumber;
}

/// The present value in the form in which the person wrote theirs.
QString measuredWords(const TextQuantity &quantity, const Subject &subject)
{
    const QMap<QString, QString> texts = measuredSlots(subject.values);
    const auto text = [&texts](const char *slot) { return texts.value(QString::fromLatin1(slot)); };
    if (quantity.kind == TextQuantityKind::Density)
        return text("attenuation");
    if (quantity.kind == TextQuantityKind::Volume)
        return text("volume").isEmpty() ? text("lung_volume") : text("volume");
    if (quantity.values.size() > 1)
        return text("axes");
    if (!text("length").isEmpty())
        return text("length");
    const double written = quantity.written.first();
    const bool isWhole = std::abs(written - std::round(written)) < kSlack;
    return isWhole && !text("rounded").isEmpty() ? text("rounded") : text("mean");
}

class Checker
{
public:
    explicit Checker(const WrittenAndMeasured &report) :
        m_report(report),
        m_text(report.joined.text(), report.finder),
        m_statements(readStatements(m_text)),
        m_relations(report.finder.terminology())
    {
    }

    QList<DocumentFlag> flags()
    {
        for (int i = 0; i < m_text.sentences().size(); ++i)
            check(i);
        return std::move(m_flags);
    }

private:
    void check(int index)
    {
        const ReportSentence &sentence = m_text.sentences().at(index);
        const auto place = m_report.joined.placeOf(m_text.text().spanOf(sentence.tokens));
        const PlacedSentence *written = place ? sentenceAt(*place) : nullptr;
        if (!written || written->provenance.kind == document::ProvenanceKind::Computed)
            return;
        if (const auto subject = editedSubject(*written)) {
            for (const TextQuantity &quantity : sentence.quantities)
                compareQuantity(quantity, *subject);
            for (const ReportStatement *statement : statementsOf(index))
                compareSide(*statement, *subject);
            return;
        }
        for (const ReportStatement *statement : statementsOf(index))
            compareStatement(*statement);
    }

    const PlacedSentence *sentenceAt(const BlockPlace &place) const
    {
        const auto found
            = std::ranges::find_if(m_report.sentences, [&place](const PlacedSentence &one) {
                  return one.place.block == place.block && one.place.span.start < place.span.end
                      && one.place.span.end > place.span.start;
              });
        return found == m_report.sentences.end() ? nullptr : &*found;
    }

    QList<const ReportStatement *> statementsOf(int sentence) const
    {
        QList<const ReportStatement *> found;
        for (const ReportStatement &statement : m_statements)
            if (statement.sentence == sentence && statement.isAffirmed())
                found.append(&statement);
        return found;
    }

    /// Of a sentence that the person edited: what it was made from.
    std::optional<Subject> editedSubject(const PlacedSentence &sentence) const
    {
        const QStringList names = measurementNames(sentence.provenance);
        Subject subject;
        for (const QString &name : names)
            if (const MeasuredValue *value = m_report.index.named(name))
                subject.values.append(*value);
        if (subject.values.isEmpty())
            return std::nullopt;
        const QString group = subject.values.first().group;
        return group.isEmpty() ? subject : ofGroup(group);
    }

    Subject ofGroup(const QString &group) const
    {
        return {m_report.index.ofGroup(group), m_report.index.lobeOf(group)};
    }

    Sides sideOf(NoduleLobe lobe) const { return isRight(lobe) ? SideFlag::Right : SideFlag::Left; }

    bool isAtPlace(const ReportStatement &statement, NoduleLobe lobe) const
    {
        const Terminology &terms = m_report.finder.terminology();
        const QString name
            = terms.inherited(terms.indexOf(conceptOf(lobe)), QStringLiteral("lobe"));
        return statement.sides == sideOf(lobe) && statement.lobes.contains(name);
    }

    /// A lesion that the person speaks of, and no rule of ours did.
    void compareStatement(const ReportStatement &statement)
    {
        if (!m_relations.isLesion(statement.term) || statement.isSeveral)
            return;
        const QStringList groups = m_report.index.nodules();
        QList<Subject> here;
        QList<Subject> equal;
        for (const QString &group : groups) {
            const Subject subject = ofGroup(group);
            if (subject.lobe && isAtPlace(statement, *subject.lobe))
                here.append(subject);
            if (isSameSize(statement, subject))
                equal.append(subject);
        }
        const bool hasPlace = statement.sides || !statement.lobes.isEmpty();
        const bool isMeant = statement.part == ReportPart::Impression || statement.isDefinite;
        if (here.isEmpty() && !hasPlace && groups.size() == 1 && isMeant)
            here.append(ofGroup(groups.first()));
        if (here.size() == 1) {
            for (const TextQuantity &quantity : statement.quantities)
                compareQuantity(quantity, here.first());
        } else if (here.isEmpty() && equal.size() == 1 && groups.size() == 1) {
            compareSide(statement, equal.first());
        }
    }

    /// Written with a decimal or both axes, so that it is hardly another nodule's.
    bool isSameSize(const ReportStatement &statement, const Subject &subject) const
    {
        return std::ranges::any_of(statement.quantities, [&](const TextQuantity &quantity) {
            const double first = quantity.written.first();
            const bool isExact
                = quantity.values.size() > 1 || std::abs(first - std::round(first)) > kSlack;
            return isExact && !quantity.isPrior && compare(quantity, subject) == Agreement::Same;
        });
    }

    void compareQuantity(const TextQuantity &quantity, const Subject &subject)
    {
        if (quantity.isPrior)
            return;
        const Agreement agreement = compare(quantity, subject);
        if (agreement == Agreement::Same || agreement == Agreement::NotMeasured)
            return;
        const auto place = m_report.joined.placeOf(quantity.span);
        const QString now = measuredWords(quantity, subject);
        if (!place || now.isEmpty())
            return;
        const QString said = textOf(m_report.joined.text(), quantity.span);
        const QString message = agreement == Agreement::OtherUnit
            ? Words::tr("The text says %1, the measurement says %2: one unit is wrong.")
            : Words::tr("The text says %1, the measurement says %2.");
        m_flags.append({QStringLiteral("measurement"),
                        message.arg(said, now),
                        *place,
                        {},
                        Mend{*place, now, {}}});
    }

    void compareSide(const ReportStatement &statement, const Subject &subject)
    {
        if (!subject.lobe || !statement.ownPlace
            || (statement.sides != Sides(SideFlag::Left) && statement.sides != SideFlag::Right)
            || statement.sides == sideOf(*subject.lobe))
            return;
        const auto place = m_report.joined.placeOf(statement.sideSpan);
        if (!place)
            return;
        const QString said = textOf(m_report.joined.text(), statement.sideSpan);
        const QString other = otherSide(said);
        m_flags.append({QStringLiteral("measurement"),
                        Words::tr("The text says \"%1\", the measured nodule lies in the %2.")
                            .arg(said, wordsOf(*subject.lobe, m_report.language)),
                        *place,
                        {},
                        other.isEmpty() ? std::nullopt : std::optional(Mend{*place, other, {}})});
    }

    const WrittenAndMeasured &m_report;
    ReportText m_text;
    QList<ReportStatement> m_statements;
    StatementRelations m_relations;
    QList<DocumentFlag> m_flags;
};

} // namespace

QList<DocumentFlag> textAgainstMeasurement(const WrittenAndMeasured &report)
{
    return Checker(report).flags();
}

QString otherSide(const QString &words)
{
    static const QList<std::pair<QString, QString>> sides{
        {QStringLiteral("left"), QStringLiteral("right")},
        {QStringLiteral("Left"), QStringLiteral("Right")},
        {QStringLiteral("LEFT"), QStringLiteral("RIGHT")},
        {QStringLiteral("左"), QStringLiteral("右")}};
    for (const auto &[left, right] : sides) {
        if (words.contains(left) && !words.contains(right))
            return QString(words).replace(left, right);
        if (words.contains(right) && !words.contains(left))
            return QString(words).replace(right, left);
    }
    return {};
}

} // namespace lectern::medical
