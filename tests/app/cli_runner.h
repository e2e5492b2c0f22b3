// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QStringList>

namespace lectern::test {

/// What a call of the command line came to.
struct Outcome {
    int code = -1;
    QByteArray out;
    QByteArray complaint;
};

/// Runs lectern-cli and waits for it.
inline Outcome run(const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral(LECTERN_BINARY_DIR "/lectern-cli"), arguments);
    process.waitForFinished(-1);
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            process.readAllStandardOutput(), process.readAllStandardError()};
}

inline QString text(const QJsonValue &object, const char *key)
{
    return object.toObject().value(QLatin1String(key)).toString();
}

inline QJsonArray list(const QJsonValue &object, const char *key)
{
    return object.toObject().value(QLatin1String(key)).toArray();
}

/// A document as `show --json` prints it, and the text of its first source.
struct Lesson {
    QJsonObject json;
    QList<uint> source;

    QList<QJsonValue> blocks(const char *role) const
    {
        QList<QJsonValue> found;
        for (const QJsonValue block : list(json, "blocks")) {
            if (text(block, "role") == QLatin1String(role))
                found.append(block);
        }
        return found;
    }
};

} // namespace lectern::test
