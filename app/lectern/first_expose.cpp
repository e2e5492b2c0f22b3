// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lectern/first_expose.h"

#include <QCoreApplication>
#include <QEvent>
#include <QTextStream>
#include <QWidget>
#include <QWindow>

#include <chrono>

namespace lectern {
namespace {

class FirstExpose : public QObject
{
public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Expose && static_cast<QWindow *>(watched)->isExposed()) {
            watched->removeEventFilter(this);
            QMetaObject::invokeMethod(this, &FirstExpose::report, Qt::QueuedConnection);
        }
        return false; // The window paints in it, before what is queued.
    }

private:
    void report()
    {
        const auto now = std::chrono::steady_clock::now().time_since_epoch();
        QTextStream(stdout) << std::chrono::nanoseconds(now).count() << Qt::endl;
        QCoreApplication::quit();
    }
};

} // namespace

void reportFirstExpose(QWidget &window)
{
    window.winId(); // So that there is a QWindow to look at before the first expose.
    window.windowHandle()->installEventFilter(new FirstExpose(&window));
}

} // namespace lectern
