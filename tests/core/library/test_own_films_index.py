# SPDX-License-Identifier: MIT
"""What a personal file says beside a catalogue: own and corrected films are read, indexed, kept, and found."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from laufbild.core.build.writer import write_catalogue
from laufbild.core.catalogue.catalogue_file import CatalogueFile
from laufbild.core.codec.corrected_film import Correction
from laufbild.core.library import own_films_index
from laufbild.core.library.library import Library
from laufbild.core.library.own_films_index import gathering
from laufbild.core.library.sync import with_personal
from laufbild.core.model.errors import CatalogueError
from laufbild.core.model.film import Film, Marks, Viewing
from laufbild.core.personal.values import OwnList
from laufbild.core.query.parser import parse
from laufbild.core.work.steps import Steps
from library_fixture import Desk, films_of, own_film

THE_RELAY = "the-relay-1980"


@pytest.fixture
def desk(catalogue: CatalogueFile, tmp_path: Path) -> Iterator[Desk]:
    with closing(Desk(catalogue, tmp_path)) as opened:
        yield opened


@pytest.fixture
def folder(desk: Desk) -> Path:
    """Of an index, as large as the desk's is small."""
    desk.personal.films.add_all([own_film("Qwertz Lauf", year=1991, theme=("freedom",)), own_film("Zuletzt")])
    desk.personal.films.correct(THE_RELAY, {"year": Correction("1981", "1980")})
    desk.personal.films.correct("no-such-film", {"year": Correction("1981", "1980")})
    desk.personal.marks.rate([THE_RELAY, "own-zuletzt", "no-such-film"], 7)
    desk.gather()
    return desk.index


def test_nothing_of_the_users_needs_no_index(desk: Desk) -> None:
    assert desk.indexes() == [] and not desk.library.mine
    assert desk.keys() == [film.key for film in desk.library.catalogue.films(desk.library.everything())]


def test_films_of_the_user_stand_among_the_others(desk: Desk, folder: Path) -> None:
    base = desk.library.catalogue.count
    assert desk.library.count == base + 2 and len(desk.keys()) == base + 2
    assert desk.keys("qwertz") == ["own-qwertz-lauf-1991"] == desk.keys("theme:Freiheit own:own")
    assert desk.keys("year:1981 own:corrected") == [THE_RELAY] and THE_RELAY not in desk.keys("year:1980")
    assert desk.keys(order="-year").index("own-qwertz-lauf-1991") < desk.keys(order="-year").index(THE_RELAY)
    assert desk.library.ids_of(["own-zuletzt", THE_RELAY, "x"]) == {
        "own-zuletzt": base + 2,
        THE_RELAY: desk.film(THE_RELAY).id,
    }
    assert desk.keys("rating:3.5", language="de") == [THE_RELAY, "own-zuletzt"]
    assert desk.library.keys_of([base + 2, desk.film(THE_RELAY).id]) == ["own-zuletzt", THE_RELAY]
    assert desk.library.id_of_own(2) == base + 2


def test_the_index_is_kept(desk: Desk, folder: Path, catalogue: CatalogueFile) -> None:
    (kept,) = folder.iterdir()
    written = kept.stat().st_mtime_ns
    desk.gather()
    assert [path.stat().st_mtime_ns for path in folder.iterdir()] == [written]
    before = desk.keys()
    desk.personal.marks.rate(["own-zuletzt"], 3)
    desk.gather()
    assert [path.stat().st_mtime_ns for path in folder.iterdir()] == [written], "marks stand in no index"
    assert desk.keys() == before


@pytest.mark.parametrize("spoil", ["cut", "other"])
def test_an_index_that_is_spoilt_is_made_anew(desk: Desk, folder: Path, spoil: str) -> None:
    (kept,) = folder.iterdir()
    expected = desk.keys()
    desk.library.put_own([], {}, {})
    if spoil == "cut":
        kept.write_bytes(kept.read_bytes()[:5000])
    else:
        write_catalogue(kept, [own_film("Another", key="another")], {}, {})
    desk.gather()
    assert desk.keys() == expected


def test_indexes_that_nobody_needs_are_dropped(desk: Desk, folder: Path) -> None:
    (kept,) = folder.iterdir()
    desk.personal.films.add(own_film("One more"))
    desk.gather()
    assert desk.indexes() == ["own"] and not kept.exists()
    desk.personal.films.delete([film.key for _, film in desk.personal.films.all()])
    desk.personal.films.revert(THE_RELAY, ["year"])
    desk.gather()
    assert desk.indexes() == [] and desk.library.count == desk.library.catalogue.count


def test_films_that_are_changed_while_all_are_read(desk: Desk, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The index is right for what it was made of, and is not taken for that of another state later on."""
    monkeypatch.setattr("laufbild.core.personal.films._PIECE", 1)
    library, personal = desk.library, desk.personal
    personal.films.add(own_film("Later on"))
    steps = Steps(gathering(library.catalogue, personal, folder))
    for step, _ in enumerate(steps):
        if step == 1:
            personal.films.change("own-later-on", own_film("Meanwhile", key="own-later-on"))
    desk.sync.start_with(steps.answer)
    assert desk.keys("meanwhile") == ["own-later-on"]
    personal.undo()
    desk.gather()
    assert desk.keys("later own:own") == ["own-later-on"] and not desk.keys("meanwhile") and desk.indexes() == ["own"]


def test_marks_are_read_page_by_page(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("laufbild.core.library.own_films_index._PAGE", 3)
    films = desk.keys()[:6]
    desk.personal.marks.see([*films, "no-such-film"], Viewing(0, "2024"))
    desk.gather()
    assert set(desk.keys("seen:2024")) == set(films)
    desk.personal.marks.unsee(["no-such-film"])
    desk.gather()
    assert len(desk.keys("seen:2024")) == 6


def test_lists_of_the_user_are_called_by_their_names(desk: Desk) -> None:
    desk.personal.lists.add(OwnList("mine", "Läufe im Regen", "de"), [])
    desk.add("Rain", list="mine")
    assert desk.keys('list:"Läufe im Regen"') == ["own-rain"]
    assert desk.library.vocabulary.name("list", "mine", "ru") == "Läufe im Regen"
    desk.gather()
    assert desk.keys('list:"Läufe im Regen"') == ["own-rain"]


def in_the_way(folder: Path) -> None:
    """Have a file where the folder of the indexes should be."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.write_text("a file where a folder should be")


def test_where_the_folder_cannot_be_made_the_indexes_are_temporary(desk: Desk) -> None:
    in_the_way(desk.index)
    (first,) = desk.add("Run")
    desk.gather()
    second, third = desk.add("Qwertz", "Asdfg")
    desk.write(desk.personal.films.correct(THE_RELAY, {"year": Correction(1890, 1980)}))
    assert desk.keys("own:own") == [third, second, first] and desk.keys("year:1890") == [THE_RELAY]
    desk.write(desk.personal.films.delete([second]))
    desk.gather()
    assert desk.keys("own:own") == [third, first] and desk.index.is_file()
    with closing(with_personal(desk.library.catalogue.again(), desk.personal, desk.index)) as found:
        assert found.count == desk.library.count


def test_a_folder_that_vanishes_is_made_anew_or_done_without(desk: Desk) -> None:
    desk.add("Run")
    shutil.rmtree(desk.index)
    desk.add("Qwertz")
    assert desk.keys("own:own") == ["own-qwertz", "own-run"]
    desk.gather()
    in_the_way(desk.index)
    desk.write(desk.personal.films.delete(["own-run"]))
    desk.add("Asdfg")
    desk.gather()
    assert desk.keys("own:own") == ["own-asdfg", "own-qwertz"]


def test_another_profile_has_other_temporary_indexes(catalogue: CatalogueFile, tmp_path: Path) -> None:
    found = {}
    for name in ("One", "Other"):
        (tmp_path / name).mkdir()
        in_the_way(tmp_path / name / "index")
        desk = found[name] = Desk(catalogue, tmp_path / name)
        desk.add(name)
    for name, desk in found.items():
        with closing(desk.library.again()) as again:
            assert [film.title["en"].text for film in films_of(again, "own:own")] == [name]
        desk.close()


def test_where_there_is_no_room_for_an_index_anywhere_one_sentence_says_so(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    in_the_way(desk.index)
    (tmp_path / "full").mkdir()
    in_the_way(tmp_path / "full" / "folder")
    monkeypatch.setattr(own_films_index, "_temporary_folder", lambda folder: tmp_path / "full" / "folder")
    desk.personal.films.add(own_film("Run"))
    with pytest.raises(CatalogueError):
        desk.gather()


def test_a_full_disk_is_said_in_one_sentence(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr("laufbild.core.build.writer.CatalogueWriter.add", full)
    desk.personal.films.add(own_film("Run"))
    with pytest.raises(CatalogueError):
        desk.gather()
    assert desk.indexes() == [], "nothing is left behind"


def test_another_catalogue_with_the_same_personal_file(desk: Desk, folder: Path, tmp_path: Path) -> None:
    """Films are known by their keys: in a catalogue of other numbers each has what is the user's."""
    catalogue = desk.library.catalogue
    vocabulary = catalogue.vocabulary
    films: list[Film] = [own_film("New", key="new-2026")]
    films += reversed([f for f in catalogue.films(range(1, catalogue.count + 1)) if f.key != "marafon-1988"])
    write_catalogue(tmp_path / "newer", films, vocabulary.terms, vocabulary.lists)
    desk.personal.marks.rate(["marafon-1988"], 9)
    desk.personal.films.correct("marafon-1988", {"year": Correction(1987, 1988)})
    with closing(Library(CatalogueFile.open(tmp_path / "newer"))) as newer:
        desk.library.close()
        desk.library = newer.again()
        desk.gather()
        assert desk.library.count == len(films) + 2
        assert desk.keys("own:corrected year:1981") == [THE_RELAY] and desk.film(THE_RELAY).marks == Marks(rating=7)
        assert desk.keys("qwertz") == ["own-qwertz-lauf-1991"]
        assert desk.keys("year:1987 own:corrected") == [] == desk.keys("key:marafon-1988")
    assert desk.personal.films.corrections()["marafon-1988"] == {"year": Correction(1987, 1988)}
    assert desk.personal.marks.of(["marafon-1988"]) and "no-such-film" in desk.personal.films.corrections()
    assert desk.library.facets(parse(""))["own"] == {"own": 2, "corrected": 1}
