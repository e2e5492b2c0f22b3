// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/services/document_session.h"
#include "ui/services/services.h"

#include <QMainWindow>

#include <memory>

class QStackedWidget;

namespace lectern::ui {

class ActionRegistry;
class CommandPalette;
class DocumentFlow;
class DocumentPage;
class GraphPage;
class JobsDrawer;
class LessonPage;
class LibraryPage;
class Page;
class Rail;
class StatusStrip;

/// The window: it puts rail, pages, tool bars and status bar together, and nothing else.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(const Services &services, QWidget *parent = nullptr);
    ~MainWindow() override;

    ActionRegistry &registry() { return *m_registry; }
    DocumentFlow &documents() { return *m_documents; }
    void showPage(const QString &id); ///< "library", "lesson", "report", "points" ..
    QString currentPage() const;

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void assemble();
    void addPage(const QString &id, Page *page);
    void removePage(Page *page);
    void connectCommands();
    void connectLibrary();
    void changeTextScale(double factor);
    void openPalette();
    void showMenu();
    void movePane(int step);
    void takeSession();
    void addLesson();
    void addReport();
    void addGraph();
    void showDocument();
    void goTo(document::BlockId block);
    void showStatus();
    void addModels();
    void addJobs();
    void closeJobs();

    Services m_services;
    ActionRegistry *m_registry;
    DocumentFlow *m_documents = nullptr;
    LibraryPage *m_library = nullptr;
    DocumentPage *m_document = nullptr; ///< Of the open document.
    LessonPage *m_lesson = nullptr; ///< The same, if it is a lesson.
    GraphPage *m_points = nullptr;
    QStackedWidget *m_pages;
    QStackedWidget *m_toolBars;
    Rail *m_rail;
    StatusStrip *m_status;
    CommandPalette *m_palette;
    JobsDrawer *m_jobs = nullptr;
    QList<std::pair<QString, Page *>> m_order;
};

} // namespace lectern::ui
