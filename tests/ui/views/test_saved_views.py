# SPDX-License-Identifier: MIT
"""Saved views: named in place, shown with a click or keys, changed, undone, kept; and the same as a line of text."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from types import FrameType

import pytest
from PySide6.QtGui import QGuiApplication

from driver.window import Window, copied
from laufbild.core.personal.personal_file import PersonalFile
from laufbild.core.query.view_text import view_of
from laufbild.paths import personal_file
from laufbild.ui.views.saved_views import SHORTCUTS

OpenWindow = Callable[..., Window]
LINE = "year:1980..1989 -theme:hope  sort:-year,title  columns:title,year,runtime"
USUAL = ["title", "other_titles", "year", "discipline", "evidence"]


@pytest.fixture
def window(window: Window) -> Window:
    window.wait_for_personal_file()
    return window


def arrange(window: Window) -> None:
    """Search, sort and choose columns with the hands."""
    window.type_search("year:1980..1989 -theme:hope")
    window.click_heading("year")
    window.click_heading("year")
    window.click_heading("title", shift=True)
    for label in ("Also known as", "Discipline", "Evidence", "Minutes"):
        window.tick_column(label)


def is_arranged(window: Window) -> bool:
    looks_so = (window.query(), window.order()) == ("year:1980..1989 -theme:hope", ["-year", "title"])
    return looks_so and window.columns() == ["title", "year", "runtime"] and window.search_text() == window.query()


def save(window: Window, *texts: str) -> None:
    """A view for each of these searches, called as it."""
    for text in texts:
        window.type_search(text)
        window.save_view(text)


def test_a_view_is_saved_and_shown_again(window: Window) -> None:
    arrange(window)
    window.save_view("The eighties")
    assert window.views() == ["*The eighties"] and window.view_shortcuts() == {"The eighties": "Alt+1"}
    window.do("clear")
    window.do("default_order")
    window.do("default_columns")
    assert window.views() == ["The eighties"]
    window.save_view()
    assert window.views() == ["The eighties", "*All films"]
    for show in (lambda: window.show_view("The eighties"), lambda: window.press("Alt+1")):
        show()
        assert is_arranged(window) and window.views() == ["*The eighties", "All films"]
        window.press("Alt+2")
        assert (window.query(), window.order(), window.columns()) == ("", [], USUAL)
        assert window.views() == ["The eighties", "*All films"] and len(window.keys()) == 54


def test_views_are_there_at_the_next_start(window: Window, open_window: OpenWindow) -> None:
    arrange(window)
    window.save_view("The eighties")
    window = open_window(query="")
    window.wait_for_personal_file()
    assert window.views() == ["The eighties"]
    window.press("Alt+1")
    assert is_arranged(window)


def test_a_name_is_proposed_and_typed_in_place(window: Window) -> None:
    window.type_search("marathon -theme:hope")
    window.add_view_with_button()
    assert window.name_being_typed() == "marathon, not Theme: Hope"
    window.type("Läufe & <b>mehr</b>")
    window.press("Return")
    assert window.views() == ["*Läufe & <b>mehr</b>"]
    assert "<b>" not in window.view_tip("Läufe & <b>mehr</b>")
    window.add_view_with_button()
    window.name_view("Never", "Escape")
    assert window.views() == ["*Läufe & <b>mehr</b>"]
    window.do("save_view")
    window.name_view("   ")
    assert window.views() == ["*Läufe & <b>mehr</b>"]


def test_saving_shows_the_side_panel(window: Window) -> None:
    window.do("facets")
    window.save_view("All")
    assert window.filters_shown() and window.action("facets").isChecked() and window.views() == ["*All"]


def test_a_long_search_proposes_a_short_name(window: Window) -> None:
    window.type_search("marathon " * 30 + " theme:hope")
    window.add_view_with_button()
    assert len(window.name_being_typed()) <= 60 and window.name_being_typed().endswith("…")
    window.press("Escape")


def test_it_is_renamed_replaced_and_deleted_and_all_that_is_undone(window: Window) -> None:
    save(window, "marathon", "relay")
    window.do_with_view("relay", "Rename")
    window.name_view("Relays")
    assert window.views() == ["marathon", "*Relays"]
    window.type_search("sprint")
    assert window.views() == ["marathon", "Relays"]
    window.do_with_view("marathon", "Replace by what is shown now")
    assert window.views() == ["*marathon", "Relays"]
    window.do_with_view("marathon", "Delete")
    assert window.views() == ["Relays"]
    for left in (["*marathon", "Relays"], ["marathon", "Relays"], ["marathon", "relay"], ["marathon"], []):
        window.undo()
        assert window.views() == left
    window.redo()
    assert window.views() == ["marathon"]


def test_they_are_put_in_another_order(window: Window) -> None:
    save(window, "a", "b", "c")
    window.do_with_view("c", "Move up")
    assert window.views() == ["a", "*c", "b"]
    window.do_with_view("a", "Move down")
    assert window.views() == ["*c", "a", "b"]
    window.drag_view("c")
    assert window.views() == ["a", "b", "*c"]
    window.drag_view("c", onto="a")
    assert window.views() == ["*c", "a", "b"]
    enabled = {name: action.isEnabled() for name, action in window.view_menu("c").items()}
    assert not enabled["Move up"] and enabled["Move down"] and not enabled["Replace by what is shown now"]
    window.undo()
    assert window.views() == ["a", "b", "*c"]


def test_keys_are_assigned_and_taken_away(window: Window) -> None:
    save(window, "a", "b")
    window.do_with_view("b", "Alt+1")
    assert window.view_shortcuts() == {"a": "", "b": "Alt+1"}
    window.type_search("x")
    window.press("Alt+1")
    assert window.query() == "b"
    window.do_with_view("b", "None")
    assert window.view_shortcuts() == {"a": "", "b": ""}
    window.undo()
    window.undo()
    assert window.view_shortcuts() == {"a": "Alt+1", "b": "Alt+2"}


def test_the_tenth_view_has_no_keys(window: Window) -> None:
    save(window, *"abcdefghij")
    assert list(window.view_shortcuts().values()) == [*SHORTCUTS, ""]


def test_the_list_works_with_the_keyboard(window: Window) -> None:
    save(window, "a", "b")
    window.focus_view("a")
    window.press("Space")
    assert window.query() == "a" and window.focus() == "views"
    window.press("Down")
    window.press("Return")
    assert window.query() == "b"
    window.press("F2")
    window.name_view("bees")
    assert window.views() == ["a", "*bees"]
    window.focus_view("bees")
    window.press("Delete")
    assert window.views() == ["a"]
    assert window.view_spoken("a") == "a, Alt+1"
    window.show_view("a")
    assert window.view_spoken("a") == "a, shown, Alt+1"


def test_of_two_that_are_alike_the_one_is_marked_that_was_asked_for(window: Window) -> None:
    save(window, "a")
    window.save_view("again")
    assert window.views() == ["a", "*again"]
    window.show_view("a")
    assert window.views() == ["*a", "again"]


# --- Lines ------------------------------------------------------------------------------------------------


def test_what_is_shown_is_copied_as_a_line_and_pasted(window: Window) -> None:
    arrange(window)
    window.do("copy_query")
    assert copied()["text"] == LINE
    window.type_search("")
    window.do("default_order")
    window.do("default_columns")
    window.do("copy_query")
    assert copied()["text"] == f"columns:{','.join(USUAL)}" and view_of(copied()["text"]).columns == tuple(USUAL)
    window.paste_into_search(LINE)
    assert is_arranged(window) and not window.message()


@pytest.mark.parametrize(
    "mailed",
    [LINE.replace("  ", "\n> "), LINE.replace(" ", "\N{NO-BREAK SPACE}"), f"\r\n{LINE}\r\n\r\n", f"  {LINE}"],
    ids=["quoted", "blanks", "lines", "room"],
)
def test_a_mailed_line_is_pasted(window: Window, mailed: str) -> None:
    window.paste_into_search(mailed)
    assert is_arranged(window)
    window.type_search("")
    window.do("paste_view")
    assert is_arranged(window)


def test_pasted_anywhere_it_is_no_list_of_films(window: Window) -> None:
    QGuiApplication.clipboard().setText(LINE)
    window.focus_on("table")
    window.press("Ctrl+V")
    assert is_arranged(window) and window.open_pages() == []


def test_a_view_is_copied_from_its_menu(window: Window) -> None:
    arrange(window)
    window.save_view("The eighties")
    window.type_search("")
    window.do_with_view("The eighties", "Copy as a line")
    assert copied()["text"] == LINE


def test_a_pasted_query_keeps_order_and_columns(window: Window) -> None:
    arrange(window)
    window.paste_into_search("marathon „Der Lauf“")
    assert window.query() == 'marathon "Der Lauf"' and window.order() == ["-year", "title"]
    assert window.columns() == ["title", "year", "runtime"]


def test_typed_it_waits_for_enter(window: Window) -> None:
    window.type_search("year:1980..1989 sort:-year,title")
    assert window.query() == "year:1980..1989" and window.order() == []
    assert window.notes() == ["“sort:-year,title” is done when you press Enter."]
    window.press("Return")
    assert window.search_text() == "year:1980..1989" and window.order() == ["-year", "title"]
    assert window.focus() == "table" and window.notes() == []


def test_what_cannot_be_read_is_said(window: Window) -> None:
    window.paste_into_search("marathon sort:when,year columns:title,stars")
    said = "There is no column “when”; it was left out. There is no column “stars”; it was left out."
    assert window.message() == said
    assert window.order() == ["year"] and window.columns() == ["title"]
    window.switch_language("de")
    assert "Eine Spalte „when“ gibt es nicht" in window.message()


def test_what_an_older_version_saved_as_four_or_five_stars_stays_that(open_window: OpenWindow, tmp_path: Path) -> None:
    profile = tmp_path / "profile"
    profile.mkdir()
    with closing(PersonalFile.open(personal_file(profile))) as personal:
        personal.views.add("The best", "rating:4,5", "")
    (profile / "settings.json").write_text('{"query": "rating:4,5"}', encoding="utf-8")
    window = open_window()
    window.wait_for_personal_file()
    assert window.query() == window.search_text() == 'rating:4,"5"'
    window.type_search("rating:4,5")
    assert window.query() == "rating:4.5" and window.views() == ["The best"]
    window.show_view("The best")
    assert window.query() == 'rating:4,"5"' and window.views() == ["*The best"]
    window.do_with_view("The best", "Copy as a line")
    assert str(view_of(copied()["text"]).query) == window.query()


def test_an_empty_clipboard_is_said(window: Window) -> None:
    QGuiApplication.clipboard().clear()
    window.do("paste_view")
    assert window.message() == "There is no text on the clipboard."


def test_a_line_in_russian_saved_is_neutral(window: Window) -> None:
    window.paste_into_search("тема:Надежда сортировка:-год")
    window.save_view("Надежда")
    window.do("copy_query")
    assert copied()["text"] == "theme:hope  sort:-year"
    assert window.views() == ["*Надежда"]


# --- Where it can't be ------------------------------------------------------------------------------------


def test_without_a_personal_file_nothing_can_be_saved(open_window: OpenWindow, tmp_path: Path) -> None:
    (tmp_path / "profile").write_text("in the way")
    window = open_window()
    window.do("save_view")
    window.add_view_with_button()
    assert window.views() == [] and window.name_being_typed() == ""


def test_the_views_take_no_more_room_than_they_need(window: Window) -> None:
    window.type_search("marathon")
    window.save_view("one")
    assert window.views() == ["*one"] and window.views_height() < 90


def test_its_keys_do_not_reach_the_films(window: Window) -> None:
    """Delete and F2 are also for the chosen film, which may be the user's own."""
    save(window, "a")
    window.type_search("")
    window.write(lambda personal: personal.films.add(window.application.library.film(1)))
    window.backups.wait()
    own = next(key for key in window.keys() if key.startswith("own-"))
    window.click_film(own)
    window.focus_view("a")
    window.press("Delete")
    assert window.views() == [] and own in window.keys()
    window.focus_facet("theme", "hope")
    window.press("Delete")
    assert window.marked("theme") == {"hope": "excluded"}
    window.type_search("")
    assert own in window.keys()


# --- Very many, as another program may save -----------------------------------------------------------------


def open_with_views(open_window: OpenWindow, profile: Path, count: int) -> Window:
    with closing(PersonalFile.open(personal_file(profile))) as personal:
        personal.db.execute("BEGIN")
        personal.db.execute("DELETE FROM view")
        rows = [(id, f"View {id}", f"year:{id}", "Alt+7" if id == count else "", id) for id in range(1, count + 1)]
        personal.db.executemany("INSERT INTO view VALUES (?, ?, ?, ?, ?)", rows)
        personal.db.execute("COMMIT")
    window = open_window()
    window.wait_for_personal_file()
    return window


def test_the_work_for_views_grows_as_their_number(open_window: OpenWindow, tmp_path: Path) -> None:
    """Counted are the steps of Python in the parts that show views, as they are read and the answer is another one."""
    works = []
    for count in (400, 800, 1600):
        window = open_with_views(open_window, tmp_path / "profile", count)
        with closing(PersonalFile.open(personal_file(tmp_path / "profile"))) as other:
            other.db.execute("UPDATE view SET line = line || '0'")
        with counted("saved_views", "view_menu", "view_model", "view_panel", "view_text", "views") as steps:
            window.reread_views()
            window.type_search("marathon")
        works.append(steps[0])
    assert works[1] < 2.5 * works[0] and works[2] < 2.5 * works[1]


def test_very_many_views_are_in_the_panel_and_some_in_the_menu(open_window: OpenWindow, tmp_path: Path) -> None:
    window = open_with_views(open_window, tmp_path / "profile", 3_000)
    assert window.listed_views() == 3_000
    entries = window.view_shortcuts()
    assert len(entries) == 101 and entries["View 3000"] == "Alt+7" and "View 101" not in entries
    window.press("Alt+7")
    assert window.query() == "year:3000"
    window.type_search("year:7")
    assert window.shown_view() == "View 7"
    window.type_search("year:2999")
    assert window.shown_view() == "View 2999"
    window.save_view()
    assert window.message() == "There can be at most 1000 saved views; please delete one that you no longer need."
    assert window.listed_views() == 3_000


@contextmanager
def counted(*modules: str) -> Iterator[list[int]]:
    """Counts each step of Python's that is made in these modules."""
    steps = [0]

    def step(frame: FrameType, event: str, argument: object) -> object:
        steps[0] += event == "opcode"
        return step

    def enter(frame: FrameType, event: str, argument: object) -> object:
        if Path(frame.f_code.co_filename).stem not in modules:
            return None
        frame.f_trace_opcodes = True
        return step

    before = sys.gettrace()
    sys.settrace(enter)
    try:
        yield steps
    finally:
        sys.settrace(before)
