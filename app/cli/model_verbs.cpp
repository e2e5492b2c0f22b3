// SPDX-License-Identifier: GPL-3.0-or-later
// model list, model info: what can draft on this computer.
#include "app/cli/console.h"
#include "app/cli/verb.h"
#include "app/composition.h"

namespace lectern::cli {
namespace {

QJsonArray languagesJson(const QList<Language> &languages)
{
    QJsonArray array;
    for (const Language language : languages)
        array.append(languageCode(language));
    return array;
}

QJsonObject entryJson(const models::ModelEntry &entry)
{
    return {{QStringLiteral("id"), entry.id},
            {QStringLiteral("name"), entry.name},
            {QStringLiteral("file"), entry.fileName},
            {QStringLiteral("licence"), entry.licence},
            {QStringLiteral("languages"), languagesJson(entry.languages)}};
}

void addList(CLI::App &model, Chosen &chosen)
{
    CLI::App *verb
        = model.add_subcommand("list", "Models of the catalogue and whether they are here");
    verb->footer("Example: lectern-cli model list --json");
    addJsonFlag(*verb);
    verb->callback([&chosen] {
        chosen = [](Composition &composition) -> Status {
            QJsonArray array;
            for (const models::ModelEntry &entry : composition.models().entries()) {
                QJsonObject object = entryJson(entry);
                const auto located = composition.models().locate(entry.id);
                object.insert(QStringLiteral("present"), located.has_value());
                if (located)
                    object.insert(QStringLiteral("path"), located->path);
                array.append(object);
            }
            print(array);
            return {};
        };
    });
}

Status showInfo(Composition &composition, const QString &model)
{
    const auto located = composition.models().locate(model);
    if (!located)
        return std::unexpected(located.error());
    auto future = composition.engine().inspect(located->path);
    const auto summary = waitFor(future, stopOnSignals());
    if (!summary)
        return std::unexpected(summary.error());
    QJsonObject object = entryJson(located->entry);
    object.insert(QStringLiteral("path"), located->path);
    object.insert(QStringLiteral("architecture"), summary->architecture);
    object.insert(QStringLiteral("format"), summary->format);
    object.insert(QStringLiteral("weights"), summary->weights);
    object.insert(QStringLiteral("parameters"), summary->parameters);
    object.insert(QStringLiteral("context_tokens"), summary->contextTokens);
    object.insert(QStringLiteral("layers"), summary->layers);
    object.insert(QStringLiteral("vocabulary"), summary->vocabulary);
    object.insert(QStringLiteral("file_bytes"), summary->fileBytes);
    object.insert(QStringLiteral("memory_bytes"), summary->memoryBytesAuto);
    object.insert(QStringLiteral("memory_bytes_fp32"), summary->memoryBytesFp32);
    print(object);
    return {};
}

void addInfo(CLI::App &model, Chosen &chosen)
{
    auto name = std::make_shared<std::string>();
    CLI::App *verb = model.add_subcommand("info", "What a model's file holds and what it needs");
    verb->footer("Example: lectern-cli model info smollm2-135m-instruct");
    verb->add_option("model", *name, "A path or catalogue id; else the default model");
    addJsonFlag(*verb);
    verb->callback([name, &chosen] {
        chosen = [name](Composition &composition) {
            return showInfo(composition, QString::fromStdString(*name));
        };
    });
}

} // namespace

void addModelVerbs(CLI::App &app, CommonOptions &, Chosen &chosen)
{
    CLI::App *model = app.add_subcommand("model", "Models on this computer");
    model->require_subcommand(1);
    addList(*model, chosen);
    addInfo(*model, chosen);
}

} // namespace lectern::cli
