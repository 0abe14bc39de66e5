# SPDX-License-Identifier: MIT
"""Help: the pages and their dialog."""
