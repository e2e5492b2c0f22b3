// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lesson/lesson_page.h"

#include "core/publish/publish_tools.h"
#include "ui/actions/action_registry.h"
#include "ui/controls/field_button.h"
#include "ui/controls/icon_button.h"
#include "ui/controls/tool_strip.h"
#include "ui/document/find_bar.h"
#include "ui/document/inspector.h"
#include "ui/document/page_editor.h"
#include "ui/document/save_state.h"
#include "ui/document/source_panel.h"
#include "ui/document/versions_panel.h"
#include "ui/editor/block_view.h"
#include "ui/editor/editor_commands.h"
#include "ui/editor/formula_cache.h"
#include "ui/editor/picture_cache.h"
#include "ui/editor/text_styles.h"
#include "ui/lesson/activity_shape.h"
#include "ui/lesson/exercise_shape.h"
#include "ui/lesson/experiment_exhibit.h"
#include "ui/lesson/outline_panel.h"
#include "ui/lesson/properties_panel.h"
#include "ui/proposal/proposal_flow.h"
#include "ui/theme/type.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QSplitter>
#include <QVBoxLayout>

namespace lectern::ui {
namespace {

constexpr int kNarrow = 1100;

PageStyle lessonStyle(const document::Document &document)
{
    PageStyle style;
    style.shapers = {{QStringLiteral("lectern.exercise"), exerciseShape},
                     {QStringLiteral("lectern.activity"), activityShape},
                     {QStringLiteral("lectern.scene"), experimentShaper()}};
    style.sectionName = [&document](const document::Block &block) {
        return sectionName(document.header(), block);
    };
    style.pictures = std::make_shared<PictureCache>();
    style.formulas = std::make_shared<FormulaCache>(
        publish::programFiles(QCoreApplication::applicationDirPath()).mathJaxScript);
    return style;
}

} // namespace

void addLessonCommands(ActionRegistry &registry)
{
    registry.add({QStringLiteral("view.outline"),
                  LessonPage::tr("Outline"),
                  CommandPlace::View,
                  Glyph::Outline,
                  {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O)},
                  true});
    registry.add({QStringLiteral("view.inspector"),
                  LessonPage::tr("Inspector"),
                  CommandPlace::View,
                  Glyph::Inspector,
                  {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_I)},
                  true});
    FindBar::addCommands(registry);
    ProposalFlow::addCommands(registry);
    for (const QString &id : {QStringLiteral("view.outline"), QStringLiteral("view.inspector")}) {
        registry.action(id)->setChecked(true);
        registry.action(id)->setEnabled(false);
    }
}

LessonPage::LessonPage(std::shared_ptr<DocumentSession> session, ActionRegistry &registry,
                       QWidget *parent) :
    DocumentPage(parent),
    m_session(std::move(session)),
    m_registry(registry),
    m_editor(new PageEditor(m_session, registry, lessonStyle(m_session->document()))),
    m_view(&m_editor->view()),
    m_outline(new OutlinePanel(m_session->document())),
    m_inspector(new Inspector),
    m_source(new SourcePanel(m_session->document())),
    m_properties(new PropertiesPanel(m_session->document())),
    m_versions(new VersionsPanel(*m_session))
{
    assemble();
    connectPanels();
    connect(m_editor, &PageEditor::failed, this, &LessonPage::failed);
    connect(m_editor, &PageEditor::statusChanged, this, &Page::statusChanged);
    connect(&m_session->document(), &document::Document::headerChanged, this, &Page::titleChanged);
}

LessonPage::~LessonPage()
{
    for (const QString &id : {QStringLiteral("view.outline"), QStringLiteral("view.inspector")})
        m_registry.action(id)->setEnabled(false);
    // What looks at the document goes before the session does, and no panel follows it meanwhile.
    m_view->disconnect(this);
    delete m_editor;
    delete m_splitter;
}

void LessonPage::assemble()
{
    m_inspector->addTab(tr("Source"), m_source);
    m_inspector->addTab(tr("Properties"), m_properties);
    m_inspector->addTab(tr("Versions"), m_versions);
    m_splitter = new QSplitter(Qt::Horizontal);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_splitter->addWidget(m_outline);
    m_splitter->addWidget(m_editor);
    m_splitter->addWidget(m_inspector);
    m_splitter->setStretchFactor(1, 1);
    m_outline->setMinimumWidth(scaled(180));
    m_inspector->setMinimumWidth(scaled(280));
    m_splitter->setSizes({scaled(208), scaled(824), scaled(360)});
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_splitter);
    setFocusProxy(m_view);
}

void LessonPage::connectPanels()
{
    const auto bind = [this](const QString &id, QWidget *panel) {
        QAction *action = m_registry.action(id);
        action->setEnabled(true);
        panel->setVisible(action->isChecked());
        connect(action, &QAction::toggled, panel, &QWidget::setVisible);
    };
    bind(QStringLiteral("view.outline"), m_outline);
    bind(QStringLiteral("view.inspector"), m_inspector);
    connect(m_inspector, &Inspector::closeRequested, this, [this] {
        m_registry.action(QStringLiteral("view.inspector"))->setChecked(false);
        m_view->setFocus();
    });
    connect(m_view, &BlockView::currentChanged, this, [this] {
        m_source->show(m_view->currentBlock(), m_view->currentSentence());
        m_properties->show(m_view->currentBlock());
        m_outline->setCurrent(m_view->currentBlock());
    });
    const auto goTo = [this](document::BlockId id) {
        m_view->selectBlock(id);
        m_view->scrollTo(id);
    };
    connect(m_outline, &OutlinePanel::blockChosen, this, goTo);
    connect(m_source, &SourcePanel::blockChosen, this, goTo);
    connect(m_versions, &VersionsPanel::blockChosen, this, goTo);
    connect(m_versions, &VersionsPanel::failed, this, &LessonPage::failed);
    connect(m_view, &BlockView::versionsRequested, this, &LessonPage::showVersions);
    connect(m_properties, &PropertiesPanel::blockChosen, this, goTo);
    connect(m_source, &SourcePanel::quoteRequested, this, &LessonPage::quote);
    connect(m_source, &SourcePanel::pointChosen, this, &LessonPage::pointChosen);
    connect(m_editor, &PageEditor::sourceRequested, this, &LessonPage::showSource);
    connect(m_editor, &PageEditor::factsRequested, this,
            [this](document::BlockId block, int sentence) {
                showSource();
                m_source->show(block, sentence);
            });
    connect(m_properties, &PropertiesPanel::failed, this, &LessonPage::failed);
}

void LessonPage::checkSpelling(spelling::SpellingService &service)
{
    m_editor->checkSpelling(service);
}

QString LessonPage::title() const
{
    return m_session->document().header().title;
}

QWidget *LessonPage::toolBar()
{
    const auto action
        = [this](const char16_t *id) { return m_registry.action(QString::fromUtf16(id)); };
    auto *strip = new ToolStrip;
    strip->addIcon(action(u"edit.undo"));
    strip->addIcon(action(u"edit.redo"));
    strip->addDivider();
    strip->addWidget(newTextStyleButton(m_registry));
    strip->addIcon(action(u"text.bold"));
    strip->addIcon(action(u"text.italic"));
    auto *insert = new IconButton(Glyph::Plus, tr("Insert"));
    insert->setText(tr("Insert"));
    insert->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    auto *menu = new QMenu(insert);
    for (const QString &id : insertCommandIds())
        menu->addAction(m_registry.action(id));
    connect(insert, &QToolButton::clicked, menu,
            [insert, menu] { menu->popup(insert->mapToGlobal(insert->rect().bottomLeft())); });
    strip->addWidget(insert);
    if (m_editor->canRephrase()) {
        strip->addDivider();
        strip->addIconWithText(action(u"block.rephrase"));
    }
    strip->addStretch();
    auto *field = new FieldButton(tr("Find or do anything"), action(u"palette.open"));
    field->setMaximumWidth(scaled(240));
    strip->addWidget(field);
    strip->addDivider();
    strip->addIcon(action(u"view.outline"));
    strip->addIcon(action(u"view.inspector"));
    if (action(u"document.export")->isVisible())
        strip->addButton(action(u"document.export"), ButtonRole::Primary);
    return strip;
}

PageStatus LessonPage::status() const
{
    PageStatus status;
    const document::Header &header = m_session->document().header();
    const DocumentDrafter *drafter = m_session->drafter();
    if (drafter && drafter->isDrafting()) {
        status.left.append(tr("Drafting: %n block(s)", nullptr, drafter->blocksDone()));
        status.progress = drafter->progress();
    }
    if (drafter)
        status.left.append(drafter->modelText());
    status.right.append(saveStateText(m_session->saveState()));
    status.right.append(m_editor->lengthText());
    status.right.append(header.language == Language::Chinese ? tr("Chinese") : tr("English"));
    return status;
}

QList<QWidget *> LessonPage::panes() const
{
    return {m_outline, m_view, m_inspector};
}

void LessonPage::showSource()
{
    m_registry.action(QStringLiteral("view.inspector"))->setChecked(true);
    m_inspector->showTab(m_source);
}

void LessonPage::showVersions()
{
    m_registry.action(QStringLiteral("view.inspector"))->setChecked(true);
    m_inspector->showTab(m_versions);
}

void LessonPage::quote(const document::TextSupport &passage)
{
    document::DraftedBlock block;
    document::Provenance provenance;
    provenance.kind = document::ProvenanceKind::Extracted;
    provenance.supports.append(passage);
    QString text = passage.quote;
    block.fields.append({QStringLiteral("text"), {{text.replace(u'\n', u' '), provenance, {}}}});
    document::Document &document = m_session->document();
    const auto current = m_view->currentBlock();
    const int at = current ? document.indexOf(*current) + 1 : int(document.content().blocks.size());
    const auto ids = document::Commands(document).insertBlocks(at, {block});
    if (ids)
        m_view->selectBlock(ids->first());
    else
        Q_EMIT failed(ids.error().message);
}

void LessonPage::resizeEvent(QResizeEvent *event)
{
    DocumentPage::resizeEvent(event);
    collapseForWidth();
}

void LessonPage::collapseForWidth()
{
    const bool isNarrow = width() < scaled(kNarrow);
    if (isNarrow == m_collapsed)
        return;
    m_collapsed = isNarrow;
    m_registry.action(QStringLiteral("view.outline"))->setChecked(!isNarrow);
}

} // namespace lectern::ui
