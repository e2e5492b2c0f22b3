// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/commands.h"
#include "core/document/draft_writer.h"

#include <QRandomGenerator>

namespace lectern::document {

/// A person at work who cannot sit still: does random things to a document, the same for one seed.
class RandomCommands
{
public:
    RandomCommands(Document &document, quint32 seed);

    /// One command, whatever it is; many are refused or change nothing, as in life.
    void doOne();

private:
    void editText();
    void format();
    void copyAndPaste();
    void splitOrJoin();
    void insertOrRemove();
    void moveOrLock();
    void changeProperties();
    void changeDocument();
    void changeTable();
    void draft();
    void pasteMuch();
    void replaceAll();
    void changePoints();
    QString anyTerm();

    int below(int bound) { return bound > 0 ? int(m_random.bounded(bound)) : 0; }
    BlockId anyBlock();
    QString anyKey(BlockId block);
    int lengthOf(BlockId block, const QString &key) const;
    QString anyText();
    void take(const Status &status);

    Document &m_document;
    Commands m_commands;
    DraftWriter m_writer;
    QRandomGenerator m_random;
    int m_count = 0;
};

} // namespace lectern::document
