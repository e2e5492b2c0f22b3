// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDebug>
#include <QJsonObject>
#include <QString>

#include <iosfwd>

namespace lectern::medical {

/// Why a person's identity is shown. Made only where a window shows the person, and by an export
/// that the person at the desk started, and where a report of that person is written down.
class Disclosure
{
public:
    enum class Purpose { Window, Export, Document };
    explicit Disclosure(Purpose purpose) : m_purpose(purpose) { }
    Purpose purpose() const { return m_purpose; }

private:
    Purpose m_purpose;
};

/// Who was examined. Cannot be printed, logged or turned into text without a Disclosure.
class Identity
{
public:
    Identity() = default;

    struct Revealed {
        QString name; ///< As DICOM writes it: family^given^middle^prefix^suffix.
        QString id;
        QString birthDate; ///< YYYYMMDD; empty: not stated.
        QString studyDate; ///< YYYYMMDD; empty: not stated.
    };
    const Revealed &reveal(const Disclosure &) const { return m_who; }

    /// Whether two series are of one person as far as their headers say: equal names and ids.
    bool isSamePersonAs(const Identity &other) const
    {
        return m_who.name == other.m_who.name && m_who.id == other.m_who.id;
    }

    /// For the messages between Lectern and its reader and for the report about this person, and
    /// for nothing else.
    static Identity fromWire(const QJsonObject &json);
    static QJsonObject toWire(const Revealed &who);

    friend QDebug operator<<(QDebug, const Identity &) = delete;
    friend std::ostream &operator<<(std::ostream &, const Identity &) = delete;

private:
    Revealed m_who;
};

QDebug operator<<(QDebug, const Identity::Revealed &) = delete;

} // namespace lectern::medical
