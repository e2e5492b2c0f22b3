// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/language.h"
#include "core/base/result.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace lectern::education {

/// A chapter that ships with Lectern, written for it.
struct BundledChapter {
    QString title;
    Language language = Language::English;
    QString subject;
    QString file; ///< Under :/chapters, Markdown.
    QStringList figures; ///< Under :/chapters, beside the file.
    QStringList topics; ///< What it is about, in whole phrases.
    QStringList keywords;
};

/// All of them, in the order in which the start page shows them.
QList<BundledChapter> bundledChapters();

/// The chapter that speaks of a topic, in the topic's own language.
/// @return NotFound naming what there is
Result<BundledChapter> chapterAbout(const QString &topic);

/// Writes the chapter with its figures into a folder, where a reader can open it.
/// @return the path of the Markdown file
Result<QString> unpackChapter(const BundledChapter &chapter, const QString &folder);

} // namespace lectern::education
