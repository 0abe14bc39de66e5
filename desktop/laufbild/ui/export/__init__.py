# SPDX-License-Identifier: MIT
"""The export dialog."""
