// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lesson/scene_fields.h"

#include "core/document/commands.h"
#include "ui/controls/buttons.h"
#include "ui/controls/text_label.h"
#include "ui/lesson/scene_statements.h"

#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace lectern::ui {
namespace {

using media::ExperimentScene;

constexpr int kFirstLetters = 40; ///< As wide as the panel; a Han character takes two.

QString firstWords(const document::Block &block)
{
    const QString text = block.text().simplified();
    int letters = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        letters += text.at(i).script() == QChar::Script_Han ? 2 : 1;
        if (letters > kFirstLetters)
            return text.first(i).trimmed() + u'…';
    }
    return text;
}

void clear(QLayout &layout)
{
    while (QLayoutItem *item = layout.takeAt(0)) {
        if (QLayout *inner = item->layout())
            clear(*inner);
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater(); // It may be the one that was pressed.
        }
        delete item;
    }
}

} // namespace

SceneFields::SceneFields(document::Document &document, document::BlockId block, QWidget *parent) :
    QWidget(parent),
    m_document(document),
    m_block(block),
    m_fault(new TextLabel(TextStyle::Small, Role::Warning)),
    m_outcome(new TextLabel(TextStyle::Small, Role::Text2)),
    m_statements(new QVBoxLayout)
{
    for (TextLabel *label : {m_fault, m_outcome})
        label->setWordWrap(true);
    m_fault->hide();
    m_later.setSingleShot(true);
    m_later.setInterval(100);
    connect(&m_later, &QTimer::timeout, this, &SceneFields::showScene);
    const auto scene = this->scene();
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(scaled(8));
    if (scene)
        build(*scene);
    else
        refuse(scene.error().message);
    all->addWidget(m_fault);
    all->addWidget(m_outcome);
    all->addLayout(m_statements);
    showScene();
    connect(&document, &document::Document::blockChanged, this,
            [this](document::BlockId id) { id == m_block ? showScene() : m_later.start(); });
}

Result<ExperimentScene> SceneFields::scene() const
{
    const document::Block *block = m_document.block(m_block);
    if (!block || !block->payload)
        return failure(ErrorCode::NotFound, {});
    return ExperimentScene::fromJson(block->payload->value);
}

void SceneFields::build(const ExperimentScene &scene)
{
    auto *form = new QFormLayout;
    form->setVerticalSpacing(scaled(8));
    form->setHorizontalSpacing(scaled(16));
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    const QString kilograms = QStringLiteral("kg");
    const QString speed = QStringLiteral("m/s");
    const QString &left = scene.left.name;
    const QString &right = scene.right.name;
    addField(form, tr("Mass of %1").arg(left), kilograms,
             [](ExperimentScene &s) -> double & { return s.left.massKg; });
    addField(form, tr("Mass of %1").arg(right), kilograms,
             [](ExperimentScene &s) -> double & { return s.right.massKg; });
    addField(form, tr("Velocity of %1").arg(left), speed,
             [](ExperimentScene &s) -> double & { return s.left.velocityMetresPerSecond; });
    addField(form, tr("Velocity of %1").arg(right), speed,
             [](ExperimentScene &s) -> double & { return s.right.velocityMetresPerSecond; });
    addField(form, tr("Spring"), QStringLiteral("N/m"),
             [](ExperimentScene &s) -> double & { return s.bumper.stiffnessNewtonsPerMetre; });
    static_cast<QVBoxLayout *>(layout())->addLayout(form);
}

void SceneFields::addField(QFormLayout *form, const QString &label, const QString &unit,
                           std::function<double &(ExperimentScene &)> value)
{
    auto *box = new QDoubleSpinBox;
    const bool isVelocity = unit == u"m/s";
    const bool isSpring = unit == u"N/m";
    box->setDecimals(isSpring ? 0 : 2);
    box->setRange(isVelocity ? -10 : isSpring ? 1 : 0.05, isSpring ? 5000 : isVelocity ? 10 : 50);
    box->setSingleStep(isSpring ? 5 : 0.05);
    box->setSuffix(QChar(QChar::Nbsp) + unit);
    box->setKeyboardTracking(false);
    box->setAccessibleName(label);
    if (isVelocity)
        box->setToolTip(tr("Positive is to the right."));
    connect(box, &QDoubleSpinBox::valueChanged, this, [this, value](double entered) {
        apply([&value, entered](ExperimentScene &scene) { value(scene) = entered; });
    });
    form->addRow(label, box);
    m_fields.push_back({std::move(value), box});
}

void SceneFields::apply(const std::function<void(ExperimentScene &)> &change)
{
    auto scene = this->scene();
    if (!scene)
        return;
    change(*scene);
    if (const double fitting = media::fittingSeconds(*scene); fitting > 0)
        scene->durationSeconds = std::min(60.0, fitting);
    const auto experiment = media::makeExperiment(*scene, m_document.header().language);
    if (!experiment)
        return refuse(experiment.error().message);
    document::BlockProperties properties
        = document::BlockProperties::of(*m_document.block(m_block));
    properties.payload->value = scene->toJson();
    const Status done = document::Commands(m_document).setProperties(m_block, properties);
    if (!done)
        Q_EMIT failed(done.error().message);
}

void SceneFields::refuse(const QString &message)
{
    m_fault->setText(message);
    m_fault->show();
}

void SceneFields::showScene()
{
    const auto scene = this->scene();
    if (!scene)
        return;
    ExperimentScene values = *scene;
    for (const Field &field : m_fields) {
        const QSignalBlocker quiet(field.box);
        field.box->setValue(field.value(values));
        field.box->setEnabled(!m_document.block(m_block)->locked);
    }
    m_fault->hide();
    const auto experiment = media::makeExperiment(*scene, m_document.header().language);
    if (!experiment)
        return refuse(experiment.error().message);
    showOutcome(*experiment);
    showStatements(*experiment);
}

void SceneFields::showOutcome(const media::Experiment &experiment)
{
    const media::Moment &end = experiment.simulation.samples.back();
    const media::Contact &contact = experiment.simulation.contact;
    m_outcome->setText(
        tr("Simulated: largest force %1 N at %2 s. Afterwards %3 has %4 m/s and %5 has %6 m/s.")
            .arg(media::numberText(contact.peakNewtons, 1), media::numberText(contact.strongest, 2),
                 experiment.scene.left.name, media::numberText(end.leftVelocity, 2),
                 experiment.scene.right.name, media::numberText(end.rightVelocity, 2)));
}

void SceneFields::showStatements(const media::Experiment &experiment)
{
    // A button with the focus may go: it stays in the panel.
    const bool holdsFocus = qobject_cast<QPushButton *>(focusWidget()) && focusWidget()->hasFocus();
    clear(*m_statements);
    if (holdsFocus && !m_fields.empty())
        m_fields.back().box->setFocus();
    const auto blocks = blocksWithOtherValues(m_document.content(), experiment);
    if (blocks.isEmpty())
        return;
    auto *head = new TextLabel(tr("%n block(s) state other values:", nullptr, int(blocks.size())),
                               TextStyle::Small, Role::Warning);
    head->setWordWrap(true);
    m_statements->addWidget(head);
    for (const document::BlockId id : blocks) {
        QPushButton *go = newButton(firstWords(*m_document.block(id)), ButtonRole::Link, this);
        go->setToolTip(tr("Go to this block"));
        connect(go, &QPushButton::clicked, this, [this, id] { Q_EMIT blockChosen(id); });
        m_statements->addLayout(newLinkRow({go}));
    }
    QPushButton *mend = newButton(tr("Put the present values in"), ButtonRole::Secondary, this);
    connect(mend, &QPushButton::clicked, this, [this, experiment] { mendStatements(experiment); });
    m_statements->addWidget(mend, 0, Qt::AlignLeft);
}

void SceneFields::mendStatements(const media::Experiment &experiment)
{
    const auto blocks = blocksWithOtherValues(m_document.content(), experiment);
    document::Commands commands(m_document);
    // What is locked stays, the others follow.
    static_cast<void>(commands.asOneStep(tr("Put in the values of the experiment"), [&] {
        for (const document::BlockId id : blocks) {
            const auto mended
                = withPresentValues(m_document.content(), *m_document.block(id), experiment);
            if (const Status put = commands.replaceBlock(id, mended, document::Origin::Edited);
                !put)
                Q_EMIT failed(put.error().message);
        }
        return Status();
    }));
}

} // namespace lectern::ui
