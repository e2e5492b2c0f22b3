// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/report/measured_mark.h"

#include "core/medical/measure/quantity_words.h"
#include "core/medical/report/unfit_reason.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace lectern::medical {
namespace {

using enum QuantityKind;
using Values = StepBuilder::Values;

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Report)
};

constexpr qsizetype kLongestLabel = 120;

bool isDrawn(const MeasuredValue &value)
{
    const QuantityKind quantity = value.measurement.quantity;
    if (value.isOfNodule())
        return false;
    return quantity == Length || quantity == Area
        || (!value.group.isEmpty() && (quantity == HuMean || quantity == HuSd));
}

bool holdsQuantity(const QString &text)
{
    static const QRegularExpression quantity(
        QStringLiteral("\\d\\s*(?:mm|cm|ml|cc|hu|%|毫米|厘米|公分|毫升)(?![a-z])"),
        QRegularExpression::CaseInsensitiveOption);
    return text.contains(quantity);
}

} // namespace

const MeasuredValue *MeasuredMark::computed(QuantityKind quantity) const
{
    const auto found = std::ranges::find_if(values, [quantity](const MeasuredValue &value) {
        return value.measurement.quantity == quantity && value.measurement.value;
    });
    return found == values.end() ? nullptr : &*found;
}

QList<MeasuredMark> marksOf(const QList<MeasuredValue> &measured)
{
    QList<MeasuredMark> marks;
    for (const MeasuredValue &value : measured) {
        if (!isDrawn(value))
            continue;
        const QString &key = value.group.isEmpty() ? value.name : value.group;
        if (marks.isEmpty() || marks.last().key != key)
            marks.append({key, value.note, {}});
        marks.last().values.append(value);
    }
    return marks;
}

Result<QString> markLabel(const QString &typed)
{
    static const QRegularExpression ends(QStringLiteral("[\\s.。,，;；:：、!！?？]+$"));
    static const QRegularExpression between(QStringLiteral("[.!?]\\s|[。！？；;]"));
    const QString label = typed.simplified().remove(ends);
    if (label.contains(between) || label.size() > kLongestLabel)
        return failure(ErrorCode::InvalidInput,
                       Words::tr("Name what was measured in a few words, not in sentences."));
    if (holdsQuantity(label))
        return failure(ErrorCode::InvalidInput,
                       Words::tr("The size comes from the measurement. Leave it out of the name."));
    return label;
}

document::RuleSupport supportOf(const MarkNote &note)
{
    document::RuleSupport support{QStringLiteral("reader.mark"), {}};
    support.inputs.insert(QStringLiteral("label"), note.label);
    if (!note.organ.isEmpty())
        support.inputs.insert(QStringLiteral("organ"), note.organ);
    return support;
}

namespace {

/// Puts the sentences of one mark together.
class MarkSentences
{
public:
    MarkSentences(const MeasuredMark &mark, const PreparedReport &report) :
        m_mark(mark), m_report(report)
    {
    }

    StepBuilder::Sentences take()
    {
        if (const auto axes = axesOf(m_mark.values); axes && !axes->isEmpty()) {
            add("finding.axes", {{QStringLiteral("axes"), {*axes}}}, m_mark.values);
        } else if (const MeasuredValue *length = m_mark.computed(Length)) {
            add("finding.length", {{QStringLiteral("length"), {valueText(length->measurement)}}},
                {*length});
            addRefusal("finding.not_computed"); // Of the other axis.
        } else if (const MeasuredValue *area = m_mark.computed(Area)) {
            addRegion(*area);
        } else {
            addRefusal("finding.mark_unmeasured");
        }
        return std::move(m_sentences);
    }

private:
    void addRegion(const MeasuredValue &area)
    {
        Values values{{QStringLiteral("area"), {valueText(area.measurement)}}};
        QList<MeasuredValue> measured{area};
        const MeasuredValue *mean = m_mark.computed(HuMean);
        const MeasuredValue *deviation = m_mark.computed(HuSd);
        if (mean && deviation) {
            values.insert(QStringLiteral("attenuation"), {valueText(mean->measurement)});
            values.insert(QStringLiteral("deviation"), {valueText(deviation->measurement)});
            measured += {*mean, *deviation};
        }
        add("finding.region", values, measured);
        addRefusal("finding.not_computed");
    }

    /// Those of its values that were refused, all for the same reason: that of its place or of the
    /// series. Nothing where none were.
    void addRefusal(const char *kind)
    {
        QList<MeasuredValue> refused = m_mark.values;
        refused.removeIf(
            [](const MeasuredValue &one) { return one.measurement.value.has_value(); });
        if (refused.isEmpty())
            return;
        QStringList quantities;
        for (const MeasuredValue &value : refused)
            quantities.append(quantityWords(value.measurement.quantity, m_report.language));
        quantities.removeDuplicates(); // Of two axes.
        const QString reason = reasonText(refused.first().measurement, m_report.language);
        add(kind,
            {{QStringLiteral("quantities"), quantities}, {QStringLiteral("reason"), {reason}}},
            refused);
    }

    void add(const char *kind, Values values, const QList<MeasuredValue> &measured)
    {
        QList<document::Support> supports = supportsOf(measured, m_report.study.source);
        const QString name = QString::fromLatin1(kind);
        if (name != u"finding.not_computed") {
            values.insert(QStringLiteral("label"), {m_mark.note.label});
            supports.append(supportOf(m_mark.note));
        }
        m_sentences.append(StepBuilder::sentence(name, values, supports));
    }

    const MeasuredMark &m_mark;
    const PreparedReport &m_report;
    StepBuilder::Sentences m_sentences;
};

} // namespace

StepBuilder::Sentences markSentences(const MeasuredMark &mark, const PreparedReport &report)
{
    return mark.note.label.isEmpty() ? StepBuilder::Sentences()
                                     : MarkSentences(mark, report).take();
}

void addMarks(StepBuilder &steps, const QString &organ)
{
    for (const MeasuredMark &mark : marksOf(steps.report().measured))
        if (mark.note.organ == organ)
            steps.paragraph(QStringLiteral("finding"), markSentences(mark, steps.report()));
}

} // namespace lectern::medical
