// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/readers/source_builder.h"

#include "core/ingest/readers/line_kinds.h"
#include "core/ingest/readers/passage_collector.h"
#include "core/ingest/readers/text_lines.h"

#include <QCryptographicHash>

#include <algorithm>

namespace lectern::ingest {
namespace {

using document::Passage;
using document::PassageKind;

bool isUnseen(QChar c)
{
    const bool isControl = c.category() == QChar::Other_Control && c != u'\n' && c != u'\t';
    return isControl || c == QChar(0x00AD) || c == QChar(0x200B) || c == QChar(0xFEFF)
        || c == QChar(0x200E) || c == QChar(0x200F) || c == QChar(0xFFFE) || c == QChar(0xFFFF);
}

QString withoutUnseen(QString text)
{
    text.removeIf(isUnseen);
    return text;
}

/// Code keeps its lines and indents, but not the empty lines and spaces at its ends.
QString trimmedCode(QString code)
{
    code.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    code = withoutUnseen(code);
    qsizetype start = 0;
    for (qsizetype i = 0; i < code.size() && code.at(i).isSpace(); ++i)
        start = i + 1;
    qsizetype end = code.size();
    while (end > start && code.at(end - 1).isSpace())
        --end;
    return code.sliced(start, end - start);
}

bool announcesTable(const QString &caption)
{
    return caption.startsWith(u"Table", Qt::CaseInsensitive) || caption.startsWith(u'表');
}

bool standsClose(PassageKind kind)
{
    return kind == PassageKind::ListItem || kind == PassageKind::TableRow;
}

} // namespace

SourceBuilder::SourceBuilder(QString kind)
{
    m_source.kind = std::move(kind);
}

void SourceBuilder::setStatedTitle(const QString &title, bool isBinding)
{
    if (!m_statedTitle.isEmpty() && !isBinding)
        return; // The first page of a book that states one speaks for it.
    m_statedTitle = title.simplified();
    m_isTitleBinding = isBinding && !m_statedTitle.isEmpty();
}

void SourceBuilder::add(PassageKind kind, const QString &text, int level)
{
    const QString words
        = kind == PassageKind::Code ? trimmedCode(text) : withoutUnseen(text).simplified();
    if (words.isEmpty() || m_isFull)
        return;
    separateFrom(kind);
    const CodePointSpan span = append(words);
    const int kept = kind == PassageKind::Heading ? std::clamp(level, 1, 6) : level;
    m_source.passages.append(Passage{kind, kept, m_page, span});
    if (kind == PassageKind::Caption) {
        attachCaption(span, words);
    } else {
        m_openFigures = 0;
        m_openCaption.reset();
    }
}

void SourceBuilder::separateFrom(PassageKind next)
{
    if (m_source.passages.isEmpty())
        return;
    const bool isClose = standsClose(next) && m_source.passages.last().kind == next;
    append(isClose ? QStringLiteral("\n") : QStringLiteral("\n\n"));
}

CodePointSpan SourceBuilder::append(const QString &text)
{
    const int start = m_length;
    m_source.text += text;
    m_length += codePointCount(text);
    m_isFull = m_length > kMaxTextCodePoints;
    return {start, m_length};
}

void SourceBuilder::attachCaption(CodePointSpan caption, const QString &words)
{
    m_openCaption.reset();
    if (m_openFigures == 0 || announcesTable(words)) {
        m_openCaption = caption;
        return;
    }
    for (; m_openFigures > 0; --m_openFigures)
        m_source.figures[m_source.figures.size() - m_openFigures].caption = caption;
}

void SourceBuilder::addTable(const QList<QStringList> &rows)
{
    document::SourceTable table;
    table.caption = m_openCaption.value_or(CodePointSpan{});
    bool isFirst = true;
    for (const QStringList &row : rows) {
        const bool isEmpty = std::all_of(row.begin(), row.end(), [](const QString &cell) {
            return withoutUnseen(cell).simplified().isEmpty();
        });
        if (isEmpty || m_isFull)
            continue;
        // Two tables one after the other do not run into one.
        if (isFirst && !m_source.passages.isEmpty())
            append(QStringLiteral("\n\n"));
        else if (!isFirst)
            append(QStringLiteral("\n"));
        isFirst = false;
        QList<CodePointSpan> cells;
        for (const QString &cell : row) {
            if (!cells.isEmpty())
                append(QStringLiteral("\t"));
            cells.append(append(withoutUnseen(cell).simplified()));
        }
        const auto hasWords = [](CodePointSpan cell) { return cell.start < cell.end; };
        const auto first = std::find_if(cells.begin(), cells.end(), hasWords);
        const auto last = std::find_if(cells.rbegin(), cells.rend(), hasWords);
        m_source.passages.append(
            Passage{PassageKind::TableRow, 0, m_page, {first->start, last->end}});
        table.rows.append(cells);
    }
    if (!table.rows.isEmpty())
        m_source.tables.append(table);
    m_openFigures = 0;
    m_openCaption.reset();
}

void SourceBuilder::addFigure(const QString &name, const QString &altText,
                              std::optional<document::Asset> picture)
{
    document::SourceFigure figure{name, withoutUnseen(altText).simplified(), {}, {}};
    if (picture && m_assetBytes + picture->data.size() <= kMaxAllAssetBytes) {
        m_assetBytes += picture->data.size();
        picture->id = document::AssetId(m_assets.size() + 1);
        figure.asset = picture->id;
        m_assets.append(std::move(*picture));
    }
    if (m_openCaption)
        figure.caption = *std::exchange(m_openCaption, std::nullopt);
    else
        ++m_openFigures;
    m_source.figures.append(std::move(figure));
}

Reading<IngestedSource> SourceBuilder::finish(const InputFile &file)
{
    if (m_isFull)
        return unreadable(ReadProblem::TooLarge, QStringLiteral("text"));
    if (m_source.passages.isEmpty())
        return unreadable(ReadProblem::Empty, QStringLiteral("no passage"));
    m_source.fileName = file.name;
    m_source.sha256 = QCryptographicHash::hash(file.bytes, QCryptographicHash::Sha256);
    m_source.language = languageOfWholeText(m_source.text);
    m_source.title = m_isTitleBinding ? m_statedTitle : titleOf(m_source, m_statedTitle, file.name);
    return IngestedSource{std::move(m_source), std::move(m_assets)};
}

} // namespace lectern::ingest
