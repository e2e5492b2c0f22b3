# SPDX-License-Identifier: GPL-3.0-or-later
"""The valid files that fuzzers begin with: made here, by our own programs and by public tools."""
import json
import shutil
import struct
import subprocess
import tempfile
import zlib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BIN = ROOT / "build" / "release" / "bin"
CHAPTERS = [ROOT / "resources/chapters/en/forces-come-in-pairs.md", ROOT / "resources/chapters/zh/li-zongshi-chengdui.md"]


def corpus(fuzzer, build):
    """A folder with valid files of the fuzzer's format, which it changes and adds to."""
    folder = build / "corpus" / fuzzer
    if not folder.exists():
        folder.mkdir(parents=True)
        SEEDS[fuzzer](folder)
    return folder


def copies(*paths):
    def seed(folder):
        for path in paths:
            shutil.copy(path, folder)
    return seed


def converted(*endings):
    def seed(folder):
        for chapter in CHAPTERS:
            for ending in endings:
                subprocess.run(["pandoc", chapter, "-o", folder / f"{chapter.stem}.{ending}"], check=True)
    return seed


def reports(folder):
    """The clinical texts of the tests, a file each."""
    for path in sorted((ROOT / "tests/data/medical/reports").glob("*.txt")):
        for part in path.read_text().split("=== ")[1:]:
            name, text = part.split("\n---\n")[0].split("\n", 1)
            (folder / f"{path.stem}-{name.strip()}.txt").write_text(text)


def pictures(folder):
    for ending in ("jpg", "png", "webp"):
        subprocess.run(["ffmpeg", "-loglevel", "error", "-f", "lavfi", "-i", "color=s=16x16", "-frames:v", "1", "-metadata",
                        "comment=where it was taken", folder / f"small.{ending}"], check=True)


def gguf(folder):
    """A valid GGUF of version 3: a word list of three tokens and one F32 tensor of 2 x 2."""
    def text(words):
        data = words.encode()
        return struct.pack("<Q", len(data)) + data

    string, array = 8, 9
    pairs = [("general.architecture", string, text("llama")), ("tokenizer.ggml.model", string, text("gpt2")),
             ("tokenizer.ggml.tokens", array, struct.pack("<IQ", string, 3) + text("a") + text("b") + text("ab")),
             ("tokenizer.ggml.merges", array, struct.pack("<IQ", string, 1) + text("a b"))]
    head = b"GGUF" + struct.pack("<IQQ", 3, 1, len(pairs))
    head += b"".join(text(key) + struct.pack("<I", kind) + value for key, kind, value in pairs)
    head += text("token_embd.weight") + struct.pack("<IQQIQ", 2, 2, 2, 0, 0)
    (folder / "small.gguf").write_bytes(head + bytes(-len(head) % 32) + struct.pack("<4f", 1, 2, 3, 4))


# A phantom of 8 x 8 x 3 voxels with all that its description can say.
PHANTOM = {"size": [8, 8, 3], "spacing": [0.7, 0.8, 1.25], "origin": [-3, -3, 0], "thickness": 1.25, "orientation": "axial",
           "tilt": 5, "background": -850, "noise": 20, "seed": 7, "blur": 1, "sharpening": 0.5, "kernel": "Br36",
           "modality": "CT", "body_part": "CHEST", "contrast": "", "thorax": False,
           "shapes": [{"kind": "sphere", "centre": [0, 0, 1], "diameter": 4, "hu": 40, "role": "nodule"},
                      {"kind": "ellipsoid", "centre": [1, 0, 1], "axes": [2, 3, 4], "hu": 60, "role": "calcium"},
                      {"kind": "cylinder", "from": [0, 0, -1], "to": [0, 0, 3], "diameter": 1, "hu": 50}],
           "storage": {"signed": True, "bits": 16, "slope": 1, "intercept": 0, "varies_by_slice": False, "padding": -2000},
           "irregular": {"missing": [], "doubled": [], "uneven": 0, "localizers": 0, "shuffled": True},
           "times": [{"folder": "first", "days": 0, "nodule_scale": 1}, {"folder": "second", "days": 90, "nodule_scale": 1.2}]}
FACTS = {"nodules": [{"lobe": "right-upper", "density": "part-solid", "margin": "spiculated"}, {"lobe": "左肺下叶"}],
         "count": "multiple", "most_suspicious": 1, "risk": "high", "age": 64, "cancer": False, "immunosuppressed": False,
         "incidental": True}


def phantom(folder, **changes):
    """Files of the phantom, written by lectern-cli below a folder."""
    spec = json.dumps(dict(PHANTOM, **changes))
    subprocess.run([BIN / "lectern-cli", "phantom", "--spec", spec, "--out", folder], check=True, stdout=subprocess.DEVNULL)
    return sorted(Path(folder).rglob("*.dcm"))


def medical_json(folder):
    """Facts, a phantom's description, and the cards of a report that was drafted from them."""
    (folder / "phantom.json").write_text(json.dumps(PHANTOM))
    (folder / "facts.json").write_text(json.dumps(FACTS, ensure_ascii=False))
    (folder / "one.json").write_text(json.dumps({"lobe": "RUL", "density": "ggo", "margin": "lobulated", "age": 50}))
    quantities = [("nodule_diameter_mean", 7.6), ("nodule_diameter_fleischner", 8), ("bidirectional_long", 8.25),
                  ("bidirectional_short", 6.9), ("nodule_volume", 231.4), ("hu_mean", -23.4), ("hu_sd", 14.2)]
    region = {"instance": "1.2.3.4", "frame": 1, "points": [[10.5, 11], [18, 12]]}
    measured = [{"quantity": name, "value": value, "uncertainty": 0.4, "valid": True, "reason": "", "region": region,
                 "name": f"M{number}", "group": "N1"} for number, (name, value) in enumerate(quantities, 1)]
    measured += [{"quantity": "lung_volume", "value": 5234, "uncertainty": 80, "name": "M8", "group": ""},
                 {"quantity": "laa950", "reason": "not computed: 8 mm slices", "name": "M9", "group": ""}]
    card = {"study": "1.2.3", "series": "1.2.3.1", "modality": "CT", "body_part": "CHEST", "manufacturer": "", "kernel": "Br36",
            "contrast": "", "images": 64, "thickness_mm": 1, "source": 1, "place": "/scans/one", "template": "ct-chest",
            "files": [{"name": "IM1.dcm", "sha256": "61" * 32}], "facts": FACTS,
            "patient": {"name": "Canary^Clara", "id": "CN-4711", "birth": "19610203", "date": "20260105"},
            "kept_flags": [{"rule": "side", "words": "left", "other_words": "right", "reason": "seen"}]}
    (folder / "report.json").write_text(json.dumps({"study_card": card, "measurements": measured}, ensure_ascii=False))


def clinical_text(folder):
    """Whole reports with a head that names the person, and a reader's own normal sentences."""
    english = ("Patient name: Clara Canary   MRN: CN-4711\nDate of birth: 3 February 1961\nExamination date: 2026-01-05\n\n"
               "Indication: Mrs Canary has coughed for three weeks, ex-smoker.\n\nFindings: Solid nodule of 8 x 7 mm in the right "
               "upper lobe; previously 6 mm. No pleural effusion.\n\nImpression: Nodule in the left upper lobe, 0.8 cm.\n")
    chinese = ("姓名：金丝雀小东  病历号：CN-4711\n出生日期：1961年2月3日  检查日期：2026年1月5日\n临床诊断：咳嗽三周。\n\n"
               "影像所见：\n右肺上叶见实性结节，大小约 8 mm × 7 mm，较前增大。未见胸腔积液。\n\n印象：\n左肺上叶结节。\n")
    normals = "# my own\npleura: No effusion on either side.\nMediastinum: Normal.\n胸膜：未见积液。\n"
    for name, text in {"english": english, "chinese": chinese, "normals": normals}.items():
        (folder / f"{name}.txt").write_text(text)
    reports(folder)


def series_messages(folder):
    """What lectern-reader really says of a folder, as one list; and all else that it can say."""
    with tempfile.TemporaryDirectory() as place:
        for name, changes in {"whole": {}, "small": {"size": [4, 4, 2]}, "mixed": {"irregular": {"missing": [1], "localizers": 1}}}.items():
            phantom(Path(place) / name, **changes)
            (Path(place) / name / "broken.dcm").write_bytes(bytes(128) + b"DICM" + bytes(99))
            messages = said_by_reader({"path": str(Path(place) / name), "task": "dicom-list", "details": {"first": 0}})
            messages += [{"done": 0}, {"left_out": ""}, {"last": "time_limit"}]
            (folder / f"{name}.json").write_text(json.dumps(messages).replace(place, "/scans"))


def said_by_reader(request):
    request = json.dumps(dict(request, memory_bytes=1 << 30, cpu_seconds=60)).encode()
    reader = subprocess.run([BIN / "lectern-reader"], input=struct.pack(">I", len(request)) + request,
                            stdout=subprocess.PIPE, check=True)
    said, at = [], 0
    while at < len(reader.stdout):
        size = struct.unpack_from(">I", reader.stdout, at)[0]
        said.append(json.loads(reader.stdout[at + 4:at + 4 + size]))
        at += 4 + size
    return said


def element(tag, vr, value):
    """A data element of explicit little endian."""
    value += bytes(1) * (len(value) % 2)
    long = vr in ("OB", "OW", "SQ")
    head = struct.pack("<HH2s", tag >> 16, tag & 0xFFFF, vr.encode())
    return head + (struct.pack("<HI", 0, len(value)) if long else struct.pack("<H", len(value))) + value


def item(value):
    return struct.pack("<HHI", 0xFFFE, 0xE000, len(value)) + value


def encapsulated(frames):
    """Pixels in fragments, behind a table of where each frame begins; the last frame is in two."""
    frames = [frame + bytes(len(frame) % 2) for frame in frames]
    half = len(frames[-1]) // 4 * 2
    fragments = frames[:-1] + [frames[-1][:half], frames[-1][half:]]
    offsets = [sum(len(frame) + 8 for frame in frames[:number]) for number in range(len(frames))]
    items = item(struct.pack(f"<{len(offsets)}I", *offsets)) + b"".join(item(fragment) for fragment in fragments)
    return struct.pack("<HH2sHI", 0x7FE0, 0x10, b"OB", 0, 0xFFFFFFFF) + items + struct.pack("<HHI", 0xFFFE, 0xE0DD, 0)


def image(syntax, pixels, bits=16, frames=1):
    """A CT image of 8 x 8 pixels, or an enhanced one whose frames each have a place."""
    def place(number):
        position = item(element(0x00200032, "DS", b"0\\0\\" + str(number).encode()))
        return item(element(0x00209113, "SQ", position))

    def whole(tag, number):
        return element(tag, "US", struct.pack("<H", number))

    data = element(0x00080018, "UI", b"1.2.3.4") + element(0x00080060, "CS", b"CT") + element(0x00100010, "PN", b"Canary^Clara")
    data += element(0x00180050, "DS", b"1.25") + element(0x0020000D, "UI", b"1.2.3") + element(0x0020000E, "UI", b"1.2.3.1")
    data += element(0x00200032, "DS", b"0\\0\\0") + element(0x00200037, "DS", b"1\\0\\0\\0\\1\\0") + whole(0x00280002, 1)
    data += element(0x00280004, "CS", b"MONOCHROME2") + element(0x00280008, "IS", str(frames).encode()) + whole(0x00280010, 8)
    data += whole(0x00280011, 8) + element(0x00280030, "DS", b"0.7\\0.7") + whole(0x00280100, bits) + whole(0x00280101, bits)
    data += whole(0x00280102, bits - 1) + whole(0x00280103, 0) + element(0x00281052, "DS", b"-1024") + element(0x00281053, "DS", b"1")
    if frames > 1:
        data += element(0x52009230, "SQ", b"".join(place(number) for number in range(frames)))
    data += pixels
    if syntax.endswith(".99"):
        packer = zlib.compressobj(wbits=-15)
        data = packer.compress(data) + packer.flush()
    meta = element(0x00020010, "UI", f"1.2.840.10008.1.2{syntax}".encode())
    return bytes(128) + b"DICM" + element(0x00020000, "UL", struct.pack("<I", len(meta))) + meta + data


def packed(codec, pixel_format, *options):
    """An 8 x 8 picture, packed by FFmpeg."""
    kind = "mjpeg" if codec in ("mjpeg", "ljpeg", "jpegls") else "image2pipe"
    return subprocess.run(["ffmpeg", "-loglevel", "error", "-f", "lavfi", "-i", "testsrc2=s=8x8", "-frames:v", "1", "-pix_fmt",
                           pixel_format, "-c:v", codec, *options, "-f", kind, "-"], stdout=subprocess.PIPE, check=True).stdout


def run_lengths(pixels):
    """RLE of 16-bit pixels without one run. @source DICOM PS3.5, annex G"""
    def segment(values):
        rows = b"".join(bytes([7]) + values[at:at + 8] for at in range(0, 64, 8))
        return rows + bytes(len(rows) % 2)

    high, low = segment(pixels[1::2]), segment(pixels[::2])
    return struct.pack("<16I", 2, 64, 64 + len(high), *[0] * 13) + high + low


def dicom_files(folder):
    """One image in each kind of packing, with one and with several frames; and a ZIP of some."""
    pixels = bytes(range(64)) + bytes(64)
    plain = element(0x7FE00010, "OW", pixels)
    stream = packed("jpeg2000", "gray", "-format", "j2k")
    files = {"plain": image(".1", plain), "deflated": image(".1.99", plain), "frames": image(".1", element(0x7FE00010, "OW", pixels * 2), frames=2),
             "rle": image(".5", encapsulated([run_lengths(pixels)])), "rle_frames": image(".5", encapsulated([run_lengths(pixels)] * 2), frames=2),
             "jpeg": image(".4.50", encapsulated([packed("mjpeg", "gray")]), 8),
             "jpeg_ls": image(".4.80", encapsulated([packed("jpegls", "gray")]), 8),
             "jpeg2000": image(".4.90", encapsulated([stream]), 8), "boxed": image(".4.90", encapsulated([packed("jpeg2000", "gray")]), 8),
             "jpeg2000_frames": image(".4.90", encapsulated([stream] * 3), 8, 3)}
    for name, data in files.items():
        (folder / f"{name}.dcm").write_bytes(data)
    with tempfile.TemporaryDirectory() as place:
        shutil.copy(phantom(Path(place) / "phantom")[0], folder / "phantom.dcm")
    shutil.make_archive(folder / "some", "zip", folder)


CHECKPOINT = ROOT / "tests/data/engine/llama_gqa_tied"
SEEDS = {"fuzz_archive": converted("docx", "epub"), "fuzz_clinical_text": clinical_text, "fuzz_dicom_file": dicom_files,
         "fuzz_gguf": gguf, "fuzz_html": converted("html"), "fuzz_markdown": copies(*CHAPTERS), "fuzz_medical_json": medical_json,
         "fuzz_picture": pictures, "fuzz_report_text": reports,
         "fuzz_safetensors": copies(CHECKPOINT / "model.safetensors"), "fuzz_series_messages": series_messages,
         "fuzz_text": copies(*CHAPTERS), "fuzz_tokenizer_json": copies(CHECKPOINT / "tokenizer.json")}
