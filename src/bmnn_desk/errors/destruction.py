"""Mishaps of destroying copies."""

from __future__ import annotations

from bmnn_desk.errors.base import DeskError


class CopyAwayError(DeskError):
    """A copy is to be destroyed and `is_at` somebody's, lent or taken out: it comes back first."""

    def __init__(self, reference: str, number: str, is_at: str) -> None:
        super().__init__(f"copy {number} at {is_at}")
        self.reference = reference
        self.number = number
        self.is_at = is_at


class DestructionUnseenError(DeskError):
    """Copies are to be destroyed, and nobody says where, how, or who saw it."""
