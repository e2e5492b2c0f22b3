// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.h"

#include "ui/actions/action_registry.h"
#include "ui/controls/badge_button.h"
#include "ui/controls/plane.h"
#include "ui/editor/block_view.h"
#include "ui/editor/editor_commands.h"
#include "ui/editor/editor_controller.h"
#include "ui/graph/graph_commands.h"
#include "ui/graph/graph_page.h"
#include "ui/jobs/jobs_drawer.h"
#include "ui/lesson/lesson_page.h"
#include "ui/library/library_page.h"
#include "ui/models/models_page.h"
#include "ui/report/report_page.h"
#include "ui/settings/preferences.h"
#include "ui/settings/settings_page.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/document_flow.h"
#include "ui/shell/palette_sources.h"
#include "ui/shell/pane_focus.h"
#include "ui/shell/rail.h"
#include "ui/shell/shell_commands.h"
#include "ui/shell/splitter_memory.h"
#include "ui/shell/status_strip.h"

#include <QActionGroup>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace lectern::ui {

MainWindow::MainWindow(const Services &services, QWidget *parent) :
    QMainWindow(parent),
    m_services(services),
    m_registry(new ActionRegistry(&services.preferences.settings(), this)),
    m_pages(new QStackedWidget),
    m_toolBars(new QStackedWidget),
    m_rail(new Rail),
    m_status(new StatusStrip)
{
    addShellCommands(*m_registry);
    addLessonCommands(*m_registry);
    addEditorCommands(*m_registry);
    addGraphCommands(*m_registry);
    addReportCommands(*m_registry);
    ModelsPage::addCommands(*m_registry);
    addActions(m_registry->actions()); // Their shortcuts work in the whole window.
    m_documents = new DocumentFlow(services, *m_registry, this);
    m_library = new LibraryPage(services.library, *m_registry);
    addPage(QStringLiteral("library"), m_library);
    addModels();
    addPage(QStringLiteral("settings"), new SettingsPage(services.preferences, *m_registry));
    assemble();
    m_palette = new CommandPalette(*m_registry, this);
    addPaletteSources(*m_palette, services.library, *m_documents,
                      [this](document::BlockId id) { goTo(id); });
    connectCommands();
    setMinimumSize(960, 640);
    resize(1440, 900);
    showPage(QStringLiteral("library"));
    m_library->setFocus();
}

MainWindow::~MainWindow()
{
    delete m_points; // Before the commands they have taken.
    delete m_document;
}

void MainWindow::assemble()
{
    auto *centre = new Plane(Role::Chrome);
    auto *column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *top = new Plane(Role::Chrome, Qt::BottomEdge);
    top->setFixedHeight(scaled(44));
    auto *topRow = new QHBoxLayout(top);
    topRow->setContentsMargins(scaled(10), 0, scaled(12), 1);
    topRow->setSpacing(scaled(8));
    auto *menuButton = new IconButton(Glyph::Menu, tr("Menu"));
    connect(menuButton, &QToolButton::clicked, this, &MainWindow::showMenu);
    topRow->addWidget(menuButton);
    topRow->addWidget(m_toolBars, 1);
    column->addWidget(top);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_rail);
    middle->addWidget(m_pages, 1);
    column->addLayout(middle, 1);
    column->addWidget(m_status);
    setCentralWidget(centre);
    auto *group = new QActionGroup(this);
    for (const QString &id : {QStringLiteral("page.library"), QStringLiteral("page.lesson"),
                              QStringLiteral("page.points"), QStringLiteral("page.report"),
                              QStringLiteral("page.models"), QStringLiteral("page.settings")})
        group->addAction(m_registry->action(id));
    m_rail->addPage(m_registry->action(QStringLiteral("page.library")));
    m_rail->addPage(m_registry->action(QStringLiteral("page.lesson")));
    m_rail->addPage(m_registry->action(QStringLiteral("page.points")));
    m_rail->addPage(m_registry->action(QStringLiteral("page.report")));
    m_rail->addPage(m_registry->action(QStringLiteral("page.models")));
    addJobs();
    m_rail->addAtFoot(m_registry->action(QStringLiteral("page.settings")));
}

void MainWindow::addModels()
{
    auto *page = new ModelsPage(m_services.models, *m_registry);
    addPage(QStringLiteral("models"), page);
    connect(page, &ModelsPage::failed, m_status,
            [this](const QString &text) { m_status->announce(text, true); });
    connect(page, &ModelsPage::importStarted, this,
            [this] { m_registry->action(QStringLiteral("view.jobs"))->setChecked(true); });
}

void MainWindow::addJobs()
{
    QAction *action = m_registry->action(QStringLiteral("view.jobs"));
    BadgeButton *button = m_rail->addBadgedAtFoot(action);
    m_jobs = new JobsDrawer(m_services.jobs, m_pages);
    const auto count = [button](int pending) {
        button->setCount(pending, tr("%n running or waiting", nullptr, pending));
    };
    count(m_jobs->pendingCount());
    connect(m_jobs, &JobsDrawer::pendingCountChanged, button, count);
    connect(action, &QAction::toggled, m_jobs, &JobsDrawer::setOpen);
    connect(m_jobs, &JobsDrawer::closed, this, &MainWindow::closeJobs);
    connect(m_jobs, &JobsDrawer::documentChosen, this, [this](const QString &path) {
        closeJobs();
        m_documents->open(path);
    });
    connect(m_jobs, &JobsDrawer::failed, m_status,
            [this](const QString &text) { m_status->announce(text, true); });
}

void MainWindow::closeJobs()
{
    m_registry->action(QStringLiteral("view.jobs"))->setChecked(false);
}

void MainWindow::addPage(const QString &id, Page *page)
{
    m_order.append({id, page});
    m_pages->addWidget(page);
    m_toolBars->addWidget(page->toolBar());
    if (auto *splitter = page->findChild<QSplitter *>())
        rememberSplitter(*splitter, m_services.preferences.settings(), id);
    const auto ifShown = [this, page](auto function) {
        if (m_pages->currentWidget() == page)
            function();
    };
    connect(page, &Page::statusChanged, this,
            [this, ifShown] { ifShown([this] { showStatus(); }); });
    connect(page, &Page::titleChanged, this,
            [this, ifShown] { ifShown([this] { showStatus(); }); });
}

void MainWindow::connectCommands()
{
    const auto on = [this](const char16_t *id, auto slot) {
        connect(m_registry->action(QString::fromUtf16(id)), &QAction::triggered, this, slot);
    };
    on(u"page.library", [this] { showPage(QStringLiteral("library")); });
    on(u"page.lesson", [this] { showPage(QStringLiteral("lesson")); });
    on(u"page.points", [this] {
        showPage(QStringLiteral("points"));
        m_points->setFocus();
    });
    on(u"page.report", [this] { showPage(QStringLiteral("report")); });
    on(u"page.models", [this] { showPage(QStringLiteral("models")); });
    on(u"page.settings", [this] { showPage(QStringLiteral("settings")); });
    on(u"palette.open", [this] { openPalette(); });
    on(u"pane.next", [this] { movePane(1); });
    on(u"pane.previous", [this] { movePane(-1); });
    on(u"text.larger", [this] { changeTextScale(1.1); });
    on(u"text.smaller", [this] { changeTextScale(1 / 1.1); });
    on(u"text.normal", [this] { m_services.preferences.setTextScale(1); });
    on(u"program.quit", [this] { close(); });
    QAction *spelling = m_registry->action(QStringLiteral("edit.spelling"));
    Preferences *preferences = &m_services.preferences;
    spelling->setChecked(preferences->checksSpelling());
    connect(spelling, &QAction::toggled, preferences, &Preferences::setChecksSpelling);
    connect(preferences, &Preferences::spellingChanged, spelling,
            [spelling, preferences] { spelling->setChecked(preferences->checksSpelling()); });
    connect(m_documents, &DocumentFlow::sessionChanged, this, &MainWindow::takeSession);
    connect(m_documents, &DocumentFlow::shown, this, &MainWindow::showDocument);
    connect(m_documents, &DocumentFlow::failed, m_status,
            [this](const QString &text) { m_status->announce(text, true); });
    connect(m_documents, &DocumentFlow::said, m_status,
            [this](const QString &text) { m_status->announce(text, false); });
    connectLibrary();
    connect(m_palette, &CommandPalette::closed, this,
            [this] { m_pages->currentWidget()->setFocus(); });
}

void MainWindow::connectLibrary()
{
    connect(m_library, &LibraryPage::documentChosen, m_documents, &DocumentFlow::open);
    connect(m_library, &LibraryPage::fileDropped, m_documents, &DocumentFlow::start);
    connect(m_library, &LibraryPage::sampleChapterChosen, m_documents,
            [this](const QString &path, const QString &topic) {
                LessonRequest request;
                if (!path.isEmpty())
                    request.files = {path};
                request.topic = topic;
                m_documents->startLesson(request);
            });
    connect(m_library, &LibraryPage::sampleStudyChosen, m_documents,
            &DocumentFlow::draftSampleReport);
}

void MainWindow::removePage(Page *page)
{
    m_order.removeIf([page](const auto &entry) { return entry.second == page; });
    m_toolBars->removeWidget(m_toolBars->widget(m_pages->indexOf(page)));
    delete page;
}

void MainWindow::takeSession()
{
    if (m_points)
        removePage(std::exchange(m_points, nullptr));
    m_lesson = nullptr;
    if (m_document)
        removePage(std::exchange(m_document, nullptr));
    if (!m_documents->session()) {
        showPage(QStringLiteral("library"));
        return;
    }
    if (m_documents->isReport())
        addReport();
    else
        addLesson();
    if (m_services.spelling)
        m_document->checkSpelling(*m_services.spelling);
    connect(m_document, &DocumentPage::failed, m_status,
            [this](const QString &text) { m_status->announce(text, true); });
    connect(m_document, &DocumentPage::said, m_status,
            [this](const QString &text) { m_status->announce(text, false); });
    showDocument();
    m_document->setFocus();
}

void MainWindow::addLesson()
{
    m_lesson = new LessonPage(m_documents->session(), *m_registry);
    m_document = m_lesson;
    addPage(QStringLiteral("lesson"), m_lesson);
    addGraph();
}

void MainWindow::addReport()
{
    m_document = new ReportPage(m_documents->session(), {m_services.series, m_services.preferences},
                                *m_registry);
    addPage(QStringLiteral("report"), m_document);
}

void MainWindow::showDocument()
{
    showPage(m_lesson ? QStringLiteral("lesson") : QStringLiteral("report"));
}

void MainWindow::addGraph()
{
    m_points = new GraphPage(m_documents->session(), *m_registry);
    addPage(QStringLiteral("points"), m_points);
    connect(m_points, &GraphPage::failed, m_status,
            [this](const QString &text) { m_status->announce(text, true); });
    connect(m_points, &GraphPage::blockChosen, this, &MainWindow::goTo);
    connect(m_points, &GraphPage::quoteRequested, this,
            [this](const document::TextSupport &passage) {
                showPage(QStringLiteral("lesson"));
                m_lesson->quote(passage);
            });
    connect(m_lesson, &LessonPage::pointChosen, this, [this](const QString &term) {
        showPage(QStringLiteral("points"));
        m_points->showPoint(term);
    });
    connect(m_points, &GraphPage::chapterDropped, m_documents, &DocumentFlow::addChapter);
}

void MainWindow::goTo(document::BlockId block)
{
    showDocument();
    m_document->view().selectBlock(block);
    m_document->view().scrollTo(block);
    m_document->setFocus();
}

void MainWindow::showPage(const QString &id)
{
    const auto found = std::ranges::find(m_order, id, &std::pair<QString, Page *>::first);
    if (found == m_order.end())
        return;
    const int index = m_pages->indexOf(found->second);
    m_pages->setCurrentIndex(index);
    m_toolBars->setCurrentIndex(index);
    m_registry->action(QStringLiteral("page.") + id)->setChecked(true);
    showStatus();
}

QString MainWindow::currentPage() const
{
    const auto found
        = std::ranges::find(m_order, m_pages->currentWidget(),
                            [](const auto &entry) -> QWidget * { return entry.second; });
    return found == m_order.end() ? QString() : found->first;
}

void MainWindow::showStatus()
{
    const auto *page = static_cast<const Page *>(m_pages->currentWidget());
    m_status->show(page->status());
    const QString title = page->title();
    setWindowTitle(title.isEmpty() ? QStringLiteral("Lectern")
                                   : title + QStringLiteral(" — Lectern"));
}

void MainWindow::changeTextScale(double factor)
{
    m_services.preferences.setTextScale(m_services.preferences.textScale() * factor);
}

void MainWindow::openPalette()
{
    closeJobs();
    m_palette->openOver(rect());
}

void MainWindow::showMenu()
{
    QMenu menu(this);
    m_registry->fillMenu(&menu);
    menu.exec(mapToGlobal(QPoint(scaled(10), scaled(40))));
}

void MainWindow::movePane(int step)
{
    QList<QWidget *> panes{m_toolBars, m_rail};
    panes += static_cast<const Page *>(m_pages->currentWidget())->panes();
    panes.append(m_jobs);
    focusNextPane(panes, focusWidget(), step);
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    // Alt alone opens the menu where there is no menu bar; Esc stops a stream last of all.
    if (event->key() == Qt::Key_Escape && m_jobs->isOpen())
        closeJobs();
    else if (event->key() == Qt::Key_Escape && m_document && m_pages->currentWidget() == m_document)
        Q_EMIT m_document->view().stopRequested();
    else
        QMainWindow::keyPressEvent(event);
}

} // namespace lectern::ui
