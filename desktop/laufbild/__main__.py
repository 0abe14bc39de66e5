# SPDX-License-Identifier: MIT
"""Where the program starts."""

import gc

gc.disable()  # a start makes much and drops nothing; cli and app turn it on again when they have started

import sys  # noqa: E402
from collections.abc import Sequence  # noqa: E402

from laufbild.cli import command_line  # noqa: E402


def main(argv: Sequence[str] | None = None) -> int:
    return command_line.main(argv)


if __name__ == "__main__":
    sys.exit(main())
