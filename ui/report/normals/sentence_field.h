// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace lectern::ui {

/// One sentence, as high as it needs to be. It keeps no undo of its own: those keys pass on.
class SentenceField : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit SentenceField(QWidget *parent = nullptr);

    void show(const QString &text);
    QSize sizeHint() const override;

Q_SIGNALS:
    void edited(const QString &text); ///< By the person.
    void left();
    void entered();
    void nextRequested(); ///< Return: a sentence below.
    void removeRequested(); ///< Backspace in an empty one.
    void moveRequested(int step); ///< Alt with an arrow: the sentence.
    void stepRequested(int step); ///< An arrow at its edge: the caret.

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    void takeHeight();
    int neededHeight() const;
    bool isAtEdge(int step) const;

    bool m_isShowing = false;
};

} // namespace lectern::ui
