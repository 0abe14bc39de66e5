# SPDX-License-Identifier: MIT
"""Every setting, declared once with its default, and the file that keeps them."""

import json
import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from laufbild import log
from laufbild.core.files.small_files import read_text, write_text
from laufbild.core.text.languages import LANGUAGES

THEMES = ("system", "light", "dark")
#: How many catalogues the list of recent ones holds.
RECENT = 10


#: Characters of a query at most, in the search box too.
LONGEST_QUERY = 10_000
#: The presets of an export, which is loaded when it is asked for.
PRESETS = ("excel", "unix", "letterboxd", "complete", "json")
#: Characters of a field's name, and of a path as Windows counts it, at most.
_LONGEST_NAME, _LONGEST_PATH = 100, 32_767
#: Names that a list of fields has at most.
_MOST_NAMES = 100
#: Pixels that a panel or a column is wide at most.
_WIDEST = 10_000
#: Pixels of a window's side and of its area at most, which Qt holds in memory, and from a screen's corner to it.
_LARGEST, _MOST_PIXELS, _FARTHEST = 16_384, 1 << 26, 100_000
#: Bytes of the settings' file at most.
_MOST_BYTES = 1 << 20
#: Digits of a whole number at most; longer ones are nothing that a setting can be.
_MOST_DIGITS = 18


class Setting(NamedTuple):
    """A setting's default, and which values make sense."""

    default: Any
    valid: Callable[[Any], bool]


def _text(value: Any, longest: int = _LONGEST_NAME) -> bool:
    if not isinstance(value, str) or len(value) > longest:
        return False
    return re.search("[\0\ud800-\udfff]", value) is None


def _query(value: Any) -> bool:
    return _text(value, LONGEST_QUERY)


def _flag(value: Any) -> bool:
    return isinstance(value, bool)


def _width(value: Any) -> bool:
    return type(value) is int and 0 <= value <= _WIDEST


def _names(value: Any) -> bool:
    """Names of fields. One that another version has is passed over where it is used."""
    return isinstance(value, list) and len(value) <= _MOST_NAMES and all(map(_text, value))


def _path(value: Any) -> bool:
    return _text(value, _LONGEST_PATH) and os.path.isabs(value)


def _paths(value: Any) -> bool:
    return isinstance(value, list) and len(value) <= RECENT and all(map(_path, value))


def _widths(value: Any) -> bool:
    return isinstance(value, dict) and _names(list(value)) and all(map(_width, value.values()))


def _rectangle(value: Any) -> bool:
    """A place and a size, or nothing. A screen may stand left of or above another, and so may the window."""
    if not isinstance(value, list) or not all(type(part) is int for part in value):
        return False
    if len(value) != 4:
        return not value
    x, y, width, height = value
    if max(abs(x), abs(y)) > _FARTHEST or not (0 <= width <= _LARGEST and 0 <= height <= _LARGEST):
        return False
    return bool(width * height <= _MOST_PIXELS)


DECLARED = {
    "language": Setting("", lambda value: _text(value) and value in ("", *LANGUAGES)),
    "theme": Setting("system", lambda value: _text(value) and value in THEMES),
    "catalogue": Setting("", lambda value: value == "" or _path(value)),
    "recent": Setting([], _paths),
    "query": Setting("", _query),
    "order": Setting([], _names),
    "columns": Setting([], _names),
    "column_widths": Setting({}, _widths),
    "geometry": Setting([], _rectangle),
    "maximised": Setting(False, _flag),
    "facets_shown": Setting(True, _flag),
    "facets_width": Setting(0, _width),
    "facets_folded": Setting(["studio", "republic", "colour", "relevance", "people"], _names),
    "details_shown": Setting(True, _flag),
    "details_width": Setting(0, _width),
    "export_preset": Setting("excel", lambda value: _text(value) and value in PRESETS),
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
        stored = json.loads(read_text(path, _MOST_BYTES), parse_int=_whole_number)
    except FileNotFoundError:
        return Settings()
    except (OSError, ValueError, RecursionError) as error:
        log.warning("settings not read: %s", error)
        return Settings()
    return _valid(stored if isinstance(stored, dict) else {})


def _whole_number(digits: str) -> int | None:
    return int(digits) if len(digits) <= _MOST_DIGITS else None


def _valid(stored: dict[str, Any]) -> Settings:
    settings = Settings()
    for name, setting in DECLARED.items():
        if name not in stored:
            continue
        if setting.valid(stored[name]):
            setattr(settings, name, stored[name])
        else:
            _log_nonsense(name, stored[name])
    return settings


def _log_nonsense(name: str, value: object) -> None:
    from reprlib import repr as short_repr

    log.warning("setting %s: %s makes no sense", name, short_repr(value))


def save(settings: Settings, path: Path) -> None:
    """Write the settings, all or nothing; one that would not be read again is written as its default.

    Raises OSError where the folder can't be written.
    """
    kept = {
        name: value if DECLARED[name].valid(value) else DECLARED[name].default for name, value in vars(settings).items()
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    write_text(path, json.dumps(kept, ensure_ascii=False, indent=1))
