// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/type.h"

#include <QLineEdit>
#include <QPlainTextEdit>

namespace lectern::ui {

/// A name that reads like a heading and is a field once it has the focus. Return or leaving it
/// gives the name on, Esc takes it back.
class HeadingField : public QLineEdit
{
    Q_OBJECT

public:
    explicit HeadingField(QWidget *parent = nullptr);

    void show(const QString &text, Language language);

Q_SIGNALS:
    void changed(const QString &text); ///< By the person, and different from what was shown.

protected:
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void give();

    QString m_shown;
    Language m_language = Language::English;
};

/// A text of a few lines, as high as it needs to be, in the document's face. Ctrl+Return or leaving
/// it gives the text on, Esc takes it back.
class DefinitionField : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit DefinitionField(QWidget *parent = nullptr);

    void show(const QString &text, Language language);

Q_SIGNALS:
    void changed(const QString &text); ///< By the person, and different from what was shown.

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void give();
    void restyle();
    void takeHeight();

    QString m_shown;
    Language m_language = Language::English;
};

} // namespace lectern::ui
