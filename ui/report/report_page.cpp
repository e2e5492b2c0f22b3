// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/report_page.h"

#include "core/medical/report/vocabulary.h"
#include "ui/actions/action_registry.h"
#include "ui/controls/field_button.h"
#include "ui/controls/tool_strip.h"
#include "ui/document/inspector.h"
#include "ui/document/page_editor.h"
#include "ui/document/save_state.h"
#include "ui/document/source_panel.h"
#include "ui/document/versions_panel.h"
#include "ui/editor/block_view.h"
#include "ui/editor/origin.h"
#include "ui/report/facts_panel.h"
#include "ui/report/flags_flow.h"
#include "ui/report/flags_panel.h"
#include "ui/report/keep_normal_flow.h"
#include "ui/report/key_image_flow.h"
#include "ui/report/measure_flow.h"
#include "ui/report/new_report_dialog.h"
#include "ui/report/proposed_lines.h"
#include "ui/report/report_foot.h"
#include "ui/report/report_style.h"
#include "ui/report/series_flow.h"
#include "ui/report/viewer/viewer.h"
#include "ui/report/viewer/viewer_commands.h"
#include "ui/services/document_drafter.h"

#include <QHBoxLayout>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace lectern::ui {

namespace {

const QString kNextField = QStringLiteral("report.nextField");
const QString kPreviousField = QStringLiteral("report.previousField");
const QString kNextFlag = QStringLiteral("report.nextFlag");
const QString kPreviousFlag = QStringLiteral("report.previousFlag");
const QString kAcceptLine = QStringLiteral("report.acceptLine");
const QString kKeepNormal = QStringLiteral("report.keepNormal");

} // namespace

void addReportCommands(ActionRegistry &registry)
{
    addViewerCommands(registry);
    const auto add = [&registry](const QString &id, const QString &text, const QKeySequence &keys) {
        registry.add({id, text, CommandPlace::Block, {}, {keys}})->setEnabled(false);
    };
    add(kNextField, ReportPage::tr("Next field"), QKeySequence(Qt::Key_F7));
    add(kPreviousField, ReportPage::tr("Previous field"), QKeySequence(Qt::SHIFT | Qt::Key_F7));
    add(kNextFlag, ReportPage::tr("Next flag"), QKeySequence(Qt::Key_F8));
    add(kPreviousFlag, ReportPage::tr("Previous flag"), QKeySequence(Qt::SHIFT | Qt::Key_F8));
    add(kAcceptLine, ReportPage::tr("Accept the proposed line"),
        QKeySequence(Qt::CTRL | Qt::Key_Return));
    add(kKeepNormal, ReportPage::tr("Keep as my normal sentence"), {});
    registry.action(kKeepNormal)->setVisible(false); // No block of a lesson has it in its menu.
}

ReportPage::ReportPage(std::shared_ptr<DocumentSession> session, const ReportPageServices &services,
                       ActionRegistry &registry, QWidget *parent) :
    DocumentPage(parent),
    m_session(std::move(session)),
    m_registry(registry),
    m_viewer(new Viewer(registry)),
    m_editor(new PageEditor(m_session, registry, reportStyle())),
    m_panel(new Inspector),
    m_facts(new FactsPanel(m_session->document())),
    m_source(new SourcePanel(m_session->document())),
    m_versions(new VersionsPanel(*m_session)),
    m_proposed(new ProposedLines(*m_session)),
    m_foot(new ReportFoot(registry.action(QStringLiteral("document.save")))),
    m_images(new SeriesFlow(*m_session, services.series, *m_viewer, this)),
    m_measures(new MeasureFlow(m_session->document(), services.series, *m_images, *m_viewer, this)),
    m_keyImages(new KeyImageFlow(m_session->document(), *m_images, *m_viewer, this)),
    m_normals(new KeepNormalFlow(m_editor->view(), services.preferences,
                                 *registry.action(kKeepNormal), this)),
    m_flags(new FlagsFlow(m_editor->view(), this))
{
    assemble();
    connectPanels();
    connectImages();
    followFlags();
    connectCommands();
}

ReportPage::~ReportPage()
{
    for (const QString &id : {kNextField, kPreviousField, kNextFlag, kPreviousFlag, kAcceptLine})
        m_registry.action(id)->setEnabled(false);
    // What looks at the document goes before the session does, and no panel follows it meanwhile.
    m_editor->view().disconnect(this);
    delete m_flags;
    delete m_normals;
    delete m_keyImages;
    delete m_measures;
    delete m_images;
    delete m_editor;
    delete m_splitter;
}

void ReportPage::assemble()
{
    m_panel->addTab(tr("Report"), m_editor);
    m_panel->addTab(tr("Flags"), m_flags->panel());
    m_panel->addTab(tr("Facts"), m_facts);
    m_panel->addTab(tr("Source"), m_source);
    m_panel->addTab(tr("Versions"), m_versions);
    m_panel->keepOpen();
    auto *right = new QWidget;
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_panel, 1);
    column->addWidget(m_proposed);
    column->addWidget(m_foot);
    m_splitter = new QSplitter(Qt::Horizontal);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_splitter->addWidget(m_viewer);
    m_splitter->addWidget(right);
    m_splitter->setStretchFactor(0, 1);
    right->setMinimumWidth(scaled(400));
    m_splitter->setSizes({scaled(864), scaled(528)});
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_splitter);
    setFocusProxy(m_editor);
}

void ReportPage::connectPanels()
{
    BlockView &view = m_editor->view();
    connect(&view, &BlockView::currentChanged, this, [this, &view] {
        m_source->show(view.currentBlock(), view.currentSentence());
        m_measures->lightFor(view.currentBlock(), view.currentSentence());
    });
    const auto goTo = [this, &view](document::BlockId id) {
        m_panel->showTab(m_editor);
        view.selectBlock(id);
        view.scrollTo(id);
    };
    connect(m_source, &SourcePanel::blockChosen, this, goTo);
    connect(m_versions, &VersionsPanel::blockChosen, this, goTo);
    connect(m_versions, &VersionsPanel::failed, this, &ReportPage::failed);
    connect(&view, &BlockView::versionsRequested, this, [this] { m_panel->showTab(m_versions); });
    connect(m_editor, &PageEditor::failed, this, &ReportPage::failed);
    connect(m_editor, &PageEditor::statusChanged, this, &Page::statusChanged);
    connect(m_editor, &PageEditor::sourceRequested, this, &ReportPage::showPlaceOfSentence);
    connect(m_editor, &PageEditor::factsRequested, this,
            [this](document::BlockId block, int sentence) {
                m_panel->showTab(m_source);
                m_source->show(block, sentence);
            });
    connect(&m_session->document(), &document::Document::headerChanged, this, &Page::titleChanged);
    connect(m_measures, &MeasureFlow::blockRequested, this, goTo);
    connect(m_measures, &MeasureFlow::noduleMeasured, this,
            [this] { m_panel->showTab(m_facts); }); // What only the reader knows of it.
    connect(m_measures, &MeasureFlow::nameRequested, this, [this](const QString &name) {
        m_panel->showTab(m_facts);
        m_facts->nameMark(name);
    });
    connect(m_facts, &FactsPanel::blockWritten, this, goTo);
    connect(m_facts, &FactsPanel::failed, this, &ReportPage::failed);
    connect(m_proposed, &ProposedLines::accepted, this, goTo);
    connect(m_proposed, &ProposedLines::failed, this, &ReportPage::failed);
}

void ReportPage::connectImages()
{
    connect(m_images, &SeriesFlow::failed, this, &ReportPage::failed);
    connect(m_images, &SeriesFlow::volumeChanged, this, &Page::statusChanged);
    const auto showPerson = [this] {
        const auto study = medical::studyOf(m_session->document().content());
        m_foot->setPerson(study ? identityText(study->identity) : QString());
    };
    connect(m_images, &SeriesFlow::volumeChanged, this, showPerson);
    showPerson();
    connect(m_normals, &KeepNormalFlow::failed, this, &ReportPage::failed);
    connect(m_normals, &KeepNormalFlow::said, this, &ReportPage::said);
    connect(m_measures, &MeasureFlow::failed, this, &ReportPage::failed);
    connect(m_keyImages, &KeyImageFlow::failed, this, &ReportPage::failed);
    connect(m_viewer, &Viewer::placeChanged, this, &Page::statusChanged);
}

void ReportPage::followFlags()
{
    const auto show = [this] {
        const int open = m_flags->openCount();
        m_panel->setTabName(m_flags->panel(), open > 0 ? tr("Flags %1").arg(open) : tr("Flags"));
        m_foot->show(isDrafting(), {open, m_standing});
        m_flags->setPaused(isDrafting());
    };
    connect(m_flags, &FlagsFlow::changed, this, [this, show] { // Once for all edits of a turn.
        m_standing = standingSentences();
        show();
    });
    connect(m_flags, &FlagsFlow::failed, this, &ReportPage::failed);
    connect(m_flags, &FlagsFlow::placeChosen, this, [this](document::BlockId block) {
        if (m_measures->lightBlock(block))
            return; // A measurement: the viewer shows it.
        m_panel->showTab(m_editor);
        m_editor->view().selectBlock(block);
        m_editor->view().scrollTo(block);
    });
    connect(m_editor, &PageEditor::statusChanged, this, show);
    show();
}

void ReportPage::connectCommands()
{
    const auto on = [this](const QString &id, auto act) {
        QAction *action = m_registry.action(id);
        action->setEnabled(true);
        connect(action, &QAction::triggered, this, act);
    };
    on(kNextField, [this] { goToField(1); });
    on(kPreviousField, [this] { goToField(-1); });
    on(kNextFlag, [this] { m_flags->step(1); });
    on(kPreviousFlag, [this] { m_flags->step(-1); });
    on(kAcceptLine, [this] { m_proposed->acceptFirst(); });
    // Its key is also that of a proposal that streams; only one of them is there for it.
    const QAction *putIn = m_registry.action(QStringLiteral("proposal.putIn"));
    const auto follow = [this, putIn] {
        m_registry.action(kAcceptLine)->setEnabled(m_proposed->count() > 0 && !putIn->isEnabled());
    };
    connect(putIn, &QAction::enabledChanged, this, follow);
    connect(m_proposed, &ProposedLines::countChanged, this, follow);
    follow();
}

/// The first block of the next part of the report, as its headings part it.
void ReportPage::goToField(int direction)
{
    BlockView &view = m_editor->view();
    const QList<document::Block> &blocks = m_session->document().content().blocks;
    const auto current = view.currentBlock();
    const int from = current ? m_session->document().indexOf(*current) : -1;
    const auto isStart = [&](int i) {
        return blocks.at(i).type != document::BlockType::Heading && i > 0
            && blocks.at(i - 1).type == document::BlockType::Heading
            && view.pageLayout().isShown(i);
    };
    for (int i = from + direction; i >= 0 && i < blocks.size(); i += direction) {
        if (!isStart(i))
            continue;
        m_panel->showTab(m_editor);
        view.enterBlock(i, false);
        return;
    }
}

/// Alt+Return, or a click on the chip: to the pixels or the measurement, else to the words.
void ReportPage::showPlaceOfSentence()
{
    const BlockView &view = m_editor->view();
    if (!m_measures->goToSourceOf(view.currentBlock(), view.currentSentence()))
        m_panel->showTab(m_source);
}

int ReportPage::standingSentences() const
{
    const document::Content &content = m_session->document().content();
    int count = 0;
    for (const document::Block &block : content.blocks) {
        if (block.role != u"finding")
            continue;
        const auto sentences = document::sentencesOf(content, block);
        count += int(std::ranges::count_if(sentences, [](const document::Sentence &sentence) {
            return isStanding(sentence.provenance);
        }));
    }
    return count;
}

bool ReportPage::isDrafting() const
{
    const DocumentDrafter *drafter = m_session->drafter();
    return drafter && drafter->isDrafting();
}

QString ReportPage::title() const
{
    return m_session->document().header().title;
}

QWidget *ReportPage::toolBar()
{
    const auto action
        = [this](const char16_t *id) { return m_registry.action(QString::fromUtf16(id)); };
    auto *strip = new ToolStrip;
    strip->addIcon(action(u"edit.undo"));
    strip->addIcon(action(u"edit.redo"));
    strip->addDivider();
    strip->addWidget(m_viewer->newToolBar());
    strip->addStretch();
    auto *field = new FieldButton(tr("Find or do anything"), action(u"palette.open"));
    field->setMaximumWidth(scaled(240));
    strip->addWidget(field);
    if (action(u"document.export")->isVisible())
        strip->addButton(action(u"document.export"), ButtonRole::Primary);
    return strip;
}

PageStatus ReportPage::status() const
{
    PageStatus status;
    const DocumentDrafter *drafter = m_session->drafter();
    if (isDrafting()) {
        status.left.append(tr("Drafting: %n block(s)", nullptr, drafter->blocksDone()));
        status.progress = drafter->progress();
    }
    if (const auto &volume = m_images->volume()) {
        const medical::Grid &grid = volume->grid();
        status.left.append(tr("%n slice(s)", nullptr, grid.slices)
                           + QStringLiteral(", %1 × %2 × %3 mm")
                                 .arg(grid.columnSpacing, 0, 'f', 2)
                                 .arg(grid.rowSpacing, 0, 'f', 2)
                                 .arg(grid.sliceSpacing(), 0, 'f', 2));
    }
    if (drafter)
        status.left.append(drafter->modelText());
    status.right.append(saveStateText(m_session->saveState()));
    status.right.append(m_session->document().header().language == Language::Chinese
                            ? tr("Chinese")
                            : tr("English"));
    return status;
}

QList<QWidget *> ReportPage::panes() const
{
    return m_viewer->focusPanes() + QList<QWidget *>{m_panel, m_foot};
}

BlockView &ReportPage::view()
{
    return m_editor->view();
}

void ReportPage::checkSpelling(spelling::SpellingService &service)
{
    m_editor->checkSpelling(service, medical::reportVocabulary());
}

} // namespace lectern::ui
