# SPDX-License-Identifier: MIT
"""The personal file in the window: backups, replacing, history and undo."""
