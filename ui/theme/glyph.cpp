// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/glyph.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <array>

namespace lectern::ui {
namespace {

/// Each icon with the name of its file, in the order of the enumeration.
constexpr std::array<std::pair<Glyph, const char16_t *>, kGlyphCount> kNames{{
    {Glyph::Menu, u"menu"},
    {Glyph::Library, u"library"},
    {Glyph::Document, u"document"},
    {Glyph::Chapter, u"chapter"},
    {Glyph::Points, u"points"},
    {Glyph::Jobs, u"jobs"},
    {Glyph::Settings, u"settings"},
    {Glyph::Undo, u"undo"},
    {Glyph::Redo, u"redo"},
    {Glyph::Bold, u"bold"},
    {Glyph::Italic, u"italic"},
    {Glyph::Plus, u"plus"},
    {Glyph::Redraft, u"redraft"},
    {Glyph::ChevronDown, u"chevron-down"},
    {Glyph::ChevronRight, u"chevron-right"},
    {Glyph::Search, u"search"},
    {Glyph::Close, u"close"},
    {Glyph::Check, u"check"},
    {Glyph::Warning, u"warning"},
    {Glyph::Info, u"info"},
    {Glyph::Lock, u"lock"},
    {Glyph::Unlock, u"unlock"},
    {Glyph::Extracted, u"extracted"},
    {Glyph::Computed, u"computed"},
    {Glyph::Generated, u"generated"},
    {Glyph::Authored, u"authored"},
    {Glyph::Handle, u"handle"},
    {Glyph::Stop, u"stop"},
    {Glyph::Clock, u"clock"},
    {Glyph::Grid, u"grid"},
    {Glyph::Rows, u"rows"},
    {Glyph::Export, u"export"},
    {Glyph::Trash, u"trash"},
    {Glyph::ArrowUp, u"arrow-up"},
    {Glyph::ArrowDown, u"arrow-down"},
    {Glyph::Open, u"open"},
    {Glyph::Outline, u"outline"},
    {Glyph::Inspector, u"inspector"},
    {Glyph::Play, u"play"},
    {Glyph::Pause, u"pause"},
    {Glyph::Table, u"table"},
    {Glyph::Edge, u"edge"},
    {Glyph::Minus, u"minus"},
    {Glyph::Print, u"print"},
    {Glyph::Save, u"save"},
    {Glyph::Sound, u"sound"},
    {Glyph::SoundOff, u"sound-off"},
    {Glyph::Captions, u"captions"},
    {Glyph::Transcript, u"transcript"},
    {Glyph::Expand, u"expand"},
    {Glyph::Models, u"models"},
    {Glyph::Picture, u"picture"},
    {Glyph::Formula, u"formula"},
    {Glyph::Text, u"text"},
    {Glyph::Viewer, u"viewer"},
    {Glyph::Contrast, u"contrast"},
    {Glyph::Move, u"move"},
    {Glyph::Zoom, u"zoom"},
    {Glyph::Crosshair, u"crosshair"},
    {Glyph::Ruler, u"ruler"},
    {Glyph::Bidirectional, u"bidirectional"},
    {Glyph::Angle, u"angle"},
    {Glyph::Ellipse, u"ellipse"},
    {Glyph::Slab, u"slab"},
    {Glyph::Cine, u"cine"},
    {Glyph::Layout, u"layout"},
    {Glyph::Nodule, u"nodule"},
    {Glyph::KeyImage, u"key-image"},
    {Glyph::Invert, u"invert"},
}};

constexpr bool isInOrder()
{
    for (std::size_t i = 0; i < kNames.size(); ++i) {
        if (std::size_t(kNames[i].first) != i)
            return false;
    }
    return true;
}
static_assert(isInOrder(), "a glyph stands at its own number");

QByteArray svgOf(Glyph glyph)
{
    QFile file(QStringLiteral(":/icons/%1.svg").arg(glyphName(glyph)));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QPixmap rendered(Glyph glyph, const QColor &color, const QSize &pixels)
{
    const QString key = QStringLiteral("lectern.%1.%2.%3x%4")
                            .arg(glyphName(glyph), color.name(QColor::HexArgb))
                            .arg(pixels.width())
                            .arg(pixels.height());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap(pixels);
    pixmap.fill(Qt::transparent);
    QSvgRenderer renderer(svgOf(glyph).replace("currentColor", color.name().toLatin1()));
    QPainter painter(&pixmap);
    painter.setOpacity(color.alphaF());
    renderer.render(&painter);
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

/// Looks the colour up when it paints, so that a change of theme needs no new icons.
class GlyphEngine : public QIconEngine
{
public:
    GlyphEngine(Glyph glyph, Role role) : m_glyph(glyph), m_role(role) { }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        paintGlyph(*painter, m_glyph, rect, colorFor(mode, state));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return rendered(m_glyph, colorFor(mode, state), size);
    }

    QIconEngine *clone() const override { return new GlyphEngine(m_glyph, m_role); }

private:
    QColor colorFor(QIcon::Mode mode, QIcon::State state) const
    {
        QColor shade = color(state == QIcon::On ? Role::Accent : m_role);
        if (mode == QIcon::Disabled)
            shade.setAlphaF(0.5F);
        return shade;
    }

    Glyph m_glyph;
    Role m_role;
};

} // namespace

QString glyphName(Glyph glyph)
{
    return QString::fromUtf16(kNames[size_t(glyph)].second);
}

QIcon icon(Glyph glyph, Role role)
{
    return QIcon(new GlyphEngine(glyph, role));
}

void paintGlyph(QPainter &painter, Glyph glyph, const QRectF &rect, const QColor &color)
{
    const double ratio = painter.device()->devicePixelRatioF();
    const QSize pixels = (rect.size() * ratio).toSize();
    if (!pixels.isEmpty())
        painter.drawPixmap(rect, rendered(glyph, color, pixels), QRectF(QPointF(), pixels));
}

Glyph glyphOf(document::ProvenanceKind kind)
{
    switch (kind) {
    case document::ProvenanceKind::Extracted:
        return Glyph::Extracted;
    case document::ProvenanceKind::Computed:
        return Glyph::Computed;
    case document::ProvenanceKind::Generated:
        return Glyph::Generated;
    case document::ProvenanceKind::Authored:
        break;
    }
    return Glyph::Authored;
}

Role roleOf(document::ProvenanceKind kind)
{
    switch (kind) {
    case document::ProvenanceKind::Extracted:
        return Role::Extracted;
    case document::ProvenanceKind::Computed:
        return Role::Computed;
    case document::ProvenanceKind::Generated:
        return Role::Generated;
    case document::ProvenanceKind::Authored:
        break;
    }
    return Role::Authored;
}

Role tintOf(document::ProvenanceKind kind)
{
    return Role(int(roleOf(kind)) + 1);
}

} // namespace lectern::ui
