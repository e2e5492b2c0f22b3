// SPDX-License-Identifier: GPL-3.0-or-later
// What a report's flags find once something in it was changed, and what mends it.
#include "core/document/commands.h"
#include "core/medical/report/report_flags.h"
#include "report_fixture.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>

using namespace lectern;
using namespace lectern::medical;
using namespace lectern::test;

Q_DECLARE_METATYPE(lectern::Language)

namespace {

using document::Block;
using document::Content;
using document::Provenance;
using document::ProvenanceKind;

QList<DocumentFlag> flagsOf(const Content &report)
{
    const auto flags = reportFlags(report);
    if (!flags)
        qFatal("%s", qPrintable(flags.error().message));
    return *flags;
}

document::ProvenanceId add(Content &report, const Provenance &provenance)
{
    const document::ProvenanceId id(qint64(report.provenances.size()) + 100'000);
    report.provenances.insert(id, provenance);
    return id;
}

/// The first words of a role's blocks replaced, as typing over them does it.
void type(Content &report, const QString &role, const QString &before, const QString &after)
{
    for (Block &block : report.blocks) {
        if (block.role != role)
            continue;
        for (document::Field &field : block.fields) {
            for (document::Run &run : field.runs) {
                if (!run.text.contains(before))
                    continue;
                run.text.replace(run.text.indexOf(before), before.size(), after);
                Provenance typed;
                typed.editedFrom
                    = std::make_shared<const Provenance>(report.provenance(run.provenance));
                run.provenance = add(report, typed);
                return;
            }
        }
    }
    qFatal("nothing to type over: %s in %s", qPrintable(before),
           qPrintable(test::textOf(report, role)));
}

/// A sentence that the person adds to a section.
void write(Content &report, const QString &role, const QString &words)
{
    Block block;
    block.id = document::BlockId(++report.lastIds.block);
    block.role = role;
    block.fields = {{QStringLiteral("text"), {{words, {}, add(report, Provenance())}}}};
    const auto last = std::find_if(report.blocks.rbegin(), report.blocks.rend(),
                                   [&role](const Block &one) { return one.role == role; });
    report.blocks.insert(last.base(), block);
}

Block &card(Content &report, const char *name)
{
    const Block *found = report.measured(QString::fromLatin1(name));
    if (!found)
        qFatal("no %s", name);
    return report.blocks[report.indexOf(found->id)];
}

void setValue(Content &report, const char *name, double value)
{
    Block &block = card(report, name);
    block.payload->value.insert(QStringLiteral("value"), value);
}

/// As the window does a mend: the words are replaced and get their new origin.
void mend(Content &report, const Mend &mend)
{
    Block &block = report.blocks[report.indexOf(mend.place.block)];
    const QString text = block.text();
    int position = 0;
    for (document::Run &run : block.fields.first().runs) {
        const int end = position + codePointCount(run.text);
        if (mend.place.span.start >= position && mend.place.span.end <= end) {
            const qsizetype from = utf16Index(run.text, mend.place.span.start - position);
            const qsizetype to = utf16Index(run.text, mend.place.span.end - position);
            run.text.replace(from, to - from, mend.replacement);
            Provenance typed;
            typed.editedFrom
                = std::make_shared<const Provenance>(report.provenance(run.provenance));
            run.provenance = add(report, mend.provenance.value_or(typed));
            return;
        }
        position = end;
    }
    qFatal("the mend has no place in: %s", qPrintable(text));
}

Content full(Language language = Language::English, int nodules = 1)
{
    return drafted(
        preparedReport({.language = language, .facts = fullFacts(), .nodules = nodules}));
}

bool restsOn(const document::Sentence &sentence, const QString &name)
{
    return sentence.provenance.supports.contains(
        document::Support(document::MeasurementSupport{name}));
}

/// Sentences outside of cards that rest on a measurement, by their places.
QList<BlockPlace> sentencesOn(const Content &report, const QString &name)
{
    QList<BlockPlace> places;
    for (const Block &block : report.blocks)
        for (const document::Sentence &sentence : document::sentencesOf(report, block))
            if (!block.payload && restsOn(sentence, name))
                places.append({block.id, sentence.span});
    return places;
}

bool isFlagged(const QList<DocumentFlag> &flags, const BlockPlace &place)
{
    return std::ranges::any_of(flags, [&place](const DocumentFlag &flag) {
        return flag.rule == u"measurement" && flag.place == place;
    });
}

} // namespace

class TestReportFlags : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void removedMeasurement_flagsEverySentenceOnIt();
    void changedMeasurement_flagsEverySentenceThatSaysIt();
    void changedMeasurement_isMendedByTheSameSentence();
    void measurementThatIsNoLongerComputed_isFlagged();
    void changedSource_flagsItsQuotations();
    void removedSeries_isFlagged_movedFilesAreNot();
    void slip_isFoundAndMended_data();
    void slip_isFoundAndMended();
    void anotherNodule_isNoSlip_data();
    void anotherNodule_isNoSlip();
    void standingSentenceAgainstTheReader_isTakenOut();
    void findingWithoutImpression_pointsToTheEmptyPlace();
    void speed_isTold();
};

void TestReportFlags::removedMeasurement_flagsEverySentenceOnIt()
{
    for (const Language language : {Language::English, Language::Chinese}) {
        const Content report = full(language, 2);
        int flagged = 0;
        for (const MeasuredValue &value : measuredValuesOf(report)) {
            Content without = report;
            without.blocks.removeAt(without.indexOf(report.measured(value.name)->id));
            const auto flags = flagsOf(without);
            for (const BlockPlace &place : sentencesOn(report, value.name)) {
                QVERIFY2(isFlagged(flags, place), qPrintable(value.name));
                ++flagged;
            }
        }
        QVERIFY2(flagged >= 16, qPrintable(QString::number(flagged)));
    }
}

void TestReportFlags::changedMeasurement_flagsEverySentenceThatSaysIt()
{
    for (const Language language : {Language::English, Language::Chinese}) {
        const Content report = full(language, 2);
        for (const MeasuredValue &value : measuredValuesOf(report)) {
            Content changed = report;
            setValue(changed, value.name.toLatin1().constData(),
                     *value.measurement.value * 1.7 + 3);
            const auto flags = flagsOf(changed);
            for (const BlockPlace &place : sentencesOn(report, value.name))
                QVERIFY2(
                    isFlagged(flags, place),
                    qPrintable(value.name + u' '
                               + lectern::textOf(report.block(place.block)->text(), place.span)));
        }
    }
}

void TestReportFlags::changedMeasurement_isMendedByTheSameSentence()
{
    Content report = full();
    setValue(report, "M5", 300);

    const auto flags = flagsOf(report);
    QCOMPARE(flags.size(), 1);
    QVERIFY(flags.first().mend);
    QVERIFY(flags.first().message.contains(u"231 mm³")
            && flags.first().message.contains(u"300 mm³"));
    QCOMPARE(flags.first().other->block, report.measured(QStringLiteral("M5"))->id);
    mend(report, *flags.first().mend);

    QVERIFY(test::textOf(report, QStringLiteral("finding")).contains(u"300 mm³"));
    QCOMPARE(flagsOf(report).size(), 0);
}

void TestReportFlags::measurementThatIsNoLongerComputed_isFlagged()
{
    Content report = full();
    QJsonObject &value = card(report, "M8").payload->value;
    value.remove(QStringLiteral("value"));
    value.insert(QStringLiteral("reason"), QStringLiteral("not computed: 8 mm slices"));

    const auto flags = flagsOf(report);

    QCOMPARE(flags.size(), 1);
    QCOMPARE(flags.first().rule, QStringLiteral("measurement"));
    QVERIFY(!flags.first().mend);
}

void TestReportFlags::changedSource_flagsItsQuotations()
{
    Content report = drafted(
        preparedReport({.clinicalText = QStringLiteral("Cough for 3 weeks. Ex-smoker.")}));
    report.sources[1].text.replace(QStringLiteral("3 weeks"), QStringLiteral("4 weeks"));

    const auto flags = flagsOf(report);

    QCOMPARE(flags.size(), 1);
    QCOMPARE(flags.first().rule, QStringLiteral("source"));
    report.sources.removeAt(1);
    QCOMPARE(flagsOf(report).size(), 2);
}

void TestReportFlags::removedSeries_isFlagged_movedFilesAreNot()
{
    Content report = full();
    for (Block &block : report.blocks)
        if (block.payload && block.payload->schema == kStudySchema)
            block.payload->value.insert(QStringLiteral("place"), QStringLiteral("/nowhere"));
    QCOMPARE(flagsOf(report).size(), 0);

    report.sources.removeFirst();

    QVERIFY(flagsOf(report).size() > 3);
}

void TestReportFlags::slip_isFoundAndMended_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<QString>("role");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("mended");
    const auto row = [](const char *name, Language language, const char *role, const char *before,
                        const char *after, const char *mended) {
        QTest::newRow(name) << language << QString::fromLatin1(role) << QString::fromUtf8(before)
                            << QString::fromUtf8(after) << QString::fromUtf8(mended);
    };
    const auto en = Language::English;
    const auto zh = Language::Chinese;
    row("number in the findings", en, "finding", "7.6 mm", "8.4 mm", "7.6 mm");
    row("unit in the findings", en, "finding", "7.6 mm", "7.6 cm", "7.6 mm");
    row("axis in the findings", en, "finding", "8.2 × 6.9 mm", "8.2 × 5.9 mm", "8.2 × 6.9 mm");
    row("side in the findings", en, "finding", "ight upper", "ight upper", "");
    row("number in the impression", en, "impression", "8 mm", "18 mm", "8 mm");
    row("unit in the impression", en, "impression", "8 mm", "8 cm", "8 mm");
    row("attenuation", en, "finding", "−23 HU", "23 HU", "−23 HU");
    row("number, Chinese", zh, "finding", "7.6 mm", "8.4 mm", "7.6 mm");
    row("number in the impression, Chinese", zh, "impression", "8 mm", "18 mm", "8 mm");
    row("side, Chinese", zh, "finding", "右肺上叶", "左肺上叶", "右肺上叶");
    row("side in the impression, Chinese", zh, "impression", "右肺上叶", "左肺上叶", "右肺上叶");
}

void TestReportFlags::slip_isFoundAndMended()
{
    QFETCH(Language, language);
    QFETCH(QString, role);
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(QString, mended);
    Content report = full(language);
    if (mended.isEmpty()) { // "Right" or "right", as the pattern has it.
        const bool isCapital = test::textOf(report, role).contains(u"Right upper");
        before = isCapital ? QStringLiteral("Right upper") : QStringLiteral("right upper");
        after = isCapital ? QStringLiteral("Left upper") : QStringLiteral("left upper");
        mended = before;
    }
    type(report, role, before, after);

    QList<DocumentFlag> flags = flagsOf(report);
    QVERIFY(!flags.isEmpty());
    for (const DocumentFlag &flag : flags)
        QVERIFY2(flag.mend, qPrintable(flag.rule + QStringLiteral(": ") + flag.message));
    for (int round = 0; round < 3 && !flags.isEmpty(); ++round) {
        mend(report, *flags.first().mend);
        flags = flagsOf(report);
    }

    QVERIFY2(flags.isEmpty(), flags.isEmpty() ? "" : qPrintable(flags.first().message));
    QVERIFY2(test::textOf(report, role).contains(mended), qPrintable(test::textOf(report, role)));
    QVERIFY(!test::textOf(report, role).contains(after) || mended.contains(after));
}

void TestReportFlags::anotherNodule_isNoSlip_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<bool>("isFlagged");
    const auto row = [](const char *name, const char *words, bool isFlagged) {
        QTest::newRow(name) << QString::fromUtf8(words) << isFlagged;
    };
    row("another lobe", "There is also a 4 mm nodule in the left lower lobe.", false);
    row("no place", "There is also a 4 mm calcified nodule.", false);
    row("its own size", "The nodule in the right upper lobe measures 7.6 mm.", false);
    row("rounded", "The nodule in the right upper lobe measures 8 mm.", false);
    row("its size before", "The nodule in the right upper lobe, previously 5 mm.", false);
    row("another size", "The nodule in the right upper lobe measures 9.3 mm.", true);
    row("its size on the other side", "Nodule of 8.2 x 6.9 mm in the left upper lobe.", true);
}

void TestReportFlags::anotherNodule_isNoSlip()
{
    QFETCH(QString, words);
    QFETCH(bool, isFlagged);
    Content report = full();
    write(report, QStringLiteral("finding"), words);

    const auto flags = flagsOf(report);

    const bool found = std::ranges::any_of(
        flags, [](const DocumentFlag &flag) { return flag.rule == u"measurement"; });
    QCOMPARE(found, isFlagged);
}

void TestReportFlags::standingSentenceAgainstTheReader_isTakenOut()
{
    Content report = full();
    write(report, QStringLiteral("finding"), QStringLiteral("Large left pleural effusion."));
    write(report, QStringLiteral("impression"), QStringLiteral("Large left pleural effusion."));

    const auto flags = flagsOf(report);
    QVERIFY(!flags.isEmpty());
    QCOMPARE(flags.first().rule, QStringLiteral("negation"));
    QVERIFY(flags.first().mend);
    mend(report, *flags.first().mend);

    QCOMPARE(flagsOf(report).size(), 0);
}

void TestReportFlags::findingWithoutImpression_pointsToTheEmptyPlace()
{
    Content report = full();
    write(report, QStringLiteral("finding"),
          QStringLiteral("Pulmonary embolism in the left lower lobe."));

    const auto flags = flagsOf(report);

    QCOMPARE(flags.size(), 1);
    QCOMPARE(flags.first().rule, QStringLiteral("finding-without-impression"));
    QVERIFY(flags.first().other);
    QCOMPARE(report.block(flags.first().other->block)->role, QStringLiteral("impression"));
}

void TestReportFlags::speed_isTold()
{
    Content report = full(Language::English, 3);
    for (int i = 0; i < 40; ++i)
        write(report, QStringLiteral("finding"),
              QStringLiteral("No abnormality of the liver or spleen in image %1.").arg(i));
    flagsOf(report);

    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 20; ++i)
        flagsOf(report);
    qInfo() << double(timer.nsecsElapsed()) / 20e6 << "ms for a check of a long report";
}

QTEST_GUILESS_MAIN(TestReportFlags)
#include "tst_report_flags.moc"
