// SPDX-License-Identifier: GPL-3.0-or-later
#include "random_commands.h"

#include "sample_document.h"

#include <array>

namespace lectern::document {

RandomCommands::RandomCommands(Document &document, quint32 seed) :
    m_document(document),
    m_commands(document),
    m_writer(document, QStringLiteral("draft")),
    m_random(seed)
{
}

void RandomCommands::take(const Status &status)
{
    if (!status && status.error().code == ErrorCode::Internal)
        qFatal("%s", qPrintable(status.error().detail));
}

void RandomCommands::doOne()
{
    ++m_count;
    using Action = void (RandomCommands::*)();
    static constexpr std::array<Action, 13> kOthers{
        &RandomCommands::format,         &RandomCommands::copyAndPaste,
        &RandomCommands::splitOrJoin,    &RandomCommands::insertOrRemove,
        &RandomCommands::moveOrLock,     &RandomCommands::changeProperties,
        &RandomCommands::changeDocument, &RandomCommands::changeTable,
        &RandomCommands::draft,          &RandomCommands::splitOrJoin,
        &RandomCommands::pasteMuch,      &RandomCommands::replaceAll,
        &RandomCommands::changePoints};
    if (below(2) == 0)
        editText();
    else
        (this->*kOthers.at(std::size_t(below(kOthers.size()))))();
}

BlockId RandomCommands::anyBlock()
{
    const auto &blocks = m_document.content().blocks;
    return blocks.isEmpty() ? BlockId(0) : blocks.at(below(int(blocks.size()))).id;
}

QString RandomCommands::anyKey(BlockId id)
{
    const Block *block = m_document.block(id);
    return block && !block->fields.isEmpty()
        ? block->fields.at(below(int(block->fields.size()))).key
        : QString();
}

int RandomCommands::lengthOf(BlockId id, const QString &key) const
{
    const Block *block = m_document.block(id);
    const Field *field = block ? block->field(key) : nullptr;
    return field ? int(field->text().size()) : 0;
}

QString RandomCommands::anyText()
{
    static const QStringList texts{QStringLiteral("a"),    QStringLiteral(". "),
                                   QStringLiteral(" "),    QStringLiteral("Two carts."),
                                   QStringLiteral("牛顿"), QStringLiteral("。"),
                                   QStringLiteral("😀"),   QStringLiteral("F = ma")};
    return texts.at(below(int(texts.size())));
}

void RandomCommands::editText()
{
    const BlockId block = anyBlock();
    const QString key = anyKey(block);
    const int length = lengthOf(block, key);
    TextEdit edit;
    edit.position = below(2) ? length : below(length + 1);
    edit.removed = below(3) == 0 ? below(length - edit.position + 1) : 0;
    if (edit.removed == 0 || below(2))
        edit.inserted = {{anyText(), Marks::fromInt(below(4))}};
    take(m_commands.editText(block, key, edit, below(5) ? Origin::Typed : Origin::Composed));
}

void RandomCommands::format()
{
    const BlockId block = anyBlock();
    const QString key = anyKey(block);
    const int length = lengthOf(block, key);
    const int position = below(length + 1);
    take(m_commands.setMark(block, key, position, below(length - position + 1), Mark::Italic,
                            below(2)));
}

void RandomCommands::copyAndPaste()
{
    const BlockId from = anyBlock();
    const QString key = anyKey(from);
    const int length = lengthOf(from, key);
    const int position = below(length + 1);
    const auto fragment = m_commands.copy(from, key, position, below(length - position + 1));
    const BlockId to = anyBlock();
    const QString target = anyKey(to);
    if (fragment)
        (void)m_commands.paste(to, target, below(lengthOf(to, target) + 1), 0, *fragment);
}

void RandomCommands::splitOrJoin()
{
    const BlockId block = anyBlock();
    const QString key = anyKey(block);
    if (below(2))
        (void)m_commands.split(block, key, below(lengthOf(block, key) + 1));
    else
        (void)m_commands.joinWithPrevious(block, key);
}

void RandomCommands::insertOrRemove()
{
    const int count = int(m_document.content().blocks.size());
    if (count < 12 && below(3)) {
        auto blocks = sample::lesson();
        (void)m_commands.insertBlocks(below(count + 1), blocks.mid(below(3), 2));
    } else {
        take(m_commands.removeBlocks({anyBlock(), anyBlock(), anyBlock()}));
    }
}

void RandomCommands::moveOrLock()
{
    if (below(3))
        take(m_commands.moveBlock(anyBlock(), below(int(m_document.content().blocks.size()))));
    else
        take(m_commands.setLocked(anyBlock(), below(3) == 0));
}

void RandomCommands::changeProperties()
{
    const BlockId id = anyBlock();
    if (below(4) == 0) {
        take(m_commands.replaceBlock(id, sample::lesson().at(below(5)), Origin::Drafted));
        return;
    }
    const Block *block = m_document.block(id);
    if (!block)
        return;
    BlockProperties properties = BlockProperties::of(*block);
    properties.level = below(3);
    properties.minutes = below(2) ? std::optional(below(20)) : std::nullopt;
    if (properties.payload)
        properties.payload->value.insert(QStringLiteral("kind"), anyText());
    take(m_commands.setProperties(id, properties));
}

void RandomCommands::changeDocument()
{
    Header header = m_document.header();
    Source source = sample::chapter();
    source.text += QString::number(below(3));
    switch (below(4)) {
    case 0:
        header.title = anyText();
        take(m_commands.setHeader(header));
        break;
    case 1:
        (void)m_commands.addSource(source);
        break;
    case 2:
        (void)m_commands.addAsset({AssetId(0),
                                   QStringLiteral("a.svg"),
                                   QStringLiteral("image/svg+xml"),
                                   {},
                                   anyText().toUtf8()});
        break;
    default:
        (void)m_commands.insertFigure(0,
                                      {AssetId(0),
                                       QStringLiteral("b.svg"),
                                       QStringLiteral("image/svg+xml"),
                                       {},
                                       anyText().toUtf8()},
                                      sample::drafted({{anyText(), Provenance(), {}}}));
    }
}

void RandomCommands::changeTable()
{
    for (const Block &block : m_document.content().blocks) {
        if (block.type != BlockType::Table)
            continue;
        const BlockId id = block.id;
        const int at = below(3);
        switch (below(4)) {
        case 0:
            return take(m_commands.insertTableRow(id, at));
        case 1:
            return take(m_commands.removeTableRow(id, at));
        case 2:
            return take(m_commands.insertTableColumn(id, at));
        default:
            return take(m_commands.removeTableColumn(id, at));
        }
    }
}

void RandomCommands::draft()
{
    if (m_document.content().blocks.size() < 15)
        (void)m_writer.append({sample::lesson().at(below(5))});
    Header header = m_document.header();
    header.isComplete = below(2);
    take(m_writer.setHeader(header));
}

void RandomCommands::pasteMuch()
{
    const BlockId block = anyBlock();
    const QString key = anyKey(block);
    const int length = lengthOf(block, key);
    const int position = below(length + 1);
    switch (below(5)) {
    case 3:
        (void)m_commands.setForm({block, anyBlock(), anyBlock()},
                                 {BlockType(below(3)), below(4), below(2) == 0});
        break;
    case 4:
        take(m_commands.moveBlocks({block, anyBlock()},
                                   below(int(m_document.content().blocks.size()))));
        break;
    case 0:
        (void)m_commands.pasteText(block, key, position, below(length - position + 1),
                                   anyText() + u'\n' + anyText() + QStringLiteral("\r\n\r\n")
                                       + anyText());
        break;
    case 1:
        if (m_document.content().blocks.size() < 15)
            (void)m_commands.pasteBlocks(0, m_commands.copyBlocks({anyBlock(), anyBlock()}));
        break;
    default:
        take(m_commands.setType(block, BlockType(below(3)), below(4)));
    }
}

void RandomCommands::replaceAll()
{
    QList<FieldEdit> edits;
    for (const Block &block : m_document.content().blocks)
        for (const Field &field : block.fields)
            for (qsizetype at = field.text().indexOf(u'a'); at >= 0;
                 at = field.text().indexOf(u'a', at + 1))
                edits.append({block.id, field.key, {int(at), 1, {{QStringLiteral("o"), {}}}}});
    take(m_commands.editTexts(edits, QStringLiteral("Replace all")));
}

QString RandomCommands::anyTerm()
{
    const auto &points = m_document.header().points;
    return points.isEmpty() ? QString() : points.at(below(int(points.size()))).term;
}

void RandomCommands::changePoints()
{
    const QString term = anyTerm();
    switch (below(10)) {
    case 0:
        return take(m_commands.removePoint(term));
    case 6:
        if (m_document.header().points.size() < 8)
            (void)m_commands.addChapter(
                sample::chapter(),
                {{anyText() + QString::number(below(5)), anyText(), {term, anyTerm()}, {}}});
        return;
    case 1:
        return take(m_commands.renamePoint(term, anyText()));
    case 2:
        return take(m_commands.setDefinition(term, anyText()));
    case 3:
        return take(m_commands.drawPrerequisite(term, anyTerm()));
    case 4:
        return take(m_commands.removePrerequisite(term, anyTerm()));
    case 5:
        return take(m_commands.mergePoints(term, anyTerm()));
    default:
        if (m_document.header().points.size() < 8)
            take(m_commands.addPoint(anyText() + QString::number(below(20)), anyText()));
    }
}

} // namespace lectern::document
