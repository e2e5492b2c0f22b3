#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""clang-tidy 19 over the given .cpp files, two at a time, with the compile commands of a build folder."""
import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def main():
    build = Path(sys.argv[1])
    known = {entry["file"] for entry in json.loads((build / "compile_commands.json").read_text())}
    files = [name for name in sys.argv[2:] if name.endswith(".cpp") and str(ROOT / name) in known]

    def one(name):
        return name, subprocess.run(["clang-tidy-19", "--quiet", "-p", str(build), name], cwd=ROOT, text=True,
                                    capture_output=True)

    failed = 0
    with ThreadPoolExecutor(2) as pool:
        for name, result in pool.map(one, files):
            if result.returncode != 0:
                failed += 1
                print(f"{name}\n{result.stdout}")
    print(f"tidy: {len(files)} files, {failed} with findings")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
