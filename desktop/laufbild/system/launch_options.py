# SPDX-License-Identifier: MIT
"""What a start of the window was asked for on the command line."""

from pathlib import Path
from typing import NamedTuple


class Options(NamedTuple):
    """None where nothing was said: the bundled catalogue, the user's profile, what the settings have."""

    catalogue: Path | None = None
    profile: Path | None = None
    language: str | None = None
    theme: str | None = None
    size: tuple[int, int] | None = None
    select: str | None = None
    query: str | None = None
    screenshot: Path | None = None
