# SPDX-License-Identifier: MIT
"""Feeds the readers of lists, tables and personal files with bytes that grow out of what they do with them, by atheris.

    python tests/fuzzing.py CORPUS [options of libFuzzer, such as -max_total_time=3600]

It needs atheris, which nothing else does. Whatever is not a list is to be refused with a CatalogueError, and nothing
else may ever be raised; a reader that takes long or much memory is found by libFuzzer itself. An empty corpus is
filled with a file of each kind first: also JSON of a personal file, and statements that alter such a file.
"""

from __future__ import annotations

import io
import sqlite3
import sys
import tempfile
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import closing, suppress
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "desktop"))

import atheris

from laufbild.core.backup.checking import check
from laufbild.core.backup.exchange import export_json, import_json

with atheris.instrument_imports(include=["laufbild"]):
    from laufbild.core.backup import json_content, json_stream, personal_json
    from laufbild.core.catalogue.title_search import Asked, Titled
    from laufbild.core.lists.detect import opened_list
    from laufbild.core.lists.entries import Entry, Reading
    from laufbild.core.lists.import_plan import Plan, planning
    from laufbild.core.lists.own_titles import OwnTitles
    from laufbild.core.model.errors import CatalogueError
    from laufbild.core.model.vocabulary import Vocabulary
    from laufbild.core.personal import integrity, journal, rows
    from laufbild.core.personal.personal_file import PersonalFile
    from laufbild.core.tables import (
        csv_table,
        decoding,
        json_rows,
        xlsx_table,
    )
    from laufbild.core.tables.film_rows import FilmReader, Options
    from laufbild.core.tables.mapping import suggest
    from laufbild.core.tables.table_file import open_table
    from laufbild.core.work.steps import finished

#: Else loaded when they are needed, and then not watched.
READERS = (
    decoding,
    json_rows,
    csv_table,
    xlsx_table,
    integrity,
    journal,
    json_content,
    json_stream,
    personal_json,
    rows,
)
#: The names tell watched films from wanted ones.
NAMES = ("list.txt", "watched.csv", "watchlist.csv", "ratings.csv", "table.xlsx", "films.json", "export.zip", "list")
#: What the first byte says of data that are a personal file.
PERSONAL_JSON, PERSONAL_VALUES = b"j", b"p"
_DIARY = (
    "Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date\n2026-11-22,Beg,1970,https://boxd.it/d,4,,a,2026"
)
SEEDS = (
    "Films\n\nSome words.\n\n1. **The Run** (1985)\nDescription: A man runs.\n\nFact: He did.\n\n2. Бег / Run – 1970",
    "Титул\n\nБег (СССР, 1970)\nОписание: Бегут.\nФакт: Да.\n",
    "Date,Name,Year,Letterboxd URI\n2026-11-22,Beg,1970,https://boxd.it/a\n",
    _DIARY,
    "Letterboxd list export v7\nDate,Name,Tags,URL,Description\n2026,Mine,,https://boxd.it/l,x\n\n"
    "Position,Name,Year,URL,Description\n1,Beg,1970,https://boxd.it/a,good\n",
    "Title,Year,Directors,WatchedDate,Rating10,Tags,Review\nBeg,1970,A B,2026-11-22,9,a,\"two\nlines\"\n",
    "Const,Your Rating,Title,Original Title,Title Type,Year\ntt1,8,Run,Beg,movie,1970\ntt2,8,S,S,tvSeries,1970\n",
    "Title\tOriginal Title\tType\tYear\tMy rating\nБег\t\tФильм\t1970\t9\nX\t\tСериал\t0\t1\n",
    'sep=;\nTitel;Jahr;Bewertung;Gesehen\n"\'=Beg";1970;4,5;01.02.2026\n',
    '[\n{"key":"a","title":"Beg","titles":{"de":{"text":"Lauf","status":"listed"}},"year":1970,"seen":[{"date":"2026"}]}\n]',
)  # fmt: skip


PERSONAL = (
    b'j\0{"laufbild":"personal","version":1,"marks":{"a":{"rating":9,"note":"x","tags":["t"],"viewings":[{"date":"2024"}]}},'
    b'"own_films":[{"number":1,"key":"own-a","year":1985,"title_de":"A","title_de_status":"original","evidence":"listed",'
    b'"added":"2026-11-26","cast":[{"name":"A","name_de":"A","name_ru":"A"}]}],"corrections":{"a":{"year":{"value":1}}},'
    b'"lists":[{"key":"l","films":[{"film":"a","position":1}]}],"views":[{"id":1,"name":"x","line":"year:1985"}],'
    b'"mappings":{"h":{"x":[1]}}}',
    b'p\0\0\0{"evidence":"listed","added":"2026-11-26","year":"1985"}',
    b"p\0\3\0[1,2]",
    b"p\0\6\1year:1985 sort:-title",
)  # fmt: skip
#: What a value of the user's file can be put into: the table and the column.
PLACES = (
    ("own_film", "record"), ("mark", "note"), ("mark", "rating"), ("correction", "value"), ("mapping", "value"),
    ("viewing", "date"), ("view", "line"), ("listing", "year"), ("own_list", "name"), ("own_tag", "tag"),
    ("step", "images"), ("step", "at"), ("own_film", "number"), ("view", "position"),
)  # fmt: skip


class Nothing:
    """Knows no film, as an empty catalogue does."""

    def of_keys(self, keys: object) -> dict[str, Titled]:
        return {}

    def of_titles(self, asked: Sequence[Asked]) -> list[list[Titled]]:
        return [[] for _ in asked]


def bring_in(path: Path) -> None:
    """Read, match and plan a list: first with nothing there, then with all its films there."""
    reading = Reading(Vocabulary({}, {}))
    with opened_list(path, reading) as found:
        plan = finished(planning(found, Nothing(), path))
    films = [row.entry.film for row in plan.rows if row.entry]
    with opened_list(path, reading) as found:
        again = finished(planning(found, OwnTitles(Nothing(), films), path))
    _check(again)


def _check(plan: Plan) -> None:
    for row in plan.rows:
        if isinstance(row.entry, Entry):
            assert row.entry.film.title and row.entry.title
            assert row.entry.marks.rating is None or 1 <= row.entry.marks.rating <= 10
            row.entry.title.encode()
        else:
            assert row.unread and str(row.unread.reason)


def read_table(path: Path) -> None:
    """Read a table as for a catalogue of its own."""
    table = open_table(path)
    reader = FilmReader(path, suggest(table.headings), Options(Vocabulary({"evidence": {"listed": {}}}, {})))
    for row in table.rows():
        reader.film(row)


def read_personal(data: bytes, folder: Path) -> None:
    """Have a file of JSON in the place of what is there, or a value in a personal file, and read all of it.

    What is taken is sound, and written out and read again as the same.
    """
    with closing(PersonalFile.open(folder / "personal.sqlite")) as personal:
        personal.db.execute("PRAGMA synchronous = OFF")
        source = folder / "mine.json"
        source.write_bytes(PERSONAL[0][2:] if data[:1] == PERSONAL_VALUES else data[2:])
        import_json(personal, source)
        if data[:1] == PERSONAL_VALUES:
            _alter(personal, data[2:])
            is_sound = _is_sound(personal)
            try:
                export_json(personal, source)
            except CatalogueError:
                assert not is_sound
                raise
        else:
            assert _is_sound(personal)
            export_json(personal, source)
            assert not import_json(personal, source)


def _alter(personal: PersonalFile, data: bytes) -> None:
    table, column = PLACES[data[0] % len(PLACES)] if data else PLACES[0]
    value: object = data[2:] if data[1:2] == b"\2" else data[2:].decode("utf-8", "replace")
    if data[1:2] == b"\3":
        value = int.from_bytes(data[2:10], "big", signed=True)
    personal.db.execute("PRAGMA ignore_check_constraints = 1")
    with suppress(sqlite3.IntegrityError):
        personal.db.execute(f"UPDATE OR REPLACE {table} SET {column} = ?", (value,))


def _is_sound(personal: PersonalFile) -> bool:
    try:
        check(personal)
    except CatalogueError:
        return False
    return True


def files(data: bytes) -> Iterator[bytes]:
    """The file that is tried: the bytes as they are, in another encoding, or as tables in an archive."""
    kind, content = data[:1], data[2:]
    if kind == b"u":
        yield content.decode("utf-8", "replace").encode("utf-16")
    elif kind == b"z":
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
            for number, part in enumerate(content.split(b"\xff\xfe\xff")[:6]):
                archive.writestr(("watched.csv", "ratings.csv", "diary.csv", "lists/a.csv")[number % 4], part)
        yield packed.getvalue()
    else:
        yield data


def try_one(data: bytes) -> None:
    with tempfile.TemporaryDirectory(dir=FOLDER) as folder:
        if data[:1] in (PERSONAL_JSON, PERSONAL_VALUES):
            with suppress(CatalogueError):
                read_personal(data, Path(folder))
            return
        path = Path(folder, NAMES[data[1] % len(NAMES)] if len(data) > 1 else NAMES[0])
        for content in files(data):
            path.write_bytes(content)
            for read in (bring_in, read_table):
                try:
                    read(path)
                except CatalogueError as error:
                    assert str(error)


def main() -> None:
    corpus = Path(sys.argv[1])
    corpus.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(SEEDS):
        for kind in (b"", b"u\0", b"z\0"):
            (corpus / f"seed-{number}-{kind[:1].decode() or 'plain'}").write_bytes(kind + seed.encode())
    for number, seed_of_personal in enumerate(PERSONAL):
        (corpus / f"seed-personal-{number}").write_bytes(seed_of_personal)
    atheris.Setup(sys.argv, try_one)
    atheris.Fuzz()


FOLDER = "/dev/shm" if Path("/dev/shm").is_dir() else None  # files in memory are quicker
if __name__ == "__main__":
    main()
