// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/job_row.h"

#include "ui/controls/buttons.h"
#include "ui/controls/icon_button.h"
#include "ui/controls/text_label.h"
#include "ui/jobs/job_words.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QProgressBar>

namespace lectern::ui {

using jobs::JobState;

JobRow::JobRow(jobs::JobQueue &queue, jobs::JobId id, QWidget *parent) :
    QWidget(parent),
    m_queue(queue),
    m_id(id),
    m_title(new TextLabel(TextStyle::BodyStrong)),
    m_state(new TextLabel(TextStyle::Small, Role::Text2)),
    m_left(new TextLabel(TextStyle::Small, Role::Text2)),
    m_bar(new QProgressBar),
    m_pause(new IconButton(Glyph::Pause, tr("Pause (Space)"))),
    m_stop(new IconButton(Glyph::Stop, tr("Stop (Delete)"))),
    m_foot(new QWidget),
    m_footRow(new QHBoxLayout(m_foot))
{
    setFocusPolicy(Qt::StrongFocus);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(16), scaled(10), scaled(16), scaled(12));
    column->setSpacing(scaled(4));
    column->addWidget(newHead());
    m_bar->setRange(0, 1000);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(scaled(8));
    m_bar->setFocusPolicy(Qt::NoFocus);
    column->addWidget(m_bar);
    auto *words = new QHBoxLayout;
    words->setSpacing(scaled(12));
    m_state->setWordWrap(true);
    words->addWidget(m_state, 1);
    words->addWidget(m_left, 0, Qt::AlignTop);
    column->addLayout(words);
    m_footRow->setContentsMargins(0, scaled(4), 0, 0);
    m_footRow->setSpacing(scaled(8));
    column->addWidget(m_foot);
    refresh();
}

QWidget *JobRow::newHead()
{
    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_title->setWordWrap(true);
    row->addWidget(m_title, 1);
    for (IconButton *button : {m_pause, m_stop}) {
        button->setFixedSize(scaled(28), scaled(28));
        row->addWidget(button, 0, Qt::AlignTop);
    }
    connect(m_pause, &QToolButton::clicked, this, &JobRow::togglePause);
    connect(m_stop, &QToolButton::clicked, this, [this] { askBeforeStopping(true); });
    return head;
}

void JobRow::refresh()
{
    const auto found = m_queue.job(m_id);
    if (!found)
        return;
    const jobs::JobInfo &job = *found;
    const bool isOver = jobs::isFinished(job.state) || job.state == JobState::Interrupted;
    m_title->setText(job.title);
    m_state->setText(stateText(job));
    m_state->setRole(job.state == JobState::Failed     ? Role::Danger
                         : job.state == JobState::Done ? Role::Success
                                                       : Role::Text2);
    m_left->setText(timeLeftText(job));
    m_left->setVisible(!m_left->text().isEmpty());
    m_bar->setValue(qRound(job.progress.fraction * 1000));
    m_bar->setVisible(!isOver);
    m_bar->setAccessibleName(tr("Progress of %1").arg(job.title));
    const bool isPaused = job.state == JobState::Paused;
    m_pause->setVisible(!isOver && (job.canPause || isPaused));
    m_pause->setIcon(icon(isPaused ? Glyph::Play : Glyph::Pause));
    m_pause->setToolTip(isPaused ? tr("Go on (Space)") : tr("Pause (Space)"));
    m_pause->setAccessibleName(isPaused ? tr("Go on: %1").arg(job.title)
                                        : tr("Pause: %1").arg(job.title));
    m_stop->setVisible(!isOver);
    m_stop->setAccessibleName(tr("Stop: %1").arg(job.title));
    setAccessibleName(job.title);
    setAccessibleDescription(m_state->text());
    refreshFoot(job);
    announceQuarters(job);
}

void JobRow::refreshFoot(const jobs::JobInfo &job)
{
    if (m_shownState == job.state)
        return;
    m_shownState = job.state;
    m_isAsking = false;
    while (QLayoutItem *item = m_footRow->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater(); // It may be the sender.
        delete item;
    }
    const QString path = job.result[QStringLiteral("path")].toString();
    if (job.state == JobState::Done && !path.isEmpty()) {
        addFootButton(tr("Open"), [this, path] { Q_EMIT resultOpened(path); });
        addFootButton(tr("Show in folder"), [this, path] { Q_EMIT folderShown(path); });
    } else if (job.state == JobState::Interrupted) {
        addFootButton(tr("Go on"), [this] {
            if (const Status resumed = m_queue.resume(m_id); !resumed)
                Q_EMIT failed(resumed.error().message);
        });
        addFootButton(tr("Give up"), [this] { m_queue.stop(m_id); });
    }
    m_footRow->addStretch();
    m_foot->setVisible(m_footRow->count() > 1);
}

void JobRow::addFootButton(const QString &text, const std::function<void()> &run)
{
    QPushButton *button = newButton(text, ButtonRole::Secondary, m_foot);
    button->setAccessibleName(QStringLiteral("%1: %2").arg(text, m_title->text()));
    connect(button, &QPushButton::clicked, this, run);
    m_footRow->addWidget(button);
}

void JobRow::askBeforeStopping(bool ask)
{
    const auto job = m_queue.job(m_id);
    if (!job || jobs::isFinished(job->state) || ask == m_isAsking)
        return;
    m_shownState.reset();
    if (!ask)
        return refreshFoot(*job);
    refreshFoot(*job);
    m_isAsking = true;
    delete m_footRow->takeAt(m_footRow->count() - 1); // The stretch.
    addFootButton(tr("Stop it"), [this] { stop(); });
    addFootButton(tr("Keep it running"), [this] {
        askBeforeStopping(false);
        setFocus();
    });
    m_footRow->addStretch();
    m_foot->show();
    m_footRow->itemAt(0)->widget()->setFocus(Qt::OtherFocusReason);
}

void JobRow::togglePause()
{
    const auto job = m_queue.job(m_id);
    if (!job)
        return;
    if (job->state == JobState::Paused) {
        if (const Status resumed = m_queue.resume(m_id); !resumed)
            Q_EMIT failed(resumed.error().message);
    } else {
        m_queue.pause(m_id);
    }
}

void JobRow::stop()
{
    setFocus();
    m_queue.stop(m_id);
}

void JobRow::announceQuarters(const jobs::JobInfo &job)
{
    const int quarter = static_cast<int>(job.progress.fraction * 4);
    if (quarter == m_quarter)
        return;
    m_quarter = quarter;
    QAccessibleValueChangeEvent event(m_bar, m_bar->value() / 10);
    QAccessible::updateAccessibility(&event);
}

void JobRow::keyPressEvent(QKeyEvent *event)
{
    const auto job = m_queue.job(m_id);
    const QString path = job ? job->result[QStringLiteral("path")].toString() : QString();
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
        Q_EMIT neighbourWanted(event->key() == Qt::Key_Down ? 1 : -1);
        return;
    case Qt::Key_Space:
        return togglePause();
    case Qt::Key_Delete:
        return askBeforeStopping(true);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!path.isEmpty()) {
            Q_EMIT resultOpened(path);
            return;
        }
        [[fallthrough]];
    default:
        QWidget::keyPressEvent(event);
    }
}

void JobRow::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void JobRow::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

void JobRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (hasFocus()) {
        painter.fillRect(rect(), color(Role::Selection, this));
        painter.fillRect(0, 0, 2, height(), color(Role::Accent, this));
    }
    painter.fillRect(scaled(16), height() - 1, width() - scaled(32), 1, color(Role::Line, this));
}

} // namespace lectern::ui
