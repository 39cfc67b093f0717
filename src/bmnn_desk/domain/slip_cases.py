"""What further rules of the slip look at: term, filing, sent drafts, standing determinations."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.domain.terms import end_of_term

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.authority import AuthorityBranch
    from bmnn_desk.domain.secrecy import SecrecyLevel
    from bmnn_desk.domain.secret_forms import ProposalPaper, SecretForm


LONGEST_REASON = 60
"""Words of a reason: no text sets them, offices do with fewer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposedTermCase:
    """A term of protection as proposed (PDX-13): `years` are the level's own, of the regime.

    `until` is None where the term is the level's own; `is_stated` where the document says the
    shorter one.
    """

    form: SecretForm
    determined_on: date
    years: int
    until: date | None
    is_stated: bool

    @property
    def own_end(self) -> date:
        """The day the level's own term ends."""
        return end_of_term(self.determined_on, self.years)

    @property
    def is_shorter(self) -> bool:
        """True where the term ends before the level's own."""
        return self.until is not None and self.until < self.own_end


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ReasonCase:
    """The reason (lý do) that a slip gives (PDX-14)."""

    reason: str

    @property
    def is_long(self) -> bool:
        """True where it has so many words that the document's body may have been pasted there."""
        return len(self.reason.split()) > LONGEST_REASON


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipFileCase:
    """The file codes (mã hồ sơ) of an approved slip and of its document's original (PDX-15)."""

    slip_file: str
    original_file: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FivePoints:
    """What a proposal about received information must say (PDX-17)."""

    names_secret: bool
    level: SecrecyLevel | None
    recipients: int
    copies: int
    may_copy: bool | None

    @property
    def are_said(self) -> bool:
        """True where all five are there."""
        said = self.names_secret and self.level is not None and self.may_copy is not None
        return said and self.recipients > 0 and self.copies > 0


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ReceivedSecretCase:
    """Information that came without a mark; `is_listed` where a danh mục has it (PDX-17)."""

    is_listed: bool
    is_marked: bool
    received_on: date
    reported_on: date | None
    passed_to: str
    proposal: FivePoints | None

    @property
    def is_unmarked_secret(self) -> bool:
        """True where it should have been marked."""
        return self.is_listed and not self.is_marked


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalPaperCase:
    """What is determined, and on which paper that is proposed (PDX-18)."""

    form: SecretForm
    paper: ProposalPaper


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftSentCase:
    """A draft with secret content that is sent out, and the letter it goes with (PDX-20).

    `cover_number` is empty where no letter goes with it; `asks_protection` where that letter asks
    the receiver to protect it.
    """

    branch: AuthorityBranch
    cover_number: str
    asks_protection: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class StandingDetermination:
    """One decision for all documents of a type (PDX-21); `bases` are ids of danh mục entries."""

    day: date
    type_name: str
    level: SecrecyLevel
    bases: frozenset[int]


@dataclass(frozen=True, slots=True, kw_only=True)
class StandingCase:
    """A document that a standing determination is to cover (PDX-21).

    `ground` is the number of the ministry's circular that lets a civil body do so.
    """

    branch: AuthorityBranch
    ground: str
    determination: StandingDetermination
    day: date
    type_name: str
    level: SecrecyLevel
    bases: frozenset[int]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class PoliceSlipCase:
    """The basis as the slip words it, and whose slip it is (PDX-22)."""

    branch: AuthorityBranch
    basis: str
