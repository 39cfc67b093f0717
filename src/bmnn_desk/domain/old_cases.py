"""Lines of an old register with what the rest of it tells of them, as the rules look at them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.old_basis import OldBasis
    from bmnn_desk.domain.old_recipients import OldRecipients
    from bmnn_desk.domain.old_register import (
        OldCopying,
        OldIncoming,
        OldOutgoing,
        OldSlip,
        OldTransfer,
    )
    from bmnn_desk.domain.secrecy import SecrecyLevel


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class OldSlipCase:
    """A slip, its basis, and the level that the Điều it cites has on the other slips.

    `asks_basis` and the like are True where the book has that column at all: what a book does
    not have says nothing. `ended` names a cited decision that had ended by its own or its
    successor's text, "" where none had.
    """

    slip: OldSlip
    basis: OldBasis
    asks_basis: bool = True
    usual: SecrecyLevel | None = None
    ended: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class OldOutgoingCase:
    """A line of Sổ đi beside its slip.

    `slip_uses` is on how many lines the slip stands (a standing determination has several);
    `usual_type` the folded type that nearly all of these are of, "" where it cannot be told.
    `outside` is how many archive copies the book never numbers in nơi nhận, None where it does.
    `asks` holds the columns that the book keeps; `approver` what is known of who approved.
    A number that was `cancelled` keeps its line and owes nothing else.
    """

    line: OldOutgoing
    block: OldRecipients
    slip: OldSlip | None = None
    slip_uses: int = 1
    usual_type: str = ""
    asks: frozenset[str] = frozenset()
    approver: OldApprover | None = None
    outside: int | None = None
    gap: str = ""
    repeat: str = ""
    shared: str = ""
    cancelled: bool = False

    @property
    def made(self) -> int | None:
        """How many copies the block's lines make, None where they say nothing of copies."""
        spoken = sum(len(each.numbers) + each.counted for each in self.block.lines)
        silent = sum(each.is_silent for each in self.block.lines if not self._is_outside(each))
        return spoken + silent + (self.outside or 0) if spoken else None

    def _is_outside(self, line: object) -> bool:
        return self.outside is not None and line in self.block.archives

    @property
    def has_silent_line(self) -> bool:
        """True where a line has neither bản số nor count, though the book writes them."""
        return any(each.is_silent and not self._is_outside(each) for each in self.block.lines)

    @property
    def slip_copies(self) -> int | None:
        """The copies that the slip approved for this document alone."""
        return None if self.slip is None or self.slip_uses > 1 else self.slip.copies

    @property
    def answers(self) -> frozenset[bool]:
        """What nơi nhận and the column say of copying."""
        column = self.line.may_copy
        return self.block.may_copy | (frozenset() if column is None else {column})


@dataclass(frozen=True, slots=True, kw_only=True)
class OldApprover:
    """Who approved a slip: the head, the one who signed, the one who drafted; with what power.

    `has_power` is None where it cannot be told.
    """

    is_head: bool
    is_signer: bool
    is_drafter: bool
    has_power: bool | None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class OldIncomingCase:
    """A line of Sổ đến; `late` where lines behind it came before.

    `overdue` where its day to go back had passed in a book that notes what went back.
    """

    line: OldIncoming
    asks: frozenset[str] = frozenset()
    networked: bool = False
    says_recall: bool = False
    returned: date | None = None
    overdue: bool = False
    late: bool = False
    gap: str = ""
    repeat: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class OldTransferCase:
    """A hand-over: the day of its document's line (None where it is not known), its channel.

    `has_copy` is False where its bản số is beyond those that the document has.
    """

    line: OldTransfer
    asks: frozenset[str] = frozenset()
    is_registered: bool = True
    registered: date | None = None
    has_copy: bool = True
    is_listed: bool = True
    takes_level: bool = True


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class OldCopyingCase:
    """A copying: what its document says of it, whether the post may permit, where it came from.

    `adds_up` is False where the recipients were given more or fewer copies than were made.
    """

    line: OldCopying
    asks: frozenset[str] = frozenset()
    may_copy: bool | None = None
    may_permit: bool = True
    no_post: bool = False
    is_listed: bool = True
    adds_up: bool = True
    known_form: bool = True
    from_true_copy: bool = True
