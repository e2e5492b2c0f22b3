// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample_document.h"

#include "core/document/canonical_json.h"
#include "core/document/store/document_store.h"

#include <QCryptographicHash>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>

using namespace lectern;
using namespace lectern::document;

namespace {

/// What the child said before it died.
struct Said {
    QHash<QByteArray, qint64> edits; ///< Fingerprint to the newest edit that led to it.
    qint64 acknowledged = 0;
};

Said saidIn(const QByteArray &output)
{
    Said said;
    for (const QByteArray &line : output.left(output.lastIndexOf('\n') + 1).split('\n')) {
        const QList<QByteArray> words = line.split(' ');
        if (words.size() == 3 && words.at(0) == "E")
            said.edits.insert(words.at(2), words.at(1).toLongLong());
        if (words.size() == 2 && words.at(0) == "S")
            said.acknowledged = words.at(1).toLongLong();
    }
    return said;
}

int rounds()
{
    const int wanted = qEnvironmentVariableIntValue("LECTERN_KILLS");
    return wanted > 0 ? wanted : 20;
}

} // namespace

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
    qint64 acknowledged = 0;

    for (int round = 0; round < rounds(); ++round) {
        QProcess child;
        child.start(QStringLiteral(LECTERN_EDIT_UNTIL_KILLED), {path, QString::number(round)});
        QVERIFY(child.waitForReadyRead(20000));
        const auto lives = random.bounded(5, 250);
        QElapsedTimer timer;
        timer.start();
        QByteArray output;
        while (timer.elapsed() < lives) {
            child.waitForReadyRead(int(std::max<qint64>(1, lives - timer.elapsed())));
            output += child.readAllStandardOutput();
        }
        child.kill();
        QVERIFY(child.waitForFinished(20000));
        output += child.readAllStandardOutput();
        const Said said = saidIn(output);

        auto store
            = DocumentStore::open(path); // Rolls back what was half-written, and checks the file.
        QVERIFY_RESULT(store);
        const auto content = store->load();
        QVERIFY_RESULT(content);
        const QByteArray fingerprint
            = QCryptographicHash::hash(canonicalJson(*content), QCryptographicHash::Sha256).toHex();
        QVERIFY2(said.edits.contains(fingerprint),
                 qPrintable(QStringLiteral("round %1: a state that never was").arg(round)));
        QVERIFY2(said.edits.value(fingerprint) >= said.acknowledged,
                 qPrintable(QStringLiteral("round %1: edit %2 was acknowledged, the file has %3")
                                .arg(round)
                                .arg(said.acknowledged)
                                .arg(said.edits.value(fingerprint))));
        acknowledged += said.acknowledged;
    }

    qInfo("%d kills, %lld acknowledged edits", rounds(), static_cast<long long>(acknowledged));
    QVERIFY(acknowledged > rounds());
}

QTEST_GUILESS_MAIN(TestKill)
#include "tst_kill.moc"
