# SPDX-License-Identifier: MIT
"""What another program writes into the personal file is shown."""

from __future__ import annotations

from contextlib import closing

from driver.window import Window
from laufbild.core.personal.personal_file import PersonalFile
from laufbild.paths import personal_file


def test_what_another_program_writes_is_shown(window: Window) -> None:
    window.wait_for_personal_file()
    with closing(PersonalFile.open(personal_file(window.profile))) as other:
        other.marks.rate(["beg-1970"], 9)
    window.type_search("rating:4.5")
    assert window.keys() == []
    window.look_at_personal_file()
    assert window.keys() == ["beg-1970"]
    window.look_at_personal_file()
    assert window.keys() == ["beg-1970"]
