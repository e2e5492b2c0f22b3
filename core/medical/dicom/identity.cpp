// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/dicom/identity.h"

namespace lectern::medical {

Identity Identity::fromWire(const QJsonObject &json)
{
    Identity identity;
    identity.m_who = {.name = json.value(u"name").toString(),
                      .id = json.value(u"id").toString(),
                      .birthDate = json.value(u"birth").toString(),
                      .studyDate = json.value(u"date").toString()};
    return identity;
}

QJsonObject Identity::toWire(const Revealed &who)
{
    return {{QStringLiteral("name"), who.name},
            {QStringLiteral("id"), who.id},
            {QStringLiteral("birth"), who.birthDate},
            {QStringLiteral("date"), who.studyDate}};
}

} // namespace lectern::medical
