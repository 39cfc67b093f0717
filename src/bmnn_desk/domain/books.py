"""Books (sổ): what the rules look at when one is opened."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class BookCase:
    """The form pack chosen for a book, the pack in force that day, and the reason given."""

    pack: str
    in_force: str
    reason: str
