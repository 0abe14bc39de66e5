# SPDX-License-Identifier: MIT
"""Every setting, declared once with its default, and the file that keeps them."""

import json
import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from laufbild import log
from laufbild.catalogue.text import LANGUAGES

THEMES = ("system", "light", "dark")
#: How many catalogues the list of recent ones holds.
RECENT = 10


class Setting(NamedTuple):
    """A setting's default, and which values make sense."""

    default: Any
    valid: Callable[[Any], bool]


def _text(value: Any) -> bool:
    return isinstance(value, str)


def _flag(value: Any) -> bool:
    return isinstance(value, bool)


def _width(value: Any) -> bool:
    return type(value) is int and 0 <= value <= 10_000


def _names(value: Any) -> bool:
    return isinstance(value, list) and all(map(_text, value))


def _path(value: Any) -> bool:
    return _text(value) and os.path.isabs(value) and not re.search("[\0\ud800-\udfff]", value)


def _paths(value: Any) -> bool:
    return isinstance(value, list) and len(value) <= RECENT and all(map(_path, value))


def _widths(value: Any) -> bool:
    return isinstance(value, dict) and all(map(_text, value)) and all(map(_width, value.values()))


def _rectangle(value: Any) -> bool:
    return isinstance(value, list) and len(value) in (0, 4) and all(type(part) is int for part in value)


DECLARED = {
    "language": Setting("", ("", *LANGUAGES).__contains__),
    "theme": Setting("system", THEMES.__contains__),
    "catalogue": Setting("", lambda value: value == "" or _path(value)),
    "recent": Setting([], _paths),
    "query": Setting("", _text),
    "order": Setting([], _names),
    "columns": Setting([], _names),
    "column_widths": Setting({}, _widths),
    "geometry": Setting([], _rectangle),
    "maximised": Setting(False, _flag),
    "facets_shown": Setting(True, _flag),
    "facets_width": Setting(0, _width),
    "facets_folded": Setting(["studio", "colour", "relevance"], _names),
    "details_shown": Setting(True, _flag),
    "details_width": Setting(0, _width),
    "export_preset": Setting("excel", _text),
    "export_all_columns": Setting(False, _flag),
}


class Settings:
    """What the window keeps from one start to the next, as DECLARED.

    An empty language is the system's, an empty catalogue the one that comes with the program.
    """

    language: str
    theme: str
    catalogue: str
    recent: list[str]
    query: str
    order: list[str]
    columns: list[str]
    column_widths: dict[str, int]
    geometry: list[int]
    maximised: bool
    facets_shown: bool
    facets_width: int
    facets_folded: list[str]
    details_shown: bool
    details_width: int
    export_preset: str
    export_all_columns: bool

    def __init__(self) -> None:
        for name, setting in DECLARED.items():
            setattr(self, name, type(setting.default)(setting.default))

    def remember(self, path: str) -> None:
        """Note a catalogue as the one opened last, before all others; a path that is no text can't be kept."""
        if not _path(path):
            self.catalogue = ""
            return
        others = (other for other in self.recent if os.path.normcase(other) != os.path.normcase(path))
        self.catalogue = path
        self.recent = [path, *others][:RECENT]


def load(path: Path) -> Settings:
    """The settings of a file; what is missing or makes no sense has its default and is logged."""
    try:
        stored = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Settings()
    except (OSError, ValueError) as error:
        log.warning("settings not read: %s", error)
        return Settings()
    return _valid(stored if isinstance(stored, dict) else {})


def _valid(stored: dict[str, Any]) -> Settings:
    settings = Settings()
    for name, setting in DECLARED.items():
        if name not in stored:
            continue
        if setting.valid(stored[name]):
            setattr(settings, name, stored[name])
        else:
            log.warning("setting %s: %r makes no sense", name, stored[name])
    return settings


def save(settings: Settings, path: Path) -> None:
    """Write the settings, all or nothing. Raises OSError where the folder cannot be written."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_suffix(".part")
    draft.write_text(json.dumps(vars(settings), ensure_ascii=False, indent=1), encoding="utf-8")
    os.replace(draft, path)
