// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/source.h"

#include <QHash>
#include <QStringList>

namespace lectern::education {

/// How a sentence speaks of each term: "a free-body diagram", "mass", "the net force".
///
/// Learnt from the source's own usage: a term that it says with "a" or in the plural can be
/// counted, one that it says bare cannot, and one that always has "the" keeps it. Chinese terms,
/// plurals, names and laws stay as they are.
class TermArticles
{
public:
    TermArticles() = default;
    TermArticles(const QList<document::Source> &sources, const QStringList &terms,
                 Language language);

    /// The term with its article; the term itself where nothing is known.
    QString said(const QString &term) const { return m_said.value(term, term); }

private:
    QHash<QString, QString> m_said;
};

} // namespace lectern::education
