// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>

#include <memory>

namespace lectern::test {

/// Writes a PDF from top to bottom, A4, letters of 11 points.
class PdfBuilder
{
public:
    PdfBuilder();

    void heading(const QString &text, int points);
    void paragraph(const QString &text); ///< Wrapped to the width.
    void lines(const QStringList &lines); ///< As they are.
    void columns(const QString &left, const QString &right);
    void runningHead(const QString &head, const QString &foot);
    void picture();
    void newPage();
    QByteArray finish();

private:
    void draw(const QRectF &area, const QString &text);

    QBuffer m_buffer;
    std::unique_ptr<QPdfWriter> m_writer;
    std::unique_ptr<QPainter> m_painter;
    double m_y = 0;
};

} // namespace lectern::test
