// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lectern/import_job.h"

#include "core/base/wait_for_result.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>

namespace lectern {

void ImportJob::registerKind(jobs::JobQueue &queue, Composition &composition)
{
    queue.registerKind(kind(),
                       [&composition](const QJsonObject &parameters,
                                      const QJsonObject &) -> Result<std::unique_ptr<jobs::Job>> {
                           models::ImportOrder order;
                           order.path = parameters[QStringLiteral("path")].toString();
                           order.name = parameters[QStringLiteral("name")].toString();
                           for (const QJsonValue code :
                                parameters[QStringLiteral("languages")].toArray()) {
                               if (const auto language = models::languageFromCode(code.toString()))
                                   order.languages.append(*language);
                           }
                           return std::make_unique<ImportJob>(composition, std::move(order));
                       });
}

QJsonObject ImportJob::parametersOf(const ui::ModelImport &import)
{
    QJsonArray languages;
    for (const Language language : import.languages)
        languages.append(languageCode(language));
    return {{QStringLiteral("path"), import.path},
            {QStringLiteral("name"), import.name},
            {QStringLiteral("languages"), languages}};
}

QString ImportJob::title() const
{
    return QCoreApplication::translate("ImportJob", "Import the model “%1”")
        .arg(m_order.name.isEmpty() ? QFileInfo(m_order.path).fileName() : m_order.name);
}

Result<QJsonObject> ImportJob::run(jobs::JobControl &control)
{
    m_order.machineBytes = models::machineMemory().totalBytes;
    const StopFlag stop = control.stopFlag();
    const auto inspect = [&](const QString &path) -> Result<engine::ModelSummary> {
        auto future = m_composition.engine().inspect(path);
        if (!waitForResult(future, 0, stop))
            return failure(ErrorCode::Cancelled, {});
        return future.result();
    };
    const auto imported = models::importModel(m_order, inspect, m_composition.models(),
                                              control.progressSink(), stop);
    if (!imported)
        return std::unexpected(imported.error());
    m_composition.refreshModels();
    return QJsonObject{{QStringLiteral("model"), imported->id}};
}

} // namespace lectern
