// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/education/term_articles.h"
#include "tests/support/source_builder.h"

#include <QTest>

using namespace lectern;
using namespace lectern::education;

class TestTermArticles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void term_isSpokenOfAsTheSourceDoes_data();
    void term_isSpokenOfAsTheSourceDoes();
    void chineseTerm_staysAsItIs();
};

void TestTermArticles::term_isSpokenOfAsTheSourceDoes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("term");
    QTest::addColumn<QString>("said");
    QTest::newRow("defined with a") << QStringLiteral("A force is a push. Force changes motion. "
                                                      "Force has a size.")
                                    << QStringLiteral("force") << QStringLiteral("a force");
    QTest::newRow("defined bare, though its plural occurs")
        << QStringLiteral(
               "Mass is the amount of matter. Their masses differ. Two masses hang here.")
        << QStringLiteral("mass") << QStringLiteral("mass");
    QTest::newRow("a measured amount counts nothing")
        << QStringLiteral("Look at a mass of 5 kg. We measure mass with a balance.")
        << QStringLiteral("mass") << QStringLiteral("mass");
    QTest::newRow("counted in passing")
        << QStringLiteral("Everyone drew an external force. Several external forces act.")
        << QStringLiteral("external force") << QStringLiteral("an external force");
    QTest::newRow("always with the")
        << QStringLiteral("The normal force is the push of a surface. "
                          "Draw the normal force upwards.")
        << QStringLiteral("normal force") << QStringLiteral("the normal force");
    QTest::newRow("named with the, once")
        << QStringLiteral("This way of working is called the domestic system.")
        << QStringLiteral("domestic system") << QStringLiteral("the domestic system");
    QTest::newRow("named with the, of something")
        << QStringLiteral("It is called the rotational inertia or moment of inertia of a point.")
        << QStringLiteral("rotational inertia") << QStringLiteral("rotational inertia");
    QTest::newRow("the one of something")
        << QStringLiteral("Compare the osmolarity of a cell with the osmolarity of the fluid.")
        << QStringLiteral("osmolarity") << QStringLiteral("osmolarity");
    QTest::newRow("somebody's own")
        << QStringLiteral("A Newton's third law is no phrase.")
        << QStringLiteral("Newton's third law") << QStringLiteral("Newton's third law");
    QTest::newRow("plural") << QStringLiteral("Balanced forces are forces whose sum is zero.")
                            << QStringLiteral("balanced forces")
                            << QStringLiteral("balanced forces");
    QTest::newRow("theorem") << QStringLiteral("We use it here.")
                             << QStringLiteral("work–energy theorem")
                             << QStringLiteral("the work–energy theorem");
    QTest::newRow("its sentence adds the")
        << QStringLiteral("A law of inertia is old.") << QStringLiteral("law of inertia")
        << QStringLiteral("law of inertia");
}

void TestTermArticles::term_isSpokenOfAsTheSourceDoes()
{
    QFETCH(const QString, text);
    QFETCH(const QString, term);
    QFETCH(const QString, said);

    const TermArticles articles({tests::sourceOf(text)}, {term}, Language::English);

    QCOMPARE(articles.said(term), said);
}

void TestTermArticles::chineseTerm_staysAsItIs()
{
    const TermArticles articles({tests::sourceOf(QStringLiteral("力是物体对物体的作用。"))},
                                {QStringLiteral("力")}, Language::Chinese);

    QCOMPARE(articles.said(QStringLiteral("力")), QStringLiteral("力"));
}

QTEST_GUILESS_MAIN(TestTermArticles)
#include "tst_term_articles.moc"
