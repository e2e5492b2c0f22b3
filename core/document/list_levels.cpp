// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/list_levels.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

namespace lectern::document {
namespace {

const QString kLevels = QStringLiteral("levels");

QList<int> regular(QList<int> levels)
{
    int deepest = 0;
    for (int &level : levels) {
        level = std::clamp(level, 0, deepest);
        deepest = std::min(level + 1, kDeepestItem);
    }
    return levels;
}

/// 1 to 26 as a to z; further on as a number.
QString letter(int number)
{
    return number <= 26 ? QString(QChar(u'a' + number - 1)) : QString::number(number);
}

QString roman(int number)
{
    struct Digit {
        int value;
        const char *text;
    };
    static constexpr std::array<Digit, 9> digits{{{100, "c"},
                                                  {90, "xc"},
                                                  {50, "l"},
                                                  {40, "xl"},
                                                  {10, "x"},
                                                  {9, "ix"},
                                                  {5, "v"},
                                                  {4, "iv"},
                                                  {1, "i"}}};
    QString text;
    for (const Digit &digit : digits)
        for (; number >= digit.value; number -= digit.value)
            text += QLatin1String(digit.text);
    return text;
}

QString numberMark(int level, int number)
{
    const QString text = level == 1 ? letter(number)
        : level == 2                ? roman(number)
                                    : QString::number(number);
    return text + u'.';
}

} // namespace

QList<int> itemLevels(const Block &list)
{
    QList<int> levels(list.fields.size(), 0);
    if (!list.payload)
        return levels;
    const QJsonArray kept = list.payload->value.value(kLevels).toArray();
    for (qsizetype i = 0; i < std::min(levels.size(), kept.size()); ++i)
        levels[i] = kept.at(i).toInt();
    return regular(levels);
}

void setItemLevels(Block &list, const QList<int> &given)
{
    QList<int> levels = given;
    levels.resize(list.fields.size());
    levels = regular(levels);
    if (levels.count(0) == levels.size()) {
        if (list.payload)
            list.payload->value.remove(kLevels);
        if (list.payload && list.payload->value.isEmpty())
            list.payload.reset();
        return;
    }
    QJsonArray kept;
    for (const int level : std::as_const(levels))
        kept.append(level);
    if (!list.payload)
        list.payload = Payload{QStringLiteral("lectern.list"), 1, {}};
    list.payload->value.insert(kLevels, kept);
}

QList<int> itemNumbers(const QList<int> &levels)
{
    std::array<int, kDeepestItem + 1> counts{};
    QList<int> numbers;
    for (const int given : levels) {
        const int level = std::clamp(given, 0, kDeepestItem);
        std::fill(counts.begin() + level + 1, counts.end(), 0);
        numbers.append(++counts.at(level));
    }
    return numbers;
}

QStringList itemMarks(bool isNumbered, const QList<int> &levels)
{
    static const std::array<QString, 3> bullets{QStringLiteral("•"), QStringLiteral("–"),
                                                QStringLiteral("·")};
    const QList<int> numbers = itemNumbers(levels);
    QStringList marks;
    for (qsizetype i = 0; i < levels.size(); ++i) {
        const int level = std::clamp(levels.at(i), 0, kDeepestItem);
        marks.append(isNumbered ? numberMark(level, numbers.at(i))
                                : bullets.at(std::min<std::size_t>(level, bullets.size() - 1)));
    }
    return marks;
}

} // namespace lectern::document
