"""The proposal slip (phiếu đề xuất độ mật): what is asked, what is decided, what rules look at."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from bmnn_desk.domain.copies import CopyKind
from bmnn_desk.domain.office import SigningCapacity

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.findings import OtherCase
    from bmnn_desk.domain.office import Delegation
    from bmnn_desk.domain.recipients import Recipient
    from bmnn_desk.domain.secrecy import SecrecyLevel
    from bmnn_desk.domain.secret_list import Basis, Source

ARCHIVE = ((CopyKind.ORIGINAL, ""), (CopyKind.FILE, ""))


class SlipAct(StrEnum):
    """What happened to a slip."""

    PROPOSED = "proposed"
    COUNTERSIGNED = "countersigned"
    APPROVED = "approved"
    SENT_BACK = "sent_back"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ProposalRequest:
    """What the drafter proposes; `bases` are ids of danh mục entries.

    `archive` are the copies that stay: kind and holder, "" for the office's own words.
    `level` None lets the desk derive it; `may_copy` None is not answered yet. `term_until`
    is given only where the term is shorter than the level's.
    """

    request_id: str
    body: int
    day: date
    type_name: str
    type_code: str
    title: str
    unit: str
    drafter: int
    drafter_position: str
    bases: tuple[int, ...]
    recipients: tuple[Recipient, ...]
    copies: int
    may_copy: bool | None
    sources: tuple[Source, ...] = ()
    checked_on_paper: bool = False
    archive: tuple[tuple[CopyKind, str], ...] = ARCHIVE
    level: SecrecyLevel | None = None
    term_until: date | None = None
    recall_on: date | None = None
    addressee: str = ""
    issue_form: str = ""
    reason: str = ""
    other_cases: tuple[OtherCase, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ProposalCase:
    """All that the rules of proposing look at.

    `outdated` are the numbers of legal texts that the slip's own words name past their days.
    """

    day: date
    bases: tuple[Basis, ...]
    sources: tuple[Source, ...]
    level: SecrecyLevel | None
    recipients: tuple[Recipient, ...]
    archive: tuple[tuple[CopyKind, str], ...]
    copies: int
    may_copy: bool | None
    drafter: str
    drafter_position: str
    unit: str
    type_name: str
    title: str
    outdated: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class DecisionRequest:
    """The decision on a slip as it stands on paper: by whom, when, approved or sent back.

    `paper_code` is the code printed on the signed slip; empty when decided by account.
    `title_consent` is his consent to a trích yếu of a Tuyệt mật document in the register.
    """

    request_id: str
    body: int
    day: date
    slip: int
    approved: bool
    decided_by: int
    on_paper: bool = True
    paper_code: str = ""
    delegation: int | None = None
    note: str = ""
    capacity: SigningCapacity = SigningCapacity.DIRECT
    title_consent: bool = False
    other_cases: tuple[OtherCase, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionCase:
    """All that the rules of deciding look at; heads, approver and drafter are person ids."""

    day: date
    heads: tuple[int, ...]
    approver: int
    drafter: int
    level: SecrecyLevel
    fields: frozenset[str]
    delegation: Delegation | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatureCase:
    """All that the rules of signing look at; `approver_is_head` on the day of the decision.

    `is_compared` says that the text for signature was compared with the slip; `is_returned`
    that it was given back to the drafter since (phiếu trả lại).
    """

    capacity: SigningCapacity
    signed_on: date
    approved_on: date | None
    approver_is_head: bool
    signer: int
    is_compared: bool
    is_returned: bool
    heads: tuple[int, ...]
    level: SecrecyLevel
    fields: frozenset[str]
    delegation: Delegation | None


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateCase:
    """What the rule of templates looks at: the names of fixed fields that are not there."""

    missing: tuple[str, ...]
