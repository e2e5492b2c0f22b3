// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/publish/exporter.h"
#include "core/publish/flow.h"

#include <QHash>
#include <QString>

#include <functional>

namespace lectern::publish {

/// What the pages of a part of a document show. Called in any thread.
using Layout = std::function<Flow(const document::Content &, Part)>;

/// The layouts that verticals registered, by the kind of document ("lesson", "report").
class Layouts
{
public:
    void add(const QString &kind, Layout layout) { m_layouts.insert(kind, std::move(layout)); }

    /// By the layout of the document's kind, else block by block.
    Flow layOut(const document::Content &content, Part part) const;

private:
    QHash<QString, Layout> m_layouts;
};

/// Any document block by block, in reading order; all parts are the same.
Flow layOutGenerically(const document::Content &content, Part part);

} // namespace lectern::publish
