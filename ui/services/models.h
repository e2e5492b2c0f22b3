// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/engine_service.h"
#include "core/models/digest_check.h"
#include "core/models/machine_memory.h"

#include <QFuture>
#include <QObject>

#include <optional>

namespace lectern::ui {

/// A model as the page shows it.
struct ModelItem {
    models::ModelEntry entry;
    QString path; ///< Empty where its file is not on this computer.
    std::optional<models::FileState> state; ///< None while it has not been compared yet.
    bool isUsed = false; ///< Drafts use it.

    bool isPresent() const { return !path.isEmpty(); }
};

/// What a model to be imported is called and may do.
struct ModelImport {
    QString path; ///< A GGUF file or a folder.
    QString name; ///< Empty: as the file says it.
    QList<Language> languages;
};

/// The models of this computer. Lives in the GUI thread; answers from memory, and looks at files in
/// threads of its own.
class Models : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual QList<ModelItem> models() const = 0; ///< As looked at last.
    virtual models::MachineMemory memory() const = 0; ///< As looked at last.
    virtual void refresh() = 0; ///< Looks again; modelsChanged() follows.

    virtual void use(const QString &id) = 0; ///< From the next draft on.
    /// What a file holds and needs, by the engine.
    virtual QFuture<Result<engine::ModelSummary>> inspect(const QString &path) = 0;
    virtual void import(const ModelImport &import) = 0; ///< As a job.
    virtual QFuture<Status> remove(const QString &id) = 0; ///< An imported one.

Q_SIGNALS:
    void modelsChanged();
    void failed(const QString &message); ///< Translated, with the next step.
};

} // namespace lectern::ui
