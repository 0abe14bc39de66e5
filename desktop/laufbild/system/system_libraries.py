# SPDX-License-Identifier: MIT
"""The system libraries a PySide6 window needs under Linux: which are missing, and their Debian packages."""

import sys

# Each proven necessary by leaving it out of a bare Debian or Ubuntu (libxcb-randr0: of Ubuntu 22.04).
PACKAGES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-randr.so.0": "libxcb-randr0",
}


def missing() -> dict[str, str]:
    """Library -> Debian package, for each that the loader cannot find; nothing outside Linux."""
    if not sys.platform.startswith("linux"):
        return {}
    return {library: package for library, package in PACKAGES.items() if not loads(library)}


def loads(library: str) -> bool:
    """Whether the loader finds it."""
    import ctypes  # only where something is missing

    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True
