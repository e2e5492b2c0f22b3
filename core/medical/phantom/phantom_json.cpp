// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/phantom/phantom_json.h"

#include "core/medical/phantom/json_fields.h"

#include <array>
#include <numbers>
#include <utility>

namespace lectern::medical {
namespace {

constexpr Bounds kMm{0.05, 1000};
constexpr Bounds kHu{-1024, 3071};
constexpr double kMaxVoxels = 6e8; ///< They are held in memory, two bytes each.
constexpr int kMaxShapes = 1000;

constexpr std::array kRoles{
    std::pair{Role::Other, "other"},     std::pair{Role::Body, "body"},
    std::pair{Role::Lung, "lung"},       std::pair{Role::Nodule, "nodule"},
    std::pair{Role::Vessel, "vessel"},   std::pair{Role::Airway, "airway"},
    std::pair{Role::Calcium, "calcium"}, std::pair{Role::Emphysema, "emphysema"},
};

Role roleFrom(JsonFields &fields, const char *otherwise)
{
    const QString word = fields.text("role", QString::fromLatin1(otherwise));
    for (const auto &[role, known] : kRoles)
        if (word == QLatin1StringView(known))
            return role;
    fields.complain("role");
    return Role::Other;
}

Shape shapeFrom(JsonFields &fields)
{
    Shape shape;
    const QString kind = fields.text("kind", QStringLiteral("sphere"));
    if (kind == u"cylinder") {
        shape.kind = Shape::Kind::Cylinder;
        shape.from = fields.vector("from").value_or(Vector3{0, 0, -1});
        shape.to = fields.vector("to").value_or(Vector3{0, 0, 1});
        if (length(shape.to - shape.from) < kMm.low)
            fields.complain("to");
        shape.radius = fields.number("diameter", 2, kMm) / 2;
    } else {
        shape.centre = fields.vector("centre").value_or(Vector3{});
        const double diameter = kind == u"sphere" ? fields.number("diameter", 2, kMm) : 2;
        shape.semiAxes = (kind == u"ellipsoid" ? fields.vector("axes", kMm) : std::nullopt)
                             .value_or(Vector3{diameter, diameter, diameter})
            * 0.5;
        if (kind != u"sphere" && kind != u"ellipsoid")
            fields.complain("kind");
    }
    shape.value = fields.number("hu", 40, kHu);
    shape.role = roleFrom(fields, kind == u"cylinder" ? "vessel" : "nodule");
    return shape;
}

void readOrientation(JsonFields &fields, Grid &grid)
{
    const QString word = fields.text("orientation", QStringLiteral("axial"));
    if (word == u"coronal")
        grid.column = {0, 0, -1};
    else if (word == u"sagittal")
        std::tie(grid.row, grid.column) = std::pair(Vector3{0, 1, 0}, Vector3{0, 0, -1});
    else if (word != u"axial")
        fields.complain("orientation");
}

Grid gridFrom(JsonFields &fields)
{
    Grid grid;
    const auto size = fields.vector("size", {1, 4096});
    const auto spacing = fields.vector("spacing", {0.05, 50});
    if (!size || size->x * size->y * size->z > kMaxVoxels)
        fields.complain("size");
    if (!spacing)
        fields.complain("spacing");
    const auto [columns, rows, slices] = size.value_or(Vector3{1, 1, 1});
    std::tie(grid.columns, grid.rows, grid.slices)
        = std::tuple(int(columns), int(rows), int(slices));
    const Vector3 mm = spacing.value_or(Vector3{1, 1, 1});
    std::tie(grid.columnSpacing, grid.rowSpacing) = std::pair(mm.x, mm.y);
    readOrientation(fields, grid);
    const double tilt = fields.number("tilt", 0, {-45, 45}) * std::numbers::pi / 180;
    grid.step = grid.normal() * mm.z + grid.column * (mm.z * std::tan(tilt));
    const Vector3 middle = grid.toPatient(
        {(grid.columns - 1) / 2.0, (grid.rows - 1) / 2.0, (grid.slices - 1) / 2.0});
    grid.origin = fields.vector("origin").value_or(middle * -1);
    return grid;
}

Storage storageFrom(JsonFields fields, JsonFields &outer)
{
    Storage storage;
    storage.isSigned = fields.flag("signed", false);
    storage.bitsStored = int(fields.number("bits", storage.isSigned ? 16 : 12, {2, 16}));
    storage.slope = fields.number("slope", 1, {1e-3, 100});
    storage.intercept = fields.number("intercept", storage.isSigned ? 0 : -1024, {-10000, 10000});
    storage.variesBySlice = fields.flag("varies_by_slice", false);
    if (fields.has("padding"))
        storage.padding = qint32(fields.number("padding", 0, {-32768, 65535}));
    outer.take(fields);
    return storage;
}

Irregularities irregularitiesFrom(JsonFields fields, JsonFields &outer)
{
    Irregularities irregular;
    irregular.missing = fields.wholeNumbers("missing");
    irregular.doubled = fields.wholeNumbers("doubled");
    irregular.unevenMm = fields.number("uneven", 0, {-50, 50});
    irregular.localizers = int(fields.number("localizers", 0, {0, 10}));
    irregular.isShuffled = fields.flag("shuffled", false);
    outer.take(fields);
    return irregular;
}

bool isFolderName(const QString &name)
{
    return std::ranges::all_of(
        name, [](QChar c) { return c.isLetterOrNumber() || c == u'-' || c == u'_'; });
}

QList<TimePoint> timesFrom(JsonFields &fields)
{
    QList<TimePoint> times;
    QSet<QString> folders;
    for (JsonFields &time : fields.objects("times")) {
        TimePoint point;
        point.folder = time.text("folder", {});
        point.days = int(time.number("days", 0, {0, 36500}));
        point.noduleScale = time.number("nodule_scale", 1, {0.1, 10});
        if (!isFolderName(point.folder) || folders.contains(point.folder))
            time.complain("folder");
        folders.insert(point.folder);
        fields.take(time);
        times.append(point);
    }
    return times.isEmpty() ? QList{TimePoint{}} : times;
}

QJsonArray pointJson(const Vector3 &point)
{
    return {point.x, point.y, point.z};
}

} // namespace

Result<PhantomSpec> phantomSpecFrom(const QJsonObject &json)
{
    JsonFields fields(json);
    PhantomSpec spec;
    spec.grid = gridFrom(fields);
    spec.thickness = fields.number("thickness", spec.grid.sliceSpacing(), {0.05, 50});
    spec.background = fields.number("background", -1000, kHu);
    if (fields.flag("thorax", false))
        spec.shapes = thoraxShapes();
    QList<JsonFields> shapes = fields.objects("shapes");
    if (shapes.size() > kMaxShapes)
        fields.complain("shapes");
    for (JsonFields &shape : shapes) {
        spec.shapes.append(shapeFrom(shape));
        fields.take(shape);
    }
    spec.blurMm = fields.number("blur", 0, {0, 20});
    spec.sharpening = fields.number("sharpening", 0, {0, 5});
    spec.noise = fields.number("noise", 0, {0, 1000});
    spec.seed = quint64(fields.number("seed", 0, {0, 9e15}));
    spec.facts = {.uid = {},
                  .modality = fields.text("modality", QStringLiteral("CT")),
                  .bodyPart = fields.text("body_part", QStringLiteral("CHEST")),
                  .manufacturer = QStringLiteral("Lectern phantom"),
                  .kernel = fields.text("kernel", QStringLiteral("Br36")),
                  .contrastAgent = fields.text("contrast", {}),
                  .valueUnit = QStringLiteral("HU"),
                  .sopClass = QStringLiteral("1.2.840.10008.5.1.4.1.1.2")}; // CT images.
    spec.storage = storageFrom(fields.object("storage"), fields);
    spec.irregularities = irregularitiesFrom(fields.object("irregular"), fields);
    spec.times = timesFrom(fields);
    LECTERN_TRY(fields.status());
    return spec;
}

QJsonObject truthJson(const PhantomTruth &truth)
{
    QJsonArray nodules;
    for (const PhantomTruth::Nodule &nodule : truth.nodules)
        nodules.append(QJsonObject{{QStringLiteral("centre"), pointJson(nodule.centre)},
                                   {QStringLiteral("long_diameter_mm"), nodule.longDiameter},
                                   {QStringLiteral("short_diameter_mm"), nodule.shortDiameter},
                                   {QStringLiteral("volume_mm3"), nodule.volume},
                                   {QStringLiteral("hu"), nodule.value}});
    QJsonObject json{{QStringLiteral("nodules"), nodules}};
    if (truth.lungVolume)
        json.insert(QStringLiteral("lung_volume_ml"), *truth.lungVolume / 1000);
    if (truth.emphysema)
        json.insert(QStringLiteral("laa950_percent"), *truth.emphysema);
    return json;
}

} // namespace lectern::medical
