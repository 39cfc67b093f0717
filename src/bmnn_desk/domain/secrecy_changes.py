"""What becomes of a secret: longer terms, other levels, its end; and who was told (S8).

Gia hạn, điều chỉnh độ mật, giải mật; what the issuing body of a received document says of it.
The rules look at `term_cases` and `change_cases`; here stands what is asked for, in
`change_notices` who is told of it, in `term_list` what lists show.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.change_cases import DeclassificationPaper
    from bmnn_desk.domain.findings import OtherCase
    from bmnn_desk.domain.office import SigningCapacity
    from bmnn_desk.domain.secrecy import SecrecyLevel


class ChangeKind(StrEnum):
    """What happened to a secret's term or level.

    `LAPSING` is the decision to let the term run out, `EXPIRED` the record that it ran out,
    `FIXED` the term that a secret gets which had none (old secrets).
    """

    EXTENDED = "extended"
    RAISED = "raised"
    LOWERED = "lowered"
    DECLASSIFIED = "declassified"
    DECLASSIFIED_PART = "declassified_part"
    DELISTED = "delisted"
    EXPIRED = "expired"
    LAPSING = "lapsing"
    FIXED = "fixed"

    @property
    def ends_secret(self) -> bool:
        """True where nothing of it is secret any more."""
        return self in {ChangeKind.DECLASSIFIED, ChangeKind.DELISTED, ChangeKind.EXPIRED}

    @property
    def is_level(self) -> bool:
        """True for another level."""
        return self in {ChangeKind.RAISED, ChangeKind.LOWERED}

    @property
    def is_told(self) -> bool:
        """True where holders get a written notice: not of an end of right, nor of an intention."""
        return self not in {ChangeKind.EXPIRED, ChangeKind.LAPSING, ChangeKind.FIXED}


class ShownBy(StrEnum):
    """How a change is shown: by a stamp on the copies, by a paper, or not yet."""

    STAMP = "stamp"
    PAPER = "paper"
    NOT_YET = ""


class TermState(StrEnum):
    """How a secret's term stands on a day.

    `ENDING` is after the first reminder; `EXPIRED` after the last day, where no record says so
    yet; `ENDED` where the record says that it is no secret any more.
    """

    RUNNING = "running"
    ENDING = "ending"
    EXPIRED = "expired"
    ENDED = "ended"


@dataclass(frozen=True, slots=True, kw_only=True)
class Decider:
    """Who decided: a person of the office, how he signed, his post as printed.

    `delegation` is the recorded power of a deputy.
    """

    person: int
    capacity: SigningCapacity
    position: str
    delegation: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class PaperGiven:
    """A paper of the file of an early declassification: number, day, where it is or what it says.

    Of `OTHER` the words may say that there is none.
    """

    paper: DeclassificationPaper
    number: str = ""
    day: date | None = None
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ExtensionRequest:
    """Extend a term to a new last day (TH-02, TH-03); `day` is that of decision `number`."""

    request_id: str
    day: date
    body: int
    item: int
    number: str
    decider: Decider
    until: date
    reason: str
    late_reason: str = ""
    shown: ShownBy = ShownBy.NOT_YET
    other_cases: tuple[OtherCase, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class LevelChangeRequest:
    """Raise or lower a level (TH-05); `bases` are rows of entries of the danh mục.

    `until` is the last day that the decision names, None where it names none: then it is counted
    from the day of the first determination by the new level's years.
    """

    request_id: str
    day: date
    body: int
    item: int
    number: str
    decider: Decider
    level: SecrecyLevel
    bases: tuple[int, ...]
    reason: str
    until: date | None = None
    shown: ShownBy = ShownBy.NOT_YET
    other_cases: tuple[OtherCase, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class DeclassificationRequest:
    """Declassify: early (whole, or the part `released`), or because no danh mục names it any more.

    `kind` is DECLASSIFIED, DECLASSIFIED_PART or DELISTED. `papers` are those of TH-08, `council_by`
    is the person who set up the council; both are of the early ones alone. `bases` are the entries
    that left the lists.
    """

    request_id: str
    day: date
    body: int
    item: int
    kind: ChangeKind
    number: str
    decider: Decider
    reason: str
    papers: tuple[PaperGiven, ...] = ()
    council_by: int | None = None
    released: str = ""
    bases: tuple[int, ...] = ()
    shown: ShownBy = ShownBy.NOT_YET
    other_cases: tuple[OtherCase, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class LapseRequest:
    """Decide that a secret's term shall run out (TH-02C): nobody extends it."""

    request_id: str
    day: date
    body: int
    item: int
    decider: Decider
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ExpiryRequest:
    """Record that the terms of documents are over (TH-06): declassified of right, no decision."""

    request_id: str
    day: date
    body: int
    items: tuple[int, ...]
    shown: ShownBy = ShownBy.NOT_YET


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class TermFixRequest:
    """Give a secret that has no term its last day (TH-13), by decision `number` of `day`."""

    request_id: str
    day: date
    body: int
    item: int
    number: str
    decider: Decider
    until: date
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SenderNoticeRequest:
    """What the issuing body told us of a document that we received; it came to us on `day`.

    `number` and `notice_day` are of its notice, `changed_on` is the day from which it holds.
    `until` is the new last day (extended), `level` the new level, `released` the part that is
    secret no more.
    """

    request_id: str
    day: date
    body: int
    item: int
    kind: ChangeKind
    sender: str
    number: str
    notice_day: date
    changed_on: date
    until: date | None = None
    level: SecrecyLevel | None = None
    released: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class DelistingRequest:
    """Entries of danh mục (their rows) that no list has any more from day `since` on (TH-07).

    `decision` is the number of the text that took them out.
    """

    request_id: str
    day: date
    body: int
    entries: tuple[int, ...]
    since: date
    decision: str
    reason: str = ""
