#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Install into a folder that is not the build's, draft and export from there, and look at what was written.

Usage: installed_tree.py CMAKE BUILD
"""
import os
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path


def check(condition, text):
    if not condition:
        sys.exit(f"installed_tree: {text}")


def libraries(file):
    """What the loader finds for a program or library."""
    listing = subprocess.run(["ldd", file], capture_output=True, text=True, check=True).stdout
    check("not found" not in listing, f"{file.name} misses a library:\n{listing}")
    return [line.split("=>")[1].split("(")[0].strip() for line in listing.splitlines() if "=> /" in line]


def check_libraries(prefix, build):
    """Nothing installed is loaded from the build tree or from .deps."""
    source = build.parent.parent
    for file in [*(prefix / "bin").iterdir(), *(prefix / "lib" / "lectern").glob("lectern_engine*")]:
        for library in libraries(file):
            inside = Path(library).resolve().is_relative_to(source)
            check(not inside, f"{file.name} loads {library}, which is not part of the installation.")


def check_integrity(lesson):
    """The system's SQLite, which may be older than ours, finds the file whole."""
    found = sqlite3.connect(lesson).execute("PRAGMA integrity_check").fetchall()
    check(found == [("ok",)], f"SQLite {sqlite3.sqlite_version} finds faults in the lesson: {found[:3]}")


def run(prefix, home, *command):
    """Runs a program as a fresh user would: nothing of this process's settings but the path."""
    environment = {"PATH": os.environ["PATH"], "HOME": str(home), "LC_ALL": "C.UTF-8", "QT_QPA_PLATFORM": "offscreen",
                   "XDG_RUNTIME_DIR": str(home)}
    result = subprocess.run([prefix / "bin" / command[0], *command[1:]], cwd=home, env=environment, capture_output=True,
                            text=True, timeout=600)
    check(result.returncode == 0, f"{' '.join(map(str, command))} ended with {result.returncode}:\n{result.stderr}")
    return result.stdout


def main():
    cmake, build = sys.argv[1], Path(sys.argv[2]).resolve()
    with tempfile.TemporaryDirectory() as scratch:
        prefix, home = Path(scratch) / "opt" / "lectern", Path(scratch) / "home"
        home.mkdir()
        home.chmod(0o700)
        subprocess.run([cmake, "--install", build, "--prefix", prefix], check=True,
                       stdout=subprocess.DEVNULL)
        check_libraries(prefix, build)
        (home / "chapter.md").write_text("# Friction\n\nFriction is a force that opposes sliding. A rough surface gives "
                                         "more friction than a smooth one. Friction warms the surfaces that rub.\n")
        words = run(prefix, home, "lectern-cli", "generate", "--prompt", "A force is", "--max-tokens", "4")
        check(words.strip(), "the installed model said nothing.")
        run(prefix, home, "lectern-cli", "lesson", "draft", "--topic", "Friction", "--source", "chapter.md", "--out",
            "friction.lectern")
        check_integrity(home / "friction.lectern")
        run(prefix, home, "lectern-cli", "export", "friction.lectern", "--format", "pdf", "--out", "friction.pdf")
        check((home / "friction.pdf").read_bytes().startswith(b"%PDF"), "the export is no PDF.")
        check("lectern" in run(prefix, home, "lectern", "--version").lower(), "the window's program does not start.")
    print("installed_tree: passed")


if __name__ == "__main__":
    main()
