// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/model_entry.h"

namespace lectern::models {

/// The models this program knows and where their files are on this computer: those that ship, and
/// those that were imported.
///
/// A value; any thread. It looks at names and at the records of imported models; weights are opened
/// by the engine.
class ModelCatalogue
{
public:
    /// @param json  As resources/models/catalogue.json. @param folders  Where files are looked for,
    /// in this order.
    static Result<ModelCatalogue> parse(const QByteArray &json, const QStringList &folders);

    /// The catalogue that ships with what was imported, and the folders of the running program:
    /// LECTERN_MODELS, the person's own, beside the program, and in a build tree what ./dev
    /// fetched.
    static ModelCatalogue bundled();

    /// Where imported models are kept: the person's own data, the same for all programs of Lectern.
    static QString userFolder();

    /// Adds an entry for each model that was imported into one of the folders. A damaged record is
    /// left out.
    void addImported();

    const QList<ModelEntry> &entries() const { return m_entries; }
    const QStringList &folders() const { return m_folders; }
    const ModelEntry *entry(const QString &id) const; ///< Null when there is none.

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
