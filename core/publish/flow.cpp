// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/flow.h"

namespace lectern::publish {
namespace {

void appendText(Line &line, const QString &text, document::Marks marks)
{
    if (text.isEmpty())
        return;
    if (!line.isEmpty() && line.last().kind == InlineKind::Text && line.last().marks == marks)
        line.last().text += text; // Runs differ by provenance too, which no reader sees.
    else
        line.append({text, marks, InlineKind::Text});
}

void appendRun(Line &line, const QString &text, document::Marks marks)
{
    const QString open = QStringLiteral("\\(");
    const QString close = QStringLiteral("\\)");
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype begin = text.indexOf(open, at);
        const qsizetype end = begin < 0 ? -1 : text.indexOf(close, begin + open.size());
        if (end < 0)
            break;
        appendText(line, text.mid(at, begin - at), marks);
        const QString latex = text.mid(begin + open.size(), end - begin - open.size()).trimmed();
        if (!latex.isEmpty())
            line.append({latex, marks, InlineKind::Formula});
        at = end + close.size();
    }
    appendText(line, text.mid(at), marks);
}

} // namespace

Line lineOf(const document::Field &field)
{
    Line line;
    for (const document::Run &run : field.runs)
        appendRun(line, run.text, run.marks);
    return line;
}

Line lineOf(const QString &text, document::Marks marks)
{
    Line line;
    appendRun(line, text, marks);
    return line;
}

QString plainText(const Line &line)
{
    QString text;
    for (const Inline &part : line)
        text += part.kind == InlineKind::Gap ? QStringLiteral("____") : part.text;
    return text;
}

} // namespace lectern::publish
