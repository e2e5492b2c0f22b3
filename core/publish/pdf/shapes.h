// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/publish/pdf/box.h"
#include "core/publish/pdf/text_box.h"

#include <QByteArray>
#include <QColor>
#include <QImage>
#include <QString>

#include <optional>

class QSvgRenderer;

namespace lectern::publish::pdf {

/// What a frame draws around its content.
struct FrameLook {
    QColor fill = Qt::transparent;
    QColor border = Qt::transparent;
    QColor stripe = Qt::transparent; ///< A thick edge at the left.
    double padding = 0;
    double corner = 0;
};

/// A box with a border. Cut only where it would not fit on a page of its own.
class FrameBox : public Box
{
public:
    FrameBox(BoxPtr content, double width, const FrameLook &look);

    double height() const override { return m_content->height() + 2 * m_look.padding; }
    void paint(QPainter &painter, QPointF at) const override;
    Cut cut(const BoxPtr &self, double room, bool mustGo) const override;

private:
    BoxPtr m_content;
    double m_width;
    FrameLook m_look;
};

/// A mark (number, bullet, letter) with text beside it; cut through the text.
class HangBox : public Box
{
public:
    /// @param mark  May be null.
    HangBox(BoxPtr mark, BoxPtr text, double indent);

    double height() const override;
    void paint(QPainter &painter, QPointF at) const override;
    Cut cut(const BoxPtr &self, double room, bool mustGo) const override;

private:
    BoxPtr m_mark;
    BoxPtr m_text;
    double m_indent;
};

/// Boxes side by side, in one piece.
class SideBox : public Box
{
public:
    struct Part {
        BoxPtr box;
        double x = 0;
    };
    explicit SideBox(std::vector<Part> parts) : m_parts(std::move(parts)) { }

    double height() const override;
    void paint(QPainter &painter, QPointF at) const override;

private:
    std::vector<Part> m_parts;
};

/// A vector or pixel picture in a given size.
class PictureBox : public Box
{
public:
    /// Fits the picture into the size and keeps its shape. Nothing if it cannot be read.
    /// @param width  Wanted; 0: the picture's own.
    static std::shared_ptr<const PictureBox>
    fromData(const QByteArray &data, const QString &mediaType, QSizeF largest, double width = 0);
    static std::shared_ptr<const PictureBox> fromSvg(const QByteArray &svg, QSizeF size);

    double height() const override { return m_size.height(); }
    double width() const { return m_size.width(); }
    void paint(QPainter &painter, QPointF at) const override;

private:
    std::shared_ptr<QSvgRenderer> m_svg;
    QImage m_image;
    QSizeF m_size;
};

/// A line to write on: room above it, the rule at its foot.
class RuleBox : public Box
{
public:
    RuleBox(double width, double height) : m_width(width), m_height(height) { }

    double height() const override { return m_height; }
    void paint(QPainter &painter, QPointF at) const override;

private:
    double m_width;
    double m_height;
};

/// A letter in a ring.
class RingBox : public Box
{
public:
    RingBox(const QString &letter, const TextStyle &style, bool isKey);

    double height() const override { return m_style.lineHeight; }
    void paint(QPainter &painter, QPointF at) const override;

private:
    QString m_letter;
    TextStyle m_style;
    bool m_isKey;
};

/// Words on a tint.
class ChipBox : public Box
{
public:
    ChipBox(std::shared_ptr<const TextBox> text, const QColor &tint);

    double height() const override { return m_text->height(); }
    double width() const;
    void paint(QPainter &painter, QPointF at) const override;

private:
    std::shared_ptr<const TextBox> m_text;
    QColor m_tint;
};

} // namespace lectern::publish::pdf
