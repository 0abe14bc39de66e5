# SPDX-License-Identifier: MIT
"""The program with its window open, as a process that does what it is told line by line and answers with samples.

    python tests/benchmarks/window.py CATALOGUE PROFILE

Every line it reads names an action (see actions.py), `minute SECONDS` (see minute.py) or `proxy TABLE` (see peers.py);
every line it writes is JSON.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from types import TracebackType
from typing import Any

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from benchmarks.actions import ACTIONS, Stage
from benchmarks.minute import minute
from benchmarks.peers import proxy_sort
from laufbild.app import Application
from laufbild.cli import preflight
from laufbild.system.launch_options import Options

_SIZE = (1440, 900)
_SETTLING_MS = 400


def opened(catalogue: Path, profile: Path) -> Stage:
    options = Options(catalogue=catalogue, profile=profile, language="en", theme="light", size=_SIZE)
    application = Application(options)
    loop = QEventLoop()
    application.window.painted.connect(loop.quit)
    application.window.show()
    loop.exec()
    sys.excepthook = _fail  # the program would open a dialog and go on
    application.window.activateWindow()
    stage = Stage(application)
    stage.watch.rest(_SETTLING_MS)
    if QApplication.activeWindow() is not application.window:
        raise SystemExit("the window has not come to the front")
    return stage


def _fail(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    sys.__excepthook__(kind, error, trace)
    sys.stderr.flush()
    os._exit(70)


def _do(stage: Stage, words: list[str]) -> Any:
    match words:
        case ["minute", seconds]:
            return minute(stage, float(seconds))
        case ["proxy", table]:
            return proxy_sort(stage, Path(table))
        case [name]:
            return list(ACTIONS[name](stage))
    raise SystemExit(f"not understood: {words}")


def main() -> None:
    preflight.install_fatal_handler()
    stage = opened(Path(sys.argv[1]), Path(sys.argv[2]))
    _say("ready")
    for line in sys.stdin:
        _say(_do(stage, line.strip().split(maxsplit=1)))
    stage.window.close()
    stage.application.close()


def _say(what: Any) -> None:
    print(json.dumps(what), flush=True)


if __name__ == "__main__":
    main()
