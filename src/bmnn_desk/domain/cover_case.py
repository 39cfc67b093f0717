"""The covers of an item as the rule of covers looks at them (DAU-11)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bmnn_desk.domain.secrecy import SecrecyLevel
    from bmnn_desk.domain.stamps import Stamp


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CoverMade:
    """A cover: what is written and stamped on it; `is_sealed` where the office's seal closes it.

    `texts` is all that is printed on it.
    """

    reference: str
    recipient: str
    stamps: frozenset[Stamp]
    texts: tuple[str, ...]
    is_sealed: bool = False

    @property
    def is_addressed(self) -> bool:
        """True where it says number and recipient."""
        return bool(self.reference.strip() and self.recipient.strip())


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CoverSetCase:
    """An item's covers from the inside out.

    `letter` and whether it `needs_inner` come from the regime, as do `level_words`. `person` is
    whom it is addressed to by name, empty where it goes to an office.
    """

    level: SecrecyLevel
    letter: str
    needs_inner: bool
    level_words: tuple[str, ...]
    covers: tuple[CoverMade, ...]
    person: str = ""
