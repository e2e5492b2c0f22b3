// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/exporter.h"

#include <QCoreApplication>

#include <algorithm>

namespace lectern::publish {

QString partId(Part part)
{
    switch (part) {
    case Part::Plan:
        return QStringLiteral("plan");
    case Part::Worksheet:
        return QStringLiteral("worksheet");
    case Part::Key:
        return QStringLiteral("key");
    }
    Q_UNREACHABLE();
}

std::optional<Part> partFromId(const QString &id)
{
    for (const Part part : {Part::Plan, Part::Worksheet, Part::Key}) {
        if (partId(part) == id)
            return part;
    }
    return std::nullopt;
}

QString partName(Part part)
{
    switch (part) {
    case Part::Plan:
        return QCoreApplication::translate("Exporter", "Plan");
    case Part::Worksheet:
        return QCoreApplication::translate("Exporter", "Student worksheet");
    case Part::Key:
        return QCoreApplication::translate("Exporter", "Answer key");
    }
    Q_UNREACHABLE();
}

QList<Part> partsOf(const QString &kind)
{
    if (kind == u"lesson")
        return {Part::Plan, Part::Worksheet, Part::Key};
    return {Part::Plan};
}

bool Exporter::writes(const QString &) const
{
    return true;
}

void Exporters::add(std::unique_ptr<Exporter> exporter)
{
    Q_ASSERT(!find(exporter->id()));
    m_exporters.push_back(std::move(exporter));
}

const Exporter *Exporters::find(const QString &id) const
{
    const auto found = std::find_if(m_exporters.begin(), m_exporters.end(),
                                    [&id](const auto &exporter) { return exporter->id() == id; });
    return found == m_exporters.end() ? nullptr : found->get();
}

QList<const Exporter *> Exporters::forKind(const QString &kind) const
{
    QList<const Exporter *> list;
    for (const auto &exporter : m_exporters) {
        if (exporter->writes(kind))
            list.append(exporter.get());
    }
    return list;
}

QStringList Exporters::idsForKind(const QString &kind) const
{
    QStringList list;
    for (const Exporter *exporter : forKind(kind))
        list.append(exporter->id());
    return list;
}

} // namespace lectern::publish
