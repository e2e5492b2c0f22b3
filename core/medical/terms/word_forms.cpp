// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/terms/word_forms.h"

namespace lectern::medical {
namespace {

constexpr qsizetype kShortest = 4; ///< Shorter words ("gas", "was", "pus") keep their endings.

/// Takes the ending off, or puts another in its place.
bool exchange(QString &word, QStringView ending, QStringView replacement)
{
    if (!word.endsWith(ending) || word.size() - ending.size() < 3)
        return false;
    word.chop(ending.size());
    word.append(replacement);
    return true;
}

void dropNumber(QString &word)
{
    if (exchange(word, u"ies", u"y") || exchange(word, u"sses", u"ss") || word.endsWith(u"ss"))
        return;
    if (exchange(word, u"ae", u"a")) // vertebrae, bullae
        return;
    if (exchange(word, u"xes", u"x") || exchange(word, u"us", u"") || exchange(word, u"is", u"")
        || exchange(word, u"s", u""))
        return;
    exchange(word, u"i", u""); // thrombi beside thrombus
}

} // namespace

QString wordForm(const QString &word)
{
    QString form = word.toLower();
    if (form.size() < kShortest)
        return form;
    dropNumber(form);
    form.replace(QStringLiteral("ae"), QStringLiteral("e"));
    form.replace(QStringLiteral("oe"), QStringLiteral("e"));
    if (form.size() > kShortest)
        form.replace(QStringLiteral("our"), QStringLiteral("or"));
    if (form.endsWith(u"bre") || form.endsWith(u"tre")) // calibre, centre
        form = form.chopped(2) + QStringLiteral("er");
    else if (form.size() > kShortest && form.endsWith(u"e")) // "none" is not "non".
        form.chop(1);
    form.replace(QStringLiteral("yz"), QStringLiteral("ys")); // analyze
    form.replace(QStringLiteral("iz"), QStringLiteral("is")); // organizing
    return form;
}

} // namespace lectern::medical
