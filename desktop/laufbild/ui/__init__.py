# SPDX-License-Identifier: MIT
"""The window: it knows the core and Qt, and nobody but app.py knows it."""
