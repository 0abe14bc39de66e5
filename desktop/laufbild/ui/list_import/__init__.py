# SPDX-License-Identifier: MIT
"""The import of a list: dialog, preview, choices, progress and report."""
