// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/language.h"

#include <QString>

namespace lectern::medical {

/// Words that pages and files add to a report. They are in the report's language, whatever the
/// program's is.
class PageWords
{
public:
    explicit PageWords(Language language) : m_language(language) { }

    Language language() const { return m_language; }
    QString said(const char16_t *english, const char16_t *chinese) const;
    QString section(const QString &role) const; ///< "Findings"; empty for no role of a report.
    QString measurements() const; ///< Heading over the table.
    QString watermark() const; ///< "DRAFT, UNSIGNED"
    QString draftLine() const; ///< What every page and every file says of itself.
    QString colon() const; ///< Behind a label, with its space.
    QString notStated() const; ///< In the place of a birth date that nobody wrote down.

private:
    Language m_language;
};

} // namespace lectern::medical
