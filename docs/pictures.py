# SPDX-License-Identifier: MIT
"""Draws the pictures of the window in docs/pictures: each language, light and dark, large and small.

python3 dev.py run -- --self-test     (once, to have everything set up)
.venv/bin/python docs/pictures.py
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
QUERY = "marathon year:1975..1989"
FILM = "the-marathon-1988"


def main() -> None:
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "desktop")}
    for size in ("1440x900", "1024x640"):
        for language in ("en", "de", "ru"):
            for theme in ("light", "dark"):
                target = ROOT / "docs" / "pictures" / f"window-{language}-{theme}-{size}.png"
                options = ["--language", language, "--theme", theme, "--size", size, "--select", FILM]
                command = [sys.executable, "-m", "laufbild", "--screenshot", str(target), *options, QUERY]
                subprocess.run(command, env=environment, check=True)
                print(target.relative_to(ROOT))


if __name__ == "__main__":
    main()
