# SPDX-License-Identifier: MIT
"""Widgets, colours and glyphs that more than one room needs; they know nothing of films."""
