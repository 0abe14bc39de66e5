# SPDX-License-Identifier: MIT
"""One set of bounds: what is just inside enters by every door and is read by every reader, what is outside by none."""

from __future__ import annotations

import csv
import datetime
import json
import math
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

import pytest

from laufbild.core.backup.checking import UnsoundError, check
from laufbild.core.backup.exchange import export_json, import_json
from laufbild.core.backup.json_content import WRONG
from laufbild.core.backup.personal_json import plain_marks
from laufbild.core.catalogue.catalogue_file import CatalogueFile
from laufbild.core.codec.corrected_film import Correction
from laufbild.core.library.film_changes import save
from laufbild.core.library.film_editing import cells_of, faults, new_film
from laufbild.core.lists.apply_plan import apply_plan
from laufbild.core.lists.detect import opened_list
from laufbild.core.lists.entries import Reading
from laufbild.core.lists.import_plan import planning
from laufbild.core.lists.own_titles import OwnTitles
from laufbild.core.model import bounds
from laufbild.core.model.errors import CatalogueError
from laufbild.core.model.film import Film, Marks, Viewing
from laufbild.core.personal.integrity import UNREADABLE
from laufbild.core.personal.personal_file import PersonalFile
from laufbild.core.personal.values import Listing, OwnList, SavedView
from laufbild.core.tables.table_file import LONGEST_CELL
from laufbild.core.work.steps import finished
from library_fixture import Desk

KEY = "own-a"


class Said(NamedTuple):
    """What is said of a film: cells of a complete export, and marks."""

    cells: Mapping[str, str] = MappingProxyType({})
    marks: Marks = Marks()


class Bound(NamedTuple):
    inside: Said
    outside: Said
    #: Doors that let in less: the form knows no film of the year 9999, a table no scale of 10 for certain, and no text
    #: of a million letters; half a character cannot stand in UTF-8 at all.
    but: tuple[str, ...] = ()


def number(name: str, inside: int, outside: int, *but: str) -> Bound:
    return Bound(Said({name: str(inside)}), Said({name: str(outside)}), but)


def seen(count: int, date: str = "2024") -> Marks:
    return Marks(viewings=(Viewing(date=date),) * count)


def tagged(count: int) -> Marks:
    return Marks(tags=tuple(f"t{number:06}" for number in range(count)))


LONG, CONTROLS = bounds.LONGEST, "x\x1b\x07y"
BOUNDS = {
    "year": number("year", 9_999, 10_000, "form"),
    "year of the form": number("year", datetime.date.today().year + 10, 10_000),
    "huge year": number("year", 1970, 2**63),
    "position": number("position", 999_999_999, 1_000_000_000),
    "huge position": number("position", 1, 2**63),
    "runtime": number("runtime", 999_999_999, 1_000_000_000),
    "huge runtime": number("runtime", 1, 2**64),
    "rating": Bound(Said(marks=Marks(rating=10)), Said(marks=Marks(rating=11)), ("table",)),
    "date": Bound(Said(marks=seen(1, "2024-02-29")), Said(marks=seen(1, "2024-02-30"))),
    "viewings": Bound(Said(marks=seen(bounds.MOST_VIEWINGS)), Said(marks=seen(bounds.MOST_VIEWINGS + 1))),
    "tags": Bound(Said(marks=tagged(bounds.MOST_TAGS)), Said(marks=tagged(bounds.MOST_TAGS + 1))),
    "note": Bound(Said(marks=Marks(note="x" * LONG)), Said(marks=Marks(note="x" * (LONG + 1))), ("table",)),
    "note of a table": Bound(Said(marks=Marks(note="x" * LONGEST_CELL)), Said(marks=Marks(note="x" * (LONG + 1)))),
    "title": Bound(Said({"title_en": "x" * (LONG // 2)}), Said({"title_en": "x" * (LONG + 1)}), ("table",)),
    "half a character in a note": Bound(Said(marks=Marks(note="\ufffd")), Said(marks=Marks(note="\ud800")), ("table",)),
    "half a character in a tag": Bound(Said(marks=Marks(tags=("\ufffd",))), Said(marks=Marks(tags=("\udfff",)))),
    "half a character in a title": Bound(Said({"title_en": "x\ufffd"}), Said({"title_en": "x\ud800"}), ("table",)),
    "control characters": Bound(
        Said({"title_en": CONTROLS}, Marks(note=CONTROLS)), Said(marks=Marks(tags=(f"{CONTROLS}\ud800",))), ("table",),
    ),
}  # fmt: skip


# --- Doors --------------------------------------------------------------------------------------------------


def by_form(personal: PersonalFile, said: Said, folder: Path) -> None:
    typed = {"title_en": "A", **said.cells}
    for fault in faults(cells_of(new_film()), typed).values():
        raise fault
    with personal.step("import"):
        (key,) = save(personal, new_film(), None, typed, "").films
        personal.marks.rate([key], said.marks.rating)
        personal.marks.write_note([key], said.marks.note)
        for tag in said.marks.tags:
            personal.marks.tag([key], tag)
        for viewing in said.marks.viewings:
            personal.marks.see([key], viewing)


def by_json(personal: PersonalFile, said: Said, folder: Path) -> None:
    film: dict[str, Any] = {"number": 1, "key": KEY, "evidence": "listed", "added": "2026-11-26", "title_en": "A"}
    film |= {"title_en_status": "original", **said.cells}
    film |= {name: int(film[name]) for name in ("year", "position", "runtime") if name in film}
    whole = {"laufbild": "personal", "version": 1, "own_films": [film], "marks": {KEY: plain_marks(said.marks)}}
    (folder / "mine.json").write_text(json.dumps(whole), "utf-8")
    import_json(personal, folder / "mine.json")


def by_table(personal: PersonalFile, said: Said, folder: Path) -> None:
    viewings = [{"date": viewing.date} for viewing in said.marks.viewings]
    row = {
        "Title": said.cells.get("title_en", "A"), "Year": said.cells.get("year", ""),
        "Runtime": said.cells.get("runtime", ""), "Position": said.cells.get("position", ""),
        "My tags": json.dumps(said.marks.tags), "Seen": json.dumps(viewings), "My note": said.marks.note,
    }  # fmt: skip
    with (folder / "films.csv").open("w", encoding="utf-8", errors="surrogatepass", newline="") as file:
        writer = csv.DictWriter(file, row)
        writer.writeheader()
        writer.writerow(row)
    with opened_list(folder / "films.csv", Reading(VOCABULARY[0])) as found:
        plan = finished(planning(found, OwnTitles(TITLES[0], ()), folder))
    for skipped in plan.skipped():
        raise CatalogueError(skipped.reason.text, **skipped.reason.values)
    for _, cell in plan.unread():
        raise CatalogueError(cell.reason.text, **cell.reason.values)
    finished(apply_plan(plan, personal))


def by_another_program(personal: PersonalFile, said: Said, folder: Path) -> None:
    record = {"title_en": "A", "title_en_status": "original", "evidence": "listed", "added": "2026-11-26", **said.cells}
    with closing(sqlite3.connect(personal.path)) as db:
        db.execute("PRAGMA ignore_check_constraints = 1")
        db.execute("INSERT INTO own_film VALUES (1, ?, ?)", (KEY, json.dumps(record)))
        note = said.marks.note.encode("utf-8", "surrogatepass")
        db.execute("INSERT INTO mark VALUES (?, 0, 0, ?, CAST(? AS TEXT))", (KEY, said.marks.rating, note))
        for tag in said.marks.tags:
            db.execute("INSERT INTO own_tag VALUES (?, CAST(? AS TEXT))", (KEY, tag.encode("utf-8", "surrogatepass")))
        for viewing in said.marks.viewings:
            db.execute("INSERT INTO viewing (film, date) VALUES (?, ?)", (KEY, viewing.date))
        db.commit()


DOORS: dict[str, Callable[[PersonalFile, Said, Path], None]] = {
    "form": by_form, "json": by_json, "table": by_table, "another program": by_another_program,
}  # fmt: skip
#: Filled by the fixture: what a list is read with.
VOCABULARY: list[Any] = []
TITLES: list[Any] = []


@pytest.fixture
def desk(catalogue: CatalogueFile, tmp_path: Path) -> Iterator[Desk]:
    VOCABULARY[:], TITLES[:] = [catalogue.vocabulary], [catalogue.titles]
    desk = Desk(catalogue, tmp_path)
    desk.personal.db.execute("PRAGMA synchronous = OFF")
    yield desk
    desk.close()


def cases() -> list[tuple[str, str]]:
    return [(name, door) for name, bound in BOUNDS.items() for door in DOORS if door not in bound.but]


@pytest.mark.parametrize(("name", "door"), cases())
def test_what_is_inside_enters_by_every_door_and_is_read_by_every_reader(
    desk: Desk, tmp_path: Path, name: str, door: str
) -> None:
    personal, said = desk.personal, BOUNDS[name].inside
    DOORS[door](personal, said, tmp_path)
    ((_, film),) = personal.films.all()
    assert holds(film, personal.marks.of([film.key]).get(film.key, Marks()), said)
    assert all(check(personal)[kind] for kind in ("own films",))
    desk.gather()
    assert holds(desk.film(film.key), desk.film(film.key).marks, said)
    assert film.key in desk.keys("year<=9999 or own:own") and desk.keys("", "-year")
    export_json(personal, tmp_path / "out.json")
    (tmp_path / "second").mkdir()
    with closing(PersonalFile.open(tmp_path / "second" / "personal.sqlite")) as second:
        import_json(second, tmp_path / "out.json")
        assert next(iter(second.films.all()))[1]._replace(id=0) == film._replace(id=0) and check(second)
        assert not import_json(second, tmp_path / "out.json")


def holds(film: Film, marks: Marks, said: Said) -> bool:
    cells = {**cells_of(film), "title_en": film.title_in("en")[0]}
    bare = marks._replace(viewings=tuple(viewing._replace(id=0) for viewing in marks.viewings))
    return bare == said.marks and all(cells[name] == cell for name, cell in said.cells.items())


@pytest.mark.parametrize(("name", "door"), cases())
def test_what_is_outside_is_refused_by_every_door_in_one_sentence(
    desk: Desk, tmp_path: Path, name: str, door: str
) -> None:
    personal, said = desk.personal, BOUNDS[name].outside
    if door == "another program":
        by_another_program(personal, said, tmp_path)
        refused_by_readers(personal, tmp_path)
        return
    with pytest.raises(CatalogueError) as caught:
        DOORS[door](personal, said, tmp_path)
    assert str(caught.value) and "\n" not in str(caught.value)
    if door == "json":
        assert caught.value.text == WRONG
    assert not list(personal.films.all()) and not list(personal.marks.all()) and not personal.history()
    assert not any(check(personal).values())


def refused_by_readers(personal: PersonalFile, folder: Path) -> None:
    """A check finds what one of the readers cannot read, and both name where it is."""
    with pytest.raises(UnsoundError) as unsound:
        check(personal)
    assert str(unsound.value) and unsound.value.faults[0].place.startswith(
        ("own_film/1", "mark/", "own_tag/", "viewing/")
    )
    read: list[Callable[[], object]] = [
        lambda: list(personal.films.all()), lambda: dict(personal.marks.all()),
        lambda: export_json(personal, folder / "out.json"),
    ]  # fmt: skip
    refused = [error for each in read if (error := error_of(each))]
    assert len(refused) >= 2 and {error.text for error in refused} == {UNREADABLE}
    assert {error.values["place"] for error in refused} == {unsound.value.values["place"]}


def error_of(read: Callable[[], object]) -> CatalogueError | None:
    try:
        read()
    except CatalogueError as error:
        return error
    return None


# --- Lists, views, corrections, what is remembered ------------------------------------------------------------

NAME, LINE = "x" * bounds.LONGEST_NAME, "x" * bounds.LONGEST_LINE
DEEP: Any = 1
for _ in range(bounds.DEEPEST):
    DEEP = [DEEP]
Write = Callable[[PersonalFile], object]
#: By what is bounded: what is written just inside, and just outside.
WRITES: dict[str, tuple[Write, Write]] = {
    "name of a list": (
        lambda p: p.lists.add(OwnList("l", NAME), []), lambda p: p.lists.add(OwnList("l", NAME + "x"), []),
    ),
    "year in a list": (
        lambda p: p.lists.add(OwnList("l", ""), [Listing("l", "a", year=9_999)]),
        lambda p: p.lists.add(OwnList("l", ""), [Listing("l", "a", year=10_000)]),
    ),
    "position in a list": (
        lambda p: p.lists.add(OwnList("l", ""), [Listing("l", "a", 999_999_999)]),
        lambda p: p.lists.add(OwnList("l", ""), [Listing("l", "a", 10**9)]),
    ),
    "name of a view": (lambda p: p.views.add(NAME, ""), lambda p: p.views.add(NAME + "x", "")),
    "line of a view": (lambda p: p.views.add("", LINE), lambda p: p.views.add("", LINE + "x")),
    "half a character in a view": (lambda p: p.views.add("", "\ufffd"), lambda p: p.views.add("", "\ud800")),
    "depth of a correction": (
        lambda p: p.films.correct("a", {"year": Correction(DEEP)}),
        lambda p: p.films.correct("a", {"year": Correction([DEEP])}),
    ),
    "number of a correction": (
        lambda p: p.films.correct("a", {"year": Correction(1e308)}),
        lambda p: p.films.correct("a", {"year": Correction(math.inf)}),
    ),
    "length of a correction": (
        lambda p: p.films.correct("a", {"note": Correction("x" * (LONG - 2))}),
        lambda p: p.films.correct("a", {"note": Correction("x" * (LONG - 1))}),
    ),
    "length of a mapping": (
        lambda p: p.lists.remember_mapping("h", "x" * (LONG - 2)) or 1,
        lambda p: p.lists.remember_mapping("h", "x" * (LONG - 1)),
    ),
    "number of a mapping": (
        lambda p: p.lists.remember_mapping("h", 0.5) or 1, lambda p: p.lists.remember_mapping("h", math.nan),
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", WRITES)
def test_what_is_inside_is_written_and_read_and_what_is_outside_is_refused(
    desk: Desk, tmp_path: Path, name: str
) -> None:
    personal = desk.personal
    inside, outside = WRITES[name]
    with pytest.raises(CatalogueError) as caught:
        outside(personal)
    assert isinstance(caught.value, bounds.BoundError) and "\n" not in str(caught.value)
    assert not personal.history() and not any(check(personal).values()) and not personal.lists.mappings()
    assert inside(personal)
    assert check(personal) and isinstance(personal.lists.mappings(), dict) and personal.films.corrections() is not None
    desk.gather()
    export_json(personal, tmp_path / "out.json")
    (tmp_path / "second").mkdir()
    with closing(PersonalFile.open(tmp_path / "second" / "personal.sqlite")) as second:
        import_json(second, tmp_path / "out.json")
        assert (second.films.corrections(), second.lists.all(), second.views.all()) == (
            personal.films.corrections(), personal.lists.all(), personal.views.all()
        )  # fmt: skip


def test_there_are_only_so_many_views(desk: Desk, tmp_path: Path) -> None:
    personal = desk.personal
    views = [{"id": number, "name": "x", "line": ""} for number in range(1, bounds.MOST_VIEWS + 2)]
    said = {"laufbild": "personal", "version": 1, "views": views}
    (tmp_path / "mine.json").write_text(json.dumps(said), "utf-8")
    with pytest.raises(CatalogueError) as caught:
        import_json(personal, tmp_path / "mine.json")
    assert caught.value.values["place"] == f"views/{bounds.MOST_VIEWS + 1}"
    (tmp_path / "mine.json").write_text(json.dumps({**said, "views": views[:-1]}), "utf-8")
    import_json(personal, tmp_path / "mine.json")
    with pytest.raises(bounds.BoundError):
        personal.views.add("one more", "")
    assert len(personal.views.all()) == bounds.MOST_VIEWS and check(personal)["views"] == bounds.MOST_VIEWS
    personal.views.change(SavedView(1, "other", ""))
    personal.views.delete(1)
    personal.views.add("again", "")
    for _ in range(3):
        personal.undo()
    assert personal.views.all()[0].name == "x"
    personal.db.execute("INSERT INTO view SELECT 5000, name, line, shortcut, position FROM view WHERE id = 1")
    assert len(personal.views.all()) == bounds.MOST_VIEWS + 1, "they are shown all the same"
    with pytest.raises(UnsoundError) as unsound:
        check(personal)
    assert [fault.place for fault in unsound.value.faults] == ["view"]


def test_high_numbers_of_a_file_leave_others_for_new_films_and_views(desk: Desk, tmp_path: Path) -> None:
    personal = desk.personal
    film = {"key": "own-a", "evidence": "listed", "added": "2026-11-26"}
    films = [{**film, "number": bounds.NUMBERS[1]}, {**film, "key": "own-b", "number": 7}]
    views = [{"id": bounds.NUMBERS[1], "name": "x", "position": bounds.NUMBERS[1]}, {"id": 7, "name": "y"}]
    said = {"laufbild": "personal", "version": 1, "own_films": films, "views": views}
    (tmp_path / "mine.json").write_text(json.dumps(said), "utf-8")
    import_json(personal, tmp_path / "mine.json")
    personal.films.add(new_film())
    personal.views.add("z", "")
    assert [number for number, _ in personal.films.all()] == [7, 8, 9]
    assert [view.name for view in personal.views.all()] == ["y", "x", "z"] and check(personal)
    for place in ("own_films", "views"):
        films[0]["number"] = views[0]["id"] = 7  # type: ignore[assignment]
        thing = films[0] if place == "own_films" else views[0]
        beyond = {**thing, "number" if place == "own_films" else "id": bounds.NUMBERS[1] + 1}
        (tmp_path / "mine.json").write_text(
            json.dumps({**said, "own_films": [], "views": [], place: [beyond]}), "utf-8"
        )
        with pytest.raises(CatalogueError) as caught:
            import_json(personal, tmp_path / "mine.json")
        assert caught.value.values["place"] == f"{place}/1"


@pytest.mark.parametrize(
    "value", [2**63, pytest.param(10**5000, id="digits"), 1.5, math.inf, True, "x" * 1000, b"\xff", None]
)
def test_what_is_not_a_number_is_named(value: object) -> None:
    with pytest.raises(bounds.BoundError) as caught:
        bounds.number(value)
    assert len(str(caught.value)) < 150


def test_what_was_stored_before_can_be_undone(desk: Desk) -> None:
    """A file in which another program has written what nobody can read is as it was once that is undone."""
    personal = desk.personal
    personal.marks.rate(["a"], 5)
    with personal.step("import"):
        personal.marks.write_note(["a"], "x")
        personal.films.add(new_film())
    with closing(sqlite3.connect(personal.path)) as db:
        db.execute("UPDATE own_film SET record = ?", (json.dumps({"evidence": "", "added": "", "year": str(2**70)}),))
        db.commit()
    with pytest.raises(UnsoundError):
        check(personal)
    personal.undo()
    assert dict(personal.marks.all()) == {"a": Marks(rating=5)}
    with pytest.raises(UnsoundError, match="step/2"):  # the step that could put it back
        check(personal)
