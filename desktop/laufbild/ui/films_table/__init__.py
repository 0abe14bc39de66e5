# SPDX-License-Identifier: MIT
"""The table of films: model, cells, header, selection, prefetching, copying, and what it says when nothing is found."""
