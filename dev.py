#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The one door for people who build Laufbild. It sets up all it needs, and again whenever that changes.

  python3 dev.py run [-- ARGUMENTS]      start the program
  python3 dev.py test [PYTEST ARGUMENTS] check everything; with arguments, run only those tests
  python3 dev.py data                    build data/catalogue.sqlite
  python3 dev.py translate               bring the .ts files up to the texts in the source
  python3 dev.py bundle                  build the frozen program in dist/laufbild

It needs Python 3.11. All goes into .venv, but for packages of the system: on Debian and Ubuntu root gets those that are
missing installed, and anybody else is told the one line that root has to run.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
LOCK = ROOT / "requirements-dev.txt"
CATALOGUE = ROOT / "data" / "catalogue.sqlite"
CATALOGUE_SOURCES = ("data/**/*.toml", "data/*.py", "desktop/laufbild/core/**/*.py")
TRANSLATIONS = ROOT / "resources" / "translations"
TRANSLATION_SOURCES = ("resources/translations/*.ts", "packaging/translations.py")
LANGUAGES = ("de", "ru", "en")
BASE_PYTHON: str = getattr(sys, "_base_executable", sys.executable)  # outside .venv, which may be removed
MINOR = f"3.{sys.version_info.minor}"
OF_DEBIAN = sys.base_prefix == "/usr"  # which splits Python into packages
#: Programs and libraries of the system that `test`, `translate` and `bundle` use -> Debian package.
TOOLS = {
    "Xvfb": "xvfb",
    "xauth": "xauth",
    "xdotool": "xdotool",
    "sqlite3": "sqlite3",
    "objdump": "binutils",
    "desktop-file-validate": "desktop-file-utils",
    "update-mime-database": "shared-mime-info",
    "xdg-mime": "xdg-utils",
    "gio": "libglib2.0-bin",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    **({f"libpython{MINOR}.so.1.0": f"libpython{MINOR}"} if OF_DEBIAN else {}),
}
TRANSLATE_TOOLS = ("libgssapi_krb5.so.2",)  # pyside6-lupdate is linked with it
BUNDLE_TOOLS = ("objdump", *(tool for tool in TOOLS if tool.startswith("libpython")))  # for PyInstaller
#: pytest's arguments for the whole suite: on all cores, each file on one, which sets up once what its tests share.
ON_ALL_CORES = ("--numprocesses=auto", "--maxprocesses=8", "--dist=loadfile", "--no-loadscope-reorder")
EVERYTHING = (*ON_ALL_CORES, "--cov=laufbild.core", "--cov-branch")
APT_INSTALL = ("apt-get", "install", "-y", "--no-install-recommends")

sys.dont_write_bytecode = True  # of the imports below; the program's own Python is another
sys.path[:0] = [str(ROOT / "desktop"), str(ROOT / "packaging")]


def main(argv: Sequence[str]) -> int:
    command, arguments = (argv[0] if argv else "help"), list(argv[1:])
    if command not in COMMANDS:
        print(__doc__)
        return 0 if command in ("help", "-h", "--help") else 2
    if sys.version_info < (3, 11):  # noqa: UP036 - here, other than in the program, it may be older
        return with_newer_python(argv)
    return COMMANDS[command](arguments)


def run(arguments: list[str]) -> int:
    set_up()
    refresh_catalogue()
    compiled()  # where a text is untranslated, that is said, and the program starts all the same
    return subprocess.call([str(PYTHON), "-m", "laufbild", *arguments[arguments[:1] == ["--"] :]])


def test(arguments: list[str]) -> int:
    """All checks run, even after one has failed; pytest is the last and has the last line."""
    set_up(TOOLS, optional=True)
    refresh_catalogue()
    checks = (compiled,) if arguments else (ruff, mypy, layers, compiled, translated)
    failed = [check.__name__ for check in checks if not check()]
    if failed:
        say(f"failed: {', '.join(failed)} (see above); the tests follow")
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ}
    pytest = [str(PYTHON), "-m", "pytest", *(arguments or EVERYTHING)]
    return subprocess.call(pytest, cwd=ROOT, env=environment) or bool(failed)


def data(_arguments: list[str]) -> int:
    set_up()
    CATALOGUE.unlink(missing_ok=True)
    refresh_catalogue()
    return 0


def translate(_arguments: list[str]) -> int:
    from translations import TranslationError, for_lupdate, messages

    set_up(TRANSLATE_TOOLS)
    try:
        source = for_lupdate(messages(ROOT / "desktop" / "laufbild"))
    except TranslationError as error:
        die(str(error))
    with tempfile.TemporaryDirectory() as folder:
        texts = Path(folder, "texts.py")
        texts.write_text(source, encoding="utf-8")
        for language in LANGUAGES:
            plural_only = ["-pluralonly"] if language == "en" else []
            file = str(TRANSLATIONS / f"laufbild_{language}.ts")
            # lupdate would take the language from any two letters between the path's underscores
            languages = ["-source-language", "en", "-target-language", language]
            options = ["-silent", "-no-obsolete", "-locations", "none", *languages, *plural_only]
            call([str(BIN / "pyside6-lupdate"), *options, str(texts), "-ts", file])
    return 0


def bundle(_arguments: list[str]) -> int:
    set_up(BUNDLE_TOOLS)
    refresh_catalogue()
    if not compiled():
        return 1
    out = ["--distpath", str(ROOT / "dist"), "--workpath", str(ROOT / "build")]
    spec = str(ROOT / "packaging" / "laufbild.spec")
    # the same bytes every time
    environment = {"SOURCE_DATE_EPOCH": "1767225600", **os.environ, "PYTHONHASHSEED": "0"}
    call([str(PYTHON), "-m", "PyInstaller", "--noconfirm", "--log-level=WARN", *out, spec], environment)
    say(f"built {ROOT / 'dist' / 'laufbild'}")
    return 0


COMMANDS: dict[str, Callable[[list[str]], int]] = {
    "run": run,
    "test": test,
    "data": data,
    "translate": translate,
    "bundle": bundle,
}


# the checks


def ruff() -> bool:
    """Whether the code is free of lint, and laid out by the one formatter."""
    checks = ("check",), ("format", "--check")
    return all(subprocess.call([str(PYTHON), "-m", "ruff", *check, "--quiet", "."], cwd=ROOT) == 0 for check in checks)


def layers() -> bool:
    """Whether each room knows only the rooms below it."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "desktop")}
    linted = subprocess.run(
        [str(BIN / "lint-imports"), "--no-cache"], cwd=ROOT, env=environment, capture_output=True, text=True
    )
    if linted.returncode:
        say(linted.stdout.strip() or linted.stderr.strip())
    return linted.returncode == 0


def mypy() -> bool:
    return subprocess.call([str(PYTHON), "-m", "mypy", "--no-error-summary"], cwd=ROOT) == 0


def translated() -> bool:
    """Whether the .ts files hold exactly the texts of the program."""
    from translations import TranslationError, differences, messages

    try:
        found = differences(messages(ROOT / "desktop" / "laufbild"), TRANSLATIONS, LANGUAGES)
    except TranslationError as error:
        found = [str(error)]
    for line in found:
        say(line)
    if found:
        say("run “python3 dev.py translate” and translate what is new")
    return not found


def compiled() -> bool:
    """Whether each text in the .ts files is translated; then the program's JSON is made of them."""
    from translations import TranslationError, compile_translations

    def build() -> None:
        compile_translations(TRANSLATIONS, TRANSLATIONS)

    outputs = [TRANSLATIONS / f"{language}.json" for language in LANGUAGES]
    try:
        refresh("translations", TRANSLATION_SOURCES, outputs, build)
    except TranslationError as error:
        say(str(error))
        return False
    return True


# what is built


def refresh_catalogue() -> None:
    refresh("catalogue", CATALOGUE_SOURCES, [CATALOGUE], build_catalogue)


def refresh(name: str, patterns: Iterable[str], outputs: Iterable[Path], build: Callable[[], None]) -> None:
    """Build unless the outputs are there and the stamp says that they came from these very sources."""
    stamp = VENV / f"{name}.stamp"
    wanted = digest(ROOT, patterns)
    if all(file.exists() for file in outputs) and read(stamp) == wanted:
        return
    stamp.unlink(missing_ok=True)
    build()
    stamp.write_text(wanted, encoding="utf-8")


def digest(root: Path, patterns: Iterable[str]) -> str:
    """One hash of the names and contents of all files the patterns find."""
    found = hashlib.sha256()
    for file in sorted({file for pattern in patterns for file in root.glob(pattern)}):
        content = hashlib.sha256(file.read_bytes()).hexdigest()
        found.update(f"{file.relative_to(root).as_posix()} {content}\n".encode())
    return found.hexdigest()


def build_catalogue() -> None:
    call([str(PYTHON), str(ROOT / "packaging" / "contents.py")])


# the set-up


def set_up(tools: Iterable[str] = (), *, optional: bool = False) -> None:
    """Packages of the system, then .venv: anew when missing, unfinished, moved, or of another Python or lock."""
    provide(tools, optional)
    if is_set_up():
        return
    say("setting up .venv (once; it takes a minute and downloads some 130 MB)")
    shutil.rmtree(VENV, ignore_errors=True)
    if not (with_uv() or with_pip()):
        die("the set-up failed; see above")
    purelib = "import sysconfig; print(sysconfig.get_path('purelib'))"
    site = subprocess.check_output([str(PYTHON), "-c", purelib], text=True).strip()
    Path(site, "laufbild.pth").write_text(f"{ROOT / 'desktop'}\n", encoding="utf-8")
    (VENV / "finished.stamp").write_text(set_up_for(), encoding="utf-8")


def is_set_up() -> bool:
    return PYTHON.exists() and read(VENV / "finished.stamp") == set_up_for()


def set_up_for() -> str:
    """One hash of what .venv depends on."""
    return hashlib.sha256(LOCK.read_bytes() + f"{sys.version}{sys.base_prefix}{ROOT}".encode()).hexdigest()


def with_uv() -> bool:
    uv = shutil.which("uv")
    if uv is None:
        return False
    install = [uv, "pip", "install", "--quiet", "--python", str(PYTHON), "--require-hashes", "-r", str(LOCK)]
    return tried([uv, "venv", "--quiet", "--clear", "--python", BASE_PYTHON, str(VENV)], install)


def with_pip() -> bool:
    venv = [BASE_PYTHON, "-m", "venv", "--clear"]
    install = ["install", "--quiet", "--disable-pip-version-check", "--only-binary", ":all:"]
    install += ["--require-hashes", "-r", str(LOCK)]
    if importlib.util.find_spec("ensurepip"):
        return tried([*venv, str(VENV)], [str(PYTHON), "-m", "pip", *install])
    if importlib.util.find_spec("pip"):  # Debian's Python without python3-venv
        pip = [BASE_PYTHON, "-m", "pip", "--python", str(PYTHON)]
        return tried([*venv, "--without-pip", str(VENV)], [*pip, *install])
    die("there is no pip, no ensurepip and no uv")


def with_newer_python(argv: Sequence[str]) -> int:
    for minor in range(19, 10, -1):
        newer = shutil.which(f"python3.{minor}")
        if newer and subprocess.call([newer, "-c", ""], stderr=subprocess.DEVNULL) == 0:
            return subprocess.call([newer, __file__, *argv])
    die(f"this needs Python 3.11 or newer, and here is {sys.version.split()[0]}")


# packages of the system


def provide(tools: Iterable[str], optional: bool) -> None:
    """Root gets what is missing installed. Anybody else reads one line, which covers all the commands at once."""
    needed = packages_needed()
    wanted = needed | {tool: TOOLS[tool] for tool in tools}
    if not missing(wanted) or (apt_get(missing(wanted).values()) and not missing(wanted)):
        return
    remedy = how_to_install(missing(needed | TOOLS))
    if missing(needed) or not optional:
        die(f"packages of the system are missing; {remedy}")
    say(f"tests that need packages which are missing here are skipped; {remedy}")


def packages_needed() -> dict[str, str]:
    """What no command can do without: Qt's libraries, and what makes .venv where that is to be made -> package."""
    from laufbild.system.system_libraries import PACKAGES

    return PACKAGES if is_set_up() else {**PACKAGES, "ensurepip": f"python{MINOR}-venv"}


def how_to_install(absent: Mapping[str, str]) -> str:
    if not shutil.which("apt-get"):
        return f"install what has these: {', '.join(absent)}"
    sudo = "sudo " if shutil.which("sudo") and os.geteuid() != 0 else ""
    packages = " ".join(dict.fromkeys(absent.values()))
    return f"root installs them all with this line:\n  {sudo}apt-get update && {sudo}{' '.join(APT_INSTALL)} {packages}"


def missing(wanted: Mapping[str, str]) -> dict[str, str]:
    """Those of these libraries, programs and modules that the system does not have."""
    if not sys.platform.startswith("linux"):
        return {}
    return {name: package for name, package in wanted.items() if not is_there(name)}


def is_there(name: str) -> bool:
    from laufbild.system.system_libraries import loads

    if name == "ensurepip":  # or what does its work
        importlib.invalidate_caches()  # it may have been installed a moment ago
        return any(map(importlib.util.find_spec, ("ensurepip", "pip"))) or shutil.which("uv") is not None
    return loads(name) if ".so." in name else shutil.which(name) is not None


def apt_get(packages: Iterable[str]) -> bool:
    """Whether root could install them."""
    if not shutil.which("apt-get") or os.geteuid() != 0:
        return False
    say(f"installing {' '.join(packages)}")
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (["apt-get", "-qq", "update"], [*APT_INSTALL, "-qq", *packages]):
        done = subprocess.run(command, env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True)
        if done.returncode:
            say(f"{' '.join(command)} failed:\n{done.stdout}{done.stderr}")
            return False
    return True


# small things


def tried(*commands: list[str]) -> bool:
    return all(subprocess.call(command) == 0 for command in commands)


def call(command: list[str], environment: dict[str, str] | None = None) -> None:
    status = subprocess.call(command, cwd=ROOT, env=environment)
    if status:
        die(f"this failed: {' '.join(command)}")


def read(file: Path) -> str | None:
    try:
        return file.read_text(encoding="utf-8")
    except OSError:
        return None


def say(sentence: str) -> None:
    print(f"dev.py: {sentence}", file=sys.stderr, flush=True)


def die(sentence: str) -> NoReturn:
    sys.exit(f"dev.py: {sentence}")


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
