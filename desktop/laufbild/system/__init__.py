# SPDX-License-Identifier: MIT
"""The program on this computer: single instance, system libraries, crash report, threads, files of the profile."""
