// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/medical/report/measured_mark.h"
#include "core/medical/report/open_report.h"
#include "report_fixture.h"
#include "tests/ui/report/viewer/phantom_chest.h"
#include "tests/ui/support/sample_services.h"
#include "ui/actions/action_registry.h"
#include "ui/editor/block_view.h"
#include "ui/report/flag_card.h"
#include "ui/report/report_page.h"
#include "ui/report/viewer/image_pane.h"
#include "ui/report/viewer/measurement_table.h"
#include "ui/report/viewer/view_state.h"
#include "ui/report/viewer/viewer.h"
#include "ui/shell/document_flow.h"
#include "ui/shell/main_window.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>

#include <algorithm>

namespace lectern::test {

/// The chest is small, so that a test paints and measures it in no time.
inline const medical::Volume &chest()
{
    static const medical::Volume volume
        = phantomChest(R"("size": [180, 130, 60], "spacing": [2, 2, 4], "noise": 0)");
    return volume;
}

/// A window with a report on a phantom, whose series is where it was.
struct Desk {
    explicit Desk(const ReportWish &wish = {}, bool isHere = true)
    {
        medical::PreparedReport prepared = preparedReport(wish);
        prepared.study.place = isHere ? fakes.scratch.path() : QStringLiteral("/nowhere/ct");
        medical::FoundSeries found;
        found.facts.uid = prepared.study.facts.uid;
        fakes.series.list.series.append(found);
        fakes.series.files = prepared.study.files;
        fakes.series.volumes.insert(found.facts.uid, chest());
        session = std::make_shared<FakeSession>(
            drafted(prepared, 0, nullptr, medical::ImpressionLines::LeftToTheReader));
        if (const auto lines
            = medical::draftImpression(prepared, drafting::Chooser(wish.language, 0), {}, {}))
            session->fakeDrafter.lines = *lines;
        window = std::make_unique<ui::MainWindow>(fakes.services());
        window->documents().setSession(session);
        window->resize(1440, 900);
        window->show();
        QApplication::setActiveWindow(window.get());
        QApplication::processEvents();
    }

    document::Document &document() const { return session->document(); }
    const document::Content &content() const { return session->document().content(); }
    ui::ReportPage &page() const { return *window->findChild<ui::ReportPage *>(); }
    ui::Viewer &viewer() const { return page().viewer(); }
    QString text(const QString &role) const { return textOf(content(), role); }

    QPushButton *button(const QString &text) const
    {
        for (QPushButton *one : window->findChildren<QPushButton *>())
            if (one->text() == text && one->isVisibleTo(window.get()))
                return one;
        return nullptr;
    }
    void press(const QString &text) const
    {
        QPushButton *one = button(text);
        if (!one)
            qFatal("there is no button %s", qPrintable(text));
        one->click();
        QApplication::processEvents();
    }
    void choose(const QString &name, const QString &option) const
    {
        for (QComboBox *box : window->findChildren<QComboBox *>()) {
            if (box->accessibleName() != name)
                continue;
            const int index = box->findText(option);
            box->setCurrentIndex(index);
            Q_EMIT box->activated(index);
            QApplication::processEvents();
            return;
        }
        qFatal("there is no choice %s", qPrintable(name));
    }
    /// Draws a line through the nodule, or a region around it, and measures it.
    QString draw(bool isRegion) const
    {
        const medical::Vector3 at = kChestNodule;
        medical::MeasureOrder order;
        if (isRegion)
            order.polygon = {at, {at.x + 10, at.y, at.z}, {at.x + 10, at.y + 8, at.z}};
        else
            order.line = {at, {at.x + 12, at.y, at.z}};
        return measure(order);
    }
    /// Measures what was drawn. @return the name of the first value
    QString measure(const medical::MeasureOrder &order) const
    {
        const auto before = medical::measuredValuesOf(content()).size();
        Q_EMIT viewer().measureRequested(order);
        if (!QTest::qWaitFor([&] { return medical::measuredValuesOf(content()).size() > before; }))
            qFatal("nothing was measured");
        QApplication::processEvents();
        return medical::measuredValuesOf(content()).at(before).name;
    }
    /// Says what a line or region is, as F2 on it asks for it.
    void name(const QString &measurement, const QString &label) const
    {
        Q_EMIT viewer().nameRequested(measurement);
        auto *field = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        if (!field)
            qFatal("the name is not asked for");
        field->setText(label);
        Q_EMIT field->editingFinished();
        QApplication::processEvents();
        QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    QString headingOver(const QString &words) const
    {
        QString heading;
        for (const document::Block &block : content().blocks) {
            if (block.type == document::BlockType::Heading)
                heading = block.text();
            else if (!block.payload && block.text().contains(words, Qt::CaseInsensitive))
                return heading;
        }
        return {};
    }
    /// Types over words of a block of a role.
    void type(const QString &role, const QString &before, const QString &after) const
    {
        for (const document::Block &block : content().blocks) {
            const qsizetype at = block.text().indexOf(before);
            if (block.role != role || at < 0)
                continue;
            QVERIFY(document::Commands(document())
                        .editText(block.id, QStringLiteral("text"),
                                  {int(at), int(before.size()), {{after, {}}}}));
            QApplication::processEvents();
            return;
        }
        qFatal("nothing to type over");
    }
    QStringList flags() const
    {
        QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QStringList rules;
        for (const ui::FlagCard *card : window->findChildren<ui::FlagCard *>())
            rules.append(card->flag().rule);
        return rules;
    }

    FakeServices fakes;
    std::shared_ptr<FakeSession> session;
    std::unique_ptr<ui::MainWindow> window;
};

} // namespace lectern::test
