// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/store/document_store.h"
#include "core/education/lesson_flow.h"
#include "core/education/lesson_planner.h"
#include "core/ingest/ingest_service.h"
#include "tests/support/survive_kill.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace lectern;

namespace {

/// The lesson's sources and no block, as a document is when its draft begins.
Result<document::Content> beginning()
{
    ingest::ReaderSettings settings;
    settings.program = QStringLiteral(LECTERN_BINARY_DIR "/lectern-reader");
    education::LessonOrder order;
    order.topic = QStringLiteral("Newton's third law");
    const auto lesson = education::prepareLesson(order, ingest::IngestService(settings), {}, {});
    if (!lesson)
        return std::unexpected(lesson.error());
    const auto header = education::lessonHeader(lesson->request);
    if (!header)
        return std::unexpected(header.error());
    return education::emptyLesson(*lesson, *header);
}

} // namespace

class TestKillWhileDrafting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void killedWhileALessonStreams_everyAcknowledgedEditIsThere();
};

void TestKillWhileDrafting::killedWhileALessonStreams_everyAcknowledgedEditIsThere()
{
    QTemporaryDir folder;
    const auto content = beginning();
    QVERIFY2(content, content ? "" : qPrintable(content.error().message));
    QRandomGenerator random(43);
    const int rounds = tests::killRounds(3);

    const auto acknowledged = tests::surviveKills(rounds, [&](int round) {
        const QString path = folder.filePath(QStringLiteral("%1.lectern").arg(round));
        if (!document::DocumentStore::write(path, *content))
            qFatal("the lesson could not be written");
        return tests::EditingChild{QStringLiteral(LECTERN_DRAFT_UNTIL_KILLED),
                                   {path, QString::number(round)},
                                   random.bounded(20, 6000)};
    });

    QVERIFY2(acknowledged, acknowledged ? "" : qPrintable(acknowledged.error().message));
    QVERIFY(*acknowledged > rounds);
}

QTEST_GUILESS_MAIN(TestKillWhileDrafting)
#include "tst_kill_while_drafting.moc"
