# SPDX-License-Identifier: MIT
"""Films and the files that hold them, without Qt: shared by window and command line. It knows nothing above it."""
