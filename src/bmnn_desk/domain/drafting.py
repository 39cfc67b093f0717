"""Acts on a text before its signature: given back, rewritten, printed as a draft, drafted here."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.document import DocumentFacts
    from bmnn_desk.domain.findings import Rule
    from bmnn_desk.domain.outgoing import Misread
    from bmnn_desk.domain.text_faults.fault import TextFinding


class DraftOutcome(StrEnum):
    """What became of printed drafts: destroyed, or kept in the file."""

    DESTROYED = "destroyed"
    FILED = "filed"


class TemplateKind(StrEnum):
    """Papers that an office may lay out itself."""

    SLIP = "slip"
    DISPATCH_NOTE = "dispatch_note"
    ENVELOPE_LABEL = "envelope_label"
    DRAFT_TEXT = "draft_text"


class Rewriting(StrEnum):
    """What the program may change in a text before signature, with the drafter's consent."""

    RECIPIENTS = "recipients"
    CHANGES = "changes"
    ENCODING = "encoding"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class FaultLine:
    """A finding with the rules that it breaks; the first rule is the one to be named."""

    finding: TextFinding
    rules: tuple[Rule, ...]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ReturnRequest:
    """Give a text back to its drafter: what was read of the file, or a note alone for a paper.

    `block` is the corrected nơi nhận that goes with it, "" for none.
    """

    request_id: str
    body: int
    day: date
    item: int
    file: bytes | None = None
    facts: DocumentFacts | None = None
    misread: tuple[Misread, ...] = ()
    note: str = ""
    block: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class RewriteRequest:
    """A file that the program changed: `consent_by` is the drafter, `on_paper` where he signed."""

    request_id: str
    body: int
    day: date
    item: int
    what: Rewriting
    before: bytes
    after: bytes
    consent_by: int | None
    on_paper: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftPrintRequest:
    """Drafts printed: how many prints, of how many pages."""

    request_id: str
    body: int
    day: date
    item: int
    prints: int
    pages: int | None = None

    def __post_init__(self) -> None:
        """Refuse a number of prints that cannot be: the form must not let it through."""
        if self.prints < 1:
            raise ValueError(self.prints)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class DraftEndRequest:
    """The end of so many prints of a draft print; `note` names witness or file code."""

    request_id: str
    body: int
    day: date
    print_job: int
    ended: DraftOutcome
    prints: int
    note: str

    def __post_init__(self) -> None:
        """Refuse a number of prints that cannot be: the form must not let it through."""
        if self.prints < 1:
            raise ValueError(self.prints)


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenDraft:
    """A draft print of which `left` prints are neither destroyed nor filed."""

    print_job: int
    item: int
    day: date
    prints: int
    left: int


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class DraftingRequest:
    """Someone begins to draft on this PC; `item` None before there is a slip. `hour` is local."""

    request_id: str
    body: int
    day: date
    person: int
    unit: str
    hour: str
    item: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class DraftingEndRequest:
    """A drafting session ends; `item` is what came of it, where it began without a slip."""

    request_id: str
    body: int
    day: date
    session: int
    hour: str
    note: str = ""
    item: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class DraftingEntry:
    """A line of the drafting log: who, of which unit, for which item, from when to when."""

    session: int
    person: str
    unit: str
    item: int | None
    day: date
    hour: str
    ended_on: date | None
    ended_at: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class TemplateRequest:
    """The office's template of a paper: its bytes, and the fields that the reader found in it.

    `sha256` (hex) is of the bytes that were read. No bytes at all: the default holds again.
    """

    request_id: str
    body: int
    day: date
    kind: TemplateKind
    data: bytes
    fields: tuple[str, ...]
    sha256: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class TemplateInUse:
    """The template that holds now: its version (0 is the program's default) and bytes."""

    kind: TemplateKind
    version: int
    day: date | None
    data: bytes
