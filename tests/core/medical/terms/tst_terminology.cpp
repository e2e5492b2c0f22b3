// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/terms/store/term_store.h"
#include "core/medical/terms/terminology.h"

#include <QFile>
#include <QTest>

using namespace lectern;
using namespace lectern::medical;

class TestTerminology : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void chestPack_hasTheConceptsOfAReport();
    void everyLabel_standsForOneConcept();
    void database_givesBackWhatThePackSays();
    void packThatBreaksARule_leavesNothing_data();
    void packThatBreaksARule_leavesNothing();
    void relations_reachOverSteps();
    void attribute_isInheritedFromTheNearest();

private:
    TermIndex term(const char *id) const { return m_terms->indexOf(QLatin1String(id)); }

    std::shared_ptr<const Terminology> m_terms;
};

namespace {

TermPack chestPack()
{
    QFile file(QStringLiteral(":/medical/chest_terms.json"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const auto pack = parseTermPack(file.readAll());
    return pack ? *pack : TermPack{};
}

Concept finding(const QString &id)
{
    Concept made;
    made.id = id;
    made.english = {id};
    made.chinese = {QStringLiteral("结节")};
    made.source = QStringLiteral("own");
    return made;
}

} // namespace

void TestTerminology::initTestCase()
{
    const auto terms = Terminology::bundled();
    QVERIFY2(terms, qPrintable(terms ? QString() : terms.error().detail));
    m_terms = *terms;
}

void TestTerminology::chestPack_hasTheConceptsOfAReport()
{
    const TermPack pack = chestPack();

    QVERIFY(pack.concepts.size() >= 250);
    QMap<ConceptKind, int> ofKind;
    for (const Concept &one : pack.concepts)
        ++ofKind[one.kind];
    QVERIFY(ofKind.value(ConceptKind::Anatomy) >= 90);
    QVERIFY(ofKind.value(ConceptKind::Finding) >= 90);
    QVERIFY(ofKind.value(ConceptKind::Device) >= 20);
    QVERIFY(ofKind.value(ConceptKind::Uncertainty) >= 6);
    int segments = 0;
    for (const Concept &one : pack.concepts)
        segments += one.attributes.contains(QStringLiteral("segment"));
    QCOMPARE(segments, 18);
}

void TestTerminology::everyLabel_standsForOneConcept()
{
    QHash<QString, QString> owner;
    for (const Concept &one : m_terms->concepts()) {
        for (const QString &label : one.english + one.chinese) {
            const QString forms = ClinicalText::formsOf(label).join(u' ');
            QVERIFY2(owner.value(forms, one.id) == one.id,
                     qPrintable(label + QStringLiteral(": ") + one.id + u' ' + owner.value(forms)));
            owner.insert(forms, one.id);
        }
    }
}

void TestTerminology::database_givesBackWhatThePackSays()
{
    const TermPack pack = chestPack();
    auto connection = TermStore::openInMemory();
    QVERIFY(connection);
    TermStore store(*connection);
    QVERIFY(store.add(pack));

    const auto stored = store.all();

    QVERIFY(stored);
    QCOMPARE(stored->concepts.size(), pack.concepts.size());
    QCOMPARE(stored->passedOver.size(), pack.passedOver.size());
    for (qsizetype i = 0; i < pack.concepts.size(); ++i) {
        Concept expected = pack.concepts.at(i);
        expected.source = pack.sources.value(expected.source);
        const auto byName
            = [](const Relation &a, const Relation &b) { return a.object < b.object; };
        Concept read = stored->concepts.at(i);
        std::sort(expected.relations.begin(), expected.relations.end(), byName);
        std::sort(read.relations.begin(), read.relations.end(), byName);
        QVERIFY2(read == expected, qPrintable(expected.id));
    }
}

void TestTerminology::packThatBreaksARule_leavesNothing_data()
{
    QTest::addColumn<QList<Concept>>("concepts");

    Concept toNowhere = finding(QStringLiteral("a"));
    toNowhere.relations = {{RelationKind::IsA, QStringLiteral("nowhere")}};
    QTest::newRow("relation to a concept that is not there") << QList<Concept>{toNowhere};
    QTest::newRow("two concepts of one id")
        << QList<Concept>{finding(QStringLiteral("a")), finding(QStringLiteral("a"))};
    Concept itself = finding(QStringLiteral("a"));
    itself.relations = {{RelationKind::PartOf, QStringLiteral("a")}};
    QTest::newRow("part of itself") << QList<Concept>{itself};
}

void TestTerminology::packThatBreaksARule_leavesNothing()
{
    QFETCH(QList<Concept>, concepts);
    auto connection = TermStore::openInMemory();
    QVERIFY(connection);
    TermStore store(*connection);
    TermPack pack;
    pack.name = QStringLiteral("test");
    pack.sources = {{QStringLiteral("own"), QStringLiteral("here")}};
    pack.concepts = concepts;

    QVERIFY(!store.add(pack));

    const auto stored = store.all();
    QVERIFY(stored);
    QVERIFY(stored->concepts.isEmpty());
}

void TestTerminology::relations_reachOverSteps()
{
    QVERIFY(m_terms->isA(term("part-solid-nodule"), term("focal-lesion")));
    QVERIFY(!m_terms->isA(term("focal-lesion"), term("nodule")));
    QVERIFY(m_terms->isWithin(term("right-upper-apical-segment"), term("right-lung")));
    QVERIFY(!m_terms->isWithin(term("right-upper-apical-segment"), term("left-lung")));
    QVERIFY(m_terms->shownBy(term("viral-pneumonia")).contains(term("consolidation")));
}

void TestTerminology::attribute_isInheritedFromTheNearest()
{
    QCOMPARE(m_terms->inherited(term("right-upper-apical-segment"), QStringLiteral("organ")),
             QStringLiteral("lung"));
    QCOMPARE(m_terms->inherited(term("rib-fracture"), QStringLiteral("organ")),
             QStringLiteral("bone"));
    QCOMPARE(m_terms->inherited(term("nodule"), QStringLiteral("organ")), QString());
}

QTEST_GUILESS_MAIN(TestTerminology)
#include "tst_terminology.moc"
