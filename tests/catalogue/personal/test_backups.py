# SPDX-License-Identifier: MIT
"""Backups: called by their times, thinned out as they age, and of use when the file is not."""

from __future__ import annotations

import os
import sqlite3
import sys
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laufbild.catalogue.errors import CatalogueError
from laufbild.catalogue.personal import IMPORT, REGULAR, RESTORE, Backup, Personal, backups, sound_backup
from laufbild.catalogue.personal import backing_up as module
from laufbild.catalogue.personal.backing_up import NO_BACKUP, RESCUED, back_up, copy_all, folder_of, open_to_read
from laufbild.catalogue.personal.migrations import MIGRATIONS
from laufbild.catalogue.personal.thinning import kept
from laufbild.catalogue.schema import CLOSED, DAMAGED, LOCKED, MISSING, NEWER

NOW = datetime(2026, 11, 26, 12, 30, tzinfo=UTC)
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


# --- Thinning -----------------------------------------------------------------------------------------------

TIMES = st.sets(st.timedeltas(-HOUR, 4000 * DAY).map(lambda age: NOW - age), max_size=60)
CLOSE = st.sets(st.integers(0, 3000).map(lambda minutes: NOW - minutes * MINUTE), max_size=60)


@given(TIMES | CLOSE)
def test_the_last_is_kept_and_all_of_the_last_hour(times: set[datetime]) -> None:
    keep = kept(times, NOW)
    assert keep <= times
    assert {time for time in times if NOW - time <= HOUR} <= keep
    assert not times or max(times) in keep


@given(TIMES | CLOSE)
def test_what_is_kept_stays_when_it_is_thinned_again(times: set[datetime]) -> None:
    keep = kept(times, NOW)
    assert kept(keep, NOW) == keep


@given(TIMES | CLOSE, st.lists(st.timedeltas(timedelta(), 400 * DAY), max_size=10))
def test_the_last_of_a_month_outlives_all_thinning(times: set[datetime], pauses: list[timedelta]) -> None:
    past = {time for time in times if time <= NOW}
    keep, now = frozenset(past), NOW
    for pause in pauses:
        now += pause
        keep = kept(keep, now)
    last = {(time.year, time.month): time for time in sorted(past)}
    assert set(last.values()) <= keep


@given(TIMES, TIMES)
def test_more_backups_never_leave_a_month_without_one(some: set[datetime], others: set[datetime]) -> None:
    months = {(time.year, time.month) for time in some}
    assert months <= {(time.year, time.month) for time in kept(some | others, NOW)}


def test_ten_years_of_hours_are_few() -> None:
    every_hour = [NOW - n * HOUR for n in range(10 * 365 * 24)]
    keep = sorted(kept(every_hour, NOW), reverse=True)
    ages = [NOW - time for time in keep]
    assert sum(age <= DAY for age in ages) == 25, "hour by hour"
    assert sum(DAY < age <= 31 * DAY for age in ages) == 31, "day by day"
    assert sum(31 * DAY < age <= 182 * DAY for age in ages) in range(19, 23), "week by week"
    assert 110 < sum(age > 182 * DAY for age in ages) < 120, "month by month"


# --- Making -------------------------------------------------------------------------------------------------


def test_a_backup_is_called_by_its_time_and_reason(personal: Personal) -> None:
    personal.rate(["a"], 5)
    made = personal.backup(IMPORT)
    assert backups(personal.path) == [made]
    assert made.reason == IMPORT and abs(made.at - datetime.now(UTC)) < MINUTE
    assert made.path.name == f"personal-{made.at:%Y%m%d-%H%M%S-%f}-import.sqlite"
    assert os.listdir(made.path.parent) == [made.path.name]
    with closing(Personal.open(made.path)) as opened:
        assert dict(opened.all_marks()) == dict(personal.all_marks())
        opened.undo()
        assert not list(opened.all_marks()), "the journal is backed up too"


def test_only_backups_of_this_file_count(path: Path) -> None:
    folder_of(path).mkdir(parents=True)
    ours = "personal-20261126-123000-000000-regular.sqlite"
    for name in (ours, "personal-20261125-123000-000000.sqlite", "personal-20269926-123000-000000-regular.sqlite",
                 f"{ours}-journal", f".{ours}.part", f"other-{ours}"):  # fmt: skip
        (folder_of(path) / name).touch()
    assert [(backup.at, backup.reason) for backup in backups(path)] == [(NOW - DAY, ""), (NOW, "regular")]


def test_backups_are_thinned_out_but_for_what_is_nowhere_else(personal: Personal) -> None:
    for hours in range(100):
        back_up(personal.db, personal.path, REGULAR, NOW - (200 - hours) * HOUR)
    back_up(personal.db, personal.path, RESCUED, NOW - 150 * HOUR)
    assert len(backups(personal.path)) <= 31
    back_up(personal.db, personal.path, REGULAR, NOW)
    there = backups(personal.path)
    assert [backup.reason for backup in there].count(RESCUED) == 1
    regular = {backup.at for backup in there if backup.reason == REGULAR}
    assert regular == kept(regular, NOW) and len(regular) == 6


def test_a_backup_before_a_restore_drops_none(personal: Personal) -> None:
    for minutes in range(3):
        back_up(personal.db, personal.path, RESTORE, NOW - 1000 * DAY - minutes * MINUTE)
    back_up(personal.db, personal.path, RESTORE, NOW)
    assert len(backups(personal.path)) == 4


def test_a_backup_that_cannot_be_dropped_stays(personal: Personal) -> None:
    folder = folder_of(personal.path)
    for minutes in range(2):
        (folder / f"personal-20200101-12{minutes:02}00-000000.sqlite").mkdir(parents=True)
    personal.backup()
    assert len(backups(personal.path)) == 3


def test_what_is_left_of_a_backup_that_was_cut_short_goes(personal: Personal) -> None:
    folder_of(personal.path).mkdir()
    old, new = (folder_of(personal.path) / f".personal-2026{n}.sqlite.part" for n in (1, 2))
    for draft in (old, new):
        draft.touch()
    os.utime(old, (0, 0))
    personal.backup()
    assert not old.exists() and new.exists()


def test_a_regular_backup_is_due_once_an_hour_if_there_is_something_new(personal: Personal) -> None:
    now = datetime.now(UTC)
    assert personal.backup_if_due(now)
    personal.rate(["a"], 5)
    assert not personal.backup_if_due(now + HOUR / 2)
    os.utime(personal.path, times=(now.timestamp() + 60,) * 2)
    made = personal.backup_if_due(now + HOUR)
    assert made and made == Backup(made.path, now + HOUR, REGULAR)
    assert not personal.backup_if_due(now + 5 * HOUR), "nothing was written since"


def test_a_backup_of_a_future_that_a_clock_once_told_hinders_none(personal: Personal) -> None:
    back_up(personal.db, personal.path, REGULAR, NOW + 10 * DAY)
    assert personal.backup_if_due(NOW)


def test_a_backup_that_cannot_be_made_is_said(personal: Personal) -> None:
    folder_of(personal.path).touch()
    with pytest.raises(CatalogueError) as caught:
        personal.backup()
    assert caught.value.text == NO_BACKUP


@pytest.mark.skipif(sys.platform == "win32", reason="lets nobody delete a file that is open")
def test_a_file_that_is_gone_is_backed_up_at_once(personal: Personal) -> None:
    personal.backup()
    personal.path.unlink()
    assert personal.backup_if_due()


def test_a_backup_that_fails_leaves_nothing(personal: Personal, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*arguments: object) -> None:
        raise sqlite3.OperationalError("disk full")

    monkeypatch.setattr(module, "copy_all", fail)
    with pytest.raises(CatalogueError) as caught:
        personal.backup()
    assert caught.value.text == NO_BACKUP and "disk full" in str(caught.value)
    assert not os.listdir(folder_of(personal.path))


def test_a_copy_does_not_wait_for_ever(personal: Personal, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "PATIENCE", 0.1)
    with (
        closing(sqlite3.connect(":memory:")) as source,
        closing(sqlite3.connect(path, timeout=0.01, isolation_level=None)) as target,
    ):
        personal.db.execute("BEGIN IMMEDIATE")
        with pytest.raises(CatalogueError) as caught:
            copy_all(source, target, path)
        assert caught.value.text == LOCKED
        personal.db.execute("ROLLBACK")


# --- Being of use ---------------------------------------------------------------------------------------------


def test_the_latest_sound_backup_is_found(personal: Personal) -> None:
    assert sound_backup(personal.path) is None
    made = [back_up(personal.db, personal.path, REGULAR, NOW - n * MINUTE) for n in (5, 4, 3, 2, 1)]
    made[4].path.write_bytes(b"")
    made[3].path.write_bytes(made[3].path.read_bytes()[:5000])
    with closing(sqlite3.connect(made[2].path)) as newer:
        newer.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    assert sound_backup(personal.path) == made[1]


def test_a_backup_is_opened_and_stays_as_it_is(personal: Personal, tmp_path: Path) -> None:
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


def test_a_newer_backup_is_named(personal: Personal) -> None:
    made = personal.backup()
    with closing(sqlite3.connect(made.path)) as newer:
        newer.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    with pytest.raises(CatalogueError) as caught:
        open_to_read(made.path)
    assert caught.value.text == NEWER
