#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Play the film of a lesson in Chromium: the MP4 by itself, and the one inside the HTML export.

Usage: check_video_in_browser.py FILM.mp4 LESSON.html
"""
import functools
import http.server
import json
import queue
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

SECONDS = 60

# Plays the first film of the page from 1 s before its end, then posts what was decoded.
PROBE = """
<script>
addEventListener('load', () => {
  const film = document.querySelector('video');
  const tell = result => fetch('/result', {method: 'POST', body: JSON.stringify(result)});
  if (!film) { tell({error: 'no video in the page'}); return; }
  film.muted = true;
  film.onerror = () => tell({error: film.error.message});
  film.onended = () => tell({
    duration: film.duration, width: film.videoWidth, height: film.videoHeight,
    frames: film.getVideoPlaybackQuality().totalVideoFrames, audio: film.webkitAudioDecodedByteCount,
    cues: [...film.textTracks].reduce((sum, track) => { track.mode = 'hidden'; return sum + (track.cues || []).length; }, 0)});
  for (const track of film.textTracks) track.mode = 'hidden';
  const start = () => { film.currentTime = Math.max(0, film.duration - 1.5); film.play().catch(e => tell({error: String(e)})); };
  film.readyState >= 1 ? start() : (film.onloadedmetadata = start, film.src && film.load());
});
</script>
"""

# As a whole, since the server below gives no ranges and a film can only be sought in what is here.
FETCH = """
<script>
fetch('film.mp4').then(answer => answer.blob()).then(film => {
  document.querySelector('video').src = URL.createObjectURL(film);
});
</script>
"""


class Pages(http.server.SimpleHTTPRequestHandler):
    def __init__(self, results, *arguments, **named):
        self.results = results
        super().__init__(*arguments, **named)

    def do_POST(self):
        self.results.put(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
        self.send_response(204)
        self.end_headers()

    def log_message(self, *arguments):
        pass


def played(folder, page):
    """What the page in `folder` says of its film."""
    results = queue.Queue()
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Pages, results, directory=folder))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with tempfile.TemporaryDirectory() as profile:
        browser = subprocess.Popen(["chromium", "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={profile}",
                                    "--autoplay-policy=no-user-gesture-required",
                                    f"http://127.0.0.1:{server.server_port}/{page}"],
                                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            return results.get(timeout=SECONDS)
        except queue.Empty:
            return {"error": f"nothing was played within {SECONDS} s"}
        finally:
            browser.kill()
            browser.wait()
            server.shutdown()


def main():
    film, lesson = Path(sys.argv[1]), Path(sys.argv[2])
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "film.mp4").write_bytes(film.read_bytes())
        (Path(folder) / "film.html").write_text(f"<!doctype html><video></video>{FETCH}{PROBE}")
        (Path(folder) / "lesson.html").write_text(lesson.read_text() + PROBE)
        passed = True
        for page, needs_cues in (("film.html", False), ("lesson.html", True)):
            result = played(folder, page)
            good = result.get("frames", 0) > 10 and result.get("audio", 0) > 0 and (result.get("cues", 0) > 0 or not needs_cues)
            passed = passed and good
            print(f"{'ok    ' if good else 'FAILED'} {page}: {result}")
    return 0 if passed else 1


if __name__ == "__main__":
    sys.exit(main())
