// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/report/vocabulary.h"

#include "core/medical/report/known_findings.h"

namespace lectern::medical {
namespace {

QSet<QString> read()
{
    QSet<QString> words{QStringLiteral("ml"),    QStringLiteral("mm"),
                        QStringLiteral("hu"),    QStringLiteral("laa"),
                        QStringLiteral("ct"),    QStringLiteral("fleischner"),
                        QStringLiteral("voxel"), QStringLiteral("voxels")};
    const auto finder = reportTerms();
    if (!finder)
        return words;
    for (const Concept &one : (*finder)->terminology().concepts()) {
        for (const QString &label : one.english) {
            const QStringList parts = label.toLower().split(u' ', Qt::SkipEmptyParts);
            words.unite(QSet<QString>(parts.begin(), parts.end()));
        }
    }
    return words;
}

} // namespace

QSet<QString> reportVocabulary()
{
    static const QSet<QString> words = read();
    return words;
}

} // namespace lectern::medical
