// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/language.h"

#include <QDateTime>
#include <QFuture>
#include <QList>
#include <QObject>
#include <QString>

namespace lectern::ui {

/// A document that was opened before.
struct LibraryEntry {
    QString path;
    QString title;
    QString kind; ///< "lesson"
    Language language = Language::English;
    int minutes = 0;
    bool isComplete = true; ///< False while its draft runs or was stopped.
    QDateTime openedAt;
    bool isMissing = false; ///< The file is not where it was.
};

/// A place in a document that answers a search.
struct LibraryHit {
    QString path;
    QString title;
    QString excerpt;
};

/// A chapter that comes with the program, or the images of a study.
struct Sample {
    QString kind = QStringLiteral("lesson"); ///< What is drafted of it; or "report".
    QString path; ///< Of the chapter's file.
    QString title;
    QString topic; ///< What a lesson on it is called.
    Language language = Language::English;
    int length = 0; ///< Words, or characters in Chinese.
};

/// What the start page shows. Lives in the GUI thread; answers at once from memory, searches in
/// futures.
class Library : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual QList<LibraryEntry> recent() const = 0; ///< Last opened first.
    virtual QList<Sample> samples() const = 0;
    virtual void forget(const QString &path) = 0; ///< From the list; the file stays.
    virtual QFuture<QList<LibraryHit>> search(const QString &text) = 0;

Q_SIGNALS:
    void recentChanged();
};

} // namespace lectern::ui
