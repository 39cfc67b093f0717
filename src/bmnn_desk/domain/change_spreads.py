"""How a change came to its holders, by what it changed: each is asked by rules of its own."""

from __future__ import annotations

from dataclasses import dataclass

from bmnn_desk.domain.change_cases import ChangeSpread


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtensionSpread(ChangeSpread):
    """The spread of an extension (TH-04)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelSpread(ChangeSpread):
    """The spread of another level (TH-05)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DelistingSpread(ChangeSpread):
    """The spread of what no list names any more (TH-07)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclassificationSpread(ChangeSpread):
    """The spread of an early declassification (TH-08)."""
