// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/provenance.h"
#include "ui/theme/role.h"

#include <QIcon>
#include <QRectF>

class QPainter;

namespace lectern::ui {

/// Our icons; each is the file of its name in resources/icons.
enum class Glyph {
    Menu,
    Library,
    Document,
    Chapter,
    Points,
    Jobs,
    Settings,
    Undo,
    Redo,
    Bold,
    Italic,
    Plus,
    Redraft,
    ChevronDown,
    ChevronRight,
    Search,
    Close,
    Check,
    Warning,
    Info,
    Lock,
    Unlock,
    Extracted,
    Computed,
    Generated,
    Authored,
    Handle,
    Stop,
    Clock,
    Grid,
    Rows,
    Export,
    Trash,
    ArrowUp,
    ArrowDown,
    Open,
    Outline,
    Inspector,
    Play,
    Pause,
    Table,
    Edge,
    Minus,
    Print,
    Save,
    Sound,
    SoundOff,
    Captions,
    Transcript,
    Expand,
    Models,
    Picture,
    Formula,
    Text,
    Viewer,
    Contrast,
    Move,
    Zoom,
    Crosshair,
    Ruler,
    Bidirectional,
    Angle,
    Ellipse,
    Slab,
    Cine,
    Layout,
    Nodule,
    KeyImage,
    Invert,
};
inline constexpr int kGlyphCount = int(Glyph::Invert) + 1;

/// "library", the name of the icon's file without its ending.
QString glyphName(Glyph glyph);

/// An icon that takes the colour of `role` in the theme of the moment, and the accent while
/// checked.
QIcon icon(Glyph glyph, Role role = Role::Text2);

/// Paints the glyph in one colour into `rect`.
void paintGlyph(QPainter &painter, Glyph glyph, const QRectF &rect, const QColor &color);

/// The shape that stands for a kind of provenance, its colour and its tint.
Glyph glyphOf(document::ProvenanceKind kind);
Role roleOf(document::ProvenanceKind kind);
Role tintOf(document::ProvenanceKind kind);

} // namespace lectern::ui
