// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/document/document.h"

#include <QFuture>
#include <QObject>

namespace lectern::ui {

class LessonDrafter;

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

    /// A named version that can be found again.
    virtual QFuture<Status> saveVersion() = 0;
    virtual QFuture<Status> saveCopy(const QString &path) = 0;

    /// Null where nothing can be drafted into this document.
    virtual LessonDrafter *drafter() = 0;

Q_SIGNALS:
    void saveStateChanged();
};

} // namespace lectern::ui
