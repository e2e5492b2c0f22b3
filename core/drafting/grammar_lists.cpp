// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drafting/grammar.h"

namespace lectern::drafting {
namespace {

struct Joints {
    QString comma;
    QString last; ///< Between the last two of a plain list.
    QString strong; ///< Between items that hold a comma or an "and" of their own.
    QString strongLast;
};

Joints jointsOf(Language language, Joining joining)
{
    const bool isOr = joining == Joining::Or;
    if (language == Language::Chinese) {
        const QString word = isOr ? QStringLiteral("或") : QStringLiteral("和");
        return {QStringLiteral("、"), word, QStringLiteral("；"), QStringLiteral("；")};
    }
    const QString word = isOr ? QStringLiteral("or") : QStringLiteral("and");
    return {QStringLiteral(", "), u' ' + word + u' ', QStringLiteral("; "),
            QStringLiteral("; ") + word + u' '};
}

/// A word that joins inside an item: the list around it must not use it too.
bool joinsInside(const QString &item, Language language)
{
    if (language == Language::Chinese)
        return item.contains(u'和') || item.contains(u'与') || item.contains(u'或')
            || item.contains(u'及');
    return item.contains(u" and ") || item.contains(u" or ");
}

bool hasComma(const QString &item, Language language)
{
    if (language == Language::Chinese)
        return item.contains(u'、') || item.contains(u'，');
    return item.contains(u',');
}

bool isLatin(QChar c)
{
    return c.unicode() < 0x250 && c.isLetterOrNumber();
}

/// Chinese typesetting puts a space between Han characters and Latin letters or digits.
QString spaced(const QString &word, const QString &before, const QString &after)
{
    return (isLatin(before.back()) ? QStringLiteral(" ") : QString()) + word
        + (isLatin(after.front()) ? QStringLiteral(" ") : QString());
}

QStringList parts(const QString &text, const QString &between, const QString &last)
{
    QStringList items = text.split(between);
    if (!last.isEmpty() && items.last().count(last) == 1) {
        const QStringList tail = items.last().split(last);
        items.removeLast();
        for (const QString &item : tail)
            items.append(item.trimmed());
    }
    return items;
}

} // namespace

bool needsSpaceBetween(const QString &left, const QString &right)
{
    if (left.isEmpty() || right.isEmpty())
        return false;
    const auto isHan = [](QChar c) { return c.script() == QChar::Script_Han; };
    // A number below zero begins with its sign.
    const bool isNegative = right.size() > 1 && right.front() == u'\u2212' && right.at(1).isDigit();
    return (isHan(left.back()) && (isLatin(right.front()) || isNegative))
        || (isLatin(left.back()) && isHan(right.front()));
}

QString joinList(const QStringList &items, Language language, Joining joining)
{
    if (items.size() < 2)
        return items.join(QString());
    const Joints joints = jointsOf(language, joining);
    bool inside = false;
    bool comma = false;
    for (const QString &item : items) {
        inside = inside || joinsInside(item, language);
        comma = comma || hasComma(item, language);
    }
    if (language == Language::Chinese && inside && !comma)
        return items.join(joints.comma);
    if (inside || comma)
        return items.mid(0, items.size() - 1).join(joints.strong) + joints.strongLast
            + items.last();
    const QString last = language == Language::English
        ? joints.last
        : spaced(joints.last, items.at(items.size() - 2), items.last());
    return items.mid(0, items.size() - 1).join(joints.comma) + last + items.last();
}

QStringList splitList(const QString &text, Language language, Joining joining,
                      const Lexicon &lexicon)
{
    const Joints joints = jointsOf(language, joining);
    if (lexicon.contains(text))
        return {text};
    QStringList items;
    if (text.contains(joints.strong)) {
        items = text.split(joints.strong);
        const QString word = joints.strongLast.mid(joints.strong.size());
        if (!word.isEmpty() && items.last().startsWith(word))
            items.last().remove(0, word.size());
        return items;
    }
    if (language == Language::Chinese && text.contains(joints.comma)) {
        items = text.split(joints.comma);
        if (lexicon.contains(items.last()) || !items.last().contains(joints.last))
            return items; // Items with their own 和 are parted by 、 alone.
    }
    return parts(text, joints.comma, joints.last);
}

} // namespace lectern::drafting
