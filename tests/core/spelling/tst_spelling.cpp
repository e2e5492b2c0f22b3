// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spelling/spell_checker.h"
#include "core/spelling/spelling_service.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace lectern;
using namespace lectern::spelling;

namespace {

/// Two small dictionaries of our own: en_GB has colour, en_US (in Latin-1) has color.
QStringList folders()
{
    return {QStringLiteral(LECTERN_TEST_DATA "/spelling")};
}

QStringList textsOf(const QString &text, const QList<WordSpan> &spans)
{
    QStringList words;
    for (const WordSpan &span : spans)
        words.append(text.mid(span.start, span.length));
    return words;
}

} // namespace

class TestSpelling : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void checkableWords_data();
    void checkableWords();
    void wordsOfAnyDictionary_areRight();
    void suggestions_areInTheWordsOwnForm();
    void noDictionary_saysWhatToInstall();
    void check_findsWrongWordsButNotKnownOnes();
    void check_ofChinese_saysThatItIsNotDone();
    void addedWord_isRightInTheNextSessionToo();
    void ignoredWord_isRightUntilTheEnd();
    void wordsThatCannotBeKept_areSaid();
};

void TestSpelling::checkableWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("words");
    QTest::newRow("sentence") << QStringLiteral("The two forces, equal.")
                              << QStringList{QStringLiteral("The"), QStringLiteral("two"),
                                             QStringLiteral("forces"), QStringLiteral("equal")};
    QTest::newRow("apostrophes") << QStringLiteral("Newton’s ‘law’ isn't")
                                 << QStringList{QStringLiteral("Newton’s"), QStringLiteral("law"),
                                                QStringLiteral("isn't")};
    QTest::newRow("numbers and units") << QStringLiteral("4.2 N at 10m/s, H2O and F1")
                                       << QStringList{QStringLiteral("at"), QStringLiteral("and")};
    QTest::newRow("capitals and letters")
        << QStringLiteral("DNA a m kg") << QStringList{QStringLiteral("kg")};
    QTest::newRow("notations") << QStringLiteral("see www.lectern.org, a_b or x=y, e.g. user@host")
                               << QStringList{QStringLiteral("see"), QStringLiteral("or")};
    QTest::newRow("end of sentence") << QStringLiteral("word. Next")
                                     << QStringList{QStringLiteral("word"), QStringLiteral("Next")};
    QTest::newRow("Chinese") << QStringLiteral("牛顿第三定律") << QStringList();
    QTest::newRow("Chinese with a word")
        << QStringLiteral("用force表示") << QStringList{QStringLiteral("force")};
    QTest::newRow("Greek") << QStringLiteral("angle θ") << QStringList{QStringLiteral("angle")};
    QTest::newRow("empty") << QString() << QStringList();
}

void TestSpelling::checkableWords()
{
    QFETCH(QString, text);
    QFETCH(QStringList, words);
    QCOMPARE(textsOf(text, spelling::checkableWords(text)), words);
}

void TestSpelling::wordsOfAnyDictionary_areRight()
{
    const auto checker = SpellChecker::load(Language::English, folders());
    QVERIFY(checker);
    for (const QString &word : {QStringLiteral("colour"), QStringLiteral("color"),
                                QStringLiteral("Forces"), QStringLiteral("pupil’s")})
        QVERIFY2(checker->isRight(word), qPrintable(word));
    for (const QString &word : {QStringLiteral("colr"), QStringLiteral("forse")})
        QVERIFY2(!checker->isRight(word), qPrintable(word));
}

void TestSpelling::suggestions_areInTheWordsOwnForm()
{
    const auto checker = SpellChecker::load(Language::English, folders());
    QVERIFY(checker);
    QCOMPARE(checker->suggestions(QStringLiteral("forse")).value(0), QStringLiteral("force"));
    QCOMPARE(checker->suggestions(QStringLiteral("Forse")).value(0), QStringLiteral("Force"));
    QVERIFY(checker->suggestions(QStringLiteral("pupill’s")).contains(QStringLiteral("pupil’s")));
    QVERIFY(checker->suggestions(QStringLiteral("colur")).size() <= 5);
}

void TestSpelling::noDictionary_saysWhatToInstall()
{
    const QTemporaryDir empty;
    const auto checker = SpellChecker::load(Language::English, {empty.path()});
    QVERIFY(!checker);
    QCOMPARE(checker.error().code, ErrorCode::NotFound);
    QVERIFY(checker.error().message.contains(u"hunspell-en-gb"));
}

void TestSpelling::check_findsWrongWordsButNotKnownOnes()
{
    const QTemporaryDir scratch;
    SpellingService service(folders(), scratch.filePath(QStringLiteral("words.txt")));
    const QStringList texts{QStringLiteral("The two forces are equall."),
                            QStringLiteral("The impulse, Impulse’s")};

    const auto wrong
        = service.check(texts, Language::English, {QStringLiteral("impulse")}).result();
    QVERIFY(wrong);

    QCOMPARE(textsOf(texts.at(0), wrong->at(0)), QStringList{QStringLiteral("equall")});
    QCOMPARE(wrong->at(1), QList<WordSpan>());
    const auto unknown = service.check(texts, Language::English, {}).result();
    QCOMPARE(unknown->at(1).size(), 2);
}

void TestSpelling::check_ofChinese_saysThatItIsNotDone()
{
    SpellingService service(folders(), {});
    const auto checked
        = service.check({QStringLiteral("牛顿 forse")}, Language::Chinese, {}).result();
    QVERIFY(!checked);
    QCOMPARE(checked.error().code, ErrorCode::NotFound);
}

void TestSpelling::addedWord_isRightInTheNextSessionToo()
{
    const QTemporaryDir scratch;
    const QString own = scratch.filePath(QStringLiteral("settings/words.txt"));
    const QString text = QStringLiteral("two Newtonmeters, newtonmeters");
    {
        SpellingService service(folders(), own);
        QCOMPARE(service.check({text}, Language::English, {}).result()->at(0).size(), 2);
        QSignalSpy changed(&service, &SpellingService::wordsChanged);
        QVERIFY(service.add(QStringLiteral("Newtonmeters")));
        QCOMPARE(changed.count(), 1);
        QCOMPARE(service.check({text}, Language::English, {}).result()->at(0).size(), 0);
    }
    SpellingService next(folders(), own);
    QCOMPARE(next.check({text}, Language::English, {}).result()->at(0).size(), 0);
}

void TestSpelling::ignoredWord_isRightUntilTheEnd()
{
    const QTemporaryDir scratch;
    const QString own = scratch.filePath(QStringLiteral("words.txt"));
    {
        SpellingService service(folders(), own);
        service.ignore(QStringLiteral("forse"));
        QCOMPARE(service.check({QStringLiteral("the forse")}, Language::English, {})
                     .result()
                     ->at(0)
                     .size(),
                 0);
    }
    SpellingService next(folders(), own);
    QCOMPARE(
        next.check({QStringLiteral("the forse")}, Language::English, {}).result()->at(0).size(), 1);
}

void TestSpelling::wordsThatCannotBeKept_areSaid()
{
    const QTemporaryDir scratch;
    SpellingService service(folders(), scratch.path()); // A folder is no file.
    const Status done = service.add(QStringLiteral("word"));
    QVERIFY(!done);
    QVERIFY(done.error().message.contains(scratch.path()));
}

QTEST_GUILESS_MAIN(TestSpelling)
#include "tst_spelling.moc"
