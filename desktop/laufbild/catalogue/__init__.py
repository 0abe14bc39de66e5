# SPDX-License-Identifier: MIT
"""The core: films, queries and the files that hold them, without any Qt."""
