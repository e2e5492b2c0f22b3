// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSaveFile>

namespace lectern {

/// Puts what was written in the place of the file. @return false where not all of it could be
///         written; nothing was replaced then, and the file's error says why
///
/// QSaveFile::commit() alone does not see that what waits in its buffer does not fit on the disk.
inline bool commitWhole(QSaveFile &file)
{
    return file.flush() && file.commit();
}

} // namespace lectern
