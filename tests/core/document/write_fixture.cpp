// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the fixture of the newest file version: run once for each released version, never again.
#include "sample_document.h"

#include "core/document/canonical_json.h"
#include "core/document/store/document_store.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>

using namespace lectern::document;

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QString name = application.arguments().value(1);
    Document document(sample::content());
    const auto edited = Commands(document).editText(
        BlockId(2), QStringLiteral("text"), {7, 7, {{QStringLiteral("牛顿 "), Mark::Bold}}});
    const auto written
        = DocumentStore::write(name + QStringLiteral(".lectern"), document.content());
    QFile json(name + QStringLiteral(".json"));
    if (!edited || !written || !json.open(QIODevice::WriteOnly)) {
        std::fprintf(stderr, "usage: write_fixture FOLDER/version-N\n");
        return 1;
    }
    json.write(canonicalJson(document.content()) + '\n');
    return 0;
}
