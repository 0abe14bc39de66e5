# SPDX-License-Identifier: MIT
"""The whole personal file as JSON: brought back the same, and refused in one sentence where it makes no sense."""

from __future__ import annotations

import json
import os
import sqlite3
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from laufbild.core.backup import json_content
from laufbild.core.backup.differences import DIFFERS, GOES
from laufbild.core.backup.exchange import (
    WrittenMeanwhileError,
    comparison_with,
    export_json,
    exporting,
    import_json,
    importing,
    replacing_content,
)
from laufbild.core.backup.json_content import (
    NOT_EXPORTED,
    TOO_LARGE,
    WRONG,
    opened_json,
)
from laufbild.core.codec.corrected_film import Correction
from laufbild.core.files.file_header import NEWER
from laufbild.core.files.output import NOT_REPLACEABLE, PERSONAL
from laufbild.core.model.errors import CatalogueError
from laufbild.core.model.film import (
    Film,
    Marks,
    Text,
    Viewing,
)
from laufbild.core.model.system_errors import CLOSED, MISSING, NO_FOLDER, UNWRITABLE
from laufbild.core.personal.backup_files import IMPORT, backups
from laufbild.core.personal.integrity import UNREADABLE
from laufbild.core.personal.personal_file import PersonalFile
from laufbild.core.personal.values import (
    Change,
    Listing,
    OwnList,
    SavedView,
)
from laufbild.core.work.steps import finished
from strategies import OWN_FILMS

FILM = Film(0, "own-run", "listed", "2026-11-26", year=1985, title={"de": Text("[Lauf]", "original")}, theme=("exile",))
HEAD: dict[str, Any] = {"laufbild": "personal", "version": 1}


@contextmanager
def fresh() -> Iterator[PersonalFile]:
    with (
        tempfile.TemporaryDirectory() as folder,
        closing(PersonalFile.open(Path(folder) / "personal.sqlite")) as opened,
    ):
        opened.db.execute("PRAGMA synchronous = OFF")
        yield opened


def contents(personal: PersonalFile) -> dict[str, Any]:
    """All that is exchanged, viewings without their ids."""
    return {
        "marks": {
            key: found._replace(viewings=tuple(sorted(viewing._replace(id=0) for viewing in found.viewings)))
            for key, found in personal.marks.all()
        },
        "own films": list(personal.films.all()),
        "corrections": personal.films.corrections(),
        "lists": [(found, personal.lists.films_of(found.key)) for found in personal.lists.all()],
        "views": personal.views.all(),
        "mappings": personal.lists.mappings(),
    }


@pytest.fixture
def full(personal: PersonalFile) -> PersonalFile:
    viewings = (Viewing(0, "2024-05", "Kino", "late"), Viewing(0))
    personal.marks.set({"a": Marks(True, True, 9, "Бег\n", ("x", "y"), viewings), "b": Marks(note="only")})
    personal.films.add_all([FILM, FILM])
    personal.films.delete(["own-run"])
    personal.films.correct("a", {"year": Correction(1985, None), "directors": Correction([{"name": "Ян"}], [])})
    personal.lists.add(OwnList("l", "List", "de"), [Listing("l", "a", 1, "A", 0), Listing("l", "b")])
    personal.views.add("View", "year:1985", "Ctrl+1")
    personal.lists.remember_mapping("hash", {"Name": "title"})
    return personal


def refused(personal: PersonalFile, source: Path) -> CatalogueError:
    before = contents(personal), len(personal.history(1000))
    with pytest.raises(CatalogueError) as caught:
        import_json(personal, source)
    assert (contents(personal), len(personal.history(1000))) == before
    return caught.value


# --- There and back -----------------------------------------------------------------------------------------


def test_an_export_can_be_read_by_people(full: PersonalFile, tmp_path: Path) -> None:
    target = tmp_path / "mine.json"
    export_json(full, target)
    text = target.read_text("utf-8")
    assert '"b":{"note":"only"}\n' in text and "Бег" in text
    said = json.loads(text)
    assert said["laufbild"] == "personal" and said["version"] == 1
    assert said["marks"]["a"] == {
        "wanted": True, "favourite": True, "rating": 9, "note": "Бег\n", "tags": ["x", "y"],
        "viewings": [{}, {"date": "2024-05", "place": "Kino", "comment": "late"}],
    }  # fmt: skip
    assert said["own_films"] == [
        {"number": 2, "key": "own-run-2", "year": 1985, "title_de": "[Lauf]", "title_de_status": "original",
         "evidence": "listed", "added": "2026-11-26", "theme": ["exile"]}
    ]  # fmt: skip
    assert said["lists"][0]["films"] == [{"film": "a", "position": 1, "title": "A", "year": 0}, {"film": "b"}]
    assert os.listdir(tmp_path) == ["mine.json", "profile"] or set(os.listdir(tmp_path)) == {"mine.json", "profile"}


def test_an_export_is_brought_back_the_same(full: PersonalFile, tmp_path: Path) -> None:
    target = tmp_path / "mine.json"
    export_json(full, target)
    with fresh() as other:
        change = import_json(other, target)
        assert change.films == {"a", "b", "own-run-2"} and {"rating", "seen", "own", "list", "view"} <= change.fields
        assert contents(other) == contents(full)
        assert [(step.kind, step.title) for step in other.history()] == [("import", "mine.json")]
        assert [backup.reason for backup in backups(other.path)] == [IMPORT]
        other.undo()
        nothing = {"marks": {}, "own films": [], "corrections": {}, "lists": [], "views": []}
        assert contents(other) == {**contents(full), **nothing}
        other.redo()
        assert contents(other) == contents(full)


def test_an_export_brought_in_where_it_came_from_changes_nothing(full: PersonalFile, tmp_path: Path) -> None:
    export_json(full, tmp_path / "mine.json")
    steps = full.history()
    assert import_json(full, tmp_path / "mine.json") == Change()
    assert full.history() == steps


def test_an_import_takes_the_place_of_what_is_there(full: PersonalFile, tmp_path: Path) -> None:
    before = contents(full)
    export_json(full, tmp_path / "mine.json")
    full.marks.rate(["a", "new"], 1)
    full.marks.see(["a"], Viewing(date="2025"))
    full.films.add(FILM._replace(key="own-new"))
    full.films.correct("a", {"title_en": Correction("x")})
    full.lists.delete("l")
    full.views.add("Other", "")
    after = contents(full)
    assert import_json(full, tmp_path / "mine.json").films == {"a", "b", "new", "own-new"}
    assert contents(full) == before
    full.undo()
    assert contents(full) == after


def test_what_is_written_after_the_look_is_not_replaced(full: PersonalFile, tmp_path: Path) -> None:
    export_json(full, tmp_path / "mine.json")
    with opened_json(tmp_path / "mine.json") as then:
        finished(then.loading())
        for write in (lambda: full.marks.rate(["a"], 1), lambda: rated_by_another(full.path)):
            seen = finished(comparison_with(full, then))
            write()
            before = contents(full), full.history()
            with pytest.raises(WrittenMeanwhileError):
                finished(replacing_content(full, then, seen.state))
            assert (contents(full), full.history()) == before and not backups(full.path)
        seen = finished(comparison_with(full, then))
        assert {each.way for each in seen.differences} == {DIFFERS, GOES}
        assert finished(replacing_content(full, then, seen.state)).films == {"a", "new"}


def rated_by_another(path: Path) -> None:
    with closing(PersonalFile.open(path)) as another:
        another.marks.rate(["new"], 3)


def test_very_many_differences_are_counted_on_the_way(full: PersonalFile, tmp_path: Path) -> None:
    marks = {f"film-{number}": {"rating": 5} for number in range(1200)}
    (tmp_path / "mine.json").write_text(json.dumps({**HEAD, "marks": marks}))
    with opened_json(tmp_path / "mine.json") as then:
        loaded = list(then.loading())
        comparing = comparison_with(full, then)
        counted = list(comparing)
    assert loaded == [0, 500, 1000] and {500, 1000} <= set(counted) and counted == sorted(counted)


def test_a_file_that_fails_while_it_is_read_or_asked_is_told(tmp_path: Path) -> None:
    (tmp_path / "mine.json").write_text(json.dumps(HEAD))
    with pytest.raises(CatalogueError, match=r"mine\.json"), opened_json(tmp_path / "mine.json"):
        raise sqlite3.OperationalError("disk I/O error")
    if sys.platform == "linux":
        with opened_json(Path("/proc/self/mem")) as then, pytest.raises(CatalogueError) as caught:
            finished(then.loading())
        assert caught.value.text == CLOSED


def test_numbers_of_films_are_kept_where_they_are_free(full: PersonalFile, tmp_path: Path) -> None:
    source = tmp_path / "mine.json"
    films = [(1, "own-one"), (9, "own-nine"), (7, "own-run-2"), (0, "own-zero")]
    plain = [{"number": number, "key": key, "evidence": "listed", "added": "2026-11-26"} for number, key in films]
    source.write_text(json.dumps({**HEAD, "own_films": plain}))
    import_json(full, source)
    assert [(number, film.key) for number, film in full.films.all()] == [
        (2, "own-run-2"),
        (9, "own-nine"),
        (10, "own-zero"),
        (11, "own-one"),
    ]


_words = st.text(st.characters(exclude_categories=("Cs",)), max_size=8)
_keys = st.sampled_from(("run-1985", "бег", "own-run", "", "\0")) | _words
_viewings = st.builds(Viewing, st.just(0), st.sampled_from(("", "2024", "2024-05", "2024-02-29")), _words, _words)
_tags = st.sets(_words.map(lambda text: " ".join(text.split())).filter(bool), max_size=3).map(sorted).map(tuple)
_marks = st.builds(
    Marks, st.booleans(), st.booleans(), st.none() | st.integers(1, 10), _words, _tags,
    st.lists(_viewings, max_size=3).map(tuple),
)  # fmt: skip
_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | _words,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_words, inner, max_size=3),
    max_leaves=5,
)
_corrections = st.dictionaries(_words, st.builds(Correction, _json, _json), max_size=3)
_counts = st.none() | st.integers(0, 9999)
_listings = st.builds(Listing, st.just(""), _keys, _counts, _words, _counts, _words, _words, _words, _words)
_lists = st.builds(OwnList, _words.filter(bool), _words, _words, _words, _words, _words)


@settings(max_examples=25)
@given(
    st.dictionaries(_keys, _marks, max_size=4),
    st.lists(OWN_FILMS, max_size=2),
    st.dictionaries(_keys, _corrections, max_size=2),
    st.lists(st.tuples(_lists, st.lists(_listings, max_size=3)), max_size=2),
    st.lists(st.tuples(_words, _words, _words), max_size=3),
    st.dictionaries(_words, _json, max_size=2),
)
def test_anything_is_brought_back_the_same(
    marks: dict[str, Marks],
    films: list[Film],
    corrections: dict[str, dict[str, Correction]],
    lists: list[tuple[OwnList, list[Listing]]],
    views: list[tuple[str, str, str]],
    mappings: dict[str, Any],
) -> None:
    with fresh() as one, fresh() as two:
        with one.step("import"):
            one.marks.set(marks)
            one.films.add_all(films)
            for key, fields in corrections.items():
                one.films.correct(key, fields)
            for own_list, listings in lists:
                one.lists.add(own_list, listings)
            for view in views:
                one.views.add(*view)
            for headings, value in mappings.items():
                one.lists.remember_mapping(headings, value)
        target = one.path.with_name("mine.json")
        export_json(one, target)
        import_json(two, target)
        assert contents(two) == contents(one)
        assert import_json(two, target) == Change()


def test_what_is_remembered_of_tables_is_added_to_and_not_replaced(full: PersonalFile, tmp_path: Path) -> None:
    """No step undoes it, so nothing of it may go."""
    target = tmp_path / "mine.json"
    with fresh() as other:
        other.lists.remember_mapping("hash", {"Name": "original"})
        other.lists.remember_mapping("another", {"Year": "year"})
        full.lists.remember_mapping("third", {"Year": "year"})
        export_json(full, target)
        import_json(other, target)
        assert other.lists.mappings() == {
            "hash": {"Name": "original"}, "another": {"Year": "year"}, "third": {"Year": "year"},
        }  # fmt: skip


# --- Writing ------------------------------------------------------------------------------------------------


def test_an_export_replaces_a_file_and_nothing_else(full: PersonalFile, tmp_path: Path) -> None:
    target = tmp_path / "mine.json"
    target.write_text("old")
    export_json(full, target)
    assert target.read_text("utf-8").startswith('{"laufbild"')
    for place, sentence in (
        (tmp_path, NOT_REPLACEABLE),
        (full.path, PERSONAL),
        (tmp_path / "none" / "mine.json", NO_FOLDER),
    ):
        with pytest.raises(CatalogueError) as caught:
            export_json(full, place)
        assert caught.value.text in (sentence, UNWRITABLE)


def test_an_export_that_fails_leaves_the_file_as_it_was(full: PersonalFile, tmp_path: Path) -> None:
    target = tmp_path / "mine.json"
    target.write_text("old")
    full.db.execute("UPDATE own_list SET name = x'ff'")
    with pytest.raises(CatalogueError) as caught:
        export_json(full, target)
    assert (caught.value.text, caught.value.values["place"]) == (UNREADABLE, "own_list/l")
    assert target.read_text() == "old" and not list(tmp_path.glob(".*"))
    assert full.marks.rate(["a"], 1), "nothing is left open"


# --- Reading --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", NOT_EXPORTED),
        (b"Title,Year\n", NOT_EXPORTED),
        (b"\xff\xfe{\0", NOT_EXPORTED),
        (b"[" * 100_000, NOT_EXPORTED),
        (b"null", NOT_EXPORTED),
        (b'{"version":1}', NOT_EXPORTED),
        (b'{"laufbild":"personal","version":"1"}', NOT_EXPORTED),
        (b'{"a":' * 100_000, WRONG),
        (b'{"laufbild":"personal","version":1,"marks":{"a":{"rating":NaN}}}', WRONG),
        (b'{"laufbild":"personal","version":1,"marks":{"a":{"rating":1e999}}}', WRONG),
        (b'{"laufbild":"personal","version":1,"marks":{"\\ud800":{"rating":1}}}', WRONG),
        (b'{"laufbild":"personal","version":1,"marks":{"a":{"rating":' + b"9" * 5000 + b"}}}", WRONG),
        (b'{"laufbild":"personal","version":1,"marks":{},"marks":{}}', WRONG),
        (b'{"laufbild":"personal","version":1,"marks":{"a":{"rating":1},"a":{"rating":2}}}', WRONG),
        (b'{"laufbild":"personal","version":1,"marks":{"a":{"rating":1}', NOT_EXPORTED),
        (b'{"laufbild":"personal","version":1} {}', NOT_EXPORTED),
        (b'{"laufbild":"personal","version":1;}', NOT_EXPORTED),
        (b'{"laufbild":"personal","version":1,5:6}', NOT_EXPORTED),
        (b'{"laufbild":"personal","version" 1}', NOT_EXPORTED),
        (b'{"laufbild":"personal","version":2,"stars":[]}', NEWER),
        (b'{"stars":[{"a":[[1,2],{}]}],"version":2,"more":5,"laufbild":"personal"}', NEWER),
        (b'{"films":[{"a":[[1,2],{}]}],"more":5}', NOT_EXPORTED),
    ],
)
def test_what_is_no_export_is_refused(full: PersonalFile, tmp_path: Path, data: bytes, sentence: str) -> None:
    source = tmp_path / "other.json"
    source.write_bytes(data)
    assert refused(full, source).text == sentence
    assert not backups(full.path)


DEEP: Any = 1
for _ in range(30):
    DEEP = [DEEP]
SOUND = {"number": 1, "key": "own-a", "evidence": "listed", "added": "2026-11-26"}


@pytest.mark.parametrize(
    ("said", "place"),
    [
        ({"stars": 1}, "laufbild"),
        ({"marks": []}, "marks"),
        ({"marks": {"a": None}}, "marks/a"),
        ({"marks": {"a": {"stars": 5}}}, "marks/a"),
        ({"marks": {"a": {"rating": 11}}}, "marks/a"),
        ({"marks": {"a": {"rating": True}}}, "marks/a"),
        ({"marks": {"a": {"wanted": 1}}}, "marks/a"),
        ({"marks": {"a": {"note": ["x"]}}}, "marks/a"),
        ({"marks": {"a": {"tags": "x"}}}, "marks/a"),
        ({"marks": {"a": {"viewings": {}}}}, "marks/a"),
        ({"marks": {"b": {}, "a": {"viewings": [{"date": "yesterday"}]}}}, "marks/a"),
        ({"own_films": {}}, "own_films"),
        ({"own_films": [SOUND, 5]}, "own_films/2"),
        ({"own_films": [{**SOUND, "key": "a"}]}, "own_films/1"),
        ({"own_films": [{**SOUND, "number": -1}]}, "own_films/1"),
        ({"own_films": [{**SOUND, "number": 2**63}]}, "own_films/1"),
        ({"own_films": [{**SOUND, "added": "today"}]}, "own_films/1"),
        ({"own_films": [{**SOUND, "cast": [{"name": 5, "name_de": "", "name_ru": ""}]}]}, "own_films/1"),
        ({"own_films": [{**SOUND, "year": 1.5}]}, "own_films/1"),
        ({"own_films": [{"number": 1, "key": "own-a"}]}, "own_films/1"),
        ({"own_films": [SOUND, SOUND]}, "own_films"),
        ({"own_films": [SOUND, {**SOUND, "key": "own-b"}]}, "own_films"),
        ({"corrections": {"a": 5}}, "corrections/a"),
        ({"corrections": {"a": {"year": 5}}}, "corrections/a/year"),
        ({"corrections": {"a": {"year": {"original": 5}}}}, "corrections/a/year"),
        ({"corrections": {"a": {"year": {"value": DEEP}}}}, "corrections/a/year"),
        ({"lists": [{}]}, "lists/1"),
        ({"lists": [{"key": "l", "films": [{"list": "m"}]}]}, "lists/1"),
        ({"lists": [{"key": "l", "films": [{"year": "x"}]}]}, "lists/1"),
        ({"lists": [{"key": "l"}, {"key": "l"}]}, "lists"),
        ({"views": [{"name": "x"}]}, "views/1"),
        ({"views": [{"id": 1}, {"id": 1}]}, "views"),
        ({"mappings": {"h": {"x": DEEP}}}, "mappings/h"),
    ],
)
def test_what_makes_no_sense_is_refused_and_named(
    full: PersonalFile, tmp_path: Path, said: dict[str, Any], place: str
) -> None:
    source = tmp_path / "other.json"
    source.write_text(json.dumps({**HEAD, **said}))
    error = refused(full, source)
    assert (error.text, error.values) == (WRONG, {"path": source, "place": place})
    assert not backups(full.path)


def test_a_text_without_end_is_refused(full: PersonalFile, tmp_path: Path) -> None:
    source = tmp_path / "other.json"
    source.write_text(json.dumps({**HEAD, "views": [{"id": 1, "name": "x" * (1 << 22) + "x"}]}))
    assert refused(full, source).text == WRONG
    film = {**SOUND, "story_en": "x" * (1 << 22), "story_en_status": "ours"}
    source.write_text(json.dumps({**HEAD, "own_films": [film]}))
    assert refused(full, source).text == WRONG


def test_a_file_that_cannot_be_read_is_said(
    full: PersonalFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert refused(full, tmp_path / "none.json").text == MISSING
    assert refused(full, tmp_path).text == NOT_EXPORTED
    (tmp_path / "file").touch()
    assert refused(full, tmp_path / "file" / "x.json").text == CLOSED
    monkeypatch.setattr(json_content, "LARGEST", 10)
    (tmp_path / "large.json").write_text(json.dumps(HEAD))
    assert refused(full, tmp_path / "large.json").text == TOO_LARGE


@pytest.mark.skipif(sys.platform == "win32", reason="has no such pipes")
def test_a_pipe_is_not_waited_for(full: PersonalFile, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert refused(full, tmp_path / "pipe").text == NOT_EXPORTED


def test_no_import_without_a_backup(full: PersonalFile, tmp_path: Path) -> None:
    source = tmp_path / "other.json"
    source.write_text("\ufeff" + json.dumps({**HEAD, "views": [{"id": 5}]}), "utf-8")
    (full.path.parent / "backups").touch()
    refused(full, source)
    (full.path.parent / "backups").unlink()
    import_json(full, source)
    assert full.views.all() == [SavedView(5, "", "")]


@settings(max_examples=100)
@given(st.binary(max_size=60) | _json.map(lambda value: json.dumps({**HEAD, "marks": value, "lists": value}).encode()))
def test_no_file_raises_anything_else(data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "any.json"
        source.write_bytes(data)
        try:
            with opened_json(source) as content:
                finished(content.loading())
        except CatalogueError as error:
            assert error.text in (NOT_EXPORTED, WRONG)


def test_an_export_that_is_stopped_leaves_the_file_as_it_was(full: PersonalFile, tmp_path: Path) -> None:
    target = tmp_path / "mine.json"
    target.write_text("before")
    running = exporting(full, target)
    assert next(running) == 0
    running.close()
    assert target.read_text() == "before" and [file.name for file in tmp_path.glob("*.part")] == []
    full.marks.rate(["a"], 3)  # nothing is held any more


def test_an_import_that_is_stopped_changes_nothing(full: PersonalFile, tmp_path: Path) -> None:
    target = tmp_path / "mine.json"
    export_json(full, target)
    before = dict(full.marks.all())
    full.marks.rate(["a"], 3)
    after, steps = dict(full.marks.all()), full.history(100)
    assert before != after
    with closing(importing(full, target)) as running:
        stops = sum(1 for _ in running)
    full.undo()
    assert stops > 10 and dict(full.marks.all()) == after
    for stop in range(stops):
        running = importing(full, target)
        for _ in range(stop + 1):
            next(running)
        running.close()
        assert dict(full.marks.all()) == after and full.history(100)[1:] == steps


def test_a_folder_that_is_none_is_told(full: PersonalFile) -> None:
    with pytest.raises(CatalogueError, match="There is no folder"):
        export_json(full, full.path / "mine.json")
