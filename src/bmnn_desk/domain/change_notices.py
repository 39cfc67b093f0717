"""Who is told of a changed secrecy, what he answers, and the own copies marked anew."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from bmnn_desk.domain.stamps import Ink, MarkWay

if TYPE_CHECKING:
    from datetime import date


class HolderKind(StrEnum):
    """Who holds copies of a secret: the clerk here, a unit or person of the office, one outside."""

    CLERK = "clerk"
    UNIT = "unit"
    PERSON = "person"
    OUTSIDE = "outside"

    @property
    def is_told(self) -> bool:
        """True for whoever gets a notice: all but the clerk, who enters the change."""
        return self is not HolderKind.CLERK


class AnswerKind(StrEnum):
    """What a holder says he did: marked his copies anew, gave them back, something else."""

    MARKED = "marked"
    GIVEN_BACK = "given_back"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class NoticeGiven:
    """A written notice to a holder of a change: his row `holder`, or a new `name` with holder 0."""

    holder: int
    number: str
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class NoticesRequest:
    """Notices of a change that went out on `day`, to many holders in one act."""

    request_id: str
    day: date
    body: int
    change: int
    notices: tuple[NoticeGiven, ...]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class AnswerGiven:
    """What a holder (his row) says he did about his copies."""

    holder: int
    kind: AnswerKind
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class AnswersRequest:
    """Answers of holders to the notice of a change, that came on `day`."""

    request_id: str
    day: date
    body: int
    change: int
    answers: tuple[AnswerGiven, ...]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class RemarksRequest:
    """Own copies (their rows) that were marked anew on `day`, by the stamp of the change.

    `way` and `ink` are those of the stamp; with a paper beside it (`shown` by paper) there is no
    stamp, and both are None.
    """

    request_id: str
    day: date
    body: int
    change: int
    copies: tuple[int, ...]
    way: MarkWay | None = MarkWay.RUBBER
    ink: Ink | None = Ink.RED
    reason: str = ""
