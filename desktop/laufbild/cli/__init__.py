# SPDX-License-Identifier: MIT
"""The command line: one module a command, the arguments and their help."""
