// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/proposal/proposal_text.h"

#include "ui/editor/block_layout.h"
#include "ui/editor/block_painter.h"
#include "ui/theme/glyph.h"
#include "ui/theme/type.h"

#include <QAbstractTextDocumentLayout>
#include <QEvent>
#include <QPainter>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextLayout>

#include <algorithm>

namespace lectern::ui {
namespace {

constexpr int kCaretWidth = 2;
constexpr int kMark = 14;

bool overlaps(CodePointSpan a, CodePointSpan b)
{
    return a.start < b.end && b.start < a.end;
}

/// A glyph as a picture in a text.
QString addMark(QTextDocument &text, Glyph glyph, const QColor &ink, double ratio)
{
    const QString name = QStringLiteral("mark:") + glyphName(glyph);
    const int size = scaled(kMark);
    QImage image(QSizeF(size * ratio, size * ratio).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    image.setDevicePixelRatio(ratio);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    paintGlyph(painter, glyph, QRectF(0, 0, size, size), ink);
    painter.end();
    text.addResource(QTextDocument::ImageResource, QUrl(name), image);
    return name;
}

} // namespace

QList<ProposalFinding> narrowFindings(const ProposalEvent &proposal)
{
    const CodePointSpan whole{0, codePointCount(proposal.text)};
    QList<ProposalFinding> narrow;
    std::ranges::copy_if(proposal.findings, std::back_inserter(narrow),
                         [&](const ProposalFinding &finding) { return finding.span != whole; });
    return narrow;
}

ProposalText::ProposalText(Language language, QWidget *parent) :
    QWidget(parent), m_language(language)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    rebuild();
}

void ProposalText::grow(const QString &text)
{
    m_proposal = {};
    m_proposal.text = text;
    rebuild();
}

void ProposalText::judge(const ProposalEvent &proposal)
{
    m_proposal = proposal;
    rebuild();
}

void ProposalText::rebuild()
{
    const FieldLook look{fontFor(TextStyle::DocumentBody, m_language),
                         lineHeight(TextStyle::DocumentBody), Qt::AlignLeft};
    m_text = newFieldText({{m_proposal.text, {}, document::ProvenanceId(0)}}, look);
    if (m_proposal.isLast) {
        tintDrift();
        markClauses();
    }
    m_text->setTextWidth(width());
    setAccessibleName(m_proposal.text);
    updateGeometry();
    update();
}

void ProposalText::tintDrift()
{
    QList<ProposalFinding> drift = narrowFindings(m_proposal);
    if (drift.isEmpty())
        drift = m_proposal.findings; // Something is missing: that is true of the whole.
    for (const ProposalFinding &finding : std::as_const(drift)) {
        QTextCursor cursor(m_text.get());
        cursor.setPosition(int(utf16Index(m_proposal.text, finding.span.start)));
        cursor.setPosition(int(utf16Index(m_proposal.text, finding.span.end)),
                           QTextCursor::KeepAnchor);
        QTextCharFormat format;
        format.setBackground(color(Role::WarningTint, this));
        cursor.mergeCharFormat(format);
    }
}

void ProposalText::markClauses()
{
    const QList<ProposalFinding> drift = narrowFindings(m_proposal);
    const bool isSoundAsAWhole = drift.size() == m_proposal.findings.size();
    const double ratio = devicePixelRatioF();
    // From the last to the first: each picture moves what follows it.
    for (auto clause = m_proposal.clauses.crbegin(); clause != m_proposal.clauses.crend();
         ++clause) {
        const bool drifts = std::ranges::any_of(
            drift, [&](const ProposalFinding &finding) { return overlaps(finding.span, *clause); });
        if (!drifts && !isSoundAsAWhole)
            continue;
        QTextImageFormat mark;
        mark.setName(drifts ? addMark(*m_text, Glyph::Warning, color(Role::Warning, this), ratio)
                            : addMark(*m_text, Glyph::Check, color(Role::Success, this), ratio));
        mark.setWidth(scaled(kMark));
        mark.setHeight(scaled(kMark));
        mark.setVerticalAlignment(QTextCharFormat::AlignMiddle);
        QTextCursor cursor(m_text.get());
        cursor.setPosition(int(utf16Index(m_proposal.text, clause->end)));
        const bool isChinese = m_language == Language::Chinese; // Its stops bring their own space.
        if (!isChinese)
            cursor.insertText(QStringLiteral("\u00a0"), QTextCharFormat());
        cursor.insertImage(mark);
        if (isChinese)
            cursor.insertText(QStringLiteral("\u2009"), QTextCharFormat());
    }
}

QSize ProposalText::sizeHint() const
{
    const int width = std::max(this->width(), scaled(320));
    return {width, heightForWidth(width)};
}

QSize ProposalText::minimumSizeHint() const
{
    return {scaled(160), lineHeight(TextStyle::DocumentBody)};
}

int ProposalText::heightForWidth(int width) const
{
    const double present = m_text->textWidth();
    m_text->setTextWidth(width - kCaretWidth);
    const int height
        = std::max(lineHeight(TextStyle::DocumentBody), qCeil(m_text->size().height()));
    m_text->setTextWidth(present);
    return height;
}

void ProposalText::resizeEvent(QResizeEvent *)
{
    m_text->setTextWidth(width() - kCaretWidth);
}

void ProposalText::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        rebuild();
}

QRectF ProposalText::caretRect() const
{
    const QTextBlock block = m_text->lastBlock();
    const QTextLine line = block.layout()->lineForTextPosition(block.length() - 1);
    const QPointF origin = m_text->documentLayout()->blockBoundingRect(block).topLeft();
    const double x = line.isValid() ? line.cursorToX(block.length() - 1) : 0;
    const double y = line.isValid() ? line.y() : 0;
    const double height
        = line.isValid() ? line.height() : double(lineHeight(TextStyle::DocumentBody));
    return {origin.x() + x + 1, origin.y() + y, double(kCaretWidth), height};
}

void ProposalText::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    FieldBox box;
    box.rect = QRectF(rect());
    box.text = m_text;
    paintFieldText(painter, box, color(Role::Text, this));
    if (!m_proposal.isLast)
        painter.fillRect(caretRect(), color(Role::Generated, this));
}

} // namespace lectern::ui
