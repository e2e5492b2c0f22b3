// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace lectern::publish {

/// The template that gives exported Word files their styles, page and footer: a .docx made of
/// resources/templates/docx.
Result<QByteArray> wordTemplate();

/// Whether the bytes are a ZIP file that holds a Word document.
bool isWordFile(const QByteArray &bytes);

} // namespace lectern::publish
