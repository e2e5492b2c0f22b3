// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/model_entry.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace lectern::models {
namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(ModelCatalogue)
};

QList<WordingRecord> recordsFrom(const QJsonArray &array)
{
    QList<WordingRecord> records;
    for (const QJsonValue value : array) {
        const QJsonObject record = value.toObject();
        const auto language = languageFromCode(record[QStringLiteral("language")].toString());
        if (language)
            records.append({.language = *language,
                            .slots = record[QStringLiteral("slots")].toInt(),
                            .passed = record[QStringLiteral("passed")].toInt(),
                            .readByHand = record[QStringLiteral("read")].toInt(),
                            .changedAFact = record[QStringLiteral("changed")].toInt()});
    }
    return records;
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

std::optional<Language> languageFromCode(const QString &code)
{
    for (const Language language : {Language::English, Language::Chinese}) {
        if (languageCode(language) == code)
            return language;
    }
    return std::nullopt;
}

Result<ModelEntry> modelEntryFrom(const QJsonObject &object)
{
    const auto text = [&object](const QString &key) { return object[key].toString(); };
    const auto number = [&object](const QString &key) { return object[key].toInteger(); };
    ModelEntry entry;
    entry.id = text(QStringLiteral("id"));
    entry.name = text(QStringLiteral("name"));
    entry.fileName = text(QStringLiteral("file"));
    entry.family = text(QStringLiteral("family"));
    entry.sha256 = QByteArray::fromHex(text(QStringLiteral("sha256")).toLatin1());
    entry.licence = text(QStringLiteral("licence"));
    entry.source = text(QStringLiteral("source"));
    entry.bytes = number(QStringLiteral("bytes"));
    entry.parameters = number(QStringLiteral("parameters"));
    entry.memoryBytes = number(QStringLiteral("memory_bytes"));
    entry.isImported = object[QStringLiteral("imported")].toBool();
    for (const QJsonValue code : object[QStringLiteral("languages")].toArray()) {
        if (const auto language = languageFromCode(code.toString()))
            entry.languages.append(*language);
    }
    entry.wording = recordsFrom(object[QStringLiteral("wording")].toArray());
    if (entry.id.isEmpty() || entry.fileName.isEmpty() || entry.sha256.size() != 32)
        return failure(ErrorCode::Internal,
                       Words::tr("The list of models is damaged. Install Lectern again."),
                       QStringLiteral("an entry lacks id, file or sha256: %1").arg(entry.id));
    return entry;
}

QJsonObject jsonOf(const ModelEntry &entry)
{
    QJsonArray languages;
    for (const Language language : entry.languages)
        languages.append(languageCode(language));
    return {{QStringLiteral("id"), entry.id},
            {QStringLiteral("name"), entry.name},
            {QStringLiteral("file"), entry.fileName},
            {QStringLiteral("family"), entry.family},
            {QStringLiteral("sha256"), QString::fromLatin1(entry.sha256.toHex())},
            {QStringLiteral("licence"), entry.licence},
            {QStringLiteral("source"), entry.source},
            {QStringLiteral("bytes"), entry.bytes},
            {QStringLiteral("parameters"), entry.parameters},
            {QStringLiteral("memory_bytes"), entry.memoryBytes},
            {QStringLiteral("imported"), entry.isImported},
            {QStringLiteral("languages"), languages}};
}

} // namespace lectern::models
