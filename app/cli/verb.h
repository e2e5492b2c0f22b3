// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <CLI/CLI.hpp>

#include <functional>
#include <optional>
#include <string>

namespace lectern {
class Composition;
}

namespace lectern::cli {

/// What a verb does once its arguments are parsed. A Status that fails becomes the exit code.
using Action = std::function<Status(Composition &)>;

/// Where the parsed verb leaves its action.
using Chosen = std::optional<Action>;

/// Options that every verb takes.
struct CommonOptions {
    std::string model; ///< Path or catalogue id; empty: the default model.
    unsigned long long seed = 0;
    int threads = 0; ///< 0: the physical cores.
};

void addClinicalTextVerbs(CLI::App &app, CommonOptions &common, Chosen &chosen);
void addLessonVerbs(CLI::App &app, CommonOptions &common, Chosen &chosen);
void addDocumentVerbs(CLI::App &app, CommonOptions &common, Chosen &chosen);
void addEducationVerbs(CLI::App &app, CommonOptions &common, Chosen &chosen);
void addEngineVerbs(CLI::App &app, CommonOptions &common, Chosen &chosen);
void addWordingVerbs(CLI::App &app, CommonOptions &common, Chosen &chosen);
void addModelVerbs(CLI::App &app, CommonOptions &common, Chosen &chosen);
void addReportVerbs(CLI::App &app, CommonOptions &common, Chosen &chosen);
void addMedicalVerbs(CLI::App &app, CommonOptions &common, Chosen &chosen);

/// Add the three options above to a verb.
void addCommonOptions(CLI::App &verb, CommonOptions &common);

/// Add --json to a verb whose result is always JSON.
void addJsonFlag(CLI::App &verb);

} // namespace lectern::cli
