"""Nơi nhận: the lines, and how many copies they ask for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Recipient:
    """A line of nơi nhận; a group line ("Các sở…") lists its members, a copy for each.

    `delivery` is how it goes there (trực tiếp, giao liên, KT1 …), empty for by hand.
    """

    name: str
    copies: int = 1
    members: tuple[str, ...] = ()
    is_group: bool = False
    delivery: str = ""

    @property
    def is_counted(self) -> bool:
        """True when the line says how many copies, and a group line names as many members."""
        if self.is_group:
            named = all(member.strip() for member in self.members)
            return named and self.copies == len(self.members) > 0
        return self.copies > 0

    @property
    def holders(self) -> tuple[str, ...]:
        """Who gets each copy of this line."""
        return self.members if self.is_group else (self.name,) * self.copies


def copies_sent(recipients: Iterable[Recipient]) -> int:
    """Copies that leave the body."""
    return sum(recipient.copies for recipient in recipients)
