// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/job_queue.h"

#include <QWidget>

#include <functional>

class QHBoxLayout;
class QProgressBar;

namespace lectern::ui {

class IconButton;
class TextLabel;

/// One job of the drawer: name, step, bar, time left and what can be done with it.
///
/// Keys: Space pauses and goes on, Delete stops after asking once, Return opens the result.
class JobRow : public QWidget
{
    Q_OBJECT

public:
    JobRow(jobs::JobQueue &queue, jobs::JobId id, QWidget *parent = nullptr);

    jobs::JobId id() const { return m_id; }
    void refresh(); ///< Takes what the queue says now.

Q_SIGNALS:
    void resultOpened(const QString &path); ///< The person asks for the file.
    void folderShown(const QString &path); ///< The person asks for the folder it lies in.
    void failed(const QString &message);
    void neighbourWanted(int step); ///< -1 up, 1 down.

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    QWidget *newHead();
    void refreshFoot(const jobs::JobInfo &job);
    void addFootButton(const QString &text, const std::function<void()> &run);
    void askBeforeStopping(bool ask);
    void togglePause();
    void stop();
    void announceQuarters(const jobs::JobInfo &job);

    jobs::JobQueue &m_queue;
    jobs::JobId m_id;
    TextLabel *m_title;
    TextLabel *m_state;
    TextLabel *m_left;
    QProgressBar *m_bar;
    IconButton *m_pause;
    IconButton *m_stop;
    QWidget *m_foot;
    QHBoxLayout *m_footRow;
    std::optional<jobs::JobState> m_shownState; ///< That the foot was made for.
    bool m_isAsking = false;
    int m_quarter = 0;
};

} // namespace lectern::ui
