// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/source_panel.h"

#include "ui/controls/buttons.h"
#include "ui/controls/chip.h"
#include "ui/controls/nav_row.h"
#include "ui/controls/text_label.h"
#include "ui/document/passage_view.h"
#include "ui/editor/origin.h"
#include "ui/editor/role_names.h"

#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace lectern::ui {
namespace {

using document::Block;
using document::Provenance;
using document::RuleSupport;
using document::TextSupport;

QString firstWords(const QString &text)
{
    constexpr int kLongest = 44;
    return text.size() <= kLongest ? text : text.left(kLongest).trimmed() + u'…';
}

bool usesPassage(const Provenance &provenance, const TextSupport &passage)
{
    return std::ranges::any_of(provenance.supports, [&passage](const document::Support &support) {
        const auto *text = std::get_if<TextSupport>(&support);
        return text && text->source == passage.source && text->span.start < passage.span.end
            && passage.span.start < text->span.end;
    });
}

using Fact = std::pair<QString, QString>; ///< Its name and its value.

/// Each once, though several sentences of one rule name it.
QList<Fact> factsOf(const Provenance &provenance)
{
    QList<Fact> facts;
    for (const document::Support &support : provenance.supports) {
        const auto *rule = std::get_if<RuleSupport>(&support);
        if (!rule)
            continue;
        for (auto fact = rule->inputs.cbegin(); fact != rule->inputs.cend(); ++fact)
            if (const Fact found{factName(fact.key()), fact.value()}; !facts.contains(found))
                facts.append(found);
    }
    return facts;
}

QHBoxLayout *newFactRow(const Fact &fact)
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(scaled(16));
    row->addWidget(new TextLabel(fact.first, TextStyle::Small, Role::Text2), 0, Qt::AlignTop);
    auto *value = new TextLabel(fact.second, TextStyle::Small);
    value->setWordWrap(true);
    value->setAlignment(Qt::AlignRight);
    row->addWidget(value, 1);
    return row;
}

} // namespace

SourcePanel::SourcePanel(document::Document &document, QWidget *parent) :
    QWidget(parent), m_document(document), m_content(nullptr), m_column(nullptr)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setAccessibleName(tr("Source"));
    scroll->viewport()->setAutoFillBackground(false);
    outer->addWidget(scroll);
    m_timer.setSingleShot(true);
    m_timer.setInterval(60); // The caret may run over many sentences.
    connect(&m_timer, &QTimer::timeout, this, &SourcePanel::rebuild);
    rebuild();
}

void SourcePanel::show(std::optional<document::BlockId> block, int sentence)
{
    if (block == m_block && sentence == m_sentence)
        return;
    m_block = block;
    m_sentence = sentence;
    m_timer.start();
}

void SourcePanel::showPassage(const TextSupport &passage)
{
    m_passage = passage;
    m_timer.start();
}

void SourcePanel::showNothing(const QString &why)
{
    m_passage.reset();
    m_why = why;
    m_timer.start();
}

void SourcePanel::rebuild()
{
    m_content = new QWidget;
    m_column = new QVBoxLayout(m_content);
    m_column->setContentsMargins(scaled(16), scaled(16), scaled(16), scaled(16));
    m_column->setSpacing(scaled(8));
    const Block *block = m_block ? m_document.block(*m_block) : nullptr;
    const auto sentences
        = block ? document::sentencesOf(m_document.content(), *block) : QList<document::Sentence>();
    if (m_passage) {
        Provenance origin;
        origin.kind = document::ProvenanceKind::Extracted;
        origin.supports.append(*m_passage);
        addMeta(origin);
        addPassage(*m_passage);
        addUses(*m_passage);
    } else if (sentences.isEmpty()) {
        addText(m_why.isEmpty() ? tr("Select a block to see where its words come from.") : m_why,
                int(TextStyle::Body), int(Role::Text2));
    } else {
        const int index = std::clamp(m_sentence, 0, int(sentences.size()) - 1);
        const Provenance &provenance = sentences.at(index).provenance;
        addMeta(provenance);
        addFacts(provenance);
        if (const auto passage = passageOf(provenance)) {
            addPassage(*passage);
            addUses(*passage);
        }
        addSentences(*block);
        addPoints(*block);
    }
    m_column->addStretch();
    auto *scroll = findChild<QScrollArea *>();
    if (QWidget *old = scroll->takeWidget()) // None the first time.
        old->deleteLater();
    scroll->setWidget(m_content);
    m_content->setAutoFillBackground(false); // setWidget() has set it.
}

TextLabel *SourcePanel::addText(const QString &text, int style, int role)
{
    auto *label = new TextLabel(text, TextStyle(style), Role(role));
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_column->addWidget(label);
    return label;
}

void SourcePanel::addDivider()
{
    m_column->addSpacing(scaled(8));
    m_column->addWidget(new Divider);
    m_column->addSpacing(scaled(8));
}

void SourcePanel::addMeta(const Provenance &provenance)
{
    auto *chip = new Chip(chipText(m_document.content(), provenance), roleOf(provenance.kind),
                          tintOf(provenance.kind), glyphOf(provenance.kind));
    chip->setFocusPolicy(Qt::NoFocus);
    chip->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_column->addWidget(chip);
    const QString state = stateText(provenance);
    if (!state.isEmpty())
        addText(state, int(TextStyle::Small), int(Role::Text2));
    if (provenance.kind == document::ProvenanceKind::Authored && !provenance.editedFrom)
        addText(tr("You wrote this."), int(TextStyle::Body), int(Role::Text));
    if (isOwnStanding(provenance)) // Nothing was chosen: it stands as they wrote it.
        addText(tr("You wrote it for this place in every report, instead of the template’s."),
                int(TextStyle::Small), int(Role::Text2));
    else if (provenance.wording == document::Wording::Plain
             && provenance.kind == document::ProvenanceKind::Computed)
        addText(m_document.header().language == Language::Chinese
                    ? tr("The wording follows our rules of variety: the small model does not know "
                         "Chinese. A larger model would choose here.")
                    : tr("The wording follows our rules of variety."),
                int(TextStyle::Small), int(Role::Text2));
}

void SourcePanel::addFacts(const Provenance &provenance)
{
    const QList<Fact> facts = factsOf(provenance);
    if (facts.isEmpty() || isOwnStanding(provenance))
        return;
    addText(tr("These facts stay the same in every wording:"), int(TextStyle::Small),
            int(Role::Text2));
    for (const Fact &fact : facts) {
        if (fact != facts.first())
            m_column->addWidget(new Divider);
        m_column->addLayout(newFactRow(fact));
    }
}

void SourcePanel::addRows(const QString &title, const QList<NavRow *> &rows)
{
    addDivider();
    addText(title, int(TextStyle::SmallStrong), int(Role::Text2));
    auto *part = new QVBoxLayout;
    part->setSpacing(0);
    for (NavRow *row : rows)
        part->addWidget(row);
    m_column->addLayout(part);
}

void SourcePanel::addPassage(const TextSupport &passage)
{
    const document::Source *source = m_document.content().source(passage.source);
    if (!source) {
        addText(passage.quote, int(TextStyle::Body), int(Role::Text));
        addText(tr("The chapter itself is not in this document."), int(TextStyle::Small),
                int(Role::Text2));
        return;
    }
    addDivider();
    addText(placeOf(m_document.content(), passage), int(TextStyle::BodyStrong), int(Role::Text));
    addText(source->title, int(TextStyle::Small), int(Role::Text2));
    auto *view = new PassageView(*source, passage.span);
    m_column->addWidget(view);
    auto *foot = new QHBoxLayout;
    QPushButton *quote = newButton(tr("Quote in a new block"), ButtonRole::Secondary, this);
    connect(quote, &QPushButton::clicked, this,
            [this, passage] { Q_EMIT quoteRequested(passage); });
    foot->addWidget(quote);
    foot->addStretch();
    m_column->addLayout(foot);
}

void SourcePanel::addUses(const TextSupport &passage)
{
    const document::Content &content = m_document.content();
    QList<NavRow *> rows;
    for (const Block &block : content.blocks) {
        const auto sentences = document::sentencesOf(content, block);
        const bool isUsed = std::ranges::any_of(sentences, [&](const document::Sentence &sentence) {
            return usesPassage(sentence.provenance, passage);
        });
        if (!isUsed)
            continue;
        auto *row = new NavRow(firstWords(block.text().section(u'\n', 0, 0)), Glyph::Extracted);
        row->setGlyphRole(Role::Extracted);
        row->setCheckable(true);
        row->setChecked(block.id == m_block);
        connect(row, &NavRow::clicked, this, [this, id = block.id] { Q_EMIT blockChosen(id); });
        rows.append(row);
    }
    addRows(tr("This passage is used in %n block(s)", nullptr, int(rows.size())), rows);
}

void SourcePanel::addSentences(const Block &block)
{
    const auto sentences = document::sentencesOf(m_document.content(), block);
    if (sentences.size() < 2)
        return;
    QList<NavRow *> rows;
    const QString text = block.text();
    for (qsizetype i = 0; i < sentences.size(); ++i) {
        const auto kind = sentences.at(i).provenance.kind;
        auto *row = new NavRow(firstWords(textOf(text, sentences.at(i).span)), glyphOf(kind));
        row->setGlyphRole(roleOf(kind));
        row->setCheckable(true);
        row->setChecked(i == std::max(0, m_sentence));
        connect(row, &NavRow::clicked, this, [this, i] {
            m_sentence = int(i);
            m_timer.start();
        });
        rows.append(row);
    }
    addRows(tr("Sentence by sentence"), rows);
}

void SourcePanel::addPoints(const Block &block)
{
    QList<NavRow *> rows;
    for (const document::KnowledgePoint &point : m_document.header().points) {
        if (!block.points.contains(point.term))
            continue;
        auto *row = new NavRow(point.term, Glyph::Points);
        row->setToolTip(tr("Show “%1” among the knowledge points").arg(point.term));
        connect(row, &NavRow::clicked, this,
                [this, term = point.term] { Q_EMIT pointChosen(term); });
        rows.append(row);
    }
    if (!rows.isEmpty())
        addRows(tr("Knowledge points"), rows);
}

} // namespace lectern::ui
