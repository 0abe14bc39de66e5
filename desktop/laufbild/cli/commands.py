# SPDX-License-Identifier: MIT
"""The commands that need no window: list, show, export, build, import and personal."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from pathlib import Path

from laufbild import paths
from laufbild.cli.arguments import (
    BUILD,
    EXPORT,
    IMPORT,
    LIST,
    NOT_HERE,
    PERSONAL,
    SHOW,
    Arguments,
    UsageError,
)
from laufbild.cli.film_text import film_text, title_line
from laufbild.cli.preflight import say
from laufbild.core.catalogue.catalogue_file import CatalogueFile
from laufbild.core.catalogue.film_source import FilmSource, unknown_film
from laufbild.core.codec.film_names import neutral
from laufbild.core.export.export_plan import Plan
from laufbild.core.export.presets import JSON, PRESETS, Preset
from laufbild.core.export.writer_of_files import (
    files,
    misnamed,
    write,
    write_to,
)
from laufbild.core.files.output import Guarded
from laufbild.core.model.errors import CatalogueError
from laufbild.core.model.fields import (
    COLUMNS,
    FIELDS_BY_KEY,
    Field,
    Reader,
)
from laufbild.core.query.sort_order import Order, SortKey
from laufbild.core.query.view_text import Look, view_of
from laufbild.core.text.folding import fold
from laufbild.core.text.translation_marker import QT_TRANSLATE_NOOP
from laufbild.i18n.language import language, sentence, translate
from laufbild.system.profile_files import guarded

UNKNOWN_COLUMN = QT_TRANSLATE_NOOP("CommandLine", "There is no column “{column}”; there are: {columns}.")
WHERE_TO = QT_TRANSLATE_NOOP("CommandLine", "Say where to write with --output.")
RETYPED = QT_TRANSLATE_NOOP("Chips", "Nothing is spelled “{typed}”; with another keyboard layout it reads “{read}”.")


def list_films(arguments: Arguments) -> None:
    with closing(_films(arguments)) as catalogue:
        ids = _found(catalogue, arguments)
        if "--json" in arguments.values:
            _write_to_output(catalogue, Plan(JSON, ids, language=language()))
            return
        for line in aligned([_row(catalogue, number) for number in ids]):
            print(line)
    if not ids:
        say(translate("CommandLine", "No film was found."))


def show_film(arguments: Arguments) -> None:
    with closing(_films(arguments)) as catalogue:
        (key,) = arguments.words
        film = catalogue.film_of_key(key)
        if film is None:
            raise unknown_film(catalogue, key)
        if "--json" in arguments.values:
            print(json.dumps(neutral(film, language()), ensure_ascii=False, indent=2))
        else:
            print(film_text(film, catalogue, language()))


def export_films(arguments: Arguments) -> None:
    output = arguments.value("--output")
    if output is None:
        raise UsageError(WHERE_TO)
    preset = _preset(arguments, output)
    with closing(_films(arguments)) as catalogue:
        columns = _columns(arguments.value("--columns")) or _look(arguments).columns
        heading = None if arguments.value("--headings") == "keys" else _heading
        plan = Plan(preset, _found(catalogue, arguments), columns, language(), heading)
        if output == "-":
            _write_to_output(catalogue, plan)
        else:
            _write_files(catalogue, plan, Path(output), _guarded(arguments, catalogue))


def build_catalogue(arguments: Arguments) -> None:
    from laufbild.cli.build_command import build_from

    output = arguments.value("--output")
    if output in (None, "-"):
        raise UsageError(WHERE_TO)
    with closing(_catalogue(arguments)) as catalogue:
        guarded = _guarded(arguments, catalogue)
        build_from(arguments, Path(arguments.words[0]), Path(output or ""), catalogue, guarded)


def import_films(arguments: Arguments) -> None:
    from laufbild.cli.import_command import import_from

    with closing(_catalogue(arguments)) as catalogue:
        import_from(arguments, catalogue, _profile(arguments), _guarded(arguments, catalogue))


def do_to_personal_file(arguments: Arguments) -> None:
    from laufbild.cli.personal_command import run_personal

    run_personal(arguments)


COMMANDS: dict[str, Callable[[Arguments], None]] = {
    LIST: list_films,
    SHOW: show_film,
    EXPORT: export_films,
    BUILD: build_catalogue,
    IMPORT: import_films,
    PERSONAL: do_to_personal_file,
}


def aligned(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Rows as lines, their cells below each other as a terminal shows them."""
    from wcwidth import width as columns  # only for tables on a terminal

    widths = [max(map(columns, cells)) for cells in zip(*rows, strict=True)]
    for row in rows:
        cells = (cell + " " * (width - columns(cell)) for cell, width in zip(row, widths, strict=True))
        yield "  ".join(cells).rstrip()


def _catalogue(arguments: Arguments) -> CatalogueFile:
    return CatalogueFile.open(Path(arguments.value("--catalogue") or paths.bundled_catalogue()))


def _profile(arguments: Arguments) -> Path:
    return Path(arguments.value("--profile") or paths.profile())


def _guarded(arguments: Arguments, catalogue: FilmSource) -> Guarded:
    return guarded(_profile(arguments), catalogue.path)


def _films(arguments: Arguments) -> FilmSource:
    """The films of the catalogue with what the user's personal file says of them, if there is one that can be read."""
    catalogue = _catalogue(arguments)
    folder = _profile(arguments)
    if not paths.personal_file(folder).exists():
        return catalogue
    from laufbild.core.library.sync import with_personal
    from laufbild.core.personal.personal_file import PersonalFile

    try:
        with closing(PersonalFile.open(paths.personal_file(folder))) as personal:
            return with_personal(catalogue, personal, paths.personal_index(folder))
    except CatalogueError as error:
        say(sentence(error))
        return catalogue


def _found(catalogue: FilmSource, arguments: Arguments) -> Sequence[int]:
    """The films of the query, and what is to be said about how it was read."""
    look = _look(arguments)
    found = catalogue.find(look.query, _order(arguments.value("--sort")) or look.order, language())
    for problem in look.query.problems:
        say(translate("Query", problem.sentence).format(text=problem.text))
    for typed, meant in found.retyped:
        say(translate("Chips", RETYPED).format(typed=typed, read=meant))
    return found.ids


def _look(arguments: Arguments) -> Look:
    """What the query says; it may be the line of a view, with an order and columns."""
    return view_of(" ".join(arguments.words))


def _order(value: str | None) -> Order:
    """ "year,-title" → the order by year, then by title from the end"""
    keys = ((_column(name.removeprefix("-")), name.startswith("-")) for name in _names(value))
    return tuple(SortKey(field.name, descending) for field, descending in keys)


def _columns(value: str | None) -> tuple[str, ...]:
    if value == "shown":
        return tuple(field.name for field in COLUMNS if field.shown)
    return tuple(dict.fromkeys(_column(name).name for name in _names(value)))


def _names(value: str | None) -> list[str]:
    return [name.strip() for name in (value or "").split(",") if name.strip()]


def _column(name: str) -> Field:
    """The column of a name, neutral or in any language."""
    field = FIELDS_BY_KEY.get(fold(name))
    if field not in COLUMNS:
        known = ", ".join(column.name for column in COLUMNS)
        raise UsageError(UNKNOWN_COLUMN, column=name, columns=known)
    return field


def _row(catalogue: FilmSource, number: int) -> tuple[str, ...]:
    film = catalogue.film(number)
    reader = Reader(language(), catalogue.vocabulary)
    year = "" if film.year is None else str(film.year)
    return title_line(film, reader.language), year, reader.name("evidence", film.evidence), film.key


def _preset(arguments: Arguments, output: str) -> Preset:
    """How to write; says so where an option would have no effect."""
    by_name = "json" if output.lower().endswith(JSON.suffix) and "--preset" not in arguments.values else "csv"
    if (arguments.value("--format") or by_name) == "json":
        _refuse(arguments, ("--preset", "--headings"), "--format json")
        return JSON
    preset = PRESETS[arguments.value("--preset") or "unix"]
    if preset.row:
        _refuse(arguments, ("--columns", "--headings"), f"--preset {preset.name}")
    return preset


def _refuse(arguments: Arguments, options: tuple[str, ...], with_option: str) -> None:
    for option in options:
        if option in arguments.values:
            raise UsageError(NOT_HERE, option=option, command=with_option)


def _heading(field: Field) -> str:
    return translate("Fields", field.label)


def _write_to_output(catalogue: FilmSource, plan: Plan) -> None:
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding=plan.preset.encoding, newline="")
    if sys.stdout is not None:  # as in a windowed program on Windows
        write_to(catalogue, plan, sys.stdout)


def _write_files(catalogue: FilmSource, plan: Plan, target: Path, guarded: Guarded) -> None:
    guarded.check(target)  # what it is says more than how it is called
    if why_not := misnamed(plan, target):
        raise why_not
    for _ in write(catalogue, plan, target, guarded):
        pass
    said = translate("CommandLine", "%n film(s) written to {path}.", None, len(plan.ids))
    print(said.format(path=", ".join(str(file) for file in files(plan, target))))
