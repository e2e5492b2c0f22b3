// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/language.h"
#include "core/base/result.h"
#include "core/medical/volume/slice.h"

#include <QStringList>

namespace lectern::medical {

/// What the reader says of an organ unless something speaks against it: their standing sentence,
/// not a measurement.
struct NormalSentence {
    int number = 1; ///< In its organ, counted from 1.
    QStringList wordings; ///< They say the same; never empty.
    QStringList
        denies; ///< Ids of concepts; empty: what the words deny. Where one is raised, it goes.
    bool isReaders = false; ///< The reader's own, in the place of the template's.

    /// "template.ct-chest.pleura.2", "reader.normal.ct-chest.pleura.2" of a reader's own: what
    /// stands in a sentence's provenance.
    QString rule(const QString &templateId, const QString &organ) const
    {
        return (isReaders ? QStringLiteral("reader.normal.%1.%2.%3")
                          : QStringLiteral("template.%1.%2.%3"))
            .arg(templateId, organ)
            .arg(number);
    }
};

struct TemplateOrgan {
    QString id; ///< "pleura"
    QString title;
    bool isMeasured = false; ///< Sentences on measurements stand here.
    QList<NormalSentence> normals;
};

/// The order of a report and the normal sentences of its organs, in one language.
struct ReportTemplate {
    QString id;
    QString title; ///< "CT chest"; becomes the report's.
    QStringList sections; ///< Roles, in order.
    bool measuresLungs = false;
    QList<TemplateOrgan> organs;
};

/// By its id, or by its title in any case; null where there is none.
const TemplateOrgan *organCalled(const ReportTemplate &report, const QString &name);
/// The ids of its organs, as a message lists them: "lungs, pleura".
QString organIds(const ReportTemplate &report);

/// The templates that Lectern brings, in the order in which they are listed.
QStringList templateIds();

/// @return InvalidInput that lists the templates where there is none of this id
Result<ReportTemplate> loadTemplate(const QString &id, Language language);

/// The template that fits a series where none is asked for.
QString templateFor(const SeriesFacts &facts, bool hasNodules);

} // namespace lectern::medical
