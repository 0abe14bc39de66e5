# SPDX-License-Identifier: MIT
"""What was typed or chosen and could not be written: it stays, is written as soon as it can be, or is a draft."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import AbstractContextManager, closing
from pathlib import Path

import pytest

from driver.faults import PASSING, remove_profile, replace_personal_file
from driver.films import Form
from driver.window import Window
from laufbild.core.model import bounds
from laufbild.core.model.film import Marks
from laufbild.core.personal.personal_file import PersonalFile
from laufbild.paths import personal_file

OpenWindow = Callable[..., Window]
Fault = Callable[[Window], AbstractContextManager[None]]
RUN, RELAY = "the-race-1985", "the-relay-1980"
#: Longer than the room that is left in a page of the file.
LONG = "A long note, and then another sentence. " * 2000


@pytest.fixture(autouse=True)
def hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """Another program is waited for only a moment."""
    for module in ("personal_opening", "personal_file"):
        monkeypatch.setattr(f"laufbild.core.personal.{module}.PATIENCE", 0.05)


@pytest.fixture(params=PASSING)
def fault(request: pytest.FixtureRequest) -> Fault:
    return PASSING[request.param]


@pytest.fixture
def locked() -> Fault:
    return PASSING["another program has it"]


def stored(window: Window, key: str) -> Marks:
    """What stands in the file, read by another program."""
    with closing(PersonalFile.open(personal_file(window.profile))) as personal:
        return personal.marks.of([key]).get(key, Marks())


# --- Notes ------------------------------------------------------------------------------------------------


def test_a_note_stays_in_its_field_and_is_written_when_it_can_be(window: Window, fault: Fault) -> None:
    window.table.click_film(RUN)
    window.marks.type_note("Begun. ")
    window.marks.pause()
    with fault(window):
        window.marks.paste_note(LONG)
        window.marks.pause()
        assert window.marks.note_is_unsaved() and window.messages.button() == "Try again"
        window.table.click_film(RUN)
        window.switch_language("de")
        window.marks.pause()
        assert window.marks.note_text() == f"Begun. {LONG}" and window.marks.note_is_unsaved()
        assert "noch nicht gespeichert" in window.messages.text()
    window.personal.look_at_file()
    assert window.messages.text() == "" and not window.marks.note_is_unsaved()
    assert stored(window, RUN).note == f"Begun. {LONG}"
    window.do("undo")
    assert stored(window, RUN).note == "Begun. ", "the click on the film ended the first editing"


def test_a_note_about_another_film_is_written_when_it_can_be(window: Window, locked: Fault) -> None:
    window.table.click_film(RUN)
    with locked(window):
        window.marks.paste_note(LONG)
        window.table.click_film(RELAY)
        window.marks.paste_note(f"Other. {LONG}")
        window.table.click_film(RUN)
        assert window.marks.note_text() == LONG and window.marks.note_is_unsaved()
    window.messages.click()
    assert (
        window.messages.text() == "" and stored(window, RUN).note == LONG and stored(window, RELAY).note[:6] == "Other."
    )
    assert window.marks.note_text() == LONG and not window.marks.note_is_unsaved()
    assert not (window.profile / "unsaved.json").exists()


def test_a_note_that_is_typed_back_is_not_written_as_it_was_between(window: Window, locked: Fault) -> None:
    window.table.click_film(RUN)
    window.marks.type_note("Kept")
    window.marks.pause()
    with locked(window):
        window.marks.type_note(" not")
        window.marks.pause()
        window.marks.erase_note(4)
        window.marks.pause()
    window.personal.look_at_file()
    assert window.marks.note() == "Kept" and stored(window, RUN).note == "Kept"
    assert not (window.profile / "unsaved.json").exists()


def test_the_button_below_a_note_tries_again(window: Window, locked: Fault) -> None:
    window.table.click_film(RUN)
    with locked(window):
        window.marks.type_note("Kept")
        window.marks.pause()
        window.marks.click_save_note_again()
        assert window.marks.note_is_unsaved()
    window.marks.click_save_note_again()
    assert stored(window, RUN).note == "Kept" and not window.marks.note_is_unsaved() and window.messages.text() == ""


@pytest.mark.parametrize("name", ["another program has it", "the disk is full"])
def test_a_note_outlives_the_window(open_window: OpenWindow, name: str) -> None:
    window = open_window()
    window.table.click_film(RUN)
    with PASSING[name](window):
        window.marks.paste_note(LONG)
        window.close()
    assert stored(window, RUN).note == "" and json.loads((window.profile / "unsaved.json").read_text())
    window = open_window(language="de")
    window.marks.wait()
    assert "noch nicht gespeichert" in window.messages.text()
    window.messages.click()
    assert window.table.current_key() == RUN and window.marks.note_text() == LONG
    window.marks.pause()
    assert stored(window, RUN).note == LONG and not (window.profile / "unsaved.json").exists()
    assert open_window().messages.text() == ""


def test_a_note_outlives_a_file_that_was_replaced(open_window: OpenWindow, tmp_path: Path) -> None:
    window = open_window()
    window.table.click_film(RUN)
    replace_personal_file(window, tmp_path)
    window.marks.type_note("Kept")
    window.marks.pause()
    assert "was replaced by another file" in window.messages.text() and window.marks.note_is_unsaved()
    window = open_window()
    window.marks.wait()
    window.messages.click()
    assert window.marks.note_text() == "Kept"


def test_a_note_that_is_too_long_stays_in_its_field(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounds.text, "__defaults__", (1000,))
    window.table.click_film(RUN)
    window.marks.paste_note("x" * 1001)
    window.marks.pause()
    assert "1001 letters" in window.messages.text() and window.marks.note_is_unsaved()
    window.table.click_film(RELAY)
    window.table.click_film(RUN)
    assert window.marks.note_text() == "x" * 1001
    window.marks.erase_note(1)
    window.marks.pause()
    assert stored(window, RUN).note == "x" * 1000 and not window.marks.note_is_unsaved()


def test_a_profile_that_vanishes_takes_no_note(window: Window) -> None:
    window.table.click_film(RUN)
    window.marks.type_note("First. ")
    window.marks.pause()
    remove_profile(window)
    window.marks.type_note("Second.")
    window.marks.pause()
    window.marks.pause()
    assert stored(window, RUN).note == "First. Second."


# --- Viewings ---------------------------------------------------------------------------------------------


def test_a_viewing_stays_in_its_fields(window: Window, locked: Fault) -> None:
    window.table.click_film(RUN)
    with locked(window):
        window.marks.add_viewing("2024", "Kino Mir", "With Anna")
        assert window.marks.edits_viewing()
        assert window.marks.viewing_problem() == "Not saved yet; what you typed is kept."
        window.table.click_film(RELAY)
        assert not window.marks.edits_viewing()
        window.table.click_film(RUN)
        assert window.marks.edits_viewing() and window.marks.viewing_typed() == ("2024", "Kino Mir", "With Anna")
    window.personal.look_at_file()
    window.marks.save_viewing()
    assert not window.marks.edits_viewing() and len(stored(window, RUN).viewings) == 1
    assert not (window.profile / "unsaved.json").exists()


def test_a_viewing_that_is_changed_outlives_the_window(open_window: OpenWindow, locked: Fault) -> None:
    window = open_window()
    window.table.click_film(RUN)
    window.marks.add_viewing("2024", "Kino Mir")
    with locked(window):
        window.marks.change_viewing(0, "2025", "At home")
        window.close()
    window = open_window()
    window.marks.wait()
    window.messages.click()
    assert window.marks.viewing_typed() == ("2025", "At home", "")
    window.marks.save_viewing()
    assert [viewing[1:] for viewing in stored(window, RUN).viewings] == [("2025", "At home", "")]


def test_a_viewing_that_is_left_with_esc_is_not_kept(window: Window, locked: Fault) -> None:
    window.table.click_film(RUN)
    with locked(window):
        window.marks.add_viewing("2024")
        window.table.click_film(RELAY)
        window.table.click_film(RUN)
        window.marks.leave_viewing()
        window.table.click_film(RELAY)
        window.table.click_film(RUN)
        assert not window.marks.edits_viewing()


# --- Everything else --------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["another program writes", "the disk is full"])
def test_what_is_chosen_is_written_when_it_can_be_in_its_order(window: Window, name: str) -> None:
    window.table.click_film(RUN)
    with PASSING[name](window):
        window.marks.paste_note(LONG)
        window.marks.pause()
        window.marks.add_tag("a tag")
        window.do("rate_8")
        window.do("wanted")
        window.do("rate_4")
        window.views.save("Mine")
        assert "are not saved yet; Laufbild keeps trying" in window.messages.text()
    window.personal.look_at_file()
    found = stored(window, RUN)
    assert (found.rating, found.wanted, found.tags) == (4, True, ("a tag",)) and window.messages.text() == ""
    assert found.note == LONG and window.views.listed() == ["*Mine"]
    assert [step.kind for step in window.marks.steps()] == ["view", "rating", "wanted", "rating", "tag", "note"]


def test_what_is_chosen_next_comes_after_what_could_not_be_written(window: Window, locked: Fault) -> None:
    window.table.click_film(RUN)
    with locked(window):
        window.do("rate_8")
    window.do("rate_4")
    assert stored(window, RUN).rating == 4 and window.messages.text() == ""
    window.do("undo")
    assert stored(window, RUN).rating == 8


def test_an_undo_that_fails_is_not_done_later(window: Window, locked: Fault) -> None:
    window.table.click_film(RUN)
    window.do("rate_8")
    with locked(window):
        window.do("undo")
        assert "in use by another program" in window.messages.text()
    window.personal.look_at_file()
    assert stored(window, RUN).rating == 8


def test_closing_the_window_with_something_unsaved_is_warned_of_once(window: Window, locked: Fault) -> None:
    window.table.click_film(RUN)
    with locked(window):
        window.do("rate_8")
        window.try_to_close()
        assert window.is_open() and window.messages.buttons() == ["Try again", "Close without saving"]
        assert window.messages.text().endswith("not saved yet, and would be lost if you close now.")
    window.try_to_close()
    assert not window._main.isVisible()
    assert stored(window, RUN).rating == 8


def test_the_form_of_a_film_stays_open(window: Window, locked: Fault) -> None:
    form = Form.add(window)
    form.type("title_en", "Qwertz")
    form.type("story_en", LONG)
    with locked(window):
        form.save()
        assert form.is_open() and form.text("title_en") == "Qwertz"
        assert form.state() == "Not saved yet; what you typed is kept."
    window.personal.look_at_file()
    form.save()
    window.search.type("own:own")
    assert window.table.titles() == ["Qwertz"]


def test_drafts_that_cannot_be_read_are_not_written_over(open_window: OpenWindow, tmp_path: Path) -> None:
    (tmp_path / "profile").mkdir()
    for name in ("drafts", "unsaved"):
        (tmp_path / "profile" / f"{name}.json").write_text('{"the-race-1985": {"note": "Kept')
    window = open_window()
    window.marks.wait()
    window.table.click_film(RUN)
    assert not window.marks.note_is_unsaved()
    for name in ("drafts", "unsaved"):
        assert "Kept" in (tmp_path / "profile" / f"{name}.unread.json").read_text()


# --- Reading ----------------------------------------------------------------------------------------------


def test_after_a_failed_reading_nothing_is_written_half(window: Window, locked: Fault, catalogue_path: Path) -> None:
    """Another catalogue is opened while another program has the personal file."""
    window.marks.wait()
    other = window.profile / "other.laufbild"
    other.write_bytes(catalogue_path.read_bytes())
    with locked(window):
        window.catalogues.open(other)
        window.backups.wait_for_message("in use by another program")
        assert not window.action("rate_8").isEnabled()
        window.views.save("All films")
    window.personal.look_at_file()
    window.table.click_film(RUN)
    window.do("rate_8")
    assert stored(window, RUN).rating == 8 and window.messages.text() == "" and window.views.listed() == ["*All films"]
    window.search.type("rating:4")
    assert window.table.keys() == [RUN]


def test_a_file_in_the_place_of_the_indexes_takes_nothing_away(open_window: OpenWindow, tmp_path: Path) -> None:
    with closing(PersonalFile.open(personal_file(tmp_path / "profile"))) as personal:
        personal.marks.rate([RUN], 8)
    (tmp_path / "profile" / "index").write_text("in the way")
    form = Form.add(open_window())
    form.type("title_en", "Qwertz")
    form.save()
    window = open_window()
    window.personal.wait()
    assert window.messages.text() == ""
    window.search.type("own:own or rating:4")
    assert sorted(window.table.keys()) == ["own-qwertz", RUN]
