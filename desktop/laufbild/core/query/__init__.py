# SPDX-License-Identifier: MIT
"""The query language: its conditions, and a view as text."""
