// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/rules/report_words.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace lectern::medical {
namespace {

constexpr std::array kListNames{"restrictive", "weak",       "small",       "settled",   "prior",
                                "interprets",  "separators", "places",      "continues", "definite",
                                "distances",   "scanner",    "grown",       "shrunk",    "several",
                                "new",         "stable",     "predominant", "modality",  "leftward",
                                "rightward",   "normal",     "plain",       "sumsUp"};
static_assert(kListNames.size() == std::size_t(WordList::Count_));

constexpr std::array kPartNames{"other",    "indication", "technique",     "comparison",
                                "findings", "impression", "recommendation"};

} // namespace

std::shared_ptr<const ReportWords> ReportWords::bundled()
{
    static const auto loaded = [] {
        QFile file(QStringLiteral(":/medical/report_words.json"));
        return std::make_shared<const ReportWords>(file.open(QIODevice::ReadOnly) ? file.readAll()
                                                                                  : QByteArray());
    }();
    return loaded;
}

ReportWords::ReportWords(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    for (std::size_t list = 0; list < kListNames.size(); ++list)
        m_lists[list].addAll(object[QLatin1String(kListNames[list])], 0);
    for (std::size_t part = 0; part < kPartNames.size(); ++part)
        m_headings.addAll(object[QStringLiteral("headings")][QLatin1String(kPartNames[part])],
                          int(part));
}

QList<TokenRange> ReportWords::places(WordList list, const ClinicalText &text,
                                      TokenRange range) const
{
    const PhraseIndex &index = m_lists[std::size_t(list)];
    QList<TokenRange> found;
    for (int i = range.first; i < range.last;) {
        const int length = text.tokens().at(i).kind == TokenKind::LineBreak
            ? 0
            : index.longest(text.tokens(), i, range.last).length;
        if (length > 0)
            found.append({i, i + length});
        i += std::max(length, 1);
    }
    return found;
}

TokenRange ReportWords::first(WordList list, const ClinicalText &text, TokenRange range) const
{
    return places(list, text, range).value(0);
}

TokenRange ReportWords::last(WordList list, const ClinicalText &text, TokenRange range) const
{
    const QList<TokenRange> found = places(list, text, range);
    return found.isEmpty() ? TokenRange{} : found.last();
}

bool ReportWords::has(WordList list, const ClinicalText &text, TokenRange range) const
{
    return first(list, text, range).last > 0;
}

QStringList ReportWords::all(WordList list, const ClinicalText &text, TokenRange range) const
{
    QStringList words;
    for (const TokenRange &place : places(list, text, range)) {
        QString word;
        for (int i = place.first; i < place.last; ++i)
            word += text.tokens().at(i).form;
        words.append(word);
    }
    return words;
}

ReportWords::Heading ReportWords::heading(const ClinicalText &text, int at, int end) const
{
    const PhraseIndex::Hit hit = m_headings.longest(text.tokens(), at, end);
    if (hit.length == 0)
        return {};
    return {static_cast<ReportPart>(hit.values.first()), hit.length};
}

} // namespace lectern::medical
