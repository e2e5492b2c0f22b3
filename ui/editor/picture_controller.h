// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/document/content.h"

#include <QObject>
#include <QThreadPool>

#include <optional>

class QMimeData;

namespace lectern::ui {

class ActionRegistry;
class BlockView;

/// Adds the commands for pictures, all of them disabled.
void addPictureCommands(ActionRegistry &registry);

/// Pictures come in by drop, paste or file and become figures; their width is changed here, too.
class PictureController : public QObject
{
    Q_OBJECT

public:
    PictureController(BlockView &view, ActionRegistry &registry, QObject *parent);
    ~PictureController() override; ///< Waits for the picture that is being read.

    /// Takes pictures of a paste; false where it brings none.
    bool paste(const QMimeData &data);
    void follow(); ///< Enables what can be done now.

Q_SIGNALS:
    void failed(const QString &message);

private:
    void choose();
    void insertFiles(const QStringList &files, int index);
    /// @param before  The block to stand in front of; none: at the end.
    void insert(const Result<document::Asset> &asset, std::optional<document::BlockId> before);
    void insertAll(const QMimeData &data, int index);
    void setWidth(document::BlockId block, int percent);
    int indexAfterCurrent() const;

    BlockView &m_view;
    ActionRegistry &m_registry;
    QThreadPool m_pool;
};

} // namespace lectern::ui
