// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/player/time_views.h"

#include "ui/player/player_look.h"
#include "ui/plots/data_table_model.h"
#include "ui/theme/role.h"
#include "ui/theme/type.h"

#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace lectern::ui {
namespace {

constexpr int kCellPadding = 10;

/// The row whose value is the last one that is not after `time`; -1 before all.
template <typename Rows, typename TimeOf>
int lastNotAfter(const Rows &rows, double time, TimeOf timeOf)
{
    const auto after = std::upper_bound(
        rows.begin(), rows.end(), time,
        [&timeOf](double wanted, const auto &row) { return wanted < timeOf(row); });
    return int(after - rows.begin()) - 1;
}

/// A flat head whose words break into lines.
class FlatHead : public QHeaderView
{
public:
    explicit FlatHead(QWidget *parent) : QHeaderView(Qt::Horizontal, parent)
    {
        setFixedHeight(3 * lineHeight(TextStyle::Small) + scaled(8));
        setMinimumSectionSize(scaled(60));
        setSectionResizeMode(Stretch);
    }

protected:
    void paintSection(QPainter *painter, const QRect &rect, int column) const override
    {
        painter->fillRect(rect, color(Role::Panel, this));
        painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1),
                          color(Role::Line, this));
        painter->setFont(fontFor(TextStyle::Small));
        painter->setPen(color(Role::Text2, this));
        painter->drawText(rect.adjusted(scaled(2), 0, -scaled(kCellPadding), -1),
                          Qt::AlignRight | Qt::AlignVCenter | Qt::TextWordWrap,
                          model()->headerData(column, Qt::Horizontal).toString());
    }
};

/// A number with some air at its right, where the scroll bar passes.
class NumberCells : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const ThemeKind theme = themeOf(option.palette);
        if (option.state.testFlag(QStyle::State_Selected))
            painter->fillRect(option.rect, color(Role::Selection, theme));
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                          color(Role::Line, theme));
        painter->setFont(option.font);
        painter->setPen(color(Role::Text, theme));
        painter->drawText(option.rect.adjusted(0, 0, -scaled(kCellPadding), 0),
                          Qt::AlignRight | Qt::AlignVCenter, index.data().toString());
    }
};

} // namespace

SampleTable::SampleTable(QWidget *parent) :
    QTableView(parent), m_model(new plots::DataTableModel(this))
{
    setModel(m_model);
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(NoEditTriggers);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setAttribute(Qt::WA_InputMethodEnabled, false);
    setShowGrid(false);
    setHorizontalHeader(new FlatHead(this));
    setItemDelegate(new NumberCells(this));
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(scaled(24));
}

void SampleTable::setTable(const media::DataTable &table)
{
    m_model->setTable(table);
    setAccessibleName(table.caption);
}

void SampleTable::setTime(double seconds)
{
    // A rounded cursor still belongs to the sample it stands on.
    const int row = lastNotAfter(m_model->table().rows, seconds + 1e-9,
                                 [](const std::vector<double> &cells) { return cells.front(); });
    if (row >= 0 && row != currentIndex().row())
        setCurrentIndex(m_model->index(row, std::max(0, currentIndex().column())));
}

TranscriptView::TranscriptView(QWidget *parent) : QListWidget(parent)
{
    setAccessibleName(tr("Transcript"));
    setFrameShape(QFrame::NoFrame);
    setWordWrap(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAttribute(Qt::WA_InputMethodEnabled, false);
    setSpacing(scaled(2));
    setViewportMargins(scaled(8), scaled(6), 0, 0);
    const auto choose = [this](const QListWidgetItem *item) {
        Q_EMIT sentenceChosen(m_captions.at(row(item)).start);
    };
    connect(this, &QListWidget::itemClicked, this, choose);
    connect(this, &QListWidget::itemActivated, this, choose);
}

void TranscriptView::setCaptions(const QList<media::Caption> &captions, Language language)
{
    m_captions = captions;
    clear();
    for (const media::Caption &caption : captions) {
        auto *item = new QListWidgetItem(
            clockText(caption.start) + QStringLiteral("   ") + caption.text, this);
        item->setFont(fontFor(TextStyle::Body, language));
    }
}

void TranscriptView::setTime(double seconds)
{
    const int present = lastNotAfter(m_captions, seconds + 1e-6,
                                     [](const media::Caption &caption) { return caption.start; });
    if (present != currentRow() && present >= 0)
        setCurrentRow(present);
}

} // namespace lectern::ui
