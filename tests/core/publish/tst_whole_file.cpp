// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/whole_file.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#endif

using namespace lectern;
using namespace lectern::publish;

class TestWholeFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void write_nameIsUsedAsGiven();
    void write_replacesWhatWasThere();
    void folderThatIsNotThere_isAnIoErrorThatNamesThePath();
    void pathOfAFolder_isRefused();
    void stopped_leavesNothing();
    void diskFull_leavesTheOldFileAndNothingElse_data();
    void diskFull_leavesTheOldFileAndNothingElse();

private:
    static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir m_folder;
};

void TestWholeFile::write_nameIsUsedAsGiven()
{
    const QString path = m_folder.filePath(QStringLiteral("教案 é.any ending"));

    QVERIFY(writeWhole(path, "whole", {}));

    QCOMPARE(contentOf(path), QByteArray("whole"));
}

void TestWholeFile::write_replacesWhatWasThere()
{
    const QString path = m_folder.filePath(QStringLiteral("twice"));
    QVERIFY(writeWhole(path, "a longer first text", {}));

    QVERIFY(writeWhole(path, "second", {}));

    QCOMPARE(contentOf(path), QByteArray("second"));
}

void TestWholeFile::folderThatIsNotThere_isAnIoErrorThatNamesThePath()
{
    const QString path = m_folder.filePath(QStringLiteral("no/such/folder/x.pdf"));

    const Status status = writeWhole(path, "x", {});

    QVERIFY(!status);
    QCOMPARE(status.error().code, ErrorCode::Io);
    QVERIFY(status.error().message.contains(QDir::toNativeSeparators(path)));
    QVERIFY(!QFile::exists(path));
}

void TestWholeFile::pathOfAFolder_isRefused()
{
    const Status status = writeWhole(m_folder.path(), "x", {});

    QVERIFY(!status);
    QCOMPARE(status.error().code, ErrorCode::Io);
}

void TestWholeFile::stopped_leavesNothing()
{
    const QDir folder(m_folder.path());
    const auto before = folder.entryList(QDir::Files);
    StopFlag stop;
    stop.raise();

    const Status status = writeWhole(m_folder.filePath(QStringLiteral("stopped")), "x", stop);

    QVERIFY(!status);
    QCOMPARE(status.error().code, ErrorCode::Cancelled);
    QCOMPARE(folder.entryList(QDir::Files), before);
}

void TestWholeFile::diskFull_leavesTheOldFileAndNothingElse_data()
{
    QTest::addColumn<int>("bytes");
    QTest::addColumn<int>("room");
    QTest::newRow("more than a buffer holds") << 3'000'000 << 100'000;
    QTest::newRow("all in the buffer, and no room at all") << 300 << 0;
}

void TestWholeFile::diskFull_leavesTheOldFileAndNothingElse()
{
    QFETCH(const int, bytes);
    QFETCH(const int, room);
#ifndef Q_OS_UNIX
    QSKIP("needs a file size limit");
#else
    const QString path = m_folder.filePath(QStringLiteral("kept"));
    QVERIFY(writeWhole(path, "old", {}));
    const auto before = QDir(m_folder.path()).entryList(QDir::Files);
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit limit{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &limit), 0);
    const rlimit full{rlim_t(room), limit.rlim_max};
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &full), 0);

    const Status status = writeWhole(path, QByteArray(bytes, 'x'), {});

    setrlimit(RLIMIT_FSIZE, &limit);
    QVERIFY(!status);
    QCOMPARE(status.error().code, ErrorCode::Io);
    QCOMPARE(contentOf(path), QByteArray("old"));
    QCOMPARE(QDir(m_folder.path()).entryList(QDir::Files), before);
#endif
}

QTEST_MAIN(TestWholeFile)
#include "tst_whole_file.moc"
