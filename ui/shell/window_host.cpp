// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/window_host.h"

#include "ui/editor/block_view.h"
#include "ui/settings/preferences.h"
#include "ui/shell/document_flow.h"
#include "ui/shell/main_window.h"
#include "ui/theme/type.h"

#include <QScreen>
#include <QSettings>

namespace lectern::ui {
namespace {

const auto kGeometry = QStringLiteral("window/geometry");
constexpr int kTitleBar = 40; ///< Room that window managers take for their frame, at most.

/// A window that would reach over the edge of the screen fills it instead, or its foot is not seen.
void showOnScreen(MainWindow &window)
{
    const QSize room = window.screen()->availableSize() - QSize(0, scaled(kTitleBar));
    if (window.width() <= room.width() && window.height() <= room.height())
        window.show();
    else
        window.showMaximized();
}

} // namespace

WindowHost::WindowHost(const Services &services, QObject *parent) :
    QObject(parent), m_services(services), m_window(std::make_unique<MainWindow>(services))
{
    m_window->restoreGeometry(services.preferences.settings().value(kGeometry).toByteArray());
    // Not inside the event of the control that made the change, which goes with the old window.
    connect(&services.preferences, &Preferences::languageChanged, this, &WindowHost::rebuild,
            Qt::QueuedConnection);
    connect(&services.preferences, &Preferences::textScaleChanged, this, &WindowHost::rebuild,
            Qt::QueuedConnection);
}

WindowHost::~WindowHost()
{
    if (m_wasShown)
        m_services.preferences.settings().setValue(kGeometry, m_window->saveGeometry());
}

void WindowHost::show()
{
    m_wasShown = true;
    showOnScreen(*m_window);
}

void WindowHost::start(const QString &path)
{
    QMetaObject::invokeMethod(
        this, [this, path] { m_window->documents().start(path); }, Qt::QueuedConnection);
}

void WindowHost::draft(const LessonRequest &request)
{
    m_window->documents().draftLesson(request);
}

void WindowHost::rebuild()
{
    const auto session = m_window->documents().session();
    const QString page = m_window->currentPage();
    const auto *view = m_window->findChild<BlockView *>();
    const auto caret = view ? view->caret() : std::nullopt;
    const auto state = m_window->saveGeometry();
    const bool wasVisible = m_window->isVisible();
    auto fresh = std::make_unique<MainWindow>(m_services);
    fresh->restoreGeometry(state);
    if (wasVisible)
        fresh->show();
    if (session)
        fresh->documents().setSession(session);
    m_window = std::move(fresh); // The old one goes last, so that the program does not end.
    m_window->showPage(page);
    auto *shown = m_window->findChild<BlockView *>();
    if (shown && caret && (page == u"lesson" || page == u"report"))
        shown->placeCaret(*caret);
}

} // namespace lectern::ui
