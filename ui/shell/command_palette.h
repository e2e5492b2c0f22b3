// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/glyph.h"

#include <QFrame>

#include <functional>

class QAbstractItemModel;
class QLineEdit;
class QListView;
class QStandardItemModel;

namespace lectern::ui {

class ActionRegistry;

/// Something the palette can find and do.
struct PaletteItem {
    Glyph glyph = Glyph::ChevronRight;
    QString name;
    QString place; ///< "Block", "Document", the menu of a command.
    QString shortcut;
    std::function<void()> run;
};

/// Finds commands and whatever its sources know, and does the one that is chosen.
class CommandPalette : public QFrame
{
    Q_OBJECT

public:
    /// Answers what was typed; called at each key, so it must be quick.
    using Source = std::function<QList<PaletteItem>(const QString &typed)>;

    CommandPalette(ActionRegistry &registry, QWidget *parent);

    void addSource(Source source) { m_sources.append(std::move(source)); }
    /// Answers a moment later; its finds stand behind the others'. Not asked while nothing is
    /// typed; an answer to what is no longer typed is dropped.
    using Answer = std::function<void(const QList<PaletteItem> &items)>;
    using LateSource = std::function<void(const QString &typed, Answer answer)>;
    void addLateSource(LateSource source) { m_lateSources.append(std::move(source)); }
    void openOver(const QRect &area);

Q_SIGNALS:
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();
    void askLateSources(const QString &typed);
    void append(const QList<PaletteItem> &items);
    void runCurrent();
    void dismiss();
    QList<PaletteItem> commandsFor(const QString &typed) const;
    void resizeToRows();

    ActionRegistry &m_registry;
    QList<Source> m_sources;
    QList<LateSource> m_lateSources;
    QList<PaletteItem> m_items;
    QLineEdit *m_field;
    QListView *m_list;
    QStandardItemModel *m_model;
    QWidget *m_nothing;
};

} // namespace lectern::ui
