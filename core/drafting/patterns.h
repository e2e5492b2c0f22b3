// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/language.h"
#include "core/base/result.h"
#include "core/drafting/grammar.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace lectern::drafting {

/// How a value may be changed to fit its place in a sentence.
enum class Inflection {
    None,
    Article, ///< {slot:a}
    Plural, ///< {slot:plural}
    Ing, ///< {slot:ing}
    Or, ///< {slot:or}: a list joined with "or"
    Name, ///< {slot:name}: the term as a name, "free-body diagram" for "a free-body diagram"
    Bare, ///< {slot:bare}: without any article, for quotation marks and cards
    Generic, ///< {slot:all}: the thing in general, "free-body diagrams" for "a free-body diagram"
};

/// A piece of a pattern.
struct PatternPart {
    enum class Kind { Literal, Slot, Agreement, Optional };
    Kind kind = Kind::Literal;
    QString text; ///< Literal.
    QString slot; ///< Slot and Agreement: which value.
    Inflection inflection = Inflection::None;
    bool countsItems = false; ///< Agreement with how many values there are, not with their number.
    QString one; ///< Agreement: word where the slot is one thing ...
    QString many; ///< ... and where it is several.
    QList<PatternPart> parts; ///< Optional: said only if its slots have values.
};

/// A way to say the facts of one kind.
struct Pattern {
    QString id; ///< "objective.state.3": its kind and its place in the file, from 1.
    QList<PatternPart> parts;
    QStringList slotNames; ///< Every slot it says, in order, without repetition.
};

/// What a value is, and so what may be done to it.
enum class SlotType {
    Term, ///< A noun phrase as it is spoken of ("a force", "mass"); gets "the" where English needs
          ///< it.
    Text, ///< Stands as it is.
    Verb, ///< A verb phrase in its base form.
    Number, ///< A count; agreement looks at its value.
    Label, ///< A number that names something, or a range of such: "3", "4–7".
};

struct Slot {
    SlotType type = SlotType::Text;
    bool isList = false;
    bool isOptional = false;
    QList<Inflection> inflections; ///< Those that patterns may ask for.
    QStringList cues; ///< A free wording must say one of these in the clause that holds the value.
};

/// A kind of sentence: what it says and the ways to say it.
struct SentenceKind {
    QString name;
    QMap<QString, Slot> slotTypes;
    QString subject; ///< Slot that a pronoun may stand for; empty for none.
    QString aggregate; ///< List slot in which neighbours, equal in all else, are put together.
    bool carriesCause = false; ///< Only then may its patterns say "because" and "so".
    bool statesFact = true; ///< False for hooks and encouragement, which a good model may word.
    QStringList freeWords; ///< A free wording may add these.
    QList<Pattern> patterns;
};

/// The sentence patterns of one vertical in one language.
///
/// The file is an object {language, kinds: {name: {slots, subject, aggregate, cause, fact, free,
/// patterns: [text]}}}. A slot is {type, list, optional, inflect, cues}. In a pattern "{point}" is
/// a value, "{point:a}" an inflected one (terms may always have "name", "bare" and "all"),
/// "{points?is/are}" agrees with it, "{points#it/each}" with how many there are, and "[ with
/// {tool}]" is said only if its values are there. Patterns are only ever appended, since ids count
/// them.
class Patterns
{
public:
    /// @param vertical  "lesson"; the file is :/patterns/<vertical>/<language>.json.
    static Result<Patterns> load(const QString &vertical, Language language);
    /// @param name  of the file, for messages only.
    static Result<Patterns> parse(const QByteArray &json, const QString &name);

    Language language() const { return m_language; }
    const QMap<QString, SentenceKind> &kinds() const { return m_kinds; }
    /// Null when there is none.
    const SentenceKind *kind(const QString &name) const;

private:
    Language m_language = Language::English;
    QMap<QString, SentenceKind> m_kinds;
};

/// Parts of a pattern's text, or what is wrong with it (English, for the log).
std::expected<QList<PatternPart>, QString> parsePattern(const QString &text);

} // namespace lectern::drafting
