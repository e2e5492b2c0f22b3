// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/scene_words.h"

#include "core/media/data_table.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>

#include <cmath>

namespace lectern::media {

namespace {

constexpr QStringView kDigits = u"零一二三四五六七八九";

/// 1..9999 as it is read: 305 is 三百零五, 12 is 十二.
QString chineseUpTo9999(int value)
{
    constexpr QStringView kUnits = u"千百十";
    QString text;
    bool owesZero = false;
    for (int place = 0, weight = 1000; weight > 0; ++place, weight /= 10) {
        const int digit = value / weight % 10;
        if (digit == 0) {
            owesZero = !text.isEmpty();
            continue;
        }
        if (owesZero)
            text += kDigits[0];
        owesZero = false;
        text += kDigits[digit];
        if (place < kUnits.size())
            text += kUnits[place];
    }
    return text.startsWith(u"一十") ? text.mid(1) : text;
}

QString chineseInteger(int value)
{
    if (value == 0)
        return kDigits.first(1).toString();
    const int high = value / 10000;
    const int low = value % 10000;
    QString text = high > 0 ? chineseInteger(high) + u'万' : QString();
    if (high > 0 && low > 0 && low < 1000)
        text += kDigits[0];
    return low > 0 ? text + chineseUpTo9999(low) : text;
}

QString filled(QString pattern, const SceneWords::Slots &values, QString Phrase::*form)
{
    for (auto slot = values.cbegin(); slot != values.cend(); ++slot)
        pattern.replace(u'{' + slot.key() + u'}', (*slot).*form);
    return pattern;
}

} // namespace

QString spokenNumber(double value, int decimals, Language language)
{
    QString figures = QString::number(std::abs(value), 'f', decimals);
    if (figures.contains(u'.')) {
        while (figures.endsWith(u'0'))
            figures.chop(1);
        if (figures.endsWith(u'.'))
            figures.chop(1);
    }
    if (language == Language::English)
        return figures;
    const QString whole = figures.section(u'.', 0, 0);
    const QString fraction = figures.section(u'.', 1);
    QString text = chineseInteger(whole.toInt());
    if (!fraction.isEmpty())
        text += u'点';
    for (const QChar digit : fraction)
        text += kDigits[digit.digitValue()];
    return text;
}

Result<SceneWords> SceneWords::load(const QString &kind, Language language)
{
    QFile file(QStringLiteral(":/scenes/%1.%2.json").arg(kind, languageCode(language)));
    SceneWords words;
    words.m_language = language;
    if (file.open(QIODevice::ReadOnly))
        words.m_words = QJsonDocument::fromJson(file.readAll()).object();
    if (words.m_words.isEmpty())
        return failure(ErrorCode::Internal,
                       QCoreApplication::translate(
                           "Media",
                           "The words for this experiment are missing from the program. "
                           "Install Lectern again."),
                       QStringLiteral("no words in %1").arg(file.fileName()));
    return words;
}

QString SceneWords::label(const QString &key, const Slots &values) const
{
    return phrase(QStringLiteral("labels"), key, values).written;
}

Phrase SceneWords::phrase(const QString &group, const QString &key, const Slots &values) const
{
    const QString pattern = m_words.value(group).toObject().value(key).toString();
    return {filled(pattern, values, &Phrase::written), filled(pattern, values, &Phrase::spoken)};
}

Phrase SceneWords::quantity(double value, int decimals, const QString &unit) const
{
    const QString number = spokenNumber(value, decimals, m_language);
    const QJsonObject names
        = m_words.value(QStringLiteral("units")).toObject().value(unit).toObject();
    const QString name
        = names
              .value(number == QStringLiteral("1") ? QStringLiteral("one") : QStringLiteral("many"))
              .toString(unit);
    const QString gap = m_language == Language::English ? QStringLiteral(" ") : QString();
    // A no-break space keeps number and unit on one line.
    return {numberText(value, decimals) + QChar(QChar::Nbsp) + unit, number + gap + name};
}

} // namespace lectern::media
