# SPDX-License-Identifier: MIT
"""The help of the command line, in the current language."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator, Sequence

from laufbild.cli.arguments import (
    BUILD,
    COMMANDS,
    EXPORT,
    IMPORT,
    NAMED,
    OPTIONS,
    PERSONAL,
    SCREENSHOT,
    SHOW,
    WINDOW,
    Command,
    Option,
)
from laufbild.i18n.language import translate

#: Characters in a line of the help.
_WIDTH = 96
#: What stands for a blank at which no line is broken.
_NO_BREAK = "\x1f"


def help_of(command: Command) -> str:
    """The help of one command; of all where none is named."""
    commands = [command] if command.name in NAMED else list(COMMANDS.values())
    parts = [_section(translate("CommandLine", "Usage:"), [(_line(each), _said(each)) for each in commands])]
    if command.name == BUILD:
        parts.append(_paragraph(_about_tables()))
    elif command.name == IMPORT:
        parts.append(_paragraph(_about_lists()))
    elif command.name == PERSONAL:
        parts.append(_paragraph(_about_personal()))
    elif command.name != SHOW:
        parts.append(_paragraph(_about_queries()))
    parts.append(_section(translate("CommandLine", "Options:"), list(_options(commands))))
    parts.append(_paragraph(_about_endings()))
    return "\n\n".join(parts)


def _about_queries() -> str:
    return translate(
        "CommandLine",
        'A query is what you would type in the window: words, "an exact phrase" in straight quotation marks, '
        "conditions such as year:1975..1989 or theme:freedom, and a minus before what is not wanted. "
        "Its words may stand apart; after -- no word is taken for an option.",
    )


def _about_tables() -> str:
    return translate(
        "CommandLine",
        "A table is a file of CSV, TSV, JSON lines or XLSX. Its columns are known by their headings in English, German "
        "or Russian; those that are not known are left out. A row that cannot be read is left out too, and said.",
    )


def _about_lists() -> str:
    return translate(
        "CommandLine",
        "A list is a text with titles, years, descriptions and facts, a table as for build, or an export of "
        "Letterboxd, IMDb or Kinorium; which of these it is, is told by what is in it. With - it is read from the "
        "standard input. An import can be undone in one step.",
    )


def _about_personal() -> str:
    return translate(
        "CommandLine",
        "import replaces all your data with what is in a file that export wrote. It first shows what goes, comes and "
        "changes, asks, and makes a backup; it can be undone in one step. Where there is no terminal to ask at, it "
        "needs --yes.",
    )


def _about_endings() -> str:
    return translate(
        "CommandLine",
        "It ends with 0 when all went well, 1 when something stood in the way, 2 when it was not "
        "understood, and 69 when no window can be opened here.",
    )


def _line(command: Command) -> str:
    """ "laufbild show KEY" """
    words = ["laufbild", command.name]
    if command.name == SCREENSHOT:
        words.append(_value(OPTIONS[SCREENSHOT]))
    if command.takes:
        taken = translate("CommandLine", command.takes)
        words.append(taken if command.fewest else f"[{taken}]")
    if command.name in (EXPORT, BUILD):
        words.append(f"--output {_value(OPTIONS['--output'])}")
    return " ".join(filter(None, words))


def _said(command: Command) -> str:
    return translate("CommandLine", command.does)


def _options(commands: Sequence[Command]) -> Iterator[tuple[str, str]]:
    names = {command.name for command in commands}
    for option in OPTIONS.values():
        if option.does and (not option.commands or names.intersection(option.commands)):
            text = translate("CommandLine", option.does)
            goes_with = [name for name in option.commands if name not in (WINDOW, option.name)]
            if WINDOW in names and goes_with:
                text = f"{text} ({', '.join(goes_with)})"
            yield f"{option.name} {_value(option)}".strip(), text


def _value(option: Option) -> str:
    return "|".join(option.choices) or (translate("CommandLine", option.value) if option.value else "")


def _section(heading: str, entries: Sequence[tuple[str, str]]) -> str:
    """A heading and, below it, two columns; a long entry has its explanation on the next line."""
    room = min(max(len(entry) for entry, _ in entries), 34)
    lines = [heading]
    for entry, explanation in entries:
        text = _wrapped(explanation, _WIDTH - room - 4)
        if len(entry) > room:
            lines.append(f"  {entry}")
            entry = ""
        firsts = [entry, *[""] * len(text)]
        lines += [f"  {first:{room}}  {line}" for first, line in zip(firsts, text, strict=False)]
    return "\n".join(lines)


def _paragraph(text: str) -> str:
    return "\n".join(_wrapped(text, _WIDTH))


def _wrapped(text: str, width: int) -> list[str]:
    """Lines of a text; what stands in straight quotation marks is to be typed, and stays in one line."""
    kept = re.sub('"[^"]*"', lambda typed: typed[0].replace(" ", _NO_BREAK), text)
    return [line.replace(_NO_BREAK, " ") for line in textwrap.wrap(kept, width)]
