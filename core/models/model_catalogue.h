// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/language.h"
#include "core/base/result.h"

#include <QByteArray>
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
    QString fileName;
    QByteArray sha256; ///< 32 bytes; empty for a model that the catalogue does not list.
    QString licence; ///< SPDX; empty where unknown.
    QString source; ///< Where its file comes from.
    QList<Language> languages; ///< Those it may choose wordings in.
    QList<WordingRecord> wording;

    bool knows(Language language) const { return languages.contains(language); }
    /// Whether it words freely while drafting: at least 60 % passed, and of 200 read none was
    /// wrong.
    bool mayWord(Language language) const;
    friend bool operator==(const ModelEntry &, const ModelEntry &) = default;
};

/// A model's file on this computer.
struct LocatedModel {
    ModelEntry entry;
    QString path;
};

/// The models this program knows and where their files are on this computer.
///
/// A value; any thread. It only looks at names: files are opened by the engine.
class ModelCatalogue
{
public:
    /// @param json  As resources/models/catalogue.json. @param folders  Where files are looked for,
    /// in this order.
    static Result<ModelCatalogue> parse(const QByteArray &json, const QStringList &folders);

    /// The catalogue that ships, with the folders of the running program: LECTERN_MODELS, the
    /// person's own, beside the program, and in a build tree what ./dev fetched.
    static ModelCatalogue bundled();

    const QList<ModelEntry> &entries() const { return m_entries; }
    const QStringList &folders() const { return m_folders; }

    /// @param model  A path, or a catalogue id; empty: the first of the catalogue.
    /// @return ModelUnavailable naming what there is and what to do
    Result<LocatedModel> locate(const QString &model = {}) const;

    /// Catalogue models whose file is here.
    QList<LocatedModel> present() const;

private:
    QList<ModelEntry> m_entries;
    QStringList m_folders;
};

} // namespace lectern::models
