# SPDX-License-Identifier: MIT
"""What is said when films were marked: "12 films rated ★★★★."."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from laufbild.core.model.fields import stars
from laufbild.i18n.language import translate

if TYPE_CHECKING:
    from collections.abc import Callable


class Said(NamedTuple):
    """The kind of the journal's step, and the sentence about so many films."""

    kind: str
    sentence: Callable[[int], str]


def rated(rating: int | None) -> Said:
    def sentence(n: int) -> str:
        if rating is None:
            return translate("Marks", "%n film(s) without a rating now.", None, n)
        return translate("Marks", "%n film(s) rated {stars}.", None, n).format(stars=stars(rating))

    return Said("rating", sentence)


def wanted(on: bool) -> Said:
    def sentence(n: int) -> str:
        if on:
            return translate("Marks", "%n film(s) marked as “want to see”.", None, n)
        return translate("Marks", "%n film(s) no longer marked as “want to see”.", None, n)

    return Said("wanted", sentence)


def favoured(on: bool) -> Said:
    def sentence(n: int) -> str:
        if on:
            return translate("Marks", "%n film(s) marked as favourite.", None, n)
        return translate("Marks", "%n film(s) no longer marked as favourite.", None, n)

    return Said("favourite", sentence)


def seen(on: bool) -> Said:
    def sentence(n: int) -> str:
        if on:
            return translate("Marks", "%n film(s) marked as seen.", None, n)
        return translate("Marks", "%n film(s) no longer marked as seen; the viewings are gone.", None, n)

    return Said("viewing", sentence)


def tagged(tag: str, on: bool) -> Said:
    def sentence(n: int) -> str:
        if on:
            return translate("Marks", "Tag “{tag}” given to %n film(s).", None, n).format(tag=tag)
        return translate("Marks", "Tag “{tag}” taken from %n film(s).", None, n).format(tag=tag)

    return Said("tag", sentence)
