# SPDX-License-Identifier: MIT
"""A library that follows a personal file change by change is the one that is made of all of it."""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from laufbild.core.catalogue.catalogue_file import CatalogueFile
from laufbild.core.codec.corrected_film import Correction
from laufbild.core.library.library import Library
from laufbild.core.library.sync import FEW, with_personal
from laufbild.core.model.film import Film, Marks, Viewing
from laufbild.core.personal.personal_file import PersonalFile
from laufbild.core.personal.values import Change, Listing, OwnList
from laufbild.core.query.parser import parse
from laufbild.core.work.steps import finished
from library_fixture import Desk, films_of, own_film

RELAY, RACE = "the-relay-1980", "the-race-1985"


@pytest.fixture
def desk(catalogue: CatalogueFile, tmp_path: Path) -> Iterator[Desk]:
    with closing(Desk(catalogue, tmp_path)) as opened:
        yield opened


def test_an_added_film_is_there_at_once(desk: Desk) -> None:
    before = desk.library.count
    (key,) = desk.add("Qwertz", year=1985, discipline=("marathon",))
    assert desk.library.count == before + 1 and desk.gathered == 1 and desk.indexes() == ["changed"]
    assert desk.keys("qwertz") == [key] and key in desk.keys("discipline:marathon year:1985")
    assert desk.film(key).own and desk.film(key).id == before + 1
    assert desk.library.facets(parse(""))["own"] == {"own": 1}


def test_a_changed_film_is_found_by_what_it_is_now(desk: Desk) -> None:
    (key,) = desk.add("Qwertz", year=1985)
    desk.write(desk.personal.films.change(key, own_film("Asdfg", year=1986, genre=("opera",))))
    assert desk.keys("qwertz") == [] and desk.keys("asdfg year:1986 genre:opera") == [key]
    assert desk.film(key).id == desk.library.catalogue.count + 1


@pytest.mark.parametrize("settled", [False, True])
def test_a_deleted_film_is_gone_with_its_marks_and_comes_back(desk: Desk, settled: bool) -> None:
    key, other = desk.add("Qwertz", "Asdfg")
    desk.write(desk.personal.marks.rate([key], 9))
    if settled:
        desk.gather()
    for _ in range(2):
        desk.write(desk.personal.films.delete([key]))
        assert desk.library.film_of_key(key) is None and desk.keys("own:own") == [other]
        assert not desk.keys("qwertz or rating:4.5") and desk.library.facets(parse(""))["rating"] == {}
        desk.write(desk.personal.undo())
        assert desk.film(key).marks == Marks(rating=9) and desk.keys("rating:4.5 qwertz") == [key]
    desk.write(desk.personal.films.delete([key, other]))
    assert desk.library.count == desk.library.catalogue.count
    assert desk.indexes() == (["own"] if settled else [])


@pytest.mark.parametrize("settled", [False, True])
def test_a_correction_is_shown_and_taken_back(desk: Desk, settled: bool) -> None:
    plain, count = desk.film(RELAY), desk.library.count
    desk.write(
        desk.personal.films.correct(RELAY, {"year": Correction(1890, 1980), "title_en": Correction("Qwertz", "x")})
    )
    if settled:
        desk.gather()
    assert desk.keys("qwertz year:1890 own:corrected") == [RELAY] and desk.keys(order="year")[0] == RELAY
    assert desk.film(RELAY).corrected == ("title_en", "year") and not desk.film(RELAY).own
    assert desk.library.count == count and desk.film(RELAY).id == plain.id
    desk.write(desk.personal.films.revert(RELAY, ["year"]))
    assert desk.keys("qwertz year:1980") == [RELAY] and desk.film(RELAY).corrected == ("title_en",)
    desk.write(desk.personal.films.revert(RELAY, ["title_en"]))
    assert desk.film(RELAY) == plain and desk.library.count == count and not desk.library.mine
    desk.write(desk.personal.undo())
    assert desk.keys("qwertz") == [RELAY]


def test_marks_of_own_films_are_followed(desk: Desk) -> None:
    (key,) = desk.add("Qwertz")
    desk.write(desk.personal.marks.see([key, RACE], Viewing(0, "2024-05-03")))
    assert desk.keys("seen:2024") == [key, RACE] or set(desk.keys("seen:2024")) == {key, RACE}
    desk.write(desk.personal.films.add(own_film("Asdfg")))
    assert set(desk.keys("seen:2024")) == {key, RACE}, "the marks stay where the films are indexed anew"


def test_a_mark_makes_no_index(desk: Desk) -> None:
    desk.write(desk.personal.marks.rate([RELAY], 3))
    desk.write(desk.personal.views.add("Mine", "rating>=3"))
    assert desk.indexes() == [] and desk.gathered == 1 and desk.keys("rating:1.5") == [RELAY]


def test_a_change_of_a_film_that_the_catalogue_has_not(desk: Desk) -> None:
    desk.write(desk.personal.films.correct("gone", {"year": Correction(1, 2)}))
    assert desk.library.count == desk.library.catalogue.count and desk.indexes() == []
    assert desk.keys("own:corrected") == []


def test_lists_are_followed(desk: Desk) -> None:
    desk.add("Qwertz", list="mine")
    desk.write(desk.personal.lists.add(OwnList("mine", "Läufe"), [Listing("mine", RELAY, 1)]))
    assert set(desk.keys("list:Läufe")) == {"own-qwertz", RELAY}
    desk.write(desk.personal.films.delete(["own-qwertz"]))
    assert desk.keys("list:Läufe") == [RELAY]
    desk.write(desk.personal.undo())
    assert set(desk.keys("list:Läufe")) == {"own-qwertz", RELAY}
    desk.write(desk.personal.lists.add(OwnList("empty", "Nothing"), []))
    assert desk.library.vocabulary.name("list", "empty", "en") == "Nothing"
    desk.write(desk.personal.lists.delete("mine"))
    assert desk.keys("list:mine") == ["own-qwertz"]


def test_many_changes_are_gathered_anew(desk: Desk) -> None:
    titles = [f"Lauf {number}" for number in range(FEW)]
    desk.add(*titles)
    assert desk.gathered == 1
    for number in range(3):
        desk.add(f"One more {number}")
    assert desk.gathered == 2
    assert len(desk.keys("own:own")) == FEW + 3
    desk.add(*titles, "and one")
    assert desk.gathered == 3 and len(desk.keys("own:own")) == 2 * FEW + 4
    desk.write(desk.personal.undo())
    assert desk.gathered == 4 and len(desk.keys("own:own")) == FEW + 3


def test_changing_the_same_film_again_and_again_gathers_nothing(desk: Desk) -> None:
    (key,) = desk.add("Run 0")
    for number in range(1, 2 * FEW):
        desk.write(desk.personal.films.change(key, own_film(f"Run {number}")))
    assert desk.gathered == 1 and desk.indexes() == ["changed"] and desk.keys(f"run {number} own:own") == [key]


def test_rows_that_are_still_shown_can_be_read_after_a_change(desk: Desk) -> None:
    """Until the next answer is there, the window paints the rows of the one before."""
    first, second, third = desk.add("Qwertz", "Qwertz II", "Qwertz III")
    shown = desk.library.find(parse("qwertz")).ids
    numbers = [desk.film(key).id for key in (first, second, third)]
    desk.write(desk.personal.films.change(first, own_film("Asdfg")))
    desk.write(desk.personal.films.change(second, own_film("Asdfg II")))
    assert list(shown) == numbers and [shown.row_of(number) for number in numbers] == [0, 1, 2]


def test_what_a_crash_left_behind_is_dropped(desk: Desk) -> None:
    desk.index.mkdir(exist_ok=True)
    for number in range(3):
        (desk.index / f"changed-{number}.laufbild").write_text("left behind")
    desk.add("Qwertz")
    assert desk.keys("qwertz") == ["own-qwertz"] and desk.indexes() == ["changed"]
    desk.gather()
    assert desk.indexes() == ["own"] and desk.keys("qwertz") == ["own-qwertz"]


def test_an_index_that_the_system_holds_on_to_stays_for_now(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: Path, missing_ok: bool = False) -> None:
        raise PermissionError(13, "in use", str(self))

    monkeypatch.setattr(Path, "unlink", refuse)
    desk.add("Qwertz")
    desk.add("Asdfg")
    desk.gather()
    desk.add("Yxcvb")
    assert len(desk.keys("own:own")) == 3
    monkeypatch.undo()
    desk.gather()
    assert desk.indexes() == ["own"]


def test_a_copy_for_another_thread_has_the_same_films(desk: Desk) -> None:
    desk.add("Qwertz", "Asdfg")
    desk.gather()
    desk.write(desk.personal.films.delete(["own-qwertz"]))
    desk.write(desk.personal.films.correct(RELAY, {"year": Correction(1890, 1980)}))
    desk.write(desk.personal.marks.rate([RACE], 8))
    with closing(desk.library.again()) as again:
        again.check()
        assert shown(again) == shown(desk.library)
        desk.write(desk.personal.marks.rate([RACE], 1))
        assert again.film(desk.film(RACE).id).marks.rating == 8, "what the other one does is its own"


def test_all_at_once_for_a_command(desk: Desk, catalogue: CatalogueFile) -> None:
    desk.add("Qwertz", "Asdfg")
    with closing(with_personal(catalogue.again(), desk.personal, desk.index.parent / "another")) as found:
        assert shown(found) == shown(desk.library)


# --- Any sequence -----------------------------------------------------------------------------------------

Act = Callable[[PersonalFile, int], Change | None]


def _own_key(personal: PersonalFile, number: int) -> str:
    found = [film.key for _, film in personal.films.all()]
    return found[number % len(found)] if found else "own-none"


def _listed(number: int) -> str:
    return (RELAY, RACE, "marafon-1988", "gone")[number % 4]


def _film(number: int) -> Film:
    return own_film(f"Lauf {number % 5}", year=1950 + number % 7, theme=("freedom", "mine")[: number % 3])


CORRECTIONS = ({"year": Correction(1981)}, {"theme": Correction(["a"])})
ACTS: dict[str, Act] = {
    "add": lambda personal, n: personal.films.add(_film(n)),
    "add many": lambda personal, n: personal.films.add_all([_film(n + i) for i in range(n % 12)]),
    "change": lambda personal, n: personal.films.change(_own_key(personal, n), _film(n + 1)),
    "delete": lambda personal, n: personal.films.delete([_own_key(personal, n), _own_key(personal, n + 1)]),
    "correct": lambda personal, n: personal.films.correct(_listed(n), CORRECTIONS[n % 2]),
    "revert": lambda personal, n: personal.films.revert(_listed(n), ["year", "theme"][: 1 + n % 2]),
    "rate": lambda personal, n: personal.marks.rate([_own_key(personal, n), _listed(n)], n % 11 or None),
    "tag": lambda personal, n: personal.marks.tag([_own_key(personal, n)], f"tag {n % 3}"),
    "list": lambda personal, n: personal.lists.add(OwnList("l", f"List {n}"), [Listing("l", _own_key(personal, n))]),
    "undo": lambda personal, n: personal.undo(),
    "redo": lambda personal, n: personal.redo(),
    "go to": lambda personal, n: personal.go_to(n),
}  # fmt: skip


@settings(max_examples=20)
@given(st.lists(st.tuples(st.sampled_from(sorted(ACTS)), st.integers(0, 11), st.booleans()), max_size=14))
def test_any_changes_show_what_all_of_the_file_would(
    catalogue: CatalogueFile, script: list[tuple[str, int, bool]]
) -> None:
    with tempfile.TemporaryDirectory() as folder, closing(Desk(catalogue, Path(folder))) as desk:
        for name, number, gather in script:
            if change := ACTS[name](desk.personal, number):
                desk.write(change)
            if gather:
                desk.gather()
        followed = shown(desk.library)
        desk.gather()
        assert followed == shown(desk.library)


def shown(library: Library) -> dict[str, object]:
    """What a reader sees of it."""
    answers = {text: set(library.find(parse(text)).ids) for text in ("lauf", "own:own", "rating>2", "theme:freedom")}
    orders = {order: films_of(library, "", order) for order in ("", "-year", "theme", "own")}
    return {"counts": library.facets(parse("")), "count": library.count, **answers, **orders}


def test_what_nobody_will_show_is_let_go(desk: Desk) -> None:
    change = desk.personal.films.add(own_film("Qwertz"))
    changed, gathered = finished(desk.sync.indexing(change)), finished(desk.sync.gathering())
    assert changed.part and gathered.own
    for found, part in ((changed, changed.part), (gathered, gathered.own)):
        found.close()
        with pytest.raises(sqlite3.ProgrammingError):
            part.catalogue.film(1)
    desk.personal.films.delete(["own-qwertz"])
    for nothing in (changed._replace(part=None), finished(desk.sync.gathering())):
        nothing.close()
