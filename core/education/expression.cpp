// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/education/expression.h"

#include <QCoreApplication>

#include <cmath>

namespace lectern::education {
namespace {

std::unexpected<Error> malformed(const QString &expression, const QString &why)
{
    return failure(
        ErrorCode::Internal,
        QCoreApplication::translate("Exercises", "An exercise template holds a wrong formula."),
        QStringLiteral("%1 in \"%2\"").arg(why, expression));
}

/// Recursive descent over one expression; the first error ends it.
class Reader
{
public:
    Reader(const QString &expression, const Values &values) : m_text(expression), m_values(values)
    {
    }

    Result<Quantity> read()
    {
        Result<Quantity> value = conjunction();
        if (value && !atEnd())
            return malformed(m_text, QStringLiteral("unexpected '%1'").arg(m_text.sliced(m_next)));
        return value;
    }

private:
    bool atEnd()
    {
        while (m_next < m_text.size() && m_text.at(m_next).isSpace())
            ++m_next;
        return m_next == m_text.size();
    }

    bool take(QStringView token)
    {
        if (atEnd() || !QStringView(m_text).sliced(m_next).startsWith(token))
            return false;
        m_next += token.size();
        return true;
    }

    Result<Quantity> conjunction()
    {
        Result<Quantity> left = comparison();
        while (left && take(u"and ")) {
            const Result<Quantity> right = comparison();
            if (!right)
                return right;
            left = Quantity{left->value != 0 && right->value != 0 ? 1.0 : 0.0, {}};
        }
        return left;
    }

    Result<Quantity> comparison()
    {
        Result<Quantity> left = sum();
        if (!left)
            return left;
        for (const QStringView relation : {u"!=", u"=", u"<", u">"}) {
            if (!take(relation))
                continue;
            const Result<Quantity> right = sum();
            if (!right || !areComparable(*left, *right))
                return right ? malformed(m_text, QStringLiteral("different dimensions")) : right;
            return Quantity{holds(left->value, relation, right->value) ? 1.0 : 0.0, {}};
        }
        return left;
    }

    static bool holds(double left, QStringView relation, double right)
    {
        const double larger = std::max(std::abs(left), std::abs(right));
        const bool areEqual = std::abs(left - right) <= 1e-6 * larger;
        if (relation == u"=")
            return areEqual;
        if (areEqual)
            return false;
        return relation == u"!=" || (relation == u"<" ? left < right : left > right);
    }

    static bool areComparable(const Quantity &a, const Quantity &b)
    {
        return a.dimension == b.dimension || a.value == 0 || b.value == 0;
    }

    Result<Quantity> sum()
    {
        Result<Quantity> left = product();
        while (left) {
            const bool isSum = take(u"+");
            if (!isSum && !take(u"-"))
                break;
            const Result<Quantity> right = product();
            if (!right || !areComparable(*left, *right))
                return right ? malformed(m_text, QStringLiteral("different dimensions")) : right;
            left->dimension = left->value == 0 ? right->dimension : left->dimension;
            left->value += isSum ? right->value : -right->value;
        }
        return left;
    }

    Result<Quantity> product()
    {
        Result<Quantity> left = factor();
        while (left) {
            const bool isProduct = take(u"*");
            if (!isProduct && !take(u"/"))
                break;
            const Result<Quantity> right = factor();
            if (!right)
                return right;
            left = isProduct ? *left * *right : *left / *right;
        }
        return left;
    }

    Result<Quantity> factor()
    {
        if (take(u"(")) {
            Result<Quantity> inner = conjunction();
            if (inner && !take(u")"))
                return malformed(m_text, QStringLiteral("missing bracket"));
            return inner;
        }
        QString word;
        if (!atEnd())
            while (m_next < m_text.size()
                   && (m_text.at(m_next).isLetterOrNumber() || m_text.at(m_next) == u'.'
                       || m_text.at(m_next) == u'_'))
                word += m_text.at(m_next++);
        bool isNumber = false;
        const double number = word.toDouble(&isNumber);
        if (isNumber)
            return Quantity{number, {}};
        const auto value = m_values.constFind(word);
        if (value == m_values.cend())
            return malformed(m_text, QStringLiteral("unknown name '%1'").arg(word));
        return *value;
    }

    const QString m_text;
    const Values &m_values;
    qsizetype m_next = 0;
};

} // namespace

Result<Quantity> evaluate(const QString &expression, const Values &values)
{
    return Reader(expression, values).read();
}

} // namespace lectern::education
