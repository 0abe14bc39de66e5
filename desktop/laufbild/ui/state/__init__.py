# SPDX-License-Identifier: MIT
"""What is shown and what can be done with it: the sessions, the actions and the drafts; no widgets."""
