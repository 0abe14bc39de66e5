# SPDX-License-Identifier: MIT
"""Where the program starts."""

import sys
from collections.abc import Sequence

from laufbild import cli


def main(argv: Sequence[str] | None = None) -> int:
    return cli.main(argv)


if __name__ == "__main__":
    sys.exit(main())
