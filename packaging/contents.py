# SPDX-License-Identifier: MIT
"""What ships beside the program's modules: builds the catalogue, and lists the files for every package."""

import importlib.util
import sys
from collections.abc import Iterator
from pathlib import Path

from translations import compile_translations

ROOT = Path(__file__).resolve().parents[1]
RESOURCES = ROOT / "resources"
CATALOGUE = ROOT / "data" / "catalogue.sqlite"
_SOURCES = {".ts"}  # of what is compiled: not shipped


def build_catalogue(target: Path = CATALOGUE) -> None:
    """Run data/build.py, which is no module of the program, and uses its core."""
    sys.path.insert(0, str(ROOT / "desktop"))
    spec = importlib.util.spec_from_file_location("laufbild_data_build", ROOT / "data" / "build.py")
    if spec is None or spec.loader is None:
        raise FileNotFoundError(ROOT / "data" / "build.py")
    builder = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = builder  # where dataclasses look for their module
    spec.loader.exec_module(builder)
    builder.build(ROOT / "data", target)


def build_all() -> None:
    """Make everything that is built and not kept in the repository."""
    build_catalogue()
    compile_translations(RESOURCES / "translations", RESOURCES / "translations")


def shipped() -> Iterator[tuple[Path, str]]:
    """Each file beside the program's modules, and its place under the package's parent."""
    for file in sorted(RESOURCES.rglob("*")):
        if file.is_file() and file.suffix not in _SOURCES:
            yield file, f"laufbild/resources/{file.relative_to(RESOURCES).as_posix()}"
    yield CATALOGUE, "laufbild/resources/catalogue.sqlite"


if __name__ == "__main__":
    build_catalogue()
