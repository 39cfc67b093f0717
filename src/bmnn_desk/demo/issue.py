"""Take one invented document from its slip to its marked copies, by the verbs' own order."""

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
from bmnn_desk.domain.marks import MarkRequest
from bmnn_desk.domain.numbers import symbol_of
from bmnn_desk.domain.office import SigningCapacity
from bmnn_desk.domain.outgoing import (
    DraftTicks,
    IssueRequest,
    PrintForSignatureRequest,
    SignatureRequest,
)
from bmnn_desk.domain.proposal import DecisionRequest, ProposalRequest
from bmnn_desk.domain.recipients import copies_sent
from bmnn_desk.papers.marking_plan import MarkingPlan, drawn_marks, marks_for_record, plan_by
from bmnn_desk.papers.recipients_block import recipients_block
from bmnn_desk.services.choose_setting import SettingRequest, choose_setting
from bmnn_desk.services.determine_level import determine_level
from bmnn_desk.services.issue_outgoing import issue_outgoing
from bmnn_desk.services.paper_facts import ItemAsked, slip_facts
from bmnn_desk.services.print_for_signature import print_for_signature
from bmnn_desk.services.propose_level import Proposed, propose_level
from bmnn_desk.services.record_marks import record_marks
from bmnn_desk.services.record_signature import record_signature
from bmnn_desk.services.settings import BodyAsked, office_settings

if TYPE_CHECKING:
    from bmnn_desk.demo.office import DemoOffice
    from bmnn_desk.demo.sample import Sample, SampleDocument
    from bmnn_desk.domain.papers import ReturnSlipFacts, SlipFacts
    from bmnn_desk.domain.secrecy import SecrecyLevel
    from bmnn_desk.papers.products import Products
    from bmnn_desk.services.issue_outgoing import Issued

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
class IssuedDocument:
    """What one document left behind: slip facts, nơi nhận block, text for signature, copies.

    `returned` is what its phiếu trả lại says, where it went back once; `is_read` is False where
    the program could not read its text and it was ticked by eye.
    """

    slip: SlipFacts
    block: str
    draft: bytes
    returned: ReturnSlipFacts | None
    is_read: bool
    issued: Issued
    plan: MarkingPlan
    products: Products


def issue_document(at: DemoOffice, sample: Sample, document: SampleDocument) -> IssuedDocument:
    """Propose, decide, print for signature, sign, make and prove, issue, record the marks.

    The copies are made and proved before the number is taken: a file that cannot be marked
    spends no number.

    Raises:
        DeskError: the caller's own file is refused, with what can be done instead.
    """
    if document.file is not None:
        at.worker.do(jobs.LOOK_AT_FILE, document.file)
    regime = at.law.on(document.issued)
    proposed = _propose(at, sample, document)
    asked = ItemAsked(body=at.body, item=proposed.item)
    (slip,) = at.desk.read(slip_facts, asked)
    block = recipients_block(regime.sheet("recipients_block"), slip.recipients)
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
    draft = checked.draft
    at.worker.do(jobs.LOOK_AT_FILE, draft)
    _sign(at, sample, document, proposed, checked)
    plan = _plan(at, document, range(1, slip.recipients.copies + 1), proposed.level)
    marks = drawn_marks(regime, plan)
    products = at.worker.do(jobs.MAKE_PRODUCTS, document.kind, draft, marks)
    issued = at.desk.do(
        issue_outgoing,
        IssueRequest(
            request_id=new_request_id(),
            body=at.body,
            day=document.issued,
            item=proposed.item,
            book=at.book,
            keeping_unit=sample.office["keeping_unit"],
            file=draft,
        ),
    )
    at.desk.do(
        record_marks,
        MarkRequest(
            request_id=new_request_id(),
            body=at.body,
            day=document.issued,
            item=proposed.item,
            marks=marks_for_record(regime, plan),
            pack_digest=regime.digest,
            reasons=(("DAU-12", sample.office["level_reason"]),),
            made=tuple(zip(plan.numbers, products.copies, strict=True)),
        ),
    )
    return IssuedDocument(
        slip=slip,
        block=block,
        draft=draft,
        returned=checked.returned,
        is_read=checked.facts is not None and checked.facts.has_text,
        issued=issued,
        plan=plan,
        products=products,
    )


def _plan(
    at: DemoOffice, document: SampleDocument, numbers: range, level: SecrecyLevel
) -> MarkingPlan:
    wish = SettingRequest(
        request_id=new_request_id(),
        day=document.issued,
        body=at.body,
        key="level_way",
        value=document.level_way,
    )
    at.desk.do(choose_setting, wish)
    (settings,) = at.desk.read(office_settings, BodyAsked(body=at.body))
    return plan_by(settings, numbers, level)


def _propose(at: DemoOffice, sample: Sample, document: SampleDocument) -> Proposed:
    copies = copies_sent(sample.recipients) + 2
    proposed = at.desk.do(
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
    return proposed


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
