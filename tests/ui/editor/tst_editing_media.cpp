// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/canonical_json.h"
#include "tests/ui/support/editor_under_test.h"
#include "tests/ui/support/sample_services.h"
#include "ui/editor/formula_cache.h"
#include "ui/editor/media_painter.h"
#include "ui/editor/picture_cache.h"
#include "ui/editor/picture_import.h"

#include <QBuffer>
#include <QDropEvent>
#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QUrl>

using namespace lectern;
using document::BlockType;
using test::Editor;

namespace {

ui::PageStyle styleWithMedia()
{
    ui::PageStyle style;
    style.pictures = std::make_shared<ui::PictureCache>();
    style.formulas = std::make_shared<ui::FormulaCache>(
        QStringLiteral(LECTERN_DEPS_DIR "/mathjax/mathjax.js"));
    return style;
}

QByteArray png(QSize size, const QColor &color)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(color);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

class TestFiles
{
public:
    QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            return {};
        return file.fileName();
    }

private:
    QTemporaryDir m_folder;
};

void dropFiles(Editor &editor, const QStringList &files, QPoint at)
{
    QMimeData data;
    QList<QUrl> urls;
    for (const QString &file : files)
        urls.append(QUrl::fromLocalFile(file));
    data.setUrls(urls);
    QWidget *page = editor.view->viewport();
    QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(page, &enter);
    QDragMoveEvent move(at, Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(page, &move);
    QDropEvent drop(at, Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(page, &drop);
}

int indexOf(const Editor &editor, BlockType type)
{
    for (int i = 0; i < editor.count(); ++i) {
        if (editor.block(i).type == type)
            return i;
    }
    return -1;
}

const ui::MediaBox &mediaOf(Editor &editor, int index)
{
    return editor.view->pageLayout().layout(index).media();
}

} // namespace

class TestEditingMedia : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void droppedPictures_becomeFiguresWhereTheyWereDropped();
    void droppedPhotograph_doesNotSayWhereItWasTaken();
    void pastedImage_becomesAFigure_andUndoRemovesIt();
    void picture_isSeenOnThePage();
    void everyKindOfPicture_isTaken_data();
    void everyKindOfPicture_isTaken();
    void whatIsNoPicture_isSaidInOneSentence_data();
    void whatIsNoPicture_isSaidInOneSentence();
    void captionAndDescription_areEditedBelowThePicture();
    void width_isDraggedAndChosen_andKeptInThePayload();
    void missingPicture_saysSoInItsPlace();
    void formula_isShownAsAPicture_andEditedInItsField();
    void formulaAmongWords_isAPicture_untilTheCaretIsInItsBlock();
    void brokenFormula_saysWhatIsWrong_andKeepsThePictureBefore();
    void returnInAFormula_goesOnBelow();
};

void TestEditingMedia::droppedPictures_becomeFiguresWhereTheyWereDropped()
{
    const TestFiles files;
    Editor editor(test::longLesson(3), styleWithMedia());
    const QByteArray start = document::canonicalJson(editor.document.content());
    const QByteArray bytes = png({40, 30}, Qt::red);
    const QStringList dropped{files.write(QStringLiteral("a.png"), bytes),
                              files.write(QStringLiteral("b.png"), png({40, 30}, Qt::blue))};

    dropFiles(editor, dropped, editor.view->blockRect(1).topLeft() + QPoint(100, 1));

    QTRY_COMPARE(editor.count(), 5);
    for (int i : {1, 2})
        QCOMPARE(editor.block(i).type, BlockType::Figure);
    const auto id = editor.block(1).payload->value.value(QStringLiteral("asset")).toInteger();
    const document::Asset *asset = editor.document.content().asset(document::AssetId(id));
    QVERIFY(asset);
    QCOMPARE(asset->data, bytes);
    QCOMPARE(asset->mediaType, QStringLiteral("image/png"));
    QCOMPARE(asset->name, QStringLiteral("a.png"));
    QCOMPARE(editor.view->selectedBlocks(), QList<document::BlockId>{editor.id(2)});
    editor.trigger(u"edit.undo");
    editor.trigger(u"edit.undo");
    QCOMPARE(document::canonicalJson(editor.document.content()), start);
}

void TestEditingMedia::droppedPhotograph_doesNotSayWhereItWasTaken()
{
    const TestFiles files;
    Editor editor(test::longLesson(1), styleWithMedia());
    QImage image(40, 30, QImage::Format_RGB32);
    image.fill(Qt::red);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "JPEG");
    bytes.insert(2,
                 QByteArray("\xFF\xE1\0\x16"
                            "Exif\0\0"
                            "13 deg 24 E",
                            21)
                     + QByteArray(3, '\0'));

    dropFiles(editor, {files.write(QStringLiteral("a.jpg"), bytes)},
              editor.view->blockRect(0).topLeft() + QPoint(100, 1));

    QTRY_COMPARE(editor.count(), 2);
    QVERIFY(bytes.contains("13 deg"));
    QVERIFY(!editor.document.content().assets.first().data.contains("13 deg"));
}

void TestEditingMedia::pastedImage_becomesAFigure_andUndoRemovesIt()
{
    Editor editor(test::longLesson(2), styleWithMedia());
    editor.view->enterBlock(0, true);
    QImage image(20, 10, QImage::Format_RGB32);
    image.fill(Qt::green);
    QMimeData data;
    data.setImageData(image);

    Q_EMIT editor.view->editor().pasteRequested(&data);

    QTRY_COMPARE(editor.count(), 3);
    QCOMPARE(editor.block(1).type, BlockType::Figure);
    QCOMPARE(editor.document.content().assets.size(), 1);
    editor.trigger(u"edit.undo");
    QCOMPARE(editor.count(), 2);
    QCOMPARE(editor.document.content().assets.size(), 0);
}

void TestEditingMedia::picture_isSeenOnThePage()
{
    const TestFiles files;
    Editor editor(test::longLesson(1), styleWithMedia());
    dropFiles(editor, {files.write(QStringLiteral("a.png"), png({200, 100}, Qt::red))},
              editor.view->blockRect(0).topLeft() + QPoint(100, 1));
    QTRY_COMPARE(editor.count(), 2);
    const auto middle = [&editor] {
        const QRectF place = mediaOf(editor, 0).rect;
        const QPoint at = editor.view->blockRect(0).topLeft() + place.center().toPoint();
        return editor.view->viewport()->grab().toImage().pixelColor(at);
    };

    QTRY_COMPARE(middle(), QColor(Qt::red));
    QCOMPARE(mediaOf(editor, 0).rect.size(), QSizeF(200, 100));
}

void TestEditingMedia::everyKindOfPicture_isTaken_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("mediaType");
    const auto encoded = [](const char *format) {
        QImage image(8, 8, QImage::Format_RGB32);
        image.fill(Qt::red);
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, format);
        return bytes;
    };
    QTest::newRow("PNG") << QStringLiteral("a.png") << encoded("PNG")
                         << QStringLiteral("image/png");
    QTest::newRow("JPEG") << QStringLiteral("a.jpg") << encoded("JPEG")
                          << QStringLiteral("image/jpeg");
    if (const QByteArray webp = encoded("WEBP"); !webp.isEmpty())
        QTest::newRow("WebP") << QStringLiteral("a.webp") << webp << QStringLiteral("image/webp");
    QTest::newRow("PNG with a wrong ending")
        << QStringLiteral("a.jpg") << encoded("PNG") << QStringLiteral("image/png");
    QTest::newRow("SVG") << QStringLiteral("a.svg")
                         << QByteArray("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"20\" "
                                       "height=\"10\"><rect width=\"20\" height=\"10\"/></svg>")
                         << QStringLiteral("image/svg+xml");
}

void TestEditingMedia::everyKindOfPicture_isTaken()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, mediaType);
    const TestFiles files;

    const auto asset = ui::pictureFromFile(files.write(name, bytes));

    QVERIFY2(asset, asset ? "" : qPrintable(asset.error().message));
    QCOMPARE(asset->mediaType, mediaType);
    QVERIFY(!ui::pictureSize(asset->data, asset->mediaType).isEmpty());
}

void TestEditingMedia::whatIsNoPicture_isSaidInOneSentence_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("says");
    QByteArray cut = png({300, 300}, Qt::red);
    cut.truncate(60);
    QTest::newRow("text") << QByteArray("just words") << QStringLiteral("is no PNG");
    QTest::newRow("empty") << QByteArray() << QStringLiteral("is no PNG");
    QTest::newRow("cut off") << cut << QStringLiteral("is damaged");
    QTest::newRow("too large") << QByteArray(33 * 1024 * 1024, 'x')
                               << QStringLiteral("larger than 32 MB");
    QTest::newRow("broken SVG") << QByteArray("<svg xmlns=\"http://www.w3.org/2000/svg\"><g")
                                << QStringLiteral("is damaged");
}

void TestEditingMedia::whatIsNoPicture_isSaidInOneSentence()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, says);
    const TestFiles files;
    Editor editor(test::longLesson(1), styleWithMedia());
    QSignalSpy failed(editor.controller, &ui::EditorController::failed);

    dropFiles(editor, {files.write(QStringLiteral("bad.png"), bytes)},
              editor.view->blockRect(0).center());

    QTRY_COMPARE(failed.count(), 1);
    const QString message = failed.first().first().toString();
    QVERIFY2(message.contains(says), qPrintable(message));
    QVERIFY(message.contains(QStringLiteral("bad.png")));
    QCOMPARE(editor.count(), 1);
    QVERIFY(!editor.document.undoStack().canUndo());
}

void TestEditingMedia::captionAndDescription_areEditedBelowThePicture()
{
    const TestFiles files;
    Editor editor(test::longLesson(1), styleWithMedia());
    dropFiles(editor, {files.write(QStringLiteral("a.png"), png({40, 30}, Qt::red))},
              editor.view->blockRect(0).center() + QPoint(0, 400));
    QTRY_COMPARE(editor.count(), 2);

    editor.view->enterBlock(1, false);
    editor.type(QStringLiteral("Two carts"));
    editor.press(Qt::Key_Tab);
    editor.type(QStringLiteral("A spring between carts"));

    QCOMPARE(editor.block(1).field(QStringLiteral("caption"))->text(), QStringLiteral("Two carts"));
    QCOMPARE(editor.block(1).field(QStringLiteral("alt"))->text(),
             QStringLiteral("A spring between carts"));
    const auto *alt = editor.view->pageLayout().layout(1).field(QStringLiteral("alt"));
    QVERIFY(!alt->isHidden);
    QVERIFY(alt->rect.top() > mediaOf(editor, 1).rect.bottom());
    editor.view->enterBlock(0, false);
    QVERIFY(editor.view->pageLayout().layout(1).field(QStringLiteral("alt"))->isHidden);
    QVERIFY(!editor.view->pageLayout().layout(1).field(QStringLiteral("caption"))->isHidden);
}

void TestEditingMedia::width_isDraggedAndChosen_andKeptInThePayload()
{
    const TestFiles files;
    Editor editor(test::longLesson(1), styleWithMedia());
    dropFiles(editor, {files.write(QStringLiteral("a.png"), png({300, 100}, Qt::red))},
              editor.view->blockRect(0).topLeft() + QPoint(100, 1));
    QTRY_COMPARE(editor.count(), 2);
    const int column = editor.view->pageLayout().metrics().column;
    const auto width = [&editor] {
        return editor.block(0).payload->value.value(QStringLiteral("width")).toInt(-1);
    };
    const QRectF grip = ui::gripOf(editor.view->pageLayout().layout(0));
    QVERIFY(!grip.isNull());
    const QPoint from = editor.view->blockRect(0).topLeft() + grip.center().toPoint();

    editor.drag(from, from + QPoint(50, 0));

    QVERIFY2(width() > 0, "dragging the grip sets a width");
    QVERIFY(qAbs(width() - 100 * (300 + 2 * 50) / column) <= 3);
    QVERIFY(qAbs(mediaOf(editor, 0).rect.width() - column * width() / 100.0) <= 1);
    QVERIFY(editor.action(u"picture.half")->isEnabled());
    editor.trigger(u"picture.half");
    QCOMPARE(width(), 50);
    QVERIFY(qAbs(mediaOf(editor, 0).rect.width() - column / 2.0) <= 1);
    editor.trigger(u"picture.own");
    QCOMPARE(width(), -1);
    QCOMPARE(mediaOf(editor, 0).rect.width(), 300.0);
}

void TestEditingMedia::missingPicture_saysSoInItsPlace()
{
    document::Document made;
    document::DraftedBlock figure;
    figure.block.type = BlockType::Figure;
    figure.block.payload
        = document::Payload{QStringLiteral("lectern.figure"), 1, {{QStringLiteral("asset"), 7}}};
    figure.fields = {{QStringLiteral("caption"), {}}};
    QVERIFY(document::Commands(made).insertBlocks(0, {figure}));

    Editor editor(made.content(), styleWithMedia());

    QVERIFY(!mediaOf(editor, 0).problem.isEmpty());
    editor.view->viewport()->grab(); // Painting it does no harm.
}

void TestEditingMedia::formula_isShownAsAPicture_andEditedInItsField()
{
    Editor editor(test::longLesson(2), styleWithMedia());
    editor.view->enterBlock(0, true);
    editor.trigger(u"insert.formula");
    QCOMPARE(editor.block(1).type, BlockType::Formula);

    editor.type(QStringLiteral("F=ma"));

    QCOMPARE(editor.text(1), QStringLiteral("F=ma"));
    QTRY_COMPARE(mediaOf(editor, 1).latex, QStringLiteral("F=ma"));
    QVERIFY(!mediaOf(editor, 1).rect.isEmpty());
    QVERIFY(!editor.view->pageLayout().layout(1).fields().front().isHidden);
    editor.view->enterBlock(0, false);
    QVERIFY(editor.view->pageLayout().layout(1).fields().front().isHidden);

    // A click on the picture edits it.
    const QPoint at
        = editor.view->blockRect(1).topLeft() + mediaOf(editor, 1).rect.center().toPoint();
    QTest::mouseClick(editor.view->viewport(), Qt::LeftButton, {}, at);
    QCOMPARE(editor.view->caret()->block, editor.id(1));
    QVERIFY(!editor.view->pageLayout().layout(1).fields().front().isHidden);
}

void TestEditingMedia::formulaAmongWords_isAPicture_untilTheCaretIsInItsBlock()
{
    Editor editor(test::longLesson(2), styleWithMedia());
    const QString words = QStringLiteral("Force \\(F = ma\\) and \\(\\broken\\) too.");
    QVERIFY(document::Commands(editor.document)
                .setFieldText(editor.id(0), QStringLiteral("text"), {{words, {}}}));
    editor.view->placeCaret({editor.id(1), QStringLiteral("text"), 0});
    const auto box = [&editor]() -> const ui::FieldBox & {
        return editor.view->pageLayout().layout(0).fields().front();
    };

    QTRY_VERIFY(box().formulas);

    const QString seen = box().seen().toPlainText();
    QCOMPARE(seen, QStringLiteral("Force \uFFFC and \\(\\broken\\) too."));
    QCOMPARE(box().formulas->positionInField(6), 6);
    QCOMPARE(box().formulas->positionInField(7), 16);
    QCOMPARE(box().formulas->positionInField(int(seen.size())), int(words.size()));
    QCOMPARE(box().rect.height(), double(box().look.lineHeight));
    editor.view->placeCaret({editor.id(0), QStringLiteral("text"), 9});
    QVERIFY(!box().formulas);
    QCOMPARE(editor.view->editor().toPlainText(), words);
    editor.press(Qt::Key_Escape);
    QVERIFY(box().formulas);
}

void TestEditingMedia::brokenFormula_saysWhatIsWrong_andKeepsThePictureBefore()
{
    Editor editor(test::longLesson(1), styleWithMedia());
    editor.trigger(u"insert.formula");
    const int index = indexOf(editor, BlockType::Formula);
    editor.type(QStringLiteral("a"));
    QTRY_COMPARE(mediaOf(editor, index).latex, QStringLiteral("a"));

    editor.type(QStringLiteral("^{"));

    QTRY_VERIFY(!mediaOf(editor, index).problem.isEmpty());
    QVERIFY2(mediaOf(editor, index).problem.contains(QStringLiteral("brace")),
             qPrintable(mediaOf(editor, index).problem));
    QVERIFY(mediaOf(editor, index).problemRect.top()
            > editor.view->pageLayout().layout(index).fields().front().rect.top());
    editor.type(QStringLiteral("2}"));
    QTRY_COMPARE(mediaOf(editor, index).latex, QStringLiteral("a^{2}"));
    QVERIFY(mediaOf(editor, index).problem.isEmpty());
}

void TestEditingMedia::returnInAFormula_goesOnBelow()
{
    Editor editor(test::longLesson(1), styleWithMedia());
    editor.trigger(u"insert.formula");
    editor.type(QStringLiteral("a/b"));
    const int index = indexOf(editor, BlockType::Formula);
    QCOMPARE(editor.text(index), QStringLiteral("a/b"));

    editor.press(Qt::Key_Return);

    QCOMPARE(editor.view->caret()->block, editor.id(index + 1));
    QCOMPARE(editor.block(index + 1).type, BlockType::Paragraph);
}

QTEST_MAIN(TestEditingMedia)
#include "tst_editing_media.moc"
