// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/printed_pages.h"

#include <QCoreApplication>

#include <algorithm>

namespace lectern::ui {
namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Printing)
};

std::unexpected<Error> refused(const QPrinter &printer)
{
    return failure(ErrorCode::Io,
                   Words::tr("The printer “%1” takes nothing. Look at it, then print again.")
                       .arg(printer.printerName()));
}

void setUp(QPrinter &printer, const QString &title, const PrintOrder &order)
{
    printer.setDocName(title);
    printer.setCreator(QStringLiteral("Lectern"));
    printer.setFullPage(true);
    printer.setPageSize(QPageSize(QPageSize::A4));
    printer.setPageMargins({});
    printer.setCopyCount(order.copies);
    printer.setDuplex(order.isTwoSided ? QPrinter::DuplexLongSide : QPrinter::DuplexNone);
}

} // namespace

Status printPages(const publish::pdf::Pages &pages, const QString &title, const PrintOrder &order,
                  QPrinter &printer, const PrintStep &step)
{
    const int first = std::max(1, order.firstPage);
    const int last = order.lastPage > 0 ? std::min(order.lastPage, pages.count()) : pages.count();
    if (first > last)
        return failure(
            ErrorCode::InvalidInput,
            Words::tr("There is no page %1; the last is %2.").arg(first).arg(pages.count()));
    setUp(printer, title, order);
    QPainter painter;
    if (!painter.begin(&printer))
        return refused(printer);
    // A printer that cannot print to the edge moves the origin to what it can reach.
    const double scale = static_cast<double>(printer.resolution()) / publish::pdf::kUnitsPerInch;
    for (int page = first; page <= last; ++page) {
        const Status goesOn = step({static_cast<double>(page - first) / (last - first + 1),
                                    Words::tr("Page %1 of %2").arg(page).arg(last)});
        if (!goesOn) {
            printer.abort();
            return goesOn;
        }
        if (page > first && !printer.newPage())
            return refused(printer);
        painter.save();
        painter.scale(scale, scale);
        pages.paint(page - 1, painter);
        painter.restore();
    }
    return painter.end() ? Status() : refused(printer);
}

} // namespace lectern::ui
