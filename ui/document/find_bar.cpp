// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/find_bar.h"

#include "ui/actions/action_registry.h"
#include "ui/controls/buttons.h"
#include "ui/controls/icon_button.h"
#include "ui/controls/text_label.h"
#include "ui/editor/block_view.h"
#include "ui/editor/field_text.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLineEdit>

#include <algorithm>

namespace lectern::ui {
namespace {

using document::Commands;

constexpr int kRestMs = 200;

const QList<QString> &commandIds()
{
    static const QList<QString> ids{QStringLiteral("edit.find"), QStringLiteral("edit.findNext"),
                                    QStringLiteral("edit.findPrevious"),
                                    QStringLiteral("edit.replace")};
    return ids;
}

} // namespace

QList<FoundPlace> placesOf(const document::Content &content, const QString &words)
{
    QList<FoundPlace> places;
    if (words.isEmpty())
        return places;
    for (const document::Block &block : content.blocks) {
        for (const document::Field &field : block.fields) {
            const QString text = field.text();
            qsizetype at = text.indexOf(words, 0, Qt::CaseInsensitive);
            while (at >= 0) {
                places.append({block.id, field.key, int(at), int(words.size())});
                at = text.indexOf(words, at + words.size(), Qt::CaseInsensitive);
            }
        }
    }
    return places;
}

void FindBar::addCommands(ActionRegistry &registry)
{
    const auto add = [&registry](const QString &id, const QString &text, std::optional<Glyph> glyph,
                                 const QList<QKeySequence> &keys) {
        registry.add({id, text, CommandPlace::Edit, glyph, keys})->setEnabled(false);
    };
    add(QStringLiteral("edit.find"), tr("Find…"), Glyph::Search,
        {QKeySequence(Qt::CTRL | Qt::Key_F)});
    add(QStringLiteral("edit.findNext"), tr("Find next"), Glyph::ArrowDown,
        {QKeySequence(Qt::Key_F3), QKeySequence(Qt::CTRL | Qt::Key_G)});
    add(QStringLiteral("edit.findPrevious"), tr("Find previous"), Glyph::ArrowUp,
        {QKeySequence(Qt::SHIFT | Qt::Key_F3), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_G)});
    add(QStringLiteral("edit.replace"), tr("Replace…"), {},
        {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_H)});
}

FindBar::FindBar(BlockView &view, ActionRegistry &registry, QWidget *parent) :
    Plane(Role::Panel, Qt::BottomEdge, parent),
    m_view(view),
    m_registry(registry),
    m_words(new QLineEdit),
    m_replacement(new QLineEdit),
    m_replaceRow(new QWidget),
    m_count(new TextLabel(TextStyle::Small, Role::Text2))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(scaled(16), scaled(8), scaled(16), scaled(8));
    m_words->setPlaceholderText(tr("Find"));
    m_words->setAccessibleName(tr("Find"));
    m_replacement->setPlaceholderText(tr("Replace with"));
    m_replacement->setAccessibleName(tr("Replace with"));
    auto *close = new IconButton(Glyph::Close, tr("Close"));
    grid->addWidget(m_words, 0, 0);
    grid->addWidget(m_count, 0, 1);
    grid->addWidget(new IconButton(registry.action(QStringLiteral("edit.findPrevious"))), 0, 2);
    grid->addWidget(new IconButton(registry.action(QStringLiteral("edit.findNext"))), 0, 3);
    grid->addWidget(close, 0, 4);
    grid->setColumnStretch(0, 1);
    auto *row = new QHBoxLayout(m_replaceRow);
    row->setContentsMargins(0, 0, 0, 0);
    QPushButton *one = newButton(tr("Replace"), ButtonRole::Secondary, this);
    QPushButton *all = newButton(tr("Replace all"), ButtonRole::Secondary, this);
    row->addWidget(m_replacement, 1);
    row->addWidget(one);
    row->addWidget(all);
    grid->addWidget(m_replaceRow, 1, 0, 1, 5);
    connect(close, &QToolButton::clicked, this, [this] {
        hide();
        m_view.setFocus();
    });
    connect(one, &QPushButton::clicked, this, &FindBar::replace);
    connect(all, &QPushButton::clicked, this, &FindBar::replaceAll);
    connect(m_words, &QLineEdit::textChanged, this, &FindBar::showCount);
    connect(m_words, &QLineEdit::returnPressed, this, [this] { step(1); });
    connect(registry.action(QStringLiteral("edit.find")), &QAction::triggered, this,
            [this] { open(false); });
    connect(registry.action(QStringLiteral("edit.replace")), &QAction::triggered, this,
            [this] { open(true); });
    connect(registry.action(QStringLiteral("edit.findNext")), &QAction::triggered, this,
            [this] { step(1); });
    connect(registry.action(QStringLiteral("edit.findPrevious")), &QAction::triggered, this,
            [this] { step(-1); });
    for (const QString &id : commandIds())
        registry.action(id)->setEnabled(true);
    m_timer.setSingleShot(true);
    m_timer.setInterval(kRestMs);
    connect(&m_timer, &QTimer::timeout, this, &FindBar::showCount);
    connect(&view.document().undoStack(), &QUndoStack::indexChanged, this, [this] {
        if (isVisible())
            m_timer.start(); // Counting waits for a pause in the typing.
    });
    hide();
}

FindBar::~FindBar()
{
    for (const QString &id : commandIds())
        m_registry.action(id)->setEnabled(false);
}

void FindBar::open(bool withReplace)
{
    const QString selected
        = m_view.caret() ? m_view.editor().textCursor().selectedText() : QString();
    if (!selected.isEmpty())
        m_words->setText(selected);
    m_replaceRow->setVisible(withReplace);
    show();
    m_words->setFocus();
    m_words->selectAll();
    showCount();
}

void FindBar::showCount()
{
    m_timer.stop();
    const auto places = shownPlaces();
    const int index = indexOfSelection(places);
    const int count = int(places.size());
    m_count->setText(m_words->text().isEmpty() ? QString()
                         : count == 0          ? tr("No match")
                         : index >= 0          ? tr("%1 of %2").arg(index + 1).arg(count)
                                               : tr("%n place(s)", nullptr, count));
}

int FindBar::indexOfSelection(const QList<FoundPlace> &places) const
{
    const auto caret = m_view.caret();
    if (!caret)
        return -1;
    const QTextCursor cursor = m_view.editor().textCursor();
    const auto found = std::ranges::find_if(places, [&](const FoundPlace &place) {
        return place.block == caret->block && place.key == caret->key
            && place.position == cursor.selectionStart()
            && place.position + place.length == cursor.selectionEnd();
    });
    return found == places.end() ? -1 : int(found - places.begin());
}

QList<FoundPlace> FindBar::shownPlaces() const
{
    QList<FoundPlace> places = placesOf(m_view.document().content(), m_words->text());
    places.removeIf([this](const FoundPlace &place) {
        return !m_view.pageLayout().isShown(m_view.document().indexOf(place.block));
    });
    return places;
}

void FindBar::step(int direction)
{
    const auto places = shownPlaces();
    if (places.isEmpty()) {
        if (!isVisible())
            open(false);
        showCount();
        return;
    }
    const int count = int(places.size());
    int index = indexOfSelection(places);
    if (index >= 0) {
        index = (index + direction + count) % count;
    } else {
        // The first place at or after the caret's block.
        const auto current = m_view.currentBlock();
        const int here = current ? m_view.document().indexOf(*current) : 0;
        index = 0;
        while (index < count - 1 && m_view.document().indexOf(places.at(index).block) < here)
            ++index;
    }
    select(places.at(index));
    showCount();
}

void FindBar::select(const FoundPlace &place)
{
    m_view.selectWords({place.block, place.key, place.position}, place.length);
}

document::TextEdit FindBar::replacementOf(const FoundPlace &place) const
{
    const document::Field &field = *m_view.document().block(place.block)->field(place.key);
    return {
        place.position, place.length, {{m_replacement->text(), marksAt(field, place.position)}}};
}

void FindBar::replace()
{
    const auto places = shownPlaces();
    const int index = indexOfSelection(places);
    if (index < 0) {
        step(1);
        return;
    }
    const FoundPlace &place = places.at(index);
    const Status done
        = Commands(m_view.document())
              .editText(place.block, place.key, replacementOf(place), document::Origin::Edited);
    if (!done)
        Q_EMIT failed(done.error().message);
    step(1);
}

void FindBar::replaceAll()
{
    QList<document::FieldEdit> edits;
    int locked = 0;
    for (const FoundPlace &place : shownPlaces()) {
        if (m_view.document().block(place.block)->locked) {
            ++locked;
            continue;
        }
        edits.append({place.block, place.key, replacementOf(place)});
    }
    const Status done = Commands(m_view.document()).editTexts(edits, tr("Replace all"));
    showCount();
    if (!done) {
        Q_EMIT failed(done.error().message);
        return;
    }
    QStringList said{tr("%n replaced", nullptr, int(edits.size()))};
    if (locked > 0)
        said.append(tr("%n in locked blocks stay(s)", nullptr, locked));
    m_count->setText(said.join(QStringLiteral(" · ")));
    m_timer.stop(); // It stands until something else changes.
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape) {
        Plane::keyPressEvent(event);
        return;
    }
    hide();
    m_view.setFocus();
}

} // namespace lectern::ui
