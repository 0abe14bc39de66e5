# SPDX-License-Identifier: MIT
"""What is said when films were marked: "12 films rated ★★★★."."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from laufbild.core.model.fields import stars
from laufbild.i18n.language import translate

if TYPE_CHECKING:
    from collections.abc import Callable


class MarkSentence(NamedTuple):
    """The kind of the journal's step, and the sentence about a number of films."""

    kind: str
    sentence: Callable[[int], str]


def rated(rating: int | None) -> MarkSentence:
    def sentence(n: int) -> str:
        if rating is None:
            return translate("Marks", "%n film(s) without a rating now.", None, n)
        return translate("Marks", "%n film(s) rated {stars}.", None, n).format(stars=stars(rating))

    return MarkSentence("rating", sentence)


def wanted(on: bool) -> MarkSentence:
    def sentence(n: int) -> str:
        if on:
            return translate("Marks", "%n film(s) marked as “want to see”.", None, n)
        return translate("Marks", "%n film(s) no longer marked as “want to see”.", None, n)

    return MarkSentence("wanted", sentence)


def favoured(on: bool) -> MarkSentence:
    def sentence(n: int) -> str:
        if on:
            return translate("Marks", "%n film(s) marked as favourite.", None, n)
        return translate("Marks", "%n film(s) no longer marked as favourite.", None, n)

    return MarkSentence("favourite", sentence)


def seen(on: bool) -> MarkSentence:
    def sentence(n: int) -> str:
        if on:
            return translate("Marks", "%n film(s) marked as seen.", None, n)
        return translate("Marks", "%n film(s) no longer marked as seen; the viewings are gone.", None, n)

    return MarkSentence("viewing", sentence)


def tagged(tag: str, on: bool) -> MarkSentence:
    def sentence(n: int) -> str:
        if on:
            return translate("Marks", "Tag “{tag}” given to %n film(s).", None, n).format(tag=tag)
        return translate("Marks", "Tag “{tag}” taken from %n film(s).", None, n).format(tag=tag)

    return MarkSentence("tag", sentence)
