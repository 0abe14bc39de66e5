# SPDX-License-Identifier: MIT
"""The script that goes a newcomer's way: it takes this machine's settings, finds dev.py's line, and leaves nothing."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="debootstrap is there on Linux only")


@pytest.fixture
def newcomer(load: Callable[[str], ModuleType]) -> ModuleType:
    return load("packaging/newcomer.py")


def test_the_line_for_root_is_found_in_what_dev_prints(
    newcomer: ModuleType, load: Callable[[str], ModuleType], monkeypatch: pytest.MonkeyPatch
) -> None:
    dev = load("dev.py")
    monkeypatch.setattr(dev.shutil, "which", lambda name: f"/usr/bin/{name}" if name == "apt-get" else None)
    said = f"dev.py: {dev.how_to_install({'libEGL.so.1': 'libegl1'})}\n"
    line = "apt-get update && apt-get install -y --no-install-recommends libegl1"
    assert newcomer.LINE_FOR_ROOT.findall(said) == [line]


def test_proxies_certificates_and_what_pip_knows_are_taken_and_nothing_else(
    newcomer: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for name in list(os.environ):
        if newcomer.SETTINGS.fullmatch(name):
            monkeypatch.delenv(name)
    (tmp_path / "pip.conf").write_text("[global]\nindex-url = https://example.org/simple\ntimeout = 7\n")
    monkeypatch.setenv("PIP_CONFIG_FILE", str(tmp_path / "pip.conf"))
    monkeypatch.setenv("https_proxy", "http://example.org:3128")
    monkeypatch.setenv("PIP_TIMEOUT", "9")
    monkeypatch.setenv("A_SECRET", "of this machine")
    found = newcomer.settings()
    assert found["https_proxy"] == "http://example.org:3128"
    assert found["PIP_TIMEOUT"] == "9", "the environment counts for more than a file"
    assert "A_SECRET" not in found and "HOME" not in found
    if subprocess.run([sys.executable, "-m", "pip", "--version"], capture_output=True).returncode == 0:
        assert found["PIP_INDEX_URL"] == "https://example.org/simple"


def test_what_settings_name_is_shared_where_the_system_has_not_its_own(newcomer: ModuleType, tmp_path: Path) -> None:
    mine, wheels, system = tmp_path / "mine.pem", tmp_path / "wheels", tmp_path / "system"
    mine.touch()
    wheels.mkdir()
    theirs = tmp_path / "both.pem"
    theirs.touch()
    (system / str(tmp_path)[1:]).mkdir(parents=True)
    (system / str(theirs)[1:]).touch()
    named = {"PIP_CERT": str(theirs), "SSL_CERT_FILE": str(mine), "PIP_FIND_LINKS": f"file://{wheels} /nowhere here"}
    assert newcomer.places(named, system) == [str(mine), str(wheels)]


def test_only_root_can_make_systems(
    newcomer: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["newcomer.py"])
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    with pytest.raises(SystemExit) as end:
        newcomer.main()
    assert end.value.code == 2 and "only root can make systems" in capsys.readouterr().err


def test_what_is_missing_is_named(
    newcomer: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["newcomer.py"])
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    monkeypatch.setattr(newcomer.shutil, "which", lambda name: None if name == "debootstrap" else name)
    with pytest.raises(SystemExit):
        newcomer.main()
    assert "not installed: debootstrap" in capsys.readouterr().err


def test_what_is_mounted_ends_with_the_command(newcomer: ModuleType, tmp_path: Path) -> None:
    if subprocess.run(["unshare", "--mount", "--pid", "--fork", "true"], capture_output=True).returncode:
        pytest.skip("namespaces cannot be made here")
    script = f"mount -t tmpfs tmpfs {tmp_path} && touch {tmp_path}/inside && ls {tmp_path}; exit 3"
    assert newcomer.apart(["sh", "-c", script], dict(os.environ), "test") == (3, "inside\n")
    assert list(tmp_path.iterdir()) == []


def test_a_system_that_fails_is_told_and_the_others_go_on(
    newcomer: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def bootstrap(suite: str, folder: Path, *_: object) -> None:
        if suite == "bookworm":
            raise newcomer.Failed("bookworm: no network")
        folder.mkdir()

    def role(system: object) -> str:
        raise newcomer.Failed("trixie root: “test” ended with 1 and not with 0")

    monkeypatch.setattr(newcomer, "bootstrap", bootstrap)
    monkeypatch.setattr(newcomer, "ROLES", {"root": role})
    monkeypatch.setattr(newcomer.System, "run", lambda *_, **__: "Python 3.13.5\n")
    arguments = newcomer.parser().parse_args(["bookworm", "trixie"])
    first, made, second = newcomer.visit(arguments, tmp_path)
    assert first == "FAILED bookworm: no network" and made.startswith("trixie: made in")
    assert second.splitlines()[1] == "    FAILED trixie root: “test” ended with 1 and not with 0"
    assert [place.name for place in tmp_path.iterdir()] == ["trixie"]


def test_a_system_in_which_something_still_writes_is_removed_all_the_same(
    newcomer: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    folder = tmp_path / "system"
    rmtree, attempts = newcomer.shutil.rmtree, []

    def written_to(place: Path, **options: bool) -> None:
        attempts.append(place)
        if len(attempts) > 2:
            rmtree(place, **options)
        elif not options.get("ignore_errors"):
            raise OSError("Directory not empty")

    monkeypatch.setattr(newcomer.shutil, "rmtree", written_to)
    folder.mkdir()
    newcomer.remove(folder)
    assert not folder.exists() and len(attempts) == 3
