// SPDX-License-Identifier: GPL-3.0-or-later
// A standing sentence that the reader edits on the page and keeps for every later report; whose a
// sentence is, as the page says it.
#include "core/medical/report/reader_normals.h"
#include "report_fixture.h"
#include "tests/ui/support/sample_services.h"
#include "tests/ui/support/widget_texts.h"
#include "ui/actions/action_registry.h"
#include "ui/document/source_panel.h"
#include "ui/editor/block_view.h"
#include "ui/editor/origin.h"
#include "ui/report/report_page.h"
#include "ui/shell/document_flow.h"
#include "ui/shell/main_window.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace lectern;

namespace {

const QString kChest = QStringLiteral("ct-chest");

/// A window with a report whose findings are the template's and the reader's.
struct Desk {
    explicit Desk(const medical::ReaderNormals &normals = {}, Language language = Language::English)
    {
        medical::PreparedReport prepared
            = test::preparedReport({.language = language, .nodules = 0});
        prepared.layout = medical::withNormals(prepared.layout, normals);
        session = std::make_shared<test::FakeSession>(
            test::drafted(prepared, 0, nullptr, medical::ImpressionLines::LeftToTheReader));
        window = std::make_unique<ui::MainWindow>(fakes.services());
        window->documents().setSession(session);
        window->show();
        QApplication::setActiveWindow(window.get());
        QApplication::processEvents();
    }

    ui::ReportPage &page() const { return *window->findChild<ui::ReportPage *>(); }
    QAction *keep() const { return window->registry().action(QStringLiteral("report.keepNormal")); }
    const document::Content &content() const { return session->document().content(); }
    /// Sets the caret before these words.
    void goTo(const QString &words) const
    {
        for (const document::Block &block : content().blocks) {
            const qsizetype at = block.text().indexOf(words);
            if (at < 0)
                continue;
            page().view().placeCaret({block.id, QStringLiteral("text"), int(at) + 1});
            QApplication::processEvents();
            return;
        }
        qFatal("it says nothing of %s", qPrintable(words));
    }
    /// Types over words, as keys do, and leaves the caret behind them.
    void type(const QString &before, const QString &after) const
    {
        for (const document::Block &block : content().blocks) {
            const qsizetype at = block.text().indexOf(before);
            if (at < 0)
                continue;
            QVERIFY(document::Commands(session->document())
                        .editText(block.id, QStringLiteral("text"),
                                  {int(at), int(before.size()), {{after, {}}}}));
            page().view().placeCaret({block.id, QStringLiteral("text"), int(at + after.size())});
            QApplication::processEvents();
            return;
        }
        qFatal("nothing to type over");
    }
    QStringList kept(const char *organ, Language language = Language::English) const
    {
        return medical::readNormals(fakes.preferences.normalSentences(kChest, language),
                                    *medical::loadTemplate(kChest, language))
            ->value(QString::fromLatin1(organ));
    }

    test::FakeServices fakes;
    std::shared_ptr<test::FakeSession> session;
    std::unique_ptr<ui::MainWindow> window;
};

} // namespace

class TestKeepNormal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void command_isThereForEditedStandingSentencesAlone();
    void editedSentence_isKeptAndSaidSo();
    void editedSentence_ofAChineseReport_isKeptForChinese();
    void abnormalSentence_isRefusedWithTheReason();
    void sourcePanel_saysWhoseTheSentenceIs();
    void readersSentences_countAsStandingOnes();
};

void TestKeepNormal::command_isThereForEditedStandingSentencesAlone()
{
    const Desk desk;
    QVERIFY(!desk.keep()->isEnabled());
    desk.goTo(QStringLiteral("pneumothorax"));
    QVERIFY(!desk.keep()->isEnabled()); // It is the template's.

    desk.type(QStringLiteral("pneumothorax"), QStringLiteral("pneumothorax at all"));
    QVERIFY(desk.keep()->isEnabled());
    desk.goTo(QStringLiteral("pleural effusion"));
    QVERIFY(!desk.keep()->isEnabled());
    desk.type(QStringLiteral("Lung volume"), QStringLiteral("The lung volume"));
    QVERIFY(!desk.keep()->isEnabled()); // A measurement's sentence.

    desk.goTo(QStringLiteral("at all"));
    QVERIFY(desk.keep()->isEnabled());
    desk.window->documents().setSession({});
    QVERIFY(!desk.keep()->isEnabled());
}

void TestKeepNormal::editedSentence_isKeptAndSaidSo()
{
    const Desk desk;
    QSignalSpy said(&desk.page(), &ui::DocumentPage::said);
    QSignalSpy changed(&desk.fakes.preferences, &ui::Preferences::normalSentencesChanged);
    desk.type(QStringLiteral("pneumothorax"), QStringLiteral("pneumothorax at all"));

    desk.keep()->trigger();

    const QStringList pleura = desk.kept("pleura");
    QCOMPARE(pleura.size(), 2);
    QCOMPARE(pleura.first(), QStringLiteral("No pleural effusion."));
    QVERIFY(pleura.last().contains(QStringLiteral("pneumothorax at all")));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(said.count(), 1);
    const QString words = said.first().first().toString();
    QVERIFY(words.contains(QStringLiteral("“Pleura”")));
    QVERIFY(words.contains(QStringLiteral("“No pneumothorax.”"))); // What it replaced.
}

void TestKeepNormal::editedSentence_ofAChineseReport_isKeptForChinese()
{
    const Desk desk({}, Language::Chinese);
    desk.type(QStringLiteral("未见气胸"), QStringLiteral("均未见气胸"));

    desk.keep()->trigger();

    QVERIFY(desk.kept("pleura").isEmpty());
    const QStringList pleura = desk.kept("pleura", Language::Chinese);
    QCOMPARE(pleura.size(), 2);
    QVERIFY(pleura.last().contains(QStringLiteral("均未见气胸")));
}

void TestKeepNormal::abnormalSentence_isRefusedWithTheReason()
{
    const Desk desk;
    QSignalSpy failed(&desk.page(), &ui::DocumentPage::failed);
    desk.type(QStringLiteral("No pneumothorax"), QStringLiteral("Small pneumothorax"));
    QVERIFY(desk.keep()->isEnabled());

    desk.keep()->trigger();

    QCOMPARE(failed.count(), 1);
    QVERIFY(failed.first().first().toString().contains(QStringLiteral("states a finding")));
    QVERIFY(desk.fakes.preferences.normalSentences(kChest, Language::English).isEmpty());
}

void TestKeepNormal::sourcePanel_saysWhoseTheSentenceIs()
{
    const QString mine = QStringLiteral("Both pleural spaces hold no effusion.");
    const Desk desk({{QStringLiteral("pleura"), {mine}}});
    const auto *panel = desk.window->findChild<ui::SourcePanel *>();
    const auto provenanceOf = [&desk](const QString &words) {
        for (const document::Block &block : desk.content().blocks)
            for (const auto &sentence : document::sentencesOf(desk.content(), block))
                if (textOf(block.text(), sentence.span).contains(words))
                    return sentence.provenance;
        qFatal("it is not there");
    };

    QCOMPARE(ui::chipText(desk.content(), provenanceOf(mine)),
             QStringLiteral("Computed · your own normal sentence"));
    QVERIFY(ui::chipText(desk.content(), provenanceOf(QStringLiteral("pericardial")))
                .contains(QStringLiteral("template")));
    QVERIFY(ui::isOwnStanding(provenanceOf(mine)));
    QVERIFY(!ui::isOwnStanding(provenanceOf(QStringLiteral("pericardial"))));
    desk.goTo(mine);
    QTRY_VERIFY(std::ranges::any_of(panel->findChildren<QLabel *>(), [](const QLabel *label) {
        return label->text().contains(QStringLiteral("instead of the template’s"));
    }));
    const auto labels = panel->findChildren<QLabel *>();
    for (const QLabel *label : labels) { // Nothing was chosen for it.
        QVERIFY(!label->text().contains(QStringLiteral("rules of variety")));
        QVERIFY(!label->text().contains(QStringLiteral("These facts")));
    }
    QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) {
        return label->text().contains(QStringLiteral("No image was read for it"));
    }));
}

void TestKeepNormal::readersSentences_countAsStandingOnes()
{
    const Desk templates;
    const Desk mine({{QStringLiteral("pleura"),
                      {QStringLiteral("No effusion."), QStringLiteral("No pneumothorax."),
                       QStringLiteral("No pleural thickening.")}}});
    const auto standing = [](const Desk &desk) {
        int count = 0;
        for (const document::Block &block : desk.content().blocks)
            for (const auto &sentence : document::sentencesOf(desk.content(), block))
                count += ui::isStanding(sentence.provenance) ? 1 : 0;
        return count;
    };

    const int count = standing(mine);

    QCOMPARE(count, standing(templates) + 1);
    QVERIFY(
        test::textOf(*mine.window).contains(QStringLiteral("%1 standing sentence(s)").arg(count)));
}

QTEST_MAIN(TestKeepNormal)
#include "tst_keep_normal.moc"
