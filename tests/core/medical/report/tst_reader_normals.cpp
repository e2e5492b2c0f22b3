// SPDX-License-Identifier: GPL-3.0-or-later
// A reader's own normal sentences as text: read, written, put in a template's place.
#include "core/medical/report/known_findings.h"
#include "core/medical/report/reader_normals.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace lectern;
using namespace lectern::medical;

namespace {

ReportTemplate chest(Language language = Language::English)
{
    return *loadTemplate(QStringLiteral("ct-chest"), language);
}

const TemplateOrgan &organ(const ReportTemplate &report, const QString &id)
{
    return *std::ranges::find(report.organs, id, &TemplateOrgan::id);
}

} // namespace

class TestReaderNormals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readersOwnSentences_takeAnOrgansPlace();
    void lineWithoutAnOrgan_isRefusedWithTheOrgansThereAre();
    void unfinishedLine_isRefused();
    void templateWithoutOrgans_saysSo();
    void dash_saysNothingOfTheOrgan();
    void fullWidthColon_partsTheLineAndStaysInTheSentence();
    void writtenNormals_areReadBackTheSame();
    void sentenceOfTheTemplate_deniesWhatTheTemplateSays();
    void file_thatIsNoText_isRefused();
};

void TestReaderNormals::readersOwnSentences_takeAnOrgansPlace()
{
    ReportTemplate report = chest();

    QVERIFY(takeReaderNormals(report,
                              QStringLiteral("# mine\npleura: No effusion at all.\n"
                                             "Heart and great vessels: Normal heart.\n")));

    const TemplateOrgan &pleura = organ(report, QStringLiteral("pleura"));
    QCOMPARE(pleura.normals.size(), 1);
    QCOMPARE(pleura.normals.first().wordings, QStringList(QStringLiteral("No effusion at all.")));
    QCOMPARE(organ(report, QStringLiteral("heart")).normals.size(), 1);
    QCOMPARE(organ(report, QStringLiteral("lungs")).normals.size(), 4); // The template's.
    const auto finder = reportTerms();
    const TermIndex effusion = (*finder)->terminology().indexOf(QStringLiteral("pleural-effusion"));
    QVERIFY(!mayStand(pleura.normals.first(), {effusion}, **finder));
}

void TestReaderNormals::lineWithoutAnOrgan_isRefusedWithTheOrgansThereAre()
{
    ReportTemplate report = chest();

    const auto refused = takeReaderNormals(report, QStringLiteral("pleura: Fine.\nliver: Fine.\n"));

    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::InvalidInput);
    QVERIFY(refused.error().message.contains(u"Line 2"));
    QVERIFY(refused.error().message.contains(u"lungs, airways, pleura"));
    QCOMPARE(organ(report, QStringLiteral("pleura")).normals.size(), 2); // Nothing was taken.
}

void TestReaderNormals::unfinishedLine_isRefused()
{
    for (const char16_t *line : {u"pleura:", u"pleura", u": No effusion.", u"No effusion."})
        QVERIFY(!readNormals(QString::fromUtf16(line), chest()));
}

void TestReaderNormals::templateWithoutOrgans_saysSo()
{
    const auto free = *loadTemplate(QStringLiteral("free"), Language::English);

    const auto refused = readNormals(QStringLiteral("pleura: Fine."), free);

    QVERIFY(!refused);
    QVERIFY(refused.error().message.contains(u"no organs"));
    QVERIFY(readNormals({}, free));
}

void TestReaderNormals::dash_saysNothingOfTheOrgan()
{
    const auto normals = readNormals(QStringLiteral("pleura: -\n"), chest());
    QVERIFY(normals);

    QVERIFY(organ(withNormals(chest(), *normals), QStringLiteral("pleura")).normals.isEmpty());
}

void TestReaderNormals::fullWidthColon_partsTheLineAndStaysInTheSentence()
{
    const auto normals
        = readNormals(QStringLiteral("胸膜：胸膜腔：未见积液。\n"), chest(Language::Chinese));

    QVERIFY(normals);
    QCOMPARE(normals->value(QStringLiteral("pleura")),
             QStringList(QStringLiteral("胸膜腔：未见积液。")));
}

void TestReaderNormals::writtenNormals_areReadBackTheSame()
{
    const ReaderNormals mine{{QStringLiteral("pleura"),
                              {QStringLiteral("No effusion: none."), QStringLiteral("# is fine.")}},
                             {QStringLiteral("bones"), {}}};

    const QString text = writtenNormals(mine, chest());

    QCOMPARE(*readNormals(text, chest()), mine);
    QVERIFY(text.contains(u"# heart: Heart size normal.\n")); // Shown, and not taken.
    QCOMPARE(*readNormals(writtenNormals({}, chest()), chest()), ReaderNormals());
}

void TestReaderNormals::sentenceOfTheTemplate_deniesWhatTheTemplateSays()
{
    // "Patent" denies nothing that words alone tell.
    const QString patent = QStringLiteral("Trachea and main bronchi patent.");
    const auto report = withNormals(chest(), {{QStringLiteral("airways"), {patent}}});
    const NormalSentence &mine = organ(report, QStringLiteral("airways")).normals.first();
    const auto finder = reportTerms();
    const TermIndex plugging = (*finder)->terminology().indexOf(QStringLiteral("mucus-plugging"));

    QVERIFY(mine.isReaders);
    QVERIFY(plugging >= 0);
    QVERIFY(!mayStand(mine, {plugging}, **finder));
}

void TestReaderNormals::file_thatIsNoText_isRefused()
{
    const QTemporaryDir folder;
    const auto file = [&folder](const char *name, const QByteArray &bytes) {
        QFile written(folder.filePath(QString::fromLatin1(name)));
        if (!written.open(QIODevice::WriteOnly) || written.write(bytes) != bytes.size())
            qFatal("the file cannot be written");
        return written.fileName();
    };
    QCOMPARE(*normalsFile(file("bom.txt", "\xEF\xBB\xBFpleura: Dry.\r\n")),
             QStringLiteral("pleura: Dry.\r\n"));
    QCOMPARE(normalsFile(folder.filePath(QStringLiteral("none.txt"))).error().code,
             ErrorCode::NotFound);
    const QByteArray gbk("pleura: \xCE\xB4\xBC\xFB\xBB\xFD\xD2\xBA\xA1\xA3"); // Not UTF-8.
    for (const QString &path : {file("gbk.txt", gbk), file("zero.txt", QByteArray("pleura: \0", 9)),
                                file("large.txt", QByteArray(300 * 1024, '#'))}) {
        const auto refused = normalsFile(path);
        QVERIFY2(!refused, qPrintable(path));
        QCOMPARE(refused.error().code, ErrorCode::InvalidInput);
    }
}

QTEST_GUILESS_MAIN(TestReaderNormals)
#include "tst_reader_normals.moc"
