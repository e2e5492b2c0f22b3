// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/facts_panel.h"

#include "core/base/program_language.h"
#include "core/document/commands.h"
#include "core/medical/report/open_report.h"
#include "core/medical/report/report_draft.h"
#include "ui/controls/buttons.h"
#include "ui/controls/field_focus.h"
#include "ui/controls/plane.h"
#include "ui/controls/text_label.h"
#include "ui/report/mark_fields.h"

#include <QComboBox>
#include <QFormLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QVBoxLayout>

namespace lectern::ui {
namespace {

using medical::MeasuredMark;
using medical::NoduleCount;
using medical::NoduleDensity;
using medical::NoduleLobe;
using medical::NoduleMargin;
using medical::NoduleRisk;
using medical::ReportFacts;

constexpr int kOldest = 120;

QFormLayout *newForm()
{
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(scaled(16));
    form->setVerticalSpacing(scaled(8));
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    return form;
}

/// Whether a finding stands somewhere, and whose words it is.
int stateOf(const medical::FindingPlace &place)
{
    return place.isEdited ? 2 : place.block ? 1 : 0;
}

/// All values of an enumeration with their words in the window's language.
template <typename T> QList<std::pair<QString, T>> wordsOfAll(std::initializer_list<T> values)
{
    const Language language = programLanguage();
    QList<std::pair<QString, T>> all;
    for (const T value : values)
        all.append({medical::wordsOf(value, language), value});
    return all;
}

} // namespace

FactsPanel::FactsPanel(document::Document &document, QWidget *parent) :
    QWidget(parent), m_document(document)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setAccessibleName(tr("Facts"));
    scroll->viewport()->setAutoFillBackground(false);
    outer->addWidget(scroll);
    m_turn.setSingleShot(true);
    m_turn.setInterval(0);
    connect(&m_turn, &QTimer::timeout, this, &FactsPanel::rebuild);
    const auto start = [this] { m_turn.start(); };
    connect(&document, &document::Document::blocksInserted, this, start);
    connect(&document, &document::Document::blocksRemoved, this, start);
    connect(&document, &document::Document::blockChanged, this, start);
    rebuild();
}

void FactsPanel::rebuild()
{
    const document::Content &content = m_document.content();
    const auto prepared = medical::preparedFrom(content);
    const auto marks = prepared ? medical::marksOf(prepared->measured) : QList<MeasuredMark>();
    Shown now{medical::nodulesIn(content), {}, prepared ? prepared->facts : ReportFacts(), {}};
    for (const QString &nodule : std::as_const(now.nodules))
        now.places.append(stateOf(medical::placeOfNodule(content, nodule)));
    for (const MeasuredMark &mark : marks) {
        now.marks
            += QStringList{mark.key, MarkFields::titleOf(mark), mark.note.label, mark.note.organ};
        now.places.append(stateOf(medical::placeOfMark(content, mark.key)));
    }
    if (m_content && now == m_shown)
        return; // Typing elsewhere leaves the fields as they are.
    m_shown = now;
    m_nodules = now.nodules;
    m_facts = now.facts;
    m_content = new QWidget;
    m_markFields.clear();
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(scaled(16), scaled(16), scaled(16), scaled(16));
    column->setSpacing(scaled(12));
    if (!prepared) {
        auto *why = new TextLabel(prepared.error().message, TextStyle::Body, Role::Text2);
        why->setWordWrap(true);
        column->addWidget(why);
    } else {
        for (const QString &nodule : std::as_const(m_nodules))
            addNodule(column, nodule);
        for (const MeasuredMark &mark : marks)
            addMark(column, mark, prepared->layout);
        addPatient(column);
    }
    column->addStretch();
    auto *scroll = findChild<QScrollArea *>();
    const FieldName focused = FieldName::focusedIn(scroll->widget());
    if (QWidget *old = scroll->takeWidget()) // None the first time.
        old->deleteLater();
    scroll->setWidget(m_content);
    m_content->setAutoFillBackground(false); // setWidget() has set it.
    if (QWidget *field = focused.in(m_content))
        field->setFocus(Qt::OtherFocusReason);
}

template <typename T, typename Member>
QWidget *FactsPanel::newChoice(const QString &name, const QList<std::pair<QString, T>> &options,
                               std::optional<T> now, Member set)
{
    auto *box = new QComboBox;
    box->setAccessibleName(name);
    box->addItem(tr("not stated"));
    for (qsizetype i = 0; i < options.size(); ++i) {
        box->addItem(options.at(i).first);
        if (now == options.at(i).second)
            box->setCurrentIndex(int(i) + 1);
    }
    connect(box, &QComboBox::activated, this, [this, options, set](int index) {
        medical::ReportFacts facts = m_facts;
        set(facts) = index > 0 ? std::optional<T>(options.at(index - 1).second) : std::nullopt;
        change(facts);
    });
    return box;
}

void FactsPanel::addNodule(QVBoxLayout *column, const QString &name)
{
    const int number = medical::numberOf(name, u'N');
    const int index = number - 1;
    column->addWidget(new TextLabel(tr("Nodule %1").arg(number), TextStyle::BodyStrong));
    const medical::NoduleNote note = m_facts.nodules.value(index);
    const auto noteOf = [index](medical::ReportFacts &facts) -> medical::NoduleNote & {
        if (facts.nodules.size() <= index)
            facts.nodules.resize(index + 1);
        return facts.nodules[index];
    };
    auto *form = newForm();
    form->addRow(tr("Lobe"),
                 newChoice(tr("Lobe"),
                           wordsOfAll({NoduleLobe::RightUpper, NoduleLobe::RightMiddle,
                                       NoduleLobe::RightLower, NoduleLobe::LeftUpper,
                                       NoduleLobe::Lingula, NoduleLobe::LeftLower}),
                           note.lobe,
                           [noteOf](auto &facts) -> auto & { return noteOf(facts).lobe; }));
    form->addRow(tr("Density"),
                 newChoice(tr("Density"),
                           wordsOfAll({NoduleDensity::Solid, NoduleDensity::PartSolid,
                                       NoduleDensity::GroundGlass}),
                           note.density,
                           [noteOf](auto &facts) -> auto & { return noteOf(facts).density; }));
    form->addRow(tr("Margin"),
                 newChoice(tr("Margin"),
                           wordsOfAll({NoduleMargin::WellDefined, NoduleMargin::IllDefined,
                                       NoduleMargin::Lobulated, NoduleMargin::Spiculated}),
                           note.margin,
                           [noteOf](auto &facts) -> auto & { return noteOf(facts).margin; }));
    column->addLayout(form);
    addPlaceOf(column, medical::placeOfNodule(m_document.content(), name),
               [this, name] { writeFinding(name); });
    column->addWidget(new Divider);
}

void FactsPanel::addMark(QVBoxLayout *column, const MeasuredMark &mark,
                         const medical::ReportTemplate &layout)
{
    auto *title = new TextLabel(MarkFields::titleOf(mark), TextStyle::BodyStrong);
    title->setWordWrap(true);
    column->addWidget(title);
    auto *fields = new MarkFields(mark, layout, m_document.header().language);
    for (const medical::MeasuredValue &value : mark.values)
        m_markFields.insert(value.name, fields);
    const QString key = mark.key;
    connect(fields, &MarkFields::noteChanged, this,
            [this, key](const medical::MarkNote &note) { changeMark(key, note); });
    column->addWidget(fields);
    if (!mark.note.label.isEmpty())
        addPlaceOf(column, medical::placeOfMark(m_document.content(), key),
                   [this, key] { writeMark(key); });
    column->addWidget(new Divider);
}

void FactsPanel::addPlaceOf(QVBoxLayout *column, const medical::FindingPlace &place,
                            const std::function<void()> &put)
{
    if (place.isEdited) {
        auto *yours = new TextLabel(tr("Its finding was edited and stays as you wrote it."),
                                    TextStyle::Small, Role::Text2);
        yours->setWordWrap(true);
        column->addWidget(yours);
    } else if (!place.block) {
        QPushButton *button
            = newButton(tr("Put into the findings"), ButtonRole::Secondary, m_content);
        connect(button, &QPushButton::clicked, this, put);
        column->addWidget(button, 0, Qt::AlignLeft);
    }
}

void FactsPanel::nameMark(const QString &measurement)
{
    rebuild(); // It may have been measured in this turn.
    if (MarkFields *fields = m_markFields.value(measurement)) {
        fields->edit();
        findChild<QScrollArea *>()->ensureWidgetVisible(fields);
    }
}

void FactsPanel::addPatient(QVBoxLayout *column)
{
    column->addWidget(new TextLabel(tr("Patient"), TextStyle::BodyStrong));
    auto *form = newForm();
    auto *age = new QSpinBox;
    age->setRange(0, kOldest);
    age->setSpecialValueText(tr("not stated"));
    age->setSuffix(tr(" years"));
    age->setValue(m_facts.age.value_or(0));
    age->setAccessibleName(tr("Age"));
    age->setKeyboardTracking(false);
    connect(age, &QSpinBox::valueChanged, this, [this](int years) {
        medical::ReportFacts facts = m_facts;
        facts.age = years > 0 ? std::optional(years) : std::nullopt;
        change(facts);
    });
    form->addRow(tr("Age"), age);
    const QList<std::pair<QString, NoduleRisk>> risks{{tr("low"), NoduleRisk::Low},
                                                      {tr("high"), NoduleRisk::High}};
    form->addRow(tr("Risk group"),
                 newChoice(tr("Risk group"), risks, m_facts.risk,
                           [](auto &facts) -> auto & { return facts.risk; }));
    const QList<std::pair<QString, NoduleCount>> counts{{tr("one"), NoduleCount::Single},
                                                        {tr("several"), NoduleCount::Multiple}};
    form->addRow(tr("Nodules in all"),
                 newChoice(tr("Nodules in all"), counts, m_facts.count,
                           [](auto &facts) -> auto & { return facts.count; }));
    const QList<std::pair<QString, bool>> yesNo{{tr("yes"), true}, {tr("no"), false}};
    form->addRow(tr("Known cancer"),
                 newChoice(tr("Known cancer"), yesNo, m_facts.hasCancer,
                           [](auto &facts) -> auto & { return facts.hasCancer; }));
    form->addRow(tr("Immunosuppressed"),
                 newChoice(tr("Immunosuppressed"), yesNo, m_facts.isImmunosuppressed,
                           [](auto &facts) -> auto & { return facts.isImmunosuppressed; }));
    form->addRow(tr("Found by chance"),
                 newChoice(tr("Found by chance"), yesNo, m_facts.isIncidental,
                           [](auto &facts) -> auto & { return facts.isIncidental; }));
    column->addLayout(form);
}

void FactsPanel::change(const medical::ReportFacts &facts)
{
    m_facts = facts; // The fields show it already.
    const Status done = document::Commands(m_document).asOneStep(tr("Change a fact"), [&] {
        const Status set = medical::setFacts(m_document, facts);
        if (set) { // With what stands on it.
            rewriteFindings();
            rewriteLines();
        }
        return set;
    });
    if (!done)
        Q_EMIT failed(done.error().message);
}

void FactsPanel::rewriteFindings()
{
    for (const QString &nodule : std::as_const(m_nodules)) {
        if (medical::placeOfNodule(m_document.content(), nodule).block)
            writeFinding(nodule);
    }
}

void FactsPanel::rewriteLines()
{
    const auto prepared = medical::preparedFrom(m_document.content());
    if (!prepared)
        return;
    const auto lines
        = medical::draftImpression(*prepared, drafting::Chooser(prepared->language, 0), {}, {});
    if (!lines)
        return;
    for (const medical::RewordedLine &outdated :
         medical::outdatedLines(m_document.content(), *lines)) {
        const Status done
            = document::Commands(m_document)
                  .replaceBlock(outdated.block, outdated.line, document::Origin::Edited);
        if (!done)
            Q_EMIT failed(done.error().message);
    }
}

void FactsPanel::writeFinding(const QString &nodule)
{
    const document::Content &content = m_document.content();
    const auto prepared = medical::preparedFrom(content);
    write(prepared ? medical::noduleFinding(*prepared, nodule,
                                            drafting::Chooser(content.header.language, 0))
                   : std::unexpected(prepared.error()),
          medical::placeOfNodule(content, nodule));
}

void FactsPanel::changeMark(const QString &key, const medical::MarkNote &note)
{
    const bool stands = medical::placeOfMark(m_document.content(), key).block.has_value();
    const Status done = document::Commands(m_document).asOneStep(tr("Name a measurement"), [&] {
        const Status named = medical::setMarkNote(m_document, key, note);
        if (named && stands) // With the finding about it.
            writeMark(key);
        return named;
    });
    if (!done)
        Q_EMIT failed(done.error().message);
}

void FactsPanel::writeMark(const QString &key)
{
    const document::Content &content = m_document.content();
    const auto prepared = medical::preparedFrom(content);
    const medical::FindingPlace place = medical::placeOfMark(content, key);
    const Result<document::DraftedBlock> finding = prepared
        ? medical::markFinding(*prepared, key, drafting::Chooser(content.header.language, 0))
        : std::unexpected(prepared.error());
    // Without its name, or under another heading, it does not stay where it is.
    const bool goes = place.block && (!finding || !place.isUnderItsHeading);
    if (!goes)
        return write(finding, place);
    document::Commands commands(m_document);
    const Status removed = commands.asOneStep(tr("Move a finding"), [&] {
        const Status gone = commands.removeBlocks({*place.block});
        if (gone && finding)
            write(finding, medical::placeOfMark(m_document.content(), key));
        return gone;
    });
    if (!removed)
        Q_EMIT failed(removed.error().message);
}

void FactsPanel::write(const Result<document::DraftedBlock> &finding,
                       const medical::FindingPlace &place)
{
    if (!finding) {
        Q_EMIT failed(finding.error().message);
        return;
    }
    document::Commands commands(m_document);
    if (place.block) {
        const Status done = commands.replaceBlock(*place.block, *finding, document::Origin::Edited);
        if (!done)
            Q_EMIT failed(done.error().message);
        return;
    }
    const auto ids = commands.insertBlocks(place.index, {*finding});
    if (!ids)
        Q_EMIT failed(ids.error().message);
    else
        Q_EMIT blockWritten(ids->first());
}

} // namespace lectern::ui
