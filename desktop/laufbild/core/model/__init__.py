# SPDX-License-Identifier: MIT
"""What a film is: the film, the one table of its fields, the vocabulary, and the errors that a user is told."""
