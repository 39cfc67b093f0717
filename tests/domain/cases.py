"""What the rules look at, each valid as it stands: a test changes what it is about."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from bmnn_desk.domain.books import BookCase
from bmnn_desk.domain.copies import CopyOrder, PlannedCopy, plan_copies
from bmnn_desk.domain.findings import Confidence, Ground, OtherCase, Rule, Severity
from bmnn_desk.domain.marks import MarkCase, MarkMade
from bmnn_desk.domain.office import (
    Delegation,
    DelegationCase,
    DelegationKind,
    DelegationScope,
    PostHeld,
    PostKind,
    SigningCapacity,
)
from bmnn_desk.domain.outgoing import DraftCase, DraftTicks, IssueCase
from bmnn_desk.domain.proposal import ARCHIVE, DecisionCase, ProposalCase, SignatureCase
from bmnn_desk.domain.recipients import Recipient
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.secret_list import Basis, SecretItem, Source
from bmnn_desk.domain.stamps import LEVEL_STAMPS, URGENCY_STAMPS, Ink, MarkWay, Stamp
from bmnn_desk.domain.text_faults.fault import TextFault, TextFinding
from tests.make import ALL_TICKS, FIELD

if TYPE_CHECKING:
    from bmnn_desk.domain.authority import AuthorityPost

DAY = date(2025, 3, 10)  # a Monday
HEAD, DEPUTY, DRAFTER = 1, 2, 3
BOXES = {
    **dict.fromkeys(LEVEL_STAMPS.values(), "10a"),
    **dict.fromkeys(URGENCY_STAMPS, "10b"),
    Stamp.RECALL: "11",
}
RECIPIENTS = (Recipient(name="Sở Thử Nghiệm"), Recipient(name="Công an tỉnh Mẫu"))


def rule(**changes: Any) -> Rule:  # noqa: ANN401
    plain = Rule(
        id="PDX-09",
        severity=Severity.BLOCK,
        ground=Ground.LAW,
        basis="Văn bản mẫu, Điều 1",
        text="Câu mẫu.",
        source="nguồn mẫu",
        confidence=Confidence.HIGH,
    )
    return replace(plain, **changes)


def other_case(**changes: Any) -> OtherCase:  # noqa: ANN401
    plain = OtherCase(
        rule="PDX-09",
        reason="Có văn bản chỉ đạo riêng",
        document_number="12/CV-SMM",
        responsible="Trần Văn Giám",
    )
    return replace(plain, **changes)


def item(**changes: Any) -> SecretItem:  # noqa: ANN401
    plain = SecretItem(
        article="3",
        clause="2",
        point="a",
        has_points=True,
        level=SecrecyLevel.MAT,
        words="Nội dung mẫu của danh mục",
    )
    return replace(plain, **changes)


def basis(**changes: Any) -> Basis:  # noqa: ANN401
    plain = Basis(
        decision="Quyết định số 960/QĐ-TTg",
        decision_day=date(2020, 7, 7),
        issuer="Thủ tướng Chính phủ",
        field=FIELD,
        since=date(2020, 7, 7),
        until=None,
        published=True,
        checked_on_paper=False,
        item=item(),
    )
    return replace(plain, **changes)


def source(**changes: Any) -> Source:  # noqa: ANN401
    plain = Source(number="07/BC-CAT", agency="Công an tỉnh Mẫu", level=SecrecyLevel.MAT)
    return replace(plain, **changes)


def post(**changes: Any) -> PostHeld:  # noqa: ANN401
    plain = PostHeld(
        person=HEAD, kind=PostKind.HEAD, title="Giám đốc", since=date(2025, 1, 2), until=None
    )
    return replace(plain, **changes)


def delegation(**changes: Any) -> Delegation:  # noqa: ANN401
    plain = Delegation(
        kind=DelegationKind.YEARLY_ASSIGNMENT,
        number="05/QĐ-SMM",
        day=date(2025, 1, 5),
        delegator=HEAD,
        delegate=DEPUTY,
        scopes=frozenset({DelegationScope.DETERMINE}),
        fields=frozenset({FIELD}),
        highest_level=SecrecyLevel.TOI_MAT,
        since=date(2025, 1, 5),
        until=date(2025, 12, 31),
    )
    return replace(plain, **changes)


def delegation_case(
    others: tuple[Delegation, ...] = (),
    posts: tuple[AuthorityPost, ...] = (),
    **changes: Any,  # noqa: ANN401
) -> DelegationCase:
    return DelegationCase(
        power=delegation(**changes),
        others=others,
        heads=frozenset({HEAD, 9}),
        deputies=frozenset({DEPUTY, DRAFTER, HEAD}),
        posts=posts,
    )


def proposal_case(**changes: Any) -> ProposalCase:  # noqa: ANN401
    plain = ProposalCase(
        day=DAY,
        bases=(basis(),),
        sources=(),
        level=SecrecyLevel.MAT,
        recipients=RECIPIENTS,
        archive=ARCHIVE,
        copies=4,
        may_copy=False,
        drafter="Ngô Văn Soạn",
        drafter_position="Chuyên viên",
        unit="Văn phòng",
        type_name="Báo cáo",
        title="về tình hình mẫu",
    )
    return replace(plain, **changes)


def decision_case(**changes: Any) -> DecisionCase:  # noqa: ANN401
    plain = DecisionCase(
        day=DAY,
        heads=(HEAD,),
        approver=HEAD,
        drafter=DRAFTER,
        level=SecrecyLevel.MAT,
        fields=frozenset({FIELD}),
        delegation=None,
    )
    return replace(plain, **changes)


def deputys_decision(**changes: Any) -> DecisionCase:  # noqa: ANN401
    return replace(decision_case(approver=DEPUTY, delegation=delegation()), **changes)


def signature_case(**changes: Any) -> SignatureCase:  # noqa: ANN401
    plain = SignatureCase(
        capacity=SigningCapacity.DIRECT,
        signed_on=DAY,
        approved_on=DAY,
        approver_is_head=True,
        is_compared=True,
        is_returned=False,
        signer=HEAD,
        heads=(HEAD,),
        level=SecrecyLevel.MAT,
        fields=frozenset({FIELD}),
        delegation=None,
    )
    return replace(plain, **changes)


def deputys_signature(**changes: Any) -> SignatureCase:  # noqa: ANN401
    plain = signature_case(capacity=SigningCapacity.KT, signer=DEPUTY, delegation=delegation())
    return replace(plain, **changes)


def draft_case(**unticked: bool) -> DraftCase:
    """A text of which nothing could be read: the ticks alone count."""
    return DraftCase(ticks=replace(ALL_TICKS, **unticked))


def read_case(*faults: TextFault, **changes: Any) -> DraftCase:  # noqa: ANN401
    """A text that was read, with these faults; nothing is ticked."""
    findings = tuple(TextFinding(fault=fault) for fault in faults)
    return replace(
        DraftCase(ticks=DraftTicks(), findings=findings, is_read=True, has_file=True), **changes
    )


def plan(*recipients: Recipient) -> tuple[PlannedCopy, ...]:
    archive = [(kind, "Văn thư") for kind, _ in ARCHIVE]
    return plan_copies(recipients or RECIPIENTS, archive, CopyOrder.ARCHIVE_LAST)


def issue_case(**changes: Any) -> IssueCase:  # noqa: ANN401
    plain = IssueCase(
        day=DAY,
        approved_on=DAY,
        signed_on=DAY,
        level=SecrecyLevel.MAT,
        register_title="về tình hình mẫu",
        type_name="Báo cáo",
        title="về tình hình mẫu",
        title_consent=False,
        secret_series=True,
        number=5,
        first_number=1,
        last_number=4,
        reference="05/BC-SMM",
        signer="Trần Văn Giám",
        keeping_unit="Văn thư",
        note="",
        copies=4,
        line_copies=4,
        recipients=RECIPIENTS,
        archive=2,
        plan=plan(),
        has_place=True,
        open_drafts=0,
        is_signed_file=True,
    )
    return replace(plain, **changes)


def number_mark(copy: int = 1, **changes: Any) -> MarkMade:  # noqa: ANN401
    plain = MarkMade(
        copy_number=copy,
        stamp=Stamp.COPY_NUMBER,
        way=MarkWay.PRINT,
        ink=Ink.RED,
        x_mm=165,
        y_mm=7,
    )
    return replace(plain, **changes)


def level_mark(copy: int = 1, **changes: Any) -> MarkMade:  # noqa: ANN401
    plain = MarkMade(
        copy_number=copy,
        stamp=Stamp.LEVEL_MAT,
        way=MarkWay.RUBBER,
        ink=Ink.RED,
        x_mm=30,
        y_mm=62,
        box="10a",
    )
    return replace(plain, **changes)


def mark_case(*marks: MarkMade, **changes: Any) -> MarkCase:  # noqa: ANN401
    plain = MarkCase(
        marks=marks or (number_mark(), level_mark()),
        already=frozenset(),
        reasons=frozenset(),
        level=SecrecyLevel.MAT,
        approved=True,
        has_line=True,
        originals=frozenset({1}),
        black_accepted=False,
        boxes=BOXES,
    )
    return replace(plain, **changes)


def book_case(**changes: Any) -> BookCase:  # noqa: ANN401
    return replace(BookCase(pack="tt24-2020", in_force="tt24-2020", reason=""), **changes)
