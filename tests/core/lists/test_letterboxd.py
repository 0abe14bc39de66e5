# SPDX-License-Identifier: MIT
"""An export of Letterboxd names each film in several tables; it comes in once, and no viewing counts twice."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import pytest

from laufbild.core.lists.entries import ListRank, Rated
from laufbild.core.model.errors import CatalogueError
from laufbild.core.model.film import Marks, Viewing

if TYPE_CHECKING:
    from .conftest import ReadList

FILM = "Date,Name,Year,Letterboxd URI"
DIARY = f"{FILM},Rating,Rewatch,Tags,Watched Date\n"
LIST = (
    "Letterboxd list export v7\nDate,Name,Tags,URL,Description\n2026-11-22,{name},,https://boxd.it/l,Mine\n\n"
    "Position,Name,Year,URL,Description\n"
)


def packed(tables: dict[str, str]) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, table in tables.items():
            archive.writestr(name, table)
    return data.getvalue()


EXPORT = {
    "profile.csv": "Date Joined,Username,Given Name\n2020-01-01,me,Me\n",
    "comments.csv": "Date,Content,Comment\n2020-01-01,x,y\n",
    "watchlist.csv": f"{FILM}\n2026-11-22,Wanted,,https://boxd.it/w\n",
    "watched.csv": f"{FILM}\n2026-11-22,Beg,1970,https://boxd.it/a\n2026-11-22,Run,1985,https://boxd.it/b\n",
    "ratings.csv": f"{FILM},Rating\n2026-11-22,Beg,1970,https://boxd.it/a,4.5\n",
    "diary.csv": DIARY
    + 'x,Beg,1970,https://boxd.it/d1,4,,"sport",2026-01-01\nx,Beg,1970,https://boxd.it/d2,3,Yes,late,2026-02-02\n'
    + "x,Lauf,1990,https://boxd.it/d3,2,,,2026-03-03\nx,Lauf,1990,https://boxd.it/d4,5,Yes,,2026-03-04\n"
    + "x,Twice,1990,https://boxd.it/d5,,,,2026-03-03\nx,Twice,1990,https://boxd.it/d6,,Yes,,2026-03-03\n",
    "reviews.csv": f"{FILM},Rating,Rewatch,Review,Tags,Watched Date\n"
    'x,Beg,1970,https://boxd.it/d1,4,,"A\nreview",sport,2026-01-01\nx,Beg,85,https://boxd.it/d1,4,,B,,2026-01-01\n',
    "deleted/diary.csv": DIARY + "x,Gone,1970,https://boxd.it/g,4,,,2026-01-01\n",
    "likes/films.csv": f"{FILM}\n2026-11-22,Liked,1970,https://boxd.it/k\n",
    "orphaned/diary.csv": DIARY + "x,Lost,1970,https://boxd.it/g,4,,,2026-01-01\n",
    "lists/mine.csv": LIST.format(name="Mine") + "1,Beg,1970,https://boxd.it/a,A good one\n2,Other,1999,https://boxd.it/o,\n",
    "lists/more.csv": LIST.format(name="More") + "7,Beg,1970,https://boxd.it/a,\n",
}  # fmt: skip


def test_each_film_comes_in_once(read: ReadList) -> None:
    found = read(packed(EXPORT), "letterboxd-me.zip")
    assert [source.name for source in found.sources] == ["letterboxd-me", "Mine", "More"]
    assert found.source.format == "letterboxd" and found.sources[1].introduction == "Mine"
    assert found.titles == [
        ("Beg", 1970), ("Run", 1985), ("Lauf", 1990), ("Twice", 1990), ("Beg", None), ("Wanted", None), ("Other", 1999)
    ]  # fmt: skip
    assert found.skipped == [] and [cell.text for cell in found.entries[4].unread] == ["85"]


def test_the_tables_are_joined(read: ReadList) -> None:
    beg, run, lauf, twice, _, wanted, other = read(packed(EXPORT), "letterboxd.zip").entries
    dates = (Viewing(date="2026-01-01"), Viewing(date="2026-02-02"))
    assert beg.marks == Marks(rating=9, note="A\nreview", tags=("sport", "late"), viewings=dates)
    assert beg.rated == Rated("4.5", 5) and beg.film.sources["sources"][0].address == "https://boxd.it/a"
    assert beg.stands_in == (ListRank(1, 1, "A good one"), ListRank(2, 7, ""))
    assert run.marks == Marks(viewings=(Viewing(),)) and run.file == "watched.csv"
    assert (lauf.marks.rating, lauf.rated) == (10, Rated("5", 5))
    assert len(twice.marks.viewings) == 2
    assert wanted.marks == Marks(wanted=True)
    assert other.marks == Marks() and other.stands_in == (ListRank(1, 2, ""),)


def test_the_export_may_be_in_a_folder(read: ReadList) -> None:
    found = read(packed({f"letterboxd-me/{name}": table for name, table in EXPORT.items()}), "x.zip")
    assert len(found.entries) == 7


@pytest.mark.parametrize(
    "tables",
    [{}, {"notes.txt": "hello"}, {"a.csv": "a,b\n1,2\n"}, {"broken.csv": "\0\1\2" * 99},
     {"deleted/diary.csv": EXPORT["diary.csv"]}, {"inner.zip": "PK"}, {"films.csv": "Title,Year\nRun,1985\n"}],
)  # fmt: skip
def test_other_archives_are_no_lists(read: ReadList, tables: dict[str, str]) -> None:
    with pytest.raises(CatalogueError):
        read(packed(tables), "x.zip")


@pytest.mark.parametrize("table", ["", "x\ny\nz\n", "Date,Name\n2026-11-22,Mine\n\nPosition,Year\n1,1970\n"])
def test_a_list_without_titles_does_not_keep_the_export_from_being_read(read: ReadList, table: str) -> None:
    bad = f"Letterboxd list export v7\n{table}"
    assert len(read(packed(EXPORT | {"lists/bad.csv": bad}), "x.zip").entries) == 7
    with pytest.raises(CatalogueError) as raised:
        read(packed({"lists/bad.csv": bad}), "x.zip")
    assert "path" in raised.value.values
