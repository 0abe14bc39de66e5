# SPDX-License-Identifier: MIT
"""The languages offered, the texts in them, and how numbers and dates are written; works without Qt.

The window's texts are looked up here rather than by Qt's translators, so that the command line, which loads no Qt,
says the same things in the same words, and so that a build needs no lrelease. Qt's own dialogs get Qt's translations.
"""

from __future__ import annotations

import json
import os
import re
import sys
from functools import cache
from typing import TYPE_CHECKING

from laufbild import log, paths
from laufbild.core.model.errors import Reason
from laufbild.core.text.languages import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from laufbild.core.model.errors import CatalogueError

#: What each language calls itself.
NAMES = {"en": "English", "de": "Deutsch", "ru": "Русский"}
#: What Windows, POSIX and ISO 639-2 call the languages otherwise.
_OTHER_NAMES = {
    **dict.fromkeys(("c", "posix", "english", "american", "eng"), "en"),
    **dict.fromkeys(("german", "deu", "ger"), "de"),
    **dict.fromkeys(("russian", "rus"), "ru"),
}
_GROUPING = {"en": ",", "de": ".", "ru": "\N{NO-BREAK SPACE}"}
_DECIMAL = {"en": ".", "de": ",", "ru": ","}


def _two_forms(n: int) -> int:
    return 0 if n == 1 else 1


def _russian_forms(n: int) -> int:
    if n % 10 == 1 and n % 100 != 11:
        return 0
    return 1 if 2 <= n % 10 <= 4 and not 12 <= n % 100 <= 14 else 2


_FORMS: Mapping[str, Callable[[int], int]] = {"en": _two_forms, "de": _two_forms, "ru": _russian_forms}
_current = "en"


def language() -> str:
    """The language texts are given in now."""
    return _current


def set_language(code: str) -> None:
    """Give all texts in this language from now on; an unknown one is English."""
    global _current
    _current = code if code in LANGUAGES else "en"


def system_language() -> str:
    """The first of the system's languages that is offered, else English.

    As for gettext, a locale "C" means English whatever LANGUAGE lists.
    """
    locales = [os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG")]
    if sys.platform in ("win32", "darwin"):
        locales.append(_own_locale())
    listed = os.environ.get("LANGUAGE", "")
    if next(filter(None, locales), "") in ("C", "POSIX"):
        listed = ""
    named = map(_offered, (*listed.split(":"), *locales))
    return next(filter(None, named), "en")


def _own_locale() -> str:
    """The process's locale, as Windows and macOS set it where no variable does."""
    import locale

    try:
        return locale.getlocale()[0] or ""
    except ValueError:  # "UTF-8", as macOS calls a locale of no language, is none to Python
        return ""


def _offered(name: str) -> str:
    """ "de_AT.UTF-8@euro", "de-AT", "German_Austria.1252" → "de"; nothing for a language that is not offered."""
    part = re.split("[_.@ -]", name.strip().lower(), maxsplit=1)[0]
    code = _OTHER_NAMES.get(part, part)
    return code if code in LANGUAGES else ""


@cache
def _texts(code: str) -> Mapping[str, Mapping[str, str | list[str]]]:
    path = paths.resource("translations") / f"{code}.json"
    try:
        texts: Mapping[str, Mapping[str, str | list[str]]] = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        log.warning("no texts in %s: %s", code, error)
        return {}
    return texts


def translate(context: str, text: str, disambiguation: str | None = None, n: int | None = None) -> str:
    """A marked text in the current language; `%n` becomes `n`, in the plural form that goes with it.

    The arguments are those of Qt's function of this name, so that lupdate finds the texts.
    """
    found = _texts(_current).get(context, {}).get(text, text)
    if n is None:
        return found if isinstance(found, str) else found[0]
    form = found if isinstance(found, str) else found[min(_FORMS[_current](n), len(found) - 1)]
    return form.replace("%n", number(n))


def sentence(error: CatalogueError) -> str:
    """What went wrong, in the current language."""
    values = {
        name: translate("Errors", value) if isinstance(value, Reason) else value for name, value in error.values.items()
    }
    return translate("Errors", error.text).format(**values)


def quoted(text: str) -> str:
    """A name or words of somebody's, in the quotation marks of the language."""
    return translate("Texts", "“{text}”").format(text=text)


def remarked(term: str, remark: str) -> str:
    """A term and what there is to say about it, with the dash of the language between them."""
    return translate("Texts", "{term} – {remark}").format(term=term, remark=remark)


def number(value: int) -> str:
    """12345 → "12,345", "12.345", "12 345"; four digits stay together in Russian, as is the custom."""
    if _current == "ru" and abs(value) < 10000:
        return str(value)
    return f"{value:,}".replace(",", _GROUPING[_current])


def decimal(value: float, digits: int = 1) -> str:
    return f"{value:.{digits}f}".replace(".", _DECIMAL[_current])


def month(date: str) -> str:
    """A year and month, "2026-11", as it is written: "November 2026"."""
    year, _, which = date.partition("-")
    months = translate(
        "Dates",
        "January February March April May June July August September October November December",
    ).split()
    return f"{months[int(which) - 1]} {year}" if which else year


def day(date: str) -> str:
    """A date, "2026-11-22", as it is written: "22 November 2026", "22. November 2026", "22.11.2026"."""
    year, which, of_month = date.split("-")
    name = month(f"{year}-{which}").split()[0]
    form = translate("Dates", "{day} {month} {year}")
    return form.format(day=int(of_month), month=name, number=which, year=year)
