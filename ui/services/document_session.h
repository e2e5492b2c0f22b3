// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/document/document.h"
#include "core/document/named_version.h"

#include <QFuture>
#include <QObject>

namespace lectern::ui {

class DocumentDrafter;

/// A version that was kept, as a list shows it.
struct VersionEntry {
    document::NamedVersion version;
    std::optional<int> changedBlocks; ///< Since the version before it; none for the first.
};

/// An open document with the file behind it. Implemented where the program is put together.
///
/// Lives in the GUI thread; destroying it saves what is left and closes the file.
class DocumentSession : public QObject
{
    Q_OBJECT

public:
    enum class SaveState {
        Saved, ///< Everything has been acknowledged by the writer.
        Saving,
        Failed, ///< saveError() says why; the document in memory is whole.
    };

    using QObject::QObject;

    virtual document::Document &document() = 0;
    virtual QString filePath() const = 0;

    virtual SaveState saveState() const = 0;
    virtual QString saveError() const = 0; ///< Translated; empty unless Failed.

    /// Keeps the document as it is now under a name; an empty one: the time.
    virtual QFuture<Status> saveVersion(const QString &name = {}) = 0;
    virtual QFuture<Result<QList<VersionEntry>>> versions() = 0; ///< The newest first.
    virtual QFuture<Result<document::Content>> version(document::VersionId id) = 0;
    virtual QFuture<Status> renameVersion(document::VersionId id, const QString &name) = 0;
    virtual QFuture<Status> saveCopy(const QString &path) = 0;

    /// Null where nothing can be drafted into this document.
    virtual DocumentDrafter *drafter() = 0;

Q_SIGNALS:
    void saveStateChanged();
    void versionsChanged(); ///< One was kept or renamed.
};

} // namespace lectern::ui
