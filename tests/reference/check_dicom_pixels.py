#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compare the pixel values of every usual transfer syntax with pydicom's decoders.

    check_dicom_pixels.py build/dev/tests/engine_probe [...]

Finds volume_probe beside the program that is named. Compares grey images of one frame: pydicom's own samples, and a CT
of noise that is packed here (by the encoders of pydicom and imagecodecs, or by DCMTK's through volume_probe). Lossless: equal. Lossy: within
one stored level, JPEG of 12 bits within two.
"""
import subprocess
import sys
import tempfile
import warnings
from pathlib import Path

import imagecodecs
import numpy
import pydicom
import pydicom.data
from pydicom.dataset import FileDataset, FileMetaDataset
from pydicom.encaps import encapsulate
from pydicom.uid import UID

LOSSY = {"1.2.840.10008.1.2.4.50", "1.2.840.10008.1.2.4.51", "1.2.840.10008.1.2.4.81", "1.2.840.10008.1.2.4.91",
         "1.2.840.10008.1.2.4.203"}
PLAIN = ["1.2.840.10008.1.2", "1.2.840.10008.1.2.1", "1.2.840.10008.1.2.1.99"]
BY_DCMTK = ["1.2.840.10008.1.2.2", "1.2.840.10008.1.2.5", "1.2.840.10008.1.2.4.50", "1.2.840.10008.1.2.4.51", "1.2.840.10008.1.2.4.57",
            "1.2.840.10008.1.2.4.70", "1.2.840.10008.1.2.4.80", "1.2.840.10008.1.2.4.81"]
BY_PYDICOM = ["1.2.840.10008.1.2.5", "1.2.840.10008.1.2.4.80", "1.2.840.10008.1.2.4.81", "1.2.840.10008.1.2.4.90",
              "1.2.840.10008.1.2.4.91"]

BY_IMAGECODECS = {"1.2.840.10008.1.2.4.201": {"reversible": True}, "1.2.840.10008.1.2.4.203": {"reversible": False}}


def image(bits, signed):
    """A CT of 61 x 47 pixels (neither is a multiple of eight): a ramp, a disc and noise."""
    random = numpy.random.default_rng(bits + signed)
    y, x = numpy.mgrid[0:47, 0:61]
    values = 0.3 * x / 61 + 0.4 * ((x - 30) ** 2 + (y - 20) ** 2 < 150) + 0.05 * random.random((47, 61)) + 0.1
    levels = (values * (2 ** bits - 1)).astype(int) - (2 ** (bits - 1) if signed else 0)
    meta = FileMetaDataset()
    meta.MediaStorageSOPClassUID = UID("1.2.840.10008.5.1.4.1.1.2")
    meta.MediaStorageSOPInstanceUID = UID("2.25.1")
    meta.TransferSyntaxUID = UID("1.2.840.10008.1.2.1")
    data = FileDataset(None, {}, file_meta=meta, preamble=bytes(128))
    data.SOPClassUID, data.SOPInstanceUID = meta.MediaStorageSOPClassUID, meta.MediaStorageSOPInstanceUID
    data.SeriesInstanceUID, data.StudyInstanceUID, data.Modality = "2.25.2", "2.25.3", "CT"
    data.SamplesPerPixel, data.PhotometricInterpretation = 1, "MONOCHROME2"
    data.Rows, data.Columns = levels.shape
    data.BitsAllocated = 8 if bits <= 8 else 16
    data.BitsStored, data.HighBit, data.PixelRepresentation = bits, bits - 1, int(signed)
    kind = {8: "u1", 16: "<u2"}[data.BitsAllocated]
    data.PixelData = (levels & (2 ** data.BitsAllocated - 1)).astype(kind).tobytes()
    data["PixelData"].VR = "OB" if bits <= 8 else "OW"
    return data


def write(data, path, syntax):
    data.file_meta.TransferSyntaxUID = UID(syntax)
    data.save_as(path, implicit_vr=syntax == "1.2.840.10008.1.2", little_endian=True)


def made(folder, probe):
    """Paths of one CT in every transfer syntax that can be made here."""
    for bits, signed in [(8, False), (12, False), (12, True), (16, False), (16, True)]:
        name = f"{bits}{'s' if signed else 'u'}"
        for syntax in PLAIN:
            path = folder / f"{name}.{syntax}.dcm"
            write(image(bits, signed), path, syntax)
            yield path
        for syntax in BY_PYDICOM:
            data = image(bits, signed)
            options = {"1.2.840.10008.1.2.4.81": {"jls_error": 1}, "1.2.840.10008.1.2.4.91": {"j2k_cr": [5]}}.get(syntax, {})
            try:
                data.compress(syntax, generate_instance_uid=False, **options)
            except (RuntimeError, ValueError, NotImplementedError) as error:
                print(f"not made: {UID(syntax).name}, {name}: {str(error).splitlines()[0]}")
                continue
            path = folder / f"{name}.{syntax}.pydicom.dcm"
            data.save_as(path)
            yield path
        for syntax, options in BY_IMAGECODECS.items():
            data = image(bits, signed)
            levels = numpy.frombuffer(data.PixelData, f"<{'i' if signed else 'u'}{data.BitsAllocated // 8}")
            stream = imagecodecs.htj2k_encode(levels.reshape(data.Rows, data.Columns), **options)
            data.PixelData = encapsulate([bytes(stream)])
            data["PixelData"].VR, data["PixelData"].is_undefined_length = "OB", True
            data.file_meta.TransferSyntaxUID = UID(syntax)
            path = folder / f"{name}.{syntax}.imagecodecs.dcm"
            data.save_as(path)
            yield path
        for syntax in BY_DCMTK:
            path = folder / f"{name}.{syntax}.dcmtk.dcm"
            packed = subprocess.run([probe, "pack", folder / f"{name}.1.2.840.10008.1.2.1.dcm", syntax, path], capture_output=True)
            if packed.returncode == 0:
                yield path


def samples():
    for path in sorted((Path(pydicom.data.__file__).parent / "test_files").rglob("*.dcm")):
        data = pydicom.dcmread(path, stop_before_pixels=True, force=True)
        frames = str(data.get("NumberOfFrames", 1) or 1)
        if data.get("SamplesPerPixel") == 1 and frames == "1" and data.get("BitsAllocated", 0) > 1 and data.get("Modality") != "RTDOSE" \
                and data.get("PhotometricInterpretation", "").startswith("MONOCHROME") and "TransferSyntaxUID" in data.file_meta:
            yield path


def compare(path, probe):
    """The syntax, and how far apart the stored values are; None where pydicom reads none."""
    data = pydicom.dcmread(path)
    syntax = data.file_meta.TransferSyntaxUID
    slope, intercept = float(data.get("RescaleSlope", 1) or 1), float(data.get("RescaleIntercept", 0) or 0)
    try:
        expected = data.pixel_array.astype(float)
    except Exception as error:  # A sample that is damaged on purpose.
        return syntax, None, str(error)
    ours = subprocess.run([probe, "pixels", path], capture_output=True)
    if ours.returncode != 0:
        return syntax, float("inf"), ours.stderr.decode().strip()
    found = (numpy.frombuffer(ours.stdout, "<f4").astype(float) - intercept) / slope
    return syntax, float(numpy.abs(found.reshape(expected.shape) - expected).max()), ""


def allowed(syntax):
    """Stored levels. Rescaled values are compared, so a little more than whole ones."""
    if syntax == "1.2.840.10008.1.2.4.51":
        return 2.01  # DCMTK's cosine transform of 12 bits works in whole numbers with one bit of fraction.
    return 1.01 if syntax in LOSSY else 0


def main():
    warnings.simplefilter("ignore")
    probe = Path(sys.argv[1]).resolve().parent / "volume_probe"
    worst, count, wrong = {}, {}, 0
    with tempfile.TemporaryDirectory() as folder:
        for path in [*samples(), *made(Path(folder), probe)]:
            syntax, apart, words = compare(path, probe)
            if apart is None:
                print(f"left out: {path.name}: pydicom: {words.splitlines()[0]}")
                continue
            count[syntax] = count.get(syntax, 0) + 1
            worst[syntax] = max(worst.get(syntax, 0), apart)
            if apart > allowed(syntax):
                wrong += 1
                print(f"WRONG: {path.name} ({syntax.name}): {apart} apart {words}")
    for syntax in sorted(worst):
        print(f"{syntax.name}: {count[syntax]} images, at most {worst[syntax]:g} apart")
    print(f"dicom pixels: {sum(count.values()) - wrong} of {sum(count.values())} images agree")
    return 1 if wrong or not count else 0


if __name__ == "__main__":
    sys.exit(main())
