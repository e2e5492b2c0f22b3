// SPDX-License-Identifier: GPL-3.0-or-later
// model list, info, import, remove: what can draft on this computer.
#include "app/cli/console.h"
#include "app/cli/verb.h"
#include "app/composition.h"
#include "core/models/machine_memory.h"
#include "core/models/model_import.h"

namespace lectern::cli {
namespace {

/// An entry with its place on this computer and whether its file is the one it should be.
Result<QJsonObject> entryJson(Composition &composition, const models::ModelEntry &entry)
{
    QJsonObject object = models::jsonOf(entry);
    const auto located = composition.models().locate(entry.id);
    object.insert(QStringLiteral("present"), located.has_value());
    if (!located)
        return object;
    const auto state = composition.digests().check(*located, {}, stopOnSignals());
    if (!state && state.error().code == ErrorCode::Cancelled)
        return std::unexpected(state.error());
    object.insert(QStringLiteral("path"), located->path);
    object.insert(QStringLiteral("changed"), !state || *state == models::FileState::Changed);
    if (!state)
        complain(state.error().message);
    else if (*state == models::FileState::Changed)
        complain(models::changedModelError(*located).message);
    return object;
}

Status showList(Composition &composition)
{
    QJsonArray array;
    const models::ModelCatalogue catalogue = composition.models();
    for (const models::ModelEntry &entry : catalogue.entries()) {
        const auto object = entryJson(composition, entry);
        if (!object)
            return std::unexpected(object.error());
        array.append(*object);
    }
    print(array);
    return {};
}

void addList(CLI::App &model, Chosen &chosen)
{
    CLI::App *verb
        = model.add_subcommand("list", "Models of the catalogue and whether they are here");
    verb->footer("Example: lectern-cli model list --json");
    addJsonFlag(*verb);
    verb->callback([&chosen] { chosen = showList; });
}

Status showInfo(Composition &composition, const QString &model)
{
    const auto located = composition.models().locate(model);
    if (!located)
        return std::unexpected(located.error());
    const auto summary = waitFor(composition.engine().inspect(located->path), stopOnSignals());
    if (!summary)
        return std::unexpected(summary.error());
    QJsonObject object = models::jsonOf(located->entry);
    object.insert(QStringLiteral("path"), located->path);
    if (located->entry.licence.isEmpty())
        object.insert(QStringLiteral("licence"), summary->licence);
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

Status import(Composition &composition, models::ImportOrder order)
{
    const StopFlag stop = stopOnSignals();
    order.machineBytes = models::machineMemory().totalBytes;
    const auto inspect
        = [&](const QString &path) { return waitFor(composition.engine().inspect(path), stop); };
    models::ModelEntry imported;
    {
        ConsoleProgress progress;
        auto done
            = models::importModel(order, inspect, composition.models(), progress.sink(), stop);
        if (!done)
            return std::unexpected(done.error());
        imported = std::move(*done);
    }
    composition.refreshModels();
    const auto object = entryJson(composition, imported);
    if (!object)
        return std::unexpected(object.error());
    print(*object);
    return {};
}

void addImport(CLI::App &model, Chosen &chosen)
{
    struct Options {
        std::string path;
        std::string name;
        std::vector<std::string> languages;
    };
    auto options = std::make_shared<Options>();
    CLI::App *verb
        = model.add_subcommand("import", "Copy a model from disk into your own folder of models");
    verb->footer("Example: lectern-cli model import Qwen2.5-1.5B.gguf --language en --language zh");
    verb->add_option("path", options->path,
                     "A GGUF file, or a Hugging Face folder with safetensors and tokenizer.json")
        ->required();
    verb->add_option("--name", options->name, "For people; else as the file says it");
    verb->add_option("--language", options->languages,
                     "en or zh: that it may choose wordings in; may be given again")
        ->allow_extra_args(false)
        ->check(CLI::IsMember({"en", "zh"}));
    addJsonFlag(*verb);
    verb->callback([options, &chosen] {
        chosen = [options](Composition &composition) {
            models::ImportOrder order;
            order.path = QString::fromStdString(options->path);
            order.name = QString::fromStdString(options->name);
            for (const std::string &code : options->languages) {
                const auto language = models::languageFromCode(QString::fromStdString(code));
                if (language && !order.languages.contains(*language))
                    order.languages.append(*language);
            }
            return import(composition, order);
        };
    });
}

void addRemove(CLI::App &model, Chosen &chosen)
{
    auto name = std::make_shared<std::string>();
    CLI::App *verb = model.add_subcommand("remove", "Delete a model that was imported");
    verb->footer("Example: lectern-cli model remove qwen2.5-1.5b");
    verb->add_option("model", *name, "Its catalogue id")->required();
    verb->callback([name, &chosen] {
        chosen = [name](Composition &composition) -> Status {
            const auto located = composition.models().locate(QString::fromStdString(*name));
            if (!located)
                return std::unexpected(located.error());
            return models::removeModel(*located);
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
    addImport(*model, chosen);
    addRemove(*model, chosen);
}

} // namespace lectern::cli
