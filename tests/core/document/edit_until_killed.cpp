// SPDX-License-Identifier: GPL-3.0-or-later
// The child of tst_kill: edits a document at random and says which edits were acknowledged, until
// it is killed.
#include "random_commands.h"
#include "sample_document.h"

#include "core/document/canonical_json.h"
#include "core/document/store/document_writer.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QTimer>

#include <cstdio>

using namespace lectern::document;
using namespace std::chrono_literals;

namespace {

/// One short line, whole in one write: a kill leaves no half of it behind.
void say(const QByteArray &line)
{
    std::fwrite((line + '\n').constData(), 1, std::size_t(line.size() + 1), stdout);
    std::fflush(stdout);
}

QByteArray fingerprint(const Document &document)
{
    return QCryptographicHash::hash(canonicalJson(document.content()), QCryptographicHash::Sha256)
        .toHex();
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QString path = application.arguments().value(1);
    auto store = DocumentStore::open(path);
    auto content = store ? store->load() : lectern::Result<Content>(std::unexpected(store.error()));
    if (!content)
        return 1;
    Document document(*content);
    DocumentWriter writer(document, std::move(*store), {2ms, 10ms, 5ms});
    // "E n hash": after edit n the content is this. "S n": all up to n stands in the file.
    say("E 0 " + fingerprint(document));
    QObject::connect(&writer, &DocumentWriter::saved, &application,
                     [](qint64 edit) { say("S " + QByteArray::number(edit)); });
    RandomCommands person(document, application.arguments().value(2).toUInt());
    int count = 0;
    qint64 told = 0;
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, &application, [&] {
        if (++count % 11 == 0)
            document.undoStack().undo();
        else if (count % 50 == 49)
            (void)writer.saveVersion(QStringLiteral("v"));
        else
            person.doOne();
        if (writer.lastEdit() == told)
            return;
        told = writer.lastEdit();
        say("E " + QByteArray::number(told) + ' ' + fingerprint(document));
    });
    timer.start(0);
    return application.exec();
}
