// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/medical/report/report_template.h"

#include <QMap>

namespace lectern::medical {

/// The normal sentences that a reader puts in the place of a template's, by an organ's id; an empty
/// list: nothing is said of the organ. Organs that are not in it keep the template's.
using ReaderNormals = QMap<QString, QStringList>;

/// Reads a line each, "pleura: No effusion on either side.", with an organ's id or title before the
/// colon; "pleura: -" says nothing of it. Lines that begin with # are passed over.
/// @return InvalidInput that names the first line that is not so, and the template's organs
Result<ReaderNormals> readNormals(const QString &text, const ReportTemplate &report);

/// As readNormals reads it. What the template has for its other organs stands behind #.
QString writtenNormals(const ReaderNormals &normals, const ReportTemplate &report);

/// The template with the reader's sentences in their place. One that the template has too denies
/// what the template says of it; what another denies is read from its words.
ReportTemplate withNormals(ReportTemplate report, const ReaderNormals &normals);

/// readNormals of a text, put in their place.
Status takeReaderNormals(ReportTemplate &report, const QString &text);

/// The text of a file of normal sentences.
/// @return NotFound where it cannot be read, InvalidInput where it is no text or far too large
Result<QString> normalsFile(const QString &path);

/// The reader's own normal sentences as they are kept: a text for each template and language.
class KeptNormals
{
public:
    /// Empty: the template's own hold.
    QString text(const QString &templateId, Language language) const
    {
        return m_texts.value({templateId, language});
    }
    void setText(const QString &templateId, Language language, const QString &text)
    {
        m_texts.insert({templateId, language}, text);
    }

private:
    QMap<std::pair<QString, Language>, QString> m_texts;
};

/// What an organ says where the reader has nothing of their own: of each sentence the first
/// wording.
QStringList firstWordings(const TemplateOrgan &organ);

} // namespace lectern::medical
