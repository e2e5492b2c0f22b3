// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/language.h"
#include "ui/controls/page.h"

class QAction;
class QVBoxLayout;

namespace lectern::ui {

class ActionRegistry;
class Library;
class TextLabel;

/// The start page: begin something, go on with something, try a sample.
class LibraryPage : public Page
{
    Q_OBJECT

public:
    /// @param registry  Holds "lesson.new", "document.open" and "palette.open".
    LibraryPage(Library &library, ActionRegistry &registry, QWidget *parent = nullptr);

    QString title() const override { return {}; }
    QWidget *toolBar() override;
    PageStatus status() const override;
    QList<QWidget *> panes() const override;

Q_SIGNALS:
    void sampleStudyChosen(lectern::Language language);
    void documentChosen(const QString &path);
    void sampleChapterChosen(const QString &path, const QString &topic);
    void fileDropped(const QString &path); ///< A file or folder of any kind.

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QWidget *newNavigation();
    QWidget *newContent();
    void addSamples(QVBoxLayout *column);
    void refreshRecent();

    Library &m_library;
    ActionRegistry &m_registry;
    QWidget *m_navigation = nullptr;
    QWidget *m_content = nullptr;
    QWidget *m_recentCard = nullptr;
    QVBoxLayout *m_recentRows = nullptr;
    TextLabel *m_nothingYet = nullptr;
    bool m_onlyUnfinished = false;
};

} // namespace lectern::ui
