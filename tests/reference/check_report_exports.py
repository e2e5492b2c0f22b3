#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Read exported reports with other people's programs: DICOM SR by highdicom, dsrdump and dciodvfy, FHIR by its models.

    check_report_exports.py build/release/tests/engine_probe [...]

Finds report_probe beside the program that is named; it writes a report in each language. Every value, unit and outline
that highdicom reads back is compared with what was measured, and every Observation with it too. The FHIR bundle must
fit the R4B models. Needs the packages dcmtk and dicom3tools.
"""
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import highdicom
from fhir.resources.R4B.bundle import Bundle

UCUM = {"mm": "mm", "mm²": "mm2", "mm³": "mm3", "HU": "[hnsf'U]", "mL": "mL", "%": "%"}


def complaints_of_tools(path):
    """What dsrdump and dciodvfy hold against a file."""
    try:
        dump = subprocess.run(["dsrdump", path], capture_output=True, text=True, errors="replace")
        verify = subprocess.run(["dciodvfy", path], capture_output=True, text=True, errors="replace")
    except FileNotFoundError as missing:
        return [f"{missing.filename} is not installed (packages dcmtk, dicom3tools)"]
    words = (dump.stdout + dump.stderr).splitlines() if dump.returncode else []
    words += [line for line in dump.stderr.splitlines() if line.startswith("E:")]
    return words + [line for line in (verify.stdout + verify.stderr).splitlines() if line.startswith("Error")]


def outline(points):
    """The points as the report writes them: a polygon ends where it began."""
    return points + points[:1] if len(points) > 2 else points


def read_back(path):
    """(tracking identifier, value, unit, points) of each measurement, as highdicom reads them."""
    report = highdicom.sr.srread(path)
    assert isinstance(report.content, highdicom.sr.MeasurementReport), type(report.content)
    assert report.CompletionFlag == "PARTIAL" and report.VerificationFlag == "UNVERIFIED"
    for group in report.content.get_image_measurement_groups():
        for measured in group.get_measurements():
            places = [place.value.tolist() for place in measured.referenced_coordinates]
            yield group.tracking_identifier, measured.value, measured.unit.value, places[0] if places else []


def wrong_in_sr(path, values):
    expected = [(value["group"] or value["name"], value["value"], UCUM[value["unit"]],
                 outline(value.get("region", {}).get("points", []))) for value in values if value["valid"]]
    found = list(read_back(path))
    return [f"{there} for {here}" for here, there in zip(expected, found) if here != there] + \
        ([f"{len(found)} values for {len(expected)}"] if len(found) != len(expected) else [])


def wrong_in_fhir(path, values):
    bundle = Bundle.model_validate_json(Path(path).read_text(encoding="utf-8"))
    seen = [entry.resource for entry in bundle.entry if type(entry.resource).__name__ == "Observation"]
    wrong = [] if len(seen) == len(values) else [f"{len(seen)} observations for {len(values)}"]
    for value, observation in zip(values, seen):
        quantity = observation.valueQuantity
        if value["valid"] and (float(quantity.value), quantity.code) != (value["value"], UCUM[value["unit"]]):
            wrong.append(f"{value['name']}: {quantity.value} {quantity.code}")
        if not value["valid"] and (quantity or not observation.dataAbsentReason or not observation.note):
            wrong.append(f"{value['name']}: not computed, and not said so")
    return wrong


def main():
    probe = Path(sys.argv[1]).resolve().parent / "report_probe"
    wrong = []
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([probe, folder], check=True, env=dict(os.environ, QT_QPA_PLATFORM="offscreen"))
        for language in ("en", "zh"):
            stem = str(Path(folder) / language)
            values = json.loads(Path(stem + ".json").read_text(encoding="utf-8"))
            for what, found in (("tools", complaints_of_tools(stem + ".dcm")), ("highdicom", wrong_in_sr(stem + ".dcm", values)),
                                ("FHIR", wrong_in_fhir(stem + ".fhir", values))):
                wrong += [f"{language} {what}: {line}" for line in found]
            print(f"report exports: {language}: {len(values)} measurements read back")
    print("\n".join(wrong) if wrong else "report exports: DICOM SR and FHIR agree with the reports")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
