#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Walk the teacher's way in a real window: start, new lesson, draft, edit, export to PDF; by keyboard only.

Xvfb gives the screen, smaller than the window would like to be, and xdotool the keys. A picture of each step is left
beside the PDF.
Usage: window_journey.py BIN OUT
"""
import json
import os
import subprocess
import sys
import time
from pathlib import Path

DRAFT_SECONDS = 300
WIDTH, HEIGHT = 1280, 800
TYPED = "Ask who pushed first."


def fail(text):
    sys.exit(f"window_journey: {text}")


def wait_for(what, condition, seconds):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        value = condition()
        if value:
            return value
        time.sleep(0.25)
    fail(f"{what} did not come within {seconds} s.")


class Screen:
    """A screen of its own with a window manager, and the hands at its keyboard."""

    def __init__(self, out, home):
        self.out, self.home, self.shots = out, home, 0
        self.server = subprocess.Popen(["Xvfb", "-displayfd", "1", "-screen", "0", f"{WIDTH}x{HEIGHT}x24"], stdout=subprocess.PIPE,
                                       stderr=subprocess.DEVNULL, text=True)
        self.environment = dict(os.environ, DISPLAY=":" + self.server.stdout.readline().strip(), HOME=str(home),
                                XDG_RUNTIME_DIR=str(home), LC_ALL="C.UTF-8", QT_QPA_PLATFORM="xcb")
        for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_DOCUMENTS_DIR", "WAYLAND_DISPLAY"):
            self.environment.pop(name, None)
        self.manager = subprocess.Popen(["openbox"], env=self.environment, stderr=subprocess.DEVNULL)

    def do(self, *words):
        return subprocess.run(["xdotool", *words], env=self.environment, capture_output=True, text=True).stdout.strip()

    def key(self, *names):
        self.do("key", "--delay", "60", *names)
        time.sleep(0.4)

    def type(self, text):
        self.do("type", "--delay", "15", text)
        time.sleep(0.4)

    def window(self, name):
        return self.do("search", "--onlyvisible", "--name", name)

    def shoot(self, name):
        self.shots += 1
        subprocess.run(["ffmpeg", "-loglevel", "error", "-y", "-f", "x11grab", "-video_size", f"{WIDTH}x{HEIGHT}", "-i",
                        self.environment["DISPLAY"], "-frames:v", "1", self.out / f"{self.shots}-{name}.png"], check=True)

    def stands_whole(self, window):
        """Whether a window with its frame can be seen to its foot. (Where it stands, xdotool tells wrongly by a frame.)"""
        place = dict(line.split("=") for line in self.do("getwindowgeometry", "--shell", window).splitlines())
        return int(place["WIDTH"]) <= WIDTH and int(place["HEIGHT"]) < HEIGHT

    def close(self):
        self.manager.kill()
        self.server.kill()


def shown(programs, lesson):
    """The document as lectern-cli shows it; nothing while it cannot be read."""
    result = subprocess.run([programs / "lectern-cli", "show", lesson, "--json"], capture_output=True, text=True)
    return json.loads(result.stdout) if result.returncode == 0 else None


def drafted(programs, home):
    for lesson in home.rglob("*.lectern"):
        document = shown(programs, lesson)
        if document and document["state"] == "complete":
            return lesson
    return None


def journey(programs, out, home, screen):
    lectern = subprocess.Popen([programs / "lectern"], env=screen.environment, stderr=open(out / "lectern.log", "w"))
    try:
        wait_for("The window", lambda: screen.window("Lectern"), 30)
        wait_for("The whole window on the screen",
                 lambda: screen.stands_whole(screen.window("Lectern").splitlines()[-1]), 5)
        time.sleep(1)
        screen.shoot("start")
        screen.key("ctrl+n")
        wait_for("The dialog for a new lesson", lambda: screen.window("New lesson"), 10)
        screen.type("Newton's third law")
        screen.shoot("new-lesson")
        screen.key("Return")
        time.sleep(8)
        screen.shoot("drafting")
        lesson = wait_for("The finished draft", lambda: drafted(programs, home), DRAFT_SECONDS)
        time.sleep(2)
        screen.shoot("drafted")
        edit(programs, lesson, screen)
        pdf = export(out, screen)
        screen.shoot("exported")
        screen.key("ctrl+q")
        lectern.wait(timeout=20)
        if lectern.returncode != 0:
            fail(f"the program ended with {lectern.returncode}.")
        return pdf
    finally:
        lectern.kill()


def edit(programs, lesson, screen):
    """Types a sentence of one's own into the first block and sees it saved."""
    screen.do("mousemove", str(WIDTH // 2), str(HEIGHT // 2), "click", "1")
    screen.key("End")
    screen.type(" " + TYPED)
    wait_for("The typed sentence", lambda: any(TYPED in block["text"] for block in shown(programs, lesson)["blocks"]), 20)
    screen.shoot("edited")


def export(out, screen):
    pdf = out / "journey.pdf"
    pdf.unlink(missing_ok=True)
    screen.key("ctrl+e")
    time.sleep(1)
    screen.shoot("export")
    screen.key("Return")
    time.sleep(1.5)
    screen.key("ctrl+a")
    screen.type(str(pdf))
    screen.shoot("export-place")
    screen.key("Return")
    wait_for("The PDF", pdf.exists, 60)
    return pdf


def main():
    programs, out = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()
    home = out / "home"
    subprocess.run(["rm", "-rf", home])
    home.mkdir(parents=True)
    home.chmod(0o700)
    screen = Screen(out, home)
    try:
        pdf = journey(programs, out, home, screen)
    finally:
        screen.close()
    text = " ".join(subprocess.run(["pdftotext", pdf, "-"], capture_output=True, text=True, check=True).stdout.split())
    for words in ("Newton", "Objectives", TYPED):
        if words not in text:
            fail(f"the PDF does not hold “{words}”.")
    print(f"window_journey: passed; {pdf}")


if __name__ == "__main__":
    main()
