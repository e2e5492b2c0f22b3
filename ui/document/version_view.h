// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"
#include "core/document/named_version.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QLineEdit;
class QScrollArea;
class QVBoxLayout;

namespace lectern::ui {

class TextLabel;

/// One version beside the document as it is now: what differs, and the ways back. Read only but for
/// its name.
class VersionView : public QWidget
{
    Q_OBJECT

public:
    explicit VersionView(document::Document &document, QWidget *parent = nullptr);

    void show(const document::NamedVersion &version, const document::Content &content);

Q_SIGNALS:
    void backRequested(); ///< To the list.
    void renamed(lectern::document::VersionId id, const QString &name);
    void blockChosen(lectern::document::BlockId block);
    void failed(const QString &message);

protected:
    void changeEvent(QEvent *event) override;

private:
    void addHead(QVBoxLayout *column);
    void refresh();
    void takeBackAll();
    void takeBack(document::BlockId block);

    document::Document &m_document;
    document::NamedVersion m_version;
    std::optional<document::Content> m_content; ///< As it was then.
    QLineEdit *m_name;
    TextLabel *m_time;
    TextLabel *m_summary;
    QWidget *m_takeBack = nullptr;
    QScrollArea *m_scroll;
    QTimer m_timer;
};

} // namespace lectern::ui
