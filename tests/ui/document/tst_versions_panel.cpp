// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/commands.h"
#include "core/document/version_difference.h"
#include "tests/ui/support/sample_services.h"
#include "tests/ui/support/widget_texts.h"
#include "ui/document/difference_card.h"
#include "ui/document/version_row.h"
#include "ui/document/version_view.h"
#include "ui/document/versions_panel.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace lectern;

class TestVersionsPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void withoutVersions_saysWhatTheyAreFor();
    void list_namesVersionsAndHowMuchTheyChanged();
    void keep_takesTheName();
    void version_showsWhatDiffersWithItsWordsMarked();
    void version_followsTheDocument();
    void takingBackAVersion_isOneStep();
    void takingBackABlock_leavesTheOthers();
    void newName_isKept();
    void markedWords_escapeTheText();
    void markedWords_ofASentenceWrittenAnew_showItWhole();

private:
    void change(int index, const QString &text);
    ui::VersionRow *row(int index) const;
    QList<ui::DifferenceCard *> cards() const;

    std::unique_ptr<test::FakeSession> m_session;
    std::unique_ptr<ui::VersionsPanel> m_panel;
};

void TestVersionsPanel::init()
{
    m_panel.reset();
    m_session = std::make_unique<test::FakeSession>(test::sampleLesson(Language::English));
    m_panel = std::make_unique<ui::VersionsPanel>(*m_session);
    m_panel->resize(360, 800);
    m_panel->show();
}

void TestVersionsPanel::change(int index, const QString &text)
{
    document::Document &document = m_session->document();
    const auto id = document.content().blocks.at(index).id;
    QVERIFY(document::Commands(document).setFieldText(id, QStringLiteral("text"), {{text, {}}}));
}

ui::VersionRow *TestVersionsPanel::row(int index) const
{
    QList<ui::VersionRow *> rows = m_panel->findChildren<ui::VersionRow *>();
    rows.removeIf([](const ui::VersionRow *row) { return !row->isVisible(); });
    return rows.value(index);
}

QList<ui::DifferenceCard *> TestVersionsPanel::cards() const
{
    QList<ui::DifferenceCard *> cards = m_panel->findChildren<ui::DifferenceCard *>();
    cards.removeIf(
        [this](const ui::DifferenceCard *card) { return !card->isVisibleTo(m_panel.get()); });
    return cards;
}

void TestVersionsPanel::withoutVersions_saysWhatTheyAreFor()
{
    QTRY_VERIFY(test::textOf(*m_panel).contains(QStringLiteral("No version yet.")));
}

void TestVersionsPanel::list_namesVersionsAndHowMuchTheyChanged()
{
    m_session->keep(QStringLiteral("First"), QDateTime::currentDateTimeUtc());
    change(0, QStringLiteral("Another objective."));
    m_session->keep(QStringLiteral("Second"), QDateTime::currentDateTimeUtc());

    QTRY_VERIFY(row(1));
    QCOMPARE(row(0)->text(), QStringLiteral("Second"));
    QVERIFY(row(0)->accessibleName().contains(QStringLiteral("1 block")));
    QCOMPARE(row(1)->text(), QStringLiteral("First"));
    QVERIFY(!row(1)->accessibleName().contains(QStringLiteral("changed")));
}

void TestVersionsPanel::keep_takesTheName()
{
    QLineEdit *name = nullptr;
    for (QLineEdit *line : m_panel->findChildren<QLineEdit *>()) {
        if (line->accessibleName() == u"Name of the version to keep")
            name = line;
    }
    QVERIFY(name);
    name->setText(QStringLiteral("Before the trial lesson"));
    test::buttonOf(*m_panel, QStringLiteral("Keep"))->click();

    QTRY_VERIFY(row(0));
    QCOMPARE(row(0)->text(), QStringLiteral("Before the trial lesson"));
    QTRY_VERIFY(name->text().isEmpty());
}

void TestVersionsPanel::version_showsWhatDiffersWithItsWordsMarked()
{
    m_session->keep(QStringLiteral("First"), QDateTime::currentDateTimeUtc());
    change(0, QStringLiteral("Name both forces of a pair and the body each one acts on."));
    QTRY_VERIFY(row(0));

    row(0)->click();

    QTRY_COMPARE(cards().size(), 1);
    const QString text = test::textOf(*cards().first());
    QVERIFY(text.contains(QStringLiteral("Objective")));
    QVERIFY(text.contains(QStringLiteral(">one ")) || text.contains(QStringLiteral("> one")));
    QVERIFY(test::textOf(*m_panel).contains(QStringLiteral("1 block")));
}

void TestVersionsPanel::version_followsTheDocument()
{
    m_session->keep(QStringLiteral("First"), QDateTime::currentDateTimeUtc());
    QTRY_VERIFY(row(0));
    row(0)->click();
    QTRY_VERIFY(test::textOf(*m_panel).contains(QStringLiteral("Nothing differs from now.")));
    QVERIFY(!test::buttonOf(*m_panel, QStringLiteral("Take this version back"))->isEnabled());

    change(0, QStringLiteral("New."));
    QTRY_COMPARE(cards().size(), 1);

    m_session->document().undoStack().undo();
    QTRY_COMPARE(cards().size(), 0);
}

void TestVersionsPanel::takingBackAVersion_isOneStep()
{
    m_session->keep(QStringLiteral("First"), QDateTime::currentDateTimeUtc());
    const document::Content then = m_session->document().content();
    change(0, QStringLiteral("New."));
    change(1, QStringLiteral("New too."));
    QTRY_VERIFY(row(0));
    row(0)->click();
    QTRY_COMPARE(cards().size(), 2);
    const int steps = m_session->document().undoStack().count();

    test::buttonOf(*m_panel, QStringLiteral("Take this version back"))->click();

    QVERIFY(document::blockDifferences(then, m_session->document().content()).isEmpty());
    QCOMPARE(m_session->document().undoStack().count(), steps + 1);
    QTRY_COMPARE(cards().size(), 0);
    m_session->document().undoStack().undo();
    QCOMPARE(m_session->document().content().blocks.at(1).text(), QStringLiteral("New too."));
}

void TestVersionsPanel::takingBackABlock_leavesTheOthers()
{
    m_session->keep(QStringLiteral("First"), QDateTime::currentDateTimeUtc());
    const QString then = m_session->document().content().blocks.at(0).text();
    change(0, QStringLiteral("New."));
    change(1, QStringLiteral("New too."));
    QTRY_VERIFY(row(0));
    row(0)->click();
    QTRY_COMPARE(cards().size(), 2);

    test::buttonOf(*cards().first(), QStringLiteral("Take this block back"))->click();

    QCOMPARE(m_session->document().content().blocks.at(0).text(), then);
    QCOMPARE(m_session->document().content().blocks.at(1).text(), QStringLiteral("New too."));
    QTRY_COMPARE(cards().size(), 1);
}

void TestVersionsPanel::newName_isKept()
{
    m_session->keep(QStringLiteral("First"), QDateTime::currentDateTimeUtc());
    QTRY_VERIFY(row(0));
    row(0)->click();
    auto *view = m_panel->findChild<ui::VersionView *>();
    QTRY_VERIFY(view->isVisible());
    auto *name = view->findChild<QLineEdit *>();
    QCOMPARE(name->text(), QStringLiteral("First"));

    name->setText(QStringLiteral("Taught on Monday"));
    QTest::keyClick(name, Qt::Key_Return);
    test::buttonOf(*view, QStringLiteral("All versions"))->click();

    QTRY_VERIFY(row(0) && row(0)->text() == QStringLiteral("Taught on Monday"));
}

void TestVersionsPanel::markedWords_escapeTheText()
{
    using document::WordPiece;
    const QString html = ui::markedWords({{WordPiece::Kind::Same, QStringLiteral("a < b ")},
                                          {WordPiece::Kind::Added, QStringLiteral("<b>&")}},
                                         m_panel.get());

    QVERIFY(html.startsWith(QStringLiteral("a &lt; b ")));
    QVERIFY(html.contains(QStringLiteral("&lt;b&gt;&amp;")));
}

void TestVersionsPanel::markedWords_ofASentenceWrittenAnew_showItWhole()
{
    QWidget widget;
    QString html = ui::markedWords(document::wordDifference(QStringLiteral("What we observe"),
                                                            QStringLiteral("Name both forces")),
                                   &widget);
    html.remove(QRegularExpression(QStringLiteral("<[^>]*>")));
    QCOMPARE(html, QStringLiteral("What we observe Name both forces"));
}

QTEST_MAIN(TestVersionsPanel)
#include "tst_versions_panel.moc"
