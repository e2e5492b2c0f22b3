// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/content.h"
#include "ui/theme/role.h"

#include <QWidget>

class QPainter;

namespace lectern::ui {

/// An exhibit while somebody uses it. It stands over its block's card and takes the keys.
class LiveExhibit : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// The block has changed.
    virtual void showBlock(const document::Content &content, const document::Block &block) = 0;
    virtual void start() = 0; ///< As the button at rest promised.

Q_SIGNALS:
    void closeRequested();
};

/// The part of a card that is more than text: painted while it rests, a widget once it is used.
/// Verticals give one to the shape of their blocks. GUI thread.
class Exhibit
{
public:
    Exhibit() = default;
    virtual ~Exhibit() = default;
    Exhibit(const Exhibit &) = delete;
    Exhibit &operator=(const Exhibit &) = delete;

    virtual int heightFor(int width) const = 0; ///< At rest and alive.
    /// Paints it at rest; what cannot be shown says why.
    virtual void paint(QPainter &painter, const QRect &target, const document::Content &content,
                       const document::Block &block, ThemeKind theme)
        = 0;
    /// A press here not only opens but starts it.
    virtual QRect startButton(const QRect &target) const = 0;
    /// @return null where there is nothing to use
    virtual LiveExhibit *bringAlive(const document::Content &content, const document::Block &block,
                                    QWidget *parent)
        = 0;
};

} // namespace lectern::ui
