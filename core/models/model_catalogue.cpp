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

std::optional<Language> languageFromCode(const QString &code)
{
    for (const Language language : {Language::English, Language::Chinese}) {
        if (languageCode(language) == code)
            return language;
    }
    return std::nullopt;
}

Result<ModelEntry> entryOf(const QJsonObject &object)
{
    ModelEntry entry;
    entry.id = object[QStringLiteral("id")].toString();
    entry.name = object[QStringLiteral("name")].toString();
    entry.fileName = object[QStringLiteral("file")].toString();
    entry.sha256 = QByteArray::fromHex(object[QStringLiteral("sha256")].toString().toLatin1());
    entry.licence = object[QStringLiteral("licence")].toString();
    entry.source = object[QStringLiteral("source")].toString();
    for (const QJsonValue code : object[QStringLiteral("languages")].toArray()) {
        const auto language = languageFromCode(code.toString());
        if (language)
            entry.languages.append(*language);
    }
    for (const QJsonValue value : object[QStringLiteral("wording")].toArray()) {
        const QJsonObject record = value.toObject();
        const auto language = languageFromCode(record[QStringLiteral("language")].toString());
        if (language)
            entry.wording.append({.language = *language,
                                  .slots = record[QStringLiteral("slots")].toInt(),
                                  .passed = record[QStringLiteral("passed")].toInt(),
                                  .readByHand = record[QStringLiteral("read")].toInt(),
                                  .changedAFact = record[QStringLiteral("changed")].toInt()});
    }
    if (entry.id.isEmpty() || entry.fileName.isEmpty() || entry.sha256.size() != 32)
        return failure(ErrorCode::Internal,
                       Words::tr("The list of models is damaged. Install Lectern again."),
                       QStringLiteral("an entry lacks id, file or sha256: %1").arg(entry.id));
    return entry;
}

std::optional<LocatedModel> find(const ModelEntry &entry, const QStringList &folders)
{
    for (const QString &folder : folders) {
        const QString path = QDir(folder).filePath(entry.fileName);
        if (QFileInfo(path).isFile())
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

bool ModelEntry::mayWord(Language language) const
{
    return std::any_of(wording.begin(), wording.end(), [language](const WordingRecord &record) {
        return record.language == language && record.slots >= 500
            && record.passed * 100 >= record.slots * 60 && record.readByHand >= 200
            && record.changedAFact == 0;
    });
}

Result<ModelCatalogue> ModelCatalogue::parse(const QByteArray &json, const QStringList &folders)
{
    ModelCatalogue catalogue;
    catalogue.m_folders = folders;
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    for (const QJsonValue value : object[QStringLiteral("models")].toArray()) {
        auto entry = entryOf(value.toObject());
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
    folders.append(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)
                   + QStringLiteral("/models"));
    folders.append(QDir::cleanPath(QCoreApplication::applicationDirPath()
                                   + QStringLiteral("/../share/lectern/models")));
    QFile file(QStringLiteral(":/models/catalogue.json"));
    [[maybe_unused]] const bool opened = file.open(QIODevice::ReadOnly);
    auto catalogue = parse(file.readAll(), folders);
    Q_ASSERT_X(catalogue, "ModelCatalogue", "the catalogue that ships is tested");
    return catalogue ? std::move(*catalogue) : ModelCatalogue();
}

Result<LocatedModel> ModelCatalogue::locate(const QString &model) const
{
    if (looksLikePath(model)) {
        const QFileInfo info(model);
        if (!info.exists())
            return failure(ErrorCode::ModelUnavailable,
                           Words::tr("There is no model at %1. Check the path.").arg(model));
        for (const ModelEntry &entry : m_entries) {
            if (entry.fileName == info.fileName())
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
