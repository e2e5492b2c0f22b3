// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/difference_card.h"

#include "ui/controls/buttons.h"
#include "ui/controls/chip.h"
#include "ui/controls/text_label.h"
#include "ui/editor/role_names.h"

#include <QHBoxLayout>
#include <QPainter>

namespace lectern::ui {
namespace {

using document::BlockChange;
using document::WordPiece;

constexpr qsizetype kLongestSame = 90; ///< Characters.
constexpr qsizetype kKeptSame = 36; ///< At either end of a longer stretch.

struct ChangeLook {
    QString word;
    QString button; ///< Empty: nothing to do for the block alone.
    Role ink;
    Role tint;
};

ChangeLook lookOf(BlockChange change)
{
    switch (change) {
    case BlockChange::Added:
        return {DifferenceCard::tr("Added since"), DifferenceCard::tr("Remove it"), Role::Success,
                Role::SuccessTint};
    case BlockChange::Removed:
        return {DifferenceCard::tr("Removed since"), DifferenceCard::tr("Bring it back"),
                Role::Danger, Role::DangerTint};
    case BlockChange::Changed:
        return {DifferenceCard::tr("Changed since"), DifferenceCard::tr("Take this block back"),
                Role::Warning, Role::WarningTint};
    case BlockChange::Moved:
        break;
    }
    return {DifferenceCard::tr("Moved since"), {}, Role::Authored, Role::AuthoredTint};
}

QString cut(const QString &text, bool isFirst, bool isLast)
{
    if (text.size() <= kLongestSame)
        return text;
    if (isFirst && isLast) // Nothing differs in the words: how it begins tells which it is.
        return text.left(kLongestSame) + QStringLiteral(" …");
    const QString start = isFirst ? QString() : text.left(kKeptSame);
    const QString end = isLast ? QString() : text.right(kKeptSame);
    return start + QStringLiteral(" … ") + end;
}

QString nameOf(const document::Block &block)
{
    const QString role = roleName(block.role);
    return role.isEmpty() ? blockTypeText(block.type) : role;
}

/// What was said before stands whole beside what is said now: words struck out and new ones by
/// turns cannot be read. Single spaces between two changes go with them.
QList<WordPiece> inStretches(const QList<WordPiece> &pieces)
{
    using Kind = WordPiece::Kind;
    QList<WordPiece> stretches;
    QString removed;
    QString added;
    const auto flush = [&] {
        if (!removed.isEmpty())
            stretches.append({Kind::Removed, removed.trimmed()});
        if (!removed.isEmpty() && !added.isEmpty())
            stretches.append({Kind::Same, QStringLiteral(" ")});
        if (!added.isEmpty())
            stretches.append({Kind::Added, added});
        removed.clear();
        added.clear();
    };
    for (const WordPiece &piece : pieces) {
        const bool isGap = piece.kind == Kind::Same && piece.text.trimmed().isEmpty()
            && (!removed.isEmpty() || !added.isEmpty());
        if (piece.kind != Kind::Added && (isGap || piece.kind == Kind::Removed))
            removed += piece.text;
        if (isGap || piece.kind == Kind::Added)
            added += piece.text;
        if (isGap || piece.kind != Kind::Same)
            continue;
        flush();
        stretches.append(piece);
    }
    flush();
    return stretches;
}

} // namespace

QString markedWords(const QList<WordPiece> &given, const QWidget *widget)
{
    const QList<WordPiece> pieces = inStretches(given);
    QString html;
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        const WordPiece &piece = pieces.at(i);
        const bool isSame = piece.kind == WordPiece::Kind::Same;
        QString text = isSame ? cut(piece.text, i == 0, i + 1 == pieces.size()) : piece.text;
        text = text.toHtmlEscaped().replace(u'\n', QStringLiteral("<br>"));
        if (isSame) {
            html += text;
            continue;
        }
        const bool isAdded = piece.kind == WordPiece::Kind::Added;
        html += QStringLiteral("<span style=\"color:%1;background-color:%2;text-decoration:%3\">%4"
                               "</span>")
                    .arg(color(isAdded ? Role::Success : Role::Danger, widget).name(),
                         color(isAdded ? Role::SuccessTint : Role::DangerTint, widget).name(),
                         isAdded ? QStringLiteral("none") : QStringLiteral("line-through"), text);
    }
    return html;
}

DifferenceCard::DifferenceCard(const document::Content &then, const document::Content &now,
                               const document::BlockDifference &difference, QWidget *parent) :
    QWidget(parent)
{
    const document::Block *before = then.block(difference.id);
    const document::Block *after = now.block(difference.id);
    const QString name = nameOf(after ? *after : *before);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(12), scaled(10), scaled(12), scaled(8));
    column->setSpacing(scaled(6));
    column->addWidget(newHead(name, difference));
    const QString textBefore = before ? before->text().trimmed() : QString();
    const QString textAfter = after ? after->text().trimmed() : QString();
    auto *words = new TextLabel(TextStyle::Body);
    words->setLanguage(now.header.language);
    words->setTextFormat(Qt::RichText);
    words->setWordWrap(true);
    words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    if (textBefore == textAfter) {
        const QList<WordPiece> same{{WordPiece::Kind::Same, textBefore}};
        words->setText(markedWords(same, this));
        column->addWidget(words);
        if (difference.change == BlockChange::Changed) {
            auto *note = new TextLabel(
                tr("The words are the same; their form, place or properties differ."),
                TextStyle::Small, Role::Text2);
            note->setWordWrap(true);
            column->addWidget(note);
        }
    } else {
        words->setText(markedWords(document::wordDifference(textBefore, textAfter), this));
        column->addWidget(words);
    }
    const QString what = lookOf(difference.change).word;
    setAccessibleName(name + QStringLiteral(": ") + what);
    QList<QPushButton *> links;
    if (const QString text = lookOf(difference.change).button; !text.isEmpty()) {
        QPushButton *back = newButton(text, ButtonRole::Link, this);
        back->setAccessibleName(text + QStringLiteral(": ") + name);
        connect(back, &QPushButton::clicked, this,
                [this, id = difference.id] { Q_EMIT takeBackRequested(id); });
        links.append(back);
    }
    if (after) {
        QPushButton *show = newButton(tr("Show"), ButtonRole::Link, this);
        show->setAccessibleName(tr("Show on the page: %1").arg(name));
        connect(show, &QPushButton::clicked, this,
                [this, id = difference.id] { Q_EMIT blockChosen(id); });
        links.append(show);
    }
    column->addLayout(newLinkRow(links));
}

QWidget *DifferenceCard::newHead(const QString &name, const document::BlockDifference &difference)
{
    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(new TextLabel(name, TextStyle::BodyStrong), 1);
    const ChangeLook look = lookOf(difference.change);
    auto *word = new Chip(look.word, look.ink, look.tint);
    word->setMinimumWidth(word->sizeHint().width() + scaled(4)); // Never cut short.
    word->setFocusPolicy(Qt::NoFocus);
    word->setAttribute(Qt::WA_TransparentForMouseEvents);
    row->addWidget(word);
    return head;
}

void DifferenceCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(color(Role::Line, this));
    painter.setBrush(color(Role::Surface, this));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
}

} // namespace lectern::ui
