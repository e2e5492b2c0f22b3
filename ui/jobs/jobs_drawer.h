// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/job_queue.h"

#include <QPointer>
#include <QWidget>

class QPropertyAnimation;
class QVBoxLayout;

namespace lectern::ui {

class JobRow;

/// The list of long work, over the right part of the page.
///
/// Slides in and out; follows its page's size. Lives hidden while it is closed.
class JobsDrawer : public QWidget
{
    Q_OBJECT

public:
    /// @param queue  Outlives the drawer. @param page  What it lies over; its sibling.
    JobsDrawer(jobs::JobQueue &queue, QWidget *page);

    bool isOpen() const { return m_isOpen; }
    void setOpen(bool open);

    /// Work that runs or waits.
    int pendingCount() const;

Q_SIGNALS:
    void pendingCountChanged(int count);
    void closed(); ///< From inside; not by setOpen().
    void documentChosen(const QString &path); ///< A lesson that a draft made.
    void failed(const QString &message);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *newHead();
    void addRow(jobs::JobId id);
    void removeRow(jobs::JobId id);
    void refreshRow(jobs::JobId id);
    void refreshEmptiness();
    void tellCount();
    void moveFocus(JobRow *from, int step);
    void openResult(const QString &path);
    void showFolder(const QString &path);
    QRect place(bool open) const;
    bool isEscapeOfThisWindow(const QObject *watched, const QEvent &event) const;

    jobs::JobQueue &m_queue;
    QWidget *m_page;
    QPropertyAnimation *m_slide;
    QVBoxLayout *m_list;
    QWidget *m_nothing = nullptr;
    QWidget *m_clear = nullptr;
    QList<JobRow *> m_rows; ///< The newest first, as shown.
    QPointer<QWidget> m_focusBefore;
    bool m_isOpen = false;
    int m_toldCount = 0;
};

} // namespace lectern::ui
