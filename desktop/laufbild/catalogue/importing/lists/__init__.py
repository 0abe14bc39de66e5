# SPDX-License-Identifier: MIT
"""Brings lists in: what a file says of films, which of them are there already, and what is written of it."""
