// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/stop_flag.h"
#include "core/publish/word/word_template.h"

#include <QByteArray>
#include <QString>

namespace lectern::publish {

/// Has pandoc make a Word file of our HTML. Blocks; in any thread.
///
/// @param program  A path, or a name looked up in PATH.
/// @return the file; NotFound with the package's name when there is no pandoc.
Result<QByteArray> wordFileOf(const QString &html, const WordLook &look, const QString &program,
                              const StopFlag &stop);

} // namespace lectern::publish
