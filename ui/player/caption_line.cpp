// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/player/caption_line.h"

#include "ui/player/player_look.h"
#include "ui/theme/type.h"

#include <QFontInfo>
#include <QPainter>

namespace lectern::ui {

CaptionLine::CaptionLine(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("Caption"));
}

void CaptionLine::setLanguage(Language language)
{
    m_language = language;
    update();
}

void CaptionLine::say(const QString &caption)
{
    if (caption == m_caption)
        return;
    m_caption = caption;
    showWords();
}

void CaptionLine::setQuietWords(const QString &words)
{
    m_quiet = words;
    showWords();
}

void CaptionLine::showWords()
{
    setAccessibleDescription(m_caption.isEmpty() ? m_quiet : m_caption);
    update();
}

void CaptionLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const bool isQuiet = m_caption.isEmpty();
    paintCaption(painter, rect(), {isQuiet ? m_quiet : m_caption, isQuiet, m_language},
                 themeOf(palette()));
}

void paintCaption(QPainter &painter, const QRect &target, const CaptionWords &words,
                  ThemeKind theme)
{
    painter.fillRect(QRect(target.topLeft(), QSize(target.width(), 1)), color(Role::Line, theme));
    QFont font = fontFor(words.isQuiet ? TextStyle::Small : TextStyle::Body, words.language);
    font.setPixelSize(qRound(QFontInfo(font).pixelSize() * playerWordScale(target.width())));
    painter.setFont(font);
    painter.setPen(color(words.isQuiet ? Role::Text2 : Role::Text, theme));
    const QRect room = target.adjusted(scaled(16), 1, -scaled(16), 0);
    const int how = Qt::AlignCenter | Qt::TextWordWrap;
    // A sentence that is longer than usual is said in small letters before it is cut.
    if (painter.boundingRect(room, how, words.words).height() > room.height())
        painter.setFont(fontFor(TextStyle::Small, words.language));
    painter.drawText(room, how, words.words);
}

} // namespace lectern::ui
