# SPDX-License-Identifier: MIT
"""The form in which a film is added or corrected."""
