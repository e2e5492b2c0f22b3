// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading_fixture.h"

#include <QFile>
#include <QTest>

namespace lectern::test {

using document::PassageKind;

ReadingFixture::ReadingFixture() : m_service(settings()) { }

ingest::ReaderSettings ReadingFixture::settings()
{
    ingest::ReaderSettings settings;
    settings.program = QStringLiteral(LECTERN_BINARY_DIR "/lectern-reader");
    return settings;
}

QString ReadingFixture::write(const QString &name, const QByteArray &bytes) const
{
    const QString path = m_folder.filePath(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write the fixture file");
    return path;
}

ingest::IngestedSource ReadingFixture::ingested(const QString &name, const QByteArray &bytes) const
{
    auto read = m_service.read(write(name, bytes));
    if (!read) {
        QTest::qFail(qPrintable(read.error().message + u' ' + read.error().detail), __FILE__,
                     __LINE__);
        return {};
    }
    const QStringList found = flaws(read->source);
    if (!found.isEmpty())
        QTest::qFail(qPrintable(found.join(u'\n')), __FILE__, __LINE__);
    return *read;
}

document::Source ReadingFixture::source(const QString &name, const QByteArray &bytes) const
{
    return ingested(name, bytes).source;
}

QString ReadingFixture::refusal(const QString &name, const QByteArray &bytes) const
{
    const auto read = m_service.read(write(name, bytes));
    return read ? QString() : read.error().message;
}

QStringList outline(const document::Source &source)
{
    QStringList lines;
    for (const document::Passage &passage : source.passages) {
        const QString words = textOf(source.text, passage.span);
        switch (passage.kind) {
        case PassageKind::Heading:
            lines.append(QStringLiteral("H%1 ").arg(passage.level) + words);
            break;
        case PassageKind::ListItem:
            lines.append(QStringLiteral("L%1 ").arg(passage.level) + words);
            break;
        default:
            lines.append(QStringLiteral("?P?QCTFX").at(int(passage.kind)) + QStringLiteral(" ")
                         + words);
        }
    }
    return lines;
}

QStringList cells(const document::Source &source, int table)
{
    QStringList rows;
    for (const auto &row : source.tables.at(table).rows) {
        QStringList words;
        for (const CodePointSpan cell : row)
            words.append(textOf(source.text, cell));
        rows.append(words.join(QStringLiteral(" / ")));
    }
    return rows;
}

QStringList flaws(const document::Source &source)
{
    QStringList found;
    const int length = codePointCount(source.text);
    int end = 0;
    for (const document::Passage &passage : source.passages) {
        const auto [start, stop] = passage.span;
        const QString words = textOf(source.text, passage.span);
        if (start < end || stop <= start || stop > length)
            found.append(QStringLiteral("span %1..%2 after %3").arg(start).arg(stop).arg(end));
        if (words != words.trimmed())
            found.append(QStringLiteral("white space around: ") + words);
        if (passage.kind == PassageKind::Heading && (passage.level < 1 || passage.level > 6))
            found.append(QStringLiteral("heading level of: ") + words);
        end = stop;
    }
    return found;
}

} // namespace lectern::test
