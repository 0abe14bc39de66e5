# SPDX-License-Identifier: MIT
"""The command line: speaks the right language, runs what is asked for, ends with the right code."""

from __future__ import annotations

import errno
import gc
import io
import os
import re
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TextIO

from laufbild import __version__, paths, settings
from laufbild.cli import preflight
from laufbild.cli.arguments import (
    SCREENSHOT,
    SELF_TEST,
    WINDOW,
    WRITING,
    Arguments,
    UsageError,
    read,
)
from laufbild.core.model.errors import CatalogueError
from laufbild.core.model.system_errors import reason_of
from laufbild.core.text.translation_marker import QT_TRANSLATE_NOOP
from laufbild.i18n.language import (
    sentence,
    set_language,
    system_language,
    translate,
)
from laufbild.system.launch_options import Options

FAILED, MISUSED, INTERRUPTED = 1, 2, 130
BAD_SIZE = QT_TRANSLATE_NOOP("CommandLine", "“{value}” is no size such as 1440x900.")
TELLS_MORE = QT_TRANSLATE_NOOP("CommandLine", "{command} tells more.")
NO_OUTPUT = QT_TRANSLATE_NOOP("Errors", "The output cannot be written: {reason}.")


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command line, the process's own if none is given; the result is the process's exit code."""
    arguments = read(sys.argv[1:] if argv is None else argv)
    for stream in (sys.stdout, sys.stderr):
        _speak_utf8(stream)
    set_language(_language(arguments))
    try:
        return _run(arguments)
    except UsageError as error:
        preflight.say(translate("CommandLine", error.text).format(**error.values))
        name = f"laufbild {arguments.command.name}".strip()
        preflight.say(translate("CommandLine", TELLS_MORE).format(command=f"{name} --help"))
        return MISUSED
    except CatalogueError as error:
        preflight.say(sentence(error))
        return FAILED
    except KeyboardInterrupt:
        return INTERRUPTED


def _speak_utf8(stream: TextIO | None) -> None:
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _language(arguments: Arguments) -> str:
    profile = Path(arguments.value("--profile") or paths.profile())
    said = arguments.value("--language")
    return said or settings.load(profile / "settings.json").language or system_language()


def _run(arguments: Arguments) -> int:
    if "--help" in arguments.values:
        from laufbild.cli.help_text import help_of

        return _printing(lambda: print(help_of(arguments.command)))
    if "--version" in arguments.values:
        return _printing(lambda: print(f"Laufbild {__version__}"))
    if arguments.problem:
        raise arguments.problem
    if arguments.command.name in (WINDOW, SCREENSHOT, SELF_TEST):
        return _run_with_window(arguments)
    return _run_command(arguments)


def _run_command(arguments: Arguments) -> int:
    import locale

    from laufbild.cli.commands import COMMANDS

    gc.freeze()
    gc.set_threshold(100_000)  # what a command makes it mostly keeps, and looking through it again and again takes long
    gc.enable()
    with suppress(locale.Error):  # a locale that is not installed
        locale.setlocale(locale.LC_NUMERIC, "")  # for what Excel puts between cells here
    try:
        return _printing(lambda: COMMANDS[arguments.command.name](arguments))
    finally:
        if arguments.command.name in WRITING:
            from laufbild.system.profile_files import sweep_leftovers

            sweep_leftovers(Path(arguments.value("--profile") or paths.profile()))


def _run_with_window(arguments: Arguments) -> int:
    options = _options(arguments)
    if arguments.command.name == WINDOW:
        if why_not := preflight.check_display():
            preflight.exit_unavailable(why_not)
    else:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    if arguments.command.name == SELF_TEST:
        from laufbild.cli import selftest

        report = Path(arguments.words[0]) if arguments.words else None
        return _printing(lambda: selftest.run(options, report))
    preflight.install_fatal_handler()
    from laufbild.app import run_screenshot, run_window

    return run_screenshot(options) if options.screenshot else run_window(options)


def _options(arguments: Arguments) -> Options:
    def path(option: str) -> Path | None:
        value = arguments.value(option)
        return None if value is None else Path(value)

    return Options(
        catalogue=path("--catalogue"),
        profile=path("--profile"),
        language=arguments.value("--language"),
        theme=arguments.value("--theme"),
        size=_size(arguments.value("--size")),
        select=arguments.value("--select"),
        query=" ".join(arguments.words) or arguments.value("--query"),
        screenshot=path("--screenshot"),
    )


def _size(value: str | None) -> tuple[int, int] | None:
    """ "1440x900" → (1440, 900)"""
    if value is None:
        return None
    numbers = re.fullmatch(r"(\d{3,4})[x×](\d{3,4})", value)
    if numbers is None:
        raise UsageError(BAD_SIZE, value=value)
    return int(numbers[1]), int(numbers[2])


def _printing(command: Callable[[], int | None]) -> int:
    """Run what prints. A reader that hangs up, as `head` does, ends it quietly."""
    try:
        code = command()
        if sys.stdout is not None:  # as in a windowed program on Windows
            sys.stdout.flush()
    except OSError as error:
        _hang_up()
        if error.errno in (errno.EPIPE, errno.EINVAL) and error.filename is None:  # the second on Windows
            return 0
        raise CatalogueError(NO_OUTPUT, reason=reason_of(error)) from error
    return code or 0


def _hang_up() -> None:
    """Let what is still to be written go nowhere, or Python complains when it ends."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
