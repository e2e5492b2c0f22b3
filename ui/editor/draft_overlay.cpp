// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/draft_overlay.h"

#include "ui/editor/block_painter.h"
#include "ui/editor/role_names.h"

#include <QCoreApplication>
#include <QPainter>
#include <QTextCursor>

namespace lectern::ui {
namespace {

constexpr int kBars = 3;

struct Draft {
    Q_DECLARE_TR_FUNCTIONS(Draft)
};

} // namespace

void DraftOverlay::add(const DraftSentence &sentence)
{
    if (!m_sentences.isEmpty() && m_sentences.last().number == sentence.number
        && m_sentences.last().field == sentence.field)
        m_sentences.last() = sentence;
    else
        m_sentences.append(sentence);
}

void DraftOverlay::clear()
{
    m_sentences.clear();
    m_isAwaited = false;
}

QString DraftOverlay::statusText() const
{
    if (m_sentences.isEmpty())
        return Draft::tr("Preparing the next part…");
    const DraftSentence &last = m_sentences.last();
    const QString what = roleName(last.role);
    QStringList parts{
        what.isEmpty()
            ? Draft::tr("Sentence %1 of %2").arg(last.number).arg(last.count)
            : Draft::tr("%1, sentence %2 of %3").arg(what).arg(last.number).arg(last.count)};
    if (last.facts > 0)
        parts.append(Draft::tr("%n fact(s)", nullptr, last.facts));
    if (!last.isChosen && last.candidates > 1)
        parts.append(Draft::tr("choosing among %1").arg(last.candidates));
    return parts.join(QStringLiteral(" · "));
}

double DraftOverlay::place(const PageMetrics &metrics)
{
    if (m_sentences.isEmpty()) {
        m_textHeight = kBars * lineHeight(metrics.body);
        return m_textHeight + scaled(4) + scaled(28);
    }
    const FieldLook look{fontFor(metrics.body, metrics.language), lineHeight(metrics.body),
                         Qt::AlignLeft};
    QList<document::Run> runs;
    const QString space = metrics.language == Language::Chinese ? QString() : QStringLiteral(" ");
    for (const DraftSentence &sentence : m_sentences)
        runs.append(
            {(runs.isEmpty() ? QString() : space) + sentence.text, {}, document::ProvenanceId(0)});
    m_text = newFieldText(runs, look);
    // What is not chosen yet is quieter.
    int position = 0;
    for (qsizetype i = 0; i < m_sentences.size(); ++i) {
        QTextCursor cursor(m_text.get());
        cursor.setPosition(position);
        position += int(runs.at(i).text.size());
        cursor.setPosition(position, QTextCursor::KeepAnchor);
        QTextCharFormat format;
        format.setForeground(color(m_sentences.at(i).isChosen ? Role::Text : Role::Text2));
        cursor.mergeCharFormat(format);
    }
    m_text->setTextWidth(metrics.column);
    m_textHeight = m_text->size().height();
    return m_textHeight + scaled(4) + scaled(28);
}

void DraftOverlay::paint(QPainter &painter, const PageMetrics &metrics, ThemeKind theme) const
{
    if (m_sentences.isEmpty()) {
        paintBars(painter, metrics, theme);
        return;
    }
    const double size = scaled(16);
    paintGlyph(painter, Glyph::Computed, QRectF(scaled(28), scaled(8), size, size),
               color(Role::Computed, theme));
    FieldBox box;
    box.rect = QRectF(metrics.gutter, scaled(4), metrics.column, m_textHeight);
    box.text = m_text;
    paintFieldText(painter, box, color(Role::Text, theme));
}

void DraftOverlay::paintBars(QPainter &painter, const PageMetrics &metrics, ThemeKind theme) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color(Role::Sunken, theme));
    const double row = lineHeight(metrics.body);
    for (int i = 0; i < kBars; ++i) {
        const double width = metrics.column * (i + 1 == kBars ? 0.6 : 1);
        painter.drawRoundedRect(QRectF(metrics.gutter, scaled(4) + i * row, width, row * 0.65), 4,
                                4);
    }
}

QRectF DraftOverlay::statusRow(const PageMetrics &metrics) const
{
    return {double(metrics.gutter), m_textHeight + scaled(4), double(metrics.column),
            double(scaled(24))};
}

} // namespace lectern::ui
