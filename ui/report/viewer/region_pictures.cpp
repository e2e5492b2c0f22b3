// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/viewer/region_pictures.h"

#include "ui/theme/glyph.h"
#include "ui/theme/type.h"

#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

#include <algorithm>

namespace lectern::ui {
namespace {

constexpr int kEdge = 144; ///< Of a picture.
constexpr int kSpace = 8; ///< Around it.
constexpr int kAbove = 16; ///< Over the pictures.
constexpr int kPicture = Qt::UserRole + 1;
constexpr int kValue = Qt::UserRole + 2;

QSize cellSize()
{
    return {scaled(kEdge + 2 * kSpace),
            scaled(kEdge + 3 * kSpace) + 2 * lineHeight(TextStyle::Small)};
}

class PictureDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const ThemeKind theme = themeOf(option.palette);
        const bool isSelected = option.state.testFlag(QStyle::State_Selected);
        const QRect place(option.rect.topLeft() + QPoint(scaled(kSpace), scaled(kSpace)),
                          QSize(scaled(kEdge), scaled(kEdge)));
        painter->save();
        painter->setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
        painter->drawImage(place, index.data(kPicture).value<QImage>());
        if (isSelected) {
            painter->setBrush(Qt::NoBrush);
            painter->setPen(QPen(color(Role::Accent, theme), 2));
            painter->drawRect(place);
        }
        QRect words(place.left(), place.bottom() + 1 + scaled(kSpace), place.width(),
                    lineHeight(TextStyle::Small));
        const QFont font = fontFor(TextStyle::Small);
        painter->setFont(font);
        const auto write = [&](const QString &text, Role role) {
            painter->setPen(color(isSelected ? Role::Accent : role, theme));
            painter->drawText(words, Qt::AlignCenter,
                              QFontMetrics(font).elidedText(text, Qt::ElideRight, words.width()));
            words.translate(0, words.height());
        };
        write(index.data().toString(), Role::Text);
        write(index.data(kValue).toString(), Role::Text2);
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return cellSize();
    }
};

QString valueOf(const ShownMeasurement &shown)
{
    return shown.isValid ? shown.value : shown.reason;
}

bool isAxis(const ShownMeasurement &shown)
{
    return shown.isValid && shown.shape == MarkShape::Line;
}

/// Whom a picture belongs to at first: "M1 right hilar lymph node" and under it "8.2 mm".
RegionPictures::Entry newEntry(const ShownMeasurement &shown)
{
    QString title = shown.label.isEmpty() ? shown.name : shown.label;
    if (!shown.value.isEmpty() && title.endsWith(shown.value))
        title.chop(shown.value.size());
    return {shown.picture, title.trimmed(), valueOf(shown), shown.label, {}, {}};
}

/// A picture each for the values of one mark.
QList<RegionPictures::Entry> entriesOf(const QList<ShownMeasurement> &measurements)
{
    QList<RegionPictures::Entry> entries;
    const ShownMeasurement *first = nullptr; // Of the last entry.
    for (const ShownMeasurement &shown : measurements) {
        if (shown.picture.isNull())
            continue;
        if (!first || shown.picture.cacheKey() != first->picture.cacheKey()) {
            entries.append(newEntry(shown));
            first = &shown;
        } else if (isAxis(*first) && isAxis(shown))
            entries.last().value // "80.4 × 24.2 mm"
                = first->value.section(u' ', 0, 0) + QStringLiteral(" × ") + shown.value;
        entries.last().names.append(shown.name);
        entries.last().lines.append(
            QStringLiteral("%1 %2: %3").arg(shown.name, shown.quantity, valueOf(shown)));
    }
    return entries;
}

} // namespace

RegionPictures::RegionPictures(QWidget *parent) :
    QListView(parent), m_model(new QStandardItemModel(this))
{
    setModel(m_model);
    setItemDelegate(new PictureDelegate(this));
    setViewMode(QListView::IconMode);
    setMovement(QListView::Static);
    setResizeMode(QListView::Adjust);
    setUniformItemSizes(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    viewport()->setAutoFillBackground(false);
    setViewportMargins(0, scaled(kAbove), 0, 0);
    setAccessibleName(tr("Pictures of what was measured"));
    const auto choose = [this](const QModelIndex &index) {
        Q_EMIT chosen(m_entries.at(index.row()).names.first());
    };
    connect(this, &QListView::clicked, this, choose);
    connect(this, &QListView::activated, this, choose);
}

void RegionPictures::setMeasurements(const QList<ShownMeasurement> &measurements)
{
    const QList<Entry> entries = entriesOf(measurements);
    if (entries == m_entries)
        return; // Typing goes on beside them; they stay where they were scrolled to.
    m_entries = entries;
    m_model->clear();
    for (const Entry &entry : entries) {
        auto *item = new QStandardItem(entry.title);
        item->setData(entry.picture, kPicture);
        item->setData(entry.value, kValue);
        item->setData(entry.label, Qt::AccessibleTextRole);
        item->setToolTip(entry.lines.join(u'\n'));
        m_model->appendRow(item);
    }
}

int RegionPictures::count() const
{
    return int(m_entries.size());
}

void RegionPictures::select(const QString &name)
{
    for (int row = 0; row < count(); ++row) {
        if (m_entries.at(row).names.contains(name))
            return setCurrentIndex(m_model->index(row, 0));
    }
    setCurrentIndex({});
}

QSize RegionPictures::sizeIn(const QSize &room) const
{
    const QSize cell = cellSize();
    const int most = std::max(1, room.width() / cell.width());
    const int columns = std::clamp(count(), 1, most);
    const int rows = (count() + columns - 1) / columns;
    return {columns * cell.width() + 1, // A pixel less, and the last one of a row would wrap.
            scaled(kAbove)
                + std::min(rows * cell.height(),
                           std::max(cell.height(), room.height() - scaled(kAbove)))};
}

QSize RegionPictures::minimumSizeHint() const
{
    return cellSize();
}

} // namespace lectern::ui
