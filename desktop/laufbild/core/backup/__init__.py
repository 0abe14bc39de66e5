# SPDX-License-Identifier: MIT
"""Copies of the personal file: backups and their restore, exchange as JSON, comparison, integrity check."""
