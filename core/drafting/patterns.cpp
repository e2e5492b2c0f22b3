// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drafting/patterns.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace lectern::drafting {
namespace {

Result<Patterns> refused(const QString &name, const QString &detail)
{
    return failure(
        ErrorCode::InvalidInput,
        QCoreApplication::translate(
            "Patterns", "The sentence patterns in %1 are damaged. Install Lectern again.")
            .arg(name),
        detail);
}

QStringList stringsOf(const QJsonValue &value)
{
    QStringList strings;
    for (const auto &item : value.toArray())
        strings.append(item.toString());
    return strings;
}

std::optional<Slot> slotFrom(const QJsonObject &json)
{
    static const QMap<QString, SlotType> types{{QStringLiteral("term"), SlotType::Term},
                                               {QStringLiteral("text"), SlotType::Text},
                                               {QStringLiteral("verb"), SlotType::Verb},
                                               {QStringLiteral("number"), SlotType::Number},
                                               {QStringLiteral("label"), SlotType::Label}};
    static const QMap<QString, Inflection> inflections{
        {QStringLiteral("a"), Inflection::Article},
        {QStringLiteral("plural"), Inflection::Plural},
        {QStringLiteral("ing"), Inflection::Ing},
        {QStringLiteral("or"), Inflection::Or}};
    const QString type = json.value(u"type").toString();
    if (!types.contains(type))
        return std::nullopt;
    Slot slot{.type = types.value(type),
              .isList = json.value(u"list").toBool(),
              .isOptional = json.value(u"optional").toBool(),
              .inflections = {},
              .cues = stringsOf(json.value(u"cues"))};
    for (const QString &name : stringsOf(json.value(u"inflect"))) {
        if (!inflections.contains(name))
            return std::nullopt;
        slot.inflections.append(inflections.value(name));
    }
    return slot;
}

/// What the parts say that the kind does not allow; empty when all is well.
QString offenceOf(const QList<PatternPart> &parts, const SentenceKind &kind, bool isInOptional)
{
    for (const PatternPart &part : parts) {
        if (part.kind == PatternPart::Kind::Optional) {
            if (const QString offence = offenceOf(part.parts, kind, true); !offence.isEmpty())
                return offence;
        } else if (part.kind != PatternPart::Kind::Literal) {
            const auto slot = kind.slotTypes.constFind(part.slot);
            if (slot == kind.slotTypes.cend())
                return QStringLiteral("unknown slot ") + part.slot;
            const bool isOfTerms = slot->type == SlotType::Term
                && (part.inflection == Inflection::Name || part.inflection == Inflection::Bare
                    || part.inflection == Inflection::Generic);
            if (part.inflection != Inflection::None && !isOfTerms
                && !slot->inflections.contains(part.inflection))
                return QStringLiteral("inflection is not allowed for ") + part.slot;
            if (part.kind == PatternPart::Kind::Slot && slot->isOptional != isInOptional)
                return QStringLiteral("optional slots stand in [...], others do not: ") + part.slot;
        }
    }
    return {};
}

void collectSlots(const QList<PatternPart> &parts, QStringList &names)
{
    for (const PatternPart &part : parts) {
        if (part.kind == PatternPart::Kind::Slot && !names.contains(part.slot))
            names.append(part.slot);
        collectSlots(part.parts, names);
    }
}

/// What is wrong with the wording of a pattern; empty when nothing is.
QString offenceOf(const QString &text, const SentenceKind &kind)
{
    static const QRegularExpression cause(
        QStringLiteral("\\b(because|so that|so|therefore|hence|thus)\\b|因为|所以|因此|由于|因而"),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = cause.match(text);
    if (match.hasMatch() && match.captured().toLower() != u"so that" && !kind.carriesCause)
        return QStringLiteral("says a cause that the facts do not carry");
    if (!QStringView(u".?:。？：").contains(text.at(text.size() - 1)))
        return QStringLiteral("does not end a sentence");
    return {};
}

std::expected<Pattern, QString> patternFrom(const QString &text, const SentenceKind &kind,
                                            int number)
{
    const QString id = kind.name + u'.' + QString::number(number);
    if (text.isEmpty())
        return std::unexpected(id + QStringLiteral(": empty"));
    const auto parts = parsePattern(text);
    if (!parts)
        return std::unexpected(id + QStringLiteral(": ") + parts.error());
    Pattern pattern{.id = id, .parts = *parts, .slotNames = {}};
    collectSlots(pattern.parts, pattern.slotNames);
    QString offence = offenceOf(text, kind);
    if (offence.isEmpty())
        offence = offenceOf(pattern.parts, kind, false);
    for (auto slot = kind.slotTypes.cbegin(); slot != kind.slotTypes.cend(); ++slot)
        if (!slot->isOptional && !pattern.slotNames.contains(slot.key()))
            offence = QStringLiteral("does not say ") + slot.key();
    if (!offence.isEmpty())
        return std::unexpected(id + QStringLiteral(": ") + offence);
    return pattern;
}

std::expected<SentenceKind, QString> kindFrom(const QString &name, const QJsonObject &json)
{
    SentenceKind kind{.name = name,
                      .slotTypes = {},
                      .subject = json.value(u"subject").toString(),
                      .aggregate = json.value(u"aggregate").toString(),
                      .carriesCause = json.value(u"cause").toBool(),
                      .statesFact = json.value(u"fact").toBool(true),
                      .freeWords = stringsOf(json.value(u"free")),
                      .patterns = {}};
    const QJsonObject entries = json.value(u"slots").toObject();
    for (auto entry = entries.begin(); entry != entries.end(); ++entry) {
        const auto slot = slotFrom(entry.value().toObject());
        if (!slot)
            return std::unexpected(name + QStringLiteral(": bad slot ") + entry.key());
        kind.slotTypes.insert(entry.key(), *slot);
    }
    int number = 0;
    for (const QString &text : stringsOf(json.value(u"patterns"))) {
        const auto pattern = patternFrom(text, kind, ++number);
        if (!pattern)
            return std::unexpected(pattern.error());
        kind.patterns.append(*pattern);
    }
    if (kind.patterns.isEmpty())
        return std::unexpected(name + QStringLiteral(": no patterns"));
    return kind;
}

} // namespace

Result<Patterns> Patterns::load(const QString &vertical, Language language)
{
    const QString name
        = QStringLiteral(":/patterns/%1/%2.json").arg(vertical, languageCode(language));
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return refused(name, file.errorString());
    return parse(file.readAll(), name);
}

Result<Patterns> Patterns::parse(const QByteArray &json, const QString &name)
{
    QJsonParseError error;
    const QJsonObject root = QJsonDocument::fromJson(json, &error).object();
    if (error.error != QJsonParseError::NoError)
        return refused(
            name, error.errorString() + QStringLiteral(" at ") + QString::number(error.offset));
    Patterns patterns;
    patterns.m_language
        = root.value(u"language").toString() == u"zh" ? Language::Chinese : Language::English;
    const QJsonObject kinds = root.value(u"kinds").toObject();
    for (auto entry = kinds.begin(); entry != kinds.end(); ++entry) {
        auto kind = kindFrom(entry.key(), entry.value().toObject());
        if (!kind)
            return refused(name, kind.error());
        patterns.m_kinds.insert(entry.key(), std::move(*kind));
    }
    if (patterns.m_kinds.isEmpty())
        return refused(name, QStringLiteral("no kinds"));
    return patterns;
}

const SentenceKind *Patterns::kind(const QString &name) const
{
    const auto found = m_kinds.constFind(name);
    return found == m_kinds.cend() ? nullptr : &*found;
}

} // namespace lectern::drafting
