# SPDX-License-Identifier: MIT
"""Opens spoilt catalogues in the real window and does everything there with them: nothing but sentences may come of it.

Run as a program, it does so for many seeds: hostile_window.py CATALOGUE FOLDER FIRST LAST. It tells of whatever is
raised other than a CatalogueError, and of whatever takes the window long.
"""

from __future__ import annotations

import faulthandler
import os
import random
import sys
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path
from types import TracebackType

TESTS = Path(__file__).resolve().parent
sys.path[:0] = [str(TESTS), str(TESTS.parent / "desktop")]
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop  # noqa: E402
from PySide6.QtGui import QGuiApplication  # noqa: E402
from PySide6.QtWidgets import QDialog  # noqa: E402

import corrupt_files  # noqa: E402
from laufbild.app import Application  # noqa: E402
from laufbild.core.catalogue import film_order, opening  # noqa: E402
from laufbild.core.codec.corrected_film import Correction  # noqa: E402
from laufbild.core.model.errors import CatalogueError  # noqa: E402
from laufbild.core.model.fields import COLUMNS, FACETS  # noqa: E402
from laufbild.core.model.film import Film, Text, Viewing  # noqa: E402
from laufbild.core.personal.personal_file import PersonalFile  # noqa: E402
from laufbild.core.text.languages import LANGUAGES  # noqa: E402
from laufbild.i18n.language import set_language  # noqa: E402
from laufbild.paths import personal_file  # noqa: E402
from laufbild.system.launch_options import Options  # noqa: E402

#: Seconds that are waited for an answer; a spoilt catalogue may have none.
_PATIENCE = 20.0
_USUAL = film_order._FEW, film_order.PIECE, opening._CHECKED_WHOLE
FILMS = ("the-race-1985", "the-relay-1980", "beg-1970")


class Met:
    """What was raised and ended nowhere else: faults of ours, and how many were sentences."""

    def __init__(self) -> None:
        self.faults: list[str] = []
        self.sentences = 0
        self.kinds: Counter[str] = Counter()

    def hook(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if isinstance(error, CatalogueError):
            self.sentences += 1
            calls = [f"{Path(call.filename).stem}.{call.name}" for call in traceback.extract_tb(trace)]
            self.kinds[" … ".join(calls)[:300]] += 1
        else:
            self.faults.append("".join(traceback.format_exception(kind, error, trace)))


@contextmanager
def watched() -> Iterator[Met]:
    met, before = Met(), sys.excepthook
    sys.excepthook = met.hook
    try:
        yield met
    finally:
        sys.excepthook = before


def fill(profile: Path) -> None:
    """A personal file with something of each kind about films that the catalogue had."""
    with closing(PersonalFile.open(personal_file(profile))) as personal:
        personal.marks.rate(FILMS, 7)
        personal.marks.see(FILMS, Viewing(0, "2024", "Kino Mir"))
        personal.marks.tag(FILMS, "mine")
        personal.marks.write_note(FILMS[:1], "A note")
        personal.films.correct(FILMS[1], {"year": Correction(1981, 1980)})
        personal.films.add(Film(0, "own-film", "listed", "2026-11-25", title={"en": Text("Own", "original")}))


def spoilt(source: Path, path: Path, seed: int) -> random.Random:
    """A copy that is spoilt as the seed says."""
    chance = random.Random(seed)
    path.write_bytes(source.read_bytes())
    film_order._FEW, film_order.PIECE = (4, 8) if seed % 2 else (2_048, 4_096)
    opening._CHECKED_WHOLE = 0 if seed % 3 else 2**25
    corrupt_files.in_blocks_of(film_order.PIECE, path)
    corrupt_files.spoil(path, chance)
    return chance


def as_usual() -> None:
    """Read sound catalogues again, whatever a seed has chosen."""
    film_order._FEW, film_order.PIECE, opening._CHECKED_WHOLE = _USUAL


def settle() -> None:
    for _ in range(20):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        if not QEventLoop().processEvents():
            return


class Deeds:
    """All there is to do with what is shown, in an order that chance gives."""

    def __init__(self, application: Application, chance: random.Random) -> None:
        self._application, self._chance = application, chance
        self._window, self._session = application.window, application.session

    def __iter__(self) -> Iterator[Callable[[], object]]:
        window, session, chance = self._window, self._session, self._chance
        deeds: list[Callable[[], object]] = [
            self.scroll, self.look_at_films, self.go_to_films, self.choose_facets, self.edit, self.copy_all, self.mark,
            self.open_dialogs, self._application.personal_session.show_anew, window.table.invert_selection,
        ]  # fmt: skip
        deeds += [partial(self._application.set_language, code) for code in LANGUAGES]
        for field in chance.sample(COLUMNS, 6):
            deeds.append(partial(session.sort_by, field.name, adding=chance.random() < 0.4))
        deeds += [partial(self.search, text) for text in ("", *chance.sample(corrupt_files.QUERIES, 9))]
        chance.shuffle(deeds)
        return iter(deeds)

    def search(self, text: str) -> None:
        self._window.top.box.setText(text)
        self._window.top.box.search_now()

    def scroll(self) -> None:
        bar = self._window.table.verticalScrollBar()
        for place in (bar.maximum(), bar.maximum() // 2, 0):
            bar.setValue(place)
            self._window.grab()

    def look_at_films(self) -> None:
        for _ in range(6):
            self._window.table.step(self._chance.choice((1, 3, 7)))
            settle()

    def go_to_films(self) -> None:
        for key in FILMS:
            self._window.late.navigator.go_to_film(key)
            settle()

    def choose_facets(self) -> None:
        facets = self._window.late.facets
        facets.facets.toggle_folded(self._chance.choice(FACETS).name)
        for row in range(0, facets.model().rowCount(), 9):
            facets.clicked.emit(facets.model().index(row, 0))
            settle()

    def edit(self) -> None:
        self._window.late.own_films.edit()
        settle()
        self._window.late.own_films.leave()

    def copy_all(self) -> None:
        self._window.table.selectAll()
        settle()
        self._window.menus.actions["copy_headed"].trigger()

    def mark(self) -> None:
        """Rate what is chosen, and take that back."""
        personal_session, before = self._application.personal_session, self._application.personal_session.next_undo()
        self._window.late.marks.marking.rate(self._chance.randrange(1, 11))
        _wait(self._application)
        if personal_session.next_undo() != before:
            self._window.late.marks.undoing.undo()

    def open_dialogs(self) -> None:
        self._window.menus.actions["export"].trigger()
        self._window.late.marks.open_history()
        settle()
        self._window.grab()
        for dialog in self._window.findChildren(QDialog):
            dialog.close()
            dialog.deleteLater()


def drive(application: Application, chance: random.Random, met: Met) -> None:
    """Do all there is to do; an exception of a slot goes to the hook, and so does one of a deed."""
    for deed in Deeds(application, chance):
        for do in (deed, partial(_wait, application), application.window.grab):
            try:
                do()
            except Exception as error:
                met.hook(type(error), error, error.__traceback__)


def _wait(application: Application) -> None:
    """Until there is nothing more to do."""
    end = time.monotonic() + _PATIENCE
    settle()
    while application.session.busy or application.worker._jobs:
        assert time.monotonic() < end, "it never ends"
        settle()
        time.sleep(0.001)


def start(path: Path, profile: Path) -> Application:
    """A window that is opened with a catalogue, and painted."""
    application = Application(Options(catalogue=path, profile=profile, language="en", theme="light", size=(1200, 600)))
    loop = QEventLoop()
    application.window.painted.connect(loop.quit)
    application.window.show()
    loop.exec()
    return application


def end(application: Application) -> None:
    application.window.close()
    settle()
    application.close()
    application.qt.styleHints().colorSchemeChanged.disconnect()
    application.qt.file_opened.disconnect()  # type: ignore[attr-defined]
    if application._qt_texts:
        application.qt.removeTranslator(application._qt_texts)
    QGuiApplication.clipboard().clear()  # Qt's offscreen plugin would keep it until Python has ended, and crash
    application.window.deleteLater()
    settle()
    set_language("en")


# --- As a program -----------------------------------------------------------------------------------------


def main(source: Path, folder: Path, first: int, last: int) -> int:
    failed, sentences, slowest, slow, kinds = 0, 0, 0.0, 0, Counter[str]()
    for seed in range(first, last):
        profile = folder / f"profile-{seed}"
        fill(profile)
        faulthandler.dump_traceback_later(120, exit=True)
        began = time.monotonic()
        with watched() as met:
            chance = spoilt(source, folder / "spoilt.laufbild", seed)
            application = start(folder / "spoilt.laufbild", profile)
            sys.excepthook = met.hook  # the program has its own
            drive(application, chance, met)
            as_usual()
            application.open_catalogue(source)
            drive(application, chance, met)
            chance = spoilt(source, folder / "spoilt.laufbild", seed)
            application.open_catalogue(folder / "spoilt.laufbild")
            drive(application, chance, met)
            as_usual()
            end(application)
        failed += bool(met.faults)
        sentences += met.sentences
        kinds += met.kinds
        slowest, slow = max((slowest, slow), (time.monotonic() - began, seed))
        for fault in met.faults[:3]:
            print(f"seed {seed}\n{fault}", flush=True)
    faulthandler.cancel_dump_traceback_later()
    print(f"{last - first} seeds, {failed} failed, {sentences} sentences, the slowest {slow} in {slowest:.1f} s")
    print(*kinds.most_common(12), sep="\n")
    return failed


if __name__ == "__main__":
    faulthandler.enable()
    sys.exit(bool(main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]))))
