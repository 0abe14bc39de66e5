# SPDX-License-Identifier: MIT
"""Texts, plural forms, numbers and dates in the three languages, and which one the system asks for."""

from __future__ import annotations

import errno
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from laufbild import paths
from laufbild.core.model.errors import CatalogueError
from laufbild.core.model.system_errors import MISSING, why_unread
from laufbild.core.text.languages import LANGUAGES
from laufbild.i18n import language

FOUND = "%n film(s) found"
FORMS = {
    "en": ["%n film found", "%n films found"],
    "de": ["%n Film gefunden", "%n Filme gefunden"],
    "ru": ["%n фильм найден", "%n фильма найдено", "%n фильмов найдено"],
}
HELLO = {"en": {}, "de": {"Hello": "Hallo"}, "ru": {"Hello": "Привет"}}


@pytest.fixture(autouse=True)
def in_english_again() -> Iterator[None]:
    language.set_language("en")
    yield
    language.set_language("en")


@pytest.fixture
def texts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Translations of a few texts, in place of the real ones."""
    folder = tmp_path / "translations"
    folder.mkdir()
    for code in LANGUAGES:
        known = {"Test": {FOUND: FORMS[code], **HELLO[code]}}
        (folder / f"{code}.json").write_text(json.dumps(known, ensure_ascii=False), encoding="utf-8")
    monkeypatch.setattr(paths, "resource", tmp_path.joinpath)
    language._texts.cache_clear()
    yield folder
    language._texts.cache_clear()


@pytest.mark.usefixtures("texts")
@pytest.mark.parametrize(("code", "hello"), [("en", "Hello"), ("de", "Hallo"), ("ru", "Привет")])
def test_a_text_in_each_language(code: str, hello: str) -> None:
    language.set_language(code)
    assert language.language() == code
    assert language.translate("Test", "Hello") == hello
    assert language.translate("Elsewhere", "Hello") == "Hello"
    assert language.translate("Test", "Unheard of") == "Unheard of"


@pytest.mark.usefixtures("texts")
@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("en", {0: "0 films", 1: "1 film", 2: "2 films", 11: "11 films", 21: "21 films", 1234: "1,234 films"}),
        ("de", {0: "0 Filme", 1: "1 Film", 2: "2 Filme", 11: "11 Filme", 1234: "1.234 Filme"}),
        ("ru", {0: "0 фильмов", 1: "1 фильм", 2: "2 фильма", 4: "4 фильма", 5: "5 фильмов", 11: "11 фильмов",
                12: "12 фильмов", 14: "14 фильмов", 21: "21 фильм", 22: "22 фильма", 25: "25 фильмов",
                101: "101 фильм", 111: "111 фильмов", 112: "112 фильмов", 1022: "1022 фильма"}),
    ],
)  # fmt: skip
def test_plural_forms(code: str, said: dict[int, str]) -> None:
    language.set_language(code)
    found = {n: language.translate("Test", FOUND, None, n) for n in said}
    assert {n: " ".join(text.split()[:2]) for n, text in found.items()} == said


@pytest.mark.usefixtures("texts")
def test_a_text_with_plural_forms_said_without_a_number() -> None:
    assert language.translate("Test", FOUND) == "%n film found"
    assert language.translate("Test", "%n minute(s)", None, 3) == "3 minute(s)"


@pytest.mark.parametrize("content", [b"", b"{", b"\xff", None])
def test_without_translations_texts_are_as_written_and_it_is_logged(
    texts: Path, caplog: pytest.LogCaptureFixture, content: bytes | None
) -> None:
    (texts / "de.json").unlink()
    if content is not None:
        (texts / "de.json").write_bytes(content)
    language.set_language("de")
    assert language.translate("Test", "Hello") == "Hello"
    assert "no texts in de" in caplog.text


def test_an_unknown_language_is_english() -> None:
    language.set_language("de")
    language.set_language("fr")
    assert language.language() == "en"


def test_the_reason_of_an_error_is_in_the_language_too() -> None:
    error = why_unread(IsADirectoryError(errno.EISDIR, "Is a directory"), Path("films"))
    said = {}
    for code in LANGUAGES:
        language.set_language(code)
        said[code] = language.sentence(error)
    assert said == {
        "en": "films cannot be opened: it is a folder.",
        "de": "films lässt sich nicht öffnen: Das ist ein Ordner.",
        "ru": "Не удаётся открыть films: это папка.",
    }


@pytest.mark.parametrize("code", LANGUAGES)
def test_an_error_is_said_with_its_values(code: str) -> None:
    language.set_language(code)
    said = language.sentence(CatalogueError(MISSING, path="{films}.sqlite"))
    assert "{films}.sqlite" in said
    assert (said == str(CatalogueError(MISSING, path="{films}.sqlite"))) == (code == "en")


@pytest.mark.parametrize(
    ("code", "numbers", "decimals"),
    [
        ("en", ["7", "1,234", "12,345", "1,234,567", "-1,234"], ["3.5", "3.50"]),
        ("de", ["7", "1.234", "12.345", "1.234.567", "-1.234"], ["3,5", "3,50"]),
        ("ru", ["7", "1234", "12\xa0345", "1\xa0234\xa0567", "-1234"], ["3,5", "3,50"]),
    ],
)
def test_numbers(code: str, numbers: list[str], decimals: list[str]) -> None:
    language.set_language(code)
    assert [language.number(value) for value in (7, 1234, 12345, 1234567, -1234)] == numbers
    assert [language.decimal(3.5), language.decimal(3.5, 2)] == decimals


@pytest.mark.parametrize(
    ("code", "november", "day"),
    [
        ("en", "November 2026", "5 November 2026"),
        ("de", "November 2026", "5. November 2026"),
        ("ru", "ноябрь 2026", "5.11.2026"),
    ],
)
def test_dates(code: str, november: str, day: str) -> None:
    language.set_language(code)
    assert language.month("2026-11") == november
    assert language.month("2026") == "2026"
    assert language.day("2026-11-05") == day


@pytest.mark.parametrize("code", LANGUAGES)
def test_each_month_has_its_name(code: str) -> None:
    language.set_language(code)
    assert len({language.month(f"2026-{number:02}") for number in range(1, 13)}) == 12


@pytest.mark.parametrize(
    ("environment", "code"),
    [
        ({}, "en"),
        ({"LANG": "C"}, "en"),
        ({"LANG": "de_AT.UTF-8"}, "de"),
        ({"LANG": "ru"}, "ru"),
        ({"LANG": "fr_FR"}, "en"),
        ({"LANGUAGE": "fr:ru:de", "LANG": "de_DE"}, "ru"),
        ({"LC_ALL": "de_DE", "LANG": "ru_RU"}, "de"),
        ({"LC_MESSAGES": "ru_RU", "LANG": "de_DE"}, "ru"),
        ({"LANGUAGE": "", "LANG": "DE"}, "de"),
        ({"LANG": "de_DE@euro"}, "de"),
        ({"LANG": "de_DE.ISO8859-15@euro"}, "de"),
        ({"LANG": "ru-RU"}, "ru"),
        ({"LANG": "de.UTF-8"}, "de"),
        ({"LANG": "rup_MK"}, "en"),
        ({"LANG": "den_CA"}, "en"),
        ({"LANG": "German_Austria.1252"}, "de"),
        ({"LC_ALL": "C", "LANG": "de_DE"}, "en"),
        ({"LC_ALL": "C", "LANGUAGE": "de", "LANG": "de_DE"}, "en"),
        ({"LC_ALL": "POSIX", "LANGUAGE": "ru"}, "en"),
        ({"LANG": "C.UTF-8", "LANGUAGE": "ru"}, "ru"),
        ({"LANGUAGE": "ru"}, "ru"),
        ({"LC_ALL": "", "LC_MESSAGES": "", "LANG": "de_CH"}, "de"),
        ({"LANG": "Deutsch"}, "en"),
    ],
)
def test_the_systems_language(environment: dict[str, str], code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert language.system_language() == code


@pytest.mark.parametrize("platform", ["win32", "darwin"])
@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("ru_RU", "ru"), ("de_DE", "de"), (None, "en"), ("German_Germany", "de"), ("German_Austria", "de"),
        ("German_Switzerland", "de"), ("german-austrian", "de"), ("DEU", "de"), ("Russian_Russia", "ru"),
        ("Russian_Kazakhstan", "ru"), ("RUS", "ru"), ("English_United Kingdom", "en"), ("American", "en"),
        ("de-AT", "de"), ("Romanian_Romania", "en"), ("Danish_Denmark", "en"), ("French_France", "en"),
    ],
)  # fmt: skip
def test_the_systems_language_where_no_variable_tells_it(
    platform: str, name: str | None, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", platform)
    for variable in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setattr("locale.getlocale", lambda: (name, "UTF-8"))
    assert language.system_language() == code


def test_a_locale_that_python_does_not_know_is_english(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown() -> tuple[str, str]:
        raise ValueError("unknown locale: UTF-8")

    monkeypatch.setattr("sys.platform", "darwin")
    for variable in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setattr("locale.getlocale", unknown)
    assert language.system_language() == "en"
