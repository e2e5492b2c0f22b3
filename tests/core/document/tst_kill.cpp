// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample_document.h"

#include "core/document/store/document_store.h"
#include "tests/support/survive_kill.h"

#include <QRandomGenerator>
#include <QTemporaryDir>

using namespace lectern;
using namespace lectern::document;

class TestKill : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void killedAtAnyMoment_everyAcknowledgedEditIsThere();
};

void TestKill::killedAtAnyMoment_everyAcknowledgedEditIsThere()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.lectern"));
    QVERIFY_RESULT(DocumentStore::write(path, sample::content()));
    QRandomGenerator random(42);
    const int rounds = tests::killRounds(20);

    const auto acknowledged = tests::surviveKills(rounds, [&](int round) {
        return tests::EditingChild{QStringLiteral(LECTERN_EDIT_UNTIL_KILLED),
                                   {path, QString::number(round)},
                                   random.bounded(5, 250)};
    });

    QVERIFY2(acknowledged, acknowledged ? "" : qPrintable(acknowledged.error().message));
    QVERIFY(*acknowledged > rounds);
}

QTEST_GUILESS_MAIN(TestKill)
#include "tst_kill.moc"
