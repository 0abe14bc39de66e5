# SPDX-License-Identifier: MIT
"""Filters: the panel of facets with live counts, and the chips of the filters that hold."""
