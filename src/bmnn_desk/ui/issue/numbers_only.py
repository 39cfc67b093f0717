"""A whole number typed into a line."""

from __future__ import annotations


def number_in(text: str) -> int | None:
    """The number, 1 or more; None where it is none."""
    found = text.strip()
    return int(found) if found.isascii() and found.isdigit() and int(found) > 0 else None
