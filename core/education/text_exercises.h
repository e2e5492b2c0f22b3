// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/seeded_random.h"
#include "core/education/askable_text.h"
#include "core/education/exercise.h"

#include <optional>

namespace lectern::education {

/// A definition of the chapter whose term is to be chosen.
///
/// Terms that belong to the same definition, that hold the key or stand in it, or that the
/// definition names are never distractors. Nothing where fewer than two are left.
std::optional<Exercise> makeTermChoice(const AskableText &text, const AskableDefinition &definition,
                                       SeededRandom &random);

/// A definition of the chapter with its term left out.
std::optional<Exercise> makeCloze(const AskableText &text, const AskableDefinition &definition);

/// "What is meant by ...?"; the chapter's own sentence is the model answer.
Exercise makeExplanation(const AskableText &text, const AskableDefinition &definition);

/// Terms to be matched with their definitions, three or four; none of the definitions names another
/// one's term.
std::optional<Exercise> makeDefinitionMatch(const AskableText &text, SeededRandom &random);

/// Sentences of the chapter, or what contradicts them, to be judged: at most `count`, some perhaps
/// twice.
QList<Exercise> makeJudgements(const AskableText &text, int count, SeededRandom &random);

/// Told steps in a wrong order.
std::optional<Exercise> makeStepOrder(const AskableText &text, SeededRandom &random);

} // namespace lectern::education
