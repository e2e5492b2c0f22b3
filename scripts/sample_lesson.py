#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Draft the Newton's-third-law lesson with lectern-cli and write every format of it.

Usage: sample_lesson.py BIN OUT
"""
import subprocess
import sys
import time
from pathlib import Path

FORMATS = ("pdf", "docx", "html", "mp4")


def main():
    cli, out = Path(sys.argv[1]) / "lectern-cli", Path(sys.argv[2])
    out.mkdir(exist_ok=True)
    lesson = out / "lesson.lectern"
    start = time.monotonic()
    draft = subprocess.run([cli, "lesson", "draft", "--topic", "Newton's third law", "--out", lesson])
    if draft.returncode != 0:
        return draft.returncode
    print(f"{lesson}  (drafted in {time.monotonic() - start:.1f} s)")
    for ending in FORMATS:
        target = out / f"lesson.{ending}"
        export = subprocess.run([cli, "export", lesson, "--format", ending, "--out", target])
        if export.returncode != 0:
            return export.returncode
        print(target)
    return 0


if __name__ == "__main__":
    sys.exit(main())
