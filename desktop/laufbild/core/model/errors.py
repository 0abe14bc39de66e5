# SPDX-License-Identifier: MIT
"""What can go wrong in the world, as sentences for the person in front of it."""


class Reason(str):
    """A marked text of the context "Errors" that fills a place of another sentence; it is translated with that."""

    __slots__ = ()


class CatalogueError(Exception):
    """The world's fault: a file that is damaged, locked, too new, or not ours.

    `text` is a marked sentence of the context "Errors" with named places, `values` fill them;
    whoever shows it translates the sentence first and fills it then.
    """

    def __init__(self, text: str, **values: object) -> None:
        super().__init__(text.format(**values))
        self.text = text
        self.values = values
