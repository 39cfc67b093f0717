"""Check a text for signature as the desk does: read, given back, mended, read again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk import jobs
from bmnn_desk.demo.office import new_request_id
from bmnn_desk.domain.drafting import ReturnRequest, RewriteRequest, Rewriting
from bmnn_desk.errors import (
    DeskError,
    WorkerDiedError,
    WorkerOutOfMemoryError,
    WorkerTimedOutError,
)
from bmnn_desk.services.return_text import return_text
from bmnn_desk.services.rewrite_text import rewrite_text
from bmnn_desk.services.text_check import TextAsked, draft_findings

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.demo.office import DemoOffice
    from bmnn_desk.domain.document import DocumentFacts
    from bmnn_desk.domain.papers import ReturnSlipFacts


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class DraftAsked:
    """A text brought for signature: of which item, on which day, and its right nơi nhận block."""

    item: int
    day: date
    draft: bytes
    block: str
    is_own: bool


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CheckedDraft:
    """The text that goes to be signed; `facts` None where nothing could be read of it.

    `is_on_paper`: it is mended and ticked on paper, and the file is no longer what is signed.
    `returned` is what the phiếu trả lại says, where the text went back once.
    """

    draft: bytes
    facts: DocumentFacts | None
    returned: ReturnSlipFacts | None
    is_on_paper: bool = False


def check_draft(at: DemoOffice, asked: DraftAsked) -> CheckedDraft:
    """Read the text; where rules block, give it back and write its nơi nhận anew.

    The caller's own file is never changed, and a PDF cannot be: what they lack stands on the
    phiếu trả lại, and they go on as if ticked on paper.
    """
    facts = _read(at, asked)
    if facts is None or not _is_blocked(at, asked, facts):
        return CheckedDraft(draft=asked.draft, facts=facts, returned=None)
    returned = at.desk.do(
        return_text,
        ReturnRequest(
            request_id=new_request_id(),
            body=at.body,
            day=asked.day,
            item=asked.item,
            file=asked.draft,
            facts=facts,
            block=asked.block,
        ),
    )
    if asked.is_own or facts.kind != "docx":
        return CheckedDraft(draft=asked.draft, facts=facts, returned=returned, is_on_paper=True)
    draft = _mended(at, asked, facts)
    return CheckedDraft(
        draft=draft, facts=at.worker.do(jobs.READ_DOCUMENT, draft), returned=returned
    )


def _read(at: DemoOffice, asked: DraftAsked) -> DocumentFacts | None:
    if not asked.is_own:
        return at.worker.do(jobs.READ_DOCUMENT, asked.draft)
    try:
        return at.worker.do(jobs.READ_DOCUMENT, asked.draft)
    except (WorkerDiedError, WorkerTimedOutError, WorkerOutOfMemoryError):
        raise
    except DeskError:
        return None  # it may be marked all the same: its text is then compared on paper


def _is_blocked(at: DemoOffice, asked: DraftAsked, facts: DocumentFacts) -> bool:
    query = TextAsked(body=at.body, item=asked.item, day=asked.day, facts=facts)
    lines = at.desk.read(draft_findings, query)
    return any(rule.severity == "block" for line in lines for rule in line.rules)


def _mended(at: DemoOffice, asked: DraftAsked, facts: DocumentFacts) -> bytes:
    made = at.worker.do(jobs.REWRITE_RECIPIENTS, asked.draft, facts, asked.block)
    at.desk.do(
        rewrite_text,
        RewriteRequest(
            request_id=new_request_id(),
            body=at.body,
            day=asked.day,
            item=asked.item,
            what=Rewriting.RECIPIENTS,
            before=asked.draft,
            after=made,
            consent_by=at.drafter,
            on_paper=True,
        ),
    )
    return made
