# SPDX-License-Identifier: MIT
"""A film as cells, as JSON and as a row of a database, with the checks of each; all derived from the fields' table."""
