// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/block.h"
#include "core/education/chapter_text.h"
#include "core/education/term_articles.h"
#include "core/education/term_mentions.h"

#include <QList>

namespace lectern::education {

/// A definition that a question can be made of: its sentence names the term, and stands in a
/// source.
struct AskableDefinition {
    QString term; ///< Of the knowledge point.
    QString sentence; ///< As a reader sees it.
    document::TextSupport support;
};

/// A numbered list of steps, in the source's order.
struct ToldSteps {
    QString heading; ///< Of the section it stands in; may be empty.
    QList<ChapterSentence> steps; ///< Each item's first sentence stands for it.
    QList<document::TextSupport> supports;
    QStringList texts;
};

/// What an exercise can be made of in one language.
struct AskableText {
    Language language = Language::English;
    QList<document::Source> sources; ///< Only those of the language.
    ChapterText chapter;
    TermMatcher terms{{}, Language::English}; ///< Of all points of the language.
    TermArticles articles; ///< How a question speaks of the terms.
    QList<AskableDefinition> definitions;
    QList<ToldSteps> steps;
    QHash<QString, QStringList> distractors; ///< Term to the defined terms that it excludes.

    static AskableText of(const QList<document::Source> &sources,
                          const QList<document::KnowledgePoint> &points, Language language);
};

/// The term of `other` is certainly no answer where the term of `key` is asked for: a distractor.
///
/// Not where both stand in one sentence, where a term is made with the other one, where a
/// definition names the other term (it may be a kind of it), or where the two definitions say much
/// the same.
bool excludes(const AskableText &text, const AskableDefinition &key,
              const AskableDefinition &other);

/// Last word (English) or last character (Chinese) of a term: terms that share it are the tempting
/// ones.
QString headOf(const QString &term, Language language);

inline const QString kGap = QStringLiteral("______");

/// The sentence with every mention of the term as a gap; "a" and "an" before it give nothing away.
///
/// @param terms  all terms: a longer one that holds `term` stays as it is
QString gapped(const QString &sentence, const QString &term, const TermMatcher &terms,
               Language language);

/// Quotation marks of the language around the text.
QString quoted(const QString &text);

} // namespace lectern::education
