// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/verb.h"

namespace lectern::cli {

void addCommonOptions(CLI::App &verb, CommonOptions &common)
{
    verb.add_option("--model", common.model, "A model's path or catalogue id");
    verb.add_option("--seed", common.seed, "Same seed, same bytes")->capture_default_str();
    verb.add_option("--threads", common.threads, "0: the physical cores")
        ->capture_default_str()
        ->check(CLI::NonNegativeNumber);
}

} // namespace lectern::cli
