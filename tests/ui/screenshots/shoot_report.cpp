// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/screenshots/shooter.h"

#include "core/medical/report/open_report.h"
#include "core/medical/report/region_picture.h"
#include "core/medical/report/report_draft.h"
#include "core/medical/report/report_flow.h"
#include "core/medical/report/series_source.h"
#include "core/medical/report/study_card.h"
#include "tests/ui/report/viewer/phantom_chest.h"
#include "ui/actions/action_registry.h"
#include "ui/editor/block_view.h"
#include "ui/report/facts_panel.h"
#include "ui/report/new_report_dialog.h"
#include "ui/report/report_page.h"
#include "ui/report/viewer/viewer.h"
#include "ui/shell/document_flow.h"

#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QTabBar>

namespace lectern::test {
namespace {

/// A follow-up of the phantom's nodule, measured in it.
medical::PreparedReport preparedFollowUp(const medical::Volume &chest, Language language)
{
    medical::PreparedReport report;
    report.language = language;
    report.layout = *medical::loadTemplate(QStringLiteral("nodule-follow-up"), language);
    report.facts.nodules = {{medical::NoduleLobe::RightLower, medical::NoduleDensity::Solid, {}}};
    report.study.source = document::SourceId(1);
    report.study.facts = chest.facts();
    report.study.images = chest.grid().slices;
    report.study.thickness = chest.thickness();
    report.study.place = QDir::tempPath();
    report.sources.append(medical::seriesSource(report.study, language));
    document::Source text;
    text.id = document::SourceId(2);
    text.kind = QStringLiteral("text");
    text.text = one(language, u"Follow-up of a solid nodule in the right lower lobe.",
                    u"右肺下叶实性结节复查。");
    text.passages = {{document::PassageKind::Paragraph, 0, 0, {0, codePointCount(text.text)}}};
    report.sources.append(text);
    report.clinicalText = text.id;
    report.measured = medical::measureForReport(chest, {kChestNodule}, true);
    medical::putPictures(chest, report.measured, report.pictures);
    report.study.basis = {report.layout.id, report.clinicalText, {}, medical::toJson(report.facts)};
    return report;
}

std::shared_ptr<FakeSession> sessionOn(const medical::PreparedReport &report)
{
    const drafting::Chooser plain(report.language, 0);
    const auto draft
        = medical::draftReport(report, plain, medical::ImpressionLines::LeftToTheReader, {}, {});
    document::Document document(medical::emptyReport(report, draft->header));
    (void)document::Commands(document).insertBlocks(0, draft->blocks);
    auto session
        = std::make_shared<FakeSession>(document.content(), QStringLiteral("report.lectern"));
    session->fakeDrafter.lines = *medical::draftImpression(report, plain, {}, {});
    return session;
}

void showTab(ui::MainWindow &window, int index)
{
    for (QTabBar *bar : window.findChildren<QTabBar *>()) {
        if (bar->count() == 5 && bar->isVisible())
            bar->setCurrentIndex(index);
    }
}

/// The side of the nodule in the impression is typed over.
void mistakeTheSide(FakeSession &session, Language language)
{
    const QString right = one(language, u"right", u"右");
    for (const document::Block &block : session.document().content().blocks) {
        const qsizetype at = block.text().indexOf(right, 0, Qt::CaseInsensitive);
        if (block.role != u"impression" || at < 0)
            continue;
        (void)document::Commands(session.document())
            .editText(block.id, QStringLiteral("text"),
                      {int(at), int(right.size()), {{one(language, u"left", u"左"), {}}}});
        return;
    }
}

/// Draws a line and a region, names both, and puts the region into the findings.
void nameMarks(ui::MainWindow &window, FakeSession &session, Language language)
{
    auto &viewer = window.findChild<ui::ReportPage *>()->viewer();
    const medical::Vector3 at{kChestNodule.x - 40, kChestNodule.y + 30, kChestNodule.z};
    const auto draw = [&](const medical::MeasureOrder &order, const QString &label) {
        const auto before = medical::measuredValuesOf(session.document().content()).size();
        Q_EMIT viewer.measureRequested(order);
        QTest::qWait(100);
        Q_EMIT viewer.nameRequested(
            medical::measuredValuesOf(session.document().content()).at(before).name);
        if (auto *field = qobject_cast<QLineEdit *>(QApplication::focusWidget())) {
            field->setText(label);
            Q_EMIT field->editingFinished();
        }
        QTest::qWait(100);
    };
    draw({.nodules = {}, .line = {at, {at.x + 14, at.y + 9, at.z}}, .polygon = {}},
         one(language, u"right hilar lymph node", u"右肺门淋巴结"));
    const medical::Vector3 far{at.x, at.y + 30, at.z};
    draw({.nodules = {},
          .line = {},
          .polygon = {far, {far.x + 16, far.y, far.z}, {far.x + 12, far.y + 14, far.z}}},
         one(language, u"right paravertebral muscle", u"右侧椎旁肌"));
    const QString put = ui::FactsPanel::tr("Put into the findings");
    for (int i = 0; i < 2; ++i) {
        for (QPushButton *button : window.findChildren<QPushButton *>())
            if (button->text() == put && button->isVisibleTo(&window)) {
                button->click();
                break;
            }
        showTab(window, 2);
        QTest::qWait(100);
    }
}

/// The report of a session where its images are not at hand.
std::shared_ptr<FakeSession> sentElsewhere(FakeSession &session)
{
    document::Document moved(session.document().content());
    (void)medical::changeStudyCard(moved, [](QJsonObject &payload) {
        payload.insert(QStringLiteral("place"), QStringLiteral("/nowhere/ct"));
    });
    return std::make_shared<FakeSession>(moved.content(), QStringLiteral("elsewhere.lectern"));
}

} // namespace

void shootReport(const ui::Services &services, FakeSeries &series, const Shooter &shooter,
                 Language language)
{
    static const medical::Volume chest = phantomChest();
    series.list.series = {{QStringLiteral("1.2"), chest.facts(), {}, false, {}}};
    series.volumes = {{chest.facts().uid, chest}};
    ui::MainWindow window(services);
    window.resize(1440, 900);
    window.show();
    QApplication::setActiveWindow(&window);
    const auto session = sessionOn(preparedFollowUp(chest, language));
    window.documents().setSession(session);
    QTest::qWait(600); // The proposed lines come after a rest.
    auto &page = *window.findChild<ui::ReportPage *>();
    page.viewer().select(QStringLiteral("M1"));
    shooter.shoot(window, QStringLiteral("report"));
    window.registry().action(QStringLiteral("report.acceptLine"))->trigger();
    mistakeTheSide(*session, language);
    QTest::qWait(600);
    window.registry().action(QStringLiteral("report.nextFlag"))->trigger();
    shooter.shoot(window, QStringLiteral("report-flag"));
    showTab(window, 1);
    shooter.shoot(window, QStringLiteral("report-flags"));
    showTab(window, 2);
    shooter.shoot(window, QStringLiteral("report-facts"));
    nameMarks(window, *session, language);
    shooter.shoot(window, QStringLiteral("report-marks"));
    showTab(window, 0);
    shooter.shoot(window, QStringLiteral("report-marks-text"));
    series.files = {{QStringLiteral("1.dcm"), QByteArray(32, 'a')}};
    Q_EMIT page.viewer().pathsDropped({QDir::tempPath()});
    QTest::qWait(200);
    series.files.first().sha256.fill('b');
    Q_EMIT page.viewer().pathsDropped({QDir::tempPath()});
    shooter.shoot(window, QStringLiteral("report-relink"));
    series.files.clear();
    window.documents().setSession(sentElsewhere(*session));
    QTest::qWait(300); // The pictures are decoded in a thread of their own.
    window.findChild<ui::ReportPage *>()->viewer().select(QStringLiteral("M1"));
    shooter.shoot(window, QStringLiteral("report-elsewhere"));
    ui::NewReportDialog dialog({.place = QStringLiteral("/home/reader/ct"), .language = language},
                               services.series, services.files);
    dialog.show();
    shooter.shoot(dialog, QStringLiteral("new-report"));
}

} // namespace lectern::test
