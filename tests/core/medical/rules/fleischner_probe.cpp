// SPDX-License-Identifier: GPL-3.0-or-later
// Prints what the table says to every combination of inputs, a line each, fields by tabs, "-" for
// what is not known: density, count, size (two axes or a volume), risk, age, cancer,
// immunosuppression, incidental; then the recommendation, what is missing and what is outside.
#include "core/medical/rules/fleischner.h"

#include <cstdio>

using namespace lectern::medical;

namespace {

template <typename Value> struct Choice {
    const char *word;
    std::optional<Value> value;
};

const QList<Choice<NoduleDensity>> kDensities{{"-", {}},
                                              {"solid", NoduleDensity::Solid},
                                              {"ground-glass", NoduleDensity::GroundGlass},
                                              {"part-solid", NoduleDensity::PartSolid}};
const QList<Choice<NoduleCount>> kCounts{
    {"-", {}}, {"single", NoduleCount::Single}, {"multiple", NoduleCount::Multiple}};
const QList<Choice<NoduleRisk>> kRisks{
    {"-", {}}, {"low", NoduleRisk::Low}, {"high", NoduleRisk::High}};
const QList<Choice<int>> kAges{{"-", {}}, {"34", 34}, {"35", 35}};
const QList<Choice<bool>> kAnswers{{"-", {}}, {"no", false}, {"yes", true}};

/// Both sides of each boundary, before and after rounding.
const QList<Choice<NoduleSize>> kSizes{{"-", {}},
                                       {"5x5", NoduleDiameters{5, 5}},
                                       {"5.5x5.4", NoduleDiameters{5.5, 5.4}},
                                       {"5.6x5.4", NoduleDiameters{5.6, 5.4}},
                                       {"5.7x5.3", NoduleDiameters{5.7, 5.3}},
                                       {"7x3.9", NoduleDiameters{7, 3.9}},
                                       {"7x4", NoduleDiameters{7, 4}},
                                       {"6x6", NoduleDiameters{6, 6}},
                                       {"8x8", NoduleDiameters{8, 8}},
                                       {"8.9x8", NoduleDiameters{8.9, 8}},
                                       {"9x8", NoduleDiameters{9, 8}},
                                       {"12x4.9", NoduleDiameters{12, 4.9}},
                                       {"9x9", NoduleDiameters{9, 9}},
                                       {"99.9", NoduleMm3{99.9}},
                                       {"100", NoduleMm3{100}},
                                       {"250", NoduleMm3{250}},
                                       {"250.1", NoduleMm3{250.1}}};

const char *wordOf(NoduleInput input)
{
    constexpr const char *kWords[]
        = {"density", "count", "size", "risk", "age", "cancer", "immunosuppression", "incidental"};
    return kWords[int(input)];
}

void printInputs(const QList<NoduleInput> &inputs)
{
    std::printf("\t");
    if (inputs.isEmpty())
        std::printf("-");
    for (qsizetype i = 0; i < inputs.size(); ++i)
        std::printf("%s%s", i ? "," : "", wordOf(inputs.at(i)));
}

void printPatient(const NoduleFacts &nodule, const char *head)
{
    for (const auto &age : kAges)
        for (const auto &cancer : kAnswers)
            for (const auto &suppressed : kAnswers)
                for (const auto &incidental : kAnswers) {
                    NoduleFacts facts = nodule;
                    facts.age = age.value;
                    facts.hasCancer = cancer.value;
                    facts.isImmunosuppressed = suppressed.value;
                    facts.isIncidental = incidental.value;
                    const FleischnerOutcome outcome = fleischner2017(facts);
                    std::printf("%s\t%s\t%s\t%s\t%s\t%s", head, age.word, cancer.word,
                                suppressed.word, incidental.word,
                                outcome.isAssigned() ? qPrintable(outcome.recommendation) : "-");
                    printInputs(outcome.missing);
                    printInputs(outcome.outside);
                    std::printf("\n");
                }
}

} // namespace

int main()
{
    for (const auto &density : kDensities)
        for (const auto &count : kCounts)
            for (const auto &size : kSizes)
                for (const auto &risk : kRisks) {
                    NoduleFacts facts;
                    facts.density = density.value;
                    facts.count = count.value;
                    facts.size = size.value;
                    facts.risk = risk.value;
                    char head[120];
                    std::snprintf(head, sizeof head, "%s\t%s\t%s\t%s", density.word, count.word,
                                  size.word, risk.word);
                    printPatient(facts, head);
                }
    return 0;
}
