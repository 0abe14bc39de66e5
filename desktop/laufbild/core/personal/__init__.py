# SPDX-License-Identifier: MIT
"""The personal file: marks, own films, lists and views of the user, and the journal that undoes every write."""
