// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/version_difference.h"

#include <QSet>
#include <QTextBoundaryFinder>

#include <algorithm>
#include <vector>

namespace lectern::document {
namespace {

/// A table of more cells than this would take seconds: then the middle is one replaced stretch.
constexpr qsizetype kMostCells = 4'000'000;

bool isSameRun(const Content &then, const Run &a, const Content &now, const Run &b)
{
    return a.text == b.text && a.marks == b.marks
        && then.provenance(a.provenance) == now.provenance(b.provenance);
}

bool isSameBlock(const Content &then, const Block &a, const Content &now, const Block &b)
{
    Block left = a;
    Block right = b;
    left.fields.clear();
    right.fields.clear();
    // What it serves changes with the block that is served, which is named on its own.
    left.objectives.removeIf([&now](BlockId id) { return !now.block(id); });
    right.objectives.removeIf([&then](BlockId id) { return !then.block(id); });
    if (left != right || a.fields.size() != b.fields.size())
        return false;
    for (qsizetype i = 0; i < a.fields.size(); ++i) {
        const Field &one = a.fields.at(i);
        const Field &other = b.fields.at(i);
        if (one.key != other.key || one.runs.size() != other.runs.size())
            return false;
        for (qsizetype run = 0; run < one.runs.size(); ++run) {
            if (!isSameRun(then, one.runs.at(run), now, other.runs.at(run)))
                return false;
        }
    }
    return true;
}

/// Blocks of both contents that keep their order: the longest sequence that rises in both.
QSet<BlockId> inOrder(const Content &then, const Content &now)
{
    QHash<BlockId, int> placeNow;
    for (int i = 0; i < now.blocks.size(); ++i)
        placeNow.insert(now.blocks.at(i).id, i);
    std::vector<BlockId> ids;
    std::vector<int> places;
    for (const Block &block : then.blocks) {
        if (const auto place = placeNow.constFind(block.id); place != placeNow.cend()) {
            ids.push_back(block.id);
            places.push_back(*place);
        }
    }
    std::vector<size_t> tails; // Index of the smallest end of a sequence of each length.
    std::vector<qsizetype> before(places.size(), -1);
    for (size_t i = 0; i < places.size(); ++i) {
        const auto at = std::ranges::lower_bound(tails, places[i], {},
                                                 [&](size_t index) { return places[index]; });
        before[i] = at == tails.begin() ? -1 : static_cast<qsizetype>(*(at - 1));
        if (at == tails.end())
            tails.push_back(i);
        else
            *at = i;
    }
    QSet<BlockId> kept;
    for (qsizetype i = tails.empty() ? -1 : static_cast<qsizetype>(tails.back()); i >= 0;
         i = before[static_cast<size_t>(i)])
        kept.insert(ids[static_cast<size_t>(i)]);
    return kept;
}

/// Blocks of `now` that `then` has not, from `index` up to the next that it has.
void takeAdded(const Content &then, const Content &now, int index,
               QList<BlockDifference> &differences)
{
    for (; index < now.blocks.size() && !then.block(now.blocks.at(index).id); ++index)
        differences.append({now.blocks.at(index).id, BlockChange::Added});
}

QStringList wordsOf(const QString &text)
{
    QStringList words;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, text);
    qsizetype start = 0;
    for (qsizetype end = finder.toNextBoundary(); end > start; end = finder.toNextBoundary()) {
        words.append(text.mid(start, end - start));
        start = end;
    }
    return words;
}

void append(QList<WordPiece> &pieces, WordPiece::Kind kind, const QString &text)
{
    if (text.isEmpty())
        return;
    if (!pieces.isEmpty() && pieces.last().kind == kind)
        pieces.last().text += text;
    else
        pieces.append({kind, text});
}

/// Lengths of the longest common subsequence of the ends that begin at each pair of words.
class CommonLengths
{
public:
    CommonLengths(const QStringList &then, const QStringList &now) :
        m_width(now.size() + 1), m_cells(static_cast<size_t>((then.size() + 1) * m_width))
    {
        for (qsizetype i = then.size() - 1; i >= 0; --i)
            for (qsizetype j = now.size() - 1; j >= 0; --j)
                m_cells[index(i, j)] = then.at(i) == now.at(j)
                    ? at(i + 1, j + 1) + 1
                    : std::max(at(i + 1, j), at(i, j + 1));
    }
    int at(qsizetype i, qsizetype j) const { return m_cells[index(i, j)]; }

private:
    size_t index(qsizetype i, qsizetype j) const { return static_cast<size_t>(i * m_width + j); }

    qsizetype m_width;
    std::vector<int> m_cells;
};

/// Of the words between what both texts begin and end with.
void compareMiddle(const QStringList &then, const QStringList &now, QList<WordPiece> &pieces)
{
    qsizetype i = 0;
    qsizetype j = 0;
    if ((then.size() + 1) * (now.size() + 1) <= kMostCells) {
        const CommonLengths lengths(then, now);
        while (i < then.size() && j < now.size()) {
            if (then.at(i) == now.at(j)) {
                append(pieces, WordPiece::Kind::Same, then.at(i));
                ++i;
                ++j;
            } else if (lengths.at(i + 1, j) >= lengths.at(i, j + 1)) {
                append(pieces, WordPiece::Kind::Removed, then.at(i++));
            } else {
                append(pieces, WordPiece::Kind::Added, now.at(j++));
            }
        }
    }
    append(pieces, WordPiece::Kind::Removed, then.mid(i).join(QString()));
    append(pieces, WordPiece::Kind::Added, now.mid(j).join(QString()));
}

} // namespace

QList<BlockDifference> blockDifferences(const Content &then, const Content &now)
{
    const QSet<BlockId> kept = inOrder(then, now);
    QList<BlockDifference> differences;
    takeAdded(then, now, 0, differences);
    for (const Block &block : then.blocks) {
        const int index = now.indexOf(block.id);
        if (index < 0) {
            differences.append({block.id, BlockChange::Removed});
            continue;
        }
        if (!isSameBlock(then, block, now, now.blocks.at(index)))
            differences.append({block.id, BlockChange::Changed});
        else if (!kept.contains(block.id))
            differences.append({block.id, BlockChange::Moved});
        takeAdded(then, now, index + 1, differences);
    }
    return differences;
}

QList<WordPiece> wordDifference(const QString &then, const QString &now)
{
    QStringList before = wordsOf(then);
    QStringList after = wordsOf(now);
    QList<WordPiece> pieces;
    qsizetype same = 0;
    while (same < before.size() && same < after.size() && before.at(same) == after.at(same))
        ++same;
    append(pieces, WordPiece::Kind::Same, before.mid(0, same).join(QString()));
    before = before.mid(same);
    after = after.mid(same);
    qsizetype tail = 0;
    while (tail < before.size() && tail < after.size()
           && before.at(before.size() - 1 - tail) == after.at(after.size() - 1 - tail))
        ++tail;
    const QString end = before.mid(before.size() - tail).join(QString());
    compareMiddle(before.mid(0, before.size() - tail), after.mid(0, after.size() - tail), pieces);
    append(pieces, WordPiece::Kind::Same, end);
    return pieces;
}

} // namespace lectern::document
