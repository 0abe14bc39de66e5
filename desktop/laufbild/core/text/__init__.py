# SPDX-License-Identifier: MIT
"""Words in any spelling: folding, transliteration, keyboard layouts, sort keys, matches; it knows nothing of films."""
