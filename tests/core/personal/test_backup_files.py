# SPDX-License-Identifier: MIT
"""Backups: called by their times, thinned out as they age, and of use when the file is not."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Sequence
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laufbild.core.backup.backup_restore import differences_with, restore, sound_backup
from laufbild.core.files.file_header import NEWER
from laufbild.core.model.errors import CatalogueError
from laufbild.core.model.film import Viewing
from laufbild.core.model.system_errors import (
    CLOSED,
    DAMAGED,
    LOCKED,
    MISSING,
)
from laufbild.core.personal import backup_files as module
from laufbild.core.personal.backup_files import (
    IMPORT,
    NO_BACKUP,
    REGULAR,
    RESCUED,
    RESTORE,
    Backup,
    back_up,
    backups,
    copy_all,
    folder_of,
    open_to_read,
)
from laufbild.core.personal.migrations import MIGRATIONS
from laufbild.core.personal.personal_file import PersonalFile
from laufbild.core.personal.retention import kept

NOW = datetime(2026, 11, 26, 12, 30, tzinfo=UTC)
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


# --- Thinning -----------------------------------------------------------------------------------------------

TIMES = st.sets(st.timedeltas(-HOUR, 4000 * DAY).map(lambda age: NOW - age), max_size=60)
CLOSE = st.sets(st.integers(0, 3000).map(lambda minutes: NOW - minutes * MINUTE), max_size=60)


def left(times: Sequence[datetime]) -> list[datetime]:
    """What is left of backups that were made at these times, in this order, when they are thinned out."""
    keep = kept(times)
    return [time for place, time in enumerate(times) if place in keep]


@given(TIMES | CLOSE)
def test_the_last_is_kept_and_all_of_the_last_hour(times: set[datetime]) -> None:
    keep = left(sorted(times))
    assert set(keep) <= times
    assert not times or {time for time in times if max(times) - time <= HOUR} <= set(keep)


@given(TIMES | CLOSE)
def test_what_is_kept_stays_when_it_is_thinned_again(times: set[datetime]) -> None:
    keep = left(sorted(times))
    assert left(keep) == keep


@given(TIMES | CLOSE, st.lists(st.timedeltas(timedelta(), 400 * DAY), max_size=10))
def test_the_last_of_a_month_outlives_all_thinning(times: set[datetime], pauses: list[timedelta]) -> None:
    keep = sorted(time for time in times if time <= NOW)
    made, now = [*keep], NOW
    for pause in pauses:
        now += pause
        made.append(now)
        keep = left([*keep, now])
    last = {(time.year, time.month): time for time in made}
    assert set(last.values()) <= set(keep)


@given(TIMES, TIMES)
def test_more_backups_never_leave_a_month_without_one(some: set[datetime], others: set[datetime]) -> None:
    months = {(time.year, time.month) for time in some}
    assert months <= {(time.year, time.month) for time in left(sorted(some | others))}


def test_ten_years_of_hours_are_few() -> None:
    every_hour = [NOW - n * HOUR for n in reversed(range(10 * 365 * 24))]
    keep = {*left([*every_hour, NOW])}
    ages = [NOW - time for time in keep]
    assert sum(age <= DAY for age in ages) == 25, "hour by hour"
    assert sum(DAY < age <= 31 * DAY for age in ages) == 31, "day by day"
    assert sum(31 * DAY < age <= 182 * DAY for age in ages) in range(19, 23), "week by week"
    assert 110 < sum(age > 182 * DAY for age in ages) < 120, "month by month"


# --- Clocks -------------------------------------------------------------------------------------------------

ANY_TIME = st.datetimes(timezones=st.just(UTC))
HOURS = [NOW - n * HOUR for n in reversed(range(41))]


@given(TIMES | CLOSE, ANY_TIME)
def test_a_date_that_is_odd_once_drops_nothing(times: set[datetime], odd: datetime) -> None:
    """It drops nothing that a backup of the right time would not drop as well, neither at once nor later."""
    keep = left(sorted(times))
    assert {*left([*keep, *keep[-1:]])} <= {*left([*keep, odd])}
    again = [NOW + HOUR, NOW + 2 * HOUR, NOW + 3 * HOUR]
    assert {*left([*keep, *again])} <= {*left([*keep, odd, *again])}


@pytest.mark.parametrize("years", [-56, 14, 7973])
def test_a_clock_that_is_wrong_by_years_for_a_day_makes_nothing_older(years: int) -> None:
    right = [NOW + n * HOUR for n in range(24)]
    wrong = [time.replace(year=NOW.year + years) for time in right]
    after = [NOW + n * HOUR for n in range(24, 27)]
    assert {*left([*HOURS, *right])} & {*HOURS} <= {*left([*HOURS, *wrong])}
    assert {*left([*HOURS, *right, *after])} <= {*left([*HOURS, *wrong, *after]), *right}


def test_backups_of_a_clock_that_stands_still_are_all_kept() -> None:
    assert left([NOW] * 50) == [NOW] * 50


def test_a_clock_that_is_wrong_once_neither_drops_backups_nor_hides_the_latest(personal: PersonalFile) -> None:
    for at in HOURS[-20:]:
        back_up(personal.db, personal.path, REGULAR, at)
    before = backups(personal.path)
    stale = back_up(personal.db, personal.path, REGULAR, NOW.replace(year=2040))
    assert backups(personal.path) == [*before, stale]
    personal.marks.rate(["a"], 5)
    latest = personal.backup_if_due(NOW + HOUR)
    assert latest and latest.at == NOW + HOUR, "the one of a year that is still to come is not in the way"
    assert backups(personal.path) == [*before, stale, latest]
    assert sound_backup(personal.path) == latest


def test_a_backup_of_old_from_a_year_to_come_is_not_taken_for_the_latest(personal: PersonalFile) -> None:
    made = personal.backup().path
    for name in ("personal-20400101-000000-000000.sqlite", "personal-20261126-120000-000000-regular.sqlite",
                 "personal-99991231-235959-999999-regular.sqlite"):  # fmt: skip
        shutil.copy(made, made.with_name(name))
    made.unlink()
    years = [backup.at.year for backup in backups(personal.path)]
    assert years == [2040, 9999, 2026]
    latest = sound_backup(personal.path)
    assert latest and latest.at.year == 2026
    assert personal.backup().number == 1 and [backup.number for backup in backups(personal.path)] == [0, 0, 0, 1]


@pytest.mark.parametrize("number", ["999999999", "999999999999999999", "1000001"])
def test_a_backup_whose_number_is_a_lie_hinders_none(personal: PersonalFile, number: str) -> None:
    first = personal.backup()
    lie = first.path.with_name(f"personal-{number}-20250101-000000-000000-regular.sqlite")
    shutil.copy(first.path, lie)
    personal.marks.rate(["a"], 5)
    second = personal.backup()
    found = backups(personal.path)
    assert [backup.path for backup in found] in ([lie, first.path, second.path], [first.path, lie, second.path])
    assert sound_backup(personal.path) == found[-1] and found[-1].path == second.path


# --- Making -------------------------------------------------------------------------------------------------


def test_a_backup_is_called_by_its_time_and_reason(personal: PersonalFile) -> None:
    personal.marks.rate(["a"], 5)
    made = personal.backup(IMPORT)
    assert backups(personal.path) == [made]
    assert made.reason == IMPORT and abs(made.at - datetime.now(UTC)) < MINUTE
    assert made.path.name == f"personal-000001-{made.at:%Y%m%d-%H%M%S-%f}-import.sqlite"
    assert os.listdir(made.path.parent) == [made.path.name]
    with closing(PersonalFile.open(made.path)) as opened:
        assert dict(opened.marks.all()) == dict(personal.marks.all())
        opened.undo()
        assert not list(opened.marks.all()), "the journal is backed up too"


def test_only_backups_of_this_file_count(path: Path) -> None:
    folder_of(path).mkdir(parents=True)
    ours = "personal-20261126-123000-000000-regular.sqlite"
    for name in (ours, "personal-20261125-123000-000000.sqlite", "personal-20269926-123000-000000-regular.sqlite",
                 f"{ours}-journal", f".{ours}.part", f"other-{ours}"):  # fmt: skip
        (folder_of(path) / name).touch()
    assert [(backup.at, backup.reason) for backup in backups(path)] == [(NOW - DAY, ""), (NOW, "regular")]


def test_backups_are_thinned_out_but_for_what_is_nowhere_else(personal: PersonalFile) -> None:
    for hours in range(100):
        back_up(personal.db, personal.path, REGULAR, NOW - (200 - hours) * HOUR)
    back_up(personal.db, personal.path, RESCUED, NOW - 150 * HOUR)
    assert len(backups(personal.path)) <= 31
    for minutes in range(2):
        back_up(personal.db, personal.path, REGULAR, NOW + minutes * MINUTE)
    there = backups(personal.path)
    assert [backup.reason for backup in there].count(RESCUED) == 1
    regular = [backup.at for backup in there if backup.reason == REGULAR]
    assert regular == left(regular) and len(regular) == 7


def test_a_backup_before_a_restore_drops_none(personal: PersonalFile) -> None:
    for minutes in range(3):
        personal.marks.rate(["a"], minutes + 1)
        back_up(personal.db, personal.path, RESTORE, NOW - 1000 * DAY - minutes * MINUTE)
    personal.marks.rate(["a"], 5)
    back_up(personal.db, personal.path, RESTORE, NOW)
    assert len(backups(personal.path)) == 4


def test_a_backup_that_cannot_be_dropped_stays(personal: PersonalFile) -> None:
    folder = folder_of(personal.path)
    for minutes in range(2):
        (folder / f"personal-20200101-12{minutes:02}00-000000.sqlite").mkdir(parents=True)
    personal.backup()
    assert len(backups(personal.path)) == 3


def test_what_is_left_of_a_backup_that_was_cut_short_goes(personal: PersonalFile) -> None:
    folder_of(personal.path).mkdir()
    old, new = (folder_of(personal.path) / f".personal-2026{n}.sqlite.part" for n in (1, 2))
    for draft in (old, new):
        draft.touch()
    os.utime(old, (0, 0))
    personal.backup()
    assert not old.exists() and new.exists()


def test_a_regular_backup_is_due_once_an_hour_if_there_is_something_new(personal: PersonalFile) -> None:
    now = datetime.now(UTC)
    assert personal.backup_if_due(now)
    personal.marks.rate(["a"], 5)
    assert not personal.backup_if_due(now + HOUR / 2)
    os.utime(personal.path, times=(now.timestamp() + 60,) * 2)
    made = personal.backup_if_due(now + HOUR)
    assert made and made == Backup(made.path, now + HOUR, REGULAR, 2)
    assert not personal.backup_if_due(now + 5 * HOUR), "nothing was written since"


def test_a_backup_of_a_future_that_a_clock_once_told_hinders_none(personal: PersonalFile) -> None:
    back_up(personal.db, personal.path, REGULAR, NOW + 10 * DAY)
    assert personal.backup_if_due(NOW)


def test_a_backup_that_cannot_be_made_is_said(personal: PersonalFile) -> None:
    folder_of(personal.path).touch()
    with pytest.raises(CatalogueError) as caught:
        personal.backup()
    assert caught.value.text == NO_BACKUP


@pytest.mark.skipif(sys.platform == "win32", reason="lets nobody delete a file that is open")
def test_a_file_that_is_gone_is_backed_up_at_once(personal: PersonalFile) -> None:
    personal.backup()
    personal.path.unlink()
    assert personal.backup_if_due()


def test_a_backup_that_fails_leaves_nothing(personal: PersonalFile, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*arguments: object) -> None:
        raise sqlite3.OperationalError("disk full")

    monkeypatch.setattr(module, "copy_all", fail)
    with pytest.raises(CatalogueError) as caught:
        personal.backup()
    assert caught.value.text == NO_BACKUP and "disk full" in str(caught.value)
    assert not os.listdir(folder_of(personal.path))


def test_a_copy_does_not_wait_for_ever(personal: PersonalFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "PATIENCE", 0.1)
    with closing(sqlite3.connect(personal.path, timeout=0.01, isolation_level=None)) as source:
        personal.db.execute("BEGIN EXCLUSIVE")
        with pytest.raises(CatalogueError) as caught:
            copy_all(source, tmp_path / "copy", personal.path)
        assert caught.value.text == LOCKED
        personal.db.execute("ROLLBACK")


def test_what_may_fail_again_and_again_leaves_one_backup_of_the_same(personal: PersonalFile) -> None:
    for rating in (5, 6):
        personal.marks.rate(["a"], rating)
        made = [personal.backup(IMPORT) for _ in range(3)]
        assert made == [made[0]] * 3
    assert [backup.number for backup in backups(personal.path)] == [1, 2]
    personal.marks.write_note(["a"], "x" * 10_000)
    assert personal.backup(IMPORT).number == 3, "of another size"
    personal.backup()
    assert personal.backup(IMPORT).number == 5 == personal.backup(IMPORT).number, "the latest is for something else"
    with closing(sqlite3.connect(backups(personal.path)[-1].path)) as altered:
        altered.execute("PRAGMA user_version = 99")
    assert personal.backup(IMPORT).number == 6, "of the same size, and another one"
    assert not [file for file in os.listdir(folder_of(personal.path)) if file.endswith(".part")]


@pytest.mark.skipif(os.name == "nt", reason="a link needs rights there")
def test_a_link_to_nothing_that_is_called_like_a_backup_hinders_none(personal: PersonalFile) -> None:
    personal.marks.rate(["a"], 5)
    first = personal.backup(IMPORT)
    odd = first.path.with_name(first.path.name.replace("-000001-", "-000007-"))
    odd.symlink_to("nowhere")
    assert personal.backup(IMPORT).number == 8
    assert odd.is_symlink() and sound_backup(personal.path) == backups(personal.path)[-1]


def test_a_backup_that_cannot_be_read_refuses_no_other(personal: PersonalFile, monkeypatch: pytest.MonkeyPatch) -> None:
    """Root may read everything, so the system's refusal is made up."""
    first = personal.backup(IMPORT)
    opened = Path.open

    def refuse(path: Path, *args: Any, **options: Any) -> Any:
        if path == first.path:
            raise PermissionError(13, "Permission denied", str(path))
        return opened(path, *args, **options)

    monkeypatch.setattr(Path, "open", refuse)
    second = personal.backup(IMPORT)
    assert second.path != first.path and second.path.exists()


def test_each_backup_counts_changes_of_its_own(personal: PersonalFile) -> None:
    headers = {personal.backup().path.read_bytes()[24:28] for _ in range(3)}
    assert len(headers) == 3
    for backup in backups(personal.path):
        with closing(sqlite3.connect(backup.path)) as db:
            assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)


# --- Two programs at once -------------------------------------------------------------------------------------

BACKING_UP = """
import sys
from pathlib import Path
from laufbild.core.personal.personal_file import PersonalFile
personal = PersonalFile.open(Path(sys.argv[1]))
for number in range(60):
    personal.backup("update")
    personal.backup()
"""


def test_two_programs_back_up_at_once(personal: PersonalFile) -> None:
    personal.marks.rate(["a"], 5)
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-c", BACKING_UP, str(personal.path)]
    programs = [subprocess.Popen(command, env=environment) for _ in range(2)]
    assert [program.wait(120) for program in programs] == [0, 0]
    assert len(backups(personal.path)) == 240 and len(os.listdir(folder_of(personal.path))) == 240


@pytest.mark.skipif(sys.platform == "win32", reason="links are for who may make them")
def test_a_draft_that_another_program_has_just_finished_refuses_no_backup(personal: PersonalFile) -> None:
    folder_of(personal.path).mkdir()
    (folder_of(personal.path) / ".personal-gone.part").symlink_to(personal.path.with_name("nowhere"))
    assert backups(personal.path) == [] and personal.backup() in backups(personal.path)


def test_a_name_that_another_program_is_using_is_left_to_it(personal: PersonalFile) -> None:
    folder = folder_of(personal.path)
    folder.mkdir()
    (folder / ".personal-000001-20261126-123000-000000-regular.sqlite.part").touch()
    assert back_up(personal.db, personal.path, REGULAR, NOW).number == 2
    assert module._draft_of(backups(personal.path)[0].path) is None
    assert len(os.listdir(folder)) == 2


# --- Being of use ---------------------------------------------------------------------------------------------


def test_the_latest_sound_backup_is_found(personal: PersonalFile) -> None:
    assert sound_backup(personal.path) is None
    made = [back_up(personal.db, personal.path, REGULAR, NOW - n * MINUTE) for n in (5, 4, 3, 2, 1)]
    made[4].path.write_bytes(b"")
    made[3].path.write_bytes(made[3].path.read_bytes()[:5000])
    with closing(sqlite3.connect(made[2].path)) as newer:
        newer.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    assert sound_backup(personal.path) == made[1]


def test_a_backup_is_opened_and_stays_as_it_is(personal: PersonalFile, tmp_path: Path) -> None:
    made = personal.backup()
    with closing(open_to_read(made.path)) as db, pytest.raises(sqlite3.OperationalError):
        db.execute("DELETE FROM mark")
    for spoil, sentence in ((5000, DAMAGED), (0, "")):
        made.path.write_bytes(made.path.read_bytes()[:spoil])
        with pytest.raises(CatalogueError) as caught:
            open_to_read(made.path)
        assert not sentence or caught.value.text == sentence
    with pytest.raises(CatalogueError) as caught:
        open_to_read(tmp_path / "none")
    assert caught.value.text == MISSING
    with pytest.raises(CatalogueError) as caught:
        open_to_read(tmp_path)
    assert caught.value.text == CLOSED


def test_a_newer_backup_is_named(personal: PersonalFile) -> None:
    made = personal.backup()
    with closing(sqlite3.connect(made.path)) as newer:
        newer.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    with pytest.raises(CatalogueError) as caught:
        open_to_read(made.path)
    assert caught.value.text == NEWER


def hide_damage(path: Path) -> None:
    """A step that cannot be undone, on pages that are sound."""
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("UPDATE step SET images = x'00'")


def add_trigger(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("CREATE TRIGGER hostile AFTER UPDATE ON mark BEGIN DELETE FROM own_tag; END")


def spoil_a_mark(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("UPDATE mark SET note = x'ff'")


def spoil_an_index(path: Path) -> None:
    """An entry that belongs to no row: each page is sound."""
    data = path.read_bytes()
    assert data.count(b"index-me") == 2
    path.write_bytes(data.replace(b"index-me", b"index-mf", 1))


@pytest.mark.parametrize("spoil", [hide_damage, add_trigger, spoil_a_mark, spoil_an_index])
def test_a_backup_that_is_damaged_deeper_than_its_pages_is_not_offered(
    personal: PersonalFile, spoil: Callable[[Path], None]
) -> None:
    personal.marks.rate(["a"], 5)
    personal.marks.see(["index-me", "another"], Viewing())
    first, second = personal.backup(), personal.backup()
    spoil(second.path)
    assert sound_backup(personal.path) == first
    for ask in (differences_with, restore):
        with pytest.raises(CatalogueError) as caught:
            ask(personal, second.path)
        assert caught.value.values["path"] == second.path
    assert personal.marks.of("a")["a"].rating == 5
