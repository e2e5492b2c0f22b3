#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A disk that is really full: said, and nothing lost.

In a file system of a few hundred kilobytes, lessons are drafted, exported and edited. Each must end with "cannot write"
(exit 7) and a sentence, leave no half of a file, and keep what was there before.
Needs Linux and root, or user namespaces. Usage: check_full_disk.py BIN LESSON
"""
import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

FORMATS = ("pdf", "docx", "html", "md", "json", "mp4")
CANNOT_WRITE = 7
EDITED_ROOM = 400 * 1024  # A sample document begins with about 100 KB and grows until this is full.


def enter_own_mounts():
    """Start again where mounting touches nobody else."""
    words = ["unshare", "--mount"] + ([] if os.geteuid() == 0 else ["--map-root-user"])
    os.execvp(words[0], [*words, sys.executable, *sys.argv, "--inside"])


class SmallDisk:
    def __init__(self, folder, size):
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "none", folder], check=True)

    def __enter__(self):
        return self.folder

    def __exit__(self, *_):
        subprocess.run(["umount", "--lazy", self.folder], check=True)


def digest(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def refuses(what, command, folder, kept):
    """Whether the command says that it cannot write, and leaves only what was there."""
    before = {name: digest(folder / name) for name in kept}
    result = subprocess.run([str(word) for word in command], capture_output=True, text=True)
    left = {path.name: digest(path) for path in folder.iterdir()}
    problems = []
    if result.returncode != CANNOT_WRITE:
        problems.append(f"exit {result.returncode}, not {CANNOT_WRITE}")
    if not any(words in result.stderr for words in ("disk is full", "disk has room")):
        problems.append("no word of a full disk")
    if left != before:
        problems.append(f"left: {sorted(left)}")
    print(f"{'FAILED' if problems else 'ok    '} {what}: {'; '.join(problems) or result.stderr.strip().splitlines()[-1]}")
    return not problems


def commands(cli, lesson, scratch):
    size = -(-lesson.stat().st_size // 4096) * 4096  # Whole pages, and none left beside the lesson.
    with SmallDisk(scratch / "small", size) as folder:
        shutil.copy(lesson, folder / "lesson.lectern")
        results = [refuses(f"export {name}", [cli, "export", folder / "lesson.lectern", "--format", name, "--out", folder / f"out.{name}"],
                           folder, ["lesson.lectern"]) for name in FORMATS]
        draft = [cli, "lesson", "draft", "--topic", "牛顿第三定律", "--out", folder / "new.lectern"]
        return all([*results, refuses("lesson draft", draft, folder, ["lesson.lectern"])])


def edits(binaries, scratch):
    """What was acknowledged before the disk was full is there after a kill: tst_kill, on a disk that fills up."""
    with SmallDisk(scratch / "filling", EDITED_ROOM) as folder:
        result = subprocess.run([binaries.parent / "tests" / "tst_kill"], capture_output=True, text=True,
                                env=dict(os.environ, TMPDIR=str(folder), LECTERN_KILLS="40", QT_QPA_PLATFORM="offscreen"))
        print(f"{'ok    ' if result.returncode == 0 else 'FAILED'} edits until the disk is full and beyond")
        if result.returncode != 0:
            print(result.stdout, result.stderr, shutil.disk_usage(folder))
        return result.returncode == 0


def main():
    if "--inside" not in sys.argv:
        enter_own_mounts()
    binaries, lesson = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()
    scratch = binaries.parent / "full-disk"
    passed = all([commands(binaries / "lectern-cli", lesson, scratch), edits(binaries, scratch)])
    shutil.rmtree(scratch, ignore_errors=True)
    return 0 if passed else 1


if __name__ == "__main__":
    sys.exit(main())
