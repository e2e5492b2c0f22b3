// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/medical/report/report_draft.h"

#include <QJsonObject>

namespace lectern::test {

/// The name and the id of the person whom the reports of the tests are about.
inline const QString kCanaryName = QStringLiteral("Canary^Singing");
inline const QString kCanaryId = QStringLiteral("CAN-77123");

/// What a report of the tests is made from; nothing of it is read from a disk.
struct ReportWish {
    Language language = Language::English;
    QString layout = QStringLiteral("ct-chest");
    QString clinicalText = {};
    QString prior = {};
    QJsonObject facts = {}; ///< As --facts has it.
    int nodules = 1;
    bool isUnfit = false; ///< Nothing could be computed.
    QString agent = {}; ///< Contrast.
};

/// Nodules of 8.2 x 6.9 mm, 8.2 mm growing by 3 mm each, in lungs of 5234 mL.
medical::PreparedReport preparedReport(const ReportWish &wish);

/// The draft as a document; its wordings are chosen by our rules where there is no scorer.
document::Content drafted(const medical::PreparedReport &report, quint64 seed = 0,
                          drafting::CandidateScorer *scorer = nullptr,
                          medical::ImpressionLines lines = medical::ImpressionLines::PutIn);

/// All that is said in blocks of a role, a block a line.
QString textOf(const document::Content &report, const QString &role);

/// Facts that the Fleischner table needs, with a solid nodule in the right upper lobe.
QJsonObject fullFacts();

} // namespace lectern::test
