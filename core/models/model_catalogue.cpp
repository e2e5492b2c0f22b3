// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/model_catalogue.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

#include <algorithm>

namespace lectern::models {
namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(ModelCatalogue)
};

std::optional<LocatedModel> find(const ModelEntry &entry, const QStringList &folders)
{
    for (const QString &folder : folders) {
        const QString path = QDir(folder).filePath(entry.fileName);
        if (QFileInfo::exists(path))
            return LocatedModel{entry, path};
    }
    return std::nullopt;
}

/// Whether the text is meant as a place on disk and not as an id.
bool looksLikePath(const QString &model)
{
    return model.contains(u'/') || model.contains(u'\\')
        || model.endsWith(u".gguf", Qt::CaseInsensitive);
}

} // namespace

Result<ModelCatalogue> ModelCatalogue::parse(const QByteArray &json, const QStringList &folders)
{
    ModelCatalogue catalogue;
    catalogue.m_folders = folders;
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    for (const QJsonValue value : object[QStringLiteral("models")].toArray()) {
        auto entry = modelEntryFrom(value.toObject());
        if (!entry)
            return std::unexpected(entry.error());
        catalogue.m_entries.append(std::move(*entry));
    }
    if (catalogue.m_entries.isEmpty())
        return failure(ErrorCode::Internal,
                       Words::tr("The list of models is empty. Install Lectern again."));
    return catalogue;
}

ModelCatalogue ModelCatalogue::bundled()
{
    QStringList folders;
    const QString wanted = qEnvironmentVariable("LECTERN_MODELS");
    if (!wanted.isEmpty())
        folders.append(wanted);
    folders.append(userFolder());
    folders.append(QDir::cleanPath(QCoreApplication::applicationDirPath()
                                   + QStringLiteral("/../share/lectern/models")));
    QFile file(QStringLiteral(":/models/catalogue.json"));
    [[maybe_unused]] const bool opened = file.open(QIODevice::ReadOnly);
    auto catalogue = parse(file.readAll(), folders);
    Q_ASSERT_X(catalogue, "ModelCatalogue", "the catalogue that ships is tested");
    if (!catalogue)
        return {};
    catalogue->addImported();
    return std::move(*catalogue);
}

QString ModelCatalogue::userFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
        + QStringLiteral("/lectern/models");
}

void ModelCatalogue::addImported()
{
    for (const QString &folder : std::as_const(m_folders)) {
        const QDir imported(QDir(folder).filePath(QStringLiteral("imported")));
        for (const QString &id :
             imported.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
            QFile file(imported.filePath(id + QStringLiteral("/entry.json")));
            if (entry(id) || !file.open(QIODevice::ReadOnly))
                continue;
            auto read = modelEntryFrom(QJsonDocument::fromJson(file.readAll()).object());
            if (!read || read->id != id)
                continue;
            read->isImported = true;
            m_entries.append(std::move(*read));
        }
    }
}

const ModelEntry *ModelCatalogue::entry(const QString &id) const
{
    const auto found = std::ranges::find(m_entries, id, &ModelEntry::id);
    return found == m_entries.end() ? nullptr : &*found;
}

Result<LocatedModel> ModelCatalogue::locate(const QString &model) const
{
    if (looksLikePath(model)) {
        const QFileInfo info(model);
        if (!info.exists())
            return failure(ErrorCode::ModelUnavailable,
                           Words::tr("There is no model at %1. Check the path.").arg(model));
        for (const ModelEntry &entry : m_entries) {
            const bool isThisSize = entry.bytes == 0 || entry.bytes == info.size();
            if (entry.fileName == info.fileName() && isThisSize)
                return LocatedModel{entry, model};
        }
        ModelEntry own;
        own.id = info.fileName();
        own.name = info.completeBaseName();
        own.fileName = info.fileName();
        return LocatedModel{own, model};
    }
    QStringList ids;
    for (const ModelEntry &entry : m_entries) {
        ids.append(entry.id);
        if (!model.isEmpty() && entry.id != model)
            continue;
        if (auto located = find(entry, m_folders))
            return *located;
        return failure(
            ErrorCode::ModelUnavailable,
            Words::tr("The file of the model %1 is not on this computer. Put %2 into %3.")
                .arg(entry.name, entry.fileName, m_folders.value(0)));
    }
    return failure(ErrorCode::ModelUnavailable,
                   Words::tr("No model is called %1. There are: %2. A path works too.")
                       .arg(model, ids.join(QStringLiteral(", "))));
}

QList<LocatedModel> ModelCatalogue::present() const
{
    QList<LocatedModel> models;
    for (const ModelEntry &entry : m_entries) {
        if (auto located = find(entry, m_folders))
            models.append(*located);
    }
    return models;
}

} // namespace lectern::models
