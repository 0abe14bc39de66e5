# SPDX-License-Identifier: MIT
"""Draws the pictures of docs/architecture.md: the layers, as pyproject.toml has them, and the ways through the code."""

from __future__ import annotations

import tomllib
from html import escape
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PICTURES = ROOT / "docs" / "pictures"
#: What happens on a way, step by step: who does it, and what.
WAYS = {
    "A key press in the search box": [
        ("window/search_bar", "waits for the next key"),
        ("state/session", "replaces what is shown"),
        ("state/cooperative_tasks", "searches in slices"),
        ("library, catalogue/search", "finds sets of films, in order"),
        ("films_table/table_model", "makes the cells that are painted"),
    ],
    "A mark": [
        ("marks/marks_panel", "stars, a switch, a note"),
        ("marks/marking", "which films, which write"),
        ("state/personal_session", "writes; keeps what it cannot"),
        ("personal/marks", "writes a step, gives a Change"),
        ("library/sync", "shows only what changed"),
    ],
    "A row of a list": [
        ("lists/detect", "which format a file has"),
        ("lists/prose, tabular, …", "rows to entries"),
        ("lists/matching", "known, several, new or skipped"),
        ("list_import/list_preview", "the user decides"),
        ("lists/apply_plan", "one step of the personal file"),
    ],
    "Another language": [
        ("window/search_bar", "a choice"),
        ("app", "the texts, Qt's own included"),
        ("Qt: LanguageChange", "reaches each widget"),
        ("retranslate()", "each widget sets its texts"),
        ("state/session", "the order of the new language"),
    ],
}
STYLE = """<style>
  svg { font-family: "PT Sans", sans-serif; font-size: 14px; color-scheme: light dark }
  rect { fill: #fffdf7; stroke: #a89e90 } .of rect { fill: #eae2d4 }
  text { fill: #1b1917 } .quiet { fill: #696157; font-size: 12px } .heading { font-weight: bold }
  path { stroke: #c8281e; fill: none; stroke-width: 1.5 }
  @media (prefers-color-scheme: dark) {
    rect { fill: #231f1c; stroke: #6f675e } .of rect { fill: #332d28 }
    text { fill: #f3ece0 } .quiet { fill: #a99f92 } path { stroke: #f0604f }
  }
</style>"""


def main() -> None:
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"][
        "contracts"
    ]
    whole, core, window, *_ = (contract.get("layers", []) for contract in contracts)
    (PICTURES / "layers.svg").write_text(layers(whole, core, window), encoding="utf-8", newline="\n")
    (PICTURES / "ways.svg").write_text(ways(), encoding="utf-8", newline="\n")


def layers(whole: list[str], core: list[str], window: list[str]) -> str:
    """Three towers, each floor knowing only those below it."""
    towers = (("laufbild", whole), ("laufbild.ui", window), ("laufbild.core", core))
    height = 60 + 40 * max(len(floors) for _, floors in towers)
    drawn = [_tower(20 + 330 * place, name, floors) for place, (name, floors) in enumerate(towers)]
    return _picture(1000, height, drawn)


def _tower(x: int, name: str, floors: list[str]) -> str:
    found = [_text(x, 26, name, "heading")]
    for row, floor in enumerate(floors):
        rooms = [room.strip().removeprefix("laufbild.") for room in floor.split("|")]
        width = 310 // len(rooms)
        for place, room in enumerate(rooms):
            found.append(_box(x + place * width, 40 + 40 * row, width - 4, 34, room))
    return "\n".join(found)


def ways() -> str:
    """A line of boxes for each way, from the hand to what is shown."""
    found = []
    for row, (name, steps) in enumerate(WAYS.items()):
        y = 20 + 110 * row
        found.append(_text(20, y + 14, name, "heading"))
        for place, (who, what) in enumerate(steps):
            x = 20 + 232 * place
            found.append(_box(x, y + 26, 212, 56, who, what))
            if place:
                found.append(f'<path d="M {x - 18} {y + 54} h 14 m -5 -4 l 5 4 l -5 4"/>')
    return _picture(20 + 232 * 5, 20 + 110 * len(WAYS), found)


def _box(x: int, y: int, width: int, height: int, name: str, said: str = "") -> str:
    middle = x + width // 2
    lines = [f'<rect x="{x}" y="{y}" width="{width}" height="{height}" rx="5"/>']
    lines.append(_text(middle, y + (24 if said else 22), name, "", "middle"))
    if said:
        lines.append(_text(middle, y + 43, said, "quiet", "middle"))
    return "\n".join(lines)


def _text(x: int, y: int, text: str, kind: str, anchor: str = "start") -> str:
    size = ' textLength="200" lengthAdjust="spacingAndGlyphs"' if len(text) > 33 else ""
    return f'<text x="{x}" y="{y}" class="{kind}" text-anchor="{anchor}"{size}>{escape(text)}</text>'


def _picture(width: int, height: int, drawn: list[str]) -> str:
    content = "\n".join(drawn)
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}">\n{STYLE}\n{content}\n</svg>\n'


if __name__ == "__main__":
    main()
