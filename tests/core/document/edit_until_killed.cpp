// SPDX-License-Identifier: GPL-3.0-or-later
// The child of tst_kill: edits a document at random and says which edits were acknowledged, until
// it is killed.
#include "random_commands.h"
#include "sample_document.h"

#include "tests/support/edit_diary.h"

#include <QCoreApplication>
#include <QTimer>

using namespace lectern::document;
using namespace std::chrono_literals;

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    auto store = DocumentStore::open(application.arguments().value(1));
    auto content = store ? store->load() : lectern::Result<Content>(std::unexpected(store.error()));
    if (!content)
        return 1;
    Document document(*content);
    DocumentWriter writer(document, std::move(*store), {2ms, 10ms, 5ms});
    const lectern::tests::EditDiary diary(document, writer);
    RandomCommands person(document, application.arguments().value(2).toUInt());
    int count = 0;
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, &application, [&] {
        if (++count % 11 == 0)
            document.undoStack().undo();
        else if (count % 50 == 49)
            (void)writer.saveVersion(QStringLiteral("v"));
        else
            person.doOne();
    });
    timer.start(0);
    return application.exec();
}
