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

from driver.mouse_and_keyboard import copied
from driver.window import Window
from laufbild.core.personal.personal_file import PersonalFile
from laufbild.core.query.view_text import view_of
from laufbild.paths import personal_file
from laufbild.ui.views.saved_views import SHORTCUTS

OpenWindow = Callable[..., Window]
LINE = "year:1980..1989 -theme:hope  sort:-year,title  columns:title,year,runtime"
USUAL = ["title", "other_titles", "year", "discipline", "evidence"]


@pytest.fixture
def window(window: Window) -> Window:
    window.personal.wait()
    return window


def arrange(window: Window) -> None:
    """Search, sort and choose columns with the hands."""
    window.search.type("year:1980..1989 -theme:hope")
    window.table.click_heading("year")
    window.table.click_heading("year")
    window.table.click_heading("title", shift=True)
    for label in ("Also known as", "Discipline", "Evidence", "Minutes"):
        window.table.tick_column(label)


def is_arranged(window: Window) -> bool:
    looks_so = (window.search.query(), window.table.order()) == ("year:1980..1989 -theme:hope", ["-year", "title"])
    return (
        looks_so
        and window.table.columns() == ["title", "year", "runtime"]
        and window.search.text() == window.search.query()
    )


def save(window: Window, *texts: str) -> None:
    """A view for each of these searches, called as it."""
    for text in texts:
        window.search.type(text)
        window.views.save(text)


def test_a_view_is_saved_and_shown_again(window: Window) -> None:
    arrange(window)
    window.views.save("The eighties")
    assert window.views.listed() == ["*The eighties"] and window.views.shortcuts() == {"The eighties": "Alt+1"}
    window.do("clear")
    window.do("default_order")
    window.do("default_columns")
    assert window.views.listed() == ["The eighties"]
    window.views.save()
    assert window.views.listed() == ["The eighties", "*All films"]
    for show in (lambda: window.views.show("The eighties"), lambda: window.press("Alt+1")):
        show()
        assert is_arranged(window) and window.views.listed() == ["*The eighties", "All films"]
        window.press("Alt+2")
        assert (window.search.query(), window.table.order(), window.table.columns()) == ("", [], USUAL)
        assert window.views.listed() == ["The eighties", "*All films"] and len(window.table.keys()) == 54


def test_views_are_there_at_the_next_start(window: Window, open_window: OpenWindow) -> None:
    arrange(window)
    window.views.save("The eighties")
    window = open_window(query="")
    window.personal.wait()
    assert window.views.listed() == ["The eighties"]
    window.press("Alt+1")
    assert is_arranged(window)


def test_a_name_is_proposed_and_typed_in_place(window: Window) -> None:
    window.search.type("marathon -theme:hope")
    window.views.add_with_button()
    assert window.views.name_being_typed() == "marathon, not Theme: Hope"
    window.type("Läufe & <b>mehr</b>")
    window.press("Return")
    assert window.views.listed() == ["*Läufe & <b>mehr</b>"]
    assert "<b>" not in window.views.tip("Läufe & <b>mehr</b>")
    window.views.add_with_button()
    window.views.name("Never", "Escape")
    assert window.views.listed() == ["*Läufe & <b>mehr</b>"]
    window.do("save_view")
    window.views.name("   ")
    assert window.views.listed() == ["*Läufe & <b>mehr</b>"]


def test_saving_shows_the_side_panel(window: Window) -> None:
    window.do("facets")
    window.views.save("All")
    assert window.filters.are_shown() and window.action("facets").isChecked() and window.views.listed() == ["*All"]


def test_a_long_search_proposes_a_short_name(window: Window) -> None:
    window.search.type("marathon " * 30 + " theme:hope")
    window.views.add_with_button()
    assert len(window.views.name_being_typed()) <= 60 and window.views.name_being_typed().endswith("…")
    window.press("Escape")


def test_it_is_renamed_replaced_and_deleted_and_all_that_is_undone(window: Window) -> None:
    save(window, "marathon", "relay")
    window.views.do("relay", "Rename")
    window.views.name("Relays")
    assert window.views.listed() == ["marathon", "*Relays"]
    window.search.type("sprint")
    assert window.views.listed() == ["marathon", "Relays"]
    window.views.do("marathon", "Replace by what is shown now")
    assert window.views.listed() == ["*marathon", "Relays"]
    window.views.do("marathon", "Delete")
    assert window.views.listed() == ["Relays"]
    for left in (["*marathon", "Relays"], ["marathon", "Relays"], ["marathon", "relay"], ["marathon"], []):
        window.personal.undo()
        assert window.views.listed() == left
    window.personal.redo()
    assert window.views.listed() == ["marathon"]


def test_they_are_put_in_another_order(window: Window) -> None:
    save(window, "a", "b", "c")
    window.views.do("c", "Move up")
    assert window.views.listed() == ["a", "*c", "b"]
    window.views.do("a", "Move down")
    assert window.views.listed() == ["*c", "a", "b"]
    window.views.drag("c")
    assert window.views.listed() == ["a", "b", "*c"]
    window.views.drag("c", onto="a")
    assert window.views.listed() == ["*c", "a", "b"]
    enabled = {name: action.isEnabled() for name, action in window.views.menu("c").items()}
    assert not enabled["Move up"] and enabled["Move down"] and not enabled["Replace by what is shown now"]
    window.personal.undo()
    assert window.views.listed() == ["a", "b", "*c"]


def test_keys_are_assigned_and_taken_away(window: Window) -> None:
    save(window, "a", "b")
    window.views.do("b", "Alt+1")
    assert window.views.shortcuts() == {"a": "", "b": "Alt+1"}
    window.search.type("x")
    window.press("Alt+1")
    assert window.search.query() == "b"
    window.views.do("b", "None")
    assert window.views.shortcuts() == {"a": "", "b": ""}
    window.personal.undo()
    window.personal.undo()
    assert window.views.shortcuts() == {"a": "Alt+1", "b": "Alt+2"}


def test_the_tenth_view_has_no_keys(window: Window) -> None:
    save(window, *"abcdefghij")
    assert list(window.views.shortcuts().values()) == [*SHORTCUTS, ""]


def test_the_list_works_with_the_keyboard(window: Window) -> None:
    save(window, "a", "b")
    window.views.focus("a")
    window.press("Space")
    assert window.search.query() == "a" and window.focus() == "views"
    window.press("Down")
    window.press("Return")
    assert window.search.query() == "b"
    window.press("F2")
    window.views.name("bees")
    assert window.views.listed() == ["a", "*bees"]
    window.views.focus("bees")
    window.press("Delete")
    assert window.views.listed() == ["a"]
    assert window.views.spoken("a") == "a, Alt+1"
    window.views.show("a")
    assert window.views.spoken("a") == "a, shown, Alt+1"


def test_of_two_that_are_alike_the_one_is_marked_that_was_asked_for(window: Window) -> None:
    save(window, "a")
    window.views.save("again")
    assert window.views.listed() == ["a", "*again"]
    window.views.show("a")
    assert window.views.listed() == ["*a", "again"]


# --- Lines ------------------------------------------------------------------------------------------------


def test_what_is_shown_is_copied_as_a_line_and_pasted(window: Window) -> None:
    arrange(window)
    window.do("copy_query")
    assert copied()["text"] == LINE
    window.search.type("")
    window.do("default_order")
    window.do("default_columns")
    window.do("copy_query")
    assert copied()["text"] == f"columns:{','.join(USUAL)}" and view_of(copied()["text"]).columns == tuple(USUAL)
    window.search.paste(LINE)
    assert is_arranged(window) and not window.messages.text()


@pytest.mark.parametrize(
    "mailed",
    [LINE.replace("  ", "\n> "), LINE.replace(" ", "\N{NO-BREAK SPACE}"), f"\r\n{LINE}\r\n\r\n", f"  {LINE}"],
    ids=["quoted", "blanks", "lines", "room"],
)
def test_a_mailed_line_is_pasted(window: Window, mailed: str) -> None:
    window.search.paste(mailed)
    assert is_arranged(window)
    window.search.type("")
    window.do("paste_view")
    assert is_arranged(window)


def test_pasted_anywhere_it_is_no_list_of_films(window: Window) -> None:
    QGuiApplication.clipboard().setText(LINE)
    window.focus_on("table")
    window.press("Ctrl+V")
    assert is_arranged(window) and window.open_pages() == []


def test_a_view_is_copied_from_its_menu(window: Window) -> None:
    arrange(window)
    window.views.save("The eighties")
    window.search.type("")
    window.views.do("The eighties", "Copy as a line")
    assert copied()["text"] == LINE


def test_a_pasted_query_keeps_order_and_columns(window: Window) -> None:
    arrange(window)
    window.search.paste("marathon „Der Lauf“")
    assert window.search.query() == 'marathon "Der Lauf"' and window.table.order() == ["-year", "title"]
    assert window.table.columns() == ["title", "year", "runtime"]


def test_typed_it_waits_for_enter(window: Window) -> None:
    window.search.type("year:1980..1989 sort:-year,title")
    assert window.search.query() == "year:1980..1989" and window.table.order() == []
    assert window.search.notes() == ["“sort:-year,title” is done when you press Enter."]
    window.press("Return")
    assert window.search.text() == "year:1980..1989" and window.table.order() == ["-year", "title"]
    assert window.focus() == "table" and window.search.notes() == []


def test_what_cannot_be_read_is_said(window: Window) -> None:
    window.search.paste("marathon sort:when,year columns:title,stars")
    said = "There is no column “when”; it was left out. There is no column “stars”; it was left out."
    assert window.messages.text() == said
    assert window.table.order() == ["year"] and window.table.columns() == ["title"]
    window.switch_language("de")
    assert "Eine Spalte „when“ gibt es nicht" in window.messages.text()


def test_what_an_older_version_saved_as_four_or_five_stars_stays_that(open_window: OpenWindow, tmp_path: Path) -> None:
    profile = tmp_path / "profile"
    profile.mkdir()
    with closing(PersonalFile.open(personal_file(profile))) as personal:
        personal.views.add("The best", "rating:4,5", "")
    (profile / "settings.json").write_text('{"query": "rating:4,5"}', encoding="utf-8")
    window = open_window()
    window.personal.wait()
    assert window.search.query() == window.search.text() == 'rating:4,"5"'
    window.search.type("rating:4,5")
    assert window.search.query() == "rating:4.5" and window.views.listed() == ["The best"]
    window.views.show("The best")
    assert window.search.query() == 'rating:4,"5"' and window.views.listed() == ["*The best"]
    window.views.do("The best", "Copy as a line")
    assert str(view_of(copied()["text"]).query) == window.search.query()


def test_an_empty_clipboard_is_said(window: Window) -> None:
    QGuiApplication.clipboard().clear()
    window.do("paste_view")
    assert window.messages.text() == "There is no text on the clipboard."


def test_a_line_in_russian_saved_is_neutral(window: Window) -> None:
    window.search.paste("тема:Надежда сортировка:-год")
    window.views.save("Надежда")
    window.do("copy_query")
    assert copied()["text"] == "theme:hope  sort:-year"
    assert window.views.listed() == ["*Надежда"]


# --- Where it can't be ------------------------------------------------------------------------------------


def test_without_a_personal_file_nothing_can_be_saved(open_window: OpenWindow, tmp_path: Path) -> None:
    (tmp_path / "profile").write_text("in the way")
    window = open_window()
    window.do("save_view")
    window.views.add_with_button()
    assert window.views.listed() == [] and window.views.name_being_typed() == ""


def test_the_views_take_no_more_room_than_they_need(window: Window) -> None:
    window.search.type("marathon")
    window.views.save("one")
    assert window.views.listed() == ["*one"] and window.views.height() < 90


def test_its_keys_do_not_reach_the_films(window: Window) -> None:
    """Delete and F2 are also for the chosen film, which may be the user's own."""
    save(window, "a")
    window.search.type("")
    window.personal.write(lambda personal: personal.films.add(window.application.library.film(1)))
    window.backups.wait()
    own = next(key for key in window.table.keys() if key.startswith("own-"))
    window.table.click_film(own)
    window.views.focus("a")
    window.press("Delete")
    assert window.views.listed() == [] and own in window.table.keys()
    window.filters.focus("theme", "hope")
    window.press("Delete")
    assert window.filters.marked("theme") == {"hope": "excluded"}
    window.search.type("")
    assert own in window.table.keys()


# --- Very many, as another program may save -----------------------------------------------------------------


def open_with_views(open_window: OpenWindow, profile: Path, count: int) -> Window:
    with closing(PersonalFile.open(personal_file(profile))) as personal:
        personal.db.execute("BEGIN")
        personal.db.execute("DELETE FROM view")
        rows = [(id, f"View {id}", f"year:{id}", "Alt+7" if id == count else "", id) for id in range(1, count + 1)]
        personal.db.executemany("INSERT INTO view VALUES (?, ?, ?, ?, ?)", rows)
        personal.db.execute("COMMIT")
    window = open_window()
    window.personal.wait()
    return window


def test_the_work_for_views_grows_as_their_number(open_window: OpenWindow, tmp_path: Path) -> None:
    """Counted are the steps of Python in the parts that show views, as they are read and the answer is another one."""
    works = []
    for count in (400, 800, 1600):
        window = open_with_views(open_window, tmp_path / "profile", count)
        with closing(PersonalFile.open(personal_file(tmp_path / "profile"))) as other:
            other.db.execute("UPDATE view SET line = line || '0'")
        with counted("saved_views", "view_menu", "view_model", "view_panel", "view_text", "views") as steps:
            window.views.reread()
            window.search.type("marathon")
        works.append(steps[0])
    assert works[1] < 2.5 * works[0] and works[2] < 2.5 * works[1]


def test_very_many_views_are_in_the_panel_and_some_in_the_menu(open_window: OpenWindow, tmp_path: Path) -> None:
    window = open_with_views(open_window, tmp_path / "profile", 3_000)
    assert window.views.count() == 3_000
    entries = window.views.shortcuts()
    assert len(entries) == 101 and entries["View 3000"] == "Alt+7" and "View 101" not in entries
    window.press("Alt+7")
    assert window.search.query() == "year:3000"
    window.search.type("year:7")
    assert window.views.shown() == "View 7"
    window.search.type("year:2999")
    assert window.views.shown() == "View 2999"
    window.views.save()
    assert window.messages.text() == "There can be at most 1000 saved views; please delete one that you no longer need."
    assert window.views.count() == 3_000


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
