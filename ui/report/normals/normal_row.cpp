// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/normals/normal_row.h"

#include "ui/controls/icon_button.h"
#include "ui/controls/text_label.h"
#include "ui/report/normals/sentence_field.h"
#include "ui/theme/glyph.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace lectern::ui {
namespace {

constexpr int kGlyph = 16;
constexpr int kButton = 28;

/// One line that a doubt or a hint takes: its mark before the words.
class NoteLine : public QWidget
{
public:
    NoteLine(const QString &text, std::optional<Glyph> glyph, Role role) :
        m_glyph(glyph), m_role(role)
    {
        auto *row = new QHBoxLayout(this);
        row->setContentsMargins(glyph ? scaled(kGlyph + 4) : 0, 0, 0, 0);
        auto *label = new TextLabel(text, TextStyle::Small, role);
        label->setWordWrap(true);
        row->addWidget(label);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        if (!m_glyph)
            return;
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const int line = lineHeight(TextStyle::Small);
        paintGlyph(painter, *m_glyph,
                   QRectF(0, (line - scaled(kGlyph)) / 2.0, scaled(kGlyph), scaled(kGlyph)),
                   color(m_role, this));
    }

private:
    std::optional<Glyph> m_glyph;
    Role m_role;
};

IconButton *newRowButton(Glyph glyph, const QString &name)
{
    auto *button = new IconButton(glyph, name);
    button->setFixedSize(scaled(kButton), scaled(kButton));
    return button;
}

} // namespace

NormalRow::NormalRow(QWidget *parent) :
    QWidget(parent),
    m_field(new SentenceField),
    m_up(newRowButton(Glyph::ArrowUp, tr("Move up"))),
    m_down(newRowButton(Glyph::ArrowDown, tr("Move down"))),
    m_remove(newRowButton(Glyph::Trash, tr("Remove the sentence"))),
    m_notes(new QVBoxLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(2));
    auto *line = new QHBoxLayout;
    line->setSpacing(0);
    line->addWidget(m_field, 1);
    line->addSpacing(scaled(4));
    for (IconButton *button : {m_up, m_down, m_remove})
        line->addWidget(button, 0, Qt::AlignTop);
    column->addLayout(line);
    m_notes->setContentsMargins(scaled(6), 0, 3 * scaled(kButton), 0);
    m_notes->setSpacing(scaled(2));
    column->addLayout(m_notes);
    m_field->setPlaceholderText(tr("Write a sentence. An empty line is not kept."));
    connect(m_up, &IconButton::clicked, this, [this] { Q_EMIT moveRequested(-1); });
    connect(m_down, &IconButton::clicked, this, [this] { Q_EMIT moveRequested(1); });
    connect(m_remove, &IconButton::clicked, this, &NormalRow::removeRequested);
    connect(m_field, &SentenceField::moveRequested, this, &NormalRow::moveRequested);
    connect(m_field, &SentenceField::removeRequested, this, &NormalRow::removeRequested);
    connect(m_field, &SentenceField::left, this, &NormalRow::showNotes);
}

void NormalRow::show(const ShownNormal &normal, const QString &name)
{
    m_normal = normal;
    m_field->show(normal.text);
    m_field->setAccessibleName(name);
    m_up->setEnabled(!normal.isFirst);
    m_down->setEnabled(!normal.isLast);
    for (IconButton *button : {m_up, m_down, m_remove})
        button->setAccessibleDescription(name);
    showNotes();
}

void NormalRow::showNotes()
{
    const auto isShown = [this](const medical::DoubtfulNormal &one) {
        // It is put there when the line is left.
        return one.doubt != medical::NormalDoubt::NoFullStop || !m_field->hasFocus();
    };
    QStringList notes;
    for (const medical::DoubtfulNormal &doubt : m_normal.doubts)
        if (isShown(doubt))
            notes.append(doubt.message);
    const bool isChinese = languageOf(m_normal.text) == Language::Chinese;
    QString hint;
    if (!m_normal.otherWordings.isEmpty())
        hint = tr("Or: %1").arg(
            m_normal.otherWordings.join(isChinese ? QString() : QStringLiteral(" ")));
    QString against;
    if (!m_normal.findingsAgainst.isEmpty())
        against = tr("Left out beside: %1")
                      .arg(m_normal.findingsAgainst.join(tr(", ", "between findings")));
    m_field->setAccessibleDescription((notes + QStringList{against}).join(u' ').trimmed());
    notes += {hint, against};
    if (notes == m_noted)
        return; // Typing does not move what is below.
    m_noted = notes;
    while (QLayoutItem *item = m_notes->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const medical::DoubtfulNormal &doubt : m_normal.doubts)
        if (isShown(doubt))
            addNote(doubt.message, &doubt);
    addNote(hint, nullptr);
    addNote(against, nullptr);
}

void NormalRow::addNote(const QString &text, const medical::DoubtfulNormal *doubt)
{
    if (text.isEmpty())
        return;
    if (!doubt)
        m_notes->addWidget(new NoteLine(text, {}, Role::Text2));
    else if (medical::isSerious(doubt->doubt))
        m_notes->addWidget(new NoteLine(text, Glyph::Warning, Role::Warning));
    else
        m_notes->addWidget(new NoteLine(text, Glyph::Info, Role::Text2));
}

} // namespace lectern::ui
