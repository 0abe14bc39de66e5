# SPDX-License-Identifier: MIT
"""What is a list is told by its content; whatever is none, or made to do harm, gets one sentence."""

from __future__ import annotations

import errno
import io
import os
import struct
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from laufbild.core.codec.row_problems import LONG_CELL, LONG_ROW, NOT_PRINTABLE
from laufbild.core.export.export_plan import Plan
from laufbild.core.export.presets import JSON, PRESETS
from laufbild.core.export.writer_of_files import write
from laufbild.core.lists import archive, detect
from laufbild.core.lists.archive import ENCRYPTED, OTHERWISE_PACKED
from laufbild.core.lists.detect import NO_LIST, opened_list, opened_stream, opened_text
from laufbild.core.lists.entries import Entry, Reading
from laufbild.core.model.errors import CatalogueError
from laufbild.core.model.system_errors import CLOSED, DAMAGED, DISK_FULL, MISSING
from laufbild.core.tables import zip_directory
from laufbild.core.tables.table_file import EMPTY_TABLE, TOO_BIG, TOO_LARGE

if TYPE_CHECKING:
    from laufbild.core.catalogue.catalogue_file import CatalogueFile
    from laufbild.core.model.vocabulary import Vocabulary

    from .conftest import ReadList

TABLE = "Date,Name,Year,Letterboxd URI\n2026-11-22,Beg,1970,https://boxd.it/a\n"


def sentence(read: ReadList, content: str | bytes, name: str = "list.txt") -> str:
    with pytest.raises(CatalogueError) as caught:
        read(content, name)
    return caught.value.text


@pytest.mark.parametrize(
    ("content", "formed"),
    [
        ("The Run (1985)\nDescription: A.\n", "text"),
        ("Film\n\nThe Run (1985)\nDescription: A.\n", "text"),
        ("Titel, Jahr und mehr\n\nDer Lauf (1985)\nFakt: A.\n", "text"),
        ('"Unclosed, and\n\nThe Run (1985)\nDescription: A.\n', "text"),
        ("Titel;Jahr\nDer Lauf;1985\n", "table"),
        ("What,When\nRun,1985\nBeg,1970\n", "table"),
        ('{"title": "Run"}\n', "table"),
        (TABLE, "letterboxd"),
        ("Title,Year,WatchedDate\nRun,1985,\n", "letterboxd-import"),
        ("Const,Title,Title Type\ntt1,Run,movie\n", "imdb"),
        ("Title\tOriginal Title\tType\tYear\tMy rating\nБег\t\tФильм\t1970\t9\n", "kinorium"),
    ],
)
@pytest.mark.parametrize("name", ["list.txt", "list.csv", "films.xlsx", "watched"])
def test_a_list_is_told_by_its_content(tmp_path: Path, reading: Reading, content: str, formed: str, name: str) -> None:
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    with opened_list(path, reading) as found:
        assert found.source.format == formed


@pytest.mark.parametrize(
    "content",
    [
        "Dear Anna,\nthank you for the film last night.\n\nIt was good, and we laughed.\n\nYours,\nBoris\n",
        "import sys\n\n\ndef run(x, y):\n    return x, y\n",
        "<!doctype html>\n<html><head><title>Films</title></head>\n<body><p>Run, run</p></body></html>\n",
        "Package: laufbild\nVersion: 1\nMaintainer: somebody\n",
        "key = value\n# nothing, of this\n[section]\nother = 1, 2\n",
        "one paragraph of text that is\nwrapped after some words, 1985\nand goes on after that\n",
        b"\x00\x01\x02\x03" * 99,
        b"%PDF-1.7\n" + bytes(range(256)),
        b"\x89PNG\r\n\x1a\n" + bytes(99),
        b"PK\x05\x06" + bytes(18),
        ",".join(f"c{n}" for n in range(2_000)) + "\n" + ",".join("1" * 2_000) + "\n",
        "a,b\n",
    ],
)
def test_what_is_no_list(read: ReadList, content: str | bytes) -> None:
    assert sentence(read, content) == NO_LIST


@pytest.mark.parametrize(
    ("content", "said"),
    [(b"", EMPTY_TABLE), (b" \n\t\n", EMPTY_TABLE), (b"PK\x03\x04broken", DAMAGED), ("Title\n", ""), ("[]", "")],
)
def test_what_is_empty_or_broken(read: ReadList, content: str | bytes, said: str) -> None:
    if said:
        assert sentence(read, content) == said
    elif content == "[]":
        assert sentence(read, content) in (NO_LIST, EMPTY_TABLE)
    else:
        assert not read(content).entries


@pytest.mark.parametrize(
    ("content", "told"),
    [("Der Lauf (1985)\nBeschreibung: A.\n", "de"), ("Titel;Jahr\nLauf;1985\n", "de"), ("a,b\n1,2\n", ""),
     ("Run (1985)\n", ""), ("Title,Year,WatchedDate\nRun,1985,\n", "en")],
)  # fmt: skip
def test_the_language_of_a_list(tmp_path: Path, vocabulary: Vocabulary, content: str, told: str) -> None:
    path = tmp_path / "list"
    path.write_text(content)
    for said, certain, language in (("", False, told), ("ru", False, told or "ru"), ("ru", True, "ru")):
        with opened_list(path, Reading(vocabulary, said, certain=certain)) as found:
            assert found.source.language == language


def test_words_are_in_the_language_that_was_said(tmp_path: Path, vocabulary: Vocabulary) -> None:
    path = tmp_path / "list"
    for content in ("Run (1985)\nDescription: A.\nFact: B.\n", "Title,Story\nRun,A\n"):
        path.write_text(content)
        with opened_list(path, Reading(vocabulary, "de", certain=True)) as found:
            (entry,) = found.entries()
        assert isinstance(entry, Entry) and [*entry.film.title, *entry.film.story] == ["de", "de"]


def test_files_that_are_none(tmp_path: Path, reading: Reading) -> None:
    os.mkfifo(tmp_path / "pipe")
    for path, said in ((tmp_path, NO_LIST), (tmp_path / "pipe", NO_LIST), (tmp_path / "missing", MISSING)):
        with pytest.raises(CatalogueError) as caught, opened_list(path, reading):
            pass
        assert caught.value.text == said and caught.value.values["path"] == path


def test_a_file_that_may_not_be_read(tmp_path: Path, reading: Reading, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "list.csv"
    path.write_text(TABLE)

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(CatalogueError) as caught, opened_list(path, reading):
        pass
    assert caught.value.text == CLOSED


# --- Our own exports --------------------------------------------------------------------------------------


@pytest.mark.parametrize("preset", ["complete", "excel", "unix", "letterboxd", "json"])
def test_our_own_exports(catalogue: CatalogueFile, tmp_path: Path, reading: Reading, preset: str) -> None:
    path = tmp_path / f"films.{'json' if preset == 'json' else 'csv'}"
    ids = list(range(1, catalogue.count + 1))
    plan = Plan(JSON if preset == "json" else PRESETS[preset], ids)
    for _ in write(catalogue, plan, path):
        pass
    with opened_list(path, reading) as found:
        entries = [entry for entry in found.entries() if hasattr(entry, "film")]
    assert len(entries) == catalogue.count
    assert {entry.title for entry in entries} <= {t.text for f in catalogue.films(ids) for t in f.title.values()}
    formed = {"complete": "complete", "json": "json", "letterboxd": "letterboxd-import"}.get(preset, "table")
    assert found.source.format == formed
    if preset == "complete":
        films = [film._replace(id=0) for film in catalogue.films(ids)]
        assert [entry.film for entry in entries] == films and all(entry.whole for entry in entries)
    if preset in ("complete", "json", "unix"):
        assert [entry.film.key for entry in entries] == [film.key for film in catalogue.films(ids)]


# --- Texts and pipes --------------------------------------------------------------------------------------


def test_a_text_from_the_clipboard(reading: Reading) -> None:
    with opened_text("The Run (1985)\nDescription: A\ud800.\n", reading, "The clipboard") as found:
        assert found.source.name == "The clipboard" and len(list(found.entries())) == 1
    with pytest.raises(CatalogueError) as caught, opened_text("hello", reading, "The clipboard"):
        pass
    assert str(caught.value).startswith("The clipboard is no list")


def test_an_endless_pipe_comes_to_an_end(reading: Reading, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(detect, "MOST_BYTES", 1_000)
    with pytest.raises(CatalogueError) as caught, opened_stream(io.BytesIO(b"x" * 2_000), reading, "Pipe"):
        pass
    assert caught.value.text == TOO_BIG and str(caught.value.values["path"]) == "Pipe"


def test_a_pipe_that_fails_or_finds_no_room(reading: Reading, monkeypatch: pytest.MonkeyPatch) -> None:
    class Failing(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            raise OSError(errno.ENOSPC, "No space left on device")

    with pytest.raises(CatalogueError) as caught, opened_stream(Failing(), reading, "Pipe"):
        pass
    assert caught.value.text == DISK_FULL and str(caught.value.values["path"]) == "Pipe"


# --- What is made to do harm ------------------------------------------------------------------------------


def packed(*members: tuple[str, bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", compression) as made:
        for name, content in members:
            made.writestr(name, content)
    return data.getvalue()


def test_an_archive_that_would_burst(read: ReadList, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zip_directory, "_UNSUSPICIOUS", 1 << 16)
    assert sentence(read, packed(("watched.csv", b"0" * (1 << 20))), "x.zip") == TOO_LARGE


def test_an_archive_that_would_fill_the_disk(read: ReadList, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "_MOST_UNPACKED", 100)
    assert sentence(read, packed(("watched.csv", TABLE.encode() * 2)), "x.zip") == TOO_LARGE


def test_an_archive_of_too_many_files(read: ReadList, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "_MOST_FILES", 2)
    assert sentence(read, packed(*((f"{n}.csv", b"") for n in range(3))), "x.zip") == TOO_LARGE


def test_an_archive_that_lies_about_its_size(read: ReadList) -> None:
    data = bytearray(packed(("watched.csv", TABLE.encode() + b"x" * 5_000)))
    place = data.rindex(b"PK\x01\x02")
    data[place + 24 : place + 28] = struct.pack("<I", 10)
    assert sentence(read, bytes(data), "x.zip") in (DAMAGED, NO_LIST)


def test_an_archive_within_an_archive_is_left_alone(read: ReadList) -> None:
    inner = packed(("watched.csv", TABLE.encode()))
    assert sentence(read, packed(("inner.zip", inner), ("inner.csv", inner)), "x.zip") == NO_LIST


def test_names_in_an_archive_lead_nowhere(read: ReadList, tmp_path: Path) -> None:
    names = ("../../watched.csv", "/etc/watched.csv", "C:\\watched.csv", "..\\..\\ratings.csv")
    found = read(packed(*((name, TABLE.encode()) for name in names)), "x.zip")
    assert found.titles == [("Beg", 1970)] and os.listdir(tmp_path) == ["x.zip"]


def test_a_locked_archive(read: ReadList) -> None:
    data = bytearray(packed(("watched.csv", TABLE.encode()), compression=zipfile.ZIP_STORED))
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + place] |= 1
    assert sentence(read, bytes(data), "x.zip") == ENCRYPTED


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_an_archive_that_would_unpack_as_much_as_it_likes_at_once(read: ReadList, method: int) -> None:
    assert sentence(read, packed(("watched.csv", TABLE.encode()), compression=method), "x.zip") == OTHERWISE_PACKED


def test_an_archive_with_damage_inside(read: ReadList) -> None:
    data = bytearray(packed(("watched.csv", os.urandom(400)), compression=zipfile.ZIP_STORED))
    data[60] ^= 0xFF
    assert sentence(read, bytes(data), "x.zip") == DAMAGED


def test_an_endless_line(read: ReadList) -> None:
    long = "x" * (5 << 20)
    found = read(f"Title,Year\nRun,1985\n{long}\nBeg,1970\n")
    assert found.titles == [("Run", 1985), ("Beg", 1970)]
    assert found.skipped[0][1] in (LONG_ROW, LONG_CELL)
    assert read(f"The Run (1985)\nDescription: A.\n\n{long}\n\nBeg (1970)\nFact: B.\n").titles[-1] == ("Beg", 1970)


def test_a_file_of_one_endless_line(tmp_path: Path, reading: Reading) -> None:
    path = tmp_path / "long.txt"
    with path.open("wb") as file:
        file.write(b"Run, ")
        file.truncate(64 << 20)  # zeros to the end
    with pytest.raises(CatalogueError), opened_list(path, reading) as found:
        list(found.entries())


def test_control_characters(read: ReadList) -> None:
    found = read("Title,Year\nRu\0n,1985\nBe\x1bg,1970\n")
    assert found.skipped == [(2, NOT_PRINTABLE)] and found.titles == [("Be\x1bg", 1970)]


def test_markup_and_formulas_are_texts(read: ReadList) -> None:
    found = read('Title,Year,Note\n<script>,1985,"=HYPERLINK(""x"")"\n\'=1+1,1970,\'@x\n')
    assert found.titles == [("<script>", 1985), ("=1+1", 1970)]
    assert [entry.marks.note for entry in found.entries] == ['=HYPERLINK("x")', "@x"]


def test_a_table_may_not_have_absurdly_many_columns(read: ReadList, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(detect, "_MOST_COLUMNS", 3)
    assert sentence(read, "Title,Year,a,b\nRun,1985,,\n") == NO_LIST
    assert sentence(read, '{"title": "Run", "a": 1, "b": 2, "c": 3}\n') == NO_LIST
