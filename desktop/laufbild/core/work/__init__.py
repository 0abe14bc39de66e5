# SPDX-License-Identifier: MIT
"""Long work: steps, cancelling, helper processes and their limits."""
