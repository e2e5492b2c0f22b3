// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/model_catalogue.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace lectern::models {
namespace {

QStringList textsOf(const QJsonValue &value)
{
    QStringList texts;
    for (const QJsonValue &text : value.toArray())
        texts.append(text.toString());
    return texts;
}

WordingRecord recordOf(const QJsonObject &json)
{
    WordingRecord record;
    record.language = json.value(u"language").toString();
    record.sentences = json.value(u"sentences").toInt();
    record.passed = json.value(u"passed").toInt();
    record.read = json.value(u"read").toInt();
    record.changedFacts = json.value(u"changed_facts").toInt();
    record.proposalsAllowed = json.value(u"proposals_allowed").toBool();
    return record;
}

CatalogueEntry entryFrom(const QJsonObject &json)
{
    CatalogueEntry entry;
    entry.id = json.value(u"id").toString();
    entry.title = json.value(u"title").toString();
    entry.fileName = json.value(u"file").toString();
    entry.bytes = static_cast<qint64>(json.value(u"bytes").toDouble());
    entry.sha256 = json.value(u"sha256").toString();
    entry.licence = json.value(u"licence").toString();
    entry.languages = textsOf(json.value(u"languages"));
    entry.contextTokens = json.value(u"context_tokens").toInt();
    for (const QJsonValue &record : json.value(u"wording").toArray())
        entry.wording.append(recordOf(record.toObject()));
    return entry;
}

bool isComplete(const CatalogueEntry &entry)
{
    return !entry.id.isEmpty() && !entry.title.isEmpty() && !entry.fileName.isEmpty()
        && entry.bytes > 0 && entry.sha256.size() == 64 && !entry.licence.isEmpty()
        && !entry.languages.isEmpty() && entry.contextTokens > 0;
}

std::unexpected<Error> notThere(const QString &what)
{
    return failure(ErrorCode::ModelUnavailable,
                   QCoreApplication::translate(
                       "ModelCatalogue",
                       "The model %1 is not there. Name another with --model or LECTERN_MODEL, "
                       "or import it.")
                       .arg(what));
}

} // namespace

bool CatalogueEntry::mayPropose(Language language) const
{
    const QString code = languageCode(language);
    return std::any_of(wording.begin(), wording.end(), [&code](const WordingRecord &record) {
        return record.language == code && record.proposalsAllowed;
    });
}

Result<ModelCatalogue> ModelCatalogue::bundled(QStringList folders)
{
    QFile file(QStringLiteral(":/models/catalogue.json"));
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Internal,
                       QCoreApplication::translate(
                           "ModelCatalogue", "The model catalogue is missing. Reinstall Lectern."),
                       QStringLiteral(":/models/catalogue.json is not linked in"));
    return parse(file.readAll(), std::move(folders));
}

Result<ModelCatalogue> ModelCatalogue::parse(const QByteArray &json, QStringList folders)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    const auto damaged = [](const QString &detail) {
        return failure(ErrorCode::Internal,
                       QCoreApplication::translate(
                           "ModelCatalogue", "The model catalogue is damaged. Reinstall Lectern."),
                       detail);
    };
    if (!document.isArray())
        return damaged(
            QStringLiteral("no array: %1 at %2").arg(problem.errorString()).arg(problem.offset));
    QList<CatalogueEntry> entries;
    for (const QJsonValue &value : document.array()) {
        entries.append(entryFrom(value.toObject()));
        if (!isComplete(entries.last()))
            return damaged(QStringLiteral("entry %1 (%2) is incomplete")
                               .arg(entries.size())
                               .arg(entries.last().id));
    }
    return ModelCatalogue(std::move(entries), std::move(folders));
}

QStringList ModelCatalogue::standardFolders()
{
    const QDir program(QCoreApplication::applicationDirPath());
    QStringList folders{
        program.filePath(QStringLiteral("models")),
        QDir::cleanPath(program.filePath(QStringLiteral("../share/lectern/models")))};
#ifdef LECTERN_BUILD_TREE_MODELS
    // Only programs that run from the build tree may look there: an installed one lies elsewhere.
    if (program.absolutePath().startsWith(QStringLiteral(LECTERN_BUILD_TREE)))
        folders.append(QStringLiteral(LECTERN_BUILD_TREE_MODELS));
#endif
    return folders;
}

std::optional<CatalogueEntry> ModelCatalogue::find(const QString &id) const
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                    [&id](const CatalogueEntry &entry) { return entry.id == id; });
    return found == m_entries.end() ? std::nullopt : std::optional(*found);
}

Result<InstalledModel> ModelCatalogue::defaultModel() const
{
    const QString chosen = qEnvironmentVariable("LECTERN_MODEL");
    if (!chosen.isEmpty())
        return resolve(chosen);
    if (m_entries.isEmpty())
        return notThere(QCoreApplication::translate("ModelCatalogue", "that ships with Lectern"));
    return resolve(m_entries.first().id);
}

Result<InstalledModel> ModelCatalogue::resolve(const QString &pathOrId) const
{
    if (pathOrId.isEmpty())
        return defaultModel();
    if (const auto entry = find(pathOrId)) {
        for (const QString &folder : m_folders) {
            const QString path = QDir(folder).filePath(entry->fileName);
            if (QFileInfo(path).size() == entry->bytes)
                return InstalledModel{path, entry};
        }
        return notThere(entry->title);
    }
    if (!QFileInfo::exists(pathOrId))
        return notThere(pathOrId);
    return InstalledModel{pathOrId, entryOf(pathOrId)};
}

std::optional<CatalogueEntry> ModelCatalogue::entryOf(const QString &path) const
{
    const QFileInfo file(path);
    for (const CatalogueEntry &entry : m_entries) {
        if (file.isFile() && file.fileName() == entry.fileName && file.size() == entry.bytes)
            return entry;
    }
    return std::nullopt;
}

Result<bool> ModelCatalogue::isGenuine(const CatalogueEntry &entry, const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        return failure(
            ErrorCode::Io,
            QCoreApplication::translate(
                "ModelCatalogue", "The model %1 could not be read. Check that you may read it.")
                .arg(path),
            file.errorString());
    return QString::fromLatin1(hash.result().toHex()) == entry.sha256;
}

} // namespace lectern::models
