#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Check that includes only run down the layers that ARCHITECTURE.md draws. Prints each offence; exit 1 if any."""
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

# What each folder of core may include besides itself and base; what those include is included too.
CORE = {
    "base": [],
    "storage": [],
    "jobs": ["storage"],
    "engine": [],
    "models": ["engine", "storage", "jobs"],
    "spelling": [],
    "document": ["storage"],
    "media": [],
    "ingest": ["document", "media"],
    "publish": ["document", "media", "jobs"],
    "drafting": ["engine", "document", "jobs"],
    "studio": ["engine", "document", "media", "jobs"],
    "education": ["drafting", "ingest", "media", "publish"],
    "medical": ["drafting", "ingest", "publish"],
    "finance": ["drafting", "ingest", "publish"],
}

# Rooms inside core/medical: each includes only itself and these, and what those include.
MEDICAL = {
    "volume": [],
    "measure": ["volume"],
    "view": ["volume"],
    "phantom": ["volume"],
    "dicom": ["volume"],
    "dicom/reader": ["dicom"],
    "dicom/writer": ["phantom"],
    "terms": ["terms/store"],
    "terms/store": ["terms"],
    "rules": ["terms"],
    "report": ["dicom", "measure", "rules", "view"],
    "layout": ["report"],
    "exchange": ["layout"],
    "exchange/sr": ["exchange"],
}

RULES = [  # (where, forbidden include, why)
    (r"core/", r"<Q(tWidgets|tPrintSupport|Widget|Dialog|MessageBox|Printer)|\"(ui|app)/", "core shows nothing"),
    (r"(?!(tests/)?core/engine/internal/)", r"<(torch|ATen|c10)/", "torch stays in core/engine/internal"),
    (r"core/engine/internal/", r"<Q", "torch units are free of Qt"),
    (r"core/engine/runtime\.h", r"<Q", "the engine's border is standard library only"),
    (r"ui/", r"\".*/internal/", "another module's internals"),
    (r"ui/", r"\"app/", "ui does not know the programs"),
    (r"(?!ui/plots/)", r"qcustomplot\.h", "QCustomPlot stays in ui/plots"),
    (r"(?!core/media/|tests/core/media/)", r"<libav|<libsw", "FFmpeg stays in core/media"),
    (r"(?!(tests/)?core/medical/(dicom|exchange)/)", r"<dcmtk/|<openjpeg", "DCMTK and OpenJPEG stay in core/medical"),
    (r"core/medical/exchange/(?!sr/)|core/medical/exchange/.*<openjpeg", r"<dcmtk/|<openjpeg", "only its room sr writes DICOM"),
    (r"core/medical/dicom/[a-z_]+\.", r"<dcmtk/|<openjpeg", "only its reader and its writer open DICOM files"),
    (r"(?!core/spelling/)", r"<hunspell", "hunspell stays in core/spelling"),
    (r"(?!core/storage/|core/[a-z/]*store/)", r"sqlite3\.h", "SQLite stays in core/storage"),
]


def reachable(module, layers):
    seen = {module, "base"}
    stack = [module]
    while stack:
        for below in layers.get(stack.pop(), []):
            if below not in seen:
                seen.add(below)
                stack.append(below)
    return seen


def sources():
    listed = subprocess.run(["git", "ls-files", "-co", "--exclude-standard", "*.cpp", "*.h", "*.mm"],
                            cwd=ROOT, capture_output=True, text=True, check=True)
    return [line for line in listed.stdout.splitlines() if (ROOT / line).exists()]


def medical_room(path):
    """The room of a source of core/medical, e.g. "dicom/reader"; none for any other."""
    found = re.match(r"core/medical/([a-z/]+)/[a-z0-9_]+\.(h|cpp|mm)$", path)
    return found.group(1) if found else None


def offences(path):
    module = re.match(r"core/([a-z]+)/", path)
    if path.startswith("core/") and (not module or module.group(1) not in CORE):
        yield 0, path, "a folder of core that check_layering.py does not know"
        return
    allowed = reachable(module.group(1), CORE) if module else None
    room = medical_room(path)
    if path.startswith("core/medical/") and room not in MEDICAL:
        yield 0, path, "a room of core/medical that check_layering.py does not know"
        return
    for number, line in enumerate((ROOT / path).read_text(encoding="utf-8").splitlines(), 1):
        if not re.match(r"\s*#\s*include", line):
            continue
        for where, forbidden, why in RULES:
            if re.match(where, path) and re.search(forbidden, line):
                yield number, line.strip(), why
        target = re.search(r'"core/([a-z]+)/', line)
        if allowed is not None and target and target.group(1) not in allowed:
            yield number, line.strip(), f"core/{module.group(1)} does not stand on core/{target.group(1)}"
        inner = medical_room(line.split('"')[1]) if target else None
        if room and inner and inner not in reachable(room, MEDICAL):
            yield number, line.strip(), f"core/medical/{room} does not stand on core/medical/{inner}"


def main():
    found = [(path, *offence) for path in sources() for offence in offences(path)]
    for path, number, line, why in found:
        print(f"{path}:{number}: {line}\n    {why}")
    print(f"{len(found)} offences against the layers" if found else "layers: clean")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
