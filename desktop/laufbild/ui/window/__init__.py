# SPDX-License-Identifier: MIT
"""The main window: its layout, the wiring of its parts, menus, and the catalogue that is open."""
