// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/readers/passage_collector.h"

#include <QCryptographicHash>
#include <QFileInfo>

#include <algorithm>

namespace lectern::ingest {

using document::Passage;
using document::PassageKind;

namespace {

/// The parser's positions are not always right; a passage inside another one is no new words.
void dropOverlapping(QList<Passage> &passages)
{
    int end = 0;
    passages.removeIf([&end](const Passage &passage) {
        if (passage.span.start < end)
            return true;
        end = passage.span.end;
        return false;
    });
}

} // namespace

PassageCollector::PassageCollector(QString text) : m_text(std::move(text)), m_map(m_text) { }

CodePointSpan PassageCollector::add(PassageKind kind, Utf16Span span, int level, int page)
{
    const CodePointSpan kept = codePoints(span);
    if (kept.start < kept.end)
        m_source.passages.append(Passage{kind, level, page, kept});
    return kept;
}

void PassageCollector::addFigure(document::SourceFigure figure,
                                 std::optional<document::Asset> asset)
{
    if (asset) {
        asset->id = document::AssetId(m_assets.size() + 1);
        figure.asset = asset->id;
        m_assets.append(std::move(*asset));
    }
    m_source.figures.append(std::move(figure));
}

Reading<IngestedSource> PassageCollector::finish(const QString &kind, const InputFile &file)
{
    if (m_source.passages.isEmpty())
        return unreadable(ReadProblem::Empty, QStringLiteral("no passage"));
    std::sort(m_source.passages.begin(), m_source.passages.end(),
              [](const Passage &a, const Passage &b) { return a.span.start < b.span.start; });
    dropOverlapping(m_source.passages);
    m_source.kind = kind;
    m_source.fileName = file.name;
    m_source.sha256 = QCryptographicHash::hash(file.bytes, QCryptographicHash::Sha256);
    m_source.language = languageOfWholeText(m_text);
    m_source.text = m_text;
    m_source.title = titleOf(m_source, m_title, file.name);
    return IngestedSource{std::move(m_source), std::move(m_assets)};
}

QString titleOf(const document::Source &source, const QString &statedTitle, const QString &fileName)
{
    const auto heading
        = std::find_if(source.passages.begin(), source.passages.end(),
                       [](const Passage &passage) { return passage.kind == PassageKind::Heading; });
    if (heading != source.passages.end())
        return textOf(source.text, heading->span).simplified();
    if (!statedTitle.isEmpty())
        return statedTitle.simplified();
    return QFileInfo(fileName).completeBaseName();
}

} // namespace lectern::ingest
