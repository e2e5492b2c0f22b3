// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/layout/person.h"

#include <QLocale>
#include <QStringList>

namespace lectern::medical {

Identity::Revealed revealedForExport(const Identity &identity)
{
    return identity.reveal(Disclosure(Disclosure::Purpose::Export));
}

NameParts namePartsOf(const QString &dicomName, int group)
{
    const QStringList parts = dicomName.split(u'=').value(group).split(u'^');
    const auto part = [&parts](int index) { return parts.value(index).trimmed(); };
    return {part(0), part(1), part(2), part(3), part(4)};
}

QString writtenName(const QString &dicomName, Language language)
{
    NameParts name = namePartsOf(dicomName, language == Language::Chinese ? 1 : 0);
    if (name.isEmpty())
        name = namePartsOf(dicomName, language == Language::Chinese ? 0 : 1);
    if (languageOf(name.family + name.given) == Language::Chinese)
        return name.family + name.given + name.middle;
    QStringList words{name.prefix, name.given, name.middle, name.family, name.suffix};
    words.removeAll(QString());
    return words.join(u' ');
}

QDate dicomDate(const QString &text)
{
    return QDate::fromString(text, QStringLiteral("yyyyMMdd"));
}

QString writtenDate(const QString &text, Language language)
{
    const QDate date = dicomDate(text);
    if (!date.isValid())
        return text;
    return language == Language::Chinese ? date.toString(QStringLiteral("yyyy年M月d日"))
                                         : QLocale::c().toString(date, u"d MMMM yyyy");
}

} // namespace lectern::medical
