# SPDX-License-Identifier: MIT
"""The command for the user's own file: written out as JSON, brought in from it, or checked to the last row."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from laufbild import paths
from laufbild.arguments import BAD_CHOICE, PERSONAL, TOO_FEW, TOO_MANY, Arguments, UsageError
from laufbild.catalogue.errors import CatalogueError
from laufbild.catalogue.output import Guarded
from laufbild.catalogue.personal import Personal, backups, sound_backup
from laufbild.catalogue.schema import DAMAGED, MISSING, NOT_OURS
from laufbild.language import translate
from laufbild.preflight import say
from laufbild.profile_files import guarded
from laufbild.wording import moment

EXPORT, IMPORT, CHECK = "export", "import", "check"
#: What can be done, and how many words it takes with it.
DEEDS = {EXPORT: 2, IMPORT: 2, CHECK: 1}
#: What is spoiled, so that a backup is of use.
_SPOILED = (DAMAGED, NOT_OURS, MISSING)


def run_personal(arguments: Arguments) -> None:
    deed, words = arguments.words[0], len(arguments.words)
    if deed not in DEEDS:
        raise UsageError(BAD_CHOICE, option=f"laufbild {PERSONAL}", value=deed, choices=", ".join(DEEDS))
    if words < DEEDS[deed]:
        raise UsageError(TOO_FEW, command=f"laufbild {PERSONAL} {deed}")
    if words > DEEDS[deed]:
        raise UsageError(TOO_MANY, command=f"laufbild {PERSONAL} {deed}", word=arguments.words[-1])
    profile = Path(arguments.value("--profile") or paths.profile())
    path = paths.personal_file(profile)
    catalogue = Path(arguments.value("--catalogue") or paths.bundled_catalogue())
    try:
        _do(deed, path, arguments.words[-1], guarded(profile, catalogue))
    except CatalogueError as error:
        if error.text in _SPOILED and error.values.get("path") == path and (backup := sound_backup(path)):
            found = translate("CommandLine", "There is a sound backup of your file, made on {time}: {path}")
            say(found.format(time=moment(backup.at), path=backup.path))
        raise


def _do(deed: str, path: Path, word: str, guarded: Guarded) -> None:
    if deed != IMPORT and not path.exists():
        raise CatalogueError(MISSING, path=path)
    with closing(Personal.open(path)) as personal:
        if deed == EXPORT:
            personal.export_json(Path(word), guarded)
            print(translate("CommandLine", "All that is yours was written to {path}.").format(path=word))
        elif deed == IMPORT:
            change = personal.import_json(Path(word))
            print(translate("CommandLine", "%n film(s) of yours changed.", None, len(change.films)))
        else:
            _say_what_is_there(personal)


def _say_what_is_there(personal: Personal) -> None:
    there = personal.check()
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
