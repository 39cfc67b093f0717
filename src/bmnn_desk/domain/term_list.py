"""Terms, changes and their holders as lists and the pane beside them show them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.change_notices import AnswerKind, HolderKind
    from bmnn_desk.domain.office import SigningCapacity
    from bmnn_desk.domain.secrecy import SecrecyLevel
    from bmnn_desk.domain.secrecy_changes import (
        ChangeKind,
        PaperGiven,
        ShownBy,
        TermState,
    )
    from bmnn_desk.domain.stamps import Stamp


@dataclass(frozen=True, slots=True, kw_only=True)
class TermFilter:
    """What narrows the list of terms: how they stand, levels, and an end within so many days.

    An empty set is all of them; `within` None is any end.
    """

    states: frozenset[TermState] = frozenset()
    levels: frozenset[SecrecyLevel] = frozenset()
    within: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class TermRow:
    """A document of the list of terms, on a day.

    `line` is its register line; `level` today's, `entered_level` that of the line. `until` is None
    where nothing says when it ends. `is_inferred`: nobody fixed the term of a received document,
    it is counted from its day; it informs, and is no record. `last` is the newest change.
    """

    item: int
    line: int
    reference: str
    type_name: str
    title: str
    level: SecrecyLevel
    entered_level: SecrecyLevel
    determined_on: date | None
    until: date | None
    days_left: int | None
    state: TermState
    is_received: bool
    is_inferred: bool
    is_shorter: bool
    last: ChangeKind | None = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ChangeRow:
    """A recorded change, and how far it came: notices, answers, own copies marked anew.

    `day` is when it takes effect, `notice_by` the last day for notices, None where none are due.
    `told` counts the holders to be told; `copies` the own ones that bear the old mark or did.
    """

    change: int
    item: int
    reference: str
    level: SecrecyLevel
    kind: ChangeKind
    by_sender: bool
    number: str
    day: date
    decided_by: str
    position: str
    until: date | None
    new_level: SecrecyLevel | None
    released: str
    shown: ShownBy
    notice_by: date | None
    told: int
    sent: int
    answered: int
    copies: int
    remarked: int

    @property
    def missing(self) -> int:
        """How many holders have no notice yet."""
        return self.told - self.sent

    @property
    def is_done(self) -> bool:
        """True where every holder was told and answered, and no own copy bears the old mark."""
        return self.sent >= self.told and self.answered >= self.told and not self.still_old

    @property
    def still_old(self) -> int:
        """How many own copies bear the old mark."""
        return self.copies - self.remarked


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CopyOfSecret:
    """A copy of a secret where it is now; `number` None where it came without one."""

    copy: int
    number: int | None
    state: str
    place: str
    is_own: bool


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ToldHolder:
    """Who holds copies of a secret, and what he was told of a change and answered.

    `holder` is the row of the change that he is told of, 0 where the holders of today are asked
    for. `notice` is empty and `sent_on` None before he is told.
    """

    holder: int
    name: str
    kind: HolderKind
    copies: tuple[CopyOfSecret, ...]
    person: int | None = None
    unit: int | None = None
    notice: str = ""
    sent_on: date | None = None
    answer: AnswerKind | None = None
    answered_on: date | None = None
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class RemarkRow:
    """An own copy that bears or bore the old mark; `remarked_on` None while it still does."""

    copy: int
    number: int | None
    holder: str
    place: str
    remarked_on: date | None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ChangeDetail:
    """All about a change, for the pane and its papers; `bases` are citations as papers have them.

    `stamp` is the mark by which copies are marked anew, None where only a paper shows it.
    """

    row: ChangeRow
    title: str
    reason: str
    late_reason: str
    sender: str
    capacity: SigningCapacity | None
    bases: tuple[str, ...]
    papers: tuple[PaperGiven, ...]
    council_by: str
    holders: tuple[ToldHolder, ...]
    own: tuple[RemarkRow, ...]
    stamp: Stamp | None
