# SPDX-License-Identifier: MIT
"""Tables of the user: CSV, JSON and spreadsheets, from bytes to rows to films, and the catalogue built of them."""
