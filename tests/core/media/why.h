// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace lectern {

/// Why a Result failed, for QVERIFY2, which evaluates its message even when all is well.
template <typename T> QByteArray why(const Result<T> &result)
{
    return result ? QByteArray() : (result.error().message + u' ' + result.error().detail).toUtf8();
}

} // namespace lectern
