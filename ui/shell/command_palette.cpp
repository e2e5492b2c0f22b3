// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/command_palette.h"

#include "ui/actions/action_registry.h"
#include "ui/actions/name_match.h"
#include "ui/controls/text_label.h"
#include "ui/shell/palette_delegate.h"

#include <QGraphicsDropShadowEffect>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>

namespace lectern::ui {
namespace {

constexpr int kMostRows = 9;
constexpr int kMostItems = 60;

} // namespace

CommandPalette::CommandPalette(ActionRegistry &registry, QWidget *parent) :
    QFrame(parent),
    m_registry(registry),
    m_field(new QLineEdit),
    m_list(new QListView),
    m_model(new QStandardItemModel(this)),
    m_nothing(new TextLabel(tr("No match. Searched commands, titles and text."), TextStyle::Body,
                            Role::Text2))
{
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(tr("Command palette"));
    auto *shadow = new QGraphicsDropShadowEffect(this);
    shadow->setBlurRadius(32);
    shadow->setOffset(0, 8);
    setGraphicsEffect(shadow);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(8), scaled(8), scaled(8), scaled(8));
    m_field->setPlaceholderText(tr("Find or do anything"));
    m_field->setAccessibleName(tr("Find or do anything"));
    m_field->installEventFilter(this);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(this));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setAccessibleName(tr("What was found"));
    column->addWidget(m_field);
    column->addWidget(m_list);
    column->addWidget(m_nothing);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::refresh);
    connect(m_list, &QListView::clicked, this, &CommandPalette::runCurrent);
    hide();
}

void CommandPalette::openOver(const QRect &area)
{
    const int width = std::min(scaled(640), area.width() - scaled(32));
    setGeometry(area.left() + (area.width() - width) / 2, area.top() + int(area.height() * 0.15),
                width, scaled(100));
    m_field->setFixedHeight(scaled(40));
    m_field->clear();
    refresh();
    show();
    raise();
    m_field->setFocus(Qt::ShortcutFocusReason);
}

QList<PaletteItem> CommandPalette::commandsFor(const QString &typed) const
{
    QList<std::pair<int, PaletteItem>> scored;
    for (QAction *action : m_registry.actions()) {
        const QString name = action->text().remove(u'&');
        const auto score = matchScore(name, typed);
        if (!score || !action->isEnabled() || !action->isVisible()
            || action->objectName() == u"palette.open")
            continue;
        PaletteItem item;
        item.glyph = m_registry.glyphOf(action);
        item.name = name;
        item.place = placeTitle(m_registry.placeOf(action));
        item.shortcut = action->shortcut().toString(QKeySequence::NativeText);
        item.run = [action] { action->trigger(); };
        scored.append({*score, item});
    }
    std::ranges::stable_sort(scored, std::greater(), &std::pair<int, PaletteItem>::first);
    QList<PaletteItem> items;
    for (const auto &[score, item] : scored)
        items.append(item);
    return items;
}

void CommandPalette::refresh()
{
    const QString typed = m_field->text();
    QList<PaletteItem> items = commandsFor(typed);
    for (const Source &source : m_sources)
        items += source(typed);
    m_items.clear();
    m_model->clear();
    append(items);
    m_list->setCurrentIndex(m_model->index(0, 0));
    if (!typed.trimmed().isEmpty())
        askLateSources(typed);
}

void CommandPalette::append(const QList<PaletteItem> &items)
{
    for (const PaletteItem &item : items) {
        if (m_items.size() == kMostItems)
            break;
        m_items.append(item);
        auto *row = new QStandardItem(item.name);
        row->setData(int(item.glyph), kGlyphRole);
        row->setData(item.place, kPlaceRole);
        row->setData(item.shortcut, kShortcutRole);
        row->setAccessibleText(item.name + QStringLiteral(", ") + item.place);
        m_model->appendRow(row);
    }
    resizeToRows();
}

void CommandPalette::askLateSources(const QString &typed)
{
    for (const LateSource &source : std::as_const(m_lateSources)) {
        source(typed, [this, typed](const QList<PaletteItem> &found) {
            if (!isVisible() || m_field->text() != typed)
                return;
            append(found);
            if (!m_list->currentIndex().isValid())
                m_list->setCurrentIndex(m_model->index(0, 0));
        });
    }
}

void CommandPalette::resizeToRows()
{
    const int rows = std::min(kMostRows, int(m_items.size()));
    m_list->setVisible(rows > 0);
    m_nothing->setVisible(rows == 0);
    m_list->setFixedHeight(rows * scaled(36));
    layout()->activate();
    resize(width(), sizeHint().height());
}

void CommandPalette::runCurrent()
{
    const int row = m_list->currentIndex().row();
    if (row < 0)
        return;
    const auto run = m_items.at(row).run;
    dismiss();
    run();
}

void CommandPalette::dismiss()
{
    hide();
    Q_EMIT closed();
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut && isVisible()) {
        dismiss();
        return false;
    }
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const int row = m_list->currentIndex().row();
    switch (key->key()) {
    case Qt::Key_Escape:
        dismiss();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        runCurrent();
        return true;
    case Qt::Key_Down:
    case Qt::Key_Up: {
        const int step = key->key() == Qt::Key_Down ? 1 : -1;
        const int next = std::clamp(row + step, 0, std::max(0, int(m_items.size()) - 1));
        m_list->setCurrentIndex(m_model->index(next, 0));
        return true;
    }
    default:
        return QFrame::eventFilter(watched, event);
    }
}

void CommandPalette::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(color(Role::Line, this));
    painter.setBrush(color(Role::Surface, this));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}

} // namespace lectern::ui
