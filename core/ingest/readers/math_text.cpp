// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/readers/math_text.h"

#include "core/ingest/readers/script_text.h"

#include <QSet>

#include <algorithm>

namespace lectern::ingest {
namespace {

using Elements = QList<const xmlNode *>;

/// Nesting beyond this is written out without its structure.
constexpr int kMaxMathDepth = 60;

QString linear(const xmlNode *node, int depth);

Elements elementsOf(const xmlNode *node)
{
    Elements elements;
    for (const xmlNode *child = node->children; child; child = child->next)
        if (child->type == XML_ELEMENT_NODE)
            elements.append(child);
    return elements;
}

QString joined(const xmlNode *node, int depth)
{
    QString text;
    for (const xmlNode *child : elementsOf(node))
        text += linear(child, depth + 1);
    return text;
}

/// In brackets unless it is one sign, number or name.
QString grouped(const QString &text)
{
    const QString bare = text.trimmed();
    const bool isAtom = bare.size() <= 1 || std::all_of(bare.begin(), bare.end(), [](QChar c) {
                            return c.isLetterOrNumber() || c == u'.';
                        });
    return isAtom ? bare : QStringLiteral("(%1)").arg(bare);
}

QString fraction(const QString &top, const QString &bottom)
{
    return grouped(top) + QStringLiteral("/") + grouped(bottom);
}

/// Relations and sums get a space on both sides, as they have on paper.
QString spacedOperator(const QString &sign)
{
    static const QSet<QString> spaced{QStringLiteral("="), QStringLiteral("+"), QStringLiteral("−"),
                                      QStringLiteral("-"), QStringLiteral("<"), QStringLiteral(">"),
                                      QStringLiteral("≤"), QStringLiteral("≥"), QStringLiteral("≈"),
                                      QStringLiteral("≠"), QStringLiteral("×"), QStringLiteral("→"),
                                      QStringLiteral("±"), QStringLiteral("∝")};
    return spaced.contains(sign) ? QStringLiteral(" %1 ").arg(sign) : sign;
}

QString mathMl(const QByteArray &name, const xmlNode *node, int depth)
{
    const Elements parts = elementsOf(node);
    const auto part = [&](qsizetype i) {
        return i < parts.size() ? linear(parts.at(i), depth + 1) : QString();
    };
    if (name == "mo")
        return spacedOperator(charactersOf(node).simplified());
    if (name == "mi" || name == "mn" || name == "mtext" || name == "ms")
        return charactersOf(node).simplified();
    if (name == "mspace")
        return QStringLiteral(" ");
    if (name == "mfrac")
        return fraction(part(0), part(1));
    if (name == "msup" || name == "mover")
        return name == "mover" ? part(0) : part(0) + raised(part(1));
    if (name == "msub" || name == "munder")
        return part(0) + lowered(part(1));
    if (name == "msubsup" || name == "munderover")
        return part(0) + lowered(part(1)) + raised(part(2));
    if (name == "msqrt")
        return QStringLiteral("√") + grouped(joined(node, depth));
    if (name == "mroot")
        return raised(part(1)) + QStringLiteral("√") + grouped(part(0));
    if (name == "semantics")
        return part(0);
    if (name == "annotation" || name == "annotation-xml" || name == "mphantom")
        return {};
    return joined(node, depth);
}

/// Word's own formulas, ECMA-376 part 1, section 22.1.
QString wordMath(const QByteArray &name, const xmlNode *node, int depth)
{
    const auto part = [&](const char *child) {
        const xmlNode *found = childOf(node, child);
        return found ? joined(found, depth + 1) : QString();
    };
    if (name == "r")
        return [&] {
            const QString text = charactersOf(node);
            return text.trimmed().size() == 1 ? spacedOperator(text.trimmed()) : text;
        }();
    if (name == "f")
        return fraction(part("num"), part("den"));
    if (name == "sSup")
        return part("e") + raised(part("sup"));
    if (name == "sSub")
        return part("e") + lowered(part("sub"));
    if (name == "sSubSup" || name == "nary")
        return (name == "nary" ? QStringLiteral("∑") : part("e")) + lowered(part("sub"))
            + raised(part("sup")) + (name == "nary" ? part("e") : QString());
    if (name == "rad")
        return raised(part("deg")) + QStringLiteral("√") + grouped(part("e"));
    if (name == "d")
        return QStringLiteral("(%1)").arg(joined(node, depth));
    return name.endsWith("Pr") ? QString() : joined(node, depth);
}

bool isWordMath(const xmlNode *node)
{
    return node->ns && node->ns->href
        && QByteArrayView(reinterpret_cast<const char *>(node->ns->href))
               .endsWith("officeDocument/2006/math");
}

QString linear(const xmlNode *node, int depth)
{
    if (depth > kMaxMathDepth)
        return charactersOf(node).simplified();
    const QByteArray name = nameOf(node);
    return isWordMath(node) ? wordMath(name, node, depth) : mathMl(name, node, depth);
}

} // namespace

QString mathText(const xmlNode *formula)
{
    if (isElement(formula, "script"))
        return charactersOf(formula).simplified();
    const QString text = linear(formula, 0).simplified();
    if (!text.isEmpty())
        return text;
    if (const xmlNode *annotation = descendantOf(formula, "annotation"))
        return charactersOf(annotation).simplified();
    return attributeOf(formula, "alttext").simplified();
}

} // namespace lectern::ingest
