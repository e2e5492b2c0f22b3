// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/commands.h"
#include "ui/controls/plane.h"

#include <QTimer>

class QLineEdit;
class QPushButton;

namespace lectern::ui {

class ActionRegistry;
class BlockView;
class TextLabel;

/// A place where the sought words stand: UTF-16 units in one field.
struct FoundPlace {
    document::BlockId block;
    QString key;
    int position = 0;
    int length = 0;
};

/// All places of some words in a document, whatever their case, in reading order, not overlapping.
QList<FoundPlace> placesOf(const document::Content &content, const QString &words);

/// Find and replace, over the page.
class FindBar : public Plane
{
    Q_OBJECT

public:
    FindBar(BlockView &view, ActionRegistry &registry, QWidget *parent = nullptr);

    /// Adds the commands it takes, disabled until there is a bar.
    static void addCommands(ActionRegistry &registry);
    ~FindBar() override;

    void open(bool withReplace);

Q_SIGNALS:
    void failed(const QString &message);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QList<FoundPlace> shownPlaces() const; ///< Of the blocks that stand on the page.
    void step(int direction);
    void replace();
    void replaceAll();
    void showCount();
    void select(const FoundPlace &place);
    document::TextEdit replacementOf(const FoundPlace &place) const;
    int indexOfSelection(const QList<FoundPlace> &places) const;

    BlockView &m_view;
    ActionRegistry &m_registry;
    QLineEdit *m_words;
    QLineEdit *m_replacement;
    QWidget *m_replaceRow;
    TextLabel *m_count;
    QTimer m_timer;
};

} // namespace lectern::ui
