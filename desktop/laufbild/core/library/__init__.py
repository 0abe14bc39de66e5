# SPDX-License-Identifier: MIT
"""The catalogue and the personal data as one: what the window, the command line and an export read."""
