// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/services/document_session.h"

#include <QStackedWidget>

class QLineEdit;
class QVBoxLayout;

namespace lectern::ui {

class VersionView;

/// The versions of a lesson that were kept: a list, and one of them beside the lesson as it is now.
class VersionsPanel : public QStackedWidget
{
    Q_OBJECT

public:
    /// @param session  Outlives the panel.
    explicit VersionsPanel(DocumentSession &session, QWidget *parent = nullptr);

    void open(const document::NamedVersion &version); ///< Looks at one.

Q_SIGNALS:
    void blockChosen(lectern::document::BlockId block);
    void failed(const QString &message);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *newList();
    void keep();
    void reload();
    void showList(const QList<VersionEntry> &entries);

    DocumentSession &m_session;
    QLineEdit *m_name;
    QVBoxLayout *m_rows;
    VersionView *m_view;
    bool m_isLoaded = false; ///< Versions are not read from the file before somebody looks.
};

} // namespace lectern::ui
