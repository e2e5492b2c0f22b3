// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/readers/pdf_lines.h"

#include "core/ingest/readers/matching.h"
#include "core/ingest/readers/script_text.h"

#include <QHash>
#include <QSet>

#include <poppler-qt6.h>

#include <algorithm>
#include <cmath>

namespace lectern::ingest {
namespace {

// In heights of a line.
constexpr double kGutter = 2.5; ///< A gap this wide separates columns, or the cells of a table.
constexpr double kWordGap = 0.12;
constexpr double kSmall = 0.85; ///< Below this a word may be raised or lowered.
constexpr double kMargin = 0.1; ///< Of the page's height, above and below.

struct Word {
    QString text;
    QRectF box;
    bool hasSpaceAfter = false;
};

/// Ligatures and the radicals that fonts give for whole characters (⼒ for 力), back to what was
/// written.
QString asWritten(const QString &text)
{
    QString written;
    for (const QChar c : text) {
        const char16_t code = c.unicode();
        const bool isStandIn
            = (code >= 0xFB00 && code <= 0xFB06) || (code >= 0x2F00 && code <= 0x2FD5);
        written += isStandIn ? QString(c).normalized(QString::NormalizationForm_KC) : QString(c);
    }
    return written;
}

bool isUsable(const Word &word)
{
    return !word.text.trimmed().isEmpty() && std::isfinite(word.box.left())
        && std::isfinite(word.box.top()) && word.box.height() > 0 && word.box.width() >= 0;
}

/// Gathers words while they stand on one line.
class LineGatherer
{
public:
    LineGatherer(QList<PdfLine> &lines, int page) : m_lines(lines), m_page(page) { }

    void add(const Word &word)
    {
        if (!m_words.isEmpty() && !continues(word))
            finish();
        m_words.append(word);
        m_height = std::max(m_height, word.box.height());
        m_box = m_words.size() == 1 ? word.box : m_box.united(word.box);
    }

    void finish()
    {
        if (m_words.isEmpty())
            return;
        PdfLine line;
        for (qsizetype i = 0; i < m_words.size(); ++i)
            line.text += spaceBefore(i) + textAt(i);
        line.text = line.text.simplified();
        line.box = m_box;
        line.size = m_height;
        line.page = m_page;
        if (!line.text.isEmpty())
            m_lines.append(line);
        m_words.clear();
        m_height = 0;
    }

private:
    bool continues(const Word &word) const
    {
        const QRectF &last = m_words.last().box;
        const double overlap
            = std::min(m_box.bottom(), word.box.bottom()) - std::max(m_box.top(), word.box.top());
        const double smaller = std::min(m_height, word.box.height());
        const double gap = word.box.left() - last.right();
        return overlap > 0.4 * smaller && gap > -0.6 * m_height && gap < kGutter * m_height;
    }

    QString spaceBefore(qsizetype i) const
    {
        if (i == 0)
            return {};
        const double gap = m_words.at(i).box.left() - m_words.at(i - 1).box.right();
        const bool isApart = m_words.at(i - 1).hasSpaceAfter || gap > kWordGap * m_height;
        return isApart && scriptOf(i) == 0 ? QStringLiteral(" ") : QString();
    }

    /// 1: raised, -1: lowered, 0: on the line.
    int scriptOf(qsizetype i) const
    {
        const Word &word = m_words.at(i);
        if (i == 0 || word.box.height() >= kSmall * m_height || word.text.size() > 20)
            return 0;
        const auto isFull
            = [this](const Word &each) { return each.box.height() >= kSmall * m_height; };
        const auto base = std::find_if(m_words.begin(), m_words.end(), isFull);
        const double shift = base->box.center().y() - word.box.center().y();
        return shift > 0.1 * m_height ? 1 : shift < -0.1 * m_height ? -1 : 0;
    }

    QString textAt(qsizetype i) const
    {
        const int script = scriptOf(i);
        const QString &text = m_words.at(i).text;
        return script > 0 ? raised(text) : script < 0 ? lowered(text) : text;
    }

    QList<PdfLine> &m_lines;
    int m_page;
    QList<Word> m_words;
    QRectF m_box;
    double m_height = 0;
};

void findColumns(QList<PdfLine> &lines)
{
    for (PdfLine &line : lines) {
        line.columnRight = line.box.right();
        for (const PdfLine &other : lines)
            if (std::abs(other.box.left() - line.box.left()) < 4 * line.size)
                line.columnRight = std::max(line.columnRight, other.box.right());
    }
}

bool isPageNumber(const QString &text)
{
    static const QRegularExpression number(
        QStringLiteral("^[\\s\\-–—·|]*(?:page\\s*|第\\s*)?(?:\\d{1,4}|[ivxl]{1,7})(?:\\s*(?:/"
                       "|of)\\s*\\d{1,4})?"
                       "(?:\\s*页)?[\\s\\-–—·|]*$"),
        QRegularExpression::CaseInsensitiveOption);
    return number.match(text).hasMatch();
}

QString withoutNumbers(QString text)
{
    static const QRegularExpression digits(QStringLiteral("\\d+"));
    return text.replace(digits, QStringLiteral("#"));
}

} // namespace

QList<PdfLine> linesOfWords(const std::vector<std::unique_ptr<Poppler::TextBox>> &words, int page)
{
    constexpr qsizetype kMostForColumns = 2000; // A page with more lines is a table of dots.
    QList<PdfLine> lines;
    LineGatherer gatherer(lines, page);
    for (const auto &box : words) {
        const Word word{asWritten(box->text()), box->boundingBox(), box->hasSpaceAfter()};
        if (isUsable(word))
            gatherer.add(word);
    }
    gatherer.finish();
    if (lines.size() <= kMostForColumns)
        findColumns(lines);
    return lines;
}

QList<PdfLine> withoutRunningHeads(const QList<PdfLine> &lines, const QList<QSizeF> &pageSizes)
{
    const auto isInMargin = [&](const PdfLine &line) {
        const double height = pageSizes.at(line.page - 1).height();
        return line.box.bottom() < kMargin * height || line.box.top() > (1 - kMargin) * height;
    };
    QHash<QString, QSet<int>> pagesOf;
    for (const PdfLine &line : lines)
        if (isInMargin(line))
            pagesOf[withoutNumbers(line.text)].insert(line.page);

    // Left and right pages have heads of their own, and chapters change them.
    const qsizetype often = std::max<qsizetype>(2, std::min<qsizetype>(4, pageSizes.size() / 4));
    QList<PdfLine> kept;
    for (const PdfLine &line : lines) {
        const bool repeats = pagesOf.value(withoutNumbers(line.text)).size() >= often;
        if (!(isInMargin(line) && (repeats || isPageNumber(line.text))))
            kept.append(line);
    }
    return kept;
}

} // namespace lectern::ingest
