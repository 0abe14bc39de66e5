# SPDX-License-Identifier: MIT
"""Languages: translated texts, plurals, dates and numbers in words, the same in the window and on a terminal."""
