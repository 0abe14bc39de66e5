# SPDX-License-Identifier: MIT
"""Writes a catalogue file with everything that makes searching, ordering and counting quick."""
