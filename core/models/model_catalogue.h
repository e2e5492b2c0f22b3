// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/language.h"
#include "core/base/result.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace lectern::models {

/// How well a model words facts of its own accord, measured on tests/data/wording.
struct WordingRecord {
    QString language; ///< "en" or "zh".
    int sentences = 0; ///< Sentences asked for; 0: not measured.
    int passed = 0; ///< Of these, those that passed the check.
    int read = 0; ///< Of those that passed, those read one by one.
    int changedFacts = 0; ///< Of those read, those that changed a fact or left the topic.
    bool proposalsAllowed = false;
};

/// A model that Lectern knows by its file.
struct CatalogueEntry {
    QString id;
    QString title;
    QString fileName;
    qint64 bytes = 0;
    QString sha256; ///< Lower-case hexadecimal.
    QString licence; ///< SPDX.
    QStringList languages; ///< Codes of the languages it writes.
    int contextTokens = 0;
    QList<WordingRecord> wording;

    bool speaks(Language language) const { return languages.contains(languageCode(language)); }
    bool
    mayPropose(Language language) const; ///< True where its record for the language is good enough.
};

/// A model's place on this machine.
struct InstalledModel {
    QString path;
    std::optional<CatalogueEntry> entry; ///< Absent for a file that the catalogue does not know.
};

/// The models Lectern knows, and where they lie on this machine.
class ModelCatalogue
{
public:
    /// The catalogue that ships with the program.
    /// @param folders searched for the entries' files, in this order
    static Result<ModelCatalogue> bundled(QStringList folders = standardFolders());

    /// Reads a catalogue's JSON. @return Internal with the place of what is wrong
    static Result<ModelCatalogue> parse(const QByteArray &json, QStringList folders);

    /// models/ beside the program, ../share/lectern/models, and in a build tree the folder that
    /// ./dev filled.
    static QStringList standardFolders();

    const QList<CatalogueEntry> &entries() const { return m_entries; }
    std::optional<CatalogueEntry> find(const QString &id) const;

    /// The model that stands in where none is named: LECTERN_MODEL (a path or an id), else the
    /// first entry. @return ModelUnavailable naming what to do
    Result<InstalledModel> defaultModel() const;

    /// @param pathOrId a file or folder, or the id of an entry; empty: the default model
    /// @return ModelUnavailable where it is not there
    Result<InstalledModel> resolve(const QString &pathOrId) const;

    /// The entry of a file with its name and size. Only isGenuine() looks inside.
    std::optional<CatalogueEntry> entryOf(const QString &path) const;

    /// True where the file has the entry's SHA-256. Reads the whole file: not in the GUI's thread.
    static Result<bool> isGenuine(const CatalogueEntry &entry, const QString &path);

private:
    ModelCatalogue(QList<CatalogueEntry> entries, QStringList folders) :
        m_entries(std::move(entries)), m_folders(std::move(folders))
    {
    }

    QList<CatalogueEntry> m_entries;
    QStringList m_folders;
};

} // namespace lectern::models
