// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/sample_services.h"
#include "tests/ui/support/widget_texts.h"
#include "ui/actions/action_registry.h"
#include "ui/models/import_model_dialog.h"
#include "ui/models/model_card.h"
#include "ui/models/model_words.h"
#include "ui/models/models_page.h"

#include <QApplication>
#include <QCheckBox>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace lectern;

class TestModelsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everyModel_saysWhatItMayDoAndNeeds();
    void smallModel_saysThatALargerOneWouldChooseInChinese();
    void modelThatDoesNotFit_isMarked();
    void use_movesTheMark();
    void changedFile_isSaidAndCannotBeUsed();
    void remove_asksOnce();
    void bundledModel_cannotBeRemoved();
    void showing_looksAgain();
    void droppedFile_isLookedAtBeforeItIsImported();
    void refusedFile_saysWhyAndCannotBeImported();
    void droppedOtherFile_isNotTaken();

private:
    ui::ModelCard *card(const QString &name) const;
    ui::ImportModelDialog *drop(const QString &path);

    test::FakeModels m_models;
    std::unique_ptr<ui::ActionRegistry> m_registry;
    std::unique_ptr<ui::ModelsPage> m_page;
};

void TestModelsPage::init()
{
    m_page.reset();
    m_models.items = test::FakeModels().items;
    m_models.imports.clear();
    m_models.summary = engine::ModelSummary{};
    m_models.summary->name = QStringLiteral("Qwen2.5 1.5B");
    m_models.summary->languages = {QStringLiteral("zh")};
    m_models.summary->memoryBytesAuto = 1'000'000'000;
    m_registry = std::make_unique<ui::ActionRegistry>(nullptr);
    ui::ModelsPage::addCommands(*m_registry);
    m_page = std::make_unique<ui::ModelsPage>(m_models, *m_registry);
    m_page->resize(900, 700);
    m_page->show();
}

ui::ModelCard *TestModelsPage::card(const QString &name) const
{
    QCoreApplication::sendPostedEvents(); // What is new is shown by an event.
    for (ui::ModelCard *card : m_page->findChildren<ui::ModelCard *>()) {
        if (card->accessibleName() == name && !card->isHidden())
            return card;
    }
    return nullptr;
}

static QStringList textsIn(const QWidget &widget)
{
    QCoreApplication::sendPostedEvents();
    QStringList texts;
    for (const QLabel *label : widget.findChildren<QLabel *>()) {
        if (label->isVisibleTo(&widget))
            texts.append(label->text());
    }
    return texts;
}

static QPushButton *buttonOf(const QWidget &widget, const QString &text)
{
    QCoreApplication::sendPostedEvents();
    return test::buttonOf(widget, text);
}

static bool says(const QWidget &widget, const QString &text)
{
    return textsIn(widget).join(u'\n').contains(text);
}

void TestModelsPage::everyModel_saysWhatItMayDoAndNeeds()
{
    QCOMPARE(m_page->findChildren<ui::ModelCard *>().size(), 3);
    const ui::ModelCard *small = card(QStringLiteral("SmolLM2 135M"));
    QVERIFY(small);
    QVERIFY(says(*small, QStringLiteral("llama · 135 million parameters · 98.4 MB")));
    QVERIFY(says(*small, QStringLiteral("needs 378.7 MB, 3.8 GB are free")));
    QVERIFY(says(*small, QStringLiteral("Apache-2.0")));
    QVERIFY(says(*small, QStringLiteral("as it was published")));
    QVERIFY(says(*card(QStringLiteral("Lesson Writer 7B")), QStringLiteral("The file names none")));
}

void TestModelsPage::smallModel_saysThatALargerOneWouldChooseInChinese()
{
    QVERIFY(says(*card(QStringLiteral("SmolLM2 135M")),
                 QStringLiteral("A larger model that knows Chinese would choose")));
    QVERIFY(says(*card(QStringLiteral("Lesson Writer 7B")),
                 QStringLiteral("Chinese: it chooses among the true wordings.")));
}

void TestModelsPage::modelThatDoesNotFit_isMarked()
{
    const models::MachineMemory memory = m_models.memory();

    QVERIFY(ui::fitsNow(378'737'280, memory));
    QVERIFY(!ui::fitsNow(6'100'000'000, memory));
    QVERIFY(ui::fitsNow(6'100'000'000, {})); // Where the system does not tell.
}

void TestModelsPage::use_movesTheMark()
{
    buttonOf(*card(QStringLiteral("Lesson Writer 7B")), QStringLiteral("Use it"))->click();

    QVERIFY(m_models.items.at(1).isUsed);
    QVERIFY(!m_models.items.at(0).isUsed);
    QVERIFY(buttonOf(*card(QStringLiteral("SmolLM2 135M")), QStringLiteral("Use it")));
    QVERIFY(!buttonOf(*card(QStringLiteral("Lesson Writer 7B")), QStringLiteral("Use it")));
    QCOMPARE(m_page->status().left,
             QStringList{QStringLiteral("Lesson Writer 7B, on this computer")});
}

void TestModelsPage::changedFile_isSaidAndCannotBeUsed()
{
    const ui::ModelCard *tiny = card(QStringLiteral("Tiny Llama"));

    QVERIFY(says(*tiny, QStringLiteral("has changed since it was imported")));
    QVERIFY(!buttonOf(*tiny, QStringLiteral("Use it")));
}

void TestModelsPage::remove_asksOnce()
{
    ui::ModelCard *tiny = card(QStringLiteral("Tiny Llama"));
    buttonOf(*tiny, QStringLiteral("Remove…"))->click();
    QCOMPARE(m_models.items.size(), 3);
    QVERIFY(says(*tiny, QStringLiteral("Delete its 2.0 MB from this computer?")));
    buttonOf(*tiny, QStringLiteral("Keep it"))->click();
    QVERIFY(buttonOf(*tiny, QStringLiteral("Remove…")));

    buttonOf(*tiny, QStringLiteral("Remove…"))->click();
    buttonOf(*tiny, QStringLiteral("Delete"))->click();

    QCOMPARE(m_models.items.size(), 2);
    QVERIFY(!card(QStringLiteral("Tiny Llama")));
}

void TestModelsPage::bundledModel_cannotBeRemoved()
{
    QVERIFY(!buttonOf(*card(QStringLiteral("SmolLM2 135M")), QStringLiteral("Remove…")));
}

void TestModelsPage::showing_looksAgain()
{
    const int before = m_models.refreshes;

    m_page->hide();
    m_page->show();

    QCOMPARE(m_models.refreshes, before + 1);
}

ui::ImportModelDialog *TestModelsPage::drop(const QString &path)
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_page.get(), &enter);
    if (!enter.isAccepted())
        return nullptr;
    QDropEvent event(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_page.get(), &event);
    return m_page->findChild<ui::ImportModelDialog *>();
}

void TestModelsPage::droppedFile_isLookedAtBeforeItIsImported()
{
    QSignalSpy started(m_page.get(), &ui::ModelsPage::importStarted);
    ui::ImportModelDialog *dialog = drop(QStringLiteral("/x/qwen.GGUF"));
    QVERIFY(dialog);

    QPushButton *import = buttonOf(*dialog, QStringLiteral("Import"));
    QTRY_VERIFY(import->isEnabled());
    QVERIFY(says(*dialog, QStringLiteral("needs 1.0 GB, 3.8 GB are free")));
    QCOMPARE(dialog->findChild<QLineEdit *>()->text(), QStringLiteral("Qwen2.5 1.5B"));
    const auto boxes = dialog->findChildren<QCheckBox *>();
    QVERIFY(!boxes.at(0)->isChecked() && boxes.at(1)->isChecked()); // As the file says.
    boxes.at(0)->setChecked(true);
    import->click();

    QCOMPARE(m_models.imports.size(), 1);
    QCOMPARE(m_models.imports.first().path, QStringLiteral("/x/qwen.GGUF"));
    QCOMPARE(m_models.imports.first().languages,
             (QList<Language>{Language::English, Language::Chinese}));
    QCOMPARE(started.size(), 1);
}

void TestModelsPage::refusedFile_saysWhyAndCannotBeImported()
{
    m_models.summary = failure(ErrorCode::ModelUnavailable, QStringLiteral("It is damaged."));
    ui::ImportModelDialog *dialog = drop(QStringLiteral("/x/qwen.gguf"));

    QTRY_VERIFY(says(*dialog, QStringLiteral("It is damaged.")));
    QVERIFY(!buttonOf(*dialog, QStringLiteral("Import"))->isEnabled());
}

void TestModelsPage::droppedOtherFile_isNotTaken()
{
    QVERIFY(!drop(QStringLiteral("/x/chapter.pdf")));
}

QTEST_MAIN(TestModelsPage)
#include "tst_models_page.moc"
