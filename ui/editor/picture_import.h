// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/document/content.h"

#include <QStringList>

class QImage;
class QMimeData;

namespace lectern::ui {

/// A picture file as an asset: PNG, JPEG, WebP or SVG, whole, at most 32 MB. Any thread; reads and
/// decodes the file.
/// @return Io or InvalidInput in one sentence that names the file and says what to do
Result<document::Asset> pictureFromFile(const QString &path);

/// A picture that is no file, from the clipboard, as PNG. Any thread.
Result<document::Asset> pictureFromImage(const QImage &image, const QString &name);

/// The local files of a drop or paste that may be pictures, by their endings.
QStringList pictureFiles(const QMimeData &data);

/// True where a drop or paste brings a picture and no text that it would stand for.
bool holdsPicture(const QMimeData &data);

/// "*.png *.jpg ..." for a file dialog.
QString pictureFilter();

} // namespace lectern::ui
