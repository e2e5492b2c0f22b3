// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive_builder.h"
#include "reading_fixture.h"

#include <QTest>

using namespace lectern;
using namespace lectern::test;

class TestEpubReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pages_followTheSpine_withoutTheContents();
    void picture_isFoundFromThePagesFolder();
    void encryptedPages_areCalledLocked();
    void namedCharacters_needNoDeclaration();

private:
    ReadingFixture m_files;
};

void TestEpubReader::pages_followTheSpine_withoutTheContents()
{
    const auto source = m_files.source(
        QStringLiteral("b.epub"),
        epub({{QStringLiteral("toc.xhtml"), page(QStringLiteral("<nav><p>Contents</p></nav>"))},
              {QStringLiteral("z.xhtml"), page(QStringLiteral("<h1>First</h1><p>🚀 One.</p>"))},
              {QStringLiteral("a.xhtml"), page(QStringLiteral("<h1>Second</h1><p>力二。</p>"))}}));

    QCOMPARE(outline(source),
             QStringList({QStringLiteral("H1 First"), QStringLiteral("P 🚀 One."),
                          QStringLiteral("H1 Second"), QStringLiteral("P 力二。")}));
    QCOMPARE(source.title, QStringLiteral("A Book"));
    QCOMPARE(source.kind, QStringLiteral("epub"));
}

void TestEpubReader::picture_isFoundFromThePagesFolder()
{
    const QByteArray gif = QByteArray::fromBase64("R0lGODlhAQABAAAAACw=");
    const auto read = m_files.ingested(
        QStringLiteral("p.epub"),
        epub({{QStringLiteral("text/one.xhtml"),
               page(QStringLiteral("<p>Words.</p><img src='../img/a%20dot.gif' alt='dot'/>"
                                   "<img src='../../../../etc/passwd'/>"))}},
             {{QStringLiteral("OPS/img/a dot.gif"), gif}}));

    QCOMPARE(read.source.figures.size(), 2);
    QCOMPARE(read.assets.size(), 1);
    QCOMPARE(read.assets.at(0).data, gif);
    QVERIFY(!read.source.figures.at(1).asset);
}

void TestEpubReader::encryptedPages_areCalledLocked()
{
    const QByteArray encryption = "<encryption><EncryptedData><CipherReference "
                                  "URI=\"OPS/one.xhtml\"/></EncryptedData></encryption>";
    const QString message
        = m_files.refusal(QStringLiteral("locked.epub"),
                          epub({{QStringLiteral("one.xhtml"), page(QStringLiteral("<p>x</p>"))}},
                               {{QStringLiteral("META-INF/encryption.xml"), encryption}}));

    QCOMPARE(message,
             QStringLiteral(
                 "locked.epub is locked by its publisher. Choose a copy without copy protection."));
}

void TestEpubReader::namedCharacters_needNoDeclaration()
{
    const auto source
        = m_files.source(QStringLiteral("n.epub"),
                         epub({{QStringLiteral("one.xhtml"),
                                page(QStringLiteral("<p>5&nbsp;N &mdash; &#x1F680;</p>"))}}));

    QCOMPARE(outline(source), QStringList{QStringLiteral("P 5 N — 🚀")});
}

QTEST_GUILESS_MAIN(TestEpubReader)
#include "tst_epub_reader.moc"
