// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive_builder.h"
#include "pdf_builder.h"
#include "reading_fixture.h"

#include <QFile>
#include <QTest>

using namespace lectern;
using namespace lectern::test;

namespace {

QByteArray prose()
{
    return QByteArray("A force is a push or a pull. ").repeated(40);
}

QByteArray plainPdf()
{
    PdfBuilder pdf;
    pdf.paragraph(QStringLiteral("A force is a push or a pull."));
    return pdf.finish();
}

/// The standard handler with a user password, revision 2: enough for a reader to ask for it.
QByteArray lockedPdf()
{
    QByteArray pdf = plainPdf();
    const QByteArray key(32, 'x');
    const qsizetype trailer = pdf.lastIndexOf("trailer");
    return pdf.insert(pdf.indexOf("<<", trailer) + 2,
                      "/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<" + key.toHex()
                          + ">/U<" + key.toHex() + ">>>");
}

const QByteArray kLaughs
    = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
      "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">"
      "<!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\">]>";

QByteArray wordXml(const QByteArray &prolog, const QByteArray &words)
{
    return zipped({{QStringLiteral("[Content_Types].xml"), "<Types/>"},
                   {QStringLiteral("word/document.xml"),
                    prolog + "<w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>" + words
                        + "</w:t></w:r></w:p></w:body></w:document>"}});
}

} // namespace

class TestHostileFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyHostileFile_isRefusedInOneClearMessage_data();
    void everyHostileFile_isRefusedInOneClearMessage();
    void mislabelledFile_isReadAsWhatItIs_data();
    void mislabelledFile_isReadAsWhatItIs();
    void truncatedFile_isReadOrRefused_neverACrash_data();
    void truncatedFile_isReadOrRefused_neverACrash();
    void randomBytesAfterAHeader_neverCrash_data();
    void randomBytesAfterAHeader_neverCrash();
    void externalEntity_isNotRead();

private:
    ReadingFixture m_files;
};

void TestHostileFiles::everyHostileFile_isRefusedInOneClearMessage_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *what, const char *name, const QByteArray &bytes,
                        const char *expected) {
        QTest::newRow(what) << QString::fromLatin1(name) << bytes << QString::fromLatin1(expected);
    };
    const QByteArray deep = QByteArray("<div>").repeated(200000) + "x";
    const QByteArray program("\x7f"
                             "ELF\x02\x01\x01\0\0\0\0",
                             11);

    row("empty", "a.txt", {}, "a.txt holds no text.");
    row("white space only", "a.md", " \n\n ", "a.md holds no text.");
    row("page without words", "a.html", "<html><body></body></html>", "a.html holds no text.");
    row("program", "a.txt", program, "a.txt is not text, Markdown");
    row("broken characters", "a.txt", QByteArray("caf\xE9 cr\xE8me, \xFF\xFE!"),
        "The characters of a.txt are not in UTF-8");
    row("100 MB of text", "a.txt", QByteArray(100 << 20, 'a'), "a.txt is too large");
    row("old Word", "a.doc", QByteArray::fromHex("d0cf11e0a1b11ae1") + QByteArray(600, '\0'),
        "a.doc is in an Office format");
    row("Word with a password", "a.docx",
        QByteArray::fromHex("d0cf11e0a1b11ae1") + QByteArray(100, '\0')
            + QByteArray::fromHex("45006e0063007200790070007400650064005000610063006b00"),
        "a.docx is protected by a password.");
    row("PDF with a password", "a.pdf", lockedPdf(), "a.pdf is protected by a password.");
    row("spreadsheet", "a.xlsx", zipped({{QStringLiteral("xl/workbook.xml"), "<x/>"}}),
        "a.xlsx is a document of a kind");
    row("archive of anything", "a.zip", zipped({{QStringLiteral("a.txt"), "x"}}),
        "a.zip is not text, Markdown");
    row("zip bomb by ratio", "a.docx",
        docx(paragraph("", QStringLiteral("x")),
             {{QStringLiteral("word/media/x.gif"), QByteArray(64 << 20, '\0')}}),
        "a.docx unpacks to far more");
    row("zip bomb in a page", "a.epub",
        epub({{QStringLiteral("one.xhtml"), page(QString(90 << 20, u' '))}}),
        "a.epub unpacks to far more");
    row("half an archive", "a.docx", docx(paragraph("", QStringLiteral("x"))).first(300),
        "a.docx could not be read; it may be damaged.");
    row("billion laughs", "a.docx", wordXml(kLaughs, "&d;"), "a.docx unpacks to far more");
    row(
        "billion laughs in UTF-16", "a.docx",
        [] {
            const QString xml = QString::fromLatin1("<?xml version=\"1.0\" encoding=\"UTF-16\"?>"
                                                    + kLaughs + "<x>&d;</x>");
            return zipped(
                {{QStringLiteral("word/document.xml"),
                  QByteArray::fromHex("fffe")
                      + QByteArray(reinterpret_cast<const char *>(xml.utf16()), xml.size() * 2)}});
        }(),
        "a.docx unpacks to far more");
    row("markup nested 200,000 deep", "a.html", "<html><body>" + deep,
        "a.html is nested too deeply");
    row("quotes nested 100,000 deep", "a.md", QByteArray("> ").repeated(100000) + "x",
        "a.md is nested too deeply");
    row("Word tables nested deep", "a.docx",
        docx(QByteArray("<w:tbl><w:tr><w:tc>").repeated(20000)
             + QByteArray("</w:tc></w:tr></w:tbl>").repeated(20000)),
        "a.docx");
    row("book without pages", "a.epub", epub({}), "a.epub could not be read; it may be damaged.");
    row("book whose pages lead out", "a.epub",
        zipped({{QStringLiteral("META-INF/container.xml"),
                 "<c><rootfile full-path=\"../../etc/passwd\"/></c>"}}),
        "a.epub could not be read; it may be damaged.");
    row("header of a PDF alone", "a.pdf", "%PDF-1.7\n",
        "a.pdf could not be read; it may be damaged.");
}

void TestHostileFiles::everyHostileFile_isRefusedInOneClearMessage()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, expected);

    const QString message = m_files.refusal(name, bytes);

    QVERIFY2(message.startsWith(expected), qPrintable(message));
    QVERIFY2(!message.contains(u"%1"), qPrintable(message));
}

void TestHostileFiles::mislabelledFile_isReadAsWhatItIs_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("kind");

    QTest::newRow("PDF called text")
        << QStringLiteral("a.txt") << plainPdf() << QStringLiteral("pdf");
    QTest::newRow("Word called PDF")
        << QStringLiteral("a.pdf") << docx(paragraph("", QStringLiteral("Force.")))
        << QStringLiteral("docx");
    QTest::newRow("text called Word")
        << QStringLiteral("a.docx") << prose() << QStringLiteral("text");
    QTest::newRow("page called Markdown")
        << QStringLiteral("a.md") << QByteArray("<!DOCTYPE html><p>Force.")
        << QStringLiteral("html");
    QTest::newRow("book called archive")
        << QStringLiteral("a.zip")
        << epub({{QStringLiteral("one.xhtml"), page(QStringLiteral("<p>Force.</p>"))}})
        << QStringLiteral("epub");
}

void TestHostileFiles::mislabelledFile_isReadAsWhatItIs()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, kind);

    QCOMPARE(m_files.source(name, bytes).kind, kind);
}

void TestHostileFiles::truncatedFile_isReadOrRefused_neverACrash_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("whole");

    QTest::newRow("PDF") << QStringLiteral("t.pdf") << plainPdf();
    QTest::newRow("Word") << QStringLiteral("t.docx")
                          << docx(paragraph("", QString::fromLatin1(prose())));
    QTest::newRow("book") << QStringLiteral(
        "t.epub") << epub({{QStringLiteral("one.xhtml"), page(QString::fromLatin1(prose()))}});
    QTest::newRow("page") << QStringLiteral("t.html")
                          << page(QStringLiteral("<table><tr><td>力 🚀</table>"));
    QTest::newRow("Markdown") << QStringLiteral("t.md")
                              << QByteArray("| a | b |\n|---|---|\n| \xF0\x9F\x9A\x80 | x |\n");
}

void TestHostileFiles::truncatedFile_isReadOrRefused_neverACrash()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, whole);

    for (int eighth = 1; eighth < 8; ++eighth) {
        const auto read = m_files.read(m_files.write(name, whole.first(whole.size() * eighth / 8)));
        if (read)
            QVERIFY2(flaws(read->source).isEmpty(), qPrintable(flaws(read->source).join(u'\n')));
        else
            QVERIFY2(!read.error().detail.startsWith(u"crashed"), qPrintable(read.error().detail));
    }
}

void TestHostileFiles::randomBytesAfterAHeader_neverCrash_data()
{
    QTest::addColumn<QByteArray>("header");

    QTest::newRow("PDF") << QByteArray("%PDF-1.5\n");
    QTest::newRow("archive") << QByteArray("PK\x03\x04");
    QTest::newRow("page") << QByteArray("<html><body>");
    QTest::newRow("nothing") << QByteArray();
}

void TestHostileFiles::randomBytesAfterAHeader_neverCrash()
{
    QFETCH(QByteArray, header);
    quint32 state = 12345;

    for (int i = 0; i < 5; ++i) {
        QByteArray bytes = header;
        for (int k = 0; k < 3000; ++k) {
            state = state * 1664525 + 1013904223;
            bytes.append(static_cast<char>(state >> 24));
        }
        const auto read = m_files.read(m_files.write(QStringLiteral("random"), bytes));
        QVERIFY2(read || !read.error().detail.startsWith(u"crashed"),
                 qPrintable(read.error().detail));
    }
}

void TestHostileFiles::externalEntity_isNotRead()
{
    const QString secret = m_files.write(QStringLiteral("secret"), "S3CRET");
    const QByteArray prolog
        = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file://" + secret.toUtf8() + "\">]>";

    const auto read = m_files.read(m_files.write(QStringLiteral("x.docx"), wordXml(prolog, "&e;")));

    QVERIFY(!read);
    const auto page = m_files.read(m_files.write(
        QStringLiteral("x.html"),
        "<!DOCTYPE html [<!ENTITY e SYSTEM \"" + secret.toUtf8() + "\">]><html><p>Words &e;."));
    QVERIFY(page);
    QVERIFY(!page->source.text.contains(u"S3CRET"));
}

QTEST_MAIN(TestHostileFiles)
#include "tst_hostile_files.moc"
