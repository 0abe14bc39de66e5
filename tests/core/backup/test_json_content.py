# SPDX-License-Identifier: MIT
"""JSON of any layout is read piece by piece: the same as all at once, in little memory, and nothing else is raised."""

from __future__ import annotations

import io
import json
import random
import tempfile
import tracemalloc
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from laufbild.core.backup import json_stream
from laufbild.core.backup.checking import check
from laufbild.core.backup.exchange import export_json, import_json
from laufbild.core.backup.json_content import NOT_EXPORTED, WRONG, opened_json
from laufbild.core.backup.json_stream import JsonStream, NotJsonError
from laufbild.core.model import bounds
from laufbild.core.model.errors import CatalogueError
from laufbild.core.model.film import Marks
from laufbild.core.personal.personal_file import PersonalFile
from laufbild.core.personal.values import Listing, OwnList
from laufbild.core.work.steps import finished

#: Bytes in the memory for each byte of a file that replaces the data, and beside it for what SQLite keeps at hand.
RATIO, BESIDE = 8, 8_000_000
#: The same for a file that is made to fill the memory.
HOSTILE_RATIO = 24
VALUES: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4),
    max_leaves=15,
)


class Pieces(io.StringIO):
    """A file that gives so few letters at a time."""

    def __init__(self, text: str, size: int) -> None:
        super().__init__(text)
        self._size = size

    def read(self, size: int | None = -1, /) -> str:
        return super().read(self._size)


def taken(stream: JsonStream, depth: int) -> Any:
    """The value that begins here, its members and items one by one down to a depth."""
    begins = stream.next()
    if depth and begins == "{":
        return {name: taken(stream, depth - 1) for name in stream.members()}
    if depth and begins == "[":
        return [taken(stream, depth - 1) for _ in stream.items()]
    return stream.value()


@given(VALUES, st.integers(1, 7), st.integers(0, 3), st.sampled_from((None, 0, 2)), st.booleans())
def test_piece_by_piece_is_the_same_as_all_at_once(
    value: Any, size: int, depth: int, indent: int | None, ascii: bool
) -> None:
    text = f" \n{json.dumps(value, indent=indent, ensure_ascii=ascii)}\r\n\t"
    stream = JsonStream(Pieces(text, size))
    assert taken(stream, depth) == value and stream.next() == ""


@given(VALUES, st.integers(1, 7), st.integers(0, 3), st.randoms())
def test_what_is_no_json_is_told(value: Any, size: int, depth: int, chance: random.Random) -> None:
    text = json.dumps(value)
    place = chance.randrange(len(text))
    text = text[:place] + chance.choice(("", "}", "]", ",", ":", '"', "\\", "[", "x")) + text[place + 1 :]
    stream = JsonStream(Pieces(text, size))
    try:
        read = taken(stream, depth), stream.next()
    except (NotJsonError, ValueError):
        read = None, "x"
    try:
        assert read == (json.loads(text), "")
    except json.JSONDecodeError:
        assert read[1]


def test_a_value_without_end_is_not_read_to_its_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_stream, "LONGEST_VALUE", 1 << 18)
    file = io.StringIO('"' + "x" * (1 << 20))
    with pytest.raises(ValueError, match="too long"):
        JsonStream(file).value()
    assert file.tell() <= 1 << 19


# --- As a personal file -------------------------------------------------------------------------------------

HEAD: dict[str, Any] = {"laufbild": "personal", "version": 1, "written": "today"}
LISTS = [
    {"films": [{"film": "a", "position": 1}, {"film": "b"}], "name": "First", "key": "own-l"},
    {"key": "own-m", "films": [{"film": "c"}]},
    {"key": "own-n"},
]


@pytest.mark.parametrize("indent", [None, 0, 4])
@pytest.mark.parametrize("turned", [False, True])
def test_any_layout_is_read(personal: PersonalFile, tmp_path: Path, indent: int | None, turned: bool) -> None:
    said = {**HEAD, "marks": {"a": {"rating": 3}}, "lists": LISTS, "views": [{"id": 1, "name": "x"}]}
    if turned:
        said = dict(reversed(said.items()))
    (tmp_path / "mine.json").write_text("\ufeff" + json.dumps(said, indent=indent), "utf-8")
    import_json(personal, tmp_path / "mine.json")
    assert dict(personal.marks.all()) == {"a": Marks(rating=3)}
    assert personal.lists.all() == [OwnList("own-l", "First"), OwnList("own-m", ""), OwnList("own-n", "")]
    assert personal.lists.films_of("own-l") == [Listing("own-l", "a", 1), Listing("own-l", "b")]
    assert personal.lists.films_of("own-m") == [Listing("own-m", "c")] and check(personal)


@pytest.mark.parametrize(
    ("lists", "place"),
    [
        (5, "lists"), ([5], "lists/1"), ([{"key": "l", "films": {}}], "lists/1"),
        ([{"key": "l", "stars": 1}], "lists/1"), ([{"films": [{"film": "a"}]}], "lists/1"),
        ([{"key": "l", "films": [{"film": 5}]}], "lists/1"),
        ([{"key": "l", "films": [{"film": "a"}]}, {"key": "l", "films": [{"film": "b"}]}], "lists"),
        ([{"films": [{"film": "a"}], "key": "l"}, {"films": [{"film": "b"}], "key": "l"}], "lists/2"),
        ([{"key": ["l"], "films": []}], "lists/1"),
    ],
)  # fmt: skip
def test_lists_that_make_no_sense_are_named(personal: PersonalFile, tmp_path: Path, lists: Any, place: str) -> None:
    (tmp_path / "mine.json").write_text(json.dumps({**HEAD, "lists": lists}))
    with pytest.raises(CatalogueError) as caught:
        import_json(personal, tmp_path / "mine.json")
    assert (caught.value.text, caught.value.values["place"]) == (WRONG, place)


def test_a_name_that_comes_twice_in_a_list_is_refused(personal: PersonalFile, tmp_path: Path) -> None:
    text = '{"laufbild":"personal","version":1,"lists":[{"key":"l","films":[{"film":"a"}],"films":[]}]}'
    (tmp_path / "mine.json").write_text(text)
    with pytest.raises(CatalogueError) as caught:
        import_json(personal, tmp_path / "mine.json")
    assert caught.value.values["place"] == "lists/1"


def large(path: Path, films: int) -> int:
    """Write a file in which very much is said of so many films; how many bytes it has."""
    marks = {
        f"film-{number}": {
            "rating": number % 10 + 1, "note": "Ein Film, den ich gern noch einmal sähe. " * 3, "tags": ["winter"],
            "viewings": [{"date": "2024-05-01", "place": "Kino"}],
        }
        for number in range(films)
    }  # fmt: skip
    own = [
        {"number": number + 1, "key": f"own-{number}", "evidence": "listed", "added": "2026-11-26", "year": 1970,
         "title_ru": f"Бег {number}", "title_ru_status": "original", "story_de": "Ein Mann läuft durch die Stadt. " * 8,
         "story_de_status": "ours", "theme": ["exile"]}
        for number in range(films)
    ]  # fmt: skip
    path.write_text(json.dumps({**HEAD, "marks": marks, "own_films": own}, ensure_ascii=False), "utf-8")
    return path.stat().st_size


def peak_of(personal: PersonalFile, source: Path) -> int:
    tracemalloc.start()
    try:
        import_json(personal, source)
        return tracemalloc.get_traced_memory()[1]
    except CatalogueError:
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("films", [1_000, 2_000])
def test_the_memory_of_an_import_is_bounded_by_the_size_of_the_file(
    personal: PersonalFile, tmp_path: Path, films: int
) -> None:
    size = large(tmp_path / "mine.json", films)
    assert peak_of(personal, tmp_path / "mine.json") < RATIO * size + BESIDE
    assert check(personal)["marks"] == films
    assert peak_of(personal, tmp_path / "mine.json") < 2 * size + BESIDE, "nothing is different"


@pytest.mark.parametrize(
    "text",
    ['"marks":{"a":[' + "[]," * 150_000 + "0]}", '"x":' + "[" * 900, '"mappings":{"h":[' + "{}," * 150_000 + "0]}",
     '"own_films":[' + "{}," * 150_000 + "{}]", '"marks":{"a":{"note":"' + "\\u0000" * 100_000 + '"',
     '"views":[' + '"ab",' * 100_000 + "0]"],
)  # fmt: skip
def test_a_file_cannot_fill_the_memory(personal: PersonalFile, tmp_path: Path, text: str) -> None:
    source = tmp_path / "mine.json"
    source.write_text('{"laufbild":"personal","version":1,' + text + "}")
    assert peak_of(personal, source) < HOSTILE_RATIO * source.stat().st_size + BESIDE
    assert not personal.history()


TOKENS = (
    b"{", b"}", b"[", b"]", b",", b":", b'"', b"null", b"true", b"0", b"-1", b"1e999", b"NaN", b"9" * 30, b"\\ud800",
    b"\xff", b"\0", b'"rating":11', b'"version":2', b'"laufbild":5', b'"year":10000', b'{"id":1}', b'"key":"l"',
)  # fmt: skip


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    folder = tmp_path_factory.mktemp("exported")
    said = {
        **HEAD, "marks": {"a": {"rating": 3, "tags": ["x"], "viewings": [{"date": "2024"}]}, "b": {"note": "ё"}},
        "own_films": [{"number": 1, "key": "own-a", "evidence": "listed", "added": "2026-11-26", "year": 1985,
                       "cast": [{"name": "A", "name_de": "A", "name_ru": "А"}]}],
        "corrections": {"c": {"year": {"value": 1985, "original": None}}}, "lists": LISTS,
        "views": [{"id": 1, "name": "x", "line": "year:1985"}], "mappings": {"h": {"targets": [["title", "de"], None]}},
    }  # fmt: skip
    with closing(PersonalFile.open(folder / "personal.sqlite")) as personal:
        (folder / "mine.json").write_text(json.dumps(said), "utf-8")
        import_json(personal, folder / "mine.json")
        export_json(personal, folder / "mine.json")
    return (folder / "mine.json").read_bytes()


@settings(max_examples=80)
@given(st.data())
def test_no_altered_file_raises_anything_else(exported: bytes, data: st.DataObject) -> None:
    """What is read of it is sound, exported again and undone."""
    altered = bytearray(exported)
    for _ in range(data.draw(st.integers(1, 4))):
        place = data.draw(st.integers(0, len(altered)))
        end = min(len(altered), place + data.draw(st.sampled_from((0, 1, 1, 5, 40))))
        altered[place:end] = data.draw(st.sampled_from(TOKENS) | st.just(bytes(altered[place:end]) * 2))
    with (
        tempfile.TemporaryDirectory() as folder,
        closing(PersonalFile.open(Path(folder, "personal.sqlite"))) as personal,
    ):
        personal.db.execute("PRAGMA synchronous = OFF")
        source = Path(folder, "mine.json")
        source.write_bytes(altered)
        try:
            change = import_json(personal, source)
        except CatalogueError as error:
            assert str(error) and not personal.history()
            return
        assert check(personal)
        export_json(personal, source)
        assert not import_json(personal, source)
        if change:
            personal.undo()
        assert not any(check(personal)[kind] for kind in ("marks", "own films", "corrections", "lists", "views"))


def test_a_file_is_asked_as_it_was_read(tmp_path: Path) -> None:
    """What becomes of it later is not what was shown."""
    (tmp_path / "mine.json").write_text(json.dumps({**HEAD, "marks": {"a": {"rating": 3}}}))
    with opened_json(tmp_path / "mine.json") as then:
        finished(then.loading())
        (tmp_path / "mine.json").unlink()
        assert dict(then.marks.all()) == {"a": Marks(rating=3)}


def test_a_disk_without_room_for_it_is_told(tmp_path: Path) -> None:
    (tmp_path / "mine.json").write_text(json.dumps({**HEAD, "marks": {"a": {"note": "x" * bounds.LONGEST}}}))
    with opened_json(tmp_path / "mine.json") as then:
        then.db.execute("PRAGMA max_page_count = 40")
        with pytest.raises(CatalogueError) as caught:
            finished(then.loading())
    assert str(tmp_path / "mine.json") in str(caught.value) and caught.value.text != NOT_EXPORTED
