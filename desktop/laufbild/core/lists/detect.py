# SPDX-License-Identifier: MIT
"""Opens a list of films of any format: detects by its content which that is, or raises one sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from io import BytesIO
from itertools import islice
from pathlib import Path
from typing import IO

from laufbild.core.files.scratch import scratch_folder
from laufbild.core.files.spool import spool
from laufbild.core.lists.archive import members
from laufbild.core.lists.entries import (
    LETTERBOXD,
    ListFile,
    Reading,
    Source,
)
from laufbild.core.lists.letterboxd import (
    LEFT_ALONE,
    LIST_MARK,
    LetterboxdExport,
    open_list_table,
)
from laufbild.core.lists.list_columns import suggest_columns
from laufbild.core.lists.list_formats import LETTERBOXD_LIST, form_of
from laufbild.core.lists.prose import ProseList, habits_of, sample_of
from laufbild.core.lists.tabular import TableList
from laufbild.core.model.errors import CatalogueError
from laufbild.core.model.system_errors import why_unread
from laufbild.core.tables.csv_table import SeparatedTable, agreement, dialect_of
from laufbild.core.tables.decoding import encoding_of
from laufbild.core.tables.table_file import (
    EMPTY_TABLE,
    JSON_BEGINS,
    MOST_BYTES,
    Table,
    check_file,
    open_table,
    too_big,
)
from laufbild.core.tables.xlsx_table import is_workbook
from laufbild.core.text.translation_marker import QT_TRANSLATE_NOOP

NO_LIST = QT_TRANSLATE_NOOP(
    "Errors", "{path} is no list of films: a text with titles and years, CSV, TSV, JSON, XLSX or an export of "
    "Letterboxd can be read."
)  # fmt: skip
_HEAD = 1 << 12
#: Columns of a table, at most: one with more was not made by a person.
_MOST_COLUMNS = 1_000
#: How even the lines of a table are: with a heading that names titles, and without.
_LIKELY_TABLE, _CERTAIN_TABLE = 0.5, 0.8
_EVEN_LINES = 200
_QUOTED_LINE = r'"[^",]*,[^"]*"'


@contextmanager
def opened_list(path: Path, options: Reading, name: str = "") -> Iterator[ListFile]:
    """The list in a file, which may be called by another name; what is unpacked for it is there as long as it is open.

    Raises CatalogueError where there is none.
    """
    shown = Path(name or path)
    with scratch_folder() as folder, _named(path, shown):
        yield _opened(path, shown, options, folder)


@contextmanager
def opened_stream(stream: IO[bytes], options: Reading, name: str) -> Iterator[ListFile]:
    """The list that comes through a pipe, or from the clipboard as UTF-8, under a name to call it by."""
    shown = Path(name)
    with scratch_folder() as folder, _named(folder, shown):
        path = folder / "list"
        spool(stream, path, MOST_BYTES, too_big(shown))
        with opened_list(path, options, name) as found:
            yield found


@contextmanager
def opened_text(text: str, options: Reading, name: str) -> Iterator[ListFile]:
    """The list in a text."""
    with opened_stream(BytesIO(text.encode("utf-8", "replace")), options, name) as found:
        yield found


@contextmanager
def _named(path: Path, shown: Path) -> Iterator[None]:
    """Call the file by its name where something is wrong with it."""
    try:
        yield
    except CatalogueError as error:
        if error.values.get("path") != path or path == shown:
            raise
        raise CatalogueError(error.text, **{**error.values, "path": shown}) from error
    except OSError as error:
        raise why_unread(error, shown) from error


def _opened(path: Path, shown: Path, options: Reading, folder: Path) -> ListFile:
    check_file(path, NO_LIST)
    with path.open("rb") as file:
        head = file.read(_HEAD)
        if not head.strip():
            raise CatalogueError(EMPTY_TABLE, path=path)
        if head.startswith(b"PK\x03\x04"):
            return _packed(path, shown, options, folder)
        file.seek(0)
        encoding = encoding_of(file)
    if encoding is None:
        raise CatalogueError(NO_LIST, path=path)
    return _text(path, shown, encoding, options)


def _packed(path: Path, shown: Path, options: Reading, folder: Path) -> ListFile:
    if is_workbook(path):
        return _table(open_table(path), shown, options)
    tables = []
    for member in members(path, folder):
        if member.folders.isdisjoint(LEFT_ALONE) and (found := _member(member.path, member.name, options)):
            tables.append((member.name, found))
    if not tables:
        raise CatalogueError(NO_LIST, path=path)
    return LetterboxdExport(path, shown.stem, tables)


def _member(path: Path, name: str, options: Reading) -> TableList | None:
    """A table of an export, or None for one that says nothing of films."""
    try:
        found = _opened(path, Path(name), options, path.parent)
    except CatalogueError:
        return None
    if not isinstance(found, TableList) or found.source.format != LETTERBOXD or found.mapping.problem:
        return None
    return found


def _text(path: Path, shown: Path, encoding: str, options: Reading) -> ListFile:
    with path.open("rb") as file:
        head = file.read(_HEAD).decode(encoding, "replace").lstrip("\ufeff")
    if head.startswith(LIST_MARK):
        listed, source = open_list_table(path, encoding)
        return TableList(listed, LETTERBOXD_LIST, options, source, is_list=True)
    if re.match(JSON_BEGINS, head):
        return _table(open_table(path), shown, options)
    table = _separated(path)
    titled = table is not None and not suggest_columns(table.headings).problem
    evenness = _evenness(path, encoding) if table and table.separator else 0
    if table and titled and (evenness >= _LIKELY_TABLE or table.preamble or _has_quoted_cells(table, path, encoding)):
        return _table(table, shown, options)
    habits = habits_of(sample_of(path, encoding))
    if habits.is_list:
        return ProseList(path, encoding, options, habits, shown.stem)
    if table and (titled or evenness >= _CERTAIN_TABLE):
        return _table(table, shown, options)
    raise CatalogueError(NO_LIST, path=path)


def _separated(path: Path) -> SeparatedTable | None:
    """The file as a table, if its first line can be headings."""
    with suppress(CatalogueError):
        found = open_table(path)
        return found if isinstance(found, SeparatedTable) else None
    return None


def _has_quoted_cells(table: SeparatedTable, path: Path, encoding: str) -> bool:
    """Whether a table of one column quotes some of its cells, as nobody who writes a list by hand does."""
    lines = islice(sample_of(path, encoding), _EVEN_LINES)
    return len(table.headings) == 1 and any(re.fullmatch(_QUOTED_LINE, line.strip()) for line in lines)


def _evenness(path: Path, encoding: str) -> float:
    """The share of lines that have as many cells as the first, if there is more than that one."""
    lines = list(islice(sample_of(path, encoding), _EVEN_LINES))
    share, _ = agreement(lines, dialect_of(lines))
    return share if len(lines) > 1 else _LIKELY_TABLE


def _table(table: Table, shown: Path, options: Reading) -> TableList:
    if len(table.headings) > _MOST_COLUMNS:
        raise CatalogueError(NO_LIST, path=table.path)
    form = form_of(table, shown.name)
    language = options.language_of(form.language, suggest_columns(table.headings).language)
    return TableList(table, form, options, Source(form.name, shown.stem, language))
