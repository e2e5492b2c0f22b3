// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/name_match.h"

#include "core/base/text.h"

#include <QCollator>
#include <QHash>

#include <algorithm>
#include <array>
#include <utility>

namespace lectern::ui {
namespace {

/// The first character of each initial in pinyin order.
constexpr std::array<std::pair<char16_t, char>, 23> kFirstOfInitial{{
    {u'阿', 'a'}, {u'八', 'b'}, {u'嚓', 'c'}, {u'哒', 'd'}, {u'妸', 'e'}, {u'发', 'f'},
    {u'旮', 'g'}, {u'哈', 'h'}, {u'讥', 'j'}, {u'咔', 'k'}, {u'垃', 'l'}, {u'妈', 'm'},
    {u'拏', 'n'}, {u'噢', 'o'}, {u'妑', 'p'}, {u'七', 'q'}, {u'呥', 'r'}, {u'仨', 's'},
    {u'他', 't'}, {u'屲', 'w'}, {u'夕', 'x'}, {u'丫', 'y'}, {u'帀', 'z'},
}};

bool isHan(QChar c)
{
    return c.script() == QChar::Script_Han;
}

char pinyinInitial(QChar c)
{
    static QHash<QChar, char> known;
    if (const auto found = known.constFind(c); found != known.cend())
        return *found;
    static const QCollator order(QLocale(QLocale::Chinese, QLocale::SimplifiedHanScript));
    char initial = 'a';
    for (const auto &[first, letter] : kFirstOfInitial) {
        if (order.compare(QString(QChar(first)), QString(c)) > 0)
            break;
        initial = letter;
    }
    known.insert(c, initial);
    return initial;
}

} // namespace

QString initialsOf(const QString &text)
{
    QString initials;
    bool startsWord = true;
    for (const QChar c : text) {
        if (isHan(c))
            initials += QLatin1Char(pinyinInitial(c));
        else if (c.isLetterOrNumber() && startsWord)
            initials += c.toLower();
        startsWord = !c.isLetterOrNumber() || isHan(c);
    }
    return initials;
}

std::optional<int> matchScore(const QString &name, const QString &typed)
{
    const QString wanted = normalisedForSearch(typed.trimmed());
    if (wanted.isEmpty())
        return 0;
    const QString text = normalisedForSearch(name);
    const qsizetype at = text.indexOf(wanted);
    if (at == 0)
        return 400 - int(std::min<qsizetype>(text.size(), 99));
    if (at > 0)
        return (text.at(at - 1).isSpace() ? 300 : 200) - int(std::min<qsizetype>(at, 99));
    const qsizetype inInitials = initialsOf(name).indexOf(wanted);
    if (inInitials >= 0)
        return 100 - int(std::min<qsizetype>(inInitials, 99));
    return {};
}

} // namespace lectern::ui
