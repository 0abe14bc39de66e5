# SPDX-License-Identifier: MIT
"""Any writes, undone and done again in any order, between openings, leave what plain Python values hold."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from laufbild.core.personal.personal_file import PersonalFile
from stateful_model import DATES, FIELDS, FILMS, OWN_FILMS, TEXTS, Deed, Model, perform, state_of

_keys = st.lists(st.sampled_from(FILMS), max_size=5, unique=True).map(tuple)
_texts = st.sampled_from(TEXTS)
_tags = st.sampled_from(TEXTS[1:4])
_own = st.sampled_from(OWN_FILMS)
_years = st.integers(1, 9999)
_fields = st.sampled_from(FIELDS)
_names = st.sampled_from("xy")


def deeds(name: str, *values: st.SearchStrategy[object]) -> st.SearchStrategy[Deed]:
    return st.tuples(st.just(name), *values)


DEEDS = st.one_of(
    deeds("rate", _keys, st.none() | st.integers(1, 10)),
    deeds("want", _keys, st.booleans()),
    deeds("favour", _keys, st.booleans()),
    deeds("note", _keys, _texts),
    deeds("tag", _keys, _tags),
    deeds("untag", _keys, _tags),
    deeds("see", _keys, st.sampled_from(DATES)),
    deeds("unsee", _keys),
    deeds("add", _own, _years),
    deeds("change", _own, _years),
    deeds("delete", _keys),
    deeds("correct", st.sampled_from(FILMS), _fields, _years),
    deeds("revert", st.sampled_from(FILMS), _fields),
    deeds("list", _names, _keys),
    deeds("unlist", _names),
    deeds("view", _texts),
    deeds("unview"),
)


class Machine(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.model = Model()
        self.personal = self.open()

    def open(self) -> PersonalFile:
        personal = PersonalFile.open(self.folder / "personal.sqlite")
        personal.db.execute("PRAGMA synchronous = OFF")  # nobody pulls the plug here
        return personal

    @rule(deed=DEEDS)
    def write(self, deed: Deed) -> None:
        self._write(deed)

    def _write(self, deed: Deed) -> None:
        perform(self.personal, deed)
        self.model.do(deed)

    @rule(parts=st.lists(DEEDS, max_size=5))
    def write_as_one(self, parts: list[Deed]) -> None:
        self._write(("step", parts))

    @rule(keys=_keys.filter(bool), ratings=st.tuples(st.integers(1, 10), st.integers(1, 10)), text=_texts)
    def write_the_same_films_again(self, keys: tuple[str, ...], ratings: tuple[int, int], text: str) -> None:
        first, second = ratings
        self._write(("step", [("rate", keys, first), ("note", keys[:1], text), ("rate", keys, second)]))

    @rule()
    def undo(self) -> None:
        assert (self.personal.undo() is None) == (self.model.place == 0)
        self.model.do(("undo",))

    @rule()
    def redo(self) -> None:
        at_end = self.model.place == len(self.model.states) - 1
        assert (self.personal.redo() is None) == at_end
        self.model.do(("redo",))

    @rule(data=st.data())
    def go_to(self, data: st.DataObject) -> None:
        place = data.draw(st.integers(0, len(self.model.states) - 1))
        numbers = [0, *(step.number for step in reversed(self.personal.history()))]
        self.personal.go_to(numbers[place])
        self.model.place = place

    @rule()
    def reopen(self) -> None:
        self.personal.close()
        self.personal = self.open()

    @rule()
    def fail(self) -> None:
        try:
            with self.personal.step("import"):
                perform(self.personal, ("rate", FILMS, 2))
                perform(self.personal, ("delete", FILMS))
                raise ZeroDivisionError
        except ZeroDivisionError:
            pass

    @invariant()
    def holds_the_same(self) -> None:
        assert state_of(self.personal) == self.model.state
        steps = self.personal.history()
        assert len(steps) == len(self.model.states) - 1
        assert [step.undone for step in reversed(steps)] == [n >= self.model.place for n in range(len(steps))]

    def teardown(self) -> None:
        self.personal.close()
        shutil.rmtree(self.folder)


Machine.TestCase.settings = settings(max_examples=30, stateful_step_count=30)
TestMachine = Machine.TestCase
