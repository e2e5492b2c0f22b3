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

constexpr std::array<const char16_t *, kGlyphCount> kNames{
    u"menu",      u"library",      u"document",      u"chapter",  u"points",     u"jobs",
    u"settings",  u"undo",         u"redo",          u"bold",     u"italic",     u"plus",
    u"redraft",   u"chevron-down", u"chevron-right", u"search",   u"close",      u"check",
    u"warning",   u"info",         u"lock",          u"unlock",   u"extracted",  u"computed",
    u"generated", u"authored",     u"handle",        u"stop",     u"clock",      u"grid",
    u"rows",      u"export",       u"trash",         u"arrow-up", u"arrow-down", u"open",
    u"outline",   u"inspector",    u"play",          u"pause",    u"table",      u"print",
    u"save",      u"picture",      u"formula",       u"text"};

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
    return QString::fromUtf16(kNames[size_t(glyph)]);
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
