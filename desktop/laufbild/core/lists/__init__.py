# SPDX-License-Identifier: MIT
"""Import of lists that others wrote: detects the format, reads entries, matches films, plans and applies."""
