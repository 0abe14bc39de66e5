# SPDX-License-Identifier: MIT
"""Says in one sentence why no window can be opened here, where Qt would abort with a core dump."""

import os
import sys
from collections.abc import Mapping
from typing import NoReturn

from laufbild.cli.arguments import COMMANDS, WINDOW
from laufbild.i18n.language import translate
from laufbild.system import system_libraries

EX_UNAVAILABLE = 69  # sysexits.h
HEADLESS_COMMANDS = ", ".join(f"laufbild {name}" for name in COMMANDS if name != WINDOW)
#: Qt's offscreen platform says so of every window.
_CHATTER = "This plugin does not support propagateSizeHints()"
_DISPLAYS = ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET")


def check_display(environ: Mapping[str, str] = os.environ) -> str | None:
    """The sentence to leave with where the environment names no display, else None."""
    if not sys.platform.startswith("linux") or any(environ.get(name) for name in _DISPLAYS):
        return None
    return translate(
        "Preflight",
        "No window can be opened, because neither DISPLAY nor WAYLAND_DISPLAY is set "
        "(on Debian and Ubuntu, {packages} give a display without a screen: xvfb-run laufbild); "
        "these commands need no window: {commands}.",
    ).format(packages="xvfb xauth", commands=HEADLESS_COMMANDS)


def exit_unavailable(sentence: str) -> NoReturn:
    """Leave with the sentence on stderr."""
    say(sentence)
    sys.exit(EX_UNAVAILABLE)


def install_fatal_handler() -> None:
    """Make Qt's failure to start one sentence and an exit code. Call it before QApplication is made."""
    try:
        import PySide6.QtGui  # noqa: F401 - this is what needs the system's libraries
        from PySide6.QtCore import (
            QCoreApplication,
            QMessageLogContext,
            QtMsgType,
            qFormatLogMessage,
            qInstallMessageHandler,
        )
    except ImportError as error:
        exit_unavailable(_reason(str(error)))
    held_back: list[str] = []

    def handle(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        if kind == QtMsgType.QtFatalMsg:
            say(_reason((held_back or [message])[0]))
            os._exit(EX_UNAVAILABLE)  # an exception would not get through Qt, which aborts
        if message == _CHATTER:
            return
        if QCoreApplication.startingUp():  # what a start that fails says before Qt's fatal message
            if (context.category or "").startswith("qt.qpa"):  # the reason; the rest is a platform's own chatter
                held_back.append(message)
        elif sys.stderr is not None:
            sys.stderr.write(qFormatLogMessage(kind, context, message) + "\n")

    qInstallMessageHandler(handle)


def _reason(cause: str) -> str:
    """What stands in the way: libraries that are missing, else the cause in Qt's own words."""
    missing = system_libraries.missing()
    if missing:
        return translate(
            "Preflight",
            "No window can be opened, because {libraries} cannot be loaded "
            "(on Debian and Ubuntu: sudo apt-get install {packages}); "
            "these commands need no window: {commands}.",
        ).format(libraries=", ".join(missing), packages=" ".join(missing.values()), commands=HEADLESS_COMMANDS)
    return translate(
        "Preflight",
        "No window can be opened, because Qt cannot start ({cause}); these commands need no window: {commands}.",
    ).format(cause=" ".join(cause.split()).rstrip("."), commands=HEADLESS_COMMANDS)


def say(sentence: str) -> None:
    """A line for the person, besides what a program reads."""
    if sys.stderr is not None:  # as in a windowed program on Windows
        sys.stderr.write(f"laufbild: {sentence}\n")
        sys.stderr.flush()
