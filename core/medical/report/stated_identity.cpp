// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/report/stated_identity.h"

#include "core/base/code_point_map.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace lectern::medical {
namespace {

struct Label {
    StatedField field;
    const char16_t *words; ///< Separated by |, spaces and case as one likes.
};

constexpr Label kLabels[]{
    {StatedField::Name,
     u"patient name|patient's name|name of patient|name|pt name|patient|pt|患者姓名|病人姓名|姓名|"
     u"患者|病人"},
    {StatedField::Id,
     u"patient id|patient no|patient number|medical record number|medical record no|record "
     u"number|hospital number|mrn|pid|id|患者编号|患者ID|病人ID|病历号|病案号|ID号|登记号"},
    {StatedField::BirthDate, u"date of birth|birth date|dob|born|出生日期|出生年月|生日"},
    {StatedField::ExaminationDate,
     u"date of examination|date of exam|date of study|date of scan|examination date|exam "
     u"date|study date|scan date|date of ct|ct date|检查日期|检查时间|扫描日期|扫描时间|摄片日期"},
    {StatedField::PlainDate, u"date|date of request|request date|日期|申请日期"},
    {StatedField::Description, u"age|sex|gender|性别|年龄"},
    {StatedField::Other,
     u"accession|accession number|referring physician|referring physician "
     u"name|physician|physician name|doctor|radiologist|ward|department|phone|address|report "
     u"date|date of report|科室|床号|住院号|门诊号|检查号|影像号|报告日期|报告医师|"
     u"报告医生|审核医师|审核医生|申请医师|申请医生|电话|地址|签名|民族|职业"}};

QString keyOf(QStringView label)
{
    return label.toString().simplified().toLower().replace(u'’', u'\'');
}

/// Every label with its field, and the pattern that finds one with the mark behind it.
struct Labels {
    QHash<QString, StatedField> fields;
    QRegularExpression pattern;
};

const Labels &labels()
{
    static const Labels made = [] {
        Labels labels;
        QStringList words;
        for (const Label &label : kLabels) {
            for (const QString &word : QString::fromUtf16(label.words).split(u'|')) {
                labels.fields.insert(keyOf(word), label.field);
                words.append(QRegularExpression::escape(word)
                                 .replace(QStringLiteral("\\ "), QStringLiteral("[ \\t]+"))
                                 .replace(QStringLiteral("\\'"), QStringLiteral("['’]")));
            }
        }
        std::ranges::sort(words, std::ranges::greater(), &QString::size);
        labels.pattern = QRegularExpression(
            QStringLiteral("(?<![\\w/-])(%1)(?:[ \\t]*[:：#]+|(?<=MRN)[ \\t]+(?=\\w*\\d))[ \\t]*")
                .arg(words.join(u'|')),
            QRegularExpression::CaseInsensitiveOption
                | QRegularExpression::UseUnicodePropertiesOption);
        return labels;
    }();
    return made;
}

/// A label begins a statement: at the start of a line, after a mark, or behind another of its line.
bool mayBegin(const QString &text, qsizetype at, qsizetype endOfLabelBefore)
{
    qsizetype before = at;
    while (before > 0 && (text.at(before - 1) == u' ' || text.at(before - 1) == u'\t'))
        --before;
    if (before == 0 || at - before > 1
        || QStringView(u"\n\r\t;|,.，。；、（([【*#-").contains(text.at(before - 1)))
        return true;
    return endOfLabelBefore >= 0
        && !QStringView(text).sliced(endOfLabelBefore, at - endOfLabelBefore).contains(u'\n');
}

/// Words that follow "Patient:" without being a name.
bool looksLikeName(QStringView words)
{
    static const QSet<QString> others{
        QStringLiteral("male"),   QStringLiteral("female"),     QStringLiteral("man"),
        QStringLiteral("woman"),  QStringLiteral("smoker"),     QStringLiteral("ex-smoker"),
        QStringLiteral("adult"),  QStringLiteral("inpatient"),  QStringLiteral("outpatient"),
        QStringLiteral("known"),  QStringLiteral("unknown"),    QStringLiteral("same"),
        QStringLiteral("with"),   QStringLiteral("presenting"), QStringLiteral("year"),
        QStringLiteral("years"),  QStringLiteral("old"),        QStringLiteral("history"),
        QStringLiteral("cough"),  QStringLiteral("status"),     QStringLiteral("no"),
        QStringLiteral("former"), QStringLiteral("never"),      QStringLiteral("a"),
        QStringLiteral("the")};
    static const QRegularExpression han(QStringLiteral("^\\p{Han}{2,4}$"));
    if (words.contains(u'男') || words.contains(u'女'))
        return false;
    if (han.match(words.toString()).hasMatch())
        return true;
    const QStringList parts = words.toString().split(QRegularExpression(QStringLiteral("[\\s,^]+")),
                                                     Qt::SkipEmptyParts);
    return !parts.isEmpty() && parts.size() <= 5
        && std::ranges::all_of(parts, [](const QString &part) {
               return part.at(0).isUpper() && !others.contains(part.toLower())
                   && std::ranges::none_of(part, [](QChar c) { return c.isDigit(); });
           });
}

/// How far a value reaches that begins at `from` and may not go beyond `limit`.
qsizetype endOfValue(const QString &text, StatedField field, qsizetype from, qsizetype limit)
{
    // A name holds commas and single spaces; a number or a date ends at the first mark.
    static const QRegularExpression nameEnd(QStringLiteral("[\\n\\r\\t;|，。；（(\\d]|  | - "));
    static const QRegularExpression wordEnd(QStringLiteral("[\\s;|,，。；（(]"));
    static const QRegularExpression lineEnd(QStringLiteral("[\\n\\r\\t;|，。；（(]|  "));
    const QRegularExpression &end = field == StatedField::Name ? nameEnd
        : field == StatedField::Id                             ? wordEnd
                                                               : lineEnd;
    const auto match = end.match(text.sliced(from, limit - from)); // No more of it: many labels.
    qsizetype stop = match.hasMatch() ? from + match.capturedStart() : limit;
    while (stop > from
           && (text.at(stop - 1).isSpace() || QStringView(u",.:").contains(text.at(stop - 1))))
        --stop;
    return stop;
}

void addDate(QList<QDate> &dates, int year, int month, int day)
{
    if (const QDate date(year, month, day); date.isValid() && !dates.contains(date))
        dates.append(date);
}

} // namespace

QList<StatedIdentity> statedIdentities(const QString &text)
{
    struct Found {
        StatedField field;
        qsizetype start;
        qsizetype valueStart;
    };
    QList<Found> found;
    auto matches = labels().pattern.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const qsizetype before = found.isEmpty() ? -1 : found.last().valueStart;
        if (mayBegin(text, match.capturedStart(), before))
            found.append({labels().fields.value(keyOf(match.capturedView(1))),
                          match.capturedStart(), match.capturedEnd()});
    }
    QList<StatedIdentity> stated;
    const CodePointMap map(text);
    for (qsizetype i = 0; i < found.size(); ++i) {
        const auto &[field, start, valueStart] = found.at(i);
        const qsizetype limit = i + 1 < found.size() ? found.at(i + 1).start : text.size();
        const qsizetype end = endOfValue(text, field, valueStart, limit);
        const QString label = keyOf(QStringView(text).sliced(start, valueStart - start));
        const bool isBare = label.startsWith(u"patient:") || label.startsWith(u"pt:")
            || label.startsWith(u"患者：") || label.startsWith(u"病人：")
            || label.startsWith(u"患者:") || label.startsWith(u"病人:");
        if (isBare && !looksLikeName(QStringView(text).sliced(valueStart, end - valueStart)))
            continue;
        stated.append({field, map.span(start, end), map.span(valueStart, end)});
    }
    return stated;
}

QList<QDate> datesOf(const QString &words)
{
    static const QRegularExpression yearFirst(
        QStringLiteral("(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})"));
    static const QRegularExpression packed(
        QStringLiteral("(?<!\\d)(\\d{4})(\\d{2})(\\d{2})(?!\\d)"));
    static const QRegularExpression yearLast(
        QStringLiteral("(?<!\\d)(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})"));
    static const QRegularExpression dayMonth(QStringLiteral(
        "(\\d{1,2})(?:st|nd|rd|th)?[\\s-]+(?:of\\s+)?([A-Za-z]{3})[a-z]*\\.?,?[\\s-]+(\\d{4})"));
    static const QRegularExpression monthDay(
        QStringLiteral("([A-Za-z]{3})[a-z]*\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})"));
    static const QStringList months{
        QStringLiteral("jan"), QStringLiteral("feb"), QStringLiteral("mar"), QStringLiteral("apr"),
        QStringLiteral("may"), QStringLiteral("jun"), QStringLiteral("jul"), QStringLiteral("aug"),
        QStringLiteral("sep"), QStringLiteral("oct"), QStringLiteral("nov"), QStringLiteral("dec")};
    const auto number = [](const QRegularExpressionMatch &match, int group) {
        return match.capturedView(group).toInt();
    };
    const auto month = [](const QRegularExpressionMatch &match, int group) {
        return int(months.indexOf(match.captured(group).toLower())) + 1;
    };
    QList<QDate> dates;
    if (const auto match = yearFirst.match(words); match.hasMatch())
        addDate(dates, number(match, 1), number(match, 2), number(match, 3));
    else if (const auto last = yearLast.match(words); last.hasMatch()) {
        addDate(dates, number(last, 3), number(last, 2), number(last, 1));
        addDate(dates, number(last, 3), number(last, 1), number(last, 2));
    } else if (const auto spelt = dayMonth.match(words); spelt.hasMatch())
        addDate(dates, number(spelt, 3), month(spelt, 2), number(spelt, 1));
    else if (const auto american = monthDay.match(words); american.hasMatch())
        addDate(dates, number(american, 3), month(american, 1), number(american, 2));
    else if (const auto digits = packed.match(words); digits.hasMatch())
        addDate(dates, number(digits, 1), number(digits, 2), number(digits, 3));
    return dates;
}

} // namespace lectern::medical
