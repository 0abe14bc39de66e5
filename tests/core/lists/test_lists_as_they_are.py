# SPDX-License-Identifier: MIT
"""Lists and tables as people really have them: no cell costs a film, nothing is left out without a word."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import openpyxl
import pytest

from laufbild.core.build.writer import write_catalogue
from laufbild.core.catalogue.catalogue_file import CatalogueFile
from laufbild.core.lists.detect import opened_list
from laufbild.core.lists.entries import Entry, ListFile, Reading, Skipped, Source
from laufbild.core.lists.import_plan import AMBIGUOUS, MATCHED, NEW, SKIPPED, Plan, Row, known_pages, planning
from laufbild.core.lists.own_titles import OwnTitles
from laufbild.core.model.film import Film, Text
from laufbild.core.tables.table_file import open_table
from laufbild.core.work.steps import finished

Planned = Callable[..., Plan]
#: English titles, and the years of the films.
FILMS = (
    ("Autumn Marathon", 1979),
    ("The Flight", 1970),
    ("The Champion", 1948),
    ("Three Cups", 1962),
    ("Eye", 2013),
    ("Sat", 1998),
    ("Var", 2007),
    ("The Marathon", 1981),
)


def film(number: int, title: str, year: int | None) -> Film:
    key = f"{title.lower().replace(' ', '-')}-{year}"
    return Film(number, key, "listed", "2026-11-22", year=year, title={"en": Text(title, "listed")})


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory) -> Iterator[CatalogueFile]:
    path = tmp_path_factory.mktemp("known") / "known.laufbild"
    write_catalogue(path, [film(number, *each) for number, each in enumerate(FILMS, 1)], {}, {})
    with closing(CatalogueFile.open(path)) as opened:
        yield opened


@pytest.fixture
def planned(tmp_path: Path, known: CatalogueFile, reading: Reading) -> Planned:
    """Plans the import of a file of this content and name; `own` are films that the user has."""

    def plan(content: str | bytes, name: str = "list.csv", own: tuple[Film, ...] = ()) -> Plan:
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        titles = OwnTitles(known.titles, own)
        with opened_list(path, reading) as found:
            return finished(planning(found, titles, path, known_pages(own)))

    return plan


def entries(plan: Plan) -> list[Entry]:
    return [row.entry for row in plan.rows if row.entry]


def statuses(plan: Plan) -> list[str]:
    return [row.status for row in plan.rows]


def years(plan: Plan) -> list[int | None]:
    return [entry.film.year for entry in entries(plan)]


def ratings(plan: Plan) -> list[float | None]:
    return [entry.marks.rating and entry.marks.rating / 2 for entry in entries(plan)]


def viewings(plan: Plan) -> list[list[str]]:
    return [[viewing.date for viewing in entry.marks.viewings] for entry in entries(plan)]


def unread(plan: Plan) -> list[tuple[str, str]]:
    return [(cell.heading, cell.text) for entry in entries(plan) for cell in entry.unread]


def packed(files: dict[str, str]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return stream.getvalue()


def workbook(*sheets: list[list[object]], percent: str = "") -> bytes:
    """Sheets of rows; the column of a letter has percents."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for number, rows in enumerate(sheets, 1):
        sheet = book.create_sheet(f"Sheet {number}")
        for row in rows:
            sheet.append(row)
        for cell in sheet[percent][1:] if percent else ():
            cell.number_format = "0%"
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


# --- No cell costs a film ---------------------------------------------------------------------------------


def test_years_that_are_not_plain_give_the_year_they_name(planned: Planned) -> None:
    plan = planned(
        "Title;Year\nAutumn Marathon;c. 1979\nThe Flight;1970?\nThe Champion;ca. 1948\nThree Cups;1962–1963\n"
        "A;1991/92\nB;(1961)\nC;1979-01-01\nD;1963 г.\nE;n.d.\nF;-\nG;197?\nH;soon\n"
    )
    assert years(plan) == [1979, 1970, 1948, 1962, 1991, 1961, 1979, 1963, None, None, None, None]
    assert statuses(plan)[:4] == [MATCHED] * 4 and SKIPPED not in statuses(plan)
    kept = ["c. 1979", "1970?", "ca. 1948", "1962–1963", "1991/92", "1979-01-01", "197?", "soon"]
    assert unread(plan) == [("Year", text) for text in kept] and plan.unread_count == 8


def test_dates_of_viewings_are_read_in_any_form(planned: Planned) -> None:
    plan = planned(
        "Title;Year;Watched\nA;1979;31/12/2024\nB;1948;45657\nC;1962;5 Mar 2024\nD;1961;5. März 2024\n"
        "E;1979;5 марта 2024\nF;1958;2024/03/05\nG;1972;05.03.24\nH;1980;2023-01-01, 2024-02-29\n"
        "I;1989;18-12-2023 21:50:41\nJ;1990;some day\nK;1991;yes\n"
    )
    assert viewings(plan) == [
        ["2024-12-31"],
        ["2024-12-31"],
        ["2024-03-05"],
        ["2024-03-05"],
        ["2024-03-05"],
        ["2024-03-05"],
        ["2024-03-05"],
        ["2023-01-01", "2024-02-29"],
        ["2023-12-18"],
        [],
        [""],
    ]
    assert unread(plan) == [("Watched", "some day")]


@pytest.mark.parametrize(
    ("cells", "days"),
    [
        (("03/05/2024", "12/31/2024"), ["2024-03-05", "2024-12-31"]),
        (("03/05/2024", "31/12/2024"), ["2024-05-03", "2024-12-31"]),
        (("03/05/2024", "04/05/2024"), ["2024-03-05", "2024-04-05"]),
    ],
)
def test_the_whole_column_tells_whether_the_month_stands_first(
    planned: Planned, cells: tuple[str, str], days: list[str]
) -> None:
    """Where it does not, the language of the headings does."""
    rows = "".join(f"Film {number},{cell}\n" for number, cell in enumerate(cells))
    assert viewings(planned(f"Title,Watched on\n{rows}")) == [[day] for day in days]


def test_a_guessed_date_is_named(planned: Planned) -> None:
    plan = planned("Title,Watched on,Premiere\nA,03/05/2024,1/2/1979\nB,05/05/2024,2/2/1980\n")
    assert viewings(plan) == [["2024-03-05"], ["2024-05-05"]]
    assert [entry.film.premiere for entry in entries(plan)] == ["1979-01-02", "1980-02-02"]
    assert unread(plan) == [("Premiere", "1/2/1979"), ("Watched on", "03/05/2024")]


def test_a_later_row_may_tell_the_order_of_the_days(planned: Planned) -> None:
    rows = "".join(f"Film {number},1/2/2024\n" for number in range(1500))
    assert viewings(planned(f"Title,Watched on\n{rows}Last,13/2/2024\n"))[0] == ["2024-02-01"]


def test_german_dates_have_the_day_first(planned: Planned) -> None:
    assert viewings(planned("Titel;Gesehen am\nLauf;03/05/2024\n")) == [["2024-05-03"]]


def test_ratings_are_read_in_any_form(planned: Planned) -> None:
    plan = planned(
        "Title,Rating\nA,9\nB,A-\nC,****\nD,4 stars\nE,-\nF,N/A\nG,-1\nH,4½\nI,3.5 out of 5\nJ,75 %\nK,8/10\nL,★★★½\n"
        'M,"7,5/10"\nN,3 von 5\nO,4 1/2\nP,0\nQ,6 Sterne\n'
    )
    assert ratings(plan) == [
        4.5,
        None,
        4,
        4,
        None,
        None,
        None,
        4.5,
        3.5,
        4,
        4,
        3.5,
        4,
        3,
        4.5,
        None,
        3,
    ]
    assert unread(plan) == [("Rating", "A-")]


def test_letters_are_ratings_if_the_column_has_nothing_else(planned: Planned) -> None:
    assert ratings(planned("Title,Rating\nA,A+\nB,b-\nC,F\nD,n/a\n")) == [5, 3, 0.5, None]


@pytest.mark.parametrize(
    ("cells", "target"),
    [
        (range(1, 31), "position"),
        (range(30, 0, -1), "position"),
        (["PG-13", "R", "TV-MA", "18+", "", "PG", "G"], None),
        (["FSK 12", "FSK 6", "ab 16", "o. A."], None),
        (["12A", "15", "18", "U", "PG"], None),
        ([1, 3, 2, 4, 5, 5], "rating"),
        ([1, 2, 3], "rating"),
        (["9", "8", "10"], "rating"),
        ([], "rating"),
    ],
)
def test_ranks_and_certificates_are_no_ratings(planned: Planned, cells: list[object], target: str | None) -> None:
    rows = "".join(f"{cell};Film {number}\n" for number, cell in enumerate(cells)) or ";Film\n"
    plan = planned(f"rating;movie\n{rows}")
    (column, _) = plan.columns
    assert (column.target and column.target.field) == target and statuses(plan) == [NEW] * max(1, len(cells))
    assert [each.heading for each in plan.unread_columns] == ([] if target else ["rating"])
    assert all(rating is None for rating in ratings(plan)) or target == "rating"


def test_ranks_beside_places_are_not_read(planned: Planned) -> None:
    rows = "".join(f"{number},{number},Film {number}\n" for number in range(1, 10))
    plan = planned(f"Position,Rating,Title\n{rows}")
    assert [each.heading for each in plan.unread_columns] == ["Rating"] and entries(plan)[8].film.position == 9


@pytest.mark.parametrize(
    ("heading", "cell", "stars"),
    [
        ("Rating (1-10)", "5", 2.5),
        ("Rating [0–5]", "3", 3),
        ("My rating / 100", "50", 2.5),
        ("Wertung (bis 10)", "4", 2),
        ("Rating", "3", 3),
    ],
)
def test_a_heading_may_say_how_far_ratings_go(planned: Planned, heading: str, cell: str, stars: float) -> None:
    assert ratings(planned(f"Title,{heading}\nA,{cell}\n")) == [stars]


@pytest.mark.parametrize(
    ("head", "row", "stars"),
    [
        ("Rating,My Rating", "7.7,9", 4.5),
        ("Bewertung,Meine Bewertung", '"8,3",9', 4.5),
        ("Rating,My Rating", "R,9", 4.5),
        ("My Rating,Score", "8,87", 4),
        ("Rated,Score,Composer", "R,8,Goldenthal", 4),
    ],
)
def test_the_users_own_rating_counts(planned: Planned, head: str, row: str, stars: float) -> None:
    (entry,) = entries(planned(f"Title,{head}\nA,{row}\n"))
    assert entry.marks.rating == 2 * stars and [credit.person.latin for credit in entry.film.composers] in (
        [],
        ["Goldenthal"],
    )


def test_stars_may_be_people(planned: Planned) -> None:
    (entry,) = entries(planned('Title,Stars\nZulu,"Michael Caine, Stanley Baker"\n'))
    assert len(entry.film.cast) == 2 and not entry.unread
    plan = planned("Title,Stars,Cast\nZulu,A. One,B\n")
    assert [each.heading for each in plan.unread_columns] == ["Cast"], "two columns cannot be the same"
    plan = planned("Title,My rating,Score\nZulu,good,bad\n")
    assert [each.heading for each in plan.unread_columns] == ["My rating", "Score"]


def test_a_mistyped_rating_changes_no_others(planned: Planned) -> None:
    rows = "".join(f"Film {number},{number % 10 + 1}\n" for number in range(40))
    plan = planned(f"Title,Rating\n{rows}Last,77\n")
    assert ratings(plan)[8] == 4.5 and ratings(plan)[40] is None and unread(plan) == [("Rating", "77")]


def test_a_column_of_halves_tells_its_scale(planned: Planned) -> None:
    assert ratings(planned("Title,Rating\nA,7½\nB,8 stars\n")) == [4, 4]


def test_a_date_of_release_gives_the_year_where_no_column_has_it(planned: Planned) -> None:
    plan = planned("Title,Release Date\nAutumn Marathon,1979-12-15\nThe Flight,1970\nOther,\n")
    assert years(plan) == [1979, 1970, None] and statuses(plan) == [MATCHED, MATCHED, NEW]
    assert years(planned("Title,Year,Release Date\nA,,1979-12-15\n")) == [None]


def test_rows_with_a_stroke_for_a_title_name_no_film(planned: Planned) -> None:
    assert statuses(planned("Title,Year\n-,1979\nN/A,1980\n?,1981\n")) == [SKIPPED, SKIPPED, NEW]


def test_a_column_of_quoted_titles_is_a_table(planned: Planned) -> None:
    plan = planned('Title\n"Paris, Texas (1984)"\nZulu (1964)\n"Boot, Das (1981)"\n')
    assert [(entry.title, entry.film.year) for entry in entries(plan)] == [
        ("Paris, Texas", 1984), ("Zulu", 1964), ("Boot, Das", 1981)
    ]  # fmt: skip


def test_boxes_to_tick_are_no_part_of_titles(planned: Planned) -> None:
    plan = planned("# Films\n\n- [x] Heat (1995)\n- [ ] Up (2009)\n- ~~Alien~~ (1979)\n", "list.md")
    assert [entry.title for entry in entries(plan)] == ["Heat", "Up", "Alien"]


def test_two_viewings_in_a_diary_are_of_one_film(planned: Planned) -> None:
    """There, the address is that of the viewing."""
    head = "Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date"
    rows = "x,{},1970,https://boxd.it/1,,,,2024-01-01\nx,{},1970,https://boxd.it/2,,,,2024-02-01\n"
    for title, status in (("The Flight", MATCHED), ("New", NEW)):
        plan = planned(f"{head}\n{rows.format(title, title)}", "diary.csv")
        assert statuses(plan) == [status] * 2 and [row.same_as for row in plan.rows] == [None, 0]
        assert not any(entry.film.sources for entry in entries(plan))


def test_numbers_of_imdb_tell_films_apart_without_a_page(planned: Planned) -> None:
    plan = planned("Const,Title,Year,Your Rating\ntt0000001,Zork,1990,9\ntt0000002,Zork,1990,3\n")
    assert [row.same_as for row in plan.rows] == [None, None] and plan.unread_columns == []


def test_percents_of_a_spreadsheet_are_percents(planned: Planned) -> None:
    rows: list[list[object]] = [["Title", "Rating"], ["A", 0.85], ["B", 0.4], ["C", None], ["D", "good"]]
    plan = planned(workbook(rows, percent="B"), "list.xlsx")
    assert ratings(plan) == [4.5, 2, None, None] and unread(plan) == [("Rating", "good")]


def test_errors_of_a_spreadsheet_cost_a_cell(planned: Planned) -> None:
    plan = planned(
        workbook([["Title", "Year", "Director"], ["A", "#N/A", "#REF!"], ["#VALUE!", 1990, "X"]]), "list.xlsx"
    )
    assert unread(plan) == [("Year", "#N/A"), ("Director", "#REF!")] and statuses(plan) == [NEW, SKIPPED]


def test_what_cannot_be_kept_costs_a_cell(planned: Planned) -> None:
    tags = "|".join(f"tag {number}" for number in range(1_001))
    plan = planned(f"Title,Year,My tags,Note\nA,1990,{tags},fine\n")
    assert statuses(plan) == [NEW] and years(plan) == [1990] and [heading for heading, _ in unread(plan)] == ["tags"]
    assert entries(plan)[0].marks.tags == () and entries(plan)[0].marks.note == "fine"


def test_a_value_that_no_film_can_have_costs_itself(known: CatalogueFile) -> None:
    class Listed(ListFile):
        share = 1.0

        def entries(self) -> Iterator[Entry | Skipped]:
            yield Entry(1, "A", film(0, "A", 12_345)._replace(key="", runtime=90))
            story = {"en": Text("She runs.", "odd")}
            yield Entry(3, "C", film(0, "C", 1990)._replace(key="", story=story))
            yield Entry(2, "\ud800", film(0, "B", 1990)._replace(key=""))

    plan = finished(planning(Listed(Source("table", "A list")), known.titles, "list.csv"))
    assert statuses(plan) == [NEW, NEW, SKIPPED] and unread(plan) == [("year", "12345"), ("story", "She runs.")]
    assert years(plan) == [None, 1990] and entries(plan)[0].film.runtime == 90 and plan.columns == []


def test_nothing_is_nothing_in_every_column(planned: Planned) -> None:
    plan = planned("Title\tYear\tGenres\tDirectors\tRuntime\nA\t\\N\t\\N\tn/a\t-\n", "list.tsv")
    (entry,) = entries(plan)
    assert entry.film.genre == () and entry.film.directors == () and not entry.unread


def test_a_list_as_text_loses_no_film_over_a_running_time(planned: Planned) -> None:
    plan = planned("The Run (1985)\nDescription: A man runs.\nRuntime: quite long\n", "list.txt")
    assert statuses(plan) == [NEW] and unread(plan) == [("runtime", "quite long")]


def test_a_large_table_of_which_little_is_understood_comes_in_whole(planned: Planned) -> None:
    """Forty columns, six of them understood, with odd cells in each of those."""
    odd = [f"odd {number}" for number in range(34)]
    rows = ["Title,Year,Director,Rating,Watched,Runtime," + ",".join(odd)]
    for number in range(10_000):
        year = (f"{1900 + number % 120}", "c. 1950", "n.d.", "soon")[number % 4]
        cells = [f"Film {number}", year, f"Person {number % 50}", ("7", "good", "8/10")[number % 3]]
        cells += [("2020-01-01", "31/12/2019", "long ago")[number % 3], ("90 min", "2 Seasons")[number % 2]]
        rows.append(",".join((*cells, *odd)))
    plan = planned("\n".join(rows))
    assert statuses(plan) == [NEW] * 10_000 and len(plan.unread_columns) == 34
    assert plan.unread_count == 2_500 + 2_500 + 3_333 + 3_333 + 5_000


# --- Headings ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "above",
    [
        "Filme (2023);;\n",
        "My film collection;;\n;;\n",
        "Films\nas of May\n\n",
        "\n\n",
        "Liste; von; Hand\nStand;2023;\n",
        "Films (2023);;\nTitles follow;;\n",
    ],
)
def test_headings_may_stand_below_other_rows(planned: Planned, above: str) -> None:
    plan = planned(f"{above}Titel;Jahr;Wertung\nMarathon;1979;4,5\nChampion;1948;3\n")
    assert years(plan) == [1979, 1948] and ratings(plan) == [4.5, 3]
    assert entries(plan)[0].line == above.count("\n") + 2


def test_headings_may_stand_below_the_title_of_a_sheet(planned: Planned) -> None:
    rows: list[list[object]] = [["My films 2024"], [], ["Title", "Year"], ["A", 1979], ["B", 1980]]
    assert years(planned(workbook(rows), "list.xlsx")) == [1979, 1980]


def test_a_cover_sheet_is_passed_over(planned: Planned) -> None:
    films: list[list[object]] = [["Title", "Year"], *([f"Film {number}", 1980] for number in range(2000))]
    plan = planned(workbook([["Cover"], ["by me"]], [], films), "list.xlsx")
    assert years(plan) == [1980] * 2000, "also those that are read by a second process"


def test_a_workbook_without_headings_is_that_of_its_first_sheet(tmp_path: Path) -> None:
    (tmp_path / "list.xlsx").write_bytes(workbook([["x", "y"], [1, 2]], [["z"], [3]]))
    table = open_table(tmp_path / "list.xlsx")
    assert table.headings == ("x", "y") and [list(row.cells) for row in table.rows()] == [["1", "2"]]
    (tmp_path / "list.xlsx").write_bytes(workbook([["x", "y"], [1, 2]], *[[["z"], [3]]] * 12))
    table = open_table(tmp_path / "list.xlsx")
    assert table.headings == ("x", "y") and [list(row.cells) for row in table.rows()] == [["1", "2"]]


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Year Released", "year"),
        ("Runtime (mins)", "runtime"),
        ("Director(s)", "directors"),
        ("Release_Year", "year"),
        ("Genre [main]", "genre"),
        ("imdb_id", "sources"),
        ("tmdbId", "sources"),
        ("Jahr (der Produktion)", "year"),
    ],
)
def test_headings_are_known_with_units_and_in_any_spelling(planned: Planned, heading: str, field: str) -> None:
    plan = planned(f"Title;{heading}\nA;1\n")
    assert plan.columns[1].target and plan.columns[1].target.field == field


# --- Titles -----------------------------------------------------------------------------------------------


def test_a_title_that_repeats_its_year_is_known(planned: Planned) -> None:
    plan = planned("Title,Year\nAutumn Marathon (1979),1979\nThe Flight [1970],\nThree Cups (1999),1962\n")
    assert statuses(plan) == [MATCHED, MATCHED, NEW] and years(plan) == [1979, 1970, 1962]
    assert [entry.title for entry in entries(plan)] == ["Autumn Marathon", "The Flight", "Three Cups (1999)"]


def test_the_last_bracket_has_the_year(planned: Planned) -> None:
    plan = planned("movieId,title,genres\n1,1990: The Bronx Warriors (1990: I guerrieri del Bronx) (1982),Action\n")
    (entry,) = entries(plan)
    assert (entry.title, entry.film.year) == ("1990: The Bronx Warriors (1990: I guerrieri del Bronx)", 1982)


@pytest.mark.parametrize(
    ("title", "becomes"),
    [
        ("Marathon, The", "The Marathon"),
        ("Läufer, Der", "Der Läufer"),
        ("Vie, La", "La Vie"),
        ("Avventura, L'", "L'Avventura"),
        ("American President, The (1995)", "The American President"),
        ("Live, Love, Die", "Live, Love, Die"),
        ("Grüne, Die", "Die Grüne"),
        ("Run, Lola, Run", "Run, Lola, Run"),
        ("Faster, Higher, Stronger", "Faster, Higher, Stronger"),
    ],
)
def test_articles_stand_in_front_again(planned: Planned, title: str, becomes: str) -> None:
    (entry,) = entries(planned(f'Title,Studio\n"{title}",X\n'))
    assert next(iter(entry.film.title.values())).text == becomes


def test_films_are_known_by_titles_with_the_article_behind(planned: Planned) -> None:
    plan = planned('Title,Year\n"Marathon, The",1981\n"Flight, The",1970\n')
    assert [row.match and row.match.title for row in plan.rows] == ["The Marathon", "The Flight"]


def test_links_of_markdown_are_no_part_of_titles(planned: Planned) -> None:
    plan = planned(
        "# Watched\n\n- [Autumn Marathon (1979)](https://www.imdb.com/title/tt0000001/)\n"
        "- [Some New Film (1985)][1]\n- [The Champion](https://www.imdb.com/title/tt0000003/) (1948)\n",
        "list.md",
    )
    assert [(entry.title, entry.film.year) for entry in entries(plan)] == [
        ("Autumn Marathon", 1979),
        ("Some New Film", 1985),
        ("The Champion", 1948),
    ]
    assert statuses(plan) == [MATCHED, NEW, MATCHED]
    pages = [[page.address for page in entry.film.sources.get("sources", ())] for entry in entries(plan)]
    assert pages == [["https://www.imdb.com/title/tt0000001/"], [], ["https://www.imdb.com/title/tt0000003/"]]


# --- Other programs ---------------------------------------------------------------------------------------


def test_simkl(planned: Planned) -> None:
    plan = planned(
        "SIMKL_ID,Title,Type,Year,Watchlist,LastEpWatched,WatchedDate,Rating,Memo,TVDB,TMDB,IMDB\n"
        "1,Autumn Marathon,movie,1979,completed,,18-12-2023 21:50:41,10,cool,,1,tt0000001\n"
        "2,The Flight,movie,1970,plantowatch,,,,,,2,tt0000002\n3,Other,movie,1971,completed,,,,,,3,tt0000004\n"
        "4,Dropped,movie,1972,dropped,,,,,,4,\n"
        "5,Series,tv,2016,watching,S03E04,2024-06-20 20:00:00,9,best,7,4,tt0000003\n"
    )
    assert plan.source.format == "simkl" and statuses(plan) == [MATCHED, MATCHED, NEW, NEW, SKIPPED]
    assert viewings(plan) == [["2023-12-18"], [], [""], []] and ratings(plan)[0] == 5
    assert [entry.marks.wanted for entry in entries(plan)] == [False, True, False, False]
    assert entries(plan)[0].marks.note == "cool" and unread(plan) == []
    pages = [page.address for page in entries(plan)[0].film.sources["sources"]]
    assert "https://www.imdb.com/title/tt0000001/" in pages and "https://www.themoviedb.org/movie/1" in pages
    assert [each.heading for each in plan.unread_columns] == ["Type", "LastEpWatched", "TVDB"]


def test_a_date_of_a_viewing_says_more_than_that_it_was_completed(planned: Planned) -> None:
    plan = planned("Title,Watched,Status\nA,2024-01-01,completed\nB,,completed\nC,2024-01-02,plan to watch\nD,,odd\n")
    assert viewings(plan) == [["2024-01-01"], [""], ["2024-01-02"], []] and unread(plan) == [("Status", "odd")]
    assert [entry.marks.wanted for entry in entries(plan)] == [False, False, True, False]


def test_a_year_may_stand_among_other_words_in_brackets(planned: Planned) -> None:
    (entry,) = entries(planned('Title,Studio\n"Running Target (USSR, 1991)",X\n'))
    assert (entry.title, entry.film.year) == ("Running Target", 1991)


def test_movary(planned: Planned) -> None:
    history = planned(
        "title,year,tmdbId,imdbId,watchedAt,comment,location\n"
        '"Autumn Marathon",1979,1,tt0000001,2023-12-18,"fun","Kino"\n'
        '"Autumn Marathon",1979,1,tt0000001,2024-02-29,,\n'
    )
    assert history.source.format == "movary" and viewings(history) == [["2023-12-18"], ["2024-02-29"]]
    assert history.rows[1].same_as == 0 and [each.heading for each in history.unread_columns] == ["location"]
    assert ratings(planned("title,year,tmdbId,imdbId,userRating\nAutumn Marathon,1979,1,tt0000001,9\n")) == [4.5]


def test_trakt(planned: Planned) -> None:
    plan = planned(
        "rated_at,type,title,year,trakt_id,imdb_id,rating\n"
        "2023-12-18T21:50:41Z,movie,Autumn Marathon,1979,1,tt0000001,9\n"
        "2023-12-18T21:50:41Z,show,Some Series,2016,5,tt2,8\n2023-12-18T21:50:41Z,episode,Some Episode,2016,6,tt3,8\n"
    )
    assert plan.source.format == "trakt" and statuses(plan) == [MATCHED, SKIPPED, SKIPPED] and ratings(plan) == [4.5]


def test_yamtrack(planned: Planned) -> None:
    plan = planned(
        "media_id,source,media_type,title,score,status,notes,start_date,end_date\n"
        "1,tmdb,movie,Autumn Marathon,9,Completed,nice,2023-12-18,2023-12-19\n"
        "2,tmdb,tv,Some Series,8,In progress,,,\n"
    )
    assert plan.source.format == "yamtrack" and statuses(plan) == [AMBIGUOUS, SKIPPED] and ratings(plan) == [4.5]
    assert viewings(plan) == [["2023-12-19"]] and entries(plan)[0].marks.note == "nice"


def test_netflix_titles(planned: Planned) -> None:
    plan = planned(
        "show_id,type,title,director,cast,country,date_added,release_year,rating,duration,listed_in,description\n"
        's1,Movie,The Flight,A. One,"B. Two, C. Three",Soviet Union,25-Sep-21,1970,PG-13,196 min,Dramas,A film.\n'
        's2,TV Show,A Show,,"D. Four",Germany,"September 24, 2021",2021,TV-MA,2 Seasons,TV Dramas,A show.\n'
    )
    assert statuses(plan) == [MATCHED, SKIPPED] and entries(plan)[0].film.runtime == 196
    assert entries(plan)[0].film.added == "2021-09-25" and unread(plan) == []
    assert [each.heading for each in plan.unread_columns] == ["show_id", "country", "rating", "listed_in"]


def test_basics_of_imdb(planned: Planned) -> None:
    plan = planned(
        "tconst\ttitleType\tprimaryTitle\toriginalTitle\tisAdult\tstartYear\tendYear\truntimeMinutes\tgenres\n"
        "tt1\tmovie\tUnknown Race\tUnknown Race\t0\t\\N\t\\N\t\\N\t\\N\n"
        "tt2\ttvEpisode\tEpisode 1\tEpisode 1\t0\t1980\t\\N\t25\tDrama\n",
        "basics.tsv",
    )
    assert statuses(plan) == [NEW, SKIPPED] and unread(plan) == []
    assert entries(plan)[0].film.sources["sources"][0].address == "https://www.imdb.com/title/tt1/"


IMDB = "Const,Your Rating,Title,URL,Title Type,Year\n"


@pytest.mark.parametrize(
    "kind",
    [
        "Serie TV",
        "Episodio TV",
        "Mini serie TV",
        "Videogioco",
        "Fernsehserie",
        "TV-Folge",
        "Série télévisée",
        "Épisode de série",
        "Jeu vidéo",
        "Videojuego",
        "Episodio de TV",
        "Série de TV",
        "Jogo",
        "tvEpisode",
        "TV Mini Series",
        "Podcast Series",
        "Сериал",
        "Эпизод",
        "टीवी सीरीज",
        "TV Show",
        "anime",
    ],
)
def test_series_are_left_out_in_every_language(planned: Planned, kind: str) -> None:
    plan = planned(
        f"{IMDB}tt1,9,A,https://www.imdb.com/title/tt1,Film,1979\ntt2,8,B,https://www.imdb.com/title/tt2,{kind},2010\n"
    )
    assert statuses(plan) == [NEW, SKIPPED]


@pytest.mark.parametrize(
    "kind", ["Film", "Movie", "TV Movie", "TV Special", "Short", "Kurzfilm", "Мультфильм", "Spielfilm"]
)
def test_films_are_taken_in_every_language(planned: Planned, kind: str) -> None:
    assert statuses(planned(f"{IMDB}tt1,9,A,https://www.imdb.com/title/tt1,{kind},1979\n")) == [NEW]


def test_an_old_export_of_imdb(planned: Planned) -> None:
    plan = planned(
        '"position","const","created","modified","description","Title","Title type","You rated","Year","URL"\n'
        '"1","tt0000001","Sat Dec 31 00:00:00 2016","","","Autumn Marathon","Feature Film","9","1979","http://www.imdb.com/title/tt0000001/"\n'
    )
    assert plan.source.format == "imdb" and ratings(plan) == [4.5] and statuses(plan) == [MATCHED]


# --- What tells two films apart ---------------------------------------------------------------------------


def test_two_films_of_one_title_and_year_differ_by_their_pages(planned: Planned) -> None:
    page = "https://www.imdb.com/title/tt"
    plan = planned(
        f"{IMDB}tt11,8,Emma,{page}11/,Movie,1996\n"
        f"tt12,4,Emma,{page}12/,TV Movie,1996\n"
        f"tt11,8,Emma,{page}11,Movie,1996\n"
    )
    assert statuses(plan) == [NEW, NEW, NEW] and [row.same_as for row in plan.rows] == [None, None, 0]


def test_rows_without_a_page_are_the_film_that_was_named_before(planned: Planned) -> None:
    plan = planned(
        "Title,Year,URL\nEmma,1996,https://www.imdb.com/title/tt11/\nEmma,1996,\nEmma,1996,https://film.at/emma\n"
    )
    assert [row.same_as for row in plan.rows] == [None, 0, 0], "a page of any other site tells nothing apart"


def test_a_known_film_with_another_page_is_to_be_chosen(planned: Planned) -> None:
    page = "https://www.imdb.com/title/tt"
    plan = planned(
        f"{IMDB}tt1,8,The Flight,{page}1/,Movie,1970\n"
        f"tt2,4,The Flight,{page}2/,Movie,1970\n"
        f"tt1,8,The Flight,{page}1/,Movie,1970\n"
    )
    assert statuses(plan) == [MATCHED, AMBIGUOUS, MATCHED] and [row.same_as for row in plan.rows] == [None, None, 0]


def test_films_of_letterboxd_differ_by_their_addresses(planned: Planned) -> None:
    head = "Date,Name,Year,Letterboxd URI"
    plan = planned(
        packed(
            {
                "watched.csv": (
                    f"{head}\n"
                    "2024-01-02,Pinocchio,2022,https://boxd.it/ccc\n"
                    "2024-01-02,Pinocchio,2022,https://boxd.it/ddd\n"
                ),
                "ratings.csv": (
                    f"{head},Rating\n"
                    "2024-01-02,Pinocchio,2022,https://boxd.it/ccc,4.5\n"
                    "2024-01-02,Pinocchio,2022,https://boxd.it/ddd,1\n"
                ),
                "diary.csv": (
                    f"{head},Rating,Rewatch,Tags,Watched Date\n"
                    "2024-01-02,Pinocchio,2022,https://boxd.it/xyz,,,,2024-01-01\n"
                ),
                "watchlist.csv": f"{head}\n2024-01-02,Pinocchio,2022,\n2024-01-03,Run,1985,https://boxd.it/r\n",
            }
        ),
        "letterboxd.zip",
    )
    assert [entry.title for entry in entries(plan)] == ["Pinocchio", "Pinocchio", "Run"] and ratings(plan) == [
        4.5,
        1,
        None,
    ]
    assert viewings(plan) == [["2024-01-01"], [""], []], "a diary has the address of the viewing, not of the film"


@pytest.mark.parametrize("folder", ["deleted/lists", "likes/lists", "orphaned", "me/deleted/lists", "deleted"])
def test_what_was_deleted_stays_so(planned: Planned, folder: str) -> None:
    plan = planned(
        packed(
            {
                "watched.csv": "Date,Name,Year,Letterboxd URI\n2024-01-01,Autumn Marathon,1979,https://boxd.it/a\n",
                f"{folder}/old.csv": "Letterboxd list export v7\n"
                "Date,Name,Tags,URL,Description\n"
                "2024-01-01,Old list,,x,\n"
                "\n"
                "Position,Name,Year,URL,Description\n1,A Deleted Film,2001,https://boxd.it/d,\n",
            }
        ),
        "letterboxd.zip",
    )
    assert statuses(plan) == [MATCHED] and len(plan.sources) == 1


def test_a_film_is_known_again_by_its_page(planned: Planned) -> None:
    table = (
        f"{IMDB}tt11,8,Emma,https://www.imdb.com/title/tt11/,Movie,1996\n"
        "tt12,4,Emma,https://www.imdb.com/title/tt12/,TV Movie,\n"
    )
    films = [entry.film._replace(id=100 + n, key=f"own-emma-{n}") for n, entry in enumerate(entries(planned(table)))]
    plan = planned(table, own=tuple(films))
    assert [row.match and (row.match.key, row.match.by_key) for row in plan.rows] == [
        ("own-emma-0", True),
        ("own-emma-1", True),
    ]


def test_a_film_without_a_year_is_known_again(planned: Planned) -> None:
    own = film(100, "My Own Film", None)
    assert statuses(planned("Title\nMy Own Film\n")) == [NEW]
    assert statuses(planned("Title\nMy Own Film\n", own=(own,))) == [MATCHED]
    assert statuses(planned("Title,Year\nMy Own Film,1990\n", own=(own,))) == [AMBIGUOUS]


# --- Doubt is shown ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(("title", "year"), [("Joe", 2013), ("Cat", 1998), ("War", 2007)])
def test_titles_that_sound_alike_are_to_be_chosen(planned: Planned, title: str, year: int) -> None:
    (row,) = planned(f"Title,Year\n{title},{year}\n").rows
    assert row.status in (AMBIGUOUS, NEW) and row.match is None


def test_across_alphabets_what_sounds_alike_is_known(planned: Planned) -> None:
    own = Film(100, "own-beg", "listed", "2026-11-22", year=1970, title={"ru": Text("Бегущая мишень", "listed")})
    (row,) = planned("Title,Year\nBegushchaya mishen,1970\n", own=(own,)).rows
    assert isinstance(row, Row) and row.status == MATCHED and row.match and row.match.key == "own-beg"
