# SPDX-License-Identifier: MIT
"""A new catalogue from a table: dialog, columns and result."""
