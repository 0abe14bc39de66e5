# SPDX-License-Identifier: MIT
"""Texts that break careless code, for hypothesis."""

from __future__ import annotations

from hypothesis import strategies as st

#: Anything that can be typed, most of it quotes, brackets, signs, both alphabets and letters that fold oddly.
TEXTS = st.text(
    st.sampled_from("abeoußäöüАбёйЙщьЩяЯя\"'()[]{}:=<>|-–—,.; \t\n0129_*%\\\u0301\u0308\u00ad\u200d№ﬁﬀⅷſİıʼ¼²𝛢Æ")
    | st.characters(codec="utf-8"),
    max_size=40,
)

#: Queries that are nearly right: the words of the grammar, in any order.
QUERIES = st.lists(
    st.sampled_from((
        " ", "begushchaya", "лыжи", "Läufer", "a", "or", "oder", "или", "|", "not", "-", "--", "(", ")", "((", "))",
        '"', '"in moscow"', "year:", ":1985", "1985", "..", "year:1980..1989", "year>=1975", "decade:1980er",
        "theme:freedom", "theme:freedom,exile", "тема:Свобода", "title:marathon", "evidence:listed", "has:note",
        "person:boris", "foo:", "foo:bar", ",", "=", ":", ">=",
    )),
    max_size=20,
).map(" ".join)  # fmt: skip
