// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What most files include, parsed once: half of the time that a build takes otherwise. Each file
// still includes what it uses; `./dev check clang` builds without this.
#include <QDateTime>
#include <QFuture>
#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QObject>
#include <QRegularExpression>
#include <QSet>
#include <QString>
#include <QStringList>

#include <algorithm>
#include <expected>
#include <functional>
#include <memory>
#include <optional>
#include <ranges>
#include <variant>
