// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/base/stop_flag.h"
#include "core/document/content.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace lectern::publish {

/// What of a document is handed out on its own.
enum class Part {
    Plan, ///< All of it: what the teacher holds.
    Worksheet, ///< For pupils: tasks with room to write; no key, no solution, no misconception.
    Key, ///< Answers with their working.
};

/// "plan", "worksheet" or "key", as the command line says it.
QString partId(Part part);
std::optional<Part> partFromId(const QString &id);
QString partName(Part part); ///< Translated.

/// The parts of a kind of document ("lesson", "report"): only lessons are handed out in pieces.
QList<Part> partsOf(const QString &kind);

/// One export.
struct ExportRequest {
    document::Content content; ///< A snapshot; nothing else of the document is touched.
    Part part = Part::Plan;
    QString path; ///< Used exactly as given, whatever its ending.
    ProgressSink progress; ///< May be empty.
    StopFlag stop;
};

/// Writes documents in one format.
///
/// Exporters hold no state of their own: `write` may be called from any thread, several at a time.
/// The file appears under its path only when it is whole and valid; after a failure or a stop what
/// was there before is still there.
class Exporter
{
public:
    Exporter() = default;
    virtual ~Exporter() = default;
    Exporter(const Exporter &) = delete;
    Exporter &operator=(const Exporter &) = delete;

    virtual QString id() const = 0; ///< "pdf", as the command line says it.
    virtual QString name() const = 0; ///< Translated, e.g. "Word document".
    virtual QStringList suffixes() const = 0; ///< Without a dot; the first is offered in dialogs.
    virtual bool writes(const QString &kind) const; ///< Documents of that kind; usually all.
    virtual bool hasPages() const
    {
        return true;
    } ///< It shows what a page shows: no data, no film.
    /// Those of a kind of document that can be written on their own; Plan is always one.
    virtual QList<Part> parts(const QString &kind) const { return partsOf(kind); }

    /// @return Cancelled when the flag was raised, Io when the path cannot be written.
    virtual Status write(const ExportRequest &request) const = 0;
};

/// The formats this program writes, in the order in which they are offered. Filled once, when the
/// program is put together.
class Exporters
{
public:
    void add(std::unique_ptr<Exporter> exporter);
    const Exporter *find(const QString &id) const; ///< Null when there is none.
    QList<const Exporter *> forKind(const QString &kind) const; ///< That write such documents.
    QStringList idsForKind(const QString &kind) const;

private:
    std::vector<std::unique_ptr<Exporter>> m_exporters;
};

} // namespace lectern::publish
