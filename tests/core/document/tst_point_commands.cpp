// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample_document.h"

#include "core/document/canonical_json.h"
#include "core/document/points.h"
#include "core/document/store/document_store.h"

#include <QTemporaryDir>

using namespace lectern;
using namespace lectern::document;

namespace {

TextSupport quote(const QString &text)
{
    const int start = int(sample::kChapter.indexOf(text));
    return {SourceId(1), {start, start + int(text.size())}, text};
}

/// force <- pair <- recoil, mass <- recoil; the activity serves "force pair".
struct Points {
    Document document{content()};
    Commands commands{document};

    static Content content()
    {
        Content content = sample::content();
        content.header.points
            = {{QStringLiteral("force"), {}, {}, {quote(QStringLiteral("Forces in pairs"))}},
               {QStringLiteral("force pair"),
                QStringLiteral("Two forces."),
                {QStringLiteral("force")},
                {quote(QStringLiteral("Forces always come in pairs."))}},
               {QStringLiteral("mass"), {}, {}, {quote(QStringLiteral("equal in size"))}},
               {QStringLiteral("recoil"),
                QStringLiteral("A push back."),
                {QStringLiteral("force pair"), QStringLiteral("mass")},
                {quote(QStringLiteral("different bodies"))}}};
        return content;
    }
    const KnowledgePoint &point(const QString &term) const
    {
        const auto index = indexOfPoint(document.header().points, term);
        Q_ASSERT(index >= 0);
        return document.header().points.at(index);
    }
    QStringList terms() const
    {
        QStringList terms;
        for (const KnowledgePoint &point : document.header().points)
            terms.append(point.term);
        return terms;
    }
    QStringList served() const { return document.content().blocks.at(1).points; }
    int steps() { return document.undoStack().count(); }
};

} // namespace

class TestPointCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newPoint_standsLastWithoutPassages();
    void name_thatIsThereOrEmpty_isRefused_data();
    void name_thatIsThereOrEmpty_isRefused();
    void removedPoint_isTakenOutOfWhatSpeaksOfIt();
    void renamedPoint_isFollowedByPrerequisitesAndBlocks();
    void renamedPoint_mayChangeItsCase();
    void drawnPrerequisite_isMarkedAsDrawn();
    void circle_isRefusedAndNamed();
    void mergedPoint_givesItsPassagesAndItsPlace();
    void mergeOverAnotherPoint_isRefused();
    void edgeOfTheChapter_isNotDrawnAfterAMerge();
    void chapter_addsWhatIsNewAndItsPassagesToWhatIsKnown();
    void edgeOfAChapter_thatClosesACircle_isLeftOut();
    void everyCommand_isOneStepThatIsUndone();
    void drawnEdges_areKeptInTheFile();
};

void TestPointCommands::newPoint_standsLastWithoutPassages()
{
    Points lesson;

    QVERIFY_RESULT(lesson.commands.addPoint(QStringLiteral("  free-body   diagram "),
                                            QStringLiteral("One body with its forces.")));

    QCOMPARE(lesson.terms().last(), QStringLiteral("free-body diagram"));
    QVERIFY(lesson.document.header().points.last().spans.isEmpty());
    QCOMPARE(lesson.document.header().points.last().definition,
             QStringLiteral("One body with its forces."));
}

void TestPointCommands::name_thatIsThereOrEmpty_isRefused_data()
{
    QTest::addColumn<QString>("name");

    QTest::newRow("empty") << QStringLiteral("  ");
    QTest::newRow("the same") << QStringLiteral("mass");
    QTest::newRow("another case") << QStringLiteral("Mass");
    QTest::newRow("full width") << QString::fromUtf16(u"ｍａｓｓ");
}

void TestPointCommands::name_thatIsThereOrEmpty_isRefused()
{
    QFETCH(QString, name);
    Points lesson;

    QCOMPARE(lesson.commands.addPoint(name).error().code, ErrorCode::InvalidInput);
    QCOMPARE(lesson.commands.renamePoint(QStringLiteral("force"), name).error().code,
             ErrorCode::InvalidInput);
    QCOMPARE(lesson.steps(), 0);
}

void TestPointCommands::removedPoint_isTakenOutOfWhatSpeaksOfIt()
{
    Points lesson;

    QVERIFY_RESULT(lesson.commands.removePoint(QStringLiteral("force pair")));

    QCOMPARE(
        lesson.terms(),
        (QStringList{QStringLiteral("force"), QStringLiteral("mass"), QStringLiteral("recoil")}));
    QCOMPARE(lesson.point(QStringLiteral("recoil")).prerequisites,
             QStringList{QStringLiteral("mass")});
    QVERIFY(lesson.served().isEmpty());
    QCOMPARE(lesson.commands.removePoint(QStringLiteral("force pair")).error().code,
             ErrorCode::NotFound);
}

void TestPointCommands::renamedPoint_isFollowedByPrerequisitesAndBlocks()
{
    Points lesson;
    QVERIFY_RESULT(lesson.commands.setLocked(lesson.document.content().blocks.at(1).id, true));

    QVERIFY_RESULT(
        lesson.commands.renamePoint(QStringLiteral("force pair"), QStringLiteral("pair")));

    QCOMPARE(lesson.point(QStringLiteral("recoil")).prerequisites,
             (QStringList{QStringLiteral("pair"), QStringLiteral("mass")}));
    QCOMPARE(lesson.served(), QStringList{QStringLiteral("pair")});
}

void TestPointCommands::renamedPoint_mayChangeItsCase()
{
    Points lesson;

    QVERIFY_RESULT(lesson.commands.renamePoint(QStringLiteral("mass"), QStringLiteral("Mass")));

    QVERIFY(lesson.terms().contains(QStringLiteral("Mass")));
    QCOMPARE(lesson.point(QStringLiteral("recoil")).prerequisites.last(), QStringLiteral("Mass"));
}

void TestPointCommands::drawnPrerequisite_isMarkedAsDrawn()
{
    Points lesson;

    QVERIFY_RESULT(
        lesson.commands.drawPrerequisite(QStringLiteral("force pair"), QStringLiteral("mass")));
    QVERIFY_RESULT(
        lesson.commands.drawPrerequisite(QStringLiteral("force pair"), QStringLiteral("force")));

    QCOMPARE(lesson.point(QStringLiteral("force pair")).prerequisites,
             (QStringList{QStringLiteral("force"), QStringLiteral("mass")}));
    QCOMPARE(lesson.point(QStringLiteral("force pair")).drawn, QStringList{QStringLiteral("mass")});
    QCOMPARE(lesson.steps(), 1); // The chapter says the second one already.

    QVERIFY_RESULT(
        lesson.commands.removePrerequisite(QStringLiteral("force pair"), QStringLiteral("mass")));
    QVERIFY(lesson.point(QStringLiteral("force pair")).drawn.isEmpty());
}

void TestPointCommands::circle_isRefusedAndNamed()
{
    Points lesson;

    const Status circle
        = lesson.commands.drawPrerequisite(QStringLiteral("force"), QStringLiteral("recoil"));
    const Status self
        = lesson.commands.drawPrerequisite(QStringLiteral("force"), QStringLiteral("force"));

    QCOMPARE(circle.error().code, ErrorCode::RefusedByCheck);
    QVERIFY2(circle.error().message.contains(QStringLiteral("recoil ← force pair ← force")),
             qPrintable(circle.error().message));
    QCOMPARE(self.error().code, ErrorCode::RefusedByCheck);
    QCOMPARE(lesson.steps(), 0);
}

void TestPointCommands::mergedPoint_givesItsPassagesAndItsPlace()
{
    Points lesson;

    QVERIFY_RESULT(
        lesson.commands.mergePoints(QStringLiteral("mass"), QStringLiteral("force pair")));

    const KnowledgePoint &mass = lesson.point(QStringLiteral("mass"));
    QCOMPARE(mass.definition, QStringLiteral("Two forces."));
    QCOMPARE(mass.spans.size(), 2);
    QCOMPARE(mass.prerequisites, QStringList{QStringLiteral("force")});
    QCOMPARE(lesson.point(QStringLiteral("recoil")).prerequisites,
             QStringList{QStringLiteral("mass")});
    QCOMPARE(lesson.served(), QStringList{QStringLiteral("mass")});
    QCOMPARE(lesson.terms().size(), 3);
}

void TestPointCommands::mergeOverAnotherPoint_isRefused()
{
    Points lesson;

    const Status merged
        = lesson.commands.mergePoints(QStringLiteral("force"), QStringLiteral("recoil"));

    QCOMPARE(merged.error().code, ErrorCode::RefusedByCheck);
    QVERIFY2(merged.error().message.contains(QStringLiteral("force pair")),
             qPrintable(merged.error().message));

    // Neighbours can be one point: the edge between them goes.
    QVERIFY_RESULT(
        lesson.commands.mergePoints(QStringLiteral("force"), QStringLiteral("force pair")));
    QVERIFY(lesson.point(QStringLiteral("force")).prerequisites.isEmpty());
}

void TestPointCommands::edgeOfTheChapter_isNotDrawnAfterAMerge()
{
    Points lesson;
    QVERIFY_RESULT(
        lesson.commands.drawPrerequisite(QStringLiteral("recoil"), QStringLiteral("force")));
    QVERIFY_RESULT(
        lesson.commands.drawPrerequisite(QStringLiteral("mass"), QStringLiteral("force")));

    QVERIFY_RESULT(
        lesson.commands.mergePoints(QStringLiteral("force pair"), QStringLiteral("mass")));
    QVERIFY(lesson.point(QStringLiteral("force pair")).drawn.isEmpty());
    QCOMPARE(lesson.point(QStringLiteral("recoil")).drawn, QStringList{QStringLiteral("force")});

    QVERIFY_RESULT(
        lesson.commands.mergePoints(QStringLiteral("force"), QStringLiteral("force pair")));
    QVERIFY(lesson.point(QStringLiteral("recoil")).drawn.isEmpty());
    QCOMPARE(lesson.point(QStringLiteral("recoil")).prerequisites,
             QStringList{QStringLiteral("force")});
}

void TestPointCommands::chapter_addsWhatIsNewAndItsPassagesToWhatIsKnown()
{
    Points lesson;
    QVERIFY_RESULT(
        lesson.commands.drawPrerequisite(QStringLiteral("mass"), QStringLiteral("force")));
    const QByteArray start = canonicalJson(lesson.document.content());
    Source chapter = sample::chapter();
    chapter.text += QStringLiteral("Mass resists force. Weight is a force on a mass.");
    const auto said = [&chapter](const QString &text) {
        const int at = int(chapter.text.indexOf(text));
        return TextSupport{SourceId(7), {at, at + int(text.size())}, text};
    };

    const auto added
        = lesson.commands.addChapter(chapter,
                                     {{QStringLiteral("Mass"),
                                       QStringLiteral("Mass resists force."),
                                       {QStringLiteral("Force")},
                                       {said(QStringLiteral("Mass resists force."))}},
                                      {QStringLiteral("weight"),
                                       QStringLiteral("Weight is a force on a mass."),
                                       {QStringLiteral("Mass"), QStringLiteral("gravity")},
                                       {said(QStringLiteral("Weight is a force on a mass."))}}});

    QVERIFY_RESULT(added);
    QCOMPARE(*added, 1);
    QCOMPARE(lesson.document.content().sources.size(), 2);
    const KnowledgePoint &mass = lesson.point(QStringLiteral("mass"));
    QCOMPARE(mass.definition, QStringLiteral("Mass resists force."));
    QCOMPARE(mass.spans.size(), 2);
    QCOMPARE(mass.spans.last().source, lesson.document.content().sources.last().id);
    QCOMPARE(mass.prerequisites, QStringList{QStringLiteral("force")});
    QVERIFY(mass.drawn.isEmpty()); // The chapter says it now.
    QCOMPARE(lesson.point(QStringLiteral("weight")).prerequisites,
             QStringList{QStringLiteral("mass")});
    lesson.document.undoStack().undo();
    QCOMPARE(canonicalJson(lesson.document.content()), start);
}

void TestPointCommands::edgeOfAChapter_thatClosesACircle_isLeftOut()
{
    Points lesson;

    const auto added = lesson.commands.addChapter(
        sample::chapter(),
        {{QStringLiteral("force"), {}, {QStringLiteral("recoil"), QStringLiteral("mass")}, {}}});

    QVERIFY_RESULT(added);
    QCOMPARE(*added, 0);
    QCOMPARE(lesson.point(QStringLiteral("force")).prerequisites,
             QStringList{QStringLiteral("mass")});
    QCOMPARE(lesson.document.content().sources.size(), 1); // The chapter was there.
}

void TestPointCommands::everyCommand_isOneStepThatIsUndone()
{
    Points lesson;
    const QByteArray start = canonicalJson(lesson.document.content());
    Commands &commands = lesson.commands;

    QVERIFY_RESULT(commands.addPoint(QStringLiteral("weight")));
    QVERIFY_RESULT(commands.setDefinition(QStringLiteral("weight"), QStringLiteral("A force.")));
    QVERIFY_RESULT(commands.setDefinition(QStringLiteral("weight"), QStringLiteral("The pull.")));
    QVERIFY_RESULT(commands.drawPrerequisite(QStringLiteral("weight"), QStringLiteral("mass")));
    QVERIFY_RESULT(commands.renamePoint(QStringLiteral("mass"), QStringLiteral("inertia")));
    QVERIFY_RESULT(
        commands.removePrerequisite(QStringLiteral("recoil"), QStringLiteral("inertia")));
    QVERIFY_RESULT(commands.mergePoints(QStringLiteral("force"), QStringLiteral("force pair")));
    QVERIFY_RESULT(commands.removePoint(QStringLiteral("recoil")));

    QCOMPARE(lesson.steps(), 8);
    const QByteArray end = canonicalJson(lesson.document.content());
    lesson.document.undoStack().setIndex(0);
    QCOMPARE(canonicalJson(lesson.document.content()), start);
    lesson.document.undoStack().setIndex(8);
    QCOMPARE(canonicalJson(lesson.document.content()), end);
}

void TestPointCommands::drawnEdges_areKeptInTheFile()
{
    Points lesson;
    QVERIFY_RESULT(
        lesson.commands.drawPrerequisite(QStringLiteral("force pair"), QStringLiteral("mass")));
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.lectern"));

    QVERIFY_RESULT(DocumentStore::write(path, lesson.document.content()));
    const auto read = DocumentStore::read(path);
    const auto version = contentFromCanonicalJson(canonicalJson(lesson.document.content()));

    QVERIFY_RESULT(read);
    QCOMPARE(read->header.points, lesson.document.header().points);
    QVERIFY_RESULT(version);
    QCOMPARE(version->header.points, lesson.document.header().points);
}

QTEST_GUILESS_MAIN(TestPointCommands)
#include "tst_point_commands.moc"
