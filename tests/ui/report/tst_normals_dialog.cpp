// SPDX-License-Identifier: GPL-3.0-or-later
// The reader's own normal sentences: edited, doubted, undone, read from files.
#include "core/medical/report/reader_normals.h"
#include "tests/ui/support/sample_services.h"
#include "tests/ui/support/widget_texts.h"
#include "ui/report/normals/normals_dialog.h"
#include "ui/report/normals/sentence_field.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QTest>

#include <algorithm>

using namespace lectern;

namespace {

const QString kChest = QStringLiteral("ct-chest");

/// The dialog on settings of its own, English reports of the chest first.
struct Desk {
    explicit Desk(Language language = Language::English)
    {
        dialog = std::make_unique<ui::NormalsDialog>(fakes.preferences,
                                                     ui::NormalsEditing::Place{kChest, language});
        dialog->show();
        QApplication::setActiveWindow(dialog.get());
        QApplication::processEvents();
    }

    ui::SentenceField *field(const QString &name) const
    {
        QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        for (auto *one : dialog->findChildren<ui::SentenceField *>())
            if (one->accessibleName() == name)
                return one;
        return nullptr;
    }
    QString text(const QString &name) const
    {
        const ui::SentenceField *one = field(name);
        return one ? one->toPlainText() : QStringLiteral("(none)");
    }
    /// Puts other words into a sentence, by keys.
    void type(const QString &name, const QString &words) const
    {
        ui::SentenceField *one = field(name);
        if (!one)
            qFatal("there is no %s", qPrintable(name));
        one->setFocus();
        one->selectAll();
        QTest::keyClicks(one, words);
        QApplication::processEvents(); // Notes show in the next turn.
    }
    /// The button with this name that belongs to a sentence or an organ.
    void press(const QString &name, const QString &of) const
    {
        for (auto *button : dialog->findChildren<QAbstractButton *>()) {
            const bool isNamed = button->accessibleName() == name || button->text() == name;
            if (isNamed && button->accessibleDescription() == of
                && button->isVisibleTo(dialog.get())) {
                button->click();
                QApplication::processEvents();
                return;
            }
        }
        qFatal("there is no button %s of %s", qPrintable(name), qPrintable(of));
    }
    void choose(const QString &name, int index) const
    {
        for (auto *box : dialog->findChildren<QComboBox *>())
            if (box->accessibleName() == name)
                box->setCurrentIndex(index);
        QApplication::processEvents();
    }
    QString labels() const { return test::textOf(*dialog); }
    medical::ReaderNormals kept(Language language = Language::English) const
    {
        return *medical::readNormals(fakes.preferences.normalSentences(kChest, language),
                                     *medical::loadTemplate(kChest, language));
    }
    QStringList kept(const char *organ) const { return kept().value(QString::fromLatin1(organ)); }
    QString file(const QString &name, const QByteArray &bytes) const
    {
        QFile written(fakes.scratch.filePath(name));
        if (!written.open(QIODevice::WriteOnly) || written.write(bytes) != bytes.size())
            qFatal("the file cannot be written");
        return written.fileName();
    }

    test::FakeServices fakes;
    std::unique_ptr<ui::NormalsDialog> dialog;
};

} // namespace

class TestNormalsDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTemplate_showsItsSentencesByOrgan_inBothLanguages();
    void typedSentence_makesTheOrganTheReaders_andIsKeptAtOnce();
    void leftSentence_endsAsASentenceDoes();
    void return_addsASentenceBelow_andBackspaceTakesAnEmptyOneAway();
    void sentences_areMovedAndRemoved();
    void organWithoutASentence_saysSo();
    void arrows_moveTheCaretThroughAllSentences();
    void undo_takesBackStepByStep_alsoOfAnotherTemplate();
    void organ_goesBackToTheTemplates();
    void finding_isDoubtedWhileItIsTyped();
    void contradiction_isShownBesideTheSentence();
    void file_isImportedAsOneStep_andExportedTheSame();
    void fileWithAnUnknownOrgan_changesNothingAndSaysWhere();
    void keptSentences_thatCannotBeRead_areSaidSo();
    void pastedLines_becomeOneSentence();
};

void TestNormalsDialog::everyTemplate_showsItsSentencesByOrgan_inBothLanguages()
{
    const Desk desk;
    for (int language = 0; language < 2; ++language) {
        desk.choose(QStringLiteral("Language"), language);
        const QStringList ids = medical::templateIds();
        for (int i = 0; i < ids.size(); ++i) {
            desk.choose(QStringLiteral("Template"), i);
            const auto layout = *medical::loadTemplate(ids.at(i), Language(language));
            for (const medical::TemplateOrgan &organ : layout.organs) {
                QVERIFY2(desk.labels().contains(organ.title), qPrintable(organ.title));
                for (const medical::NormalSentence &normal : organ.normals) {
                    const QString name
                        = QStringLiteral("%1, sentence %2").arg(organ.title).arg(normal.number);
                    QCOMPARE(desk.text(name), normal.wordings.first());
                    QVERIFY(desk.labels().contains(normal.wordings.last()));
                }
            }
            const bool saysNone = desk.labels().contains(QStringLiteral("lists no organs"));
            QCOMPARE(saysNone, layout.organs.isEmpty());
            QCOMPARE(test::buttonOf(*desk.dialog, QStringLiteral("Import…"))->isEnabled(),
                     !saysNone);
        }
    }
    QVERIFY(desk.kept().isEmpty()); // Looking changes nothing.
    QVERIFY(desk.fakes.preferences.normalSentences(kChest, Language::English).isEmpty());
}

void TestNormalsDialog::typedSentence_makesTheOrganTheReaders_andIsKeptAtOnce()
{
    const Desk desk;
    QVERIFY(!desk.labels().contains(QStringLiteral("Back to")));

    desk.type(QStringLiteral("Pleura, sentence 2"), QStringLiteral("No pneumothorax whatsoever."));

    QCOMPARE(desk.kept("pleura"),
             QStringList({QStringLiteral("No pleural effusion."),
                          QStringLiteral("No pneumothorax whatsoever.")}));
    QCOMPARE(desk.kept().size(), 1); // The other organs stay the template's.
    QVERIFY(desk.labels().contains(QStringLiteral("Left out beside: pneumothorax")));
    QVERIFY(!desk.labels().contains(QStringLiteral("Or: No pneumothorax is seen.")));

    // Another dialog, as after a restart.
    ui::NormalsDialog again(const_cast<Desk &>(desk).fakes.preferences,
                            {kChest, Language::English});
    const auto fields = again.findChildren<ui::SentenceField *>();
    QVERIFY(std::ranges::any_of(fields, [](const ui::SentenceField *field) {
        return field->toPlainText() == u"No pneumothorax whatsoever.";
    }));
}

void TestNormalsDialog::leftSentence_endsAsASentenceDoes()
{
    const Desk desk;
    desk.type(QStringLiteral("Pleura, sentence 1"), QStringLiteral("No  effusion"));
    QVERIFY(!desk.labels().contains(QStringLiteral("full stop"))); // Not while it is typed.

    desk.field(QStringLiteral("Pleura, sentence 2"))->setFocus();
    QApplication::processEvents();

    QCOMPARE(desk.text(QStringLiteral("Pleura, sentence 1")), QStringLiteral("No effusion."));
    QCOMPARE(desk.kept("pleura").first(), QStringLiteral("No effusion."));
    QVERIFY(!desk.kept().contains(QStringLiteral("bones"))); // A look at others keeps nothing.

    const Desk chinese(Language::Chinese);
    chinese.type(QStringLiteral("胸膜, sentence 1"), QStringLiteral("No"));
    auto *field = chinese.field(QStringLiteral("胸膜, sentence 1"));
    field->selectAll();
    field->insertPlainText(QStringLiteral("胸腔未见积液"));
    chinese.field(QStringLiteral("胸膜, sentence 2"))->setFocus();
    QCOMPARE(chinese.kept(Language::Chinese).value(QStringLiteral("pleura")).first(),
             QStringLiteral("胸腔未见积液。"));
}

void TestNormalsDialog::return_addsASentenceBelow_andBackspaceTakesAnEmptyOneAway()
{
    const Desk desk;
    auto *first = desk.field(QStringLiteral("Pleura, sentence 1"));
    first->setFocus();

    QTest::keyClick(first, Qt::Key_Return);

    auto *added = desk.field(QStringLiteral("Pleura, sentence 2"));
    QVERIFY(added->hasFocus());
    QCOMPARE(added->toPlainText(), QString());
    QCOMPARE(desk.kept("pleura").size(), 2); // An empty line is not kept.
    QTest::keyClicks(added, QStringLiteral("No pleural plaque."));
    QCOMPARE(desk.kept("pleura").at(1), QStringLiteral("No pleural plaque."));
    QCOMPARE(desk.text(QStringLiteral("Pleura, sentence 3")), QStringLiteral("No pneumothorax."));

    added->selectAll();
    QTest::keyClick(added, Qt::Key_Backspace);
    QTest::keyClick(added, Qt::Key_Backspace);
    QCOMPARE(desk.kept("pleura").size(), 2);
    QCOMPARE(desk.text(QStringLiteral("Pleura, sentence 3")), QStringLiteral("(none)"));
    desk.press(QStringLiteral("Add a sentence"), QStringLiteral("Pleura"));
    QVERIFY(desk.field(QStringLiteral("Pleura, sentence 3"))->hasFocus());
}

void TestNormalsDialog::sentences_areMovedAndRemoved()
{
    const Desk desk;
    desk.press(QStringLiteral("Move down"), QStringLiteral("Heart and great vessels, sentence 1"));
    QCOMPARE(desk.kept("heart").mid(0, 2),
             QStringList({QStringLiteral("No pericardial effusion."),
                          QStringLiteral("Heart size normal.")}));
    auto *moved = desk.field(QStringLiteral("Heart and great vessels, sentence 2"));
    QVERIFY(moved->hasFocus());

    QTest::keyClick(moved, Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(desk.kept("heart").first(), QStringLiteral("Heart size normal."));
    QTest::keyClick(desk.field(QStringLiteral("Heart and great vessels, sentence 1")), Qt::Key_Up,
                    Qt::AltModifier); // It is the first.
    QCOMPARE(desk.kept("heart").first(), QStringLiteral("Heart size normal."));

    desk.press(QStringLiteral("Remove the sentence"),
               QStringLiteral("Heart and great vessels, sentence 1"));
    QCOMPARE(desk.kept("heart").size(), 2);
    QCOMPARE(desk.kept("heart").first(), QStringLiteral("No pericardial effusion."));
}

void TestNormalsDialog::organWithoutASentence_saysSo()
{
    const Desk desk;
    desk.press(QStringLiteral("Remove the sentence"), QStringLiteral("Airways, sentence 1"));

    QVERIFY(desk.kept().contains(QStringLiteral("airways")));
    QVERIFY(desk.kept("airways").isEmpty());
    QVERIFY(desk.labels().contains(QStringLiteral("says nothing of this organ")));
}

void TestNormalsDialog::arrows_moveTheCaretThroughAllSentences()
{
    const Desk desk;
    auto *last = desk.field(QStringLiteral("Lungs, sentence 4"));
    last->setFocus();

    QTest::keyClick(last, Qt::Key_Down);
    QVERIFY(desk.field(QStringLiteral("Airways, sentence 1"))->hasFocus());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Up);

    QVERIFY(last->hasFocus());
}

void TestNormalsDialog::undo_takesBackStepByStep_alsoOfAnotherTemplate()
{
    const Desk desk;
    desk.type(QStringLiteral("Pleura, sentence 1"), QStringLiteral("No effusion."));
    desk.press(QStringLiteral("Remove the sentence"), QStringLiteral("Pleura, sentence 2"));
    QCOMPARE(desk.kept("pleura"), QStringList(QStringLiteral("No effusion.")));

    auto *field = desk.field(QStringLiteral("Pleura, sentence 1"));
    field->setFocus();
    QTest::keyClick(field, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(desk.kept("pleura").size(), 2);
    QTest::keyClick(field, Qt::Key_Z, Qt::ControlModifier); // All that was typed is one step.
    QVERIFY(!desk.kept().contains(QStringLiteral("pleura")));
    QCOMPARE(desk.text(QStringLiteral("Pleura, sentence 1")),
             QStringLiteral("No pleural effusion."));
    QVERIFY(desk.fakes.preferences.normalSentences(kChest, Language::English).isEmpty());

    QTest::keyClick(field, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(desk.kept("pleura").first(), QStringLiteral("No effusion."));
    desk.choose(QStringLiteral("Template"), 2);
    QCOMPARE(desk.text(QStringLiteral("Pleura, sentence 1")), QStringLiteral("(none)"));
    desk.dialog->editing().undoStack().undo();
    QApplication::processEvents();
    QCOMPARE(desk.text(QStringLiteral("Pleura, sentence 1")), // It is shown again.
             QStringLiteral("No pleural effusion."));
}

void TestNormalsDialog::organ_goesBackToTheTemplates()
{
    const Desk desk;
    desk.type(QStringLiteral("Pleura, sentence 1"), QStringLiteral("No effusion."));
    desk.type(QStringLiteral("Airways, sentence 1"), QStringLiteral("No stenosis."));

    desk.press(QStringLiteral("Back to the template"), QStringLiteral("Pleura"));
    QCOMPARE(desk.kept().keys(), QStringList(QStringLiteral("airways")));
    QCOMPARE(desk.text(QStringLiteral("Pleura, sentence 1")),
             QStringLiteral("No pleural effusion."));

    QPushButton *all = test::buttonOf(*desk.dialog, QStringLiteral("All back to the template"));
    QVERIFY(all->isEnabled());
    all->click();
    QVERIFY(desk.kept().isEmpty());
    QVERIFY(!all->isEnabled());
}

void TestNormalsDialog::finding_isDoubtedWhileItIsTyped()
{
    const Desk desk;
    desk.type(QStringLiteral("Pleura, sentence 1"), QStringLiteral("Small pleural effusion"));
    QVERIFY(desk.labels().contains(QStringLiteral("It states a finding, “pleural effusion”")));
    const QString described
        = desk.field(QStringLiteral("Pleura, sentence 1"))->accessibleDescription();
    QVERIFY(described.contains(QStringLiteral("states a finding")));

    desk.type(QStringLiteral("Pleura, sentence 1"), QStringLiteral("No effusion on the left"));
    QVERIFY(!desk.labels().contains(QStringLiteral("states a finding")));
    QVERIFY(desk.labels().contains(QStringLiteral("one side alone: “left”")));
    desk.type(QStringLiteral("Pleura, sentence 1"), QStringLiteral("Pleura of 3 mm"));
    QVERIFY(desk.labels().contains(QStringLiteral("nobody measured: “3 mm”")));
    desk.type(QStringLiteral("Pleura, sentence 1"), QStringLiteral("Fine"));
    QVERIFY(desk.labels().contains(QStringLiteral("never left out")));
    desk.type(QStringLiteral("Pleura, sentence 1"), QStringLiteral("No pleural thickening."));
    for (const char16_t *doubt : {u"finding,", u"one side", u"measured", u"never left out"})
        QVERIFY(!desk.labels().contains(QStringView(doubt)));
}

void TestNormalsDialog::contradiction_isShownBesideTheSentence()
{
    const Desk desk;
    desk.type(QStringLiteral("Lungs, sentence 1"), QStringLiteral("Small pericardial effusion."));

    QVERIFY(desk.labels().contains(QStringLiteral("It contradicts “No pericardial effusion.”")));
}

void TestNormalsDialog::file_isImportedAsOneStep_andExportedTheSame()
{
    const Desk desk;
    const QString file = desk.file(QStringLiteral("mine.txt"),
                                   "# mine\nPleura: No effusion.\nheart: No effusion of the "
                                   "pericardium.\nairways: -\n");
    desk.dialog->importFrom(file);
    QVERIFY(desk.labels().contains(QStringLiteral("Read from “mine.txt”.")));
    const medical::ReaderNormals imported = desk.kept();
    QCOMPARE(imported.size(), 3);
    QCOMPARE(desk.text(QStringLiteral("Pleura, sentence 1")), QStringLiteral("No effusion."));

    const QString copy = desk.fakes.scratch.filePath(QStringLiteral("copy.txt"));
    desk.dialog->exportTo(copy);
    desk.dialog->editing().undoStack().undo();
    QVERIFY(desk.kept().isEmpty());
    desk.dialog->importFrom(copy);

    QCOMPARE(desk.kept(), imported);
    desk.dialog->exportTo(QStringLiteral("/nowhere/copy.txt"));
    QVERIFY(desk.labels().contains(QStringLiteral("could not be written")));
}

void TestNormalsDialog::fileWithAnUnknownOrgan_changesNothingAndSaysWhere()
{
    const Desk desk;
    desk.dialog->importFrom(
        desk.file(QStringLiteral("wrong.txt"), "pleura: No effusion.\nliver: No mass.\n"));
    QVERIFY(desk.labels().contains(
        QStringLiteral("“wrong.txt” was not imported. Line 2 of your normal sentences")));
    QVERIFY(desk.kept().isEmpty());

    desk.dialog->importFrom(desk.file(QStringLiteral("empty.txt"), "# nothing\n"));
    QVERIFY(desk.labels().contains(QStringLiteral("holds no normal sentence")));
    QVERIFY(!desk.dialog->editing().undoStack().canUndo());
}

void TestNormalsDialog::keptSentences_thatCannotBeRead_areSaidSo()
{
    test::FakeServices fakes;
    fakes.preferences.setNormalSentences(kChest, Language::English,
                                         QStringLiteral("liver: No mass."));

    ui::NormalsDialog dialog(fakes.preferences, {kChest, Language::English});
    dialog.show();

    QVERIFY(test::textOf(dialog).contains(QStringLiteral("Line 1 of your normal sentences")));
    test::buttonOf(dialog, QStringLiteral("All back to the template"))->click();
    QVERIFY(fakes.preferences.normalSentences(kChest, Language::English).isEmpty());
    QVERIFY(!test::textOf(dialog).contains(QStringLiteral("Line 1")));
}

void TestNormalsDialog::pastedLines_becomeOneSentence()
{
    const Desk desk;
    auto *field = desk.field(QStringLiteral("Pleura, sentence 1"));
    field->setFocus();
    field->selectAll();
    QApplication::clipboard()->setText(QStringLiteral("No effusion\n  of the pleura.\n"));

    field->paste();

    QCOMPARE(desk.kept("pleura").first(), QStringLiteral("No effusion of the pleura."));
}

QTEST_MAIN(TestNormalsDialog)
#include "tst_normals_dialog.moc"
