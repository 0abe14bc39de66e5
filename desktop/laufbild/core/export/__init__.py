# SPDX-License-Identifier: MIT
"""Export of films: what is written (a plan), for which program (a preset), and the writers."""
