"""Requests about a text before its signature, to vary; the texts are readings of invented files."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from bmnn_desk.domain.document import CopySentence
from bmnn_desk.domain.drafting import (
    DraftEndRequest,
    DraftingEndRequest,
    DraftingRequest,
    DraftOutcome,
    DraftPrintRequest,
    ReturnRequest,
    RewriteRequest,
    Rewriting,
    TemplateKind,
    TemplateRequest,
)
from bmnn_desk.domain.outgoing import DraftTicks
from tests import make
from tests.domain.text_faults import readings as r

if TYPE_CHECKING:
    from bmnn_desk.domain.document import DocumentFacts
    from bmnn_desk.domain.outgoing import PrintForSignatureRequest
    from tests.make import Office

RIGHT, WRONG = b"PK\x03\x04 van ban dung", b"PK\x03\x04 van ban thieu cau sao chup"
SILENT = r.block(sentence=CopySentence.NONE, sentence_at=None)


def reading_of(data: bytes, **changes: Any) -> DocumentFacts:  # noqa: ANN401
    """What was read of these bytes: the text of the slip of `make.proposal`, with changes."""
    return r.reading(sha256=hashlib.sha256(data).hexdigest(), **changes)


def silent() -> DocumentFacts:
    """The reading of `WRONG`: it says nothing of copying."""
    return reading_of(WRONG, recipients=SILENT)


def read_print(at: Office, item: int, **changes: Any) -> PrintForSignatureRequest:  # noqa: ANN401
    """A print of `RIGHT` that was read, not ticked."""
    plain = make.draft_print(at, item, file=RIGHT, facts=reading_of(RIGHT), ticks=DraftTicks())
    return replace(plain, **changes)


def given_back(at: Office, item: int, **changes: Any) -> ReturnRequest:  # noqa: ANN401
    """`WRONG` goes back for what was read of it."""
    plain = ReturnRequest(
        request_id=make.request_id(),
        body=at.body,
        day=at.day,
        item=item,
        file=WRONG,
        facts=silent(),
    )
    return replace(plain, **changes)


def rewritten(at: Office, item: int, **changes: Any) -> RewriteRequest:  # noqa: ANN401
    plain = RewriteRequest(
        request_id=make.request_id(),
        body=at.body,
        day=at.day,
        item=item,
        what=Rewriting.RECIPIENTS,
        before=WRONG,
        after=RIGHT,
        consent_by=at.drafter,
        on_paper=True,
    )
    return replace(plain, **changes)


def drafts(at: Office, item: int, prints: int = 1, **changes: Any) -> DraftPrintRequest:  # noqa: ANN401
    plain = DraftPrintRequest(
        request_id=make.request_id(), body=at.body, day=at.day, item=item, prints=prints
    )
    return replace(plain, **changes)


def drafts_end(at: Office, print_job: int, prints: int = 1, **changes: Any) -> DraftEndRequest:  # noqa: ANN401
    plain = DraftEndRequest(
        request_id=make.request_id(),
        body=at.body,
        day=at.day,
        print_job=print_job,
        ended=DraftOutcome.DESTROYED,
        prints=prints,
        note="Người chứng kiến: Lê Thị Văn Thư",
    )
    return replace(plain, **changes)


def sits_down(at: Office, item: int | None = None, **changes: Any) -> DraftingRequest:  # noqa: ANN401
    plain = DraftingRequest(
        request_id=make.request_id(),
        body=at.body,
        day=at.day,
        person=at.drafter,
        unit="Văn phòng",
        hour="08:05",
        item=item,
    )
    return replace(plain, **changes)


def gets_up(at: Office, session: int, **changes: Any) -> DraftingEndRequest:  # noqa: ANN401
    plain = DraftingEndRequest(
        request_id=make.request_id(), body=at.body, day=at.day, session=session, hour="10:40"
    )
    return replace(plain, **changes)


def template(at: Office, **changes: Any) -> TemplateRequest:  # noqa: ANN401
    """The office's slip, with all the fields that must stay."""
    plain = TemplateRequest(
        request_id=make.request_id(),
        body=at.body,
        day=at.day,
        kind=TemplateKind.SLIP,
        data=b"PK\x03\x04 mau phieu cua so",
        fields=at.desk.law.on(at.day).templates["slip"].fixed,
    )
    made = replace(plain, **changes)
    read = hashlib.sha256(made.data).hexdigest()
    return replace(made, sha256=changes.get("sha256", read))
