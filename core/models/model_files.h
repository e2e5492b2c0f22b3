// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QStringList>

namespace lectern::models {

/// The files a model is made of: one GGUF file, or of a Hugging Face folder what the engine reads
/// and what says its licence.
struct ModelFiles {
    QString folder; ///< That they lie in.
    QStringList names; ///< By name.
    qint64 bytes = 0; ///< Of all of them.
    bool isFolder = false; ///< False: one file.

    QString pathOf(const QString &name) const { return folder + u'/' + name; }
    /// Changes as soon as one of the files is replaced: names, sizes and times.
    QString stamp() const;
};

/// @return ModelUnavailable where there is nothing, or a folder without weights
Result<ModelFiles> modelFilesOf(const QString &path);

/// The licence that the README of a folder names in its head; empty where there is none.
/// @source Hugging Face Hub, "Model Cards", the metadata block
QString licenceInReadme(const ModelFiles &files);

} // namespace lectern::models
