// SPDX-License-Identifier: GPL-3.0-or-later
// A series on disk that is found again: as it was measured, or with other pixels under its UIDs.
#include "core/medical/report/relinked_series.h"
#include "core/medical/report/report_flags.h"
#include "core/medical/report/series_source.h"
#include "report_fixture.h"
#include "series_fixture.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <algorithm>

using namespace lectern;
using namespace lectern::medical;
using namespace lectern::test;

namespace {

/// A series in a folder, with its checksums.
struct Found {
    SeriesList list;
    QList<LinkedFile> files;
    const FoundSeries &series() const { return list.series.first(); }
};

Measurement lengthIn(const QString &instance)
{
    return {.quantity = QuantityKind::Length,
            .value = 5,
            .uncertainty = 0.3,
            .reason = {},
            .region = {instance, 1, {{2, 2}, {7, 2}}}};
}

} // namespace

class TestRelinkedSeries : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void sameFiles_underOtherNames_areTheSame();
    void alteredSlice_isTheOneThatDiffers();
    void missingAndAddedFiles_areCounted_data();
    void missingAndAddedFiles_areCounted();
    void zipFile_cannotBeCompared();
    void accepted_marksWhatStandsOnOtherImages();
    void stop_isHeard();

private:
    Found find(const QString &folder) const
    {
        auto list = m_fixture.service().list(folder);
        if (!list)
            qFatal("%s", qPrintable(list.error().message));
        auto files = linkedFiles(*list, list->series.first(), folder, {}, {});
        if (!files)
            qFatal("%s", qPrintable(files.error().message));
        return {std::move(*list), std::move(*files)};
    }
    /// The series again elsewhere, its files under other names.
    QString copied(const QString &name) const
    {
        QDir().mkpath(m_fixture.path(name));
        for (const QString &file : QDir(m_folder).entryList(QDir::Files))
            if (!QFile::copy(m_folder + u'/' + file,
                             m_fixture.path(name) + QStringLiteral("/copy-") + file))
                qFatal("not copied");
        return m_fixture.path(name);
    }
    /// The last pixels of a file become others.
    static void alter(const QString &path)
    {
        QByteArray bytes = bytesOf(path);
        for (qsizetype i = bytes.size() - 16; i < bytes.size(); ++i)
            bytes[i] = char(bytes.at(i) ^ 1);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("not altered");
    }

    SeriesFixture m_fixture;
    QString m_folder;
    Found m_before;
};

void TestRelinkedSeries::initTestCase()
{
    m_folder = m_fixture.writePhantom(smallPhantom());
    m_before = find(m_folder);
    QCOMPARE(m_before.files.size(), 6);
}

void TestRelinkedSeries::sameFiles_underOtherNames_areTheSame()
{
    const Found now = find(copied(QStringLiteral("same")));

    const FileComparison comparison = compareFiles(m_before.files, now.files);

    QVERIFY(now.files != m_before.files);
    QVERIFY(comparison.isSame());
    QVERIFY(comparison.sentence().isEmpty());
}

void TestRelinkedSeries::alteredSlice_isTheOneThatDiffers()
{
    const QString folder = copied(QStringLiteral("altered"));
    const QString file = QDir(folder).entryList(QDir::Files).at(3);
    alter(folder + u'/' + file);
    const Found now = find(folder);
    QCOMPARE(now.series().facts.uid, m_before.series().facts.uid);
    ReportStudy study;
    study.files = m_before.files;

    const RelinkedSeries series = relinked(study, now.list, now.series(), folder, now.files);

    QCOMPARE(series.comparison.different, 1);
    QCOMPARE(series.comparison.missing, 0);
    QCOMPARE(series.comparison.added, 0);
    QCOMPARE(series.comparison.names, QSet<QString>{file});
    QVERIFY2(series.comparison.sentence().contains(QStringLiteral("1 of 6 image")),
             qPrintable(series.comparison.sentence()));
    QCOMPARE(series.sameImages.size(), 5);
    for (const FoundSlice &slice : now.series().slices)
        QCOMPARE(series.sameImages.contains(slice.slice.instance),
                 !now.list.files.at(slice.file).path.endsWith(file));
}

void TestRelinkedSeries::missingAndAddedFiles_areCounted_data()
{
    QTest::addColumn<QString>("measured");
    QTest::addColumn<QString>("now");
    QTest::addColumn<int>("different");
    QTest::addColumn<int>("missing");
    QTest::addColumn<int>("added");
    const auto row = [](const char *name, const char *measured, const char *now, int different,
                        int missing, int added) {
        QTest::newRow(name) << QString::fromLatin1(measured) << QString::fromLatin1(now)
                            << different << missing << added;
    };
    row("the same in another order", "abc", "cab", 0, 0, 0);
    row("one gone", "abc", "ac", 0, 1, 0);
    row("one more", "abc", "abcd", 0, 0, 1);
    row("one other", "abc", "abd", 1, 0, 0);
    row("one other and one gone", "abc", "ad", 1, 1, 0);
    row("one twice", "abc", "abb", 1, 0, 0);
    row("nothing known", "", "ab", 0, 0, 0);
}

void TestRelinkedSeries::missingAndAddedFiles_areCounted()
{
    QFETCH(const QString, measured);
    QFETCH(const QString, now);
    const auto files = [](const QString &contents) {
        QList<LinkedFile> list;
        for (const QChar c : contents)
            list.append({QString::number(list.size()), QByteArray(32, c.toLatin1())});
        return list;
    };

    const FileComparison comparison = compareFiles(files(measured), files(now));

    QTEST(comparison.different, "different");
    QTEST(comparison.missing, "missing");
    QTEST(comparison.added, "added");
    QCOMPARE(comparison.isSame(), comparison.sentence().isEmpty());
}

void TestRelinkedSeries::zipFile_cannotBeCompared()
{
    const QList<LinkedFile> zip{{{}, QByteArray(32, 'z')}};

    QVERIFY(!compareFiles(m_before.files, zip).isKnown);
    QVERIFY(!compareFiles(zip, m_before.files).isSame());
    QVERIFY(!compareFiles(zip, m_before.files).sentence().isEmpty());
    QVERIFY(compareFiles(zip, zip).isSame());
}

void TestRelinkedSeries::accepted_marksWhatStandsOnOtherImages()
{
    PreparedReport prepared = preparedReport({.nodules = 0});
    prepared.study.files = m_before.files;
    const auto &slices = m_before.series().slices;
    const MarkNote note{QStringLiteral("azygos vein"), {}};
    prepared.measured.append(
        {QStringLiteral("M8"), {}, lengthIn(slices.at(1).slice.instance), note});
    prepared.measured.append(
        {QStringLiteral("M9"), {}, lengthIn(slices.at(4).slice.instance), note});
    document::Document report(drafted(prepared));
    const QString folder = copied(QStringLiteral("accepted"));
    const Found before = find(folder);
    alter(before.list.files.at(before.series().slices.at(1).file).path);
    const Found now = find(folder);

    QVERIFY(relink(
        report, relinked(*studyOf(report.content()), now.list, now.series(), folder, now.files)));

    const auto isOther = [&report](const char16_t *name) {
        return measuredFrom(*report.content().measured(QString::fromUtf16(name))->payload)
            ->isOfOtherImages;
    };
    QVERIFY(isOther(u"M8"));
    QVERIFY(!isOther(u"M9")); // Its own image is the same.
    QVERIFY(isOther(u"M1")); // The lungs are in all of them.
    QCOMPARE(studyOf(report.content())->place, folder);
    QCOMPARE(studyOf(report.content())->files, now.files);
    const auto flags = reportFlags(report.content());
    QVERIFY(flags);
    QCOMPARE(std::ranges::count(*flags, QStringLiteral("images"), &DocumentFlag::rule), 3);
    QCOMPARE(report.undoStack().count(), 1);
    report.undoStack().undo();
    QVERIFY(!isOther(u"M8"));
    QCOMPARE(studyOf(report.content())->files, m_before.files);
}

void TestRelinkedSeries::stop_isHeard()
{
    const StopFlag stop;
    int told = 0;

    const auto files
        = linkedFiles(m_before.list, m_before.series(), m_folder, stop, [&](const Progress &) {
              if (++told == 3)
                  stop.raise();
          });

    QVERIFY(!files);
    QCOMPARE(files.error().code, ErrorCode::Cancelled);
    QCOMPARE(told, 3);
}

QTEST_GUILESS_MAIN(TestRelinkedSeries)
#include "tst_relinked_series.moc"
