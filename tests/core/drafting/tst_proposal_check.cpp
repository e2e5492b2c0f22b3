// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drafting/proposal_check.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace lectern;
using namespace lectern::drafting;

namespace {

QByteArray contentOf(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(name));
    return file.readAll();
}

QString dataFile(const QString &name)
{
    return QStringLiteral(LECTERN_TEST_DATA "/wording/") + name;
}

struct Case {
    Language language = Language::English;
    ProposalContext context;
    QString text;
};

QStringList stringsOf(const QJsonValue &json)
{
    QStringList strings;
    for (const auto &item : json.toArray())
        strings.append(item.toString());
    return strings;
}

QList<Case> casesOf(const QString &file)
{
    QList<Case> cases;
    for (const auto &entry : QJsonDocument::fromJson(contentOf(dataFile(file))).array()) {
        const QJsonObject json = entry.toObject();
        Case item{.language
                  = json[u"language"].toString() == u"zh" ? Language::Chinese : Language::English,
                  .context = {{},
                              json[u"plain"].toString(),
                              stringsOf(json[u"passages"]),
                              json[u"before"].toString()},
                  .text = json[u"text"].toString()};
        for (const auto &fact : json[u"facts"].toArray()) {
            Facts facts{fact.toObject()[u"kind"].toString(), {}, {}};
            const QJsonObject values = fact.toObject()[u"values"].toObject();
            for (auto value = values.begin(); value != values.end(); ++value)
                facts.values.insert(value.key(), stringsOf(*value));
            item.context.facts.append(facts);
        }
        cases.append(item);
    }
    return cases;
}

/// The lesson's patterns where they know the kind, else those made for this test.
class Checks
{
public:
    QList<ProposalReason> reasonsFor(const Case &item)
    {
        const bool isChinese = item.language == Language::Chinese;
        const bool isLesson = m_lesson[isChinese].kind(item.context.facts.first().kind);
        const Patterns &patterns = isLesson ? m_lesson[isChinese] : m_own[isChinese];
        ProposalContext context = item.context;
        if (context.plain.isEmpty())
            context.plain = Realiser(patterns).candidates(context.facts).value(0).text;
        if (context.plain.isEmpty())
            qFatal("no plain sentence for %s", qPrintable(item.text));
        return ProposalCheck(patterns, m_words[isChinese]).check(item.text, context);
    }

private:
    static Patterns own(const char *language)
    {
        const QString name = QStringLiteral("patterns.%1.json").arg(QLatin1StringView(language));
        return Patterns::parse(contentOf(dataFile(name)), name).value();
    }

    Patterns m_lesson[2] = {Patterns::load(QStringLiteral("lesson"), Language::English).value(),
                            Patterns::load(QStringLiteral("lesson"), Language::Chinese).value()};
    Patterns m_own[2] = {own("en"), own("zh")};
    CheckWords m_words[2] = {CheckWords::load(Language::English).value(),
                             CheckWords::load(Language::Chinese).value()};
};

QString joined(const QList<ProposalReason> &reasons)
{
    QStringList lines;
    for (const ProposalReason &reason : reasons)
        lines.append(QStringLiteral("[%1–%2] %3")
                         .arg(reason.span.start)
                         .arg(reason.span.end)
                         .arg(reason.why));
    return lines.join(u' ');
}

} // namespace

class TestProposalCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void adversarialWordings_areAllRejected();
    void goodWordings_pass();
    void everyTrueCandidate_passes();
    void reason_pointsToTheWords();

private:
    Checks m_checks;
};

void TestProposalCheck::adversarialWordings_areAllRejected()
{
    const QList<Case> cases = casesOf(QStringLiteral("adversarial.json"));
    QVERIFY(cases.size() >= 60);

    int passed = 0;
    for (const Case &item : cases) {
        const auto reasons = m_checks.reasonsFor(item);
        if (reasons.isEmpty())
            qWarning().noquote() << "passed:" << item.text;
        passed += reasons.isEmpty() ? 1 : 0;
    }

    QCOMPARE(passed, 0);
}

void TestProposalCheck::goodWordings_pass()
{
    int rejected = 0;
    for (const Case &item : casesOf(QStringLiteral("good.json"))) {
        const auto reasons = m_checks.reasonsFor(item);
        if (!reasons.isEmpty())
            qWarning().noquote() << "rejected:" << item.text << joined(reasons);
        rejected += reasons.isEmpty() ? 0 : 1;
    }

    QCOMPARE(rejected, 0);
}

void TestProposalCheck::everyTrueCandidate_passes()
{
    int wrong = 0;
    int checked = 0;
    for (const Language language : {Language::English, Language::Chinese}) {
        const Patterns patterns = Patterns::load(QStringLiteral("lesson"), language).value();
        const CheckWords words = CheckWords::load(language).value();
        const Realiser realiser(patterns);
        const QString value = language == Language::Chinese ? QStringLiteral("牛顿第三定律")
                                                            : QStringLiteral("Newton's third law");
        for (const SentenceKind &kind : patterns.kinds()) {
            Facts facts{kind.name, {}, {}};
            int number = 0;
            for (auto slot = kind.slotTypes.cbegin(); slot != kind.slotTypes.cend(); ++slot) {
                const bool isNumber
                    = slot->type == SlotType::Number || slot->type == SlotType::Label;
                facts.values.insert(slot.key(),
                                    {isNumber          ? QString::number(7 + number)
                                         : number == 0 ? value
                                                       : value + QString::number(number)});
                ++number;
            }
            const auto candidates = realiser.candidates({facts});
            for (const Candidate &candidate : candidates) {
                const auto reasons
                    = ProposalCheck(patterns, words)
                          .check(candidate.text, {{facts}, candidates.first().text, {}, {}});
                ++checked;
                for (const ProposalReason &reason : reasons) {
                    const bool isLength = reason.why.contains(u"long as the plain");
                    if (isLength)
                        continue;
                    qWarning().noquote()
                        << "rejected:" << candidate.rule << candidate.text << reason.why;
                    ++wrong;
                }
            }
        }
    }
    qInfo() << checked << "candidates checked";
    QCOMPARE(wrong, 0);
}

void TestProposalCheck::reason_pointsToTheWords()
{
    const Case item{Language::English,
                    {{{QStringLiteral("physics.force_on"),
                       {{QStringLiteral("actor"), {QStringLiteral("lorry")}},
                        {QStringLiteral("receiver"), {QStringLiteral("car")}},
                        {QStringLiteral("force"), {QStringLiteral("4.2 N")}}},
                       {}}},
                     {},
                     {},
                     {}},
                    QStringLiteral("The lorry exerts a dreadful force of 4.2 N on the car.")};

    const auto reasons = m_checks.reasonsFor(item);

    QVERIFY(!reasons.isEmpty());
    QCOMPARE(textOf(item.text, reasons.first().span), QStringLiteral("dreadful"));
}

QTEST_GUILESS_MAIN(TestProposalCheck)
#include "tst_proposal_check.moc"
