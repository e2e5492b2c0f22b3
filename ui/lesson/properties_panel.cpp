// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lesson/properties_panel.h"

#include "ui/controls/text_label.h"
#include "ui/editor/role_names.h"
#include "ui/lesson/scene_fields.h"

#include <QFormLayout>
#include <QLineEdit>
#include <QRegularExpression>
#include <QScrollArea>
#include <QSpinBox>
#include <QVBoxLayout>

namespace lectern::ui {

using document::Block;
using document::BlockProperties;
using document::Commands;
using document::Header;

PropertiesPanel::PropertiesPanel(document::Document &document, QWidget *parent) :
    QWidget(parent), m_document(document), m_scroll(new QScrollArea)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setAccessibleName(tr("Properties"));
    m_scroll->viewport()->setAutoFillBackground(false);
    outer->addWidget(m_scroll);
    m_timer.setSingleShot(true);
    m_timer.setInterval(60);
    connect(&m_timer, &QTimer::timeout, this, &PropertiesPanel::rebuild);
    const auto later = [this] {
        // Not under the hands of somebody who is at work in it.
        if (!m_scroll->widget() || !m_scroll->widget()->isAncestorOf(focusWidget()))
            m_timer.start();
    };
    connect(&document, &document::Document::headerChanged, this, later);
    connect(&document.undoStack(), &QUndoStack::indexChanged, this, later);
    rebuild();
}

void PropertiesPanel::show(std::optional<document::BlockId> block)
{
    if (block == m_block)
        return;
    m_block = block;
    m_timer.start();
}

void PropertiesPanel::rebuild()
{
    auto *content = new QWidget;
    auto *form = new QFormLayout(content);
    form->setContentsMargins(scaled(16), scaled(16), scaled(16), scaled(16));
    form->setVerticalSpacing(scaled(8));
    form->setHorizontalSpacing(scaled(16));
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    form->setRowWrapPolicy(QFormLayout::DontWrapRows);
    const Block *block = m_block ? m_document.block(*m_block) : nullptr;
    if (block)
        buildBlock(form, *block);
    else
        buildLesson(form);
    m_scroll->setWidget(content); // The one before goes with it.
    content->setAutoFillBackground(false);
}

void PropertiesPanel::buildLesson(QFormLayout *form)
{
    const Header &header = m_document.header();
    form->addRow(new TextLabel(tr("Lesson"), TextStyle::BodyStrong));
    addLine(form, tr("Title"), header.title, [this](const QString &text) {
        changeHeader([&text](Header &changed) { changed.title = text; });
    });
    addLine(form, tr("Subject"), header.subject, [this](const QString &text) {
        changeHeader([&text](Header &changed) { changed.subject = text; });
    });
    addLine(form, tr("Class"), header.className, [this](const QString &text) {
        changeHeader([&text](Header &changed) { changed.className = text; });
    });
    addNumber(form, tr("Duration"), header.minutes, 300, tr(" min"), [this](int minutes) {
        changeHeader([minutes](Header &changed) { changed.minutes = minutes; });
    });
}

void PropertiesPanel::buildBlock(QFormLayout *form, const Block &block)
{
    const QString role = roleName(block.role);
    form->addRow(
        new TextLabel(role.isEmpty() ? blockTypeText(block.type) : role, TextStyle::BodyStrong));
    if (block.locked) {
        auto *note
            = new TextLabel(tr("Locked: unlock it to change it."), TextStyle::Small, Role::Text2);
        form->addRow(note);
    }
    if (block.minutes || block.role == u"activity")
        addNumber(
            form, tr("Time"), block.minutes.value_or(0), 180, tr(" min"), [this](int minutes) {
                changeBlock([minutes](BlockProperties &changed) { changed.minutes = minutes; });
            });
    if (block.type == document::BlockType::Heading || block.role == u"exercise")
        addNumber(form, tr("Level"), block.level, block.role == u"exercise" ? 3 : 6, {},
                  [this](int level) {
                      changeBlock([level](BlockProperties &changed) { changed.level = level; });
                  });
    if (block.payload && block.payload->schema == media::kSceneSchema) {
        auto *scene = new SceneFields(m_document, block.id);
        connect(scene, &SceneFields::failed, this, &PropertiesPanel::failed);
        connect(scene, &SceneFields::blockChosen, this, &PropertiesPanel::blockChosen);
        form->addRow(scene);
    }
    addLine(form, tr("Points"), block.points.join(QStringLiteral(", ")),
            [this](const QString &text) {
                changeBlock([&text](BlockProperties &changed) {
                    changed.points.clear();
                    for (const QString &point :
                         text.split(QRegularExpression(QStringLiteral("[,，、]"))))
                        if (!point.trimmed().isEmpty())
                            changed.points.append(point.trimmed());
                });
            });
    if (!block.objectives.isEmpty()) {
        auto *served = new TextLabel(TextStyle::Small, Role::Text2);
        QStringList lines;
        for (const document::BlockId id : block.objectives) {
            if (const Block *objective = m_document.block(id))
                lines.append(objective->text());
        }
        served->setText(lines.join(u'\n'));
        served->setWordWrap(true);
        form->addRow(tr("Serves"), served);
    }
}

void PropertiesPanel::addLine(QFormLayout *form, const QString &label, const QString &value,
                              const std::function<void(const QString &)> &apply)
{
    auto *line = new QLineEdit(value);
    connect(line, &QLineEdit::editingFinished, line, [line, value, apply] {
        if (line->text() != value)
            apply(line->text().trimmed());
    });
    form->addRow(label, line);
}

void PropertiesPanel::addNumber(QFormLayout *form, const QString &label, int value, int most,
                                const QString &suffix, const std::function<void(int)> &apply)
{
    auto *box = new QSpinBox;
    box->setRange(0, most);
    box->setValue(value);
    box->setSuffix(suffix);
    box->setKeyboardTracking(false);
    connect(box, &QSpinBox::valueChanged, box, apply);
    form->addRow(label, box);
}

void PropertiesPanel::changeHeader(const std::function<void(Header &)> &change)
{
    Header header = m_document.header();
    change(header);
    if (const Status done = Commands(m_document).setHeader(header); !done)
        Q_EMIT failed(done.error().message);
}

void PropertiesPanel::changeBlock(const std::function<void(BlockProperties &)> &change)
{
    const Block *block = m_block ? m_document.block(*m_block) : nullptr;
    if (!block)
        return;
    BlockProperties properties = BlockProperties::of(*block);
    change(properties);
    if (const Status done = Commands(m_document).setProperties(block->id, properties); !done)
        Q_EMIT failed(done.error().message);
}

} // namespace lectern::ui
