# SPDX-License-Identifier: MIT
"""Nothing is lost: backups in time, restored after a look at what changes; a start that tells damage from age."""

from __future__ import annotations

import os
import re
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from driver.mouse_and_keyboard import pick_file
from driver.screen import visible_windows
from driver.window import Window
from laufbild.core.backup.checking import check
from laufbild.core.backup.exchange import export_json
from laufbild.core.codec.corrected_film import Correction
from laufbild.core.model.film import Marks, Viewing
from laufbild.core.personal.personal_file import PersonalFile
from laufbild.paths import personal_file, personal_index

OpenWindow = Callable[..., Window]
RUN, RELAY = "the-race-1985", "the-relay-1980"
TIME = r"\d+ [A-Z][a-z]+ \d{4}, \d\d:\d\d"


@pytest.fixture
def window(window: Window) -> Window:
    window.backups.wait()
    return window


def personal_of(profile: Path) -> PersonalFile:
    return PersonalFile.open(personal_file(profile))


def marks(profile: Path) -> dict[str, object]:
    with closing(personal_of(profile)) as personal:
        return dict(personal.marks.all())


# --- In time ----------------------------------------------------------------------------------------------


def test_hourly_if_something_was_written(window: Window) -> None:
    window.backups.look_whether_one_is_due()
    assert window.backups.reasons() == ["regular"]
    window.personal.write(lambda personal: personal.marks.rate([RUN], 8))
    window.backups.look_whether_one_is_due()
    assert window.backups.reasons() == ["regular"], "an hour has not gone by"
    window.backups.let_time_pass(hours=1)
    window.backups.look_whether_one_is_due()
    assert window.backups.reasons() == ["regular"] * 2
    window.backups.let_time_pass(hours=1)
    window.backups.look_whether_one_is_due()
    assert window.backups.reasons() == ["regular"] * 2, "nothing was written"


def test_what_stands_in_the_way_of_a_backup_is_said_once(window: Window) -> None:
    (window.profile / "backups").write_text("in the way")
    window.backups.look_whether_one_is_due()
    assert window.messages.text().startswith(f"No backup of {window.backups.path} could be made")
    window.messages.close()
    window.backups.look_whether_one_is_due()
    assert window.messages.text() == ""


def test_before_anything_is_written_with_other_films(open_window: OpenWindow, tmp_path: Path) -> None:
    window = open_window()
    window.backups.wait()
    noted = personal_index(window.profile) / "revision"
    assert noted.read_text() == window.application.library.revision and window.backups.reasons() == []
    open_window().backups.wait()
    noted.write_text("that of the last version")
    window = open_window()
    window.backups.wait()
    assert window.backups.reasons() == ["update"] and noted.read_text() == window.application.library.revision
    copy = tmp_path / "mine.laufbild"
    shutil.copy(window.application.library.path, copy)
    noted.write_text("that of the last version")
    window = open_window(catalogue=copy)
    window.backups.wait()
    assert window.backups.reasons() == ["update"], "it is not about the user's own catalogues"


@pytest.mark.parametrize("spoiled", [b"\xff\xfe", b"x" * 5000])
def test_a_note_of_the_films_that_makes_no_sense_costs_a_backup_and_no_more(
    open_window: OpenWindow, spoiled: bytes
) -> None:
    window = open_window()
    window.backups.wait()
    noted = personal_index(window.profile) / "revision"
    noted.write_bytes(spoiled)
    window = open_window()
    window.backups.wait()
    assert window.backups.reasons() == ["update"] and noted.read_text() == window.application.library.revision


def test_a_backup_before_other_films_that_failed_is_made_at_the_next_start(open_window: OpenWindow) -> None:
    window = open_window()
    window.backups.wait()
    noted = personal_index(window.profile) / "revision"
    noted.write_text("that of the last version")
    in_the_way = window.profile / "backups"
    in_the_way.write_text("in the way")
    window = open_window()
    window.backups.wait()
    assert "No backup" in window.messages.text() and noted.read_text() == "that of the last version"
    in_the_way.unlink()
    window = open_window()
    window.backups.wait()
    assert window.backups.reasons() == ["update"] and noted.read_text() == window.application.library.revision


# --- Restoring --------------------------------------------------------------------------------------------


def test_a_backup_is_restored_after_a_look_and_that_is_taken_back(window: Window) -> None:
    window.personal.write(lambda personal: personal.marks.rate([RUN], 8))
    window.backups.make("regular")
    window.backups.let_time_pass(days=3)
    window.personal.write(lambda personal: personal.marks.rate([RUN, RELAY], 5))
    window.personal.write(lambda personal: personal.marks.write_note([RUN], "<b>good</b>"))
    window.personal.write(lambda personal: personal.marks.see([RELAY], Viewing(date="2024-05-31")))
    window.personal.write(lambda personal: personal.marks.want([RELAY], True))
    window.personal.write(lambda personal: personal.films.correct(RUN, {"year": Correction("1986", "1985")}))
    window.views.save("All films")
    dialog = window.backups.open()
    (listed,) = dialog.backups()
    assert re.fullmatch(rf"{TIME} – regular, \d+\.\d KB", listed)
    assert dialog.text() == ("This would change: marks of 2 films, 1 note, corrections of 1 film, 1 saved view.")
    assert dialog.rows() == [
        ("The Race", "My rating: ★★½ → ★★★★"),
        ("The Relay", "Want to see: Yes → –; Seen: 2024-05-31 → –; My rating: ★★½ → –"),
        ("The Race", "My note: “<b>good</b>” → –"),
        ("The Race", "Corrected: Year"),
        ("All films", "goes away"),
    ]
    dialog.restore()
    window.backups.wait_for_message("All that is yours is as it was on ")
    window.backups.wait()
    assert window.marks.stored(RUN).rating == 8 and window.marks.stored(RELAY).rating is None
    assert window.views.listed() == [] and window.table.cell(RUN, "year").text == "1985"
    window.search.type("rating:4")
    assert window.table.keys() == [RUN]
    assert window.backups.reasons() == ["regular", "restore"] and window.messages.button() == "Take it back"
    window.messages.click()
    window.backups.wait_for_message("All that is yours is as it was on ")
    window.backups.wait()
    assert window.marks.stored(RUN).rating == 5 and window.marks.stored(RUN).note == "<b>good</b>"
    assert window.views.listed() == ["All films"]
    window.search.type("rating:2.5")
    assert window.table.keys() == [RUN, RELAY]


def test_several_backups_are_looked_at(window: Window) -> None:
    for rating in (2, 4):
        window.personal.write(lambda personal, rating=rating: personal.marks.rate([RUN], rating))
        window.backups.make("import")
    dialog = window.backups.open()
    assert len(dialog.backups()) == 2 and all("before an import" in text for text in dialog.backups())
    assert dialog.text() == "Nothing would change: all of it is as it was then." and not dialog.can_restore()
    dialog.choose(1)
    assert dialog.rows() == [("The Race", "My rating: ★★ → ★")] and dialog.can_restore()
    dialog.cancel()
    assert window.marks.stored(RUN).rating == 4 and window.backups.reasons() == ["import", "import"]


def test_without_a_backup_that_is_said(window: Window) -> None:
    dialog = window.backups.open()
    assert dialog.backups() == [] and not dialog.can_restore()
    assert dialog.text() == "There is no backup yet; the first one is made within the hour."
    dialog.cancel()


def test_a_spoiled_backup_is_told_and_changes_nothing(window: Window) -> None:
    window.personal.write(lambda personal: personal.marks.rate([RUN], 8))
    window.backups.make("regular")
    (backup,) = (window.profile / "backups").iterdir()
    backup.write_bytes(backup.read_bytes()[:5000])
    dialog = window.backups.open()
    assert "damaged" in dialog.text() and not dialog.can_restore()
    dialog.cancel()


@pytest.mark.parametrize("code", ["de", "ru"])
def test_the_dialog_is_in_the_windows_language(open_window: OpenWindow, code: str) -> None:
    """Switched to it, it says the same as opened in it."""
    window = open_window()
    window.backups.wait()
    window.backups.make("regular")
    window.personal.write(lambda personal: personal.marks.rate([RUN], 8))
    said = []
    for first, then in (("en", code), (code, code)):
        window.switch_language_behind_dialogs(first)
        dialog = window.backups.open()
        window.switch_language_behind_dialogs(then)
        said.append((dialog.backups(), dialog.text(), dialog.rows(), dialog.dialog.windowTitle()))
        dialog.cancel()
    assert said[0] == said[1] and "backup" not in str(said).lower()


# --- The start --------------------------------------------------------------------------------------------


def damage(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def replace(path: Path) -> None:
    path.write_text("title,year\n" * 100)


def age(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("PRAGMA user_version = 99")


@pytest.fixture
def backed_up(tmp_path: Path) -> Path:
    """A personal file with a backup in which one film is rated."""
    path = personal_file(tmp_path / "profile")
    with closing(PersonalFile.open(path)) as personal:
        personal.marks.rate([RUN], 8)
        personal.backup()
    return path


@pytest.mark.parametrize(("spoil", "said"), [(damage, "is damaged"), (replace, "is not a file of Laufbild")])
def test_a_spoiled_file_is_told_and_the_latest_backup_offered(
    open_window: OpenWindow, backed_up: Path, spoil: Callable[[Path], None], said: str
) -> None:
    spoil(backed_up)
    spoiled = backed_up.read_bytes()
    window = open_window()
    window.backups.wait_for_offer()
    assert re.search(rf"{said}.*\. The latest sound backup is of {TIME}\.$", window.messages.text())
    assert window.messages.button() == "Restore it" and backed_up.read_bytes() == spoiled
    window.messages.click()
    window.backups.wait_for_message("All that is yours is as it was on ")
    window.backups.wait()
    window.search.type("rating:4")
    assert window.table.keys() == [RUN] and window.backups.reasons() == ["regular", "damaged"]
    window.personal.write(lambda personal: personal.marks.rate([RELAY], 2))


def test_a_spoiled_file_can_be_restored_from_the_menu(open_window: OpenWindow, backed_up: Path) -> None:
    damage(backed_up)
    window = open_window()
    dialog = window.backups.open()
    assert dialog.text() == "Your file cannot be read; this backup would take its place." and dialog.can_restore()
    dialog.restore()
    window.backups.wait_for_message("All that is yours is as it was on ")
    assert set(marks(window.profile)) == {RUN}


def test_a_newer_file_is_left_alone(open_window: OpenWindow, backed_up: Path) -> None:
    age(backed_up)
    window = open_window()
    window.backups.wait_for_offer()
    assert "newer version" in window.messages.text() and window.messages.button() == ""


def test_a_file_that_is_in_use_can_be_tried_again(open_window: OpenWindow, backed_up: Path) -> None:
    with closing(sqlite3.connect(backed_up, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        window = open_window()
        assert "in use by another program" in window.messages.text() and window.messages.button() == "Try again"
        other.execute("COMMIT")
    window.messages.click()
    window.backups.wait()
    assert window.messages.text() == "" and window.marks.stored(RUN).rating == 8


def test_a_file_that_is_gone_is_told_and_had_back(open_window: OpenWindow, backed_up: Path) -> None:
    backed_up.unlink()
    window = open_window()
    window.backups.wait()
    window.backups.wait_for_offer()
    assert re.fullmatch(
        "Your file with all that is yours was not there any more, and an empty one was made; "
        rf"the latest sound backup is of {TIME}\.",
        window.messages.text(),
    )
    window.messages.click()
    window.backups.wait_for_message("All that is yours is as it was on ")
    window.backups.wait()
    assert window.marks.stored(RUN).rating == 8


def test_a_first_start_says_nothing(window: Window) -> None:
    window.backups.wait_for_offer()
    assert window.messages.text() == ""


def test_a_file_that_another_program_altered_is_told_and_a_backup_offered(
    open_window: OpenWindow, backed_up: Path
) -> None:
    with closing(sqlite3.connect(backed_up, isolation_level=None)) as other:
        other.execute("CREATE TRIGGER hostile AFTER UPDATE ON mark BEGIN DELETE FROM own_tag; END")
    window = open_window()
    window.backups.wait_for_offer()
    assert "another program has added “hostile” to it" in window.messages.text()
    assert window.messages.button() == "Restore it"
    window.messages.click()
    window.backups.wait_for_message("All that is yours is as it was on ")
    assert window.messages.button() == "" and window.backups.reasons() == ["regular", "damaged"]


def test_what_another_program_restored_meanwhile_can_be_taken_back(open_window: OpenWindow, backed_up: Path) -> None:
    """The damaged file that this window offers a backup for is sound again when the offer is taken."""
    damage(backed_up)
    window = open_window()
    window.backups.wait_for_offer()
    backed_up.unlink()
    with closing(personal_of(window.profile)) as other:
        other.marks.rate([RELAY], 3)
    window.messages.click()
    window.backups.wait_for_message("All that is yours is as it was on ")
    window.backups.wait()
    assert set(marks(window.profile)) == {RUN} and window.messages.button() == "Take it back"
    window.messages.click()
    window.backups.wait_for_message("All that is yours is as it was on ")
    window.backups.wait()
    assert set(marks(window.profile)) == {RELAY}


# --- While it runs ----------------------------------------------------------------------------------------


def test_a_file_that_is_deleted_meanwhile_is_put_back(window: Window) -> None:
    window.personal.write(lambda personal: personal.marks.rate([RUN], 8))
    window.backups.path.unlink()
    window.views.save("All films")
    assert "had been deleted or moved; it was put back" in window.messages.text()
    assert set(marks(window.profile)) == {RUN}
    window.views.save("All films")
    assert window.views.listed() == ["*All films"]


def test_a_file_that_is_replaced_meanwhile_is_saved(window: Window, tmp_path: Path) -> None:
    window.personal.write(lambda personal: personal.marks.rate([RUN], 8))
    PersonalFile.open(tmp_path / "other.sqlite").close()
    os.replace(tmp_path / "other.sqlite", window.backups.path)
    window.views.save("All films")
    assert "was replaced by another file" in window.messages.text() and window.backups.reasons() == ["rescued"]
    assert window.marks.stored(RUN).rating == 8 and marks(window.profile) == {}


def test_a_file_that_was_copied_over_the_open_one_is_shown(window: Window, tmp_path: Path) -> None:
    window.personal.write(lambda personal: personal.marks.rate([RUN], 8))
    with closing(PersonalFile.open(tmp_path / "other.sqlite")) as other:
        other.marks.rate([RELAY], 8)
    shutil.copyfile(other.path, window.backups.path)
    window.personal.look_at_file()
    window.search.type("rating:4")
    assert window.table.keys() == [RELAY]
    window.personal.write(lambda personal: personal.marks.rate([RUN], 2))
    assert set(marks(window.profile)) == {RUN, RELAY}


# --- As JSON ----------------------------------------------------------------------------------------------


def test_all_of_it_is_exported_and_brought_back(window: Window, tmp_path: Path) -> None:
    window.personal.write(lambda personal: personal.marks.rate([RUN], 8))
    window.views.save("All films")
    window.do("export_mine")
    dialog = next(w for w in visible_windows() if isinstance(w, QFileDialog))
    assert dialog.selectedFiles()[0].endswith(f"Laufbild {date.today():%Y-%m-%d}.json")
    pick_file(tmp_path / "mine.json")
    window.backups.wait_for_message(f"All that is yours was written to {tmp_path / 'mine.json'}.")
    window.personal.write(lambda personal: personal.marks.rate([RUN, RELAY], 3))
    window.personal.write(lambda personal: personal.marks.write_note([RELAY], "good"))
    window.views.do("All films", "Delete")
    dialog = window.backups.replace_from(tmp_path / "mine.json").wait()
    assert dialog.text().splitlines() == [
        "Your data would be replaced by what is in mine.json. A backup is made before, and this can be undone.",
        "− goes: marks of 1 film, 1 note",
        "+ comes: 1 saved view",
        "≠ changes: marks of 1 film",
    ]
    assert dialog.rows() == [
        ("≠", "The Race", "My rating: ★½ → ★★★★"),
        ("−", "The Relay", "My rating: ★½ → –"),
        ("−", "The Relay", "My note: “good” → –"),
        ("+", "All films", "saved view"),
    ]
    assert dialog.shows_rows() and dialog.cancels_with_the_keyboard()
    dialog.cancel()
    assert window.marks.stored(RELAY).note == "good" and window.backups.reasons() == []
    window.backups.replace_from(tmp_path / "mine.json").wait().replace()
    window.backups.wait_for_message("Your data was replaced: 2 films changed.")
    window.backups.wait()
    assert window.marks.stored(RUN).rating == 8 and window.marks.stored(RELAY).rating is None
    assert window.views.listed() == ["*All films"] and window.backups.reasons() == ["import"]
    assert window.marks.steps()[0].kind == "import"
    window.search.type("rating:4")
    assert window.table.keys() == [RUN]
    window.messages.click()
    window.backups.wait()
    assert window.marks.stored(RELAY) == Marks(rating=3, note="good") and window.views.listed() == []
    with closing(personal_of(window.profile)) as personal:
        assert check(personal)["marks"] == 2


def test_nothing_different_replaces_nothing(window: Window, tmp_path: Path) -> None:
    window.personal.write(lambda personal: personal.marks.rate([RUN], 8))
    with closing(personal_of(window.profile)) as personal:
        export_json(personal, tmp_path / "mine.json")
    dialog = window.backups.replace_from(tmp_path / "mine.json").wait()
    assert dialog.text() == "Nothing would change: your data is exactly what is in this file."
    assert dialog.rows() == [] and not dialog.shows_rows() and not dialog.can_replace()
    dialog.cancel()
    assert window.backups.reasons() == [] and len(window.marks.steps()) == 1


def test_what_another_program_writes_meanwhile_is_shown_before(window: Window, tmp_path: Path) -> None:
    window.personal.write(lambda personal: personal.marks.rate([RUN], 8))
    (tmp_path / "mine.json").write_text('{"laufbild":"personal","version":1}')
    dialog = window.backups.replace_from(tmp_path / "mine.json").wait()
    assert dialog.rows() == [("−", "The Race", "My rating: ★★★★ → –")]
    with closing(personal_of(window.profile)) as other:
        other.marks.rate([RELAY], 2)
    dialog.replace()
    window.backups.wait()
    again = window.backups.replacing().wait()
    assert again.text().startswith("Your data has changed meanwhile; nothing was replaced.\n")
    assert [row[1] for row in again.rows()] == ["The Race", "The Relay"]
    assert set(marks(window.profile)) == {RUN, RELAY} and window.backups.reasons() == []
    again.replace()
    window.backups.wait_for_message("Your data was replaced: 2 films changed.")
    window.backups.wait()
    assert marks(window.profile) == {}
    window.messages.click()
    window.backups.wait()
    assert set(marks(window.profile)) == {RUN, RELAY}


def test_what_is_no_export_is_told_in_one_sentence(window: Window, tmp_path: Path) -> None:
    window.personal.write(lambda personal: personal.marks.rate([RUN], 8))
    (tmp_path / "films.json").write_text('{"films": []}')
    dialog = window.backups.replace_from(tmp_path / "films.json").wait()
    assert "films.json is not a file with your data that Laufbild saved, or it is damaged; " in dialog.text()
    assert not dialog.shows_rows() and not dialog.can_replace()
    dialog.cancel()
    assert window.marks.stored(RUN).rating == 8 and window.backups.reasons() == []
    window.do("export_mine")
    pick_file(window.profile / "personal.sqlite" / "mine.json")
    window.backups.wait_for_message(f"There is no folder {window.backups.path}.")


def test_an_export_and_an_import_are_stopped(window: Window, tmp_path: Path) -> None:
    many = [f"film-{number}" for number in range(30_000)]
    window.personal.write(lambda personal: personal.marks.rate(many, 8))
    window.do("export_mine")
    pick_file(tmp_path / "mine.json")
    window.backups.wait_for_message("Your data is being written")
    assert window.messages.button() == "Cancel"
    window.messages.click()
    window.backups.wait()
    assert window.messages.text() == "" and not (tmp_path / "mine.json").exists()
    with closing(personal_of(window.profile)) as other:
        export_json(other, tmp_path / "mine.json")
    window.personal.write(lambda personal: personal.marks.rate(many, 9))
    dialog = window.backups.replace_from(tmp_path / "mine.json")
    assert dialog.text().startswith("mine.json is being read and compared with your data: ")
    assert not dialog.can_replace()
    dialog.cancel()
    window.backups.wait()
    window.backups.replace_from(tmp_path / "mine.json").wait().replace()
    window.backups.wait_for_message("Your data is being replaced: ")
    assert window.messages.button() == "Cancel"
    window.messages.click()
    window.backups.wait()
    assert window.messages.text() == "" and [step.kind for step in window.marks.steps()] == ["rating", "rating"]
    assert window.marks.stored("film-7").rating == 9


@pytest.mark.parametrize("code", ["de", "ru"])
def test_the_question_is_in_the_windows_language(open_window: OpenWindow, tmp_path: Path, code: str) -> None:
    """Switched to it, it says the same as opened in it."""
    window = open_window()
    window.backups.wait()
    window.personal.write(lambda personal: personal.marks.rate([RUN], 8))
    (tmp_path / "mine.json").write_text('{"laufbild":"personal","version":1,"views":[{"id":1,"name":"x"}]}')
    said = []
    for first, then in (("en", code), (code, code)):
        window.switch_language_behind_dialogs(first)
        dialog = window.backups.replace_from(tmp_path / "mine.json").wait()
        window.switch_language_behind_dialogs(then)
        said.append((dialog.text(), dialog.rows(), dialog.dialog.windowTitle(), dialog.dialog.replace.text()))
        dialog.cancel()
    assert said[0] == said[1] and "data" not in str(said).lower().replace("daten", "")


def test_without_a_file_there_is_nothing_to_exchange(open_window: OpenWindow, tmp_path: Path) -> None:
    (tmp_path / "profile").write_text("in the way")
    window = open_window()
    for name in ("export_mine", "import_mine"):
        window.messages.close()
        window.do(name)
        assert window.messages.text() == "Your personal file could not be opened." and window.open_pages() == []
