# SPDX-License-Identifier: MIT
"""Writing and locking of files: output files that the user names, temporary folders, small files of the profile."""
