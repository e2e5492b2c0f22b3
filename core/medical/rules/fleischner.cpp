// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/rules/fleischner.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

namespace lectern::medical {
namespace {

constexpr double kRoundingSlack = 1e-9; ///< (5.3 + 5.7) / 2 is a half, whatever binary says.

/// The guideline's three groups of size.
enum class SizeGroup { Below6, From6To8, Above8 };

struct Row {
    QString id;
    QList<NoduleDensity> densities;
    NoduleCount count = NoduleCount::Single;
    QList<SizeGroup> sizes;
    QList<NoduleRisk> risks;
    QString recommendation;
};

struct Table {
    QString source;
    int minimumAge = 0;
    double diameterFrom = 0; ///< Millimetres, after rounding.
    double diameterTo = 0;
    double volumeFrom = 0; ///< Cubic millimetres.
    double volumeTo = 0;
    QList<Row> rows;
    QJsonObject recommendations;
};

/// The values whose words stand in a JSON array.
template <typename Value>
QList<Value> valuesOf(const QJsonValue &json,
                      std::initializer_list<std::pair<const char *, Value>> words)
{
    QList<Value> values;
    for (const auto &[word, value] : words)
        if (json.toArray().contains(QJsonValue(QLatin1String(word))))
            values.append(value);
    return values;
}

Row rowOf(const QJsonValue &json)
{
    Row row;
    row.id = json[QStringLiteral("id")].toString();
    row.densities = valuesOf<NoduleDensity>(json[QStringLiteral("density")],
                                            {{"solid", NoduleDensity::Solid},
                                             {"ground-glass", NoduleDensity::GroundGlass},
                                             {"part-solid", NoduleDensity::PartSolid}});
    row.count = json[QStringLiteral("count")].toString() == u"single" ? NoduleCount::Single
                                                                      : NoduleCount::Multiple;
    row.sizes = valuesOf<SizeGroup>(json[QStringLiteral("size")],
                                    {{"below-6", SizeGroup::Below6},
                                     {"6-to-8", SizeGroup::From6To8},
                                     {"above-8", SizeGroup::Above8}});
    row.risks = valuesOf<NoduleRisk>(json[QStringLiteral("risk")],
                                     {{"low", NoduleRisk::Low}, {"high", NoduleRisk::High}});
    row.recommendation = json[QStringLiteral("recommendation")].toString();
    return row;
}

const Table &table()
{
    static const Table loaded = [] {
        QFile file(QStringLiteral(":/medical/fleischner_2017.json"));
        const QJsonObject json = file.open(QIODevice::ReadOnly)
            ? QJsonDocument::fromJson(file.readAll()).object()
            : QJsonObject();
        const QJsonValue diameter = json[QStringLiteral("diameterMm")];
        const QJsonValue volume = json[QStringLiteral("volumeMm3")];
        Table read;
        read.source = json[QStringLiteral("source")].toString();
        read.minimumAge = json[QStringLiteral("minimumAge")].toInt();
        read.diameterFrom = diameter[QStringLiteral("from")].toDouble();
        read.diameterTo = diameter[QStringLiteral("to")].toDouble();
        read.volumeFrom = volume[QStringLiteral("from")].toDouble();
        read.volumeTo = volume[QStringLiteral("to")].toDouble();
        for (const QJsonValue row : json[QStringLiteral("rows")].toArray())
            read.rows.append(rowOf(row));
        read.recommendations = json[QStringLiteral("recommendations")].toObject();
        return read;
    }();
    return loaded;
}

SizeGroup groupOf(const NoduleSize &size)
{
    const auto *axes = std::get_if<NoduleDiameters>(&size);
    const double value = axes ? fleischnerDiameter(*axes) : std::get<NoduleMm3>(size).value;
    if (value < (axes ? table().diameterFrom : table().volumeFrom))
        return SizeGroup::Below6;
    return value > (axes ? table().diameterTo : table().volumeTo) ? SizeGroup::Above8
                                                                  : SizeGroup::From6To8;
}

bool fits(const Row &row, const NoduleFacts &facts)
{
    return (!facts.density || row.densities.contains(*facts.density))
        && (!facts.count || row.count == *facts.count)
        && (!facts.size || row.sizes.contains(groupOf(*facts.size)))
        && (!facts.risk || row.risks.contains(*facts.risk));
}

/// Whether the rows differ in what `part` takes from them.
template <typename Part> bool differ(const QList<Row> &rows, Part part)
{
    return std::any_of(rows.begin(), rows.end(),
                       [&](const Row &row) { return part(row) != part(rows.first()); });
}

QList<NoduleInput> undecided(const QList<Row> &rows, const NoduleFacts &facts)
{
    QList<NoduleInput> needed;
    if (rows.size() < 2)
        return needed;
    if (!facts.density && differ(rows, [](const Row &row) { return row.densities; }))
        needed.append(NoduleInput::Density);
    if (!facts.count && differ(rows, [](const Row &row) { return row.count; }))
        needed.append(NoduleInput::Count);
    if (!facts.size && differ(rows, [](const Row &row) { return row.sizes; }))
        needed.append(NoduleInput::Size);
    if (!facts.risk && differ(rows, [](const Row &row) { return row.risks; }))
        needed.append(NoduleInput::Risk);
    return needed;
}

/// The guideline's conditions: what refuses it, and what has to be known first.
void checkConditions(const NoduleFacts &facts, FleischnerOutcome &outcome)
{
    const auto check = [&](NoduleInput input, bool isKnown, bool isOutside) {
        if (!isKnown)
            outcome.missing.append(input);
        else if (isOutside)
            outcome.outside.append(input);
    };
    check(NoduleInput::Age, facts.age.has_value(), facts.age.value_or(0) < table().minimumAge);
    check(NoduleInput::Cancer, facts.hasCancer.has_value(), facts.hasCancer.value_or(false));
    check(NoduleInput::Immunosuppression, facts.isImmunosuppressed.has_value(),
          facts.isImmunosuppressed.value_or(false));
    check(NoduleInput::Incidental, facts.isIncidental.has_value(),
          !facts.isIncidental.value_or(true));
}

struct InputWords {
    const char *needEnglish;
    const char16_t *needChinese;
    const char *outsideEnglish;
    const char16_t *outsideChinese;
};

InputWords wordsOf(NoduleInput input)
{
    switch (input) {
    case NoduleInput::Density:
        return {"density", u"密度", "", u""};
    case NoduleInput::Count:
        return {"number of nodules", u"结节数目", "", u""};
    case NoduleInput::Size:
        return {"size", u"大小", "", u""};
    case NoduleInput::Risk:
        return {"risk group", u"危险分层", "", u""};
    case NoduleInput::Age:
        return {"age", u"年龄", "patients under 35 years", u"35岁以下患者"};
    case NoduleInput::Cancer:
        return {"whether a cancer is known", u"有无恶性肿瘤史", "patients with a known cancer",
                u"已知恶性肿瘤患者"};
    case NoduleInput::Immunosuppression:
        return {"whether the patient is immunosuppressed", u"有无免疫抑制",
                "immunosuppressed patients", u"免疫抑制患者"};
    case NoduleInput::Incidental:
        return {"whether the nodule was found by chance", u"是否偶然发现",
                "nodules found by screening", u"筛查发现的结节"};
    }
    return {"", u"", "", u""};
}

QString joined(const QList<NoduleInput> &inputs, bool isOutside, Language language)
{
    return inputWords(inputs, isOutside, language)
        .join(language == Language::Chinese ? QStringLiteral("、") : QStringLiteral(", "));
}

} // namespace

int fleischnerDiameter(const NoduleDiameters &axes)
{
    constexpr double kBeyondAll = 1e6; // A damaged document may hold any number.
    const double rounded = std::floor((axes.longMm + axes.shortMm) / 2 + 0.5 + kRoundingSlack);
    return int(std::clamp(rounded, 0.0, kBeyondAll));
}

FleischnerOutcome fleischner2017(const NoduleFacts &facts)
{
    FleischnerOutcome outcome;
    checkConditions(facts, outcome);
    if (!outcome.outside.isEmpty()) {
        outcome.missing.clear();
        return outcome;
    }
    QList<Row> rows;
    std::copy_if(table().rows.begin(), table().rows.end(), std::back_inserter(rows),
                 [&](const Row &row) { return fits(row, facts); });
    outcome.missing = undecided(rows, facts) + outcome.missing;
    if (outcome.missing.isEmpty() && rows.size() == 1) {
        outcome.row = rows.first().id;
        outcome.recommendation = rows.first().recommendation;
    }
    return outcome;
}

QStringList inputWords(const QList<NoduleInput> &inputs, bool isOutside, Language language)
{
    QStringList words;
    for (const NoduleInput input : inputs) {
        const InputWords word = wordsOf(input);
        words.append(language == Language::Chinese
                         ? QString::fromUtf16(isOutside ? word.outsideChinese : word.needChinese)
                         : QString::fromLatin1(isOutside ? word.outsideEnglish : word.needEnglish));
    }
    return words;
}

QString fleischnerSentence(const FleischnerOutcome &outcome, Language language)
{
    const bool isChinese = language == Language::Chinese;
    if (outcome.isAssigned())
        return table().recommendations[outcome.recommendation][languageCode(language)].toString();
    if (!outcome.outside.isEmpty())
        return (isChinese ? QStringLiteral("该指南不适用于%1。")
                          : QStringLiteral("The guideline does not hold for %1."))
            .arg(joined(outcome.outside, true, language));
    return (isChinese ? QStringLiteral("无法分类：需要%1。")
                      : QStringLiteral("Cannot assign: needs %1."))
        .arg(joined(outcome.missing, false, language));
}

QString fleischnerSource()
{
    return table().source;
}

} // namespace lectern::medical
