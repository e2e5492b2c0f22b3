// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/services/services.h"

#include <QObject>

#include <memory>

namespace lectern::ui {

class MainWindow;
struct LessonRequest;

/// Keeps one window, and builds it anew when its language or text size changes; the open document,
/// the page and the caret stay. The window opens where and as large as it was left.
class WindowHost : public QObject
{
    Q_OBJECT

public:
    explicit WindowHost(const Services &services, QObject *parent = nullptr);
    ~WindowHost() override;

    void show();
    void start(const QString &path); ///< As DocumentFlow, once the event loop runs.
    void draft(const LessonRequest &request);
    MainWindow &window() { return *m_window; }

private:
    void rebuild();

    Services m_services;
    std::unique_ptr<MainWindow> m_window;
    bool m_wasShown = false;
};

} // namespace lectern::ui
