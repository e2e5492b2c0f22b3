// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/exchange/fhir_bundle.h"

#include "core/document/canonical_json.h"
#include "core/medical/exchange/fhir_observation.h"
#include "core/medical/exchange/report_text.h"
#include "core/medical/exchange/stable_ids.h"
#include "core/medical/layout/person.h"
#include "core/medical/layout/report_sections.h"
#include "core/medical/report/study.h"

#include <QJsonArray>

namespace lectern::medical {
namespace {

QJsonObject humanName(const QString &text, const NameParts &parts)
{
    QJsonObject name{{QStringLiteral("text"), text}};
    const auto addList = [&name](const QString &key, QStringList words) {
        words.removeAll(QString());
        if (!words.isEmpty())
            name.insert(key, QJsonArray::fromStringList(words));
    };
    if (!parts.family.isEmpty())
        name.insert(QStringLiteral("family"), parts.family);
    addList(QStringLiteral("given"), {parts.given, parts.middle});
    addList(QStringLiteral("prefix"), {parts.prefix});
    addList(QStringLiteral("suffix"), {parts.suffix});
    return name;
}

/// The parts of a bundle, and how they refer to each other.
class Bundle
{
public:
    explicit Bundle(const document::Content &report) :
        m_report(report),
        m_words(report.header.language),
        m_study(studyOf(report)),
        m_seed(document::canonicalJson(report))
    {
    }

    QJsonObject json();

private:
    QString idOf(const QByteArray &part) const
    {
        return stableUuid(m_seed + "#fhir#" + part).toString(QUuid::WithoutBraces);
    }
    /// Adds a resource; what refers to it.
    QJsonObject add(const QByteArray &part, QJsonObject resource);
    QJsonObject patient() const;
    QJsonObject imagingStudy() const;
    QJsonObject diagnosticReport(const QJsonArray &results) const;
    QJsonObject narrative() const;
    QString dateTime() const;

    const document::Content &m_report;
    PageWords m_words;
    std::optional<ReportStudy> m_study;
    QByteArray m_seed;
    QJsonArray m_entries;
    FhirContext m_context; ///< What every resource refers to.
};

QJsonObject Bundle::add(const QByteArray &part, QJsonObject resource)
{
    const QString id = idOf(part);
    const QString url = QStringLiteral("urn:uuid:") + id;
    resource.insert(QStringLiteral("id"), id);
    m_entries.append(
        QJsonObject{{QStringLiteral("fullUrl"), url}, {QStringLiteral("resource"), resource}});
    return {{QStringLiteral("reference"), url}};
}

QString Bundle::dateTime() const
{
    const QDate date
        = m_study ? dicomDate(revealedForExport(m_study->identity).studyDate) : QDate();
    return date.isValid() ? date.toString(Qt::ISODate) : QString();
}

QJsonObject Bundle::patient() const
{
    const Identity::Revealed who = revealedForExport(m_study->identity);
    QJsonObject json{{QStringLiteral("resourceType"), QStringLiteral("Patient")}};
    if (!who.id.isEmpty())
        json.insert(QStringLiteral("identifier"),
                    QJsonArray{QJsonObject{{QStringLiteral("value"), who.id}}});
    QJsonArray names;
    for (const int group : {0, 1}) {
        const NameParts parts = namePartsOf(who.name, group);
        const Language language = group == 1 ? Language::Chinese : Language::English;
        if (!parts.isEmpty())
            names.append(humanName(writtenName(who.name, language), parts));
    }
    if (!names.isEmpty())
        json.insert(QStringLiteral("name"), names);
    if (const QDate birth = dicomDate(who.birthDate); birth.isValid())
        json.insert(QStringLiteral("birthDate"), birth.toString(Qt::ISODate));
    return json;
}

QJsonObject Bundle::imagingStudy() const
{
    const SeriesFacts &facts = m_study->facts;
    QJsonObject series{
        {QStringLiteral("uid"), facts.uid},
        {QStringLiteral("modality"),
         fhirCoding(QStringLiteral("http://dicom.nema.org/resources/ontology/DCM"),
                    facts.modality.isEmpty() ? QStringLiteral("OT") : facts.modality)}};
    if (m_study->images > 0)
        series.insert(QStringLiteral("numberOfInstances"), m_study->images);
    QJsonObject json{{QStringLiteral("resourceType"), QStringLiteral("ImagingStudy")},
                     {QStringLiteral("status"), QStringLiteral("available")},
                     {QStringLiteral("subject"), m_context.subject},
                     {QStringLiteral("series"), QJsonArray{series}}};
    if (!m_study->studyUid.isEmpty())
        json.insert(
            QStringLiteral("identifier"),
            QJsonArray{QJsonObject{
                {QStringLiteral("system"), QStringLiteral("urn:dicom:uid")},
                {QStringLiteral("value"), QStringLiteral("urn:oid:") + m_study->studyUid}}});
    if (!m_context.date.isEmpty())
        json.insert(QStringLiteral("started"), m_context.date);
    return json;
}

QJsonObject Bundle::narrative() const
{
    const QString div
        = QStringLiteral("<div xmlns=\"http://www.w3.org/1999/xhtml\"><p>%1</p></div>");
    return {{QStringLiteral("status"), QStringLiteral("generated")},
            {QStringLiteral("div"), div.arg(m_words.draftLine().toHtmlEscaped())}};
}

QJsonObject Bundle::diagnosticReport(const QJsonArray &results) const
{
    const SeriesFacts facts = m_study ? m_study->facts : SeriesFacts{};
    QJsonObject json{
        {QStringLiteral("resourceType"), QStringLiteral("DiagnosticReport")},
        {QStringLiteral("text"), narrative()},
        {QStringLiteral("status"), QStringLiteral("preliminary")},
        {QStringLiteral("category"),
         QJsonArray{fhirConcept(
             {fhirCoding(QStringLiteral("http://terminology.hl7.org/CodeSystem/v2-0074"),
                         QStringLiteral("RAD"), QStringLiteral("Radiology"))})}},
        {QStringLiteral("code"),
         fhirConcept({fhirCoding(procedureCode(facts.modality, facts.bodyPart))},
                     m_report.header.title)},
        {QStringLiteral("presentedForm"),
         QJsonArray{QJsonObject{
             {QStringLiteral("contentType"), QStringLiteral("text/plain; charset=utf-8")},
             {QStringLiteral("language"), m_words.said(u"en", u"zh-CN")},
             {QStringLiteral("title"), m_words.draftLine()},
             {QStringLiteral("data"),
              QString::fromLatin1(plainTextOf(m_report).toUtf8().toBase64())}}}}};
    fhirAddContext(json, m_context);
    if (!m_context.study.isEmpty())
        json.insert(QStringLiteral("imagingStudy"), QJsonArray{m_context.study});
    if (!results.isEmpty())
        json.insert(QStringLiteral("result"), results);
    const QStringList impression = linesOfRole(m_report, QStringLiteral("impression"));
    if (!impression.isEmpty())
        json.insert(QStringLiteral("conclusion"), impression.join(u'\n'));
    return json;
}

QJsonObject Bundle::json()
{
    m_context.date = dateTime();
    if (m_study) {
        m_context.subject = add("patient", patient());
        m_context.study = add("study", imagingStudy());
    }
    QJsonArray results;
    for (const MeasuredValue &value : measuredValuesOf(m_report))
        results.append(
            add("measurement " + value.name.toUtf8(), fhirObservation(value, m_context, m_words)));
    add("report", diagnosticReport(results));
    return {{QStringLiteral("resourceType"), QStringLiteral("Bundle")},
            {QStringLiteral("id"), idOf("bundle")},
            {QStringLiteral("type"), QStringLiteral("collection")},
            {QStringLiteral("entry"), m_entries}};
}

} // namespace

QJsonObject fhirBundle(const document::Content &report)
{
    return Bundle(report).json();
}

} // namespace lectern::medical
