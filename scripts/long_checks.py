#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The long checks of ./dev check: what is too slow or too heavy for every change.

Python references (numerics against Transformers and tokenizers), many kills, a full disk, the film in a browser,
the teacher's way through a real window, libFuzzer, second compiler.
Usage: long_checks.py [reference|kills|disk|browser|window|fuzz|clang]...   (all without a word)
"""
import functools
import os
import subprocess
import sys
from pathlib import Path

from fuzz_corpus import corpus

ROOT = Path(__file__).resolve().parent.parent
BIN = ROOT / "build" / "release" / "bin"
VENV = ROOT / "build" / "reference-venv"
FUZZ_SECONDS = os.environ.get("LECTERN_FUZZ_SECONDS", "600")


def run(*command, **environment):
    print("==", *command, file=sys.stderr, flush=True)
    return subprocess.run([str(word) for word in command], cwd=ROOT, env=dict(os.environ, **environment)).returncode == 0


def reference():
    """Every check_*.py of tests/reference, with the packages of its requirements.txt."""
    folder = ROOT / "tests" / "reference"
    if not (VENV / "bin" / "python").exists() and not run(sys.executable, "-m", "venv", VENV):
        return False
    if not run(VENV / "bin" / "pip", "install", "--quiet", "-r", folder / "requirements.txt"):
        return False
    probe = ROOT / "build" / "release" / "tests" / "engine_probe"
    model = ROOT / ".deps" / "smollm2" / "SmolLM2-135M-Instruct.Q4_1.gguf"
    checks = sorted(folder.glob("check_*.py"))
    return all([run(VENV / "bin" / "python", check, probe, model) for check in checks])


def kills():
    """100 kills of a program that edits, and 100 of one into which a lesson streams meanwhile."""
    return run("ctest", "--preset", "release", "-R", "tst_kill", LECTERN_KILLS="100", QTEST_FUNCTION_TIMEOUT="3600000")


@functools.cache
def sample_lesson():
    """The folder with the sample lesson in every format; none where it failed."""
    out = ROOT / "build" / "sample"
    out.mkdir(parents=True, exist_ok=True)
    return out if run(sys.executable, ROOT / "scripts" / "sample_lesson.py", BIN, out) else None


def disk():
    out = sample_lesson()
    return out and run(sys.executable, ROOT / "scripts" / "check_full_disk.py", BIN, out / "lesson.lectern")


def browser():
    out = sample_lesson()
    return out and run(sys.executable, ROOT / "scripts" / "check_video_in_browser.py", out / "lesson.mp4", out / "lesson.html")


def window():
    out = ROOT / "build" / "window"
    out.mkdir(parents=True, exist_ok=True)
    return run(sys.executable, ROOT / "scripts" / "window_journey.py", BIN, out)


def fuzz():
    build = ROOT / "build" / "fuzz"
    if not run("cmake", "-S", ROOT, "-B", build, "-G", "Ninja", "-DCMAKE_CXX_COMPILER=clang++-19",
               "-DCMAKE_C_COMPILER=clang-19", "-DLECTERN_FUZZ=ON", "-DLECTERN_TESTS=ON", "-DCMAKE_BUILD_TYPE=Release"):
        return False
    if not run("cmake", "--build", build, "--target", "fuzzers"):
        return False
    fuzzers = sorted(path for path in (build / "tests").glob("fuzz_*") if os.access(path, os.X_OK))
    return bool(fuzzers) and all([run(fuzzer, corpus(fuzzer.name, build), f"-max_total_time={FUZZ_SECONDS}",
                                      "-rss_limit_mb=2048", "-timeout=10", "-print_final_stats=1") for fuzzer in fuzzers])


def clang():
    """The second compiler; without the precompiled header, so that each file includes what it uses."""
    build = ROOT / "build" / "clang"
    return run("cmake", "-S", ROOT, "-B", build, "-G", "Ninja", "-DCMAKE_CXX_COMPILER=clang++-19",
               "-DCMAKE_C_COMPILER=clang-19", "-DLECTERN_TESTS=OFF", "-DCMAKE_DISABLE_PRECOMPILE_HEADERS=ON") and run("cmake", "--build", build)


CHECKS = {"reference": reference, "kills": kills, "disk": disk, "browser": browser, "window": window, "fuzz": fuzz,
          "clang": clang}


def main():
    wanted = sys.argv[1:] or list(CHECKS)
    results = {name: CHECKS[name]() for name in wanted}
    for name, passed in results.items():
        print(f"{'ok    ' if passed else 'FAILED'} {name}")
    return 0 if all(results.values()) else 1


if __name__ == "__main__":
    sys.exit(main())
