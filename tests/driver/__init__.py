# SPDX-License-Identifier: MIT
"""Drives the program as its users do, in their words; only this package knows the names of widgets."""
