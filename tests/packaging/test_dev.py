# SPDX-License-Identifier: MIT
"""dev.py and what it builds: texts found and compiled, things built again only when their sources changed."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from laufbild.system import system_libraries

ROOT = Path(__file__).parents[2]
KERBEROS = "libgssapi_krb5.so.2"


@pytest.fixture
def texts(load: Callable[[str], ModuleType]) -> ModuleType:
    return load("packaging/translations.py")


def write_ts(folder: Path, *messages: str, language: str = "de") -> Path:
    file = folder / f"laufbild_{language}.ts"
    context = f"<context><name>Window</name>{''.join(messages)}</context>"
    file.write_text(f'<TS version="2.1" language="{language}">{context}</TS>', encoding="utf-8")
    return file


def one(source: str, translation: str, attributes: str = "") -> str:
    return f"<message><source>{source}</source><translation{attributes}>{translation}</translation></message>"


def many(source: str, *forms: str) -> str:
    nodes = "".join(f"<numerusform>{form}</numerusform>" for form in forms)
    translation = f"<translation>{nodes}</translation>"
    return f'<message numerus="yes"><source>{source}</source>{translation}</message>'


# translations


def test_compiles_texts_and_plurals(texts: ModuleType, tmp_path: Path) -> None:
    gone = one("Old", "Alt", ' type="vanished"')
    write_ts(tmp_path, one("Quit", "Beenden"), many("%n film(s)", "%n Film", "%n Filme"), gone)
    texts.compile_translations(tmp_path, tmp_path / "out")
    compiled = json.loads((tmp_path / "out" / "de.json").read_text(encoding="utf-8"))
    assert compiled == {"Window": {"Quit": "Beenden", "%n film(s)": ["%n Film", "%n Filme"]}}


@pytest.mark.parametrize(
    ("message", "fault"),
    [
        (one("Quit", "Beenden", ' type="unfinished"'), "is not translated"),
        (one("Quit", ""), "is not translated"),
        (many("Quit", "%n Film", ""), "is not translated"),
        (many("Quit", "%n Filme"), "has 1 plural forms"),
        (one("Quit", "Beende {name}"), "has other {fields} in “Beende {name}”"),
        (one("Quit", "Ende") + one("Quit", "Schluss"), "has two translations; give each its own context"),
    ],
)
def test_names_what_cannot_ship(texts: ModuleType, tmp_path: Path, message: str, fault: str) -> None:
    write_ts(tmp_path, message)
    with pytest.raises(texts.TranslationError) as error:
        texts.compile_translations(tmp_path, tmp_path)
    assert str(error.value) == f"laufbild_de.ts: “Quit” in Window {fault}."


def test_finds_texts_however_they_are_called(texts: ModuleType, tmp_path: Path) -> None:
    source = """
translate("C", "plain")
language.translate("C", "two " "parts", "with a comment")
QT_TRANSLATE_NOOP("C", "marked")
translate("C", "%n positional", None, len(films))
translate("C", "%n keyword", n=self.count)
translate(field.context, field.title)
"text".translate(table)
"""
    (tmp_path / "source.py").write_text(source, encoding="utf-8")
    assert texts.messages(tmp_path) == [
        texts.Message("C", "plain"),
        texts.Message("C", "two parts", "with a comment"),
        texts.Message("C", "marked"),
        texts.Message("C", "%n positional", plural=True),
        texts.Message("C", "%n keyword", plural=True),
    ]


def test_a_text_whose_context_is_not_known_is_refused(texts: ModuleType, tmp_path: Path) -> None:
    (tmp_path / "source.py").write_text("\ntranslate(CONTEXT, 'Quit')\n", encoding="utf-8")
    with pytest.raises(texts.TranslationError, match=r"^source.py:2: the context of “Quit” is no literal.$"):
        texts.messages(tmp_path)


def test_dates_may_be_written_with_other_parts(texts: ModuleType, tmp_path: Path) -> None:
    file = write_ts(tmp_path, one("{day} {month}", "{day}.{number}."))
    file.write_text(file.read_text(encoding="utf-8").replace("Window", "Dates"), encoding="utf-8")
    texts.compile_translations(tmp_path, tmp_path)


def test_lists_what_is_missing_and_what_is_left_over(texts: ModuleType, tmp_path: Path) -> None:
    write_ts(tmp_path, one("Quit", "Beenden"), one("Old", "Alt"))
    write_ts(tmp_path, language="en")
    wanted = [texts.Message("Window", "Quit"), texts.Message("Window", "%n film(s)", plural=True)]
    assert texts.differences(wanted, tmp_path, ["de", "en"]) == [
        "laufbild_de.ts: “%n film(s)” in Window is missing",
        "laufbild_de.ts: “Old” in Window is no longer used",
        "laufbild_en.ts: “%n film(s)” in Window is missing",
    ]


def test_lupdate_reads_what_is_written_for_it(texts: ModuleType, tmp_path: Path) -> None:
    wanted = {
        texts.Message("C", '„Ganz“ \\ "wörtlich"\nмного'),
        texts.Message("C", "noted", "comment"),
        texts.Message("C", "%n film(s)", plural=True),
    }
    (tmp_path / "texts.py").write_text(texts.for_lupdate(wanted), encoding="utf-8")
    lupdate = Path(sys.executable).with_name("pyside6-lupdate")
    if not lupdate.exists():
        pytest.skip("no pyside6-lupdate beside this Python")
    if sys.platform.startswith("linux") and not system_libraries.loads(KERBEROS):
        pytest.skip(f"pyside6-lupdate needs {KERBEROS}")
    file = tmp_path / "laufbild_ru.ts"
    options = ["-silent", "-target-language", "ru"]
    subprocess.run([lupdate, *options, tmp_path / "texts.py", "-ts", file], check=True)
    found = list(texts.entries(file))
    assert {entry.message for entry in found} == wanted
    assert {len(entry.forms) for entry in found if entry.message.plural} == {3}


def test_the_texts_of_the_program_are_all_translated(texts: ModuleType, tmp_path: Path) -> None:
    source = ROOT / "resources" / "translations"
    wanted = texts.messages(ROOT / "desktop" / "laufbild")
    assert texts.differences(wanted, source, ["de", "ru", "en"]) == []
    texts.compile_translations(source, tmp_path)


# dev.py


@pytest.fixture
def dev(load: Callable[[str], ModuleType], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> ModuleType:
    """dev.py, at work in a checkout of its own."""
    module = load("dev.py")
    venv = tmp_path / ".venv"
    venv.mkdir()
    places = {"ROOT": tmp_path, "VENV": venv, "PYTHON": venv / "python", "LOCK": tmp_path / "lock.txt"}
    for name, place in places.items():
        monkeypatch.setattr(module, name, place)
    (tmp_path / "lock.txt").write_text("pytest==1\n", encoding="utf-8")
    return module


def test_builds_again_when_a_source_or_the_output_changes(dev: ModuleType, tmp_path: Path) -> None:
    source, output, built = tmp_path / "a.toml", tmp_path / "out", []

    def build() -> None:
        built.append(source.read_text(encoding="utf-8"))
        output.touch()

    def refresh() -> int:
        dev.refresh("thing", ("*.toml",), [output], build)
        return len(built)

    source.write_text("one", encoding="utf-8")
    assert [refresh(), refresh()] == [1, 1]
    source.write_text("two", encoding="utf-8")
    assert [refresh(), refresh()] == [2, 2]
    output.unlink()
    assert [refresh(), refresh()] == [3, 3]
    (tmp_path / "b.toml").touch()
    assert [refresh(), refresh()] == [4, 4]


def test_builds_again_after_a_failure(dev: ModuleType, tmp_path: Path) -> None:
    output = tmp_path / "out"
    output.touch()

    def fail() -> None:
        raise SystemExit(1)

    built: list[bool] = []
    with pytest.raises(SystemExit):
        dev.refresh("thing", ("*.toml",), [output], fail)
    dev.refresh("thing", ("*.toml",), [output], lambda: built.append(True))
    assert built


def test_sets_up_anew_after_an_interruption_and_for_another_lock(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    attempts: list[str] = []

    def install() -> bool:
        attempts.append("installed")
        dev.VENV.mkdir()
        dev.PYTHON.touch()
        return len(attempts) > 1

    monkeypatch.setattr(dev, "provide", lambda tools, optional: None)
    monkeypatch.setattr(dev, "with_uv", lambda: False)
    monkeypatch.setattr(dev, "with_pip", install)
    monkeypatch.setattr(dev.subprocess, "check_output", lambda *_, **__: f"{dev.VENV}\n")
    with pytest.raises(SystemExit):
        dev.set_up()
    dev.set_up()
    dev.set_up()
    assert len(attempts) == 2
    assert (dev.VENV / "laufbild.pth").read_text(encoding="utf-8") == f"{dev.ROOT / 'desktop'}\n"
    dev.LOCK.write_text("pytest==2\n", encoding="utf-8")
    dev.set_up()
    assert len(attempts) == 3


@pytest.fixture
def bare(dev: ModuleType, monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """A Debian whose user is not root; it has nothing of what dev.py looks for but what the test puts into this set."""
    has: set[str] = set()
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(dev.os, "geteuid", lambda: 1000, raising=False)
    monkeypatch.setattr(dev, "is_there", lambda name: name in has)
    monkeypatch.setattr(dev.shutil, "which", lambda name: f"/usr/bin/{name}")
    return has


def line_of(sentence: str) -> list[str]:
    """The packages that the line for root names."""
    _, line = sentence.split("\n")
    before, _, packages = line.partition(" --no-install-recommends ")
    assert before == "  sudo apt-get update && sudo apt-get install -y"
    return packages.split()


def test_a_user_reads_one_line_for_all_that_any_command_needs(dev: ModuleType, bare: set[str]) -> None:
    with pytest.raises(SystemExit) as end:
        dev.run([])
    packages = line_of(str(end.value))
    venv = f"python3.{sys.version_info.minor}-venv"
    assert sorted(packages) == sorted({*system_libraries.PACKAGES.values(), *dev.TOOLS.values(), venv})
    for command in ("test", "data", "translate", "bundle"):
        with pytest.raises(SystemExit) as same:
            dev.COMMANDS[command]([])
        assert str(same.value) == str(end.value)


def test_a_user_without_the_tools_of_the_tests_can_go_on(
    dev: ModuleType, bare: set[str], capsys: pytest.CaptureFixture[str]
) -> None:
    bare |= {*dev.packages_needed(), *dev.TOOLS} - {"xdotool", "gio"}
    dev.provide((), optional=False)
    assert capsys.readouterr().err == ""
    dev.provide(dev.TOOLS, optional=True)
    said = capsys.readouterr().err.strip()
    assert "tests that need packages which are missing here are skipped" in said
    assert line_of(said) == ["xdotool", "libglib2.0-bin"]


@pytest.mark.parametrize(("command", "lacks"), [("translate", "libgssapi_krb5.so.2"), ("bundle", "objdump")])
def test_a_command_that_cannot_do_without_a_tool_says_so(
    dev: ModuleType, bare: set[str], command: str, lacks: str
) -> None:
    bare |= {*dev.packages_needed(), *dev.TOOLS} - {lacks}
    with pytest.raises(SystemExit) as end:
        dev.COMMANDS[command]([])
    assert line_of(str(end.value)) == [dev.TOOLS[lacks]]


@pytest.mark.parametrize("command", ["run", "test"])
def test_root_gets_all_at_once(dev: ModuleType, bare: set[str], monkeypatch: pytest.MonkeyPatch, command: str) -> None:
    installed: list[str] = []

    def install(called: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        assert called[0] == "apt-get"
        if "install" in called:
            assert not installed
            installed.extend(called)
            bare.update(dev.packages_needed(), dev.TOOLS)
        return subprocess.CompletedProcess(called, 0, "", "")

    class Reached(Exception):
        """The set-up goes on."""

    def reached() -> bool:
        raise Reached

    monkeypatch.setattr(dev.os, "geteuid", lambda: 0)
    monkeypatch.setattr(dev.subprocess, "run", install)
    monkeypatch.setattr(dev, "with_uv", reached)
    with pytest.raises(Reached):
        dev.COMMANDS[command]([])
    assert f"python3.{sys.version_info.minor}-venv" in installed and "libegl1" in installed
    assert ("xdotool" in installed) == (command == "test")


def test_root_reads_the_same_line_where_nothing_can_be_installed(
    dev: ModuleType, bare: set[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fails(called: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        return subprocess.CompletedProcess(called, 100, "", "E: no network\n")

    monkeypatch.setattr(dev.os, "geteuid", lambda: 0)
    monkeypatch.setattr(dev.subprocess, "run", fails)
    with pytest.raises(SystemExit, match=r"\n  apt-get update && apt-get install -y .*libegl1.*xdotool"):
        dev.run([])
    assert "E: no network" in capsys.readouterr().err


def test_once_it_is_set_up_nothing_that_makes_it_is_asked_for(dev: ModuleType) -> None:
    assert "ensurepip" in dev.packages_needed()
    dev.PYTHON.touch()
    (dev.VENV / "finished.stamp").write_text(dev.set_up_for(), encoding="utf-8")
    assert "ensurepip" not in dev.packages_needed()


@pytest.mark.parametrize(("arguments", "all_cores"), [([], True), (["tests/cli/test_command_line.py", "-x"], False)])
def test_the_whole_suite_runs_on_all_cores_and_a_part_as_it_is_asked_for(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch, arguments: list[str], all_cores: bool
) -> None:
    called: list[list[str]] = []
    for name in ("set_up", "refresh_catalogue"):
        monkeypatch.setattr(dev, name, lambda *_, **__: None)
    for name in ("ruff", "mypy", "layers", "compiled", "translated"):
        monkeypatch.setattr(dev, name, lambda: True)
    monkeypatch.setattr(dev.subprocess, "call", lambda command, **_: called.append(command) or 0)
    assert dev.test(arguments) == 0
    (pytest_,) = called
    assert pytest_[3:] == (arguments or list(dev.EVERYTHING))
    assert ("--numprocesses=auto" in pytest_, "--cov=laufbild.core" in pytest_) == (all_cores, all_cores)


def test_without_a_command_it_says_what_there_is(dev: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    assert (dev.main([]), dev.main(["nonsense"])) == (0, 2)
    printed = capsys.readouterr().out
    assert [command for command in dev.COMMANDS if f"dev.py {command}" not in printed] == []


@pytest.mark.skipif(os.name == "nt", reason="runs bash")
def test_the_door_for_machines_is_executable() -> None:
    assert os.access(ROOT / ".ci" / "run", os.X_OK)
