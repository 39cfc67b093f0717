"""Signing and issuing an outgoing document: requests, and what the rules look at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.copies import PlannedCopy
    from bmnn_desk.domain.document import DocumentFacts
    from bmnn_desk.domain.findings import OtherCase
    from bmnn_desk.domain.office import SigningCapacity
    from bmnn_desk.domain.recipients import Recipient
    from bmnn_desk.domain.secrecy import SecrecyLevel
    from bmnn_desk.domain.text_faults.fault import TextFault, TextFinding


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftTicks:
    """What the clerk saw on the text to be signed (bản trình ký), ticked against the slip.

    They count where there is no file that the program can read: a paper, a scan (workflow 2).
    """

    level: bool = False
    copies: bool = False
    copy_permission: bool = False
    recipients: bool = False
    drafter: bool = False
    archive_line: bool = False
    copy_numbers: bool = False
    no_typed_level: bool = False


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Misread:
    """The clerk looked at the paper and found the text right: which finding, and why.

    A finding is named by its fault and what was `seen`.
    """

    fault: TextFault
    reason: str
    seen: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class PrintForSignatureRequest:
    """Print the text for signature: how many prints, what was ticked, which file if any.

    `prints` is 0 for a paper that was written elsewhere. `facts` are what was read of `file`;
    `misread` answers findings that are the reader's own mistake.
    """

    request_id: str
    body: int
    day: date
    item: int
    prints: int
    ticks: DraftTicks
    file: bytes | None = None
    facts: DocumentFacts | None = None
    misread: tuple[Misread, ...] = ()
    other_cases: tuple[OtherCase, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a number of prints that cannot be: the form must not let it through."""
        if self.prints < 0:
            raise ValueError(self.prints)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SignatureRequest:
    """The signature as it stands on paper: signer, capacity, position words, day."""

    request_id: str
    body: int
    day: date
    item: int
    signer: int
    capacity: SigningCapacity
    position: str
    delegation: int | None = None
    other_cases: tuple[OtherCase, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class IssueRequest:
    """Take number and day, write the line, make the copies; all in one act.

    `with_title` False leaves it out of the register. `paper_page` and `paper_line` are of
    a hand-written book. `plain` is the readable copy of a `file` under a password or closed by its
    owner; `file_warnings` are the codes of what was said of the file, `file_word` who lets the
    office print a closed one.
    """

    request_id: str
    body: int
    day: date
    item: int
    book: int
    keeping_unit: str
    with_title: bool = True
    note: str = ""
    paper_page: int | None = None
    paper_line: int | None = None
    file: bytes | None = None
    other_cases: tuple[OtherCase, ...] = ()
    plain: bytes | None = None
    file_warnings: tuple[str, ...] = ()
    file_word: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class IssueCase:
    """All that the rules of issuing look at.

    `has_place` is False where a hand-written book's page or line is missing; `open_drafts`
    counts printed drafts that were neither destroyed nor filed; `is_signed_file` is False
    where the file is another than the one printed for signature.
    """

    day: date
    approved_on: date | None
    signed_on: date | None
    level: SecrecyLevel | None
    register_title: str
    type_name: str
    title: str
    title_consent: bool
    secret_series: bool
    number: int
    first_number: int
    last_number: int | None
    reference: str
    signer: str
    keeping_unit: str
    note: str
    copies: int
    line_copies: int
    recipients: tuple[Recipient, ...]
    archive: int
    plan: tuple[PlannedCopy, ...]
    has_place: bool
    open_drafts: int
    is_signed_file: bool


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class DraftCase:
    """What the rules see of the text to be signed: what was read of it, or the clerk's ticks.

    `is_read`: the program read its text; otherwise the ticks count. `findings` are its faults
    but for those that the clerk answered as misread. `is_logged`: a drafting session is on
    record, where the text was written here.
    """

    ticks: DraftTicks
    findings: tuple[TextFinding, ...] = ()
    is_read: bool = False
    has_file: bool = False
    is_logged: bool = True


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CancelRequest:
    """Cancel an issued document: the number stays taken, the line stays with its reason."""

    request_id: str
    body: int
    day: date
    item: int
    reason: str
