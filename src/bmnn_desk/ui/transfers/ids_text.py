"""Ticked ids as a form's draft keeps them, and read back."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def ids_text(ids: Iterable[int]) -> str:
    """The ids with spaces between."""
    return " ".join(map(str, ids))


def ids_from(text: str) -> tuple[int, ...]:
    """The ids of such a text; what is no number is passed over."""
    return tuple(int(part) for part in text.split() if part.isascii() and part.isdigit())
