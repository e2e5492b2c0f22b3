#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Write core/engine/internal/unicode_table.inc: the ranges of letters, numbers and white space.

Run it again when the Unicode version of the tokenizers we compare with moves on.
"""
import sys
import unicodedata
from pathlib import Path

TARGET = Path(__file__).resolve().parent.parent / "core" / "engine" / "internal" / "unicode_table.inc"
# Property White_Space of PropList.txt; it has not changed since Unicode 6.3.
WHITE_SPACE = {*range(0x09, 0x0E), 0x20, 0x85, 0xA0, 0x1680, *range(0x2000, 0x200B), 0x2028, 0x2029, 0x202F, 0x205F, 0x3000}


def class_of(code_point):
    if code_point in WHITE_SPACE:
        return "Space"
    return {"L": "Letter", "N": "Number"}.get(unicodedata.category(chr(code_point))[0])


def ranges():
    start, current = 0, None
    for code_point in range(0x110001):
        kind = class_of(code_point) if code_point < 0x110000 else None
        if kind != current:
            if current:
                yield start, code_point - 1, current
            start, current = code_point, kind


def main():
    entries = [f"{{0x{first:X}, 0x{last:X}, CharacterClass::{kind}}}," for first, last, kind in ranges()]
    lines = [f"// Written by scripts/make_unicode_table.py from Unicode {unicodedata.unidata_version}.", "// clang-format off"]
    for i in range(0, len(entries), 2):
        lines.append(" ".join(entries[i:i + 2]))
    lines.append("// clang-format on")
    TARGET.write_text("\n".join(lines) + "\n")
    print(f"{TARGET}: {len(entries)} ranges", file=sys.stderr)


if __name__ == "__main__":
    main()
