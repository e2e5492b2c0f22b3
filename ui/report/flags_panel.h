// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QVBoxLayout;

namespace lectern::ui {

class FlagCard;
class TextLabel;

/// All flags of a report, one under another; without any it says that nothing was found.
class FlagsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit FlagsPanel(QWidget *parent = nullptr);

    /// The cards become the panel's; those shown before go.
    void show(const QList<FlagCard *> &cards);
    void showProblem(const QString &why); ///< The flags cannot be found.

private:
    void clear();

    QVBoxLayout *m_column;
    TextLabel *m_words;
};

} // namespace lectern::ui
