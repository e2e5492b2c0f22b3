// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/measure/gates.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <limits>

namespace lectern::medical {
namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Medical)
};

constexpr double kAnyThickness = std::numeric_limits<double>::infinity();
constexpr double kMaxTiltDegrees = 1;
constexpr double kGapTolerance = 1.05; ///< Spacing over thickness; headers round both.
constexpr int kSharpestSoftSiemens = 45;
constexpr int kFirstSharpCanon = 30;

/// What a quantity asks of a series.
struct Gate {
    double maxThicknessMm = kAnyThickness;
    bool needsDensity = false; ///< CT in HU.
    bool needsBody = false; ///< More than one slice, no gaps between them, no tilt.
    bool needsPlainLung = false; ///< A smooth kernel and no contrast agent.
};

Gate gateOf(QuantityKind quantity)
{
    switch (quantity) {
    case QuantityKind::NoduleDiameterMean:
    case QuantityKind::BidirectionalLong:
    case QuantityKind::BidirectionalShort:
        return {.maxThicknessMm = 5};
    case QuantityKind::NoduleDiameterFleischner:
        return {.maxThicknessMm = 1.5};
    case QuantityKind::NoduleVolume:
        return {.maxThicknessMm = 1.5, .needsBody = true};
    case QuantityKind::Length:
    case QuantityKind::Area:
        return {};
    case QuantityKind::HuMean:
    case QuantityKind::HuSd:
        return {.needsDensity = true};
    case QuantityKind::LungVolume:
        return {.maxThicknessMm = 10, .needsDensity = true, .needsBody = true};
    case QuantityKind::Laa950:
        return {
            .maxThicknessMm = 1.5, .needsDensity = true, .needsBody = true, .needsPlainLung = true};
    }
    return {};
}

QString mm(double value)
{
    return QString::number(std::round(value * 100) / 100);
}

QStringList geometryReasons(const Gate &gate, const Volume &volume)
{
    QStringList reasons;
    const double thickness = volume.thickness();
    if (thickness > gate.maxThicknessMm)
        reasons.append(Words::tr("%1 mm slices").arg(mm(thickness)));
    if (!gate.needsBody)
        return reasons;
    const Grid &grid = volume.grid();
    if (grid.slices < 2)
        reasons.append(Words::tr("a single image"));
    else if (grid.sliceSpacing() > thickness * kGapTolerance)
        reasons.append(Words::tr("gaps: %1 mm slices every %2 mm")
                           .arg(mm(thickness), mm(grid.sliceSpacing())));
    if (grid.tiltDegrees() > kMaxTiltDegrees)
        reasons.append(Words::tr("gantry tilted by %1°").arg(std::round(grid.tiltDegrees())));
    return reasons;
}

bool isContrast(const QString &agent)
{
    const QString word = agent.trimmed().toUpper();
    return !word.isEmpty() && word != u"NONE" && word != u"NO";
}

/// A name from a header as a reason may print it: short, and nothing but letters and numbers.
QString printable(const QString &name)
{
    QString kept;
    for (const QChar c : name.left(16))
        if (c.isLetterOrNumber() || c == u'-' || c == u'_')
            kept.append(c);
    return kept;
}

QStringList densityReasons(const Gate &gate, const Volume &volume)
{
    QStringList reasons;
    const SeriesFacts &facts = volume.facts();
    if (gate.needsDensity && facts.modality != u"CT")
        reasons.append(Words::tr("not a CT"));
    if (gate.needsDensity && !facts.valueUnit.isEmpty() && facts.valueUnit != u"HU")
        reasons.append(Words::tr("values are not in HU"));
    if (!gate.needsPlainLung)
        return reasons;
    const KernelKind kernel = kernelKindOf(facts.kernel);
    if (kernel == KernelKind::Sharp)
        reasons.append(Words::tr("sharp kernel %1").arg(printable(facts.kernel)));
    else if (kernel == KernelKind::Unknown)
        reasons.append(facts.kernel.isEmpty()
                           ? Words::tr("kernel not stated")
                           : Words::tr("unknown kernel %1").arg(printable(facts.kernel)));
    if (isContrast(facts.contrastAgent))
        reasons.append(Words::tr("contrast agent given"));
    return reasons;
}

} // namespace

KernelKind kernelKindOf(const QString &kernel)
{
    const QString name = kernel.section(u'\\', 0, 0).trimmed().toUpper();
    static const QRegularExpression siemens(
        QStringLiteral("^[BDHIQSTU][A-Z]?(\\d\\d)([A-Z]?|S?\\d?)$"));
    if (const auto match = siemens.match(name); match.hasMatch())
        return match.captured(1).toInt() <= kSharpestSoftSiemens ? KernelKind::Soft
                                                                 : KernelKind::Sharp;
    static const QRegularExpression canon(QStringLiteral("^FC(\\d\\d)"));
    if (const auto match = canon.match(name); match.hasMatch())
        return match.captured(1).toInt() < kFirstSharpCanon ? KernelKind::Soft : KernelKind::Sharp;
    for (const char16_t *soft : {u"STANDARD", u"SOFT", u"A", u"B"})
        if (name == QStringView(soft))
            return KernelKind::Soft;
    for (const char16_t *sharp : {u"LUNG", u"BONE", u"BONEPLUS", u"EDGE", u"DETAIL", u"CHST", u"C",
                                  u"D", u"E", u"L", u"YA", u"YB", u"YC", u"YD"})
        if (name == QStringView(sharp))
            return KernelKind::Sharp;
    return KernelKind::Unknown;
}

QStringList unfitness(QuantityKind quantity, const Volume &volume)
{
    const Gate gate = gateOf(quantity);
    return geometryReasons(gate, volume) + densityReasons(gate, volume);
}

QString notComputed(const QStringList &reasons)
{
    return Words::tr("not computed: %1").arg(reasons.join(Words::tr(", ")));
}

} // namespace lectern::medical
