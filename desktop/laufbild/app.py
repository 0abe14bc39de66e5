# SPDX-License-Identifier: MIT
"""The composition root: the only place that wires the parts together. Import it after preflight has passed."""

from __future__ import annotations

import gc
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QTimer, Signal
from PySide6.QtGui import QFileOpenEvent, QGuiApplication
from PySide6.QtWidgets import QApplication

from laufbild import log, paths, settings
from laufbild.core.catalogue.catalogue_file import CatalogueFile
from laufbild.core.library.library import Library
from laufbild.core.model.errors import CatalogueError
from laufbild.core.model.fields import COLUMNS
from laufbild.core.query.parser import parse
from laufbild.core.query.sort_order import SortKey
from laufbild.i18n import language
from laufbild.system.single_instance import SingleInstance
from laufbild.system.worker import Worker
from laufbild.ui.state.personal_session import PersonalSession
from laufbild.ui.state.session import Session, Shown
from laufbild.ui.widgets import theme
from laufbild.ui.widgets.coloured import change_colours
from laufbild.ui.window.external_requests import ExternalRequests, at_once, is_done_by
from laufbild.ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QTranslator

    from laufbild.core.query.sort_order import Order
    from laufbild.system.launch_options import Options
    from laufbild.ui.window.late_parts import LateParts

_SETTLING_MS = 60
#: Milliseconds after the first frame when the files that killed processes left behind are looked for.
_SWEPT_AFTER_MS = 3_000
_ICON_SIZES = (16, 32, 48, 64, 128, 256)


class QtApplication(QApplication):
    """`file_opened` carries the path of a file that macOS asks the running program to open."""

    file_opened = Signal(str)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent):
            self.file_opened.emit(event.file())
            return True
        return super().event(event)


class Application:
    """The program around its window. `offscreen` keeps it from touching the user's settings and personal file."""

    def __init__(self, options: Options, *, offscreen: bool = False) -> None:
        self.qt = _qt_application()
        self._options = options
        self._offscreen = offscreen
        self._profile = options.profile or paths.profile()
        self._qt_texts: QTranslator | None = None
        self.faults: list[CatalogueError] = []
        self.settings = settings.Settings() if offscreen else settings.load(self._profile / "settings.json")
        if options.theme:
            self.settings.theme = options.theme
        if options.size:
            self.settings.geometry = [0, 0, *options.size]
        code = options.language or self.settings.language or language.system_language()
        language.set_language(code)
        self.library = self._first_library()
        self.worker = Worker()
        theme.load_fonts()
        theme.apply(theme.colours(self.settings.theme))
        self.session = self._first_session(code)
        self.personal_session = PersonalSession(self.session, self.worker)
        self.window = MainWindow(self.session, self.personal_session, self.settings, self.worker)
        self.outside = ExternalRequests(self.window, self._take_file, self._search)
        self._sweeping = QTimer(self.window)
        self._sweeping.setSingleShot(True)
        self._sweeping.timeout.connect(self._sweep)
        self.window.framed.connect(self._check_catalogue)
        self.window.painted.connect(self._after_first_frame)
        self.window.language_asked.connect(self.set_language)
        self.window.theme_asked.connect(self.set_theme)
        self.window.catalogue_asked.connect(self.open_catalogue)
        if isinstance(self.qt, QtApplication):
            self.qt.file_opened.connect(self.outside.open)
        self.qt.styleHints().colorSchemeChanged.connect(lambda: self.set_theme(self.settings.theme))

    def _first_library(self) -> Library:
        """The catalogue that was asked for, else the one that was opened last, else the program's own."""
        asked, kept = self._options.catalogue, self.settings.catalogue
        if asked:
            if _kept_as(asked) != kept:
                self.settings.query = ""  # its values are another catalogue's
            found = self._opened(asked)
            if found:
                self._remember(asked)
            return found or Library(CatalogueFile.empty())
        return (self._opened(Path(kept)) if kept else None) or self._bundled_library()

    def _first_session(self, code: str) -> Session:
        try:
            return Session(self.library, self._shown(code))
        except CatalogueError as error:
            self.faults.append(error)
            self.library.close()
            self.library = Library(CatalogueFile.empty())
            return Session(self.library, self._shown(code))

    def _bundled_library(self) -> Library:
        if self.settings.catalogue:
            self.settings.catalogue = self.settings.query = ""
        return self._opened(paths.bundled_catalogue()) or Library(CatalogueFile.empty())

    def _opened(self, path: Path) -> Library | None:
        try:
            return Library(CatalogueFile.open(path, whole=bool(self._sought)))
        except CatalogueError as error:
            self.faults.append(error)
            return None

    def _remember(self, path: Path) -> None:
        if kept := _kept_as(path):
            self.settings.remember(kept)
        else:
            self.settings.catalogue = ""

    @property
    def _sought(self) -> str:
        if self._options.query is not None:
            return self._options.query
        return str(parse(self.settings.query, decimal_commas=False))  # nobody typed it so, see `view_of`

    def _shown(self, code: str) -> Shown:
        return Shown(self._sought, parse(self._sought), _order(self.settings.order), code)

    def _check_catalogue(self) -> None:
        """Look at the rest of the file before anything is counted or sought in it."""
        if self._sought:
            return
        try:
            self.library.check()
        except CatalogueError as error:
            self.faults.append(error)
            if self._options.catalogue or not self.settings.catalogue:
                self._replace_library(Library(CatalogueFile.empty()))
                return
            self._replace_library(self._bundled_library())
            self._check_catalogue()

    def open_catalogue(self, path: Path | None) -> None:
        """Show another catalogue, the program's own for None; if it can't be read, say so and stay with this one."""
        path = path or paths.bundled_catalogue()
        try:
            self._replace_library(Library(CatalogueFile.open(path)))
        except CatalogueError as error:
            self.session.tell(error)
        else:
            self._remember(path)

    def _replace_library(self, library: Library) -> None:
        try:
            self.window.show_library(library)
        except CatalogueError:
            library.close()
            raise
        before, self.library = self.library, library
        self.personal_session.show_anew()
        before.close()

    def _after_first_frame(self) -> None:
        gc.collect()
        gc.freeze()
        gc.enable()
        from PySide6.QtGui import QIcon

        from laufbild.system import crash_report

        if not self._offscreen:
            crash_report.install(self.window, self._profile, self.session.tell)
        self._speak(self.session.shown.language)
        theme.load_later_font()
        parts = self._parts
        parts.details.refresh()
        icon = QIcon()  # of pictures: for the drawing, Qt would load its SVG library
        for size in _ICON_SIZES:
            icon.addFile(str(paths.resource(f"icons/laufbild-{size}.png")))
        self.qt.setWindowIcon(icon)
        if not self._offscreen:
            self.faults += parts.backups.open(self._profile)
            self._sweeping.start(_SWEPT_AFTER_MS)
        parts.backups.say(self.faults)
        self.outside.begin()

    @property
    def _parts(self) -> LateParts:
        """The parts of the window that come after its first frame."""
        parts = self.window.late
        assert parts, "nothing is asked of them before"
        return parts

    def _take_file(self, path: Path) -> None:
        self._parts.catalogues.take(path)

    def _search(self, line: str) -> None:
        self._parts.views.search(line)

    def go_to_film(self, key: str) -> None:
        self._parts.navigator.go_to_film(key)

    def _sweep(self) -> None:
        """Remove in the background what killed processes of the program left behind."""
        from laufbild.system.profile_files import sweep_leftovers

        def steps() -> Iterator[None]:
            yield
            sweep_leftovers(self._profile)

        self.worker.run(steps, progress=lambda _: None, done=lambda: None, failed=self.session.tell)

    # --- Choices ------------------------------------------------------------------------------------------

    def set_language(self, code: str) -> None:
        """Everything in another language: Qt's own texts first, so that its event comes before the next frame."""
        self.settings.language = code
        self._speak(code)
        self.session.set_language(code)

    def _speak(self, code: str) -> None:
        from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator

        language.set_language(code)
        QLocale.setDefault(QLocale(code))
        if self._qt_texts:
            self.qt.removeTranslator(self._qt_texts)
        self._qt_texts = QTranslator()
        if code != "en":
            self._qt_texts.load(f"qtbase_{code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        self.qt.installTranslator(self._qt_texts)
        for window in self.qt.topLevelWidgets():
            QCoreApplication.postEvent(window, QEvent(QEvent.Type.LanguageChange))

    def set_theme(self, chosen: str) -> None:
        self.settings.theme = chosen
        change_colours(theme.colours(chosen))

    # --- Running ------------------------------------------------------------------------------------------

    def run(self) -> int:
        """Show the window and stay until it is closed; the exit code."""
        if self.settings.maximised:
            self.window.showMaximized()
        else:
            self.window.show()
        code = self.qt.exec()
        self.close()
        return code

    def close(self) -> None:
        self._sweeping.stop()
        self.worker.stop()
        self.personal_session.finish()
        if not self._offscreen:
            self._keep_settings()
        if self.personal_session.personal:
            self.personal_session.personal.close()
        self.library.close()

    def _keep_settings(self) -> None:
        try:
            settings.save(self.settings, self._profile / "settings.json")
        except OSError as error:
            log.warning("settings not kept: %s", error)


def run_window(options: Options) -> int:
    """Open the window and stay until it is closed, or have the program that runs already do what is asked."""
    running = SingleInstance(options.profile or paths.profile())
    qt = _qt_application()
    if not running.take() and is_done_by(running, options, qt):
        return 0
    application = Application(at_once(options))
    application.outside.heed(running, options)
    return application.run()


def run_screenshot(options: Options) -> int:
    """Draw the window without a screen and write the picture. Raises CatalogueError where it can't be written."""
    from laufbild.core.files.output import write_file
    from laufbild.system.profile_files import guarded

    target = options.screenshot or Path()
    kept = guarded(options.profile or paths.profile(), options.catalogue or paths.bundled_catalogue())
    kept.check(target)
    application = Application(options, offscreen=True)
    window = application.window
    pictures: list[bytes] = []
    unknown: list[CatalogueError] = []

    def picture() -> None:
        pictures.append(_png(window))
        application.qt.quit()

    def choose() -> None:
        if options.select and (error := _unknown_film(application.library, options.select)):
            unknown.append(error)
            application.qt.quit()
            return
        if options.select:
            application.go_to_film(options.select)
        QTimer.singleShot(_SETTLING_MS, picture)

    window.painted.connect(lambda: QTimer.singleShot(_SETTLING_MS, choose))
    window.show()
    application.qt.exec()
    application.close()
    for fault in application.faults:
        print(f"laufbild: {language.sentence(fault)}", file=sys.stderr)
    for error in unknown:
        raise error
    write_file(target, pictures[0], kept)
    return 1 if application.faults else 0


def _unknown_film(library: Library, key: str) -> CatalogueError | None:
    from laufbild.core.catalogue.film_source import unknown_film

    return None if library.film_of_key(key) else unknown_film(library, key)


def _png(window: MainWindow) -> bytes:
    """The picture of a window as the content of a file."""
    from PySide6.QtCore import QBuffer

    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    window.grab().save(buffer, "PNG")
    return bytes(buffer.data().data())


def check_window(options: Options) -> str:
    """Open the window once, without a screen and without the user's files, and say what it showed."""
    application = Application(options, offscreen=True)
    window = application.window
    shown: list[str] = []

    def look() -> None:
        for code in ("de", "ru", "en"):
            application.set_language(code)
            shown.append(" ".join(window.status.texts[:2]))
        application.qt.quit()

    window.painted.connect(lambda: QTimer.singleShot(0, look))
    window.show()
    application.qt.exec()
    application.close()
    return ", ".join(shown)


def _qt_application() -> QApplication:
    running = QApplication.instance()
    if isinstance(running, QApplication):
        return running
    QGuiApplication.setDesktopFileName("laufbild")
    QCoreApplication.setApplicationName("Laufbild")
    # As an argument, because setStyle() hands back a QStyle, and its enumerations cost the start 15 ms.
    application = QtApplication(["laufbild", "-style", "fusion"])
    return application


def _kept_as(path: Path) -> str:
    """How the settings name a catalogue: the program's own has no name, as its place may change."""
    return "" if paths.is_bundled(path) else str(path.absolute())


def _order(keys: list[str]) -> Order:
    """The order of kept column names; one that is not a column any more, or comes again, is left out."""
    known = {field.name for field in COLUMNS}
    found = [SortKey(key.removeprefix("-"), key.startswith("-")) for key in keys]
    first = {key.field: key for key in reversed(found) if key.field in known}
    return tuple(key for key in found if first.get(key.field) is key)
