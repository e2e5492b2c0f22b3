// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/language.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>

namespace lectern::models {

/// How often a model's free wording passed the proposal check in one language, as measured on the
/// slots of tests/data/wording.
struct WordingRecord {
    Language language = Language::English;
    int slots = 0;
    int passed = 0;
    int readByHand = 0; ///< Of those that passed, so many were read one by one ...
    int changedAFact = 0; ///< ... and so many of them changed a fact or left the topic.
    friend bool operator==(const WordingRecord &, const WordingRecord &) = default;
};

/// A model this program knows.
struct ModelEntry {
    QString id; ///< "smollm2-135m-instruct"; for a model from a path, its file name.
    QString name; ///< For people.
    QString fileName; ///< Of the file or folder, relative to a folder of models.
    QString family; ///< "llama"; empty where unknown, as the next ones.
    QByteArray sha256; ///< 32 bytes; empty for a model that the catalogue does not list.
    QString licence; ///< SPDX.
    QString source; ///< Where its file comes from.
    qint64 bytes = 0; ///< Of all its files.
    qint64 parameters = 0;
    qint64 memoryBytes = 0; ///< To load and use it.
    bool isImported = false; ///< By the person, who can remove it again.
    QList<Language> languages; ///< Those it may choose wordings in.
    QList<WordingRecord> wording;

    bool knows(Language language) const { return languages.contains(language); }
    /// Whether it words freely while drafting: at least 60 % passed, and of 200 read none was
    /// wrong.
    bool mayWord(Language language) const;
    friend bool operator==(const ModelEntry &, const ModelEntry &) = default;
};

/// A model's file or folder on this computer.
struct LocatedModel {
    ModelEntry entry;
    QString path;
};

/// As resources/models/catalogue.json and the record of an imported model keep an entry.
/// @return Internal where id, file or digest are missing
Result<ModelEntry> modelEntryFrom(const QJsonObject &object);
QJsonObject jsonOf(const ModelEntry &entry);

/// "en" -> English; nothing for a language that documents are not written in.
std::optional<Language> languageFromCode(const QString &code);

} // namespace lectern::models
