# SPDX-License-Identifier: MIT
"""Lists that are brought in: seen and changed before anything is written, then written as one step."""

from __future__ import annotations

import csv
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from pytestqt.exceptions import capture_exceptions

from driver.window import Window
from laufbild.core.lists.import_plan import Progress
from laufbild.core.personal.personal_file import PersonalFile
from laufbild.paths import personal_file

OpenWindow = Callable[..., Window]
LANGUAGES = ("en", "de", "ru")
ENGLISH = """Soviet films about running

Running was more than sport. Here are four films that show it.

1. **The Relay** (1980)
Description: Four runners must trust each other.
Fact: The stadium was full.

2. The Marathon (1989)
Description: A man runs and runs.

3. Nobody <b>Knows</b> & <img src="http://example.org/x.png"> This (1971)
Description: A film that nobody knows.

4. A Long Way Home (1966)
Description: A soldier runs home.
"""
GERMAN = """Sowjetische Filme über das Laufen

Laufen war mehr als Sport. Hier sind zwei Filme, die das zeigen.

Die Staffel (1980)
Beschreibung: Vier Läufer müssen einander vertrauen.
Fakt: Das Stadion war voll.

Ein weiter Weg (1966)
Beschreibung: Ein Soldat läuft nach Hause.
"""
RUSSIAN = """Советские фильмы о беге

Бег был больше, чем спорт. Вот два фильма, которые это показывают.

Эстафета (1980)
Описание: Четыре бегуна должны доверять друг другу.
Факт: Стадион был полон.

Долгий путь домой (1966)
Описание: Солдат бежит домой.
"""
IMDB = (
    "Const,Your Rating,Date Rated,Title,Original Title,URL,Title Type,Year,Directors\n"
    "tt1,9,2024-01-02,The Relay,Estafeta,https://www.imdb.com/title/tt1/,Movie,1980,Somebody\n"
    "tt2,3,2024-01-02,Some Series,Some Series,https://www.imdb.com/title/tt2/,TV Series,1980,Somebody\n"
    "tt3,10,2024-01-02,Chariots of Fire,Chariots of Fire,https://www.imdb.com/title/tt3/,Movie,1981,Hugh Hudson\n"
)


@pytest.fixture
def prose(tmp_path: Path) -> Path:
    path = tmp_path / "running.txt"
    path.write_text(ENGLISH)
    return path


@pytest.fixture
def imdb(tmp_path: Path) -> Path:
    path = tmp_path / "ratings.csv"
    path.write_text(IMDB)
    return path


def many(path: Path, count: int = 20_000) -> Path:
    with path.open("w", encoding="utf-8") as file:
        file.write("title,year,rating\n")
        file.writelines(f"Run {number},{1900 + number % 120},{number % 5 + 1}\n" for number in range(count))
    return path


# --- What is in the list ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "what", "name", "introduction", "known", "new"),
    [
        (ENGLISH, "English · 4 rows", "Soviet films about running", "Running was more", "The Relay", "A Long Way Home"),
        (GERMAN, "Deutsch · 2 rows", "Sowjetische Filme über das Laufen", "Laufen", "Die Staffel", "Ein weiter Weg"),
        (RUSSIAN, "Русский · 2 rows", "Советские фильмы о беге", "Бег был", "Эстафета", "Долгий путь домой"),
    ],
    ids=LANGUAGES,
)
def test_prose_comes_in_with_its_introduction(
    window: Window, tmp_path: Path, text: str, what: str, name: str, introduction: str, known: str, new: str
) -> None:
    (tmp_path / "list.txt").write_text(text, encoding="utf-8")
    dialog = window.import_dialog(tmp_path / "list.txt")
    assert dialog.what().endswith(what) and dialog.name() == name and dialog.introduction().startswith(introduction)
    assert dialog.becomes(known)[0] == "✓ known" and dialog.becomes(known)[1].endswith(f"{known} (1980)")
    assert dialog.becomes(new) == ("+ new", "a new film")
    dialog.bring_in()
    assert f"brought in from “{name}”" in window.messages.text() and len(window.table.keys()) >= 55


def test_imdb_with_both_scales(window: Window, imdb: Path) -> None:
    dialog = window.import_dialog(imdb)
    assert dialog.what().endswith("English · 3 rows · ratings up to 10 become stars up to 5")
    assert dialog.becomes("Some Series") == ("– left out", "“TV Series” is no film; only films are taken.")
    assert dialog.marks("The Relay") == "9 of 10 → ★★★★½"
    assert dialog.spoken("The Relay", 5) == "9 of 10 → ★★★★½ (9 of 10 in the list, 4.5 of 5 stars here)"
    assert dialog.start_text() == "Bring in 2 films"
    dialog.bring_in()
    window.search.type("rating:4.5")
    assert window.table.titles() == ["The Relay"]


def test_a_rating_that_is_replaced_is_shown(window: Window, imdb: Path) -> None:
    window.import_dialog(imdb).bring_in()
    imdb.write_text(IMDB.replace("tt1,9,", "tt1,4,"))
    dialog = window.import_dialog(imdb)
    assert dialog.marks("The Relay") == "4 of 10 → ★★ (so far ★★★★½)"
    assert dialog.marks("Chariots of Fire") == "10 of 10 → ★★★★★" and dialog.becomes("Chariots of Fire")[0] == "✓ known"
    dialog.bring_in()
    assert window.messages.text() == "2 films brought in from “ratings”: 0 new, 2 known."
    window.search.type("rating:2")
    assert window.table.titles() == ["The Relay"]


def test_an_export_of_letterboxd(window: Window, tmp_path: Path) -> None:
    head = "Date,Name,Year,Letterboxd URI"
    with zipfile.ZipFile(tmp_path / "letterboxd.zip", "w") as archive:
        archive.writestr("watched.csv", f"{head}\n2024-01-01,The Relay,1980,https://boxd.it/a\n")
        archive.writestr("ratings.csv", f"{head},Rating\n2024-01-01,The Relay,1980,https://boxd.it/a,3.5\n")
        archive.writestr("watchlist.csv", f"{head}\n2024-01-01,Some Run,1999,https://boxd.it/b\n")
        diary = '2024-02-03,The Relay,1980,https://boxd.it/a,3.5,,"sport, team",2024-02-02'
        archive.writestr("diary.csv", f"{head},Rating,Rewatch,Tags,Watched Date\n{diary}\n")
    dialog = window.import_dialog(tmp_path / "letterboxd.zip")
    assert dialog.marks("The Relay") == "3.5 of 5 → ★★★½ · seen 2024-02-02 · #sport · #team"
    assert dialog.marks("Some Run") == "want to see" and dialog.start_text() == "Bring in 2 films"
    dialog.bring_in()
    window.search.type("wanted:yes")
    assert window.table.titles() == ["Some Run"]


def test_our_own_complete_table_comes_back(window: Window, tmp_path: Path) -> None:
    export = window.export_dialog()
    export.choose_preset("complete")
    export.set_target(tmp_path / "all.csv")
    export.start()
    dialog = window.import_dialog(tmp_path / "all.csv")
    assert dialog.groups() == ["All: 54", "Known: 54", "To choose: 0", "New: 0", "Left out: 0"]
    assert {row[4] for row in dialog.rows()} == {"same key"} and dialog.offers_catalogue()
    dialog.cancel()
    assert len(window.table.keys()) == 54


def test_a_list_is_pasted(window: Window) -> None:
    window.put_on_clipboard(ENGLISH)
    window.focus_on("table")
    window.press("Ctrl+V")
    dialog = window.open_import_dialog()
    assert dialog.name() == "Soviet films about running" and len(dialog.titles()) == 4
    assert not dialog.offers_catalogue()
    dialog.cancel()


def test_copied_files_are_pasted(window: Window, imdb: Path) -> None:
    window.put_on_clipboard("", imdb)
    window.do("paste")
    dialog = window.open_import_dialog()
    assert dialog.titles()[0] == "The Relay"
    dialog.cancel()


def test_in_the_search_box_text_is_pasted_as_ever(window: Window) -> None:
    window.put_on_clipboard("marathon")
    window.focus_on("search")
    window.press("Ctrl+V")
    assert window.search.text() == "marathon" and window.messages.text() == ""


def test_the_source_is_put_right(window: Window, prose: Path) -> None:
    dialog = window.import_dialog(prose)
    dialog.call_it("My  list", "https://example.org/list")
    dialog.bring_in()
    assert "brought in from “My list”" in window.messages.text()
    window.messages.click("Show the list")
    assert window.search.chips() == ["List: My list"] and len(window.table.keys()) == 3


def test_what_was_decided_is_kept_when_the_language_is_another(window: Window, prose: Path) -> None:
    dialog = window.import_dialog(prose)
    dialog.call_it("My list")
    dialog.select("A Long Way Home")
    window.press("Del")
    dialog.choose_language("Deutsch")
    assert dialog.becomes("A Long Way Home")[0] == "– left out"
    assert dialog.name() == "My list" and dialog.language() == "Deutsch"
    dialog.cancel()


def test_a_chosen_language_counts_whatever_the_list_tells(window: Window, prose: Path) -> None:
    dialog = window.import_dialog(prose)
    assert dialog.language() == "English"
    dialog.choose_language("Deutsch")
    dialog.bring_in()
    with closing(PersonalFile.open(personal_file(window.profile))) as personal:
        assert {code for _, film in personal.films.all() for code in film.title} == {"de"}


# --- Changing rows ----------------------------------------------------------------------------------------


def test_the_groups_and_the_filter(window: Window, prose: Path) -> None:
    dialog = window.import_dialog(prose)
    assert dialog.groups() == ["All: 4", "Known: 1", "To choose: 1", "New: 2", "Left out: 0"]
    dialog.show_group("new")
    assert len(dialog.titles()) == 2
    dialog.filter("long way")
    assert dialog.titles() == ["A Long Way Home"]
    dialog.show_group("known")
    assert dialog.titles() == [] and dialog.cards() == []
    dialog.filter("")
    assert dialog.titles() == ["The Relay"]
    dialog.cancel()


def test_candidates_stand_side_by_side(window: Window, prose: Path) -> None:
    dialog = window.import_dialog(prose)
    assert dialog.becomes("The Marathon") == ("? to choose", "2 films may be meant")
    assert dialog.start_text() == "Bring in 3 films", "the rest does not wait for it"
    dialog.select("The Marathon")
    assert dialog.question() == "What is “The Marathon (1989)”?"
    first, second, *others = dialog.cards()
    assert [first[0], second[0]] == ["The Marathon", "The Marathon"] and first[2:] != second[2:]
    assert first[1] == "1988 · one year apart" and [card[0] for card in others] == ["A new film", "Leave out"]
    dialog.click_card(0)
    assert dialog.chosen_card() == "The Marathon" and dialog.start_text() == "Bring in 4 films"
    row = next(row for row in dialog.rows() if row[1] == "The Marathon")
    assert row[0] == "✓ known" and row[3] == f"The Marathon ({first[1][:4]})" and row[4] == "one year apart"
    dialog.cancel()


def test_a_candidate_has_its_director_and_its_evidence(window: Window, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("title,year\nAutumn Marathon,1979\n")
    dialog = window.import_dialog(tmp_path / "a.csv")
    assert dialog.cards()[0] == ("Autumn Marathon", "1979 · title and year", "Georgy Daneliya", "Documented")
    dialog.cancel()


def test_by_keys(window: Window, prose: Path) -> None:
    dialog = window.import_dialog(prose)
    dialog.select("The Marathon")
    window.press("2")
    assert dialog.becomes("The Marathon")[0] == "✓ known"
    window.press("Ins")
    assert dialog.becomes("The Marathon") == ("+ new", "a new film")
    window.press("Del")
    assert dialog.becomes("The Marathon") == ("– left out", "You left the film out.")
    window.press("Return")
    assert dialog.focus() == "Card"
    window.press("Shift+Tab")
    window.press("Space")
    assert dialog.becomes("The Marathon")[0] == "+ new" and dialog.focus() == "PlanView"
    window.press("Tab")
    assert dialog.focus() == "Card"
    window.press("Esc")
    assert not dialog.is_open()


def test_by_the_context_menu(window: Window, prose: Path) -> None:
    dialog = window.import_dialog(prose)
    dialog.select("The Marathon")
    assert dialog.menu()[2:] == ["A &new film", "&Leave out"] and dialog.menu()[0].startswith("The Marathon (19")
    dialog.choose_in_menu(dialog.menu()[1])
    assert dialog.becomes("The Marathon")[0] == "✓ known"
    dialog.select("The Relay", "A Long Way Home")
    assert dialog.menu() == ["A &new film", "&Leave out"] and dialog.question() == "2 rows are selected."
    dialog.choose_in_menu("&Leave out")
    assert dialog.groups()[-1] == "Left out: 2" and dialog.start_text() == "Bring in 2 films"
    dialog.cancel()


def test_with_nothing_to_bring_in_there_is_nothing_to_click_on(window: Window, prose: Path) -> None:
    dialog = window.import_dialog(prose)
    dialog.select(*dialog.titles())
    dialog.click_card(1)
    assert dialog.start_text() == "Bring in 0 films" and not dialog.can_start()
    dialog.cancel()


def test_what_is_left_out_is_saved(window: Window, imdb: Path, tmp_path: Path) -> None:
    dialog = window.import_dialog(imdb)
    dialog.select("Chariots of Fire")
    window.press("Del")
    dialog.save_skipped(tmp_path / "out.csv")
    assert dialog.note() == f"What is left out is in {tmp_path / 'out.csv'}."
    with (tmp_path / "out.csv").open(encoding="utf-8-sig", newline="") as file:
        assert list(csv.reader(file)) == [
            ["Line", "Title", "Reason", "File", "Cell"],
            ["3", "Some Series", "“TV Series” is no film; only films are taken.", "", ""],
            ["4", "Chariots of Fire", "You left the film out.", "", ""],
            *(["", "", f"“{name}”: The column is not read.", "", ""] for name in ("Date Rated", "Title Type")),
        ]
    dialog.save_skipped(tmp_path / "nowhere" / "out.csv")
    assert "There is no folder" in dialog.note()
    dialog.dialog.save_skipped(imdb)
    assert "is the file that is being read" in dialog.note() and imdb.read_text() == IMDB
    dialog.cancel()


# --- Columns ----------------------------------------------------------------------------------------------


def test_columns_are_chosen_and_remembered(window: Window, tmp_path: Path) -> None:
    (tmp_path / "any.csv").write_text("Werk;Wann;Punkte;Sonstiges\nStaffellauf;1950;9;x\nDie Staffel;1980;4;y\n")
    dialog = window.import_dialog(tmp_path / "any.csv")
    assert dialog.asks_for_columns() and "No column of the table" in dialog.columns_note()
    for column, field in (("Werk", "Title"), ("Wann", "Year"), ("Punkte", "My rating")):
        dialog.choose_field(column, field)
    assert dialog.columns_note() == "1 column will be left out."
    dialog.go_on()
    assert dialog.marks("Die Staffel") == "4 of 10 → ★★" and dialog.becomes("Die Staffel")[0] == "✓ known"
    dialog.show_columns()
    dialog.choose_best_rating(100)
    dialog.go_on()
    assert dialog.marks("Staffellauf") == "9 of 100 → ½"
    dialog.bring_in()
    assert window.messages.text().startswith("2 films brought in from “any”")
    again = window.import_dialog(tmp_path / "any.csv")
    assert not again.asks_for_columns() and again.marks("Staffellauf") == "9 of 100 → ½"
    again.show_columns()
    assert again.fields()["Punkte"] == "My rating"
    again.cancel()
    assert again.is_open() and not again.asks_for_columns()
    again.cancel()


# --- Bringing in ------------------------------------------------------------------------------------------


def test_one_sentence_and_one_step_back(window: Window, prose: Path) -> None:
    dialog = window.import_dialog(prose)
    dialog.bring_in()
    assert not dialog.is_open()
    assert window.messages.text() == "3 films brought in from “Soviet films about running”: 2 new, 1 known."
    assert window.messages.buttons() == ["Undo", "Show the list"]
    assert len(window.table.keys()) == 56 and "A Long Way Home" in window.table.titles()
    window.messages.click("Show the list")
    assert sorted(window.table.titles())[0] == "A Long Way Home" and len(window.table.titles()) == 3
    window.search.type("")
    window.messages.click("Undo")
    assert window.messages.text() == "" and len(window.table.keys()) == 54


def test_undo_takes_marks_and_lists_back(window: Window, imdb: Path) -> None:
    window.import_dialog(imdb).bring_in()
    window.messages.click("Undo")
    for query in ("rating>0", "own:own", 'list:"own-ratings"'):
        window.search.type(query)
        assert window.table.titles() == []
    personal = window.application.personal_session.personal
    assert personal and personal.lists.all() == [] and personal.next_undo() is None


def test_a_cancel_changes_nothing(window: Window, tmp_path: Path) -> None:
    dialog = window.import_dialog(many(tmp_path / "many.csv", 30_000))
    dialog.start()
    dialog.cancel()
    assert dialog.is_open() and dialog.note() == "Stopped: nothing was brought in." and dialog.can_start()
    dialog.cancel()
    personal = window.application.personal_session.personal
    assert personal and personal.next_undo() is None and len(window.table.keys()) == 54


def test_a_list_can_be_given_up_while_it_is_read(window: Window, tmp_path: Path) -> None:
    window.put_on_clipboard("", many(tmp_path / "many.csv"))
    window.action("paste").trigger()
    importing = window.application.window.late.list_import
    assert importing.dialog
    importing.dialog.reject()
    window.wait_a_turn()
    assert importing.dialog is None and window.messages.text() == ""


def test_a_personal_file_that_cannot_be_written(window: Window, prose: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from laufbild.core.model.errors import CatalogueError
    from laufbild.core.model.system_errors import DISK_FULL

    def apply_plan(*arguments: object) -> Iterator[Progress]:
        yield Progress(0.1, 1)
        raise CatalogueError(DISK_FULL, path="personal.sqlite")

    monkeypatch.setattr("laufbild.ui.list_import.list_import_dialog.apply_plan", apply_plan)
    dialog = window.import_dialog(prose)
    dialog.bring_in()
    assert dialog.note() == "There is no room left for personal.sqlite; nothing was changed." and dialog.can_start()
    dialog.cancel()


def test_a_fault_of_ours_leaves_a_dialog_that_can_be_closed(
    window: Window, prose: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def apply_plan(*arguments: object) -> Iterator[Progress]:
        yield Progress(0.1, 1)
        raise RuntimeError("a fault")

    monkeypatch.setattr("laufbild.ui.list_import.list_import_dialog.apply_plan", apply_plan)
    dialog = window.import_dialog(prose)
    with capture_exceptions() as faults:
        dialog.bring_in()
    assert [str(fault) for _, fault, _ in faults] == ["a fault"]
    dialog.cancel()
    assert not dialog.is_open()


def test_a_fault_of_ours_while_it_is_read_keeps_no_later_import_away(
    window: Window, prose: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def looking(*arguments: object) -> Iterator[Progress]:
        yield Progress(0.1, 1)
        raise RuntimeError("a fault")

    with monkeypatch.context() as patched, capture_exceptions() as faults:
        patched.setattr("laufbild.ui.list_import.list_import_dialog.looking", looking)
        window.put_on_clipboard("", prose)
        window.do("paste")
        window.wait_for_no_import()
    assert [str(fault) for _, fault, _ in faults] == ["a fault"]
    dialog = window.import_dialog(prose)
    assert len(dialog.titles()) == 4
    dialog.cancel()


def test_what_was_done_later_is_not_taken_back(window: Window, prose: Path) -> None:
    window.import_dialog(prose).bring_in()
    window.personal.write(lambda personal: personal.marks.favour(["the-relay-1980"], True))
    window.messages.click("Undo")
    assert len(window.table.keys()) == 56


# --- What cannot be read ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("letter.txt", b"Dear Sir or Madam,\nI write to you.\n", "is no list of films"),
        ("picture.csv", bytes(range(256)) * 40, "is no list of films"),
        ("empty.csv", b"", "empty"),
        ("broken.zip", b"PK\x03\x04" + b"x" * 500, "broken.zip"),
        ("heads.csv", b"title,year\n", "heads.csv"),
    ],
)
def test_what_is_no_list_gets_one_sentence(
    window: Window, tmp_path: Path, name: str, content: bytes, said: str
) -> None:
    (tmp_path / name).write_bytes(content)
    window.begin_import(tmp_path / name)
    assert said in window.messages.text() and name in window.messages.text()
    assert len(window.table.keys()) == 54 and window.open_pages() == []


def test_a_zip_that_would_burst(window: Window, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "bomb.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("watched.csv", "Date,Name,Year,Letterboxd URI\n" + " " * (1 << 26))
    window.begin_import(tmp_path / "bomb.zip")
    assert "bomb.zip" in window.messages.text()


@pytest.mark.parametrize("text", ["", "Dear Sir or Madam, I write to you."])
def test_a_clipboard_without_a_list(window: Window, text: str) -> None:
    window.put_on_clipboard(text)
    window.do("paste")
    window.messages.wait()
    assert "lipboard" in window.messages.text() and len(window.table.keys()) == 54


def test_markup_is_shown_as_text(window: Window, prose: Path) -> None:
    title = 'Nobody <b>Knows</b> & <img src="http://example.org/x.png"> This'
    dialog = window.import_dialog(prose)
    dialog.select(title)
    assert title[:50] in dialog.question() and "&lt;b&gt;" in dialog.tip(title, 1)
    dialog.bring_in()
    assert title in window.table.titles()


def test_what_is_no_title_makes_nothing_too_wide(window: Window, tmp_path: Path) -> None:
    (tmp_path / "long.csv").write_text(f"title,year\n{'Run ' * 2000},1999\n")
    dialog = window.import_dialog(tmp_path / "long.csv")
    assert dialog.dialog.width() < 1200 and len(dialog.question()) < 200 and len(dialog.rows()[0][1]) < 700
    dialog.cancel()


# --- Many rows --------------------------------------------------------------------------------------------


def test_of_many_rows_only_those_in_sight_are_put_into_words(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from laufbild.ui.list_import import plan_model

    asked: Counter[int] = Counter()
    texts = dict(plan_model.TEXTS)
    for column, text in texts.items():

        def counted(row: object, column: int = column, text: Callable[..., str] = text) -> str:
            asked[column] += 1
            return text(row)

        monkeypatch.setitem(plan_model.TEXTS, column, counted)
    window.put_on_clipboard("", many(tmp_path / "many.csv"))
    window.do("paste")
    dialog = window.open_import_dialog(strict=False)
    assert dialog.groups()[0] == "All: 20,000"
    dialog.picture()
    window.press("Ctrl+A")
    window.press("Del")
    assert dialog.groups()[-1] == "Left out: 20,000" and not dialog.can_start()
    window.press("Ins")
    assert dialog.start_text() == "Bring in 20,000 films"
    assert 0 < sum(asked.values()) < 2_000
    dialog.cancel()


# --- Languages, keyboard ----------------------------------------------------------------------------------


@pytest.mark.parametrize("code", LANGUAGES)
def test_it_follows_the_language(open_window: OpenWindow, imdb: Path, code: str) -> None:
    def texts(window: Window) -> Counter[str]:
        window.table.click_film("the-marathon-1988")
        dialog = window.import_dialog(imdb)
        if window.language_shown() != code:
            window.switch_language_behind_dialogs(code)
        said = Counter(window.texts())
        dialog.cancel()
        return said

    expected = texts(open_window(language=code))
    found = texts(open_window(language="ru" if code == "en" else "en"))
    assert (found - expected, expected - found) == (Counter(), Counter())


@pytest.mark.parametrize(
    ("code", "button", "said"),
    [
        ("de", "2 Filme importieren", "2 Filme aus „ratings“ importiert: 1 neu, 1 bekannt."),
        ("ru", "Импортировать 2 фильма", "Импортированы 2 фильма из списка «ratings»: новых 1, известных 1."),
    ],
)
def test_it_speaks_the_language_of_the_window(
    open_window: OpenWindow, imdb: Path, code: str, button: str, said: str
) -> None:
    window = open_window(language=code)
    dialog = window.import_dialog(imdb)
    assert dialog.start_text() == button
    dialog.bring_in()
    assert window.messages.text() == said


def test_it_is_seen_in_the_dark(open_window: OpenWindow, prose: Path) -> None:
    dialog = open_window(theme="dark").import_dialog(prose)
    assert dialog.picture().pixelColor(3, 3).lightness() < 60
    dialog.cancel()


# --- What is not read -------------------------------------------------------------------------------------

ODD = "Title,Year,Rating,Mood\nThe Relay,c. 1980,9,fine\nChariots,soon,A-,\nThe Race,1985,8,\n"


@pytest.mark.parametrize(
    ("language", "note", "marks"),
    [
        (
            "en",
            "3 cells could not be read as they stand. Columns that are not read: Mood.",
            "“Year”: “soon” is not a year. · “Rating”: “A-” is not a rating from 0 to 10.",
        ),
        (
            "de",
            "3 Zellen ließen sich nicht lesen, wie sie dastehen. Spalten, die nicht gelesen werden: Mood.",
            "„Year“: „soon“ ist kein Jahr. · „Rating“: „A-“ ist keine Wertung von 0 bis 10.",
        ),
        (
            "ru",
            "3 ячейки не удалось прочесть так, как в них стоит. Столбцы, которые не читаются: Mood.",
            "«Year»: «soon» — не год. · «Rating»: «A-» — не оценка от 0 до 10.",
        ),
    ],
)
def test_cells_and_columns_that_are_not_read_are_shown(
    open_window: OpenWindow, tmp_path: Path, language: str, note: str, marks: str
) -> None:
    (tmp_path / "odd.csv").write_text(ODD)
    dialog = open_window(language=language).import_dialog(tmp_path / "odd.csv")
    assert dialog.note() == note and dialog.marks("Chariots") == marks
    assert "1980" in dialog.marks("The Relay") and dialog.can_save() and dialog.start_text().count("3")
    dialog.save_skipped(tmp_path / "out.csv")
    lines = (tmp_path / "out.csv").read_text(encoding="utf-8-sig").splitlines()
    assert len(lines) == 5 and "c. 1980" in lines[1] and "Mood" in lines[4]


def test_a_number_in_another_catalogue_can_be_chosen_for_a_column(window: Window, tmp_path: Path) -> None:
    (tmp_path / "table.csv").write_text("Film,Code\nChariots,tt82158\n")
    dialog = window.import_dialog(tmp_path / "table.csv")
    dialog.show_columns()
    assert dialog.fields()["Code"] == "Nothing: left out"
    dialog.choose_field("Code", "Sources (IMDb)")
    dialog.go_on()
    assert dialog.note() == "" and dialog.becomes("Chariots")[0] == "+ new"
    dialog.bring_in()
    with closing(PersonalFile.open(personal_file(window.profile))) as personal:
        (film,) = (film for _, film in personal.films.all())
    assert film.sources["sources"][0].address == "https://www.imdb.com/title/tt82158/"
