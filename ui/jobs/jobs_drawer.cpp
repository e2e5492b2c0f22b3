// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/jobs_drawer.h"

#include "ui/controls/buttons.h"
#include "ui/controls/icon_button.h"
#include "ui/controls/plane.h"
#include "ui/controls/text_label.h"
#include "ui/jobs/job_row.h"
#include "ui/jobs/job_words.h"

#include <QApplication>
#include <QDesktopServices>
#include <QFileInfo>
#include <QGraphicsDropShadowEffect>
#include <QKeyEvent>
#include <QPainter>
#include <QPropertyAnimation>
#include <QScrollArea>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace lectern::ui {
namespace {

constexpr int kWidth = 360;

} // namespace

JobsDrawer::JobsDrawer(jobs::JobQueue &queue, QWidget *page) :
    QWidget(page->parentWidget()),
    m_queue(queue),
    m_page(page),
    m_slide(new QPropertyAnimation(this, "geometry", this)),
    m_list(new QVBoxLayout)
{
    setAccessibleName(tr("Jobs"));
    setFocusPolicy(Qt::ClickFocus);
    auto *shadow = new QGraphicsDropShadowEffect(this);
    shadow->setBlurRadius(28);
    shadow->setOffset(-4, 2);
    setGraphicsEffect(shadow);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(newHead());
    column->addWidget(new Divider);
    auto *content = new QWidget;
    m_list->setContentsMargins(0, 0, 0, 0);
    m_list->setSpacing(0);
    m_nothing = new TextLabel(tr("Nothing is running."), TextStyle::Body, Role::Text2);
    m_nothing->setContentsMargins(scaled(16), scaled(16), scaled(16), scaled(16));
    m_list->addWidget(m_nothing);
    m_list->addStretch();
    content->setLayout(m_list);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setAccessibleName(tr("Jobs"));
    scroll->setWidget(content);
    scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    column->addWidget(scroll, 1);

    for (const jobs::JobInfo &job : queue.jobs())
        addRow(job.id);
    refreshEmptiness();
    connect(&queue, &jobs::JobQueue::jobAdded, this, &JobsDrawer::addRow);
    connect(&queue, &jobs::JobQueue::jobChanged, this, &JobsDrawer::refreshRow);
    connect(&queue, &jobs::JobQueue::jobRemoved, this, &JobsDrawer::removeRow);
    connect(m_slide, &QPropertyAnimation::finished, this, [this] { setVisible(m_isOpen); });
    m_slide->setEasingCurve(QEasingCurve::OutCubic);
    page->installEventFilter(this);
    hide();
}

QWidget *JobsDrawer::newHead()
{
    auto *head = new QWidget;
    head->setFixedHeight(scaled(40));
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(scaled(16), 0, scaled(8), 0);
    row->addWidget(new TextLabel(tr("Jobs"), TextStyle::BodyStrong));
    row->addStretch();
    QPushButton *clear = newButton(tr("Clear finished"), ButtonRole::Link, head);
    connect(clear, &QPushButton::clicked, &m_queue, &jobs::JobQueue::clearFinished);
    m_clear = clear;
    row->addWidget(clear);
    auto *close = new IconButton(Glyph::Close, tr("Close the jobs (Esc)"));
    connect(close, &QToolButton::clicked, this, &JobsDrawer::closed);
    row->addWidget(close);
    return head;
}

QRect JobsDrawer::place(bool open) const
{
    const QRect page = m_page->geometry();
    const int width = std::min(scaled(kWidth), page.width());
    return {page.right() + 1 - (open ? width : 0), page.top(), width, page.height()};
}

void JobsDrawer::setOpen(bool open)
{
    if (open == m_isOpen)
        return;
    m_isOpen = open;
    m_slide->stop();
    const int duration = style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this);
    if (open) {
        qApp->installEventFilter(this); // Esc closes the drawer before it does anything else.
        m_focusBefore = QApplication::focusWidget();
        setGeometry(place(duration == 0));
        show();
        raise();
        QWidget *first = m_rows.isEmpty() ? nullptr : static_cast<QWidget *>(m_rows.first());
        (first ? first : this)->setFocus(Qt::OtherFocusReason);
    } else {
        qApp->removeEventFilter(this);
    }
    if (!open && m_focusBefore && isAncestorOf(QApplication::focusWidget())) {
        m_focusBefore->setFocus(Qt::OtherFocusReason);
    }
    if (duration == 0) {
        setVisible(open);
        return;
    }
    m_slide->setDuration(duration);
    m_slide->setStartValue(geometry());
    m_slide->setEndValue(place(open));
    m_slide->start();
}

int JobsDrawer::pendingCount() const
{
    const auto all = m_queue.jobs();
    return static_cast<int>(
        std::ranges::count_if(all, [](const jobs::JobInfo &job) { return isPending(job.state); }));
}

void JobsDrawer::addRow(jobs::JobId id)
{
    auto *row = new JobRow(m_queue, id);
    connect(row, &JobRow::failed, this, &JobsDrawer::failed);
    connect(row, &JobRow::resultOpened, this, &JobsDrawer::openResult);
    connect(row, &JobRow::folderShown, this, &JobsDrawer::showFolder);
    connect(row, &JobRow::neighbourWanted, this, [this, row](int step) { moveFocus(row, step); });
    m_rows.prepend(row);
    m_list->insertWidget(0, row);
    refreshEmptiness();
    tellCount();
}

void JobsDrawer::refreshRow(jobs::JobId id)
{
    const auto found = std::ranges::find(m_rows, id, &JobRow::id);
    if (found != m_rows.end())
        (*found)->refresh();
    refreshEmptiness();
    tellCount();
}

void JobsDrawer::removeRow(jobs::JobId id)
{
    const auto found = std::ranges::find(m_rows, id, &JobRow::id);
    if (found == m_rows.end())
        return;
    JobRow *row = *found;
    const bool hadFocus = row->hasFocus() || row->isAncestorOf(QApplication::focusWidget());
    if (hadFocus)
        moveFocus(row, m_rows.last() == row ? -1 : 1);
    m_rows.removeOne(row);
    row->deleteLater();
    row->hide();
    refreshEmptiness();
    tellCount();
}

void JobsDrawer::refreshEmptiness()
{
    const auto all = m_queue.jobs();
    m_nothing->setVisible(all.isEmpty());
    m_clear->setVisible(std::ranges::any_of(
        all, [](const jobs::JobInfo &job) { return jobs::isFinished(job.state); }));
}

void JobsDrawer::tellCount()
{
    const int count = pendingCount();
    if (count != std::exchange(m_toldCount, count))
        Q_EMIT pendingCountChanged(count);
}

void JobsDrawer::moveFocus(JobRow *from, int step)
{
    const auto index = m_rows.indexOf(from) + step;
    if (index >= 0 && index < m_rows.size())
        m_rows.at(index)->setFocus(Qt::TabFocusReason);
}

void JobsDrawer::openResult(const QString &path)
{
    if (path.endsWith(QStringLiteral(".lectern"))) {
        Q_EMIT documentChosen(path);
        return;
    }
    if (!QFileInfo::exists(path))
        Q_EMIT failed(
            tr("“%1” is no longer there. Export it again.").arg(QFileInfo(path).fileName()));
    else if (!QDesktopServices::openUrl(QUrl::fromLocalFile(path)))
        Q_EMIT failed(tr("No program opens “%1”. Show it in its folder instead.")
                          .arg(QFileInfo(path).fileName()));
}

void JobsDrawer::showFolder(const QString &path)
{
    const QString folder = QFileInfo(path).path();
    if (!QDesktopServices::openUrl(QUrl::fromLocalFile(folder)))
        Q_EMIT failed(tr("The folder could not be shown: %1").arg(folder));
}

bool JobsDrawer::isEscapeOfThisWindow(const QObject *watched, const QEvent &event) const
{
    const auto *widget = qobject_cast<const QWidget *>(watched);
    return static_cast<const QKeyEvent &>(event).key() == Qt::Key_Escape && widget
        && widget->window() == window() && !QApplication::activePopupWidget();
}

bool JobsDrawer::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && m_isOpen && isEscapeOfThisWindow(watched, *event)) {
        Q_EMIT closed();
        return true;
    }
    if (watched == m_page && m_isOpen
        && (event->type() == QEvent::Resize || event->type() == QEvent::Move)) {
        m_slide->stop();
        setGeometry(place(true));
    }
    return QWidget::eventFilter(watched, event);
}

void JobsDrawer::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(Role::Panel, this));
    painter.fillRect(0, 0, 1, height(), color(Role::Line, this));
}

} // namespace lectern::ui
