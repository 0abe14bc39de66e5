# SPDX-License-Identifier: MIT
"""Hatchling's hook: builds the catalogue and the translations, and puts all resources into the wheel."""

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

sys.path.insert(0, str(Path(__file__).resolve().parent))
import contents


class ContentsHook(BuildHookInterface[Any]):
    """Runs for the wheel only: the source distribution carries the sources."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        contents.build_all()
        build_data["force_include"].update({str(file): place for file, place in contents.shipped()})
