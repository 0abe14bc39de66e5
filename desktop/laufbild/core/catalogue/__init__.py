# SPDX-License-Identifier: MIT
"""Reads a catalogue file: schema, opening, sets of words and values, orders, search, facet counts. It writes none."""
