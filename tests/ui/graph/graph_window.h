// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/support/sample_services.h"
#include "ui/actions/action_registry.h"
#include "ui/graph/edit_fields.h"
#include "ui/graph/graph_page.h"
#include "ui/graph/graph_prompt.h"
#include "ui/graph/graph_view.h"
#include "ui/settings/preferences.h"
#include "ui/shell/document_flow.h"
#include "ui/shell/main_window.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QTest>

namespace lectern::test {

/// A window that shows the knowledge points of the sample lesson.
struct GraphWindow {
    explicit GraphWindow(document::Content content = sampleLesson(Language::English)) :
        session(std::make_shared<FakeSession>(std::move(content))),
        preferences(scratch.filePath(QStringLiteral("s.ini"))),
        window({library, files, series, exports, preferences, models, jobs.queue()})
    {
        preferences.setLanguage(Language::English);
        window.show();
        QApplication::setActiveWindow(&window);
        window.documents().setSession(session);
        window.registry().action(QStringLiteral("page.points"))->trigger();
        page = window.findChild<ui::GraphPage *>();
        view = &page->view();
    }

    const QList<document::KnowledgePoint> &points() { return session->document().header().points; }
    const document::KnowledgePoint &point(const QString &term)
    {
        return points().at(indexOf(term));
    }
    int indexOf(const QString &term) { return view->graph().indexOf(term); }
    QString current()
    {
        return view->current() < 0 ? QString() : points().at(view->current()).term;
    }
    void select(const QString &term) { view->setCurrent(indexOf(term)); }
    /// And waits until the inspector, which follows a moment later, has the point.
    void showInInspector(const QString &term)
    {
        select(term);
        const auto *name = page->findChild<ui::HeadingField *>();
        QVERIFY(QTest::qWaitFor([name, &term] { return name->text() == term; }));
    }
    void key(int key) { QTest::keyClick(view, Qt::Key(key)); }
    int steps() { return session->document().undoStack().count(); }
    QAction *action(const QString &id) { return window.registry().action(id); }

    QTemporaryDir scratch;
    FakeLibrary library;
    FakeFiles files;
    FakeSeries series;
    FakeModels models;
    MemoryJobs jobs;
    FakeExports exports;
    std::shared_ptr<FakeSession> session;
    ui::Preferences preferences;
    ui::MainWindow window;
    ui::GraphPage *page = nullptr;
    ui::GraphView *view = nullptr;
};

inline const QString kForce = QStringLiteral("force");
inline const QString kMass = QStringLiteral("mass");
inline const QString kPair = QStringLiteral("action–reaction pair");
inline const QString kRecoil = QStringLiteral("recoil");
inline const QString kContact = QStringLiteral("contact force");

} // namespace lectern::test
