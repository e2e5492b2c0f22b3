#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The long checks of ./dev check: what is too slow or too heavy for every change.

Python references (numerics against Transformers and tokenizers), many kills, libFuzzer, second compiler.
Usage: long_checks.py [reference|kills|fuzz|clang]...   (all without a word)
"""
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
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
    return run("ctest", "--preset", "release", "-R", "tst_kill", LECTERN_KILLS="100")


def fuzz():
    build = ROOT / "build" / "fuzz"
    if not run("cmake", "-S", ROOT, "-B", build, "-G", "Ninja", "-DCMAKE_CXX_COMPILER=clang++-19",
               "-DCMAKE_C_COMPILER=clang-19", "-DLECTERN_FUZZ=ON", "-DLECTERN_TESTS=ON", "-DCMAKE_BUILD_TYPE=Release"):
        return False
    if not run("cmake", "--build", build, "--target", "fuzzers"):
        return False
    fuzzers = sorted(path for path in (build / "tests").glob("fuzz_*") if os.access(path, os.X_OK))
    return bool(fuzzers) and all([run(fuzzer, f"-max_total_time={FUZZ_SECONDS}", "-rss_limit_mb=2048", "-timeout=10")
                                  for fuzzer in fuzzers])


def clang():
    build = ROOT / "build" / "clang"
    return run("cmake", "-S", ROOT, "-B", build, "-G", "Ninja", "-DCMAKE_CXX_COMPILER=clang++-19",
               "-DCMAKE_C_COMPILER=clang-19", "-DLECTERN_TESTS=OFF") and run("cmake", "--build", build)


CHECKS = {"reference": reference, "kills": kills, "fuzz": fuzz, "clang": clang}


def main():
    wanted = sys.argv[1:] or list(CHECKS)
    results = {name: CHECKS[name]() for name in wanted}
    for name, passed in results.items():
        print(f"{'ok    ' if passed else 'FAILED'} {name}")
    return 0 if all(results.values()) else 1


if __name__ == "__main__":
    sys.exit(main())
