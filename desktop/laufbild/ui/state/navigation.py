# SPDX-License-Identifier: MIT
"""The ways to other parts of the window, for those who know neither the parts nor the window."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple


class Navigation(NamedTuple):
    """`go_to_film` shows the film with a key in the table, `show_details` the panel with the film's details."""

    go_to_film: Callable[[str], None]
    show_details: Callable[[], None]
