# SPDX-License-Identifier: MIT
"""The frozen program's first lines."""

import os
import sys

if sys.platform.startswith("linux"):
    # The boot loader puts our libraries on LD_LIBRARY_PATH, and ld.so has read it by now. Give the user's own
    # back, or a browser started from here loads our libraries instead of its own.
    original = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
    os.environ.pop("LD_LIBRARY_PATH", None)
    if original is not None:
        os.environ["LD_LIBRARY_PATH"] = original

if {"--multiprocessing-fork", "-c"} & set(sys.argv[1:]):  # Python starts this program again for a second process
    from multiprocessing import freeze_support

    freeze_support()

from laufbild.__main__ import main

sys.exit(main())
