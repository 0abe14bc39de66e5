# SPDX-License-Identifier: MIT
"""Ratings and notes: stars, seen, tags and notes of the films at hand."""
