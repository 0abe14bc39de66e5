# SPDX-License-Identifier: MIT
"""The command for the user's data: saved as JSON, replaced from it after a question, or checked to the last row."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from contextlib import ExitStack, closing, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from laufbild import paths
from laufbild.cli.arguments import (
    BAD_CHOICE,
    NOT_HERE,
    PERSONAL,
    TOO_FEW,
    TOO_MANY,
    Arguments,
    UsageError,
)
from laufbild.cli.preflight import say
from laufbild.core.backup.backup_restore import sound_backup
from laufbild.core.backup.checking import UnsoundError, check
from laufbild.core.backup.differences import comparing
from laufbild.core.backup.exchange import (
    MEANWHILE,
    WrittenMeanwhileError,
    comparison_with,
    export_json,
    replacing_content,
)
from laufbild.core.backup.json_content import nothing, opened_json
from laufbild.core.backup.personal_json import plain_difference
from laufbild.core.catalogue.catalogue_file import CatalogueFile
from laufbild.core.files.output import Guarded
from laufbild.core.library.library import Library
from laufbild.core.model.bounds import BoundError
from laufbild.core.model.errors import CatalogueError
from laufbild.core.model.fields import Reader
from laufbild.core.model.system_errors import MISSING
from laufbild.core.personal.backup_files import backups
from laufbild.core.personal.personal_file import PersonalFile
from laufbild.core.personal.personal_opening import SPOILED
from laufbild.core.text.translation_marker import QT_TRANSLATE_NOOP
from laufbild.core.work.steps import finished
from laufbild.i18n.difference_texts import (
    SIGNS,
    name_of,
    replacement_lines,
    what_changes,
)
from laufbild.i18n.language import language, sentence, translate
from laufbild.i18n.wording import moment
from laufbild.system.profile_files import guarded

if TYPE_CHECKING:
    from laufbild.core.backup.differences import Difference
    from laufbild.core.backup.exchange import State
    from laufbild.core.personal.personal_file import PersonalFile

EXPORT, IMPORT, CHECK = "export", "import", "check"
#: What can be done, and how many words it takes with it.
DEEDS = {EXPORT: 2, IMPORT: 2, CHECK: 1}
#: What only an import understands.
_IMPORT_ONLY = ("--yes", "--dry-run", "--json")
#: What is spoiled, so that a backup is of use.
_SPOILED = (*SPOILED, MISSING)
#: Differences, and faults of a file, that are named; --json gives all differences.
_NAMED = 40
NOBODY = QT_TRANSLATE_NOOP(
    "Errors",
    "There is no terminal to ask at, and nothing was replaced: --yes replaces your data with {path} without asking, "
    "--dry-run only shows what would change.",
)
UNCHANGED = QT_TRANSLATE_NOOP("Errors", "Nothing was replaced.")


def run_personal(arguments: Arguments) -> None:
    deed = _checked_deed(arguments)
    profile = Path(arguments.value("--profile") or paths.profile())
    path = paths.personal_file(profile)
    catalogue = Path(arguments.value("--catalogue") or paths.bundled_catalogue())
    try:
        if deed == IMPORT:
            _replace(path, Path(arguments.words[-1]), arguments)
        else:
            _do(deed, path, arguments.words[-1], guarded(profile, catalogue))
    except CatalogueError as error:
        if isinstance(error, UnsoundError):
            _say_faults(error)
        spoiled = error.text in _SPOILED or isinstance(error, UnsoundError)
        if spoiled and error.values.get("path") == path and (backup := sound_backup(path)):
            found = translate("CommandLine", "There is a sound backup of your file, made on {time}: {path}")
            say(found.format(time=moment(backup.at), path=backup.path))
        raise


def _checked_deed(arguments: Arguments) -> str:
    deed, words = arguments.words[0], len(arguments.words)
    if deed not in DEEDS:
        raise UsageError(BAD_CHOICE, option=f"laufbild {PERSONAL}", value=deed, choices=", ".join(DEEDS))
    command = f"laufbild {PERSONAL} {deed}"
    if words < DEEDS[deed]:
        raise UsageError(TOO_FEW, command=command)
    if words > DEEDS[deed]:
        raise UsageError(TOO_MANY, command=command, word=arguments.words[-1])
    for option in _IMPORT_ONLY:
        if deed != IMPORT and option in arguments.values:
            raise UsageError(NOT_HERE, option=option, command=command)
    return deed


def _do(deed: str, path: Path, word: str, guarded: Guarded) -> None:
    if not path.exists():
        raise CatalogueError(MISSING, path=path)
    with closing(PersonalFile.open(path)) as personal:
        if deed == EXPORT:
            export_json(personal, Path(word), guarded)
            print(translate("CommandLine", "All that is yours was written to {path}.").format(path=word))
        else:
            _say_what_is_there(personal)


# --- Replacing --------------------------------------------------------------------------------------------


def _replace(path: Path, source: Path, arguments: Arguments) -> None:
    """Have what a file says in the place of the user's data, once it is known what that changes, and wanted."""
    sure, dry = "--yes" in arguments.values, "--dry-run" in arguments.values
    with ExitStack() as opened:
        then = opened.enter_context(opened_json(source))
        finished(then.loading())
        personal = opened.enter_context(closing(PersonalFile.open(path))) if path.exists() else None
        replaced = False
        while not replaced:
            seen = finished(comparison_with(personal, then)) if personal else None
            found = seen.differences if seen else finished(comparing(opened.enter_context(nothing(path)), then))
            state = seen.state if seen and not sure else None
            _show(found, source, arguments)
            if dry or not found:
                return
            if not sure:
                _ask(source)
            try:
                if not personal:
                    personal = opened.enter_context(closing(PersonalFile.open(path)))
                    state = None if sure else _state_of_nothing(personal, then, found)
                del seen, found  # they may be many
                change = finished(replacing_content(personal, then, state))
                replaced = True
            except WrittenMeanwhileError as error:
                say(sentence(error))
    said = translate("CommandLine", "Your data was replaced: %n film(s) changed.", None, len(change.films))
    said = f"{said} {translate('CommandLine', 'A backup was made before; in the window this can be undone.')}"
    say(said) if "--json" in arguments.values else print(said)


def _state_of_nothing(personal: PersonalFile, then: PersonalFile, shown: Sequence[Difference]) -> State:
    """The state of a file that was not there when somebody looked at what would change.

    Raises WrittenMeanwhileError where another program has made it meanwhile, and something stands in it.
    """
    seen = finished(comparison_with(personal, then))
    if seen.differences != shown:
        raise WrittenMeanwhileError(MEANWHILE, path=personal.path)
    return seen.state


def _ask(source: Path) -> None:
    """Ask whether to go on; raises CatalogueError unless that is wanted."""
    if sys.stdin is None or not sys.stdin.isatty():
        raise CatalogueError(NOBODY, path=source)
    print(translate("CommandLine", "Replace your data? [y/N]"), end=" ", file=sys.stderr, flush=True)
    words = translate("CommandLine", "y yes").split()
    if sys.stdin.readline().strip().casefold() not in (*words, "y", "yes"):
        raise CatalogueError(UNCHANGED)


def _show(found: Sequence[Difference], source: Path, arguments: Arguments) -> None:
    if "--json" in arguments.values:
        said = {"file": str(source), "differences": [plain_difference(each) for each in found]}
        print(json.dumps(said, ensure_ascii=False, indent=2))
        return
    for line in replacement_lines(found):
        print(line)
    with ExitStack() as opened:
        catalogue: Library | None = None
        with suppress(CatalogueError):  # films are then called by their keys
            wanted = Path(arguments.value("--catalogue") or paths.bundled_catalogue())
            catalogue = opened.enter_context(closing(Library(CatalogueFile.open(wanted))))
        for each in found[:_NAMED]:
            print(f"  {SIGNS[each.way]} {_line(each, catalogue)}")
    if more := len(found[_NAMED:]):
        print(f"  {translate('CommandLine', 'and %n more; --json tells all of them', None, more)}")


def _line(difference: Difference, catalogue: Library | None) -> str:
    if catalogue is None:
        return difference.key
    reader = Reader(language(), catalogue.vocabulary)
    return f"{name_of(difference, catalogue, reader)}: {what_changes(difference, reader, restoring=False)}"


# --- Checking ---------------------------------------------------------------------------------------------


def _say_faults(error: UnsoundError) -> None:
    for fault in error.faults[:_NAMED]:
        why = fault.error
        said = sentence(why) if isinstance(why, BoundError) else translate("CommandLine", "It makes no sense.")
        say(f"{fault.place}: {said}")
    if more := len(error.faults[_NAMED:]):
        say(translate("CommandLine", "and %n more", None, more))


def _say_what_is_there(personal: PersonalFile) -> None:
    there = check(personal)
    print(translate("CommandLine", "{path} is sound. It holds:").format(path=personal.path))
    for line in (
        translate("CommandLine", "%n film(s) with marks of yours", None, there["marks"]),
        translate("CommandLine", "%n film(s) of your own", None, there["own films"]),
        translate("CommandLine", "%n corrected film(s)", None, there["corrections"]),
        translate("CommandLine", "%n list(s)", None, there["lists"]),
        translate("CommandLine", "%n saved view(s)", None, there["views"]),
        translate("CommandLine", "%n step(s) that can be undone or done again", None, there["steps"]),
    ):
        print(f"  {line}")
    kept = backups(personal.path)
    said = translate("CommandLine", "Beside it there are %n backup(s).", None, len(kept))
    if kept:
        latest = translate("CommandLine", "The latest is of {time}.").format(time=moment(kept[-1].at))
        said = f"{said} {latest}"
    print(said)
