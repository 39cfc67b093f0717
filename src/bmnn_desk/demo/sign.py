"""Take one invented document from its slip to its signature."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk import jobs
from bmnn_desk.demo.check import CheckedDraft, DraftAsked, check_draft
from bmnn_desk.demo.documents import DraftText
from bmnn_desk.demo.draft_docx import draft_docx
from bmnn_desk.demo.draft_pdf import draft_pdf
from bmnn_desk.demo.drafting import draft_document
from bmnn_desk.demo.office import new_request_id
from bmnn_desk.domain.numbers import symbol_of
from bmnn_desk.domain.office import SigningCapacity
from bmnn_desk.domain.outgoing import (
    DraftTicks,
    PrintForSignatureRequest,
    SignatureRequest,
)
from bmnn_desk.domain.proposal import DecisionRequest, ProposalRequest
from bmnn_desk.domain.recipients import copies_sent
from bmnn_desk.papers.pdf_key import NO_KEY
from bmnn_desk.papers.recipients_block import recipients_block
from bmnn_desk.services.determine_level import determine_level
from bmnn_desk.services.paper_facts import ItemAsked, slip_facts
from bmnn_desk.services.print_for_signature import print_for_signature
from bmnn_desk.services.propose_level import Proposed, propose_level
from bmnn_desk.services.record_signature import record_signature

if TYPE_CHECKING:
    from bmnn_desk.demo.office import DemoOffice
    from bmnn_desk.demo.sample import Sample, SampleDocument
    from bmnn_desk.domain.papers import SlipFacts

_ALL_TICKS = DraftTicks(
    level=True,
    copies=True,
    copy_permission=True,
    recipients=True,
    drafter=True,
    archive_line=True,
    copy_numbers=True,
    no_typed_level=True,
)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SignedDocument:
    """A document that waits for its number: its slip, nơi nhận block, and the signed text."""

    proposed: Proposed
    slip: SlipFacts
    block: str
    checked: CheckedDraft


def sign_document(at: DemoOffice, sample: Sample, document: SampleDocument) -> SignedDocument:
    """Propose, decide, draft, check against the slip, print for signature, sign.

    Raises:
        DeskError: the caller's own file is refused, with what can be done instead.
    """
    proposed = propose_document(at, sample, document)
    decide_document(at, document, proposed)
    asked = ItemAsked(body=at.body, item=proposed.item)
    (slip,) = at.desk.read(slip_facts, asked)
    form = at.law.on(document.issued).sheet("recipients_block")
    block = recipients_block(form, slip.recipients)
    draft_document(at, sample, proposed.item, document.proposed)
    checked = check_draft(
        at,
        DraftAsked(
            item=proposed.item,
            day=document.decided,
            draft=document.file or _draft(sample, document, _first_block(document, block)),
            block=block,
            is_own=document.file is not None,
        ),
    )
    at.worker.do(jobs.LOOK_AT_FILE, checked.draft, NO_KEY, False)
    _sign(at, sample, document, proposed, checked)
    return SignedDocument(proposed=proposed, slip=slip, block=block, checked=checked)


def propose_document(at: DemoOffice, sample: Sample, document: SampleDocument) -> Proposed:
    """Write its slip."""
    copies = copies_sent(sample.recipients) + 2
    return at.desk.do(
        propose_level,
        ProposalRequest(
            request_id=new_request_id(),
            body=at.body,
            day=document.proposed,
            type_name=document.type_name,
            type_code=document.type_code,
            title=document.title,
            unit=sample.office["unit"],
            drafter=at.drafter,
            drafter_position=sample.office["drafter_post"],
            bases=(at.items[document.item],),
            recipients=sample.recipients,
            copies=copies,
            may_copy=document.may_copy,
            reason=document.reason,
            addressee=sample.office["addressee"],
        ),
    )


def decide_document(at: DemoOffice, document: SampleDocument, proposed: Proposed) -> None:
    """Record the head's approval as it stands on the slip's paper."""
    at.desk.do(
        determine_level,
        DecisionRequest(
            request_id=new_request_id(),
            body=at.body,
            day=document.decided,
            slip=proposed.slip,
            approved=True,
            decided_by=at.head,
            paper_code=proposed.print_code,
        ),
    )


def _sign(
    at: DemoOffice,
    sample: Sample,
    document: SampleDocument,
    proposed: Proposed,
    checked: CheckedDraft,
) -> None:
    at.desk.do(
        print_for_signature,
        PrintForSignatureRequest(
            request_id=new_request_id(),
            body=at.body,
            day=document.decided,
            item=proposed.item,
            prints=1,
            ticks=_ALL_TICKS,
            file=None if checked.is_on_paper else checked.draft,
            facts=None if checked.is_on_paper else checked.facts,
        ),
    )
    at.desk.do(
        record_signature,
        SignatureRequest(
            request_id=new_request_id(),
            body=at.body,
            day=document.signed,
            item=proposed.item,
            signer=at.head,
            capacity=SigningCapacity.DIRECT,
            position=sample.office["head_post"],
        ),
    )


def _first_block(document: SampleDocument, block: str) -> str:
    """The DOCX comes with the faults that inspectors find most: no drafter, no copy sentence."""
    return block if document.kind == "pdf" else "\n".join(block.splitlines()[:-2])


def _draft(sample: Sample, document: SampleDocument, block: str) -> bytes:
    given = sample.office
    symbol = symbol_of(
        given["symbol_pattern"],
        type_code=document.type_code,
        body=given["letters"],
        unit=given["unit_letters"],
    )
    text = DraftText(
        parent=given["parent"],
        agency=given["name"],
        motto=given["motto"],
        number=given["number_label"].format(symbol=symbol),
        day=given["draft_day"].format(place=given["place"], year=document.signed.year),
        type_name=document.type_name,
        title=document.title,
        body=document.body,
        block=block.splitlines(),
        post=given["head_post"],
        signer=given["head"],
    )
    return draft_docx(text) if document.kind == "docx" else draft_pdf(text)
