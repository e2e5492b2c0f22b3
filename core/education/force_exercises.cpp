// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/education/scenario_draw.h"
#include "core/education/template_exercises.h"

#include <QRegularExpression>

#include <algorithm>

namespace lectern::education {
namespace {

/// The partner by the definition: objects swapped, same type of force.
const NamedForce *partnerBySwap(const Situation &situation, const NamedForce &force)
{
    for (const NamedForce &other : situation.forces)
        if (other.agent == force.patient && other.patient == force.agent && other.kind == force.kind
            && other.axis == force.axis)
            return &other;
    return nullptr;
}

/// The partner by balance: of all forces between these two objects the only one that leaves their
/// common momentum along its axis unchanged, whatever it is called.
const NamedForce *partnerByBalance(const Situation &situation, const NamedForce &force)
{
    const auto isBetweenTheSame = [&](const NamedForce &other) {
        return std::minmax(other.agent, other.patient) == std::minmax(force.agent, force.patient);
    };
    const NamedForce *partner = nullptr;
    for (const NamedForce &other : situation.forces) {
        if (other.id == force.id || !isBetweenTheSame(other) || other.axis != force.axis
            || other.newtons + force.newtons != 0 || other.patient == force.patient
            || other.kind != force.kind)
            continue;
        if (partner)
            return nullptr;
        partner = &other;
    }
    return partner;
}

const NamedForce *agreedPartner(const Situation &situation, const NamedForce &force)
{
    const NamedForce *partner = partnerBySwap(situation, force);
    return partner == partnerByBalance(situation, force) ? partner : nullptr;
}

/// What a pupil believes who takes `chosen` for the partner of `force`.
QString misconceptionOf(const NamedForce &force, const NamedForce &chosen)
{
    if (chosen.patient == force.patient)
        return QStringLiteral("balanced_is_pair");
    if (chosen.kind != force.kind)
        return QStringLiteral("pair_may_differ_in_type");
    return QStringLiteral("chain_is_pair");
}

/// Other ways to say a force that a marker accepts: without the article, and, where the same two
/// objects have only one interaction, as plain "force of".
QStringList acceptedWordings(const QString &text, Language language, bool isOnlyInteraction)
{
    QStringList accepted{text};
    if (!isOnlyInteraction) {
        if (language == Language::English)
            accepted << QString(text).remove(QRegularExpression(QStringLiteral("^the ")));
        return accepted;
    }
    if (language == Language::Chinese) {
        static const QRegularExpression named(QStringLiteral("^(.+对.+)的[^的]+$"));
        if (const auto match = named.match(text); match.hasMatch())
            accepted << match.captured(1) + QStringLiteral("的力")
                     << match.captured(1) + QStringLiteral("的作用力");
    } else {
        static const QRegularExpression named(
            QStringLiteral("^the .*?(?:push|pull|friction) (of .+)$"));
        accepted << QString(text).remove(QRegularExpression(QStringLiteral("^the ")));
        if (const auto match = named.match(text); match.hasMatch())
            accepted << QStringLiteral("the force ") + match.captured(1)
                     << QStringLiteral("force ") + match.captured(1);
    }
    accepted.removeDuplicates();
    return accepted;
}

/// Writes one exercise about the forces of one situation.
class ForceExercise
{
public:
    ForceExercise(const NewtonData &data, const ForceTemplate &from, const Situation &situation,
                  Language language, SeededRandom &random) :
        m_data(data), m_from(from), m_situation(situation), m_language(language), m_random(random)
    {
    }

    std::optional<Exercise> made()
    {
        QList<NamedForce> asked = m_situation.forces;
        asked.removeIf([](const NamedForce &force) { return !force.isAskedFor; });
        if (asked.isEmpty())
            return std::nullopt;
        const NamedForce force = m_random.pick(asked);
        const NamedForce *partner = agreedPartner(m_situation, force);
        if (!partner)
            return std::nullopt;
        m_exercise.kind = m_from.kind;
        m_exercise.level = m_from.level;
        m_exercise.rule = m_from.id;
        m_exercise.parameters
            = {{QStringLiteral("situation"), m_situation.id}, {QStringLiteral("force"), force.id}};
        m_exercise.verified = true;
        m_words = {{QStringLiteral("situation"), text(m_situation.text)},
                   {QStringLiteral("force"), text(force.text)},
                   {QStringLiteral("^force"), capitalised(text(force.text))},
                   {QStringLiteral("partner"), text(partner->text)}};
        return fillKindOf(force, *partner) ? std::optional(m_exercise) : std::nullopt;
    }

private:
    QString text(const LocalText &local) const { return local.in(m_language); }

    QString filled(const LocalText &wording) const
    {
        QString made = text(wording);
        for (auto it = m_words.cbegin(); it != m_words.cend(); ++it)
            made.replace(u'{' + it.key() + u'}', it.value());
        return made;
    }

    bool fillKindOf(const NamedForce &force, const NamedForce &partner)
    {
        switch (m_from.kind) {
        case ExerciseKind::Short:
            m_exercise.key = TextKey{{acceptedWordings(
                text(partner.text), m_language,
                std::ranges::count_if(m_situation.forces, [&](const NamedForce &other) {
                    return other.agent == partner.agent && other.patient == partner.patient;
                }) == 1)}};
            break;
        case ExerciseKind::Match:
            return fillMatch();
        case ExerciseKind::TrueFalse:
            return fillTrueFalse(force, partner);
        default:
            if (!fillChoice(force, partner))
                return false;
        }
        m_exercise.stem = filled(m_from.stem);
        m_exercise.solution = filled(m_from.solution);
        return true;
    }

    /// The partner among three others; those on the same object, which are the tempting ones,
    /// first.
    bool fillChoice(const NamedForce &force, const NamedForce &partner)
    {
        QList<NamedForce> others = m_situation.forces;
        others.removeIf([&](const NamedForce &other) {
            return other.id == force.id || other.id == partner.id;
        });
        m_random.shuffle(others);
        std::ranges::stable_partition(
            others, [&](const NamedForce &other) { return other.patient == force.patient; });
        QList<NamedForce> options = others.first(std::min<qsizetype>(3, others.size()));
        if (options.size() < 2)
            return false;
        options.append(partner);
        m_random.shuffle(options);
        for (const NamedForce &option : options) {
            const QString id = optionId(static_cast<int>(m_exercise.options.size()));
            const bool isKey = option.id == partner.id;
            if (isKey)
                m_exercise.key = OptionKey{{id}};
            m_exercise.options.append({id, capitalised(text(option.text)),
                                       isKey ? QString()
                                             : m_data.misconceptions.value(m_language)
                                                   .value(misconceptionOf(force, option))});
        }
        return true;
    }

    bool fillTrueFalse(const NamedForce &force, const NamedForce &partner)
    {
        const NamedForce *balance = nullptr;
        for (const NamedForce &other : m_situation.forces)
            if (other.id != force.id && other.patient == force.patient && other.axis == force.axis
                && other.newtons + force.newtons == 0)
                balance = &other;
        const bool isTrue = !balance || m_random.below(3) == 0;
        const NamedForce &other = isTrue ? partner : *balance;
        m_words[QStringLiteral("other")] = text(other.text);
        m_exercise.parameters[QStringLiteral("other")] = other.id;
        const bool isChinese = m_language == Language::Chinese;
        const QString belief = m_data.misconceptions.value(m_language)
                                   .value(isTrue ? QStringLiteral("pair_cancels")
                                                 : QStringLiteral("balanced_is_pair"));
        m_exercise.options
            = {{optionId(0), isChinese ? QStringLiteral("正确") : QStringLiteral("True"),
                isTrue ? QString() : belief},
               {optionId(1), isChinese ? QStringLiteral("错误") : QStringLiteral("False"),
                isTrue ? belief : QString()}};
        m_exercise.key = OptionKey{{optionId(isTrue ? 0 : 1)}};
        m_exercise.stem = filled(m_from.stem);
        m_exercise.solution = filled(isTrue ? m_from.whenTrue : m_from.whenFalse);
        return true;
    }

    /// Left: one force of each interaction. Right: their partners, in a drawn order.
    bool fillMatch()
    {
        QList<std::pair<NamedForce, NamedForce>> pairs;
        QStringList used;
        for (const NamedForce &force : m_situation.forces) {
            const NamedForce *partner = agreedPartner(m_situation, force);
            if (!partner || used.contains(force.id))
                continue;
            used << force.id << partner->id;
            const bool isSwapped = m_random.below(2) == 1;
            pairs.append(isSwapped ? std::pair(*partner, force) : std::pair(force, *partner));
        }
        if (pairs.size() < 3)
            return false;
        writePairs(pairs);
        m_exercise.stem = filled(m_from.stem);
        m_exercise.solution = filled(m_from.solution);
        return true;
    }

    void writePairs(const QList<std::pair<NamedForce, NamedForce>> &pairs)
    {
        QList<int> order;
        for (int i = 0; i < pairs.size(); ++i)
            order.append(i);
        do {
            m_random.shuffle(order);
        } while (std::ranges::is_sorted(order)); // Or each would stand opposite its partner.
        MatchKey key;
        QStringList solved;
        for (int i = 0; i < pairs.size(); ++i) {
            const auto &[force, partner] = pairs.at(i);
            const QString left = QStringLiteral("l%1").arg(i + 1);
            const QString right = QStringLiteral("r%1").arg(order.indexOf(i) + 1);
            m_exercise.options.append({left, capitalised(text(force.text)), {}});
            key.pairs.append({left, right});
            solved << text(force.text) + QStringLiteral(" – ") + text(partner.text);
        }
        for (int i = 0; i < order.size(); ++i)
            m_exercise.options.append({QStringLiteral("r%1").arg(i + 1),
                                       capitalised(text(pairs.at(order.at(i)).second.text)),
                                       {}});
        m_exercise.key = key;
        m_words[QStringLiteral("pairs")] = solved.join(
            m_language == Language::Chinese ? QStringLiteral("；") : QStringLiteral("; "));
    }

    const NewtonData &m_data;
    const ForceTemplate &m_from;
    const Situation &m_situation;
    const Language m_language;
    SeededRandom &m_random;
    QMap<QString, QString> m_words;
    Exercise m_exercise;
};

} // namespace

std::optional<Exercise> makeForceExercise(const NewtonData &data, const ForceTemplate &from,
                                          const Situation &situation, Language language,
                                          SeededRandom &random)
{
    return ForceExercise(data, from, situation, language, random).made();
}

} // namespace lectern::education
