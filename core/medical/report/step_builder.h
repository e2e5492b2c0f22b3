// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/drafting/draft.h"
#include "core/medical/report/measured_nodule.h"

namespace lectern::medical {

/// Puts the steps of a report together: what all of its sections share.
class StepBuilder
{
public:
    using Values = QMap<QString, QStringList>;
    using Sentences = QList<drafting::SentenceStep>;

    explicit StepBuilder(const PreparedReport &report) : m_report(report) { }

    const PreparedReport &report() const { return m_report; }
    bool isChinese() const { return m_report.language == Language::Chinese; }
    QString say(const char *english, const char16_t *chinese) const
    {
        return isChinese() ? QString::fromUtf16(chinese) : QString::fromLatin1(english);
    }

    /// A sentence on facts, with where each comes from.
    static drafting::SentenceStep sentence(const QString &kind, const Values &values,
                                           const QList<document::Support> &supports);

    void heading(int level, const QString &text, const QString &part);
    /// Nothing where there is no sentence.
    void paragraph(const QString &role, const Sentences &sentences);
    /// A place to write in.
    void emptyParagraph(const QString &role);
    void card(const document::Payload &payload, const drafting::ListedSentence &text);

    QList<drafting::BlockStep> take() { return std::move(m_steps); }

private:
    void append(document::BlockType type, const QString &role, const Sentences &sentences);

    const PreparedReport &m_report;
    QList<drafting::BlockStep> m_steps;
};

} // namespace lectern::medical
