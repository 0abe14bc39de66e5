# SPDX-License-Identifier: MIT
"""Reads the command line; every option is declared once, for the help and the messages too.

Not with argparse: it refuses a query such as -theme:freedom and an order such as --sort -title, its messages can't be
translated without patching it and change from Python to Python, and it costs each start 2 to 3 ms.
"""

import os
from collections import deque
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from laufbild.core.text.languages import LANGUAGES
from laufbild.core.text.translation_marker import QT_TRANSLATE_NOOP
from laufbild.paths import SUFFIX
from laufbild.settings import THEMES

WINDOW, LIST, SHOW, EXPORT, BUILD, IMPORT = "", "list", "show", "export", "build", "import"
PERSONAL = "personal"
#: The commands that are called by a word.
NAMED = (LIST, SHOW, EXPORT, BUILD, IMPORT, PERSONAL)
#: Those that write files.
WRITING = (EXPORT, BUILD, IMPORT, PERSONAL)
SCREENSHOT, SELF_TEST = "--screenshot", "--self-test"
#: The names in `export.PRESETS`, whose modules only an export needs.
PRESETS = ("excel", "unix", "letterboxd", "complete")
FILE = QT_TRANSLATE_NOOP("CommandLine", "FILE")
COLUMNS = QT_TRANSLATE_NOOP("CommandLine", "COLUMNS")
QUERY = QT_TRANSLATE_NOOP("CommandLine", "QUERY")
KEY = QT_TRANSLATE_NOOP("CommandLine", "KEY")
TABLE = QT_TRANSLATE_NOOP("CommandLine", "TABLE")


class Command(NamedTuple):
    """A way to start. `takes` names the words after it, `fewest` to `most` of them; the help says `does`.

    Both are marked for the context "CommandLine".
    """

    name: str
    takes: str
    does: str
    fewest: int = 0
    most: int | None = None


class Option(NamedTuple):
    """`does` and `value`, the name of what it takes, are marked for "CommandLine"; a switch takes nothing.

    `commands` are those it goes with, none for all. One that `repeats` may stand more than once; of any other
    the last one counts.
    """

    name: str
    does: str
    value: str = ""
    choices: tuple[str, ...] = ()
    commands: tuple[str, ...] = ()
    repeats: bool = False

    @property
    def is_switch(self) -> bool:
        return not self.value and not self.choices


class UsageError(Exception):
    """A command line that makes no sense: a marked sentence of "CommandLine", and what fills its places."""

    def __init__(self, text: str, **values: object) -> None:
        super().__init__(text.format(**values))
        self.text = text
        self.values = values


COMMANDS: dict[str, Command] = {
    command.name: command
    for command in (
        Command(WINDOW, FILE, QT_TRANSLATE_NOOP("CommandLine", "opens the window, with a catalogue if one is named"),
                most=0),
        Command(LIST, QUERY, QT_TRANSLATE_NOOP("CommandLine", "lists the films a query finds")),
        Command(SHOW, KEY, QT_TRANSLATE_NOOP("CommandLine", "tells all about one film"), 1, 1),
        Command(EXPORT, QUERY, QT_TRANSLATE_NOOP("CommandLine", "writes the films a query finds to a file")),
        Command(BUILD, TABLE, QT_TRANSLATE_NOOP("CommandLine", "makes a catalogue of your own table"), 1, 1),
        Command(IMPORT, FILE, QT_TRANSLATE_NOOP("CommandLine", "brings a list of films in, to your own"), 1, 1),
        Command(PERSONAL, QT_TRANSLATE_NOOP("CommandLine", "export FILE | import FILE | check"),
                QT_TRANSLATE_NOOP(
                    "CommandLine", "saves your data to a JSON file, replaces it from one (asks first), checks it"),
                1, 2),
        Command(SCREENSHOT, QUERY, QT_TRANSLATE_NOOP("CommandLine", "draws the window without a display")),
        Command(SELF_TEST, FILE, QT_TRANSLATE_NOOP("CommandLine", "checks that the program works"), most=1),
    )
}  # fmt: skip

OPTIONS: dict[str, Option] = {
    option.name: option
    for option in (
        Option("--query", QT_TRANSLATE_NOOP("CommandLine", "what to search for, or the line of a view"), QUERY,
               commands=(WINDOW,)),
        Option("--screenshot", QT_TRANSLATE_NOOP("CommandLine", "where to draw the window, a PNG file"), FILE,
               commands=(SCREENSHOT,)),
        Option("--size", QT_TRANSLATE_NOOP("CommandLine", "how large to draw it, such as 1440x900"),
               QT_TRANSLATE_NOOP("CommandLine", "WIDTHxHEIGHT"), commands=(SCREENSHOT,)),
        Option("--theme", QT_TRANSLATE_NOOP("CommandLine", "in which colours"), choices=THEMES,
               commands=(SCREENSHOT,)),
        Option("--select", QT_TRANSLATE_NOOP("CommandLine", "with which film chosen"), KEY,
               commands=(SCREENSHOT,)),
        Option("--self-test", "", commands=(SELF_TEST,)),
        Option("--output",
               QT_TRANSLATE_NOOP("CommandLine", "the file to write; an export also takes -, standard output"), FILE,
               commands=(EXPORT, BUILD)),
        Option("--map",
               QT_TRANSLATE_NOOP("CommandLine", "what a column is, such as Name=title or \"Name 2=title de\"; "
                                 "Name= leaves it out; may be repeated"),
               QT_TRANSLATE_NOOP("CommandLine", "HEADING=FIELD"), commands=(BUILD, IMPORT), repeats=True),
        Option("--table-language",
               QT_TRANSLATE_NOOP("CommandLine", "of titles and texts whose column and letters do not tell it"),
               choices=LANGUAGES, commands=(BUILD, IMPORT)),
        Option("--report", QT_TRANSLATE_NOOP("CommandLine", "a CSV file for the rows that were left out"), FILE,
               commands=(BUILD, IMPORT)),
        Option("--dry-run", QT_TRANSLATE_NOOP("CommandLine", "says what would happen, and writes nothing"),
               commands=(IMPORT, PERSONAL)),
        Option("--yes", QT_TRANSLATE_NOOP("CommandLine", "replaces your data without asking"), commands=(PERSONAL,)),
        Option("--format", QT_TRANSLATE_NOOP("CommandLine", "csv unless the file is called .json"),
               choices=("csv", "json"), commands=(EXPORT,)),
        Option("--preset",
               QT_TRANSLATE_NOOP("CommandLine", "which program will read the CSV; unix if not said"),
               choices=PRESETS, commands=(EXPORT,)),
        Option("--columns",
               QT_TRANSLATE_NOOP("CommandLine", "such as title,year, or shown for those of the window; all if not "
                                 "said"),
               COLUMNS, commands=(EXPORT,)),
        Option("--headings", QT_TRANSLATE_NOOP("CommandLine", "in the language or as neutral keys"),
               choices=("labels", "keys"), commands=(EXPORT,)),
        Option("--sort",
               QT_TRANSLATE_NOOP("CommandLine", "such as year,-title; a minus turns the order round"),
               COLUMNS, commands=(LIST, EXPORT)),
        Option("--json", QT_TRANSLATE_NOOP("CommandLine", "everything under neutral names, for programs"),
               commands=(LIST, SHOW, BUILD, IMPORT, PERSONAL)),
        Option("--language", QT_TRANSLATE_NOOP("CommandLine", "of everything that is said and written"),
               choices=LANGUAGES),
        Option("--catalogue",
               QT_TRANSLATE_NOOP("CommandLine", "another catalogue than the program’s own"), FILE),
        Option("--profile", QT_TRANSLATE_NOOP("CommandLine", "another folder for your own files"),
               QT_TRANSLATE_NOOP("CommandLine", "FOLDER")),
        Option("--version", QT_TRANSLATE_NOOP("CommandLine", "says which version this is")),
        Option("--help", QT_TRANSLATE_NOOP("CommandLine", "says this")),
    )
}  # fmt: skip

UNKNOWN_COMMAND = QT_TRANSLATE_NOOP("CommandLine", "There is no command “{word}”; there are: {commands}.")
UNKNOWN_OPTION = QT_TRANSLATE_NOOP("CommandLine", "There is no option {option}.")
NEEDS_VALUE = QT_TRANSLATE_NOOP("CommandLine", "{option} needs something after it.")
TAKES_NO_VALUE = QT_TRANSLATE_NOOP("CommandLine", "{option} takes nothing after it.")
BAD_CHOICE = QT_TRANSLATE_NOOP("CommandLine", "“{value}” is nothing {option} knows; it knows: {choices}.")
NOT_HERE = QT_TRANSLATE_NOOP("CommandLine", "{option} does not go with “{command}”.")
TOO_FEW = QT_TRANSLATE_NOOP("CommandLine", "“{command}” needs to be told more.")
TOO_MANY = QT_TRANSLATE_NOOP("CommandLine", "“{command}” does not know what to do with “{word}”.")


class Arguments(NamedTuple):
    """A command line taken apart; `problem` is the first thing wrong with it.

    A switch that is set has an empty value. The words are readable text, whatever bytes they came from.
    """

    command: Command
    words: tuple[str, ...]
    values: Mapping[str, str]
    problem: UsageError | None = None
    repeated: Sequence[tuple[str, str]] = ()

    def value(self, option: str) -> str | None:
        return self.values.get(option)

    def each(self, option: str) -> list[str]:
        """What an option that repeats was given, each time."""
        return [value for name, value in self.repeated if name == option]


def read(tokens: Sequence[str]) -> Arguments:
    """Take a command line apart. Options may stand anywhere before "--"; never raises."""
    given: list[tuple[str, str]] = []
    words: list[str] = []
    problems: list[UsageError] = []
    rest = deque(tokens)
    while rest and (token := rest.popleft()) != "--":
        if token.startswith("--") or token == "-h":
            try:
                given.append(_option("--help" if token == "-h" else token, rest))
            except UsageError as error:
                problems.append(error)
        else:
            words.append(token)
    values = dict(given)
    words += rest
    command = _command(values, words, problems)
    readable = [_readable(word) for word in words]
    problems += _misplaced(command, values, readable)
    repeated = [(name, value) for name, value in given if OPTIONS[name].repeats]
    return Arguments(command, tuple(readable), values, problems[0] if problems else None, repeated)


def _option(token: str, rest: deque[str]) -> tuple[str, str]:
    name, equals, value = token.partition("=")
    option = OPTIONS.get(name)
    if option is None:
        raise UsageError(UNKNOWN_OPTION, option=name)
    if option.is_switch:
        if equals:
            raise UsageError(TAKES_NO_VALUE, option=name)
        return name, ""
    if not equals:
        if not rest or rest[0].startswith("--"):
            raise UsageError(NEEDS_VALUE, option=name)
        value = rest.popleft()
    if option.choices and value not in option.choices:
        raise UsageError(BAD_CHOICE, value=value, option=name, choices=", ".join(option.choices))
    return name, value


def _command(values: dict[str, str], words: list[str], problems: list[UsageError]) -> Command:
    """The command that is meant; its name, or that of a catalogue for the window, is taken out of the words."""
    for name in (SCREENSHOT, SELF_TEST):
        if name in values:
            return COMMANDS[name]
    if not words:
        return COMMANDS[WINDOW]
    word = words.pop(0)
    if word in NAMED:
        return COMMANDS[word]
    if word.lower().endswith(SUFFIX) or os.path.isfile(word):
        if "--catalogue" in values:
            problems.append(UsageError(NOT_HERE, option="--catalogue", command=f"laufbild {_readable(word)}"))
        values["--catalogue"] = word
        return COMMANDS[WINDOW]
    word = _readable(word)
    problems.append(UsageError(UNKNOWN_COMMAND, word=word, commands=", ".join(NAMED)))
    words.clear()
    return COMMANDS[WINDOW]


def _readable(word: str) -> str:
    return word.encode("utf-8", "replace").decode()


def _misplaced(command: Command, values: Mapping[str, str], words: list[str]) -> list[UsageError]:
    name = f"laufbild {command.name}".strip()
    found = [
        UsageError(NOT_HERE, option=option, command=name)
        for option in values
        if OPTIONS[option].commands and command.name not in OPTIONS[option].commands
    ]
    if len(words) < command.fewest:
        found.append(UsageError(TOO_FEW, command=name))
    if command.most is not None and len(words) > command.most:
        found.append(UsageError(TOO_MANY, command=name, word=words[command.most]))
    return found
