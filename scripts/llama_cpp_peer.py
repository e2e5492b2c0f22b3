#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Build the program that lets llama.cpp do what bench_engine does, and print its path.

llama.cpp comes from the source package of llama-cpp-python, as pinned in packaging/dependencies.json
under "peers"; it is measured beside Lectern and never part of it. Usage: llama_cpp_peer.py
"""
import json
import re
import subprocess
import sys
import tarfile
import tempfile
import urllib.parse
import urllib.request
from pathlib import Path

from dependencies import InstallError, MANIFEST, ROOT, check_digest, run, say

PEERS = ROOT / "build" / "peers"
PROGRAM = PEERS / "peer_llama_cpp"
SOURCE = ROOT / "tests" / "bench" / "engine" / "peer_llama_cpp.cpp"
ADVICE = "Delete build/peers and run again; without llama.cpp: build/release/tests/bench_engine."


def package_index():
    """The index that pip is configured with."""
    found = subprocess.run(["python3", "-m", "pip", "config", "get", "global.index-url"], text=True, capture_output=True)
    return (found.stdout.strip() or "https://pypi.org/simple").rstrip("/")


def fetch_source(artefact, folder):
    """The source package as the index lists it: pip itself would build its metadata first."""
    page = f"{package_index()}/{artefact['package']}/"
    wanted = f"{artefact['package'].replace('-', '_')}-{artefact['version']}.tar.gz"
    try:
        with urllib.request.urlopen(page, timeout=60) as response:
            links = re.findall(r'href="([^"]+)"', response.read().decode())
        link = next(link for link in links if wanted in link)
        target = Path(folder) / wanted
        with urllib.request.urlopen(urllib.parse.urljoin(page, link), timeout=300) as response:
            target.write_bytes(response.read())
    except (OSError, StopIteration) as error:
        raise InstallError(f"The package index did not give {wanted} ({error or 'not listed'}).\nCheck the network.") from error
    return target


def unpack_source(artefact):
    source = PEERS / "llama.cpp"
    if (source / "CMakeLists.txt").exists():
        return source
    say(f"llama.cpp: fetching {artefact['package']} {artefact['version']} ({artefact['licence']}) ...")
    PEERS.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=PEERS) as scratch:
        archive = fetch_source(artefact, scratch)
        check_digest(archive, artefact)
        with tarfile.open(archive) as tarball:
            tarball.extractall(scratch, filter="data")
        (next(Path(scratch).glob("llama_cpp_python-*")) / "vendor" / "llama.cpp").rename(source)
    return source


def build(source):
    say("llama.cpp: building (about 5 minutes the first time) ...")
    tree = PEERS / "build"
    off = [f"-D{name}=OFF" for name in ("BUILD_SHARED_LIBS", "LLAMA_BUILD_COMMON", "LLAMA_BUILD_TESTS", "LLAMA_BUILD_TOOLS",
                                        "LLAMA_BUILD_EXAMPLES", "LLAMA_BUILD_SERVER", "LLAMA_CURL")]
    run(["cmake", "-S", source, "-B", tree, "-G", "Ninja", "-DCMAKE_BUILD_TYPE=Release", *off], "Configuring llama.cpp", ADVICE)
    run(["cmake", "--build", tree, "--target", "llama"], "Building llama.cpp", ADVICE)
    libraries = [tree / "src" / "libllama.a", *(tree / "ggml" / "src" / f"lib{name}.a" for name in ("ggml", "ggml-cpu", "ggml-base"))]
    run(["g++", "-std=c++20", "-O2", SOURCE, f"-I{source / 'include'}", f"-I{source / 'ggml' / 'include'}", *libraries,
         "-fopenmp", "-ldl", "-lpthread", "-o", PROGRAM], "Linking the peer", ADVICE)


def main():
    artefact = next(a for a in json.loads(MANIFEST.read_text())["peers"] if a["name"] == "llama.cpp")
    if not PROGRAM.exists() or PROGRAM.stat().st_mtime < SOURCE.stat().st_mtime:
        build(unpack_source(artefact))
    print(PROGRAM)


if __name__ == "__main__":
    try:
        main()
    except InstallError as error:
        say(f"llama_cpp_peer: {error}")
        sys.exit(1)
