// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/language.h"
#include "ui/theme/role.h"

#include <QWidget>

namespace lectern::ui {

/// The room under the picture: the sentence that is said now, or quiet words about the picture.
class CaptionLine : public QWidget
{
    Q_OBJECT

public:
    explicit CaptionLine(QWidget *parent = nullptr);

    void setLanguage(Language language);
    void say(const QString &caption); ///< Empty: the quiet words.
    void setQuietWords(const QString &words);
    QString caption() const { return m_caption; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showWords();

    QString m_caption;
    QString m_quiet;
    Language m_language = Language::English;
};

/// What such a line shows.
struct CaptionWords {
    QString words;
    bool isQuiet = false; ///< About the picture, and not said in it.
    Language language = Language::English;
};

/// Paints such a line into a rectangle.
void paintCaption(QPainter &painter, const QRect &target, const CaptionWords &words,
                  ThemeKind theme);

} // namespace lectern::ui
