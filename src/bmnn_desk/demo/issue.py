"""Take one invented document from its slip to its marked copies, by the verbs' own order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk import jobs
from bmnn_desk.demo.office import new_request_id
from bmnn_desk.demo.sign import sign_document
from bmnn_desk.domain.marks import MarkRequest
from bmnn_desk.domain.outgoing import IssueRequest
from bmnn_desk.papers.marking_plan import MarkingPlan, drawn_marks, marks_for_record, plan_by
from bmnn_desk.papers.pdf_key import NO_KEY
from bmnn_desk.services.choose_setting import SettingRequest, choose_setting
from bmnn_desk.services.issue_outgoing import issue_outgoing
from bmnn_desk.services.record_marks import record_marks
from bmnn_desk.services.settings import BodyAsked, office_settings

if TYPE_CHECKING:
    from bmnn_desk.demo.office import DemoOffice
    from bmnn_desk.demo.sample import Sample, SampleDocument
    from bmnn_desk.domain.papers import ReturnSlipFacts, SlipFacts
    from bmnn_desk.domain.secrecy import SecrecyLevel
    from bmnn_desk.papers.products import Products
    from bmnn_desk.services.issue_outgoing import Issued


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
        at.worker.do(jobs.LOOK_AT_FILE, document.file, NO_KEY, False)
    regime = at.law.on(document.issued)
    signed = sign_document(at, sample, document)
    proposed, slip, checked = signed.proposed, signed.slip, signed.checked
    draft = checked.draft
    plan = _plan(at, document, range(1, slip.recipients.copies + 1), proposed.level)
    marks = drawn_marks(regime, plan)
    products = at.worker.do(jobs.MAKE_PRODUCTS, document.kind, draft, marks, NO_KEY)
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
        block=signed.block,
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
