#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Does what a newcomer does: clones this project into bare systems and runs the README's two commands there.

Each system is the smallest that debootstrap makes, with python3 and ca-certificates and nothing more. dev.py is run in
it as root, and in a second copy as a user: root then runs the one line that dev.py prints, and the user tries again.
`run` has to say that there is no display, to pass its self-test, and to open its window under Xvfb; `test` has to pass.

This script has to be started as root. It uses this machine's settings of apt and pip, its proxies and its certificates.
What it starts and mounts is in namespaces of its own and ends with it; the systems are removed unless they are kept.
"""

from __future__ import annotations

import argparse
import ast
import importlib.util
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple, NoReturn

ROOT = Path(__file__).resolve().parents[1]
CERTIFICATES = Path("usr/local/share/ca-certificates")
APT_SETTINGS = re.compile(r"Acquire::(https?|ftp|Check-|Retries|ForceIPv)")
SETTINGS = re.compile(r"(?i)(.*_proxy|pip_.*|ssl_cert_.*|.*_ca_bundle)")
LINE_FOR_ROOT = re.compile(r"^  ((?:sudo )?apt-get .+)$", re.MULTILINE)
PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
EX_UNAVAILABLE = 69  # sysexits.h; there is no display
#: Opens the window on a display of its own, and closes it with the keyboard once it has its menus.
WINDOW = """xvfb-run -a sh -c '
python3 dev.py run & program=$!
timeout 60 xdotool search --sync --onlyvisible --name "^Laufbild" windowfocus --sync &&
sleep 1 && xdotool key ctrl+q && wait $program'"""
#: Starts a command in a system as a user; the system shares these files and folders of this machine, to read only.
ENTER = """set -e
system=$1 user=$2 shared=$3; shift 3
mount -t proc proc "$system/proc"
mount --rbind /dev "$system/dev"
mount -t tmpfs tmpfs "$system/dev/shm"
for place in $shared; do
  if [ -d "$place" ]; then mkdir -p "$system$place"; else mkdir -p "$system${place%/*}"; touch "$system$place"; fi
  mount --bind -o ro "$place" "$system$place"
done
exec chroot --userspec="$user" "$system" "$@"
"""


class Distribution(NamedTuple):
    """Where systems come from, unless this machine's apt knows a nearer mirror."""

    name: str
    mirror: str
    components: str
    keyring: str
    #: debootstrap's script for suites that are younger than it.
    script: str


DEBIAN = Distribution("Debian", "http://deb.debian.org/debian", "main", "debian-archive-keyring.gpg", "sid")
UBUNTU = Distribution(
    "Ubuntu", "http://archive.ubuntu.com/ubuntu", "main,universe", "ubuntu-archive-keyring.gpg", "gutsy"
)
SUITES = {"bookworm": DEBIAN, "trixie": DEBIAN, "noble": UBUNTU}


class Failed(Exception):
    """A command did not end as it has to."""


# what this machine's settings are


def apt_mirror(distribution: Distribution) -> str:
    """Where this machine's apt gets the distribution from."""
    wanted = ["Created-By: Packages", f"Origin: {distribution.name}", f"Label: {distribution.name}"]
    return next(iter(output("apt-get", "indextargets", "--format", "$(REPO_URI)", *wanted)), distribution.mirror)


def apt_settings() -> str:
    return "".join(f"{line}\n" for line in output("apt-config", "dump") if APT_SETTINGS.match(line))


def settings() -> dict[str, str]:
    """The proxies, certificates and pip's whole configuration, as variables of the environment."""
    found = {name: value for name, value in os.environ.items() if SETTINGS.fullmatch(name)}
    pip = importlib.util.find_spec("pip")
    for line in output(sys.executable, "-m", "pip", "config", "list") if pip else ():
        name, _, value = line.partition("=")
        section, _, key = name.partition(".")
        if section in ("global", "install"):
            found.setdefault(f"PIP_{key.upper().replace('-', '_')}", ast.literal_eval(value))
    return found


def places(found: Mapping[str, str], system: Path) -> list[str]:
    """The files and folders that the settings name and that are on this machine only."""
    named = (word.removeprefix("file://") for value in found.values() for word in value.split())
    return sorted({p for p in named if p[:1] == "/" and Path(p).exists() and not Path(system, p[1:]).exists()})


def output(*command: str) -> list[str]:
    return subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout.splitlines()


# a system


class System:
    """A bare system in a folder, and what is done in it."""

    def __init__(self, folder: Path, name: str) -> None:
        self.folder, self.name, self.times = folder, name, dict[str, float]()
        self._settings = settings()

    def run(self, command: str, what: str = "", user: str = "root", expected: int = 0) -> str:
        """What a line of the shell printed; what it is called, its time is kept under."""
        home = "/root" if user == "root" else f"/home/{user}"
        environment = {"PATH": PATH, "HOME": home, "LANG": "C.UTF-8", "PYTHONUNBUFFERED": "1", **self._settings}
        shell = f"cd {home}/laufbild 2>/dev/null || cd /; {command}"
        shared = "\n".join(places(self._settings, self.folder))
        enter = ["sh", "-c", ENTER, "enter", str(self.folder), f"{user}:", shared, "sh", "-c", shell]
        begun = time.monotonic()
        status, said = apart(enter, environment, self.name)
        if what:
            self.times[what] = time.monotonic() - begun
        if status != expected:
            raise Failed(f"{self.name}: “{what or command}” ended with {status} and not with {expected}")
        return said

    def clone(self, user: str) -> None:
        home = Path(self.folder, "root" if user == "root" else f"home/{user}")
        subprocess.run(["git", "clone", "-q", "--depth=1", ROOT.as_uri(), str(home / "laufbild")], check=True)
        self.run(f"chown -R {user}: ~{user}/laufbild")


def apart(command: Sequence[str], environment: Mapping[str, str], name: str) -> tuple[int, str]:
    """Exit code and output of a command in namespaces of its own: its mounts and its children end with it."""
    unshare = ["unshare", "--mount", "--pid", "--fork", "--kill-child"]
    said = []
    with subprocess.Popen(
        [*unshare, *command],
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    ) as process:
        try:
            assert process.stdout
            for line in process.stdout:
                said.append(line)
                print(f"[{name}] {line}", end="", flush=True)
        except BaseException:
            process.kill()
            raise
    return process.returncode, "".join(said)


def bootstrap(suite: str, folder: Path, mirror: str | None, keyring: str | None) -> None:
    """Make the bare system."""
    distribution = SUITES[suite]
    keys = keyring or f"/usr/share/keyrings/{distribution.keyring}"
    if not Path(keys).exists():
        raise Failed(f"{suite}: the keys of {distribution.name} are not in {keys}; install them or use --keyring")
    command = ["debootstrap", "--variant=minbase", "--include=python3,ca-certificates", f"--keyring={keys}"]
    command += [f"--components={distribution.components}", suite, str(folder), mirror or apt_mirror(distribution)]
    scripts = Path("/usr/share/debootstrap/scripts")
    if not (scripts / suite).exists():
        command.append(str(scripts / distribution.script))
    proxies = {name.lower(): value for name, value in settings().items() if name.lower().endswith("_proxy")}
    if apt_proxy := output("apt-config", "dump", "--format", "%v%n", "Acquire::http::Proxy"):
        proxies.setdefault("http_proxy", apt_proxy[0])
    status, _ = apart(command, {"PATH": PATH, **proxies}, suite)
    if status:
        raise Failed(f"{suite}: debootstrap has failed; see {folder / 'debootstrap' / 'debootstrap.log'} with --keep")
    (folder / "etc/apt/apt.conf.d/90newcomer").write_text(apt_settings(), encoding="utf-8")
    shutil.copy("/etc/resolv.conf", folder / "etc/resolv.conf")
    for certificate in Path("/", CERTIFICATES).glob("**/*.crt"):
        shutil.copy(certificate, folder / CERTIFICATES / certificate.name)
    System(folder, suite).run("update-ca-certificates --fresh")


# what a newcomer does


def commands(system: System, user: str) -> str:
    """Both commands, which have all that they need or get it; the result is the last line of the tests."""
    said = system.run("python3 dev.py run", "run, with set-up", user, EX_UNAVAILABLE)
    if "neither DISPLAY nor WAYLAND_DISPLAY" not in said:
        raise Failed(f"{system.name}: without a display it did not say so")
    system.run("python3 dev.py run -- --self-test", "run -- --self-test", user)
    summary = system.run("python3 dev.py test", "test", user).splitlines()[-1]
    system.run(WINDOW, "run, with a window", user)
    return summary


def as_root(system: System) -> str:
    system.clone("root")
    return commands(system, "root")


def as_user(system: System) -> str:
    """The first attempt names all that root has to install."""
    system.run("useradd --create-home newcomer")
    system.clone("newcomer")
    found = LINE_FOR_ROOT.findall(system.run("python3 dev.py run", "the line for root", "newcomer", expected=1))
    if len(found) != 1:
        raise Failed(f"{system.name}: there is not one line for root, but {len(found)}")
    system.run(f"export DEBIAN_FRONTEND=noninteractive; {found[0]}", "root runs the line")
    return commands(system, "newcomer")


ROLES = {"root": as_root, "user": as_user}


def visit(arguments: argparse.Namespace, folder: Path) -> Iterator[str]:
    """What is to be told of each system and role. After a failure the others go on."""
    for suite in arguments.suites:
        begun = time.monotonic()
        try:
            bootstrap(suite, folder / suite, arguments.mirror, arguments.keyring)
        except Failed as failure:
            yield f"FAILED {failure}"
            continue
        yield f"{suite}: made in {time.monotonic() - begun:.0f} s"
        for role in arguments.role or ROLES:
            system = System(folder / f"{suite}-{role}", f"{suite} {role}")
            subprocess.run(["cp", "-a", "--reflink=auto", str(folder / suite), str(system.folder)], check=True)
            yield told(system, ROLES[role])
            if not arguments.keep:
                remove(system.folder)


def told(system: System, role: Callable[[System], str]) -> str:
    version = ""
    try:
        version = system.run("python3 --version").strip()
        summary = role(system)
    except Failed as failure:
        summary = f"FAILED {failure}"
    times = ", ".join(f"{what} {seconds:.0f} s" for what, seconds in system.times.items())
    return f"{system.name}, {version}: {times}\n    {summary}"


@contextmanager
def workplace(arguments: argparse.Namespace) -> Iterator[Path]:
    """A new folder in the one that was asked for; it is removed in the end, whatever happens."""
    folder = Path(tempfile.mkdtemp(prefix="newcomer-", dir=arguments.folder))
    folder.chmod(0o755)  # for users
    try:
        yield folder
    finally:
        if arguments.keep:
            print(f"kept: {folder}")
        else:
            remove(folder)


def remove(folder: Path) -> None:
    """What was stopped a moment ago may still write into it."""
    for _ in range(100):
        shutil.rmtree(folder, ignore_errors=True)
        if not folder.exists():
            return
        time.sleep(0.1)
    print(f"cannot be removed: {folder}", file=sys.stderr)


def main() -> int:
    arguments = parser().parse_args()
    arguments.suites = arguments.suites or ["bookworm", "trixie"]
    missing = [program for program in ("debootstrap", "unshare", "chroot", "git") if not shutil.which(program)]
    if os.name != "posix" or os.geteuid() != 0:
        parser().error("only root can make systems")
    if missing:
        parser().error(f"not installed: {', '.join(missing)}")
    signal.signal(signal.SIGTERM, end)
    with workplace(arguments) as folder:
        report = list(visit(arguments, folder))
    print("\n".join(["", *report]))
    return int(any("FAILED" in line for line in report))


def parser() -> argparse.ArgumentParser:
    found = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    found.add_argument("suites", nargs="*", metavar="SUITE", help=f"{', '.join(SUITES)}; without, both of Debian")
    found.add_argument("--role", action="append", choices=ROLES, help="only as root, or only as a user")
    found.add_argument("--mirror", help="where the system comes from; without, where this machine's apt looks")
    found.add_argument("--keyring", help="the keys that the mirror signs with, if they are not where Debian has them")
    found.add_argument("--folder", default="/var/tmp", help="where the systems are made; each takes 2 GB (%(default)s)")
    found.add_argument("--keep", action="store_true", help="leave the systems there")
    return found


def end(*_: object) -> NoReturn:
    sys.exit(143)


if __name__ == "__main__":
    sys.exit(main())
