# SPDX-License-Identifier: MIT
"""Where the program starts."""

import locale
import sys
from collections.abc import Sequence
from contextlib import suppress

from laufbild import cli


def main(argv: Sequence[str] | None = None) -> int:
    with suppress(locale.Error):  # a locale that is not installed
        locale.setlocale(locale.LC_NUMERIC, "")  # for what Excel puts between cells here
    return cli.main(argv)


if __name__ == "__main__":
    sys.exit(main())
