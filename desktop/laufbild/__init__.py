# SPDX-License-Identifier: MIT
"""Laufbild: a desktop catalogue of films about running."""

__version__ = "0.1.0"
