"""What a hunt brings home."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """The figures in one line, and every fault found."""

    figures: str
    faults: tuple[str, ...]

    @property
    def held(self) -> bool:
        """True when nothing was found."""
        return not self.faults
