# SPDX-License-Identifier: MIT
"""The details of the film at hand, as a page of HTML."""
