// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/viewer/measurement_table.h"

#include "ui/controls/flat_table.h"
#include "ui/theme/glyph.h"
#include "ui/theme/type.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <array>
#include <numeric>

namespace lectern::ui {
namespace {

using Model = MeasurementModel;

constexpr int kMostRows = 5;
constexpr int kCheck = 14;
constexpr int kCheckGap = 6;
constexpr int kLeastWidth = 72;

bool isNumber(int column)
{
    return column == Model::Value || column == Model::Uncertainty || column == Model::Slice;
}

QVariant alignmentOf(int column)
{
    return int((isNumber(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
}

/// Cells in the colours of their meaning: meta, warning, a check before where it is told.
class Cell : public FlatCell
{
public:
    using FlatCell::FlatCell;

protected:
    ui::Role roleOf(const QModelIndex &index) const override
    {
        const auto &row = static_cast<const Model *>(index.model())->rows().at(index.row());
        if (!row.measurement.isValid && index.column() == Model::Value)
            return ui::Role::Warning;
        return index.column() == Model::Method ? ui::Role::Text2 : ui::Role::Text;
    }

    QRect paintBefore(QPainter &painter, const QRect &space,
                      const QModelIndex &index) const override
    {
        if (index.column() != Model::InReport || index.data().toString().isEmpty())
            return space;
        const int edge = scaled(kCheck);
        const QRect check(space.left(), space.center().y() - edge / 2, edge, edge);
        paintGlyph(painter, Glyph::Check, check, color(ui::Role::Success, m_view));
        return space.adjusted(edge + scaled(kCheckGap), 0, 0, 0);
    }

private:
    const QWidget *m_view = qobject_cast<QWidget *>(parent());
};

} // namespace

void MeasurementModel::setRows(const QList<Row> &rows)
{
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int MeasurementModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int MeasurementModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(Count);
}

QString MeasurementModel::text(const Row &row, Column column) const
{
    const ShownMeasurement &shown = row.measurement;
    switch (column) {
    case Name:
        return shown.name + u' ' + shown.quantity;
    case Value:
        return shown.isValid ? shown.value : shown.reason;
    case Uncertainty:
        return shown.isValid ? shown.uncertainty : QString();
    case Method:
        return shown.isValid ? shown.method : QString();
    case Slice:
        return row.slice;
    case InReport:
        return shown.inReport;
    case Count:
        break;
    }
    return {};
}

QVariant MeasurementModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows.at(index.row());
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return text(row, Column(index.column()));
    if (role == Qt::ToolTipRole)
        return text(row, Column(index.column()));
    const bool isReason = !row.measurement.isValid && index.column() == Value;
    if (role == Qt::TextAlignmentRole)
        return isReason ? alignmentOf(Name) : alignmentOf(index.column());
    return {};
}

QVariant MeasurementModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::TextAlignmentRole && orientation == Qt::Horizontal)
        return alignmentOf(section);
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
        return {};
    switch (Column(section)) {
    case Name:
        return tr("Measurement");
    case Value:
        return tr("Value");
    case Uncertainty:
        return tr("Uncertainty");
    case Method:
        return tr("Method");
    case Slice:
        return tr("Slice");
    case InReport:
        return tr("In report");
    case Count:
        break;
    }
    return {};
}

MeasurementTable::MeasurementTable(QWidget *parent) :
    QTableView(parent), m_model(new MeasurementModel(this))
{
    auto *head = new FlatHead(this);
    head->setSectionsClickable(false);
    head->setHighlightSections(false);
    setHorizontalHeader(head);
    setModel(m_model);
    setItemDelegate(new Cell(this));
    verticalHeader()->hide();
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Measurements"));
    head->setSectionResizeMode(QHeaderView::Fixed);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &row) {
                if (!m_isFollowing && row.isValid())
                    Q_EMIT measurementChosen(m_model->rows().at(row.row()).measurement.name);
            });
    restyle();
}

void MeasurementTable::setRows(const QList<MeasurementModel::Row> &rows)
{
    m_isFollowing = true;
    m_model->setRows(rows);
    clearSpans();
    for (int row = 0; row < rows.size(); ++row) // The reason needs the room of three columns.
        if (!rows.at(row).measurement.isValid)
            setSpan(row, MeasurementModel::Value, 1, 3);
    m_isFollowing = false;
    fitColumns();
    updateGeometry();
}

void MeasurementTable::select(const QString &name)
{
    m_isFollowing = true;
    const auto &rows = m_model->rows();
    const auto found = std::ranges::find_if(
        rows, [&name](const MeasurementModel::Row &row) { return row.measurement.name == name; });
    if (name.isEmpty() || found == rows.end()) {
        clearSelection();
        setCurrentIndex({});
    } else {
        selectRow(int(found - rows.begin()));
    }
    m_isFollowing = false;
}

QString MeasurementTable::text() const
{
    QStringList lines;
    QStringList cells;
    for (int column = 0; column < MeasurementModel::Count; ++column)
        cells.append(m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    lines.append(cells.join(u'\t'));
    for (int row = 0; row < m_model->rowCount(); ++row) {
        cells.clear();
        for (int column = 0; column < MeasurementModel::Count; ++column)
            cells.append(m_model->index(row, column).data().toString());
        lines.append(cells.join(u'\t'));
    }
    return lines.join(u'\n');
}

void MeasurementTable::copy() const
{
    QGuiApplication::clipboard()->setText(text());
}

int MeasurementTable::wantedHeight() const
{
    const int rows = std::min(m_model->rowCount(), kMostRows);
    return FlatHead::heightWanted() + rows * FlatCell::rowHeight();
}

QSize MeasurementTable::sizeHint() const
{
    return {scaled(480), wantedHeight()};
}

int MeasurementTable::widthOf(int column) const
{
    const QFontMetrics body(fontFor(TextStyle::Body));
    const QFontMetrics head(fontFor(TextStyle::SmallStrong));
    int widest = head.horizontalAdvance(
        m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const bool isReason = columnSpan(row, column) > 1;
        if (!isReason)
            widest = std::max(
                widest, body.horizontalAdvance(m_model->index(row, column).data().toString()));
    }
    const int check = column == MeasurementModel::InReport ? scaled(kCheck + kCheckGap) : 0;
    return widest + check + 2 * FlatCell::padding() + 1;
}

int MeasurementTable::widthOfReasons() const
{
    const QFontMetrics body(fontFor(TextStyle::Body));
    int widest = 0;
    for (const auto &row : m_model->rows())
        if (!row.measurement.isValid)
            widest = std::max(widest, body.horizontalAdvance(row.measurement.reason));
    return widest + 2 * FlatCell::padding() + 1;
}

void MeasurementTable::fitColumns()
{
    std::array<int, MeasurementModel::Count> widths{};
    for (int column = 0; column < MeasurementModel::Count; ++column)
        widths.at(std::size_t(column)) = widthOf(column);
    int &method = widths[MeasurementModel::Method];
    int &report = widths[MeasurementModel::InReport];
    // A reason lies over three columns, the last of which can grow.
    method = std::max(method,
                      widthOfReasons() - widths[MeasurementModel::Value]
                          - widths[MeasurementModel::Uncertainty]);
    const int spare = viewport()->width() - std::accumulate(widths.begin(), widths.end(), 0);
    if (spare >= 0) {
        method += spare / 3;
        report += spare - spare / 3;
    } else { // Too narrow: these are cut short, each down to a little before the next one is.
        int missing = -spare;
        const auto cut = [&missing](int &width, int least) {
            const int by = std::min(std::max(0, width - least), missing);
            width -= by;
            missing -= by;
        };
        cut(report, scaled(kLeastWidth));
        cut(method, scaled(kLeastWidth));
        cut(widths[MeasurementModel::Name], scaled(2 * kLeastWidth));
    }
    for (int column = 0; column < MeasurementModel::Count; ++column)
        setColumnWidth(column, widths.at(std::size_t(column)));
}

void MeasurementTable::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex row = currentIndex();
    if (event->matches(QKeySequence::Copy))
        copy();
    else if (event->key() == Qt::Key_F2 && row.isValid())
        Q_EMIT nameRequested(m_model->rows().at(row.row()).measurement.name);
    else if (event->key() == Qt::Key_Delete && row.isValid())
        Q_EMIT removeRequested(m_model->rows().at(row.row()).measurement.name);
    else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && row.isValid())
        Q_EMIT measurementChosen(m_model->rows().at(row.row()).measurement.name);
    else
        QTableView::keyPressEvent(event);
}

void MeasurementTable::contextMenuEvent(QContextMenuEvent *event)
{
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex row = isByKey ? currentIndex() : indexAt(event->pos());
    Q_EMIT menuRequested(row.isValid() ? m_model->rows().at(row.row()).measurement.name : QString(),
                         event->globalPos());
}

void MeasurementTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

void MeasurementTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange
        || event->type() == QEvent::ApplicationFontChange)
        restyle();
}

void MeasurementTable::restyle()
{
    verticalHeader()->setDefaultSectionSize(FlatCell::rowHeight());
    horizontalHeader()->setFixedHeight(FlatHead::heightWanted());
    QPalette colours;
    colours.setColor(QPalette::Base, color(ui::Role::Panel, this));
    viewport()->setPalette(colours);
    fitColumns();
}

} // namespace lectern::ui
