// SPDX-License-Identifier: GPL-3.0-or-later
// Where pictures and formulas stand, with the fields that belong to them.
#include "ui/editor/block_layout.h"
#include "ui/editor/formula_cache.h"
#include "ui/editor/picture_cache.h"

#include <QCoreApplication>
#include <QFontMetrics>

#include <algorithm>
#include <cmath>

namespace lectern::ui {
namespace {

using document::BlockType;

constexpr int kMissingHeight = 96;

struct MediaWords {
    Q_DECLARE_TR_FUNCTIONS(MediaWords)
};

} // namespace

void BlockLayout::takeMedia(const document::Content &content, const document::Block &block)
{
    if (m_type != BlockType::Figure || !block.payload)
        return;
    const QJsonObject &value = block.payload->value;
    m_widthPercent = std::clamp(value.value(QStringLiteral("width")).toInt(0), 0, 100);
    const document::Asset *asset = content.asset(document::assetOf(block));
    m_media.asset = asset ? std::optional(*asset) : std::nullopt;
}

void BlockLayout::setDraggedWidth(double width)
{
    m_draggedWidth = width;
}

void BlockLayout::placeProblem(double top)
{
    m_media.problemRect = {};
    if (m_media.problem.isEmpty())
        return;
    const QFontMetrics metrics(fontFor(TextStyle::Small));
    const QRect room(m_metrics.gutter + scaled(20), int(top), m_metrics.column - scaled(20), 1000);
    m_media.problemRect = metrics.boundingRect(room, Qt::TextWordWrap, m_media.problem);
    m_height = m_media.problemRect.bottom() + scaled(4);
}

void BlockLayout::placeFigure(double top)
{
    const QSizeF own
        = m_style.pictures && m_media.asset ? m_style.pictures->sizeOf(*m_media.asset) : QSizeF();
    m_media.problem.clear();
    if (own.isEmpty()) {
        m_media.problem = m_media.asset
            ? MediaWords::tr("This picture cannot be shown. Delete it and insert it anew.")
            : MediaWords::tr("The picture is not in this document. Insert it anew.");
        m_media.rect = QRectF(m_metrics.gutter, top, m_metrics.column, scaled(kMissingHeight));
        m_media.problemRect = m_media.rect;
    } else {
        double width = m_widthPercent > 0 ? m_metrics.column * m_widthPercent / 100.0 : own.width();
        if (m_draggedWidth > 0)
            width = m_draggedWidth;
        width = std::floor(std::clamp<double>(width, scaled(16), m_metrics.column));
        const double left = m_metrics.gutter + std::floor((m_metrics.column - width) / 2);
        m_media.rect = QRectF(left, top, width, std::ceil(own.height() * width / own.width()));
        m_media.problemRect = {};
    }
    double y = m_media.rect.bottom() + scaled(6);
    for (FieldBox &box : m_fields) {
        // A description is for those who do not see the picture; whoever works on it needs it, too.
        box.isHidden = !m_context.hasChipRow && (box.key != u"caption" || box.text->isEmpty());
        box.rect = {};
        if (box.isHidden)
            continue;
        const bool isCaption = box.key == u"caption";
        box.label = isCaption ? QString() : MediaWords::tr("Description");
        box.placeholder = isCaption ? MediaWords::tr("What the picture shows")
                                    : MediaWords::tr("For those who cannot see the picture");
        const double indent = isCaption ? 0 : scaled(kLabelColumn);
        y += placeField(box, m_metrics.gutter + indent, y, m_metrics.column - indent) + scaled(4);
    }
    m_height = y;
}

void BlockLayout::placeFormula(double top)
{
    FieldBox &box = m_fields.front();
    const QString latex = plainText(*box.text);
    const ShownFormula wanted = m_style.formulas && !latex.trimmed().isEmpty()
        ? m_style.formulas->formula(latex)
        : ShownFormula();
    if (wanted.state == ShownFormula::State::Ready || latex.trimmed().isEmpty())
        m_media.latex = latex;
    m_media.problem = wanted.problem;
    m_media.rect = {};
    // Until the new picture is there the one before stands: nothing flickers while one types.
    if (m_style.formulas && !m_media.latex.trimmed().isEmpty()) {
        const double ex = QFontMetricsF(fontFor(TextStyle::DocumentBody)).xHeight();
        QSizeF size = m_style.formulas->formula(m_media.latex).ex * ex;
        if (size.width() > m_metrics.column)
            size *= m_metrics.column / size.width();
        m_media.rect
            = QRectF(QPointF(m_metrics.gutter + (m_metrics.column - size.width()) / 2, top), size);
    }
    const bool hasPicture = !m_media.rect.isEmpty();
    box.isHidden
        = hasPicture && !m_context.hasChipRow && wanted.state == ShownFormula::State::Ready;
    box.rect = {};
    box.placeholder = MediaWords::tr("LaTeX, for example F = ma");
    double y = hasPicture ? m_media.rect.bottom() + scaled(4) : top;
    if (!box.isHidden)
        y += placeField(box, m_metrics.gutter + scaled(8), y + scaled(4),
                        m_metrics.column - scaled(16))
            + scaled(8);
    m_height = y;
    placeProblem(y + scaled(2));
}

} // namespace lectern::ui
