"""Copying (sao, chụp): what is asked for, what comes of it, what the rules look at."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.findings import OtherCase
    from bmnn_desk.domain.marks import MarkMade
    from bmnn_desk.domain.secrecy import SecrecyLevel


class CopyForm(StrEnum):
    """Sao y, sao lục, trích sao, chụp: the forms of NĐ 26/2020 Điều 3 khoản 1."""

    TRUE_COPY = "true_copy"
    COPY_OF_COPY = "copy_of_copy"
    EXTRACT = "extract"
    PHOTOGRAPH = "photograph"

    @property
    def bears_marks(self) -> bool:
        """True where the copy marks stand on the sheets; the others have a paper of their own."""
        return self in {CopyForm.TRUE_COPY, CopyForm.COPY_OF_COPY}


class CopyStepKind(StrEnum):
    """What is recorded of a copying once its line stands."""

    SCANNED = "scanned"
    MADE = "made"
    DESTROYED = "destroyed"
    SIGNED = "signed"
    SEALED = "sealed"
    EXECUTOR_SIGNED = "executor_signed"
    LEVEL_STAMPED = "level_stamped"

    @property
    def counts(self) -> bool:
        """True where the step's count is one of copies."""
        return self in {CopyStepKind.SCANNED, CopyStepKind.MADE, CopyStepKind.DESTROYED}


class CopyPaper(StrEnum):
    """The papers of a copying: Mẫu 10, Mẫu 13, what to write into rubber marks."""

    EXTRACT_SHEET = "copy_extract"
    PHOTOGRAPH_RECORD = "copy_record"
    GUIDE = "copy_guide"

    @property
    def is_of(self) -> CopyForm | None:
        """The form whose own paper this is; None for what goes with the marks."""
        return {
            CopyPaper.EXTRACT_SHEET: CopyForm.EXTRACT,
            CopyPaper.PHOTOGRAPH_RECORD: CopyForm.PHOTOGRAPH,
        }.get(self)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ElsewherePaper:
    """A paper that stands in no book of this desk: its facts as it bears them.

    `may_copy` None where the paper does not say; `first_number` is that of the next copy of it.
    """

    reference: str
    document_day: date | None
    type_name: str
    title: str
    level: SecrecyLevel
    may_copy: bool | None
    is_true_copy: bool = False
    first_number: int = 1


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Permission:
    """Who permits a copying: `person`, by the post of authority whose row is `holder`.

    The post is his own, or his head's where `delegation` is a deputy's recorded power. `on` is
    the day of the signed request where it was `asked_first`, else None: he permits by signing
    in the mark.
    """

    holder: int
    person: int
    delegation: int | None = None
    asked_first: bool = False
    on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Execution:
    """Who copies, where and how: `person` where he is of this office, else `name` alone.

    `scans` says that an image on a computer comes of it; `unlinked_device` that the device is
    on no network.
    """

    name: str
    place: str
    person: int | None = None
    unlinked_device: bool = False
    scans: bool = False


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CopyRequest:
    """A copying to be entered: `source` is a copy of this desk, or a paper from elsewhere.

    `recipients` has one text a copy, in the order of their numbers; `from_true_copy` is said of
    a copy that came in and is itself a sao y; `extract` the text of a trích sao.
    """

    request_id: str
    body: int
    day: date
    book: int
    source: int | ElsewherePaper
    form: CopyForm
    recipients: tuple[str, ...]
    permission: Permission
    execution: Execution
    from_true_copy: bool = False
    extract: str = ""
    note: str = ""
    paper_page: int | None = None
    paper_line: int | None = None
    other_cases: tuple[OtherCase, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CopyStepsRequest:
    """What was done with a copying; each is None or False where it was not done now.

    `made` counts every sheet set that came out, spoiled ones too; `destroyed` those of them
    that were destroyed at once, `how` says how and before whom. `proof` is the sheet, or page
    and line, where the executor signed. An extract is `level_stamped` with its source's level.
    """

    request_id: str
    body: int
    day: date
    line: int
    made: int | None = None
    destroyed: int = 0
    how: str = ""
    signed: bool = False
    sealed: bool = False
    executor_signed: bool = False
    level_stamped: bool = False
    proof: str = ""
    other_cases: tuple[OtherCase, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CopyPaperRequest:
    """A paper of a copying that came out of the printer; `pages` of it."""

    request_id: str
    body: int
    day: date
    line: int
    paper: CopyPaper
    pages: int


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CopyMarksRequest:
    """The marks that came onto the copies of a line, by rubber, overprint or into a file.

    `MarkMade.copy_number` is the bản sao số; `made` are files by number, kept sealed.
    `reason` says why a copy is marked again.
    """

    request_id: str
    body: int
    day: date
    line: int
    marks: tuple[MarkMade, ...]
    pack_digest: str
    made: tuple[tuple[int, bytes], ...] = ()
    reason: str = ""
    other_cases: tuple[OtherCase, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CopySource:
    """A copy that can be copied again, as it is offered to be chosen.

    `number` None where it came without one; `may_copy` None where nobody said; `is_true_copy`
    where it is itself a sao y.
    """

    copy: int
    item: int
    number: int | None
    kind: str
    reference: str
    document_day: date | None
    type_name: str
    title: str
    level: SecrecyLevel
    may_copy: bool | None
    is_true_copy: bool
    holder: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Permitter:
    """Somebody who may permit: himself by the post `holder`, or a deputy by his head's power.

    `highest` is None where the regime of the day has no such post; `title` is as printed.
    """

    holder: int
    person: int
    name: str
    title: str
    highest: SecrecyLevel | None
    delegation: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class DuplicateMade:
    """A numbered copy that a copying has made room for, and whom it is for."""

    copy: int
    number: int
    recipient: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CopyPaperFacts:
    """All that the papers and marks of a copying say.

    `position` and `permitter` are those of the person who permits, `copies` the numbers (bản
    sao số) in their order with their recipients; `agency`, `parent` and `town` are the body's
    that day. `ordinal` is 0 on a request, whose line is still to be written; `reason` is the
    request's alone, and `requester` who asks.
    """

    ordinal: int
    day: date
    form: CopyForm
    reference: str
    document_day: date | None
    type_name: str
    title: str
    level: SecrecyLevel
    may_copy: bool | None
    position: str
    permitter: str
    executor: str
    place: str
    scans: bool
    extract: str
    copies: tuple[tuple[int, str], ...]
    parent: str
    agency: str
    town: str
    has_seal: bool
    code: str
    requester: str = ""
    reason: str = ""
