#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Hostile DICOM files, one after the other, as a person would meet them: alone, and in the folder of a good series.

Usage: check_hostile_series.py BIN FOLDER

Nothing may crash or take 5 s, no process more than 1 GiB; the good series is measured as without its neighbour; a file
that holds an image and cannot be read is named. The pixels of images that make no volume are asked of the reader itself.
"""
import collections
import json
import os
import shutil
import struct
import sys
import tempfile
import time
from pathlib import Path

MAX_SECONDS, MAX_BYTES, MAX_VOXEL_BYTES = 5, 1 << 30, 3 << 29
SHARED_FILE = 30  # core/ingest/reader_messages.h
DONE, BAD_INPUT, REFUSED = 0, 3, 6
SPEC = {"size": [8, 8, 3], "spacing": [0.7, 0.7, 1], "seed": 3}


def main():
    programs, folder = Path(sys.argv[1]), Path(sys.argv[2])
    files = sorted(path for path in folder.rglob("*") if path.is_file() and path.suffix == ".dcm")
    with tempfile.TemporaryDirectory() as place:
        check = Check(programs, Path(place))
        for path in files:
            check.alone(path)
            check.among_others(path)
            check.pixels(path)
    check.report(len(files))
    return 0 if files and not check.complaints else 1


class Run:
    """One run of a program, with the longest and largest of it and the processes that it started."""

    def __init__(self, *words, asked=b"", shared=None):
        # A reader may write no file, not even one of ours: what it says comes through a pipe.
        said, saying = os.pipe()
        with tempfile.TemporaryFile() as question, tempfile.TemporaryFile() as err:
            question.write(asked)
            question.seek(0)
            start = time.monotonic()
            files = {0: question.fileno(), 1: saying, 2: err.fileno()} | ({SHARED_FILE: shared} if shared else {})
            child = os.posix_spawn(words[0], words, os.environ,
                                   file_actions=[(os.POSIX_SPAWN_DUP2, ours, theirs) for theirs, ours in files.items()])
            os.close(saying)
            with open(said, "rb") as pipe:
                self.said = pipe.read()
            _, status, usage = os.wait4(child, 0)
            self.seconds = time.monotonic() - start
            self.code = os.waitstatus_to_exitcode(status)
            self.bytes = usage.ru_maxrss * 1024  # Of the largest process, the readers that it waited for included.
            err.seek(0)
            self.complained = err.read().decode()


class Check:
    def __init__(self, programs, place):
        self.program, self.reader = programs / "lectern-cli", programs / "lectern-reader"
        self.good, self.complaints = place / "good", []
        self.codes, self.slowest, self.largest, self.named = collections.Counter(), (0, ""), (0, ""), 0
        self.last_words = collections.Counter()
        truth = json.loads(Run(self.program, "phantom", "--spec", json.dumps(SPEC), "--out", str(self.good)).said)
        self.measuring = ["measure", str(self.good), "--uid", truth["series"][0]["uid"], "--line", "0,0,0;0,0,1", "--json"]
        self.expected = Run(self.program, *self.measuring).said
        if not json.loads(self.expected)[0]["valid"]:
            sys.exit("The good series cannot be measured.")

    def run(self, path, *words, **more):
        run = Run(*words, **more)
        self.slowest = max(self.slowest, (run.seconds, path.name))
        self.largest = max(self.largest, (run.bytes, path.name))
        if run.seconds > MAX_SECONDS or run.bytes > MAX_BYTES:
            self.complaints.append(f"{path.name}: {run.seconds:.1f} s, {run.bytes >> 20} MiB")
        return run

    def alone(self, path):
        run = self.run(path, self.program, "measure", str(path), "--json")
        self.codes[run.code] += 1
        self.named += path.name in run.complained
        if run.code not in (DONE, BAD_INPUT, REFUSED) or (run.code != DONE and not run.complained.strip()):
            self.complaints.append(f"{path.name}: exit {run.code}, {run.complained.strip()[-200:]}")

    def among_others(self, path):
        copy = self.good / f"AAA-{path.name}"  # Read first.
        shutil.copy(path, copy)
        run = self.run(path, self.program, *self.measuring)
        copy.unlink()
        if run.code != DONE or run.said != self.expected:
            self.complaints.append(f"{path.name} among others: exit {run.code}, {run.complained.strip()[-200:]}")

    def ask(self, path, task, details, **more):
        """The messages of a reader, and how it ended."""
        request = json.dumps({"path": str(path), "task": task, "details": details, "memory_bytes": 1 << 30, "cpu_seconds": 60}).encode()
        run = self.run(path, self.reader, asked=struct.pack(">I", len(request)) + request, **more)
        messages, at = [], 0
        while at < len(run.said):
            size = struct.unpack_from(">I", run.said, at)[0]
            messages.append(json.loads(run.said[at + 4:at + 4 + size]))
            at += 4 + size
        return messages, run.code

    def pixels(self, path):
        messages, _ = self.ask(path, "dicom-list", {"first": 0})
        slices = [one for message in messages for one in message.get("slices", [])]
        slices = [one for one in slices if (one["columns"], one["rows"]) == (slices[0]["columns"], slices[0]["rows"])]
        size = sum(one["columns"] * one["rows"] * 4 for one in slices)
        if not 0 < size <= MAX_VOXEL_BYTES:  # SeriesService refuses what is larger.
            return
        shared = os.memfd_create("voxels")
        os.ftruncate(shared, size)
        details = {"float": True, "files": [{"path": str(path), "entry": ""}], "slices": [dict(one, file=0) for one in slices]}
        messages, code = self.ask(path, "dicom-voxels", details, shared=shared)
        os.close(shared)
        self.last_words[messages[-1].get("last", "") or "read" if messages and "last" in messages[-1] else f"reader ended, {code}"] += 1

    def report(self, count):
        for complaint in self.complaints:
            print("FAILED", complaint)
        codes = ", ".join(f"exit {code}: {number}" for code, number in sorted(self.codes.items()))
        print(f"{count} files, each alone and among others. Alone: {codes}; named: {self.named}.")
        print("Pixels:", ", ".join(f"{word}: {number}" for word, number in sorted(self.last_words.items())))
        print(f"Slowest {self.slowest[0]:.2f} s ({self.slowest[1]}), largest process {self.largest[0] >> 20} MiB ({self.largest[1]})")


if __name__ == "__main__":
    sys.exit(main())
