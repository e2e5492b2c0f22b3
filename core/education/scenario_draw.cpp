// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/education/scenario_draw.h"

#include "core/education/mechanics.h"

#include <QRegularExpression>

#include <cmath>

namespace lectern::education {
namespace {

/// Fills `solved` with the derived values, in whatever order their formulas need each other.
bool derive(const Scenario &scenario, Values &solved)
{
    qsizetype left = scenario.derived.size();
    for (qsizetype round = 0; left > 0 && round <= scenario.derived.size(); ++round) {
        for (auto it = scenario.derived.cbegin(); it != scenario.derived.cend(); ++it) {
            if (solved.contains(it.key()))
                continue;
            if (const auto value = evaluate(it->formula, solved)) {
                solved.insert(it.key(), *value);
                --left;
            }
        }
    }
    return left == 0;
}

QString unitOf(const Scenario &scenario, const QString &name)
{
    const auto parameter = scenario.parameters.constFind(name);
    return parameter == scenario.parameters.cend() ? scenario.derived.value(name).unit
                                                   : parameter->unit;
}

/// "60 000 kg": from five digits on, groups of three by a thin space that no line breaks at.
QString grouped(const QString &quantity)
{
    static const QRegularExpression number(QStringLiteral("^[-−]?\\d{5,}"));
    QString text = quantity;
    for (qsizetype at = number.match(text).capturedLength() - 3; at > 1; at -= 3)
        text.insert(at, QChar(0x202F));
    return text;
}

bool isWrittenInThreeDigits(double value)
{
    if (value == 0)
        return true;
    const double scale = std::pow(10.0, 2 - std::floor(std::log10(std::abs(value))));
    const double scaled = value * scale;
    return std::abs(scaled - std::round(scaled)) < 1e-6;
}

} // namespace

std::optional<DrawnScenario> drawScenario(const Scenario &scenario, Language language,
                                          SeededRandom &random)
{
    DrawnScenario drawn;
    drawn.scenario = &scenario;
    drawn.cast = random.pick(scenario.casts.value(language));
    for (auto it = scenario.parameters.cbegin(); it != scenario.parameters.cend(); ++it) {
        const std::optional<Unit> unit = Unit::parse(it->unit);
        if (!unit)
            return std::nullopt;
        const Quantity value = Quantity::of(random.pick(it->values), *unit);
        drawn.solved.insert(it.key(), value);
        drawn.parameters.insert(it.key(), printedQuantity(value, *unit));
    }
    const std::optional<Values> measured = measuredValues(scenario.model, drawn.solved);
    if (!measured || !derive(scenario, drawn.solved))
        return std::nullopt;
    drawn.measured = *measured;
    for (const QString &requirement : scenario.require) {
        const auto holds = evaluate(requirement, drawn.solved);
        if (!holds || holds->value == 0)
            return std::nullopt;
    }
    return drawn;
}

std::optional<bool> agreedTruth(const DrawnScenario &drawn, const QString &claim)
{
    const auto solved = evaluate(claim, drawn.solved);
    const auto measured = evaluate(claim, drawn.measured);
    if (!solved || !measured || solved->value != measured->value)
        return std::nullopt;
    return solved->value != 0;
}

std::optional<Quantity> agreedValue(const DrawnScenario &drawn, const QString &formula)
{
    const auto solved = evaluate(formula, drawn.solved);
    const auto measured = evaluate(formula, drawn.measured);
    if (!solved || !measured || !isClose(*solved, *measured))
        return std::nullopt;
    return *solved;
}

QString Wording::printed(const Quantity &value, const QString &unitSymbol)
{
    const std::optional<Unit> unit = Unit::parse(unitSymbol);
    if (!unit || (unit->dimension != value.dimension && value.value != 0)) {
        m_isTidy = false;
        return {};
    }
    m_isTidy = m_isTidy && isWrittenInThreeDigits(value.in(*unit));
    return grouped(printedQuantity(value, *unit, 3));
}

QString Wording::slot(const QString &name)
{
    if (name.startsWith(u'^'))
        return capitalised(slot(name.sliced(1)));
    if (name.startsWith(u'=')) {
        const QStringList parts = name.sliced(1).split(u'|');
        const auto value = evaluate(parts.first(), m_drawn.solved);
        return value ? printed(*value, parts.last()) : QString();
    }
    const auto word = m_drawn.cast.constFind(name);
    if (word != m_drawn.cast.cend())
        return *word;
    const bool isRounded = name.startsWith(u'~');
    const QString bare = isRounded ? name.sliced(1) : name;
    const QString unit = unitOf(*m_drawn.scenario, bare);
    if (isRounded)
        return grouped(
            printedQuantity(m_drawn.solved.value(bare), Unit::parse(unit).value_or(Unit{}), 2));
    return printed(m_drawn.solved.value(bare), unit);
}

QString Wording::filled(const QString &text, const QMap<QString, QString> &more)
{
    static const QRegularExpression slotPattern(QStringLiteral("\\{([^{}]+)\\}"));
    QString filledText;
    qsizetype done = 0;
    for (auto it = slotPattern.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        filledText += QStringView(text).sliced(done, match.capturedStart() - done);
        const QString name = match.captured(1);
        filledText += more.contains(name) ? filled(more.value(name)) : slot(name);
        done = match.capturedEnd();
    }
    return filledText + text.sliced(done);
}

QString capitalised(QString text)
{
    if (!text.isEmpty())
        text[0] = text.at(0).toUpper();
    return text;
}

} // namespace lectern::education
