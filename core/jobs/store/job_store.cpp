// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/store/job_store.h"

#include <QDateTime>
#include <QJsonDocument>

namespace lectern::jobs {
namespace {

QString textOf(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QJsonObject objectFrom(const storage::Statement &row, int column)
{
    return QJsonDocument::fromJson(row.bytes(column)).object();
}

} // namespace

Result<QList<StoredJob>> JobStore::all()
{
    auto select = m_library.prepare(
        QStringLiteral("SELECT id, kind, parameters, checkpoint FROM job ORDER BY id"));
    if (!select)
        return std::unexpected(select.error());
    QList<StoredJob> jobs;
    for (;;) {
        const auto row = select->step();
        if (!row)
            return std::unexpected(row.error());
        if (!*row)
            return jobs;
        jobs.append({JobId(select->integer(0)), select->text(1), objectFrom(*select, 2),
                     objectFrom(*select, 3)});
    }
}

Result<JobId> JobStore::add(const QString &kind, const QJsonObject &parameters)
{
    LECTERN_TRY(m_library.execute(
        QStringLiteral(
            "INSERT INTO job (kind, parameters, checkpoint, created) VALUES (?, ?, '{}', ?)"),
        {kind, textOf(parameters), QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)}));
    return JobId(m_library.lastInsertId());
}

Status JobStore::saveCheckpoint(JobId id, const QJsonObject &checkpoint)
{
    return m_library.execute(QStringLiteral("UPDATE job SET checkpoint = ? WHERE id = ?"),
                             {textOf(checkpoint), qint64(id.value())});
}

Status JobStore::remove(JobId id)
{
    return m_library.execute(QStringLiteral("DELETE FROM job WHERE id = ?"), {qint64(id.value())});
}

} // namespace lectern::jobs
