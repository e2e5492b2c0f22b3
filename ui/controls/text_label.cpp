// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/text_label.h"

#include <QEvent>

namespace lectern::ui {

TextLabel::TextLabel(TextStyle style, Role role, QWidget *parent) :
    QLabel(parent), m_style(style), m_role(role)
{
    setForegroundRole(QPalette::WindowText); // On a page it would take the page's own role.
    restyle();
}

TextLabel::TextLabel(const QString &text, TextStyle style, Role role, QWidget *parent) :
    TextLabel(style, role, parent)
{
    setText(text);
}

void TextLabel::setRole(Role role)
{
    m_role = role;
    restyle();
}

void TextLabel::setLanguage(Language language)
{
    m_language = language;
    restyle();
}

void TextLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    const auto type = event->type();
    if (type == QEvent::ApplicationPaletteChange || type == QEvent::ApplicationFontChange
        || type == QEvent::PaletteChange)
        restyle();
}

void TextLabel::restyle()
{
    if (m_restyling) // Setting the palette comes back here as PaletteChange.
        return;
    m_restyling = true;
    setFont(fontFor(m_style, m_language));
    QPalette palette;
    palette.setColor(QPalette::WindowText, color(m_role));
    setPalette(palette);
    m_restyling = false;
}

} // namespace lectern::ui
