"""Mishaps of destroying copies."""

from __future__ import annotations

from bmnn_desk.errors.base import DeskError


class DestructionUnseenError(DeskError):
    """Copies are to be destroyed, and nobody says where, how, or who saw it."""
