// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/text.h"

#include <QList>
#include <QString>

namespace lectern::medical {

enum class TokenKind {
    Word, ///< Latin letters.
    Number, ///< Digits, with a decimal part.
    Han, ///< One character.
    Mark, ///< Punctuation and all else.
    LineBreak,
};

/// A piece of text that is compared as a whole.
struct ClinicalToken {
    CodePointSpan span;
    TokenKind kind = TokenKind::Mark;
    QString raw; ///< As it stands, full-width forms made narrow.
    QString form; ///< What is compared; of a Word its wordForm.
};

/// First token and one past the last.
struct TokenRange {
    int first = 0;
    int last = 0;
    bool contains(int token) const { return token >= first && token < last; }
};

/// A clinical text in English or Chinese, cut into tokens and sentences in one pass.
///
/// Hyphens inside words are no tokens, so that "ground-glass" equals "ground glass". Offsets are
/// code points of the text as it was given.
class ClinicalText
{
public:
    explicit ClinicalText(const QString &text);
    /// From the bytes of a file; bytes that are not UTF-8 become U+FFFD.
    static ClinicalText fromUtf8(const QByteArray &bytes);

    const QString &text() const { return m_text; }
    int length() const { return m_length; } ///< In code points.
    const QList<ClinicalToken> &tokens() const { return m_tokens; }
    /// In order; they cover all tokens but line breaks between them. A line that goes on in the
    /// next one belongs to one sentence.
    const QList<TokenRange> &sentences() const { return m_sentences; }

    CodePointSpan spanOf(TokenRange range) const;
    bool isHan(TokenRange range) const; ///< Holds a Chinese character.

    /// The tokens of a phrase alone, as labels and cues are compared.
    static QStringList formsOf(const QString &phrase);

private:
    void cutSentences();
    bool goesOn(int lineBreak) const;

    QString m_text;
    int m_length = 0;
    QList<ClinicalToken> m_tokens;
    QList<TokenRange> m_sentences;
};

} // namespace lectern::medical
