// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/proposed_lines.h"

#include "core/base/when_finished.h"
#include "core/document/commands.h"
#include "core/drafting/fact_record.h"
#include "ui/controls/buttons.h"
#include "ui/controls/text_label.h"
#include "ui/services/document_drafter.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace lectern::ui {
namespace {

constexpr int kRestMs = 400; ///< Facts come in groups: a nodule brings seven cards.

QString textOf(const document::DraftedBlock &line)
{
    QString text;
    for (const document::DraftedField &field : line.fields) {
        for (const document::DraftedRun &run : field.runs)
            text += run.text;
    }
    return text;
}

/// Where a line of a role belongs: in an empty block of the role, after its last one, else at the
/// end.
struct LinePlace {
    std::optional<document::BlockId> empty;
    int index = 0;
};

LinePlace placeFor(const document::Content &content, const QString &role)
{
    LinePlace place{.empty = {}, .index = int(content.blocks.size())};
    for (int i = 0; i < content.blocks.size(); ++i) {
        const document::Block &block = content.blocks.at(i);
        if (block.role != role)
            continue;
        place.index = i + 1;
        if (block.text().trimmed().isEmpty() && !block.locked)
            place.empty = block.id;
    }
    return place;
}

} // namespace

ProposedLines::ProposedLines(DocumentSession &session, QWidget *parent) :
    Plane(Role::Panel, Qt::TopEdge, parent), m_session(session), m_rows(new QVBoxLayout(this))
{
    m_rows->setContentsMargins(scaled(16), scaled(12), scaled(16), scaled(12));
    m_rows->setSpacing(scaled(8));
    setAccessibleName(tr("Proposed for the report"));
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRestMs);
    connect(&m_rest, &QTimer::timeout, this, &ProposedLines::ask);
    const auto wait = [this] { m_rest.start(); };
    const document::Document *document = &session.document();
    connect(document, &document::Document::blocksInserted, this, wait);
    connect(document, &document::Document::blocksRemoved, this, wait);
    connect(document, &document::Document::blockChanged, this, wait);
    if (const DocumentDrafter *drafter = session.drafter())
        connect(drafter, &DocumentDrafter::draftingFinished, this, wait);
    hide();
    m_rest.start();
}

void ProposedLines::ask()
{
    DocumentDrafter *drafter = m_session.drafter();
    if (!drafter || drafter->isDrafting())
        return;
    m_asked.cancel();
    m_asked = drafter->proposedLines();
    whenFinished(m_asked, this, [this](const Result<QList<document::DraftedBlock>> &lines) {
        if (lines)
            take(*lines);
        else if (lines.error().code != ErrorCode::Cancelled)
            Q_EMIT failed(lines.error().message);
    });
}

bool ProposedLines::stands(const document::DraftedBlock &line) const
{
    // Other words for the same facts are the same line.
    const auto facts = drafting::factsOf(line.fields.first().runs.first().provenance);
    if (facts.isEmpty())
        return false;
    const document::Content &content = m_session.document().content();
    return std::ranges::any_of(content.blocks, [&](const document::Block &block) {
        if (block.role != line.block.role || block.fields.isEmpty())
            return false;
        const auto sentences = document::sentencesOf(content, block);
        return std::ranges::any_of(sentences, [&](const document::Sentence &sentence) {
            const document::Provenance &own = sentence.provenance;
            return drafting::factsOf(own.editedFrom ? *own.editedFrom : own) == facts;
        });
    });
}

void ProposedLines::take(const QList<document::DraftedBlock> &lines)
{
    m_lines.clear();
    for (const document::DraftedBlock &line : lines) {
        if (!m_dismissed.contains(textOf(line)) && !stands(line))
            m_lines.append(line);
    }
    rebuild();
}

void ProposedLines::rebuild()
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        if (QWidget *row = item->widget())
            row->deleteLater(); // A button in it may be the sender.
        delete item;
    }
    setVisible(!m_lines.isEmpty());
    Q_EMIT countChanged();
    if (m_lines.isEmpty())
        return;
    m_rows->addWidget(
        new TextLabel(tr("Proposed for the report"), TextStyle::SmallStrong, Role::Text2));
    for (int i = 0; i < m_lines.size(); ++i)
        m_rows->addWidget(newRow(i));
}

QWidget *ProposedLines::newRow(int index)
{
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(scaled(8));
    auto *text = new TextLabel(textOf(m_lines.at(index)), TextStyle::Body);
    text->setWordWrap(true);
    line->addWidget(text, 1);
    const auto add = [&](const QString &name, ButtonRole role, auto act) {
        QPushButton *button = newButton(name, role, row);
        button->setAccessibleDescription(textOf(m_lines.at(index)));
        connect(button, &QPushButton::clicked, this, act);
        line->addWidget(button, 0, Qt::AlignTop);
    };
    add(tr("Accept"), ButtonRole::Link, [this, index] { accept(index); });
    add(tr("Dismiss"), ButtonRole::Plain, [this, index] { dismiss(index); });
    return row;
}

void ProposedLines::acceptFirst()
{
    if (!m_lines.isEmpty())
        accept(0);
}

void ProposedLines::accept(int index)
{
    const document::DraftedBlock line = m_lines.takeAt(index);
    document::Commands commands(m_session.document());
    const LinePlace place = placeFor(m_session.document().content(), line.block.role);
    if (place.empty) {
        const Status done = commands.replaceBlock(*place.empty, line, document::Origin::Proposed);
        if (!done)
            Q_EMIT failed(done.error().message);
        else
            Q_EMIT accepted(*place.empty);
    } else {
        const auto ids = commands.insertBlocks(place.index, {line}, document::Origin::Proposed);
        if (!ids)
            Q_EMIT failed(ids.error().message);
        else
            Q_EMIT accepted(ids->first());
    }
    rebuild();
}

void ProposedLines::dismiss(int index)
{
    m_dismissed.append(textOf(m_lines.takeAt(index)));
    rebuild();
}

} // namespace lectern::ui
