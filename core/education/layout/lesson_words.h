// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/language.h"
#include "core/education/exercise.h"

#include <QString>

namespace lectern::education {

/// Words that the layout itself puts on the page. They are in the document's language.
class LessonWords
{
public:
    explicit LessonWords(Language language) : m_language(language) { }

    QString said(const char16_t *english, const char16_t *chinese) const;

    QString role(const QString &role) const; ///< Heading over blocks of that role.
    QString phase(const QString &phase) const; ///< "Engage"; empty for an unknown one.
    QString activity(int number) const;
    QString minutes(int minutes) const;
    QString homework(int level) const; ///< What the level asks for; empty without one.
    QString exercise(int number) const;
    QString kindAndLevel(ExerciseKind kind, int level) const;
    QString listSeparator() const;
    QString stop() const;

private:
    Language m_language;
};

} // namespace lectern::education
