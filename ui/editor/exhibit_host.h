// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"
#include "ui/editor/exhibit.h"

#include <QPointer>

#include <memory>
#include <optional>

namespace lectern::ui {

/// The one live exhibit of a page, over the card of its block.
class ExhibitHost : public QObject
{
    Q_OBJECT

public:
    /// @param viewport  Of the page; the exhibit becomes its child.
    ExhibitHost(const document::Document &document, QWidget &viewport);
    ~ExhibitHost() override;

    std::optional<document::BlockId> block() const { return m_block; }

    /// Opens the exhibit of a block; the one before goes. The same one stays as it is.
    /// @return whether one is open now
    bool open(const document::Block &block, const std::shared_ptr<Exhibit> &exhibit);
    void start();
    /// Puts it into its place in the viewport; out of sight it closes.
    void place(const QRect &place);
    void close();

Q_SIGNALS:
    void escaped(lectern::document::BlockId block); ///< It was left by its key and is closed.

private:
    const document::Document &m_document;
    QWidget &m_viewport;
    std::shared_ptr<Exhibit> m_exhibit; ///< Outlives the live one.
    QPointer<LiveExhibit> m_live;
    std::optional<document::BlockId> m_block;
};

} // namespace lectern::ui
