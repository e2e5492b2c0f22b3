// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/report/report_facts.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QMap>

#include <algorithm>
#include <array>
#include <cmath>

namespace lectern::medical {
namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Report)
};

/// A value that the reader may enter.
template <typename Value> struct Choice {
    Value value;
    const char *key;
    const char *english;
    const char16_t *chinese;
};

constexpr std::array kLobes{
    Choice{NoduleLobe::RightUpper, "right-upper", "right upper lobe", u"右肺上叶"},
    Choice{NoduleLobe::RightMiddle, "right-middle", "right middle lobe", u"右肺中叶"},
    Choice{NoduleLobe::RightLower, "right-lower", "right lower lobe", u"右肺下叶"},
    Choice{NoduleLobe::LeftUpper, "left-upper", "left upper lobe", u"左肺上叶"},
    Choice{NoduleLobe::Lingula, "lingula", "lingula", u"左肺舌叶"},
    Choice{NoduleLobe::LeftLower, "left-lower", "left lower lobe", u"左肺下叶"}};
constexpr std::array kDensities{
    Choice{NoduleDensity::Solid, "solid", "solid", u"实性"},
    Choice{NoduleDensity::GroundGlass, "ground-glass", "ground-glass", u"磨玻璃"},
    Choice{NoduleDensity::PartSolid, "part-solid", "part-solid", u"部分实性"}};
constexpr std::array kMargins{
    Choice{NoduleMargin::WellDefined, "well-defined", "well-defined", u"边界清楚的"},
    Choice{NoduleMargin::IllDefined, "ill-defined", "ill-defined", u"边界不清的"},
    Choice{NoduleMargin::Lobulated, "lobulated", "lobulated", u"分叶状"},
    Choice{NoduleMargin::Spiculated, "spiculated", "spiculated", u"毛刺状"}};
constexpr std::array kCounts{Choice{NoduleCount::Single, "single", "", u""},
                             Choice{NoduleCount::Multiple, "multiple", "", u""}};
constexpr std::array kRisks{Choice{NoduleRisk::Low, "low", "", u""},
                            Choice{NoduleRisk::High, "high", "", u""}};

template <typename Value, std::size_t N>
const Choice<Value> &choiceOf(const std::array<Choice<Value>, N> &choices, Value value)
{
    return *std::ranges::find(choices, value, &Choice<Value>::value);
}

template <typename Value, std::size_t N>
QString wordsIn(const std::array<Choice<Value>, N> &choices, Value value, Language language)
{
    const Choice<Value> &choice = choiceOf(choices, value);
    return language == Language::Chinese ? QString::fromUtf16(choice.chinese)
                                         : QString::fromLatin1(choice.english);
}

std::unexpected<Error> wrong(const QString &key, const QString &allowed)
{
    return failure(ErrorCode::InvalidInput,
                   Words::tr("\"%1\" of the facts must be %2.").arg(key, allowed));
}

/// The key that is meant: "Right upper lobe", "RUL" and "right_upper" are "right-upper".
QString spelled(const QString &said)
{
    static const QMap<QString, QString> shortForms{
        {QStringLiteral("rul"), QStringLiteral("right-upper")},
        {QStringLiteral("rml"), QStringLiteral("right-middle")},
        {QStringLiteral("rll"), QStringLiteral("right-lower")},
        {QStringLiteral("lul"), QStringLiteral("left-upper")},
        {QStringLiteral("lll"), QStringLiteral("left-lower")},
        {QStringLiteral("ggo"), QStringLiteral("ground-glass")},
        {QStringLiteral("ggn"), QStringLiteral("ground-glass")}};
    QString word = said.trimmed().toLower();
    word.replace(u' ', u'-').replace(u'_', u'-');
    if (word.endsWith(u"-lobe"))
        word.chop(5);
    return shortForms.value(word, word);
}

template <typename Value, std::size_t N>
Status read(const QJsonObject &json, const char *name, const std::array<Choice<Value>, N> &choices,
            std::optional<Value> &into)
{
    const QString key = QString::fromLatin1(name);
    if (!json.contains(key))
        return {};
    QStringList allowed;
    const QString said = spelled(json.value(key).toString());
    for (const Choice<Value> &choice : choices) {
        const QString word = QString::fromLatin1(choice.key);
        if (said == word || (choice.chinese[0] != 0 && said == QString::fromUtf16(choice.chinese)))
            into = choice.value;
        allowed.append(word);
    }
    if (!into)
        return wrong(key, allowed.join(QStringLiteral(", ")));
    return {};
}

Status read(const QJsonObject &json, const char *name, std::optional<bool> &into)
{
    const QString key = QString::fromLatin1(name);
    if (!json.contains(key))
        return {};
    if (!json.value(key).isBool())
        return wrong(key, QStringLiteral("true, false"));
    into = json.value(key).toBool();
    return {};
}

struct WholeNumber {
    const char *name;
    int least;
    int most;
};

Status read(const QJsonObject &json, const WholeNumber &number, std::optional<int> &into)
{
    const QString key = QString::fromLatin1(number.name);
    if (!json.contains(key))
        return {};
    const double value = json.value(key).toDouble(-1);
    if (value < number.least || value > number.most || value != std::floor(value))
        return wrong(key,
                     Words::tr("a whole number from %1 to %2").arg(number.least).arg(number.most));
    into = int(value);
    return {};
}

const QStringList &noteKeys()
{
    static const QStringList keys{QStringLiteral("lobe"), QStringLiteral("density"),
                                  QStringLiteral("margin")};
    return keys;
}

Status checkKeys(const QJsonObject &json, const QStringList &known)
{
    for (const QString &key : json.keys())
        if (!known.contains(key))
            return failure(ErrorCode::InvalidInput,
                           Words::tr("The facts hold \"%1\", which is not known. There are: %2.")
                               .arg(key.left(40), known.join(QStringLiteral(", "))));
    return {};
}

Status readNote(const QJsonObject &json, NoduleNote &note)
{
    LECTERN_TRY(read(json, "lobe", kLobes, note.lobe));
    LECTERN_TRY(read(json, "density", kDensities, note.density));
    LECTERN_TRY(read(json, "margin", kMargins, note.margin));
    return {};
}

Status readNotes(const QJsonObject &json, ReportFacts &facts)
{
    const QString key = QStringLiteral("nodules");
    if (json.contains(key) && !json.value(key).isArray())
        return wrong(key, Words::tr("a list"));
    for (const QJsonValue entry : json.value(key).toArray()) {
        NoduleNote note;
        if (!entry.isObject())
            return wrong(key, Words::tr("a list of objects"));
        LECTERN_TRY(checkKeys(entry.toObject(), noteKeys()));
        LECTERN_TRY(readNote(entry.toObject(), note));
        facts.nodules.append(note);
    }
    NoduleNote first;
    LECTERN_TRY(readNote(json, first));
    if (first == NoduleNote())
        return {};
    if (!facts.nodules.isEmpty())
        return wrong(key, Words::tr("left out where lobe, density or margin stand outside of it"));
    facts.nodules.append(first);
    return {};
}

template <typename Value, std::size_t N>
void insert(QJsonObject &json, const char *name, const std::array<Choice<Value>, N> &choices,
            const std::optional<Value> &value)
{
    if (value)
        json.insert(QString::fromLatin1(name), QString::fromLatin1(choiceOf(choices, *value).key));
}

template <typename Value>
void insert(QJsonObject &json, const char *name, const std::optional<Value> &value)
{
    if (value)
        json.insert(QString::fromLatin1(name), *value);
}

QJsonObject toJson(const NoduleNote &note)
{
    QJsonObject json;
    insert(json, "lobe", kLobes, note.lobe);
    insert(json, "density", kDensities, note.density);
    insert(json, "margin", kMargins, note.margin);
    return json;
}

} // namespace

QJsonObject toJson(const ReportFacts &facts)
{
    QJsonObject json;
    QJsonArray nodules;
    for (const NoduleNote &note : facts.nodules)
        nodules.append(toJson(note));
    if (!nodules.isEmpty())
        json.insert(QStringLiteral("nodules"), nodules);
    insert(json, "count", kCounts, facts.count);
    insert(json, "most_suspicious", facts.mostSuspicious);
    insert(json, "risk", kRisks, facts.risk);
    insert(json, "age", facts.age);
    insert(json, "cancer", facts.hasCancer);
    insert(json, "immunosuppressed", facts.isImmunosuppressed);
    insert(json, "incidental", facts.isIncidental);
    return json;
}

Result<ReportFacts> reportFactsFrom(const QJsonObject &json)
{
    const QStringList known = noteKeys()
        + QStringList{QStringLiteral("nodules"),
                      QStringLiteral("count"),
                      QStringLiteral("most_suspicious"),
                      QStringLiteral("risk"),
                      QStringLiteral("age"),
                      QStringLiteral("cancer"),
                      QStringLiteral("immunosuppressed"),
                      QStringLiteral("incidental")};
    LECTERN_TRY(checkKeys(json, known));
    ReportFacts facts;
    LECTERN_TRY(readNotes(json, facts));
    LECTERN_TRY(read(json, "count", kCounts, facts.count));
    LECTERN_TRY(read(json, "risk", kRisks, facts.risk));
    LECTERN_TRY(read(json, WholeNumber{"most_suspicious", 1, kMostNodules}, facts.mostSuspicious));
    LECTERN_TRY(read(json, WholeNumber{"age", 0, 130}, facts.age));
    LECTERN_TRY(read(json, "cancer", facts.hasCancer));
    LECTERN_TRY(read(json, "immunosuppressed", facts.isImmunosuppressed));
    LECTERN_TRY(read(json, "incidental", facts.isIncidental));
    return facts;
}

QString wordsOf(NoduleLobe lobe, Language language)
{
    return wordsIn(kLobes, lobe, language);
}

QString wordsOf(NoduleDensity density, Language language)
{
    return wordsIn(kDensities, density, language);
}

QString wordsOf(NoduleMargin margin, Language language)
{
    return wordsIn(kMargins, margin, language);
}

bool isRight(NoduleLobe lobe)
{
    return lobe <= NoduleLobe::RightLower;
}

QString conceptOf(NoduleLobe lobe)
{
    const QString key = QString::fromLatin1(choiceOf(kLobes, lobe).key);
    return lobe == NoduleLobe::Lingula ? key : key + QStringLiteral("-lobe");
}

document::RuleSupport supportOf(const NoduleNote &note)
{
    document::RuleSupport support{QStringLiteral("reader.nodule"), {}};
    if (note.lobe)
        support.inputs.insert(QStringLiteral("lobe"),
                              QString::fromLatin1(choiceOf(kLobes, *note.lobe).key));
    if (note.density)
        support.inputs.insert(QStringLiteral("density"),
                              QString::fromLatin1(choiceOf(kDensities, *note.density).key));
    if (note.margin)
        support.inputs.insert(QStringLiteral("margin"),
                              QString::fromLatin1(choiceOf(kMargins, *note.margin).key));
    return support;
}

} // namespace lectern::medical
