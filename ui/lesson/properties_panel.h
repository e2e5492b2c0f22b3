// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/commands.h"

#include <QTimer>
#include <QWidget>

#include <functional>
#include <optional>

class QFormLayout;
class QScrollArea;

namespace lectern::ui {

/// What the current block is besides its text; without one, what the lesson is. Changes apply at
/// once and undo as one step.
class PropertiesPanel : public QWidget
{
    Q_OBJECT

public:
    explicit PropertiesPanel(document::Document &document, QWidget *parent = nullptr);

    void show(std::optional<document::BlockId> block);

Q_SIGNALS:
    void failed(const QString &message);
    void blockChosen(lectern::document::BlockId block);

private:
    void rebuild();
    void buildLesson(QFormLayout *form);
    void buildBlock(QFormLayout *form, const document::Block &block);
    void changeHeader(const std::function<void(document::Header &)> &change);
    void changeBlock(const std::function<void(document::BlockProperties &)> &change);
    void addLine(QFormLayout *form, const QString &label, const QString &value,
                 const std::function<void(const QString &)> &apply);
    void addNumber(QFormLayout *form, const QString &label, int value, int most,
                   const QString &suffix, const std::function<void(int)> &apply);

    document::Document &m_document;
    std::optional<document::BlockId> m_block;
    QScrollArea *m_scroll;
    QTimer m_timer;
};

} // namespace lectern::ui
