// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTest>

/// Fails the test with the error's own words.
#define QVERIFY_RESULT(result)                                                                     \
    do {                                                                                           \
        const auto &checked = (result);                                                            \
        QVERIFY2(checked,                                                                          \
                 checked ? ""                                                                      \
                         : qPrintable(checked.error().message + u' ' + checked.error().detail));   \
    } while (false)
