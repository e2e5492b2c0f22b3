// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/source.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

namespace lectern::tests {

/// A source from text with blank lines between passages: "# " headings, "- " and "1. " items, "$$"
/// formulas. Far less than Markdown; enough for tests that do not test reading.
inline document::Source sourceOf(const QString &text,
                                 const QString &kind = QStringLiteral("markdown"))
{
    document::Source source;
    source.kind = kind;
    source.text = text;
    source.language = languageOf(text);
    static const QRegularExpression block(
        QStringLiteral("[^\\n]+(?:\\n(?!\\n|- |\\d+\\. |#)[^\\n]+)*"));
    static const QRegularExpression heading(QStringLiteral("^(#+) "));
    static const QRegularExpression item(QStringLiteral("^(?:- |\\d+\\. )"));
    for (auto it = block.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const QString raw = match.captured();
        document::Passage passage;
        qsizetype markup = 0;
        if (const auto head = heading.match(raw); head.hasMatch()) {
            passage.kind = document::PassageKind::Heading;
            passage.level = static_cast<int>(head.capturedLength(1));
            markup = head.capturedLength();
            if (source.title.isEmpty())
                source.title = raw.sliced(markup);
        } else if (const auto mark = item.match(raw); mark.hasMatch()) {
            passage.kind = document::PassageKind::ListItem;
            markup = mark.capturedLength();
        } else if (raw.startsWith(QStringLiteral("$$"))) {
            passage.kind = document::PassageKind::Formula;
        }
        passage.span = {codePointIndex(text, match.capturedStart() + markup),
                        codePointIndex(text, match.capturedEnd())};
        source.passages.append(passage);
    }
    return source;
}

/// The source of a UTF-8 file; empty where it cannot be read.
inline document::Source sourceOfFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    document::Source source = sourceOf(
        QString::fromUtf8(file.readAll()),
        path.endsWith(QStringLiteral(".md")) ? QStringLiteral("markdown") : QStringLiteral("text"));
    source.fileName = QFileInfo(path).fileName();
    return source;
}

} // namespace lectern::tests
