// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/frames.h"
#include "core/ingest/source_json.h"
#include "pdf_builder.h"
#include "reading_fixture.h"

#include <QJsonArray>
#include <QTest>

using namespace lectern;
using namespace lectern::test;

class TestIngestService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void frames_comeBackWhole_howeverTheyAreCut();
    void frame_beyondTheLimit_isNeverStored();
    void source_comesBackFromItsJson();
    void source_withASpanOutsideTheText_isRefused_data();
    void source_withASpanOutsideTheText_isRefused();
    void missingFile_andFolder_areNamed();
    void missingReader_isSaid();
    void stop_endsTheReader();
    void timeOut_endsTheReader();
    void memoryLimit_isAnErrorAndNoHang();
    void readerThatDies_isAnError();
    void replyBeyondTheLimit_isAnError();
    void progress_countsThePages();

private:
    Result<ingest::IngestedSource> readWith(const ingest::ReaderSettings &settings,
                                            const QString &path, const StopFlag &stop = {})
    {
        return ingest::IngestService(settings).read(path, stop);
    }
    QString largeText()
    {
        return m_files.write(QStringLiteral("large.md"),
                             QByteArray("- word **x** `y`\n").repeated(1 << 20));
    }

    ReadingFixture m_files;
};

void TestIngestService::frames_comeBackWhole_howeverTheyAreCut()
{
    const QByteArray stream
        = ingest::framed("one") + ingest::framed({}) + ingest::framed(QByteArray(300, 'x'));

    ingest::FrameBuffer frames(1000);
    QList<QByteArray> found;
    for (const char byte : stream) {
        frames.append(QByteArray(1, byte));
        while (const auto message = frames.next())
            found.append(*message);
    }

    QCOMPARE(found, QList<QByteArray>({"one", {}, QByteArray(300, 'x')}));
}

void TestIngestService::frame_beyondTheLimit_isNeverStored()
{
    ingest::FrameBuffer frames(100);

    frames.append(QByteArray::fromHex("7fffffff"));

    QVERIFY(!frames.next());
    QVERIFY(frames.isOverLimit());
}

void TestIngestService::source_comesBackFromItsJson()
{
    const auto source
        = m_files.source(QStringLiteral("a.md"), "# 力 🚀\n\n| a |\n|---|\n| 1 |\n\n![x](y.png)\n");

    QCOMPARE(ingest::sourceFromJson(ingest::sourceToJson(source)), std::optional(source));
}

void TestIngestService::source_withASpanOutsideTheText_isRefused_data()
{
    QTest::addColumn<QJsonArray>("passages");

    QTest::newRow("beyond the end") << QJsonArray{QJsonArray{1, 0, 0, 0, 6}};
    QTest::newRow("negative") << QJsonArray{QJsonArray{1, 0, 0, -1, 3}};
    QTest::newRow("backwards") << QJsonArray{QJsonArray{1, 0, 0, 3, 2}};
    QTest::newRow("overlapping") << QJsonArray{QJsonArray{1, 0, 0, 0, 3},
                                               QJsonArray{1, 0, 0, 2, 4}};
    QTest::newRow("unknown kind") << QJsonArray{QJsonArray{99, 0, 0, 0, 3}};
}

void TestIngestService::source_withASpanOutsideTheText_isRefused()
{
    QFETCH(QJsonArray, passages);
    auto json = ingest::sourceToJson(m_files.source(QStringLiteral("a.txt"), "Words"));
    QVERIFY(ingest::sourceFromJson(json));

    json.insert(QStringLiteral("passages"), passages);

    QVERIFY(!ingest::sourceFromJson(json));
}

void TestIngestService::missingFile_andFolder_areNamed()
{
    const auto missing = m_files.read(m_files.path(QStringLiteral("no.txt")));
    QCOMPARE(missing.error().code, ErrorCode::NotFound);
    QCOMPARE(missing.error().message,
             QStringLiteral("no.txt was not found. Check its name and folder."));

    const auto folder = m_files.read(m_files.path(QString()));
    QCOMPARE(folder.error().code, ErrorCode::Io);
}

void TestIngestService::missingReader_isSaid()
{
    ingest::ReaderSettings settings;
    settings.program = QStringLiteral("/nowhere/lectern-reader");

    const auto read = readWith(settings, m_files.write(QStringLiteral("a.txt"), "Words."));

    QCOMPARE(read.error().code, ErrorCode::Internal);
    QVERIFY(read.error().message.contains(u"Install Lectern again"));
}

void TestIngestService::stop_endsTheReader()
{
    const QString path = largeText();
    const StopFlag stop;
    stop.raise();

    const auto read = readWith(ReadingFixture::settings(), path, stop);

    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::Cancelled);
}

void TestIngestService::timeOut_endsTheReader()
{
    auto settings = ReadingFixture::settings();
    settings.timeOut = std::chrono::milliseconds(1);

    const auto read = readWith(settings, largeText());

    QVERIFY(!read);
    QVERIFY2(read.error().message.contains(u"took too long"), qPrintable(read.error().message));
}

void TestIngestService::memoryLimit_isAnErrorAndNoHang()
{
    auto settings = ReadingFixture::settings();
    settings.limits.memoryBytes = qint64(300) << 20;

    const auto read = readWith(settings, largeText());

#ifdef __SANITIZE_ADDRESS__
    QSKIP("the sanitizer needs more address space than any limit");
#endif
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::InvalidInput);
    QVERIFY2(read.error().message.startsWith(u"large.md "), qPrintable(read.error().message));
}

void TestIngestService::readerThatDies_isAnError()
{
    ingest::ReaderSettings settings;
    settings.program = QStringLiteral("/bin/false");

    const auto read = readWith(settings, m_files.write(QStringLiteral("a.txt"), "Words."));

    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::InvalidInput);
    QVERIFY2(read.error().message.startsWith(u"a.txt could not be read"),
             qPrintable(read.error().message));
}

void TestIngestService::replyBeyondTheLimit_isAnError()
{
    auto settings = ReadingFixture::settings();
    settings.maxReplyBytes = 100;

    const auto read = readWith(
        settings, m_files.write(QStringLiteral("a.txt"), QByteArray("Words. ").repeated(50)));

    QVERIFY(!read);
    QVERIFY2(read.error().message.contains(u"too large"), qPrintable(read.error().message));
}

void TestIngestService::progress_countsThePages()
{
    PdfBuilder pdf;
    for (int i = 0; i < 3; ++i) {
        pdf.paragraph(QStringLiteral("A force is a push or a pull."));
        if (i < 2)
            pdf.newPage();
    }
    QStringList steps;

    const auto read = ingest::IngestService(ReadingFixture::settings())
                          .read(m_files.write(QStringLiteral("a.pdf"), pdf.finish()), {},
                                [&](const Progress &progress) { steps.append(progress.step); });

    QVERIFY(read);
    QCOMPARE(steps.last(), QStringLiteral("Reading page 3 of 3"));
}

QTEST_MAIN(TestIngestService)
#include "tst_ingest_service.moc"
