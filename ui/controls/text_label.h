// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/role.h"
#include "ui/theme/type.h"

#include <QLabel>

namespace lectern::ui {

/// A label that says which kind of text it is, and keeps looking so when theme or text size change.
class TextLabel : public QLabel
{
    Q_OBJECT

public:
    explicit TextLabel(TextStyle style, Role role = Role::Text, QWidget *parent = nullptr);
    TextLabel(const QString &text, TextStyle style, Role role = Role::Text,
              QWidget *parent = nullptr);

    void setRole(Role role);
    /// Language of the text, where it is not the window's: chooses the face.
    void setLanguage(Language language);

protected:
    void changeEvent(QEvent *event) override;

private:
    void restyle();

    TextStyle m_style;
    Role m_role;
    std::optional<Language> m_language;
    bool m_restyling = false;
};

} // namespace lectern::ui
