// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/viewer/region_pictures.h"

#include "ui/theme/glyph.h"
#include "ui/theme/type.h"

#include <QHash>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

#include <algorithm>

namespace lectern::ui {
namespace {

constexpr int kEdge = 144; ///< Of a picture.
constexpr int kSpace = 8; ///< Around it.
constexpr int kAbove = 16; ///< Over the pictures.
constexpr int kNames = Qt::UserRole; ///< Of the values that it is a picture of.
constexpr int kPicture = Qt::UserRole + 1;
constexpr int kValue = Qt::UserRole + 2; ///< Of the first of them, or of both axes.
constexpr int kIsAxis = Qt::UserRole + 3;

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

/// "M1 right hilar lymph node 8.2 mm", in two lines.
QStandardItem *newItem(const ShownMeasurement &shown)
{
    QString title = shown.label.isEmpty() ? shown.name : shown.label;
    if (!shown.value.isEmpty() && title.endsWith(shown.value))
        title.chop(shown.value.size());
    auto *item = new QStandardItem(title.trimmed());
    item->setData(shown.picture, kPicture);
    item->setData(valueOf(shown), kValue);
    item->setData(isAxis(shown), kIsAxis);
    item->setData(shown.label, Qt::AccessibleTextRole);
    return item;
}

/// "80.4 × 24.2 mm"
void addAxis(QStandardItem &item, const ShownMeasurement &shown)
{
    if (isAxis(shown) && item.data(kIsAxis).toBool())
        item.setData(item.data(kValue).toString().section(u' ', 0, 0) + QStringLiteral(" × ")
                         + shown.value,
                     kValue);
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
        Q_EMIT chosen(index.data(kNames).toStringList().first());
    };
    connect(this, &QListView::clicked, this, choose);
    connect(this, &QListView::activated, this, choose);
}

void RegionPictures::setMeasurements(const QList<ShownMeasurement> &measurements)
{
    m_model->clear();
    QHash<qint64, QStandardItem *> known;
    for (const ShownMeasurement &shown : measurements) {
        if (shown.picture.isNull())
            continue;
        QStandardItem *&item = known[shown.picture.cacheKey()];
        if (!item)
            m_model->appendRow(item = newItem(shown));
        else
            addAxis(*item, shown);
        item->setData(item->data(kNames).toStringList() << shown.name, kNames);
        QStringList lines = item->toolTip().split(u'\n', Qt::SkipEmptyParts);
        lines.append(QStringLiteral("%1 %2: %3").arg(shown.name, shown.quantity, valueOf(shown)));
        item->setToolTip(lines.join(u'\n'));
    }
}

int RegionPictures::count() const
{
    return m_model->rowCount();
}

void RegionPictures::select(const QString &name)
{
    for (int row = 0; row < count(); ++row) {
        const QModelIndex index = m_model->index(row, 0);
        if (!index.data(kNames).toStringList().contains(name))
            continue;
        setCurrentIndex(index);
        return;
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
