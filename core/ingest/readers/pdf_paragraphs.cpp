// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/readers/pdf_paragraphs.h"

#include "core/ingest/readers/line_kinds.h"

#include <QHash>
#include <QMap>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace lectern::ingest {
namespace {

using document::PassageKind;

constexpr double kLarger = 1.12; ///< A heading's letters over the body's.
constexpr qsizetype kMaxHeading = 200;
constexpr int kMostLevels = 6;

bool isUnspaced(QChar c)
{
    switch (c.script()) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
        return true;
    default:
        return QStringView(u"，。、；：？！“”‘’（）《》【】…").contains(c);
    }
}

bool isHyphen(QChar c)
{
    return c == u'-' || c == QChar(0x2010) || c == QChar(0x00AD);
}

double rounded(double size)
{
    return std::round(size * 2) / 2;
}

/// What the whole document tells about its own measures and words.
class Measures
{
public:
    explicit Measures(const QList<PdfLine> &lines)
    {
        QMap<double, qsizetype> letters;
        QMap<double, qsizetype> pitches;
        for (qsizetype i = 0; i < lines.size(); ++i) {
            letters[rounded(lines.at(i).size)] += lines.at(i).text.size();
            collectWords(lines.at(i).text);
            // Only below a full line does the next one surely belong to the same paragraph.
            if (i == 0 || lines.at(i).page != lines.at(i - 1).page || !isFull(lines.at(i - 1)))
                continue;
            const double pitch = lines.at(i).box.bottom() - lines.at(i - 1).box.bottom();
            if (pitch > 0.7 * lines.at(i).size && pitch < 2.5 * lines.at(i).size)
                ++pitches[rounded(pitch)];
        }
        m_bodySize = mostFrequent(letters, 10);
        m_pitch = mostFrequent(pitches, 1.2 * m_bodySize);
        for (const double size : letters.keys())
            if (size > kLarger * m_bodySize)
                m_headingSizes.prepend(size);
    }

    /// From one line to the next of a paragraph, in sizes of its letters.
    double spacing() const { return m_pitch / m_bodySize; }
    double bodySize() const { return m_bodySize; }

    /// 1..6 for letters larger than the body's; 0 for others.
    int levelOf(double size) const
    {
        const qsizetype rank = m_headingSizes.indexOf(rounded(size));
        return rank < 0 ? 0 : static_cast<int>(std::min<qsizetype>(rank + 1, kMostLevels));
    }

    bool knows(const QString &word) const { return m_words.contains(word.toCaseFolded()); }

private:
    static bool isFull(const PdfLine &line)
    {
        return line.box.right() > line.columnRight - 0.1 * (line.columnRight - line.box.left())
            && line.text.size() > 20;
    }

    static double mostFrequent(const QMap<double, qsizetype> &counts, double otherwise)
    {
        double best = otherwise;
        qsizetype most = 0;
        for (auto it = counts.begin(); it != counts.end(); ++it)
            if (it.value() > most)
                std::tie(best, most) = std::pair(it.key(), it.value());
        return best;
    }

    void collectWords(const QString &text)
    {
        QStringList words = text.split(u' ');
        if (isHyphen(text.back()))
            words.removeLast(); // Half a word.
        for (const QString &word : words) {
            qsizetype start = 0;
            qsizetype end = word.size();
            while (start < end && !word.at(start).isLetter())
                ++start;
            while (end > start && !word.at(end - 1).isLetter())
                --end;
            if (end - start > 2)
                m_words.insert(word.sliced(start, end - start).toCaseFolded());
        }
    }

    QSet<QString> m_words;
    QList<double> m_headingSizes; ///< Falling.
    double m_bodySize = 10;
    double m_pitch = 12;
};

/// Builds one passage after the other.
class ParagraphBuilder
{
public:
    ParagraphBuilder(const Measures &measures, SourceBuilder &builder) :
        m_measures(measures), m_builder(builder)
    {
    }

    void add(const PdfLine &line)
    {
        if (!m_lines.isEmpty() && begins(line))
            finish();
        m_lines.append(line);
    }

    void finish()
    {
        if (m_lines.isEmpty())
            return;
        const QString text = joined();
        m_builder.setPage(m_lines.first().page);
        const qsizetype marker = listMarkerLength(text);
        const int level = headingLevel(text);
        if (level > 0)
            m_builder.add(PassageKind::Heading, text, level);
        else if (isCaption(text))
            m_builder.add(PassageKind::Caption, text);
        else if (marker > 0)
            m_builder.add(PassageKind::ListItem, text.sliced(marker));
        else if (m_lines.size() == 1 && looksLikeFormula(text))
            m_builder.add(PassageKind::Formula, text);
        else
            m_builder.add(PassageKind::Paragraph, text);
        m_lines.clear();
    }

private:
    bool begins(const PdfLine &line) const
    {
        const PdfLine &last = m_lines.last();
        const bool isSameLook = std::abs(line.size - last.size) < 0.12 * last.size
            && m_measures.levelOf(line.size) == m_measures.levelOf(last.size);
        if (!isSameLook)
            return true;
        const bool isComplete = endsLikeSentence(last.text) && !last.text.endsWith(u',')
            && !last.text.endsWith(u'，') && !last.text.endsWith(u'、');
        const bool isItem = listMarkerLength(line.text) > 0;
        if (isItem && (isComplete || listMarkerLength(m_lines.first().text) > 0))
            return true;
        if (line.page != last.page || line.box.bottom() < last.box.bottom())
            return beginsElsewhere(line, isComplete);
        return standsApart(line, isComplete);
    }

    /// On the next page or in the next column: only an unfinished sentence goes on there.
    bool beginsElsewhere(const PdfLine &line, bool isComplete) const
    {
        if (m_measures.levelOf(line.size) > 0)
            return true;
        const QChar first = line.text.front();
        return isComplete
            || !(first.isLower() || isUnspaced(first) || isHyphen(m_lines.last().text.back()));
    }

    bool standsApart(const PdfLine &line, bool isComplete) const
    {
        const PdfLine &last = m_lines.last();
        const double pitch = line.box.bottom() - last.box.bottom();
        const double usual = m_lines.size() > 1
            ? last.box.bottom() - m_lines.at(m_lines.size() - 2).box.bottom()
            : m_measures.spacing() * last.size;
        if (pitch > 1.2 * std::max(usual, 0.9 * last.size))
            return true;
        const bool isInItem = listMarkerLength(m_lines.first().text) > 0;
        const bool isIndented = line.box.left() > last.box.left() + 0.8 * line.size;
        if (isIndented && !isInItem && m_lines.size() > 1)
            return true;
        // One heading right below another; a title over two lines is broken where it is full or
        // centred.
        const bool isFlush = std::abs(line.box.left() - last.box.left()) < 0.3 * line.size;
        if (m_measures.levelOf(line.size) > 0 && isFlush && hadRoomFor(line, last))
            return true;
        return isComplete && !line.text.front().isLower() && hadRoomFor(line, last);
    }

    /// Whether the first word of `line` would have fitted at the end of the line before.
    static bool hadRoomFor(const PdfLine &line, const PdfLine &before)
    {
        const double letter
            = line.box.width() / static_cast<double>(std::max<qsizetype>(line.text.size(), 1));
        const qsizetype word
            = line.text.indexOf(u' ') < 0 ? line.text.size() : line.text.indexOf(u' ');
        const double needed = letter
            * (isUnspaced(line.text.front()) ? 2.0 : 1.25 * (static_cast<double>(word) + 1));
        return before.columnRight - before.box.right() > needed;
    }

    int headingLevel(const QString &text) const
    {
        if (text.size() > kMaxHeading)
            return 0;
        const int level = m_measures.levelOf(m_lines.first().size);
        if (level > 0 && !text.endsWith(u'.') && !text.endsWith(u'。') && hasLetters(text))
            return level;
        return m_lines.size() == 1 && m_lines.first().size >= 0.98 * m_measures.bodySize()
            ? headingLevelOf(text)
            : 0;
    }

    static bool hasLetters(const QString &text)
    {
        return std::count_if(text.begin(), text.end(), [](QChar c) { return c.isLetter(); }) >= 2;
    }

    QString joined() const
    {
        QString text;
        for (const PdfLine &line : m_lines)
            appendLine(text, line.text);
        return text;
    }

    void appendLine(QString &text, const QString &line) const
    {
        if (text.isEmpty()) {
            text = line;
            return;
        }
        const bool isBroken = text.size() > 1 && isHyphen(text.back())
            && text.at(text.size() - 2).isLetter() && line.front().isLower();
        if (isBroken && !keepsHyphen(text, line))
            text.chop(1);
        else if (!isBroken && !joinsClosely(text, line.front()))
            text += u' ';
        text += line;
    }

    /// Chinese has no spaces, and a dash that stands close to its word has none after it either.
    static bool joinsClosely(const QString &text, QChar next)
    {
        if (isUnspaced(text.back()) && isUnspaced(next))
            return true;
        const bool isDash = QStringView(u"–—-‐").contains(text.back());
        return isDash && text.size() > 1 && text.at(text.size() - 2).isLetterOrNumber();
    }

    /// "well-" + "known" keeps it where the document writes "well-known", or "well" and "known" as
    /// words of their own, and nowhere "wellknown".
    bool keepsHyphen(const QString &text, const QString &line) const
    {
        const QString head = text.section(u' ', -1).chopped(1);
        QString tail = line.section(u' ', 0, 0);
        while (!tail.isEmpty() && !tail.back().isLetter())
            tail.chop(1);
        return !m_measures.knows(head + tail)
            && (m_measures.knows(head + u'-' + tail)
                || (m_measures.knows(head) && m_measures.knows(tail)));
    }

    const Measures &m_measures;
    SourceBuilder &m_builder;
    QList<PdfLine> m_lines;
};

} // namespace

void appendParagraphs(const QList<PdfLine> &lines, SourceBuilder &builder)
{
    const Measures measures(lines);
    ParagraphBuilder paragraphs(measures, builder);
    for (const PdfLine &line : lines)
        paragraphs.add(line);
    paragraphs.finish();
}

} // namespace lectern::ingest
