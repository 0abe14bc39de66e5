# SPDX-License-Identifier: MIT
"""What reads foreign text takes twice the work for twice the text, whatever the text: counted, not timed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from itertools import product
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counted_work import Work, counting
from program_patterns import Used, used_patterns
from regex_steps import Found, Pattern, Steps, counted, fits_of

PATTERNS = sorted(set(used_patterns()), key=str)
#: Letters of the shorter of two texts.
SHORT = 120
#: What "twice" may be beside a bound inside a pattern, such as of the letters of a label.
AT_MOST = 2.5
#: Letters that no pattern is without: of words, of lines, and what stands in the program's texts for anything at all.
ANYWHERE = "a \n"
#: Pieces that make patterns go back, beside those made of each pattern's own letters.
HOSTILE = ("**a ", "__a", "a-", "(1", "a (", "x\n", "https://", "1.", "> ", ";(", ",\t")
MOST_UNITS = 60


# --- The counting matcher is one ------------------------------------------------------------------------------

LETTERS = "ab1 -.*_(:)\nжÄ,;/>\"„“'=2"


def spans(found: re.Match[Any] | None) -> Found | None:
    return found and Found(*found.span(), tuple(found.regs[1:]))


@pytest.mark.parametrize("used", PATTERNS, ids=str)
@settings(max_examples=10, deadline=None)
@given(data=st.data())
def test_the_counting_matcher_finds_what_re_finds(used: Used, data: st.DataObject) -> None:
    pieces = st.sampled_from([*LETTERS, *examples(used)])
    text = "".join(data.draw(st.lists(pieces, max_size=8)))
    pattern, compiled = counted(used.pattern, used.flags), re.compile(used.pattern, used.flags)
    said: Any = text.encode("latin-1", "replace") if isinstance(used.pattern, bytes) else text
    text = said.decode("latin-1") if isinstance(said, bytes) else said
    assert pattern.match(text, Steps()) == spans(compiled.match(said))
    assert pattern.fullmatch(text, Steps()) == spans(compiled.fullmatch(said))
    assert pattern.search(text, Steps()) == spans(compiled.search(said))
    assert list(pattern.finditer(text, Steps())) == [spans(each) for each in compiled.finditer(said)]


@pytest.mark.parametrize("pattern", [
    "(a|ab)(c|bcd)*", "(a*)*b", "(a*?)+?b", "(?>a+)b", "a++b", r"(a|b)\1", "(?<=a)b", "(?<!a)b", "(?=a)(a)", "a{2,4}?b",
    "(?i:ä+)", r"(?m)^a$", r"\Ba\b", "(a?){3}b", "(?:a|b(?=c))+", "[^a-c]+", "(?s).", "a*+(b)?",
])  # fmt: skip
@settings(max_examples=60, deadline=None)
@given(text=st.text("abcdÄä\n", max_size=9))
def test_it_knows_all_that_patterns_are_made_of(pattern: str, text: str) -> None:
    compiled = re.compile(pattern)
    assert Pattern(pattern).search(text, Steps()) == spans(compiled.search(text))
    assert Pattern(pattern).fullmatch(text, Steps()) == spans(compiled.fullmatch(text))


@pytest.mark.parametrize(
    ("pattern", "way", "unit"),
    [("a*b", "search", "a"), ("(a|aa)+$", "match", "a"), (r"(\*\*)(?=\S)(.+?)(?<=\S)\1", "finditer", "**a ")],
)
def test_what_is_not_linear_is_seen(pattern: str, way: str, unit: str) -> None:
    assert growth(Used("", 0, pattern, 0, way), unit, short=12 if "|" in pattern else 60) > 2.8


# --- Patterns -------------------------------------------------------------------------------------------------


def tree_of(used: Used) -> Any:
    text = used.pattern.decode("latin-1") if isinstance(used.pattern, bytes) else used.pattern
    return parser.parse(text, used.flags)


def parts_of(nodes: Any) -> Iterator[Any]:
    """The sequences inside of nodes: groups, alternatives, what is repeated or looked for."""
    for _, value in nodes:
        for inner in inside(value):
            yield inner
            yield from parts_of(inner)


def inside(value: Any) -> Iterator[Any]:
    for each in value if isinstance(value, tuple | list) else ():
        if isinstance(each, parser.SubPattern):
            yield each
        else:
            yield from inside(each)


def letter_of(op: Any, value: Any) -> str:
    """A letter that a node of one letter takes."""
    fits = fits_of(op, tuple(value) if isinstance(value, list) else value, 0)
    return next(filter(fits, (*'a1 .-☆бé"“§', *listed(value))), "~")


def listed(value: Any) -> Iterator[str]:
    """The letters that a set of letters names."""
    for op, said in value if isinstance(value, list) else ():
        if str(op) in ("LITERAL", "RANGE"):
            yield chr(said if str(op) == "LITERAL" else said[0])


def text_of(nodes: Any) -> str:
    """A text that nodes take, by their first alternatives."""
    made = ""
    for op, value in nodes:
        match str(op):
            case "LITERAL":
                made += chr(value)
            case "IN" | "NOT_LITERAL" | "ANY":
                made += letter_of(op, value)
            case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT":
                made += text_of(value[2]) * max(1, value[0])
            case "SUBPATTERN" | "ATOMIC_GROUP" | "BRANCH":
                made += next((text_of(inner) for inner in inside(value)), "")
    return made


def letters_of(nodes: Any) -> Iterator[str]:
    """The letters that a pattern speaks of."""
    for op, value in nodes:
        if str(op) == "LITERAL":
            yield chr(value)
        elif str(op) == "IN":
            yield letter_of(op, value)
            yield from listed(value)


def examples(used: Used) -> list[str]:
    """What a pattern is made of: its letters, and a text for each of its parts."""
    tree = tree_of(used)
    sequences = [tree, *parts_of(tree)]
    texts = [*map(text_of, sequences), *(letter for nodes in sequences for letter in letters_of(nodes))]
    return list(dict.fromkeys(filter(None, texts)))


def units(used: Used) -> list[str]:
    """Pieces to be repeated: what the pattern is made of, one and two of these in any order, and hostile ones."""
    own = examples(used)
    few = list(dict.fromkeys([*own[:: max(1, len(own) // 7)], *ANYWHERE]))
    made = [*own[:30], *ANYWHERE, *HOSTILE, "".join(own[:12]), *map("".join, product(few, repeat=2))]
    return list(dict.fromkeys(made))[:MOST_UNITS]


def beginnings(used: Used) -> list[str]:
    """Texts by which the pattern comes to its repetitions, one after the other."""
    tree = tree_of(used)
    return list(dict.fromkeys(text_of(tree[:length]) for length in range(min(len(tree), 8))))


def growth(used: Used, unit: str, before: str = "", behind: str = "\0", *, short: int = SHORT) -> float:
    """How many times more steps a text of twice the length takes."""
    pattern = counted(used.pattern, used.flags)
    counts = []
    for length in (short, 2 * short):
        steps = Steps()
        pattern.use(used.way, before + unit * (length // len(unit)) + behind, steps)
        counts.append(steps.count)
    return counts[1] / (counts[0] + 40)


def tried(used: Used) -> Iterator[tuple[str, str, str]]:
    """What is repeated, and what stands before and behind it."""
    own = examples(used)[:12]
    for unit in units(used):
        yield from ((unit, "", behind) for behind in ("\0", ""))
    for before in beginnings(used):
        yield from ((unit, before, "\0") for unit in [*own, *(f"{each} " for each in own), " ", "a", "1"])


@pytest.mark.parametrize("used", PATTERNS, ids=str)
def test_no_pattern_takes_more_than_twice_the_steps_for_twice_the_text(used: Used) -> None:
    worst = {texts: growth(used, *texts) for texts in tried(used)}
    assert {texts: times for texts, times in worst.items() if times > AT_MOST} == {}


# --- Readers --------------------------------------------------------------------------------------------------

#: What reads foreign text, by module: a function of the text, given the module.
READERS: dict[str, Callable[[Any, str], object]] = {
    "core.text.folding:plain": lambda module, text: module.plain(text),
    "core.text.folding:fold": lambda module, text: module.fold(text),
    "core.text.transliteration:skeleton": lambda module, text: module.skeleton(text),
    "core.text.folding:folded_words": lambda module, text: module.folded_words(text),
    "core.text.match_positions:spans": lambda module, text: module.spans(text, "abc", name=True),
    "core.text.match_positions:typed": lambda module, text: module.spans("abc Бег", text, name=True),
    "core.text.transliteration:unfinished": lambda module, text: module.unfinished(text),
    "core.text.keyboard_layouts:other_layouts": lambda module, text: module.other_layouts(text),
    "core.text.sort_keys:sort_key": lambda module, text: module.sort_key(text, "de", "ru"),
    "core.catalogue.title_search:spelt": lambda module, text: module.spelt(text),
    "core.query.parser:parse": lambda module, text: str(module.parse(text)),
    "core.query.parser:condition": lambda module, text: str(module.parse(f"rating:{text}")),
    "core.query.view_text:view_of": lambda module, text: module.line_of(*module.view_of(text)),
    "core.query.view_text:sort": lambda module, text: module.view_of(f"sort:year, {text}"),
    "core.query.comparison:is_date": lambda module, text: module.is_date(text),
    "core.codec.cell_values:people": lambda module, text: module.people(text, roles(module)),
    "core.codec.cell_values:several": lambda module, text: roles(module).several(text),
    "core.codec.cell_values:sources": lambda module, text: module.sources_by_field(text),
    "core.codec.cell_values:minutes": lambda module, text: module.minutes(text),
    "core.codec.cell_dates:days": lambda module, text: module.days(text),
    "core.codec.cell_dates:year": lambda module, text: module.year(text),
    "core.codec.cell_dates:order_hint": lambda module, text: module.order_hint(text),
    "core.tables.headings:target_of": lambda module, text: module.target_of(text),
    "core.tables.film_rows:with_article": lambda module, text: module.with_article(text),
    "core.tables.film_rows:without_year": lambda module, text: module.without_year(text, 1985),
    "core.lists.prose_lines:without_links": lambda module, text: module.without_links(text),
    "core.codec.cell_values:by_language": lambda module, text: module.by_language("{" + text),
    "core.tables.mapping:suggest": lambda module, text: module.suggest([f"title {text}"]),
    "core.codec.film_key:key_of": lambda module, text: module.key_of(text, None),
    "core.lists.viewer_cells:viewings": lambda module, text: module.viewings(text),
    "core.lists.viewer_cells:rated": lambda module, text: module.rated(text, 10),
    "core.lists.viewer_cells:tags": lambda module, text: module.tags(text),
    "core.text.language_guess:language_of": lambda module, text: module.language_of(text),
    "core.lists.labels:label_of": lambda module, text: module.label_of(text),
    "core.lists.prose_lines:bare": lambda module, text: module.bare(text),
    "core.lists.prose_lines:labelled": lambda module, text: module.labelled(text),
    "core.lists.prose_lines:named": lambda module, text: module.named(text),
    "core.lists.prose:habits": lambda module, text: module.habits_of(text.splitlines(True)),
    "core.lists.prose:introduction": lambda module, text: read_prose(module, text),
    "core.lists.prose:story": lambda module, text: read_prose(module, f"{BEGUN}{text}"),
    "core.lists.prose:closing": lambda module, text: read_prose(module, f"{BEGUN}Fact: x\n{text}"),
    "core.lists.detect:any": lambda module, text: read_list(module, text),
    "core.lists.detect:list": lambda module, text: read_list(module, f"Films\n\n{BEGUN}{text}"),
    "core.lists.detect:table": lambda module, text: read_list(module, f"Title,Cast\nA,{text}\n"),
    "core.lists.detect:quotations": lambda module, text: read_list(module, f"Title;Cast\n{text}\n"),
    "core.lists.detect:json": lambda module, text: read_list(module, '{"title":"a"}\n' + text),
    "i18n.dates:read_date": lambda module, text: module.read_date(text),
}
BEGUN = "The Run (1985)\nDescription: A man runs.\n"
#: Pieces that have made a reader go over its text again and again, and others of their kind.
UNITS = (
    "a", " ", "x\n", "x\n\n", "**a ", "__a", "a-", "(", "(a", "a)", "(1985 ", "1985 ", "a: ", "Fact: x\n",
    "Run (1985)\n", "1. Run\n", "> ", "- ", ", ", ";(", "|", '"', "„", "«a", "a,", "or ", "not ", "theme:a ",
    "sort:a, ", "foo:b ", "\u0301\u0316", "а\u0301", "schtsch", "ж", "ae", "http://a ", "{", "[[", "\t", "1,5..",
    'x";"\n',
)  # fmt: skip
#: Those that are tried with whole files and lines, whose reading takes more steps.
IN_FILES = tuple(unit for unit in UNITS if not unit.isalnum() and set(unit) & set('\n\t",(*-['))
#: Letters of the shorter of two texts: more than texts have that are folded in one piece.
READ = 280


def roles(module: Any) -> Any:
    from laufbild.core.model.vocabulary import Vocabulary

    return module.Values("role", Vocabulary({}, {}))


def read_prose(module: Any, text: str) -> None:
    habits = module.Habits(False, 1, 1, 1, "en")
    for part in module._Parser(module.items(text.splitlines(True)), habits).parts():
        if not isinstance(part, str):
            part.text("story")


def read_list(module: Any, text: str) -> None:
    from laufbild.core.model.errors import CatalogueError
    from laufbild.core.model.vocabulary import Vocabulary

    with suppress(CatalogueError), module.opened_text(text, module.Reading(Vocabulary({}, {})), "list") as found:
        for _ in found.entries():
            pass


@pytest.mark.parametrize("reader", READERS)
def test_no_reader_takes_more_than_twice_the_work_for_twice_the_text(reader: str) -> None:
    with counting() as (work, load):
        module = load(f"laufbild.{reader.partition(':')[0]}")
        units = IN_FILES if ".lists." in reader or "view_line" in reader else UNITS
        worst = {unit: work_growth(work, module, READERS[reader], unit) for unit in units}
    assert {unit: times for unit, times in worst.items() if times > AT_MOST} == {}


def work_growth(work: Work, module: Any, reader: Callable[[Any, str], object], unit: str) -> float:
    counts = []
    lengths = (len(unit), READ, 2 * READ)
    for end, length in zip("abc", lengths, strict=True):  # no text comes again, as it may be remembered
        work.steps.count = 0
        with suppress(Exception):  # a text that is refused
            reader(module, unit * (length // len(unit)) + end)
        counts.append(work.steps.count)
    return counts[2] / (counts[1] + 500)  # what is made once, such as tables of letters, was made for the first text


def test_a_table_of_many_columns_takes_twice_the_work_for_twice_the_columns() -> None:
    with counting() as (work, load):
        columns = load("laufbild.core.lists.list_columns")
        form = load("laufbild.core.lists.list_formats").ListFormat("table")
        for suggest, name in product((columns.suggest_columns, form.suggested), ("title", "rating", "note")):
            counts = []
            for times in (20, 100, 200):
                work.steps.count = 0
                suggest([*["none"] * times, *[name] * times])
                counts.append(work.steps.count)
            assert counts[2] < AT_MOST * counts[1]


def test_work_that_is_not_linear_is_seen() -> None:
    def joins(_: Any, text: str) -> None:
        joined = ""
        for letter in text:
            joined = work.of(joined + letter)

    work = Work()
    assert work_growth(work, None, joins, "a") > 3
