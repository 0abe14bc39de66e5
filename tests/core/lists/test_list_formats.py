# SPDX-License-Identifier: MIT
"""The tables of other programs, and any other table, are read with what they say of a viewer."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import openpyxl
import pytest

from laufbild.core.codec.row_problems import NOT_A_DATE, NOT_A_YEAR, TOO_MANY_CELLS
from laufbild.core.lists import entries
from laufbild.core.lists.detect import opened_list
from laufbild.core.lists.entries import Entry, Rated, Reading
from laufbild.core.lists.list_columns import mark_of
from laufbild.core.lists.list_formats import NO_FILM
from laufbild.core.lists.viewer_cells import NO_RATING, NOT_YES_OR_NO
from laufbild.core.model.errors import CatalogueError
from laufbild.core.model.film import NO_MARKS, Marks, Viewing
from laufbild.core.tables.headings import Target
from laufbild.core.tables.mapping import NO_TITLE_COLUMN
from laufbild.i18n.wording import FORMATS

if TYPE_CHECKING:
    from .conftest import ReadList

SEEN = Marks(viewings=(Viewing(),))
IMDB = (
    "Const,Your Rating,Date Rated,Title,Original Title,URL,Title Type,IMDb Rating,Runtime (mins),Year,Genres,"
    "Num Votes,Release Date,Directors\n"
)
KINORIUM = "Title\tOriginal Title\tType\tYear\tMy rating\tDate\tGenres\tActors\tDirectors\r\n"


# --- Letterboxd -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "marks"),
    [
        ("watched.csv", SEEN),
        ("watched (1).csv", SEEN),
        ("watchlist.csv", Marks(wanted=True)),
        ("films.csv", NO_MARKS),
    ],
)
def test_watched_and_wanted_films_have_the_same_headings(read: ReadList, name: str, marks: Marks) -> None:
    found = read("Date,Name,Year,Letterboxd URI\n2026-11-22,Beg,1970,https://boxd.it/a\n2026-11-22,Run,,x\n", name)
    assert found.source.format == "letterboxd" and found.titles == [("Beg", 1970), ("Run", None)]
    assert [entry.marks for entry in found.entries] == [marks, marks]
    assert found.entries[0].film.sources["sources"][0].address == "https://boxd.it/a"


def test_in_a_diary_the_day_of_the_viewing_counts(read: ReadList) -> None:
    found = read(
        "Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date\n"
        '2026-11-24,Beg,1970,https://boxd.it/a,4.5,Yes,"sport, running",2026-11-22\n2026-11-24,Run,1985,x,,,,\n',
        "diary.csv",
    )
    marks = Marks(rating=9, tags=("sport", "running"), viewings=(Viewing(date="2026-11-22"),))
    assert [entry.marks for entry in found.entries] == [marks, SEEN]
    assert [entry.rated for entry in found.entries] == [Rated("4.5", 5), None]


def test_reviews_have_line_breaks(read: ReadList) -> None:
    (entry,) = read(
        "Date,Name,Year,Letterboxd URI,Rating,Rewatch,Review,Tags,Watched Date\r\n"
        '2026-11-24,Beg,1970,x,½,,"Two\r\nlines, and ""quotes""",,2026-11-22\r\n'
    ).entries
    assert entry.marks == Marks(rating=1, note='Two\r\nlines, and "quotes"', viewings=(Viewing(date="2026-11-22"),))


def test_a_list_says_first_what_it_is(read: ReadList) -> None:
    found = read(
        "Letterboxd list export v7\nDate,Name,Tags,URL,Description\n"
        '2026-11-22,Läufer,sport,https://boxd.it/l,"Die Filme, in denen\nein Läufer ist"\n\n'
        "Position,Name,Year,URL,Description\n1,Beg,1970,https://boxd.it/a,A good one\n2,Run,,https://boxd.it/b,\n",
        "laeufer.csv",
    )
    assert found.source == found.source.__class__(
        "letterboxd", "Läufer", "de", "Die Filme, in denen\nein Läufer ist", "https://boxd.it/l"
    )
    assert [(entry.line, entry.film.position) for entry in found.entries] == [(7, 1), (8, 2)]
    assert found.entries[0].film.claim["en"].text == "A good one" and found.entries[0].marks == NO_MARKS


@pytest.mark.parametrize("rest", ["", '"', "Date,Name\nx,y\n\n", 'a\n"b' + "x" * 200_000])
def test_a_list_that_breaks_off_is_no_list(read: ReadList, rest: str) -> None:
    with pytest.raises(CatalogueError):
        read(f"Letterboxd list export v7\n{rest}")


@pytest.mark.parametrize(
    ("table", "marks"),
    [
        ("Title,Year,WatchedDate\nBeg,1970,2026-11-22\n", Marks(viewings=(Viewing(date="2026-11-22"),))),
        ("Name,Year,Rating10,Review\nBeg,1970,7,good\n", Marks(rating=7, note="good")),
        ("Title,Year,Rating,Rating10\nBeg,1970,4,1\n", Marks(rating=8)),
        ("imdbID,Title,Year,Rewatch\ntt1,Beg,1970,true\n", NO_MARKS),
        ("Title,Year,Directors,Tags\nBeg,1970,A B,\"sport, x\"\n", Marks(tags=("sport", "x"))),
    ],
)  # fmt: skip
def test_tables_for_letterboxd(read: ReadList, table: str, marks: Marks) -> None:
    found = read(table)
    assert found.source.format == "letterboxd-import" and found.titles == [("Beg", 1970)]
    assert found.entries[0].marks == marks


# --- IMDb and Kinorium ------------------------------------------------------------------------------------


def test_of_imdb_films_are_kept_and_series_left_out(read: ReadList) -> None:
    films, others = ("Movie", "movie", "short", "TV Movie", "tvSpecial", ""), ("TV Series", "tvEpisode", "Video Game")
    rows = (
        f'tt{n},8,2026-11-22,Run {n},Beg,https://www.imdb.com/title/tt{n}/,{kind},7,90,1970,"Drama, Sport",5,1970,A B\n'
        for n, kind in enumerate((*films, *others))
    )
    found = read(IMDB + "".join(rows), "ratings.csv")
    assert found.source.format == "imdb" and [title for title, _ in found.titles] == [f"Run {n}" for n in range(6)]
    assert found.skipped == [(line, NO_FILM) for line in range(8, 11)]
    entry = found.entries[0]
    assert (entry.marks, entry.rated) == (Marks(rating=8), Rated("8", 10))
    film = entry.film
    assert (film.runtime, film.genre[0], film.directors[0].person.latin) == (90, "drama", "A B")
    assert {text.text for text in film.title.values()} == {"Run 0", "Beg"} and film.kind is None


def test_older_exports_of_imdb_lack_columns(read: ReadList) -> None:
    found = read("Position,Const,Title,Year,Description\n1,tt1,Run,1970,About running\n", "WATCHLIST.csv")
    entry = found.entries[0]
    assert (entry.film.position, entry.marks) == (1, Marks(wanted=True)) and entry.film.claim["en"].text


def test_kinorium_knows_soviet_films_by_their_russian_titles(read: ReadList) -> None:
    rows = (
        "Бег\t\tФильм\t1970\t9\t2026-11-22\tдрама\tВ. Дворжецкий\tА. Алов, В. Наумов\r\n"
        "Сериал\t\tСериал\t1975\t5\t\t\t\t\r\nРалли\tRally\tМультфильм\t0\t\t\t\t\t\r\nШоу\t\tТВ-шоу\t2000\t\t\t\t\t\r\n"
    )
    found = read(KINORIUM + rows, "kinorium.csv", "utf-16")
    assert found.source.format == "kinorium" and found.source.language == "ru"
    assert found.titles == [("Бег", 1970), ("Ралли", None)] and found.skipped == [(3, NO_FILM), (5, NO_FILM)]
    beg, rally = found.entries
    assert (beg.marks, beg.rated) == (Marks(rating=9), Rated("9", 10))
    assert [credit.person.latin for credit in beg.film.directors] == ["А. Алов", "В. Наумов"]
    assert {code: text.text for code, text in rally.film.title.items()} == {"ru": "Ралли", "en": "Rally"}


# --- Any other table --------------------------------------------------------------------------------------


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "windows-1251"])
@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_encodings_and_separators(read: ReadList, encoding: str, separator: str) -> None:
    lines = (("Название", "Год", "Оценка"), ("Бегущая мишень", "1991", "4.5"), ("Бег", "1970", "3"))
    found = read("".join(f"{separator.join(line)}\r\n" for line in lines), encoding=encoding)
    assert found.titles == [("Бегущая мишень", 1991), ("Бег", 1970)]
    assert [entry.marks.rating for entry in found.entries] == [9, 6] and found.source.language == "ru"


def test_a_german_table_of_excel(read: ReadList) -> None:
    table = 'sep=;\r\nTitel;Jahr;Bewertung;Gesehen\r\n"\'=Läufer";1970;4,5;01.02.2026\r\n'
    found = read(table, "meine.csv", "utf-8-sig")
    assert found.titles == [("=Läufer", 1970)] and found.source.name == "meine"
    assert found.entries[0].marks == Marks(rating=9, viewings=(Viewing(date="2026-02-01"),))


def test_a_workbook(read: ReadList, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    assert book.active
    for row in (("Title", "Year", "Rating"), ("The Run", 1985, 7.5)):
        book.active.append(row)
    book.save(tmp_path / "book.xlsx")
    found = read((tmp_path / "book.xlsx").read_bytes(), "films.xlsx")
    assert found.titles == [("The Run", 1985)] and found.entries[0].rated == Rated("7.5", 10)


def test_lines_of_json(read: ReadList) -> None:
    found = read('{"title": "Run", "year": 1985, "rating": 9, "seen": true}\n{"title": "Beg", "rating": 3.5}\n')
    assert [entry.marks for entry in found.entries] == [SEEN._replace(rating=9), Marks(rating=4)]


def test_what_a_list_calls_a_fact_is_its_claim(read: ReadList) -> None:
    found = read("Title,Fact,What the list claims\nOne,A,\nTwo,B,C\n")
    assert [entry.film.claim["en"].text for entry in found.entries] == ["A", "C\n\nB"]
    assert not any(entry.film.fact for entry in found.entries)


def test_a_cell_that_cannot_be_read_costs_nothing_else(read: ReadList) -> None:
    found = read(
        "Title,Year,Rating,Seen,Favourite\nOne,85,,,\nTwo,1985,11/10,,\nThree,1985,,soon,\nFour,1985,,,maybe\n"
        "Five,1985,,,,,more\nSix,1985,5/10,yes,no\n"
    )
    assert [title for title, _ in found.titles] == ["One", "Two", "Three", "Four", "Six"]
    assert found.entries[4].marks == SEEN._replace(rating=5) and found.skipped == [(6, TOO_MANY_CELLS)]
    unread = [(entry.line, cell.heading, cell.reason.text) for entry in found.entries for cell in entry.unread]
    assert unread == [
        (2, "Year", NOT_A_YEAR), (3, "Rating", NO_RATING), (4, "Seen", NOT_A_DATE), (5, "Favourite", NOT_YES_OR_NO)
    ]  # fmt: skip


def test_a_table_can_be_mapped_by_hand(tmp_path: Path, reading: Reading) -> None:
    path = tmp_path / "table.csv"
    path.write_text("a,b,c\nRun,1985,8\nBeg,1970,100\n", encoding="utf-8")
    with opened_list(path, reading) as found:
        with pytest.raises(CatalogueError) as caught:
            list(found.entries())
        assert caught.value.text == NO_TITLE_COLUMN and found.mapping
        found.mapping = found.mapping.choose(0, Target("title")).choose(1, Target("year")).choose(2, Target("rating"))
        entries = [entry for entry in found.entries() if isinstance(entry, Entry)]
        assert [(e.title, e.film.year, e.marks.rating) for e in entries] == [("Run", 1985, 1), ("Beg", 1970, 10)]
        assert found.share <= 1


def test_a_year_may_stand_behind_the_title_where_no_column_has_it(read: ReadList) -> None:
    found = read("Title,Title (de),Rating\nThe Run (1985),Der Lauf,4\nBeg,,4\nRun,Lauf (1986),5\n")
    assert found.titles == [("The Run", 1985), ("Beg", None), ("Run", 1986)]
    titles = found.entries[0].film.title
    assert {code: text.text for code, text in titles.items()} == {"en": "The Run", "de": "Der Lauf"}
    assert read("Title,Year\nThe Run (1985),1986\n").titles == [("The Run (1985)", 1986)]


def test_one_column_is_enough(read: ReadList) -> None:
    assert read("Title\nThe Run\nDer Lauf\n").titles == [("The Run", None), ("Der Lauf", None)]


@pytest.mark.parametrize(
    ("heading", "mark"),
    [("My rating", "rating"), ("Meine Wertung", "rating"), ("own_tag", "own_tag"), ("Моя заметка", "note"),
     ("Дата просмотра", "seen"), ("Watchlist", "wanted"), ("Favorit", "favourite"), ("Title", None)],
)  # fmt: skip
def test_headings_of_marks(heading: str, mark: str | None) -> None:
    assert mark_of(heading) == (Target(mark) if mark else None)


def test_every_format_has_its_words() -> None:
    names = {entries.TEXT, entries.COMPLETE, entries.JSON, *entries.ANY_TABLES}
    names |= {entries.LETTERBOXD, entries.LETTERBOXD_IMPORT, entries.IMDB, entries.KINORIUM}
    assert set(FORMATS) == names
