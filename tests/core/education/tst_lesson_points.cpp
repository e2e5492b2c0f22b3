// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/education/lesson_phases.h"
#include "core/education/lesson_points.h"
#include "core/education/standing_sentence.h"
#include "tests/support/source_builder.h"

#include <QTest>

using namespace lectern;
using namespace lectern::education;

namespace {

LessonRequest requestFor(const QString &text, const QString &topic)
{
    document::Source source = tests::sourceOf(text);
    source.id = document::SourceId(1);
    LessonRequest request;
    request.topic = topic;
    request.sources = {source};
    request.language = source.language;
    request.points = findKnowledgePoints(request.sources, topic);
    return request;
}

const QString kEnergy = QStringLiteral(
    "# Energy in a system\n\n"
    "Internal energy is the sum of the kinetic and potential energies of the particles of a "
    "system. Internal energy rises when the system is heated.\n\n"
    "The first law of energy states that the change in internal energy equals the heat that goes "
    "in minus the work that is done. The first law of energy is used for engines.\n\n"
    "Pressure work is the work that a gas does when it pushes a piston and loses internal "
    "energy. Pressure work drives engines.\n\n"
    "# Solution\n\n"
    "Now define the system: the gas in the engine.\n\n"
    "# Biology: Living engines\n\n"
    "Transduction is a process in which a virus carries genes from one cell to another. "
    "Transduction is common. Transduction happens often.\n\n"
    "# More\n\n"
    "Recall that a piston is a disc that moves in a cylinder. A piston is made of metal.\n");

QStringList termsOf(const LessonPoints &points)
{
    QStringList terms;
    for (const document::KnowledgePoint &point : points.points)
        terms.append(point.term);
    return terms;
}

} // namespace

class TestLessonPoints : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sentence_standsAlone_data();
    void sentence_standsAlone();
    void heading_overAnAside_isKnown_data();
    void heading_overAnAside_isKnown();
    void points_areWhatTheLessonIsAbout();
    void reminder_isPriorKnowledge();
    void priorKnowledge_endsWithWhatHasAnOf();
    void definition_isQuotedWithWhatItLeansOn();
    void termThatAHeadingNames_isNoStranger();
    void termWithoutAQuotableDefinition_isTaughtWithASentenceOnIt();
    void law_isNoThing();
    void phase_hasOneName();
};

void TestLessonPoints::sentence_standsAlone_data()
{
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<bool>("standsAlone");
    const auto row = [](const char *sentence, bool stands) {
        QTest::newRow(sentence) << QString::fromUtf8(sentence) << stands;
    };
    row("A force is a push or a pull.", true);
    row("“Action” is only a name.", true);
    row("This force is called tension.", false);
    row("The object is called a projectile, and its path is called its trajectory.", false);
    row("However, the two forces do not cancel.", false);
    row("As shown in Figure, the force points up.", false);
    row("The force in Figure 4.3 points up.", false);
    row("The net heat is the transfer into the system minus the transfer out of it, or", false);
    row("(b) Plants store energy.", false);
    row("Now define the system.", false);
    row("Delta means change in.", false);
    row("力是物体对物体的作用。", true);
    row("这种力叫做重力。", false);
    row("如图所示，力向上。", false);
}

void TestLessonPoints::sentence_standsAlone()
{
    QFETCH(const QString, sentence);
    QFETCH(const bool, standsAlone);

    QCOMPARE(education::standsAlone(sentence, languageOf(sentence)), standsAlone);
}

void TestLessonPoints::heading_overAnAside_isKnown_data()
{
    QTest::addColumn<QString>("heading");
    QTest::addColumn<bool>("isAside");
    QTest::addColumn<bool>("isBox");
    const auto row = [](const char *heading, bool isAside, bool isBox) {
        QTest::newRow(heading) << QString::fromUtf8(heading) << isAside << isBox;
    };
    row("Solution", true, false);
    row("Solution for (a)", true, false);
    row("Section Learning Objectives", true, false);
    row("Worked Example 3", true, false);
    row("Biology: Biological Thermodynamics", true, true);
    row("First law of Thermodynamics: Thermal Energy and Work", false, false);
    row("Solutions and mixtures", false, false);
    row("Distance vs. Displacement", false, false);
}

void TestLessonPoints::heading_overAnAside_isKnown()
{
    QFETCH(const QString, heading);
    QFETCH(const bool, isAside);
    QFETCH(const bool, isBox);

    QCOMPARE(isAsideHeading(heading), isAside);
    QCOMPARE(isBoxHeading(heading), isBox);
}

void TestLessonPoints::points_areWhatTheLessonIsAbout()
{
    const LessonPoints points
        = pointsOfLesson(requestFor(kEnergy, QStringLiteral("The first law of energy")));

    const QStringList terms = termsOf(points);
    QCOMPARE(points.mainTerm, QStringLiteral("first law of energy"));
    QVERIFY(terms.contains(QStringLiteral("internal energy")));
    QVERIFY2(!terms.contains(QStringLiteral("transduction")), qPrintable(terms.join(u'|')));
    for (const document::KnowledgePoint &point : points.points)
        QVERIFY2(standsAlone(point.definition, Language::English), qPrintable(point.definition));
    QVERIFY(points.mainTerms.contains(points.mainTerm));
    QVERIFY(points.mainTerms.size() <= 3);
}

void TestLessonPoints::reminder_isPriorKnowledge()
{
    const LessonPoints points
        = pointsOfLesson(requestFor(kEnergy, QStringLiteral("The first law of energy")));

    QVERIFY2(points.prior.contains(QStringLiteral("piston")), qPrintable(points.prior.join(u'|')));
    QVERIFY(!termsOf(points).contains(QStringLiteral("piston")));
}

void TestLessonPoints::priorKnowledge_endsWithWhatHasAnOf()
{
    const QString reminders = QStringLiteral(
        "# More\n\nRecall that a centre of mass is a point that balances a body. A centre of mass "
        "moves.\n\n");
    LessonRequest request
        = requestFor(QString(kEnergy).replace(QStringLiteral("# More\n\n"), reminders),
                     QStringLiteral("The first law of energy"));
    std::ranges::stable_partition(request.points, [](const ScoredPoint &scored) {
        return scored.point.term == u"centre of mass";
    });

    const LessonPoints points = pointsOfLesson(request);

    const auto centre = points.prior.indexOf(QStringLiteral("centre of mass"));
    QVERIFY2(centre >= 0 && points.prior.size() > 1, qPrintable(points.prior.join(u'|')));
    QCOMPARE(centre, points.prior.size() - 1);
}

void TestLessonPoints::definition_isQuotedWithWhatItLeansOn()
{
    const auto points = findKnowledgePoints(
        {tests::sourceOf(QStringLiteral(
            "# Rockets\n\nRockets move forward by driving gas backward. This means that the gas "
            "pushes the rocket forward. This force is called thrust. Thrust lifts the rocket.\n"))},
        {});

    const auto thrust = std::ranges::find_if(
        points, [](const ScoredPoint &scored) { return scored.point.term == u"thrust"; });
    QVERIFY(thrust != points.end());
    QCOMPARE(thrust->point.definition,
             QStringLiteral("Rockets move forward by driving gas backward. This means that the gas "
                            "pushes the rocket forward. This force is called thrust."));
    QCOMPARE(thrust->point.spans.first().quote, thrust->point.definition);
}

void TestLessonPoints::termThatAHeadingNames_isNoStranger()
{
    const QString box = QStringLiteral("# Tides\n\nA tide is a rise of the sea that the moon "
                                       "causes. Tides come twice a day. Every tide ends.\n");
    const QString text
        = QString(kEnergy).replace(QStringLiteral("# More"), box + QStringLiteral("\n# More"));

    const QStringList terms
        = termsOf(pointsOfLesson(requestFor(text, QStringLiteral("The first law of energy"))));
    const QStringList withoutHeading = termsOf(pointsOfLesson(requestFor(
        QString(text).replace(QStringLiteral("# Tides"), QStringLiteral("# The sea and the moon")),
        QStringLiteral("The first law of energy"))));

    QVERIFY2(terms.contains(QStringLiteral("tide")), qPrintable(terms.join(u'|')));
    QVERIFY2(!withoutHeading.contains(QStringLiteral("tide")),
             qPrintable(withoutHeading.join(u'|')));
}

void TestLessonPoints::termWithoutAQuotableDefinition_isTaughtWithASentenceOnIt()
{
    const LessonPoints points = pointsOfLesson(requestFor(
        QStringLiteral(
            "# Momentum and spin\n\nMomentum is the product of mass and velocity.\n\n"
            "Because of all this, angular momentum is defined as\n\nL = Iw\n\nAngular "
            "momentum stays constant when no torque acts. Angular momentum helps skaters."
            "\n\n# Angular momentum in sport\n\nSkaters know it well.\n"),
        QStringLiteral("Momentum")));

    const auto angular = std::ranges::find(points.points, QStringLiteral("angular momentum"),
                                           &document::KnowledgePoint::term);
    QVERIFY2(angular != points.points.end(), qPrintable(termsOf(points).join(u'|')));
    QCOMPARE(angular->definition,
             QStringLiteral("Angular momentum stays constant when no torque acts."));
}

void TestLessonPoints::law_isNoThing()
{
    QVERIFY(isLaw(QStringLiteral("Newton's third law")));
    QVERIFY(isLaw(QStringLiteral("牛顿第三定律")));
    QVERIFY(!isLaw(QStringLiteral("lawn")));
    QVERIFY(!isLaw(QStringLiteral("作用力")));
}

void TestLessonPoints::phase_hasOneName()
{
    for (const LessonPhase phase : kAllPhases) {
        QCOMPARE(phaseOfId(phaseId(phase)), phase);
        QVERIFY(!phaseName(phase, Language::English).isEmpty());
    }
    QCOMPARE(phaseName(LessonPhase::Explain, Language::Chinese), QStringLiteral("归纳规律"));
    QCOMPARE(phaseName(LessonPhase::Explore, Language::Chinese, false), QStringLiteral("自主探究"));
    QVERIFY(!phaseOfId(QStringLiteral("rest")));
}

QTEST_GUILESS_MAIN(TestLessonPoints)
#include "tst_lesson_points.moc"
