#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""List files that stand beyond "ask why" (CONTRIBUTING.md, Sizes). Fails nothing."""
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LIMITS = [("CMakeLists.txt", 100), ("_window.cpp", 300), (".h", 200), (".cpp", 400)]


def main():
    listed = subprocess.run(["git", "ls-files", "-co", "--exclude-standard"], cwd=ROOT, capture_output=True, text=True,
                            check=True).stdout.splitlines()
    for name in sorted(listed):
        limit = next((lines for ending, lines in LIMITS if name.endswith(ending)), None)
        if limit and (ROOT / name).exists():
            lines = len((ROOT / name).read_text(encoding="utf-8").splitlines())
            if lines > limit:
                print(f"{lines:5} of {limit}: {name}")


if __name__ == "__main__":
    main()
