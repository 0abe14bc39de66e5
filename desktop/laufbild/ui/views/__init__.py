# SPDX-License-Identifier: MIT
"""Saved views: the panel, the menu, and the actions on them."""
