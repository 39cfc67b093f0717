"""Mishaps of who keeps a copy, and of what proves it."""

from __future__ import annotations

from bmnn_desk.errors.base import DeskError


class HolderMissingError(DeskError):
    """A copy is to be kept, and nobody says by whom or where."""


class SignedPaperMissingError(DeskError):
    """A copy changes hands, and nobody says on which paper it was signed for."""
