// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settings_page.h"

#include "ui/actions/action_registry.h"
#include "ui/controls/buttons.h"
#include "ui/controls/plane.h"
#include "ui/controls/text_label.h"
#include "ui/controls/tool_strip.h"
#include "ui/settings/preferences.h"
#include "ui/settings/shortcut_row.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QScrollArea>
#include <QSpinBox>
#include <QVBoxLayout>

namespace lectern::ui {

SettingsPage::SettingsPage(Preferences &preferences, ActionRegistry &registry, QWidget *parent) :
    Page(parent), m_preferences(preferences), m_registry(registry)
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(scaled(40), scaled(32), scaled(40), scaled(32));
    column->setSpacing(scaled(16));
    column->addWidget(new TextLabel(tr("Settings"), TextStyle::Title));
    column->addWidget(newAppearanceCard());
    column->addWidget(newReportsCard());
    column->addWidget(newShortcutsCard());
    column->addStretch();

    auto *centred = new QWidget;
    auto *row = new QHBoxLayout(centred);
    row->setContentsMargins(0, 0, 0, 0);
    row->addStretch();
    row->addWidget(content, 10);
    row->addStretch();
    content->setMaximumWidth(scaled(760));

    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(centred);
    scroll->setAccessibleName(tr("Settings"));
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
    m_scroll = scroll;
}

QWidget *SettingsPage::toolBar()
{
    auto *strip = new ToolStrip;
    strip->addTitle(tr("Settings"));
    strip->addStretch();
    return strip;
}

QWidget *SettingsPage::newAppearanceCard()
{
    auto *card = new Card;
    auto *form = new QFormLayout(card);
    form->setContentsMargins(scaled(16), scaled(16), scaled(16), scaled(16));
    form->setHorizontalSpacing(scaled(24));
    form->setVerticalSpacing(scaled(8));
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    form->addRow(new TextLabel(tr("Look and language"), TextStyle::BodyStrong));
    addTheme(form);
    addLanguage(form);
    addTextSize(form);
    auto *motion = new QCheckBox(tr("Nothing moves"));
    motion->setChecked(m_preferences.reducedMotion());
    connect(motion, &QCheckBox::toggled, &m_preferences, &Preferences::setReducedMotion);
    form->addRow(tr("Motion"), motion);
    auto *spelling = new QCheckBox(tr("Underline wrong words"));
    spelling->setChecked(m_preferences.checksSpelling());
    connect(spelling, &QCheckBox::toggled, &m_preferences, &Preferences::setChecksSpelling);
    connect(&m_preferences, &Preferences::spellingChanged, spelling,
            [this, spelling] { spelling->setChecked(m_preferences.checksSpelling()); });
    form->addRow(tr("Spelling"), spelling);
    return card;
}

void SettingsPage::addTheme(QFormLayout *form)
{
    auto *box = new QComboBox;
    box->addItems({tr("Follow the system"), tr("Light"), tr("Dark")});
    box->setCurrentIndex(int(m_preferences.theme()));
    connect(box, &QComboBox::activated, this,
            [this](int index) { m_preferences.setTheme(ThemeChoice(index)); });
    form->addRow(tr("Theme"), box);
    auto *report = new QComboBox;
    report->addItems({tr("As above"), tr("Light"), tr("Dark")});
    report->setCurrentIndex(int(m_preferences.reportTheme()));
    connect(report, &QComboBox::activated, this,
            [this](int index) { m_preferences.setReportTheme(ThemeChoice(index)); });
    form->addRow(tr("While a report is open"), report);
}

void SettingsPage::addLanguage(QFormLayout *form)
{
    auto *box = new QComboBox;
    // Each language is named in itself, so that it is found from the wrong one.
    box->addItems({tr("Follow the system"), QStringLiteral("English"), QStringLiteral("简体中文")});
    const auto language = m_preferences.language();
    box->setCurrentIndex(!language ? 0 : *language == Language::English ? 1 : 2);
    connect(box, &QComboBox::activated, this, [this](int index) {
        // The window is built anew in the other language: not while this box is still at work.
        QMetaObject::invokeMethod(
            &m_preferences,
            [preferences = &m_preferences, index] {
                preferences->setLanguage(index == 0       ? std::optional<Language>()
                                             : index == 1 ? Language::English
                                                          : Language::Chinese);
            },
            Qt::QueuedConnection);
    });
    form->addRow(tr("Language"), box);
}

void SettingsPage::addTextSize(QFormLayout *form)
{
    auto *box = new QSpinBox;
    box->setRange(80, 200);
    box->setSingleStep(10);
    box->setSuffix(QStringLiteral(" %"));
    box->setValue(qRound(m_preferences.textScale() * 100));
    box->setKeyboardTracking(false);
    connect(box, &QSpinBox::valueChanged, this,
            [this](int percent) { m_preferences.setTextScale(percent / 100.0); });
    connect(&m_preferences, &Preferences::textScaleChanged, box,
            [this, box] { box->setValue(qRound(m_preferences.textScale() * 100)); });
    form->addRow(tr("Text size"), box);
}

QWidget *SettingsPage::newReportsCard()
{
    auto *card = new Card;
    auto *row = new QHBoxLayout(card);
    row->setContentsMargins(scaled(16), scaled(16), scaled(16), scaled(16));
    row->setSpacing(scaled(16));
    auto *words = new QVBoxLayout;
    words->setSpacing(scaled(4));
    words->addWidget(new TextLabel(tr("Reports"), TextStyle::BodyStrong));
    auto *about = new TextLabel(tr("What a new report says of an organ as long as nothing speaks "
                                   "against it: the template’s sentences, or your own."),
                                TextStyle::Small, Role::Text2);
    about->setWordWrap(true);
    words->addWidget(about);
    row->addLayout(words, 1);
    row->addWidget(
        newButton(m_registry.action(QStringLiteral("report.normals")), ButtonRole::Secondary, card),
        0, Qt::AlignVCenter);
    return card;
}

QWidget *SettingsPage::newShortcutsCard()
{
    auto *card = new Card;
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(scaled(16), scaled(16), scaled(16), scaled(16));
    column->setSpacing(scaled(4));
    column->addWidget(new TextLabel(tr("Keyboard"), TextStyle::BodyStrong));
    for (int place = 0; place < kCommandPlaceCount; ++place) {
        bool isFirst = true;
        for (QAction *action : m_registry.actions()) {
            if (m_registry.placeOf(action) != CommandPlace(place))
                continue;
            if (isFirst) {
                column->addSpacing(scaled(8));
                column->addWidget(new TextLabel(placeTitle(CommandPlace(place)),
                                                TextStyle::SmallStrong, Role::Text2));
                isFirst = false;
            }
            column->addWidget(new ShortcutRow(action, m_registry));
        }
    }
    return card;
}

} // namespace lectern::ui
