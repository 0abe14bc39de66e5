# SPDX-License-Identifier: MIT
"""Opens real windows on the shipped catalogue with an empty profile; each is closed and leaves nothing."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtWidgets import QApplication

from driver.window import Window
from laufbild.app import QtApplication
from laufbild.core.build.writer import write_catalogue
from laufbild.core.model.film import Film
from laufbild.core.model.vocabulary import FilmList

OpenWindow = Callable[..., Window]


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """As the program starts Qt."""
    return ["laufbild", "-style", "fusion"]


@pytest.fixture(scope="session")
def qapp_cls() -> type[QtApplication]:
    return QtApplication


@pytest.fixture(scope="module", autouse=True)
def uncovered(request: pytest.FixtureRequest) -> Iterator[None]:
    """The core is covered by its own tests; to follow each line of a window as well takes half as long again."""
    covering = request.config.pluginmanager.getplugin("_cov")
    controller = covering.cov_controller if covering else None
    if not controller or not controller.started:
        yield
        return
    controller.pause()
    yield
    controller.resume()


@pytest.fixture
def open_window(
    qapp: QApplication, catalogue_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[OpenWindow]:
    """Opens a window: open_window(language="de", query="marathon"). Opened again it finds the same profile.

    The shipped catalogue stands in for the one that comes with the program.
    """
    monkeypatch.setattr("laufbild.paths.bundled_catalogue", lambda: catalogue_path)
    # A start of the program clears up all the memory there is, and here that is pytest's.
    monkeypatch.setattr("laufbild.app.gc", SimpleNamespace(collect=int, freeze=int, enable=gc.enable))
    opened: list[Window] = []

    def open_(**options: Any) -> Window:
        for before in opened:
            before.close()
        opened.append(Window(tmp_path / "profile", **options))
        return opened[-1]

    yield open_
    for window in opened:
        window.close()


@pytest.fixture
def window(open_window: OpenWindow) -> Window:
    return open_window()


@pytest.fixture
def catalogue_of(tmp_path: Path) -> Callable[..., Path]:
    """Makes a catalogue of these films, and tags named by themselves."""

    def make(*films: Film, names: Mapping[str, Sequence[str]] = {}) -> Path:
        called = {field: {v: dict.fromkeys(("en", "de", "ru"), v) for v in values} for field, values in names.items()}
        lists = {"en": FilmList("en", "A list", "en", "https://example.org", {"en": "List"})}
        write_catalogue(tmp_path / "made.sqlite", films, called, lists)
        return tmp_path / "made.sqlite"

    return make
