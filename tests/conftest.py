# SPDX-License-Identifier: MIT
"""The catalogue as it is shipped, built once for all tests."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import hypothesis
import pytest

from laufbild.core.catalogue.catalogue_file import CatalogueFile

ROOT = Path(__file__).resolve().parents[1]

#: The same examples every time, as long as they take, also on a busy machine: a test that failed once fails again.
hypothesis.settings.register_profile(
    "laufbild", deadline=None, derandomize=True, suppress_health_check=[hypothesis.HealthCheck.too_slow]
)
hypothesis.settings.load_profile("laufbild")


@pytest.fixture(scope="session")
def catalogue_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    spec = importlib.util.spec_from_file_location("laufbild_data_build", ROOT / "data" / "build.py")
    assert spec and spec.loader
    builder = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = builder
    spec.loader.exec_module(builder)
    target = tmp_path_factory.mktemp("catalogue") / "catalogue.sqlite"
    builder.build(ROOT / "data", target)
    return target


@pytest.fixture(scope="session")
def catalogue(catalogue_path: Path) -> Iterator[CatalogueFile]:
    with closing(CatalogueFile.open(catalogue_path)) as opened:
        yield opened
