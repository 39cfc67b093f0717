"""Valid requests to vary: a test names only what it is about. All names are invented."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import count
from typing import TYPE_CHECKING, Any, TypeVar

from bmnn_desk.desk import Desk
from bmnn_desk.domain.accounts import AccessKind
from bmnn_desk.domain.office import (
    Delegation,
    DelegationKind,
    DelegationScope,
    PostKind,
    Role,
    SigningCapacity,
)
from bmnn_desk.domain.outgoing import (
    CancelRequest,
    DraftTicks,
    IssueRequest,
    PrintForSignatureRequest,
    SignatureRequest,
)
from bmnn_desk.domain.proposal import DecisionRequest, ProposalRequest
from bmnn_desk.domain.recipients import Recipient
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.secret_list import SecretItem, SecretList
from bmnn_desk.new_desk import found
from bmnn_desk.services.accounts import actor_of_slot
from bmnn_desk.services.determine_level import determine_level
from bmnn_desk.services.enrol_person import PersonRequest, UnitRequest, add_unit, enrol_person
from bmnn_desk.services.enter_account import AccountRequest, enter_account
from bmnn_desk.services.enter_secret_list import SecretListRequest, enter_secret_list
from bmnn_desk.services.found_desk import FoundingRequest
from bmnn_desk.services.issue_outgoing import Issued, issue_outgoing
from bmnn_desk.services.note_access import AccessRequest, note_access
from bmnn_desk.services.open_book import BookRequest, open_book
from bmnn_desk.services.print_for_signature import print_for_signature
from bmnn_desk.services.propose_level import Proposed, propose_level
from bmnn_desk.services.record_delegation import DelegationRequest, record_delegation
from bmnn_desk.services.record_signature import record_signature
from bmnn_desk.services.set_up_body import BodyRequest, NameOnPapers, set_up_body

if TYPE_CHECKING:
    from bmnn_desk.law.loader import Law
    from bmnn_desk.storage.vault import Vault

OLD = date(2025, 3, 10)
NEW = date(2026, 3, 10)
FAR_OFF = date(2099, 12, 31)
ALL_TICKS = DraftTicks(
    level=True,
    copies=True,
    copy_permission=True,
    recipients=True,
    drafter=True,
    archive_line=True,
    copy_numbers=True,
    no_typed_level=True,
)
FIELD = "nội vụ"
_ids = count(1)
Given = TypeVar("Given")


def request_id() -> str:
    return f"request-{next(_ids)}"


@dataclass(frozen=True, kw_only=True)
class Office:
    """A desk with a body, its people, a danh mục and an open book."""

    desk: Desk
    body: int
    head: int
    deputy: int
    drafter: int
    clerk: int
    bases: dict[SecrecyLevel, int]
    book: int
    day: date


def at_desk(office: Office, desk: Desk) -> Office:
    """The same office at a desk opened again."""
    return replace(office, desk=desk)


def on(office: Office, days: int) -> Office:
    """The same office so many days later."""
    return replace(office, day=office.day + timedelta(days=days))


def secret_list(**changes: Any) -> SecretList:  # noqa: ANN401
    plain = SecretList(
        decision="Quyết định số 961/QĐ-TTg",
        day=date(2020, 7, 7),
        issuer="Thủ tướng Chính phủ",
        field=FIELD,
        since=date(2020, 7, 7),
        until=None,
        published=True,
        items=tuple(
            SecretItem(
                article=str(4 - level),
                clause="2",
                point="a",
                has_points=True,
                level=level,
                words=f"Nội dung mẫu thứ {level.value} của danh mục",
            )
            for level in SecrecyLevel
        ),
    )
    return replace(plain, **changes)


def office(vault: Vault, law: Law, day: date = OLD) -> Office:
    """Found a desk and set up an office as it stands a month before `day`."""
    desk = found(
        vault,
        law,
        FoundingRequest(
            request_id=request_id(), day=day, person_name="Lê Thị Văn Thư", slot=vault.slot_id
        ),
    )
    start = date(day.year, 1, 2)
    body = desk.do(
        set_up_body,
        BodyRequest(
            request_id=request_id(),
            day=start,
            code="SMM",
            names=NameOnPapers(
                name="SỞ MẪU MỰC",
                parent="ỦY BAN NHÂN DÂN TỈNH MẪU",
                place="Mẫu Sơn",
                letters="SMM",
                symbol_pattern="{type}-{body}",
            ),
        ),
    )
    desk.do(
        add_unit,
        UnitRequest(request_id=request_id(), day=start, body=body, name="Văn phòng", letters="VP"),
    )
    people = {
        kind: desk.do(
            enrol_person,
            PersonRequest(
                request_id=request_id(), day=start, body=body, name=name, kind=kind, post=post
            ),
        )
        for name, kind, post in (
            ("Trần Văn Giám", PostKind.HEAD, "Giám đốc"),
            ("Phạm Thị Phó", PostKind.DEPUTY, "Phó Giám đốc"),
            ("Ngô Văn Soạn", PostKind.OTHER, "Chuyên viên"),
        )
    }
    items = desk.do(
        enter_secret_list,
        SecretListRequest(request_id=request_id(), day=start, body=body, secret_list=secret_list()),
    )
    book = desk.do(open_book, BookRequest(request_id=request_id(), day=start, body=body))
    return Office(
        desk=desk,
        body=body,
        head=people[PostKind.HEAD],
        deputy=people[PostKind.DEPUTY],
        drafter=people[PostKind.OTHER],
        clerk=1,
        bases=dict(zip(SecrecyLevel, items, strict=True)),
        book=book,
        day=day,
    )


def account_request(at: Office, *roles: Role, **changes: Any) -> AccountRequest:  # noqa: ANN401
    """An account with these roles, the drafter's unless it is said.

    An inspector's ends, as it must, but not before the clock that the desk goes by.
    """
    ends = FAR_OFF if Role.INSPECTOR in roles else None
    plain = AccountRequest(
        request_id=request_id(),
        day=at.day,
        person=at.drafter,
        slot=f"{next(_ids):016x}",
        roles=frozenset(roles),
        until=ends,
    )
    return replace(plain, **changes)


def account(at: Office, *roles: Role, **changes: Any) -> str:  # noqa: ANN401
    """That account entered; its slot comes back."""
    request = account_request(at, *roles, **changes)
    at.desk.do(enter_account, request)
    return request.slot


def access(day: date, kind: AccessKind = AccessKind.REFUSED, **changes: Any) -> AccessRequest:  # noqa: ANN401
    """What befell an account that morning."""
    now = f"{day.isoformat()}T01:02:03+00:00"
    plain = AccessRequest(request_id=request_id(), day=day, kind=kind, first_at=now, last_at=now)
    return replace(plain, **changes)


def types_himself(desk: Desk, slot: str, day: date) -> None:
    """The holder of an account chose his own passphrase, as its way in has it on record."""
    with desk._vault.begin() as session:
        actor = actor_of_slot(session, slot, day)
    Desk(desk._vault, desk.law, actor).do(note_access, access(day, AccessKind.PASSPHRASE_CHANGED))


def seated(at: Office, slot: str, day: date | None = None) -> Office:
    """The same office, where another account sits at the desk, as opened on `day`."""
    with at.desk._vault.begin() as session:
        actor = actor_of_slot(session, slot, day or at.day)
    return at_desk(at, Desk(at.desk._vault, at.desk.law, actor))


def delegation(at: Office, **changes: Any) -> Delegation:  # noqa: ANN401
    plain = Delegation(
        kind=DelegationKind.YEARLY_ASSIGNMENT,
        number="05/QĐ-SMM",
        day=date(at.day.year, 1, 5),
        delegator=at.head,
        delegate=at.deputy,
        scopes=frozenset({DelegationScope.DETERMINE}),
        fields=frozenset({FIELD}),
        highest_level=SecrecyLevel.TOI_MAT,
        since=date(at.day.year, 1, 5),
        until=date(at.day.year, 12, 31),
    )
    return replace(plain, **changes)


def delegate(at: Office, **changes: Any) -> int:  # noqa: ANN401
    return at.desk.do(
        record_delegation,
        DelegationRequest(
            request_id=request_id(),
            day=date(at.day.year, 1, 6),
            body=at.body,
            delegation=delegation(at, **changes),
        ),
    )


def proposal(at: Office, **changes: Any) -> ProposalRequest:  # noqa: ANN401
    plain = ProposalRequest(
        request_id=request_id(),
        body=at.body,
        day=at.day,
        type_name="Báo cáo",
        type_code="BC",
        title="về tình hình mẫu",
        unit="Văn phòng",
        drafter=at.drafter,
        drafter_position="Chuyên viên",
        bases=(at.bases[SecrecyLevel.MAT],),
        recipients=(Recipient(name="Sở Thử Nghiệm"), Recipient(name="Công an tỉnh Mẫu")),
        copies=4,
        may_copy=False,
    )
    return replace(plain, **changes)


def decision(at: Office, proposed: Proposed, **changes: Any) -> DecisionRequest:  # noqa: ANN401
    plain = DecisionRequest(
        request_id=request_id(),
        body=at.body,
        day=at.day,
        slip=proposed.slip,
        approved=True,
        decided_by=at.head,
        paper_code=proposed.print_code,
        note="Xem lại căn cứ",
    )
    return replace(plain, **changes)


def signature(at: Office, item: int, **changes: Any) -> SignatureRequest:  # noqa: ANN401
    plain = SignatureRequest(
        request_id=request_id(),
        body=at.body,
        day=at.day,
        item=item,
        signer=at.head,
        capacity=SigningCapacity.DIRECT,
        position="Giám đốc",
    )
    return replace(plain, **changes)


def issue(at: Office, item: int, **changes: Any) -> IssueRequest:  # noqa: ANN401
    plain = IssueRequest(
        request_id=request_id(),
        body=at.body,
        day=at.day,
        item=item,
        book=at.book,
        keeping_unit="Văn thư",
    )
    return replace(plain, **changes)


def cancel(at: Office, item: int, **changes: Any) -> CancelRequest:  # noqa: ANN401
    plain = CancelRequest(
        request_id=request_id(), body=at.body, day=at.day, item=item, reason="Ghi nhầm loại"
    )
    return replace(plain, **changes)


def draft_print(at: Office, item: int, **changes: Any) -> PrintForSignatureRequest:  # noqa: ANN401
    plain = PrintForSignatureRequest(
        request_id=request_id(), body=at.body, day=at.day, item=item, prints=1, ticks=ALL_TICKS
    )
    return replace(plain, **changes)


def approved(at: Office, prefix: str = "", **changes: Any) -> Proposed:  # noqa: ANN401
    """A slip that the head has approved; `prefix` makes its request ids new after a restart."""
    given = proposal(at, **changes)
    proposed = at.desk.do(propose_level, _named(given, prefix))
    at.desk.do(determine_level, _named(decision(at, proposed), prefix))
    return proposed


def printed(at: Office, prefix: str = "", **changes: Any) -> Proposed:  # noqa: ANN401
    """An item that is approved and printed for signature."""
    proposed = approved(at, prefix, **changes)
    at.desk.do(print_for_signature, _named(draft_print(at, proposed.item), prefix))
    return proposed


def signed(at: Office, prefix: str = "", **changes: Any) -> Proposed:  # noqa: ANN401
    """An item that is approved, printed for signature and signed."""
    proposed = printed(at, prefix, **changes)
    at.desk.do(record_signature, _named(signature(at, proposed.item), prefix))
    return proposed


def issued(at: Office, **changes: Any) -> Issued:  # noqa: ANN401
    """An item that is issued."""
    return at.desk.do(issue_outgoing, issue(at, signed(at, **changes).item))


def _named(request: Given, prefix: str) -> Given:
    if not prefix:
        return request
    name = f"{prefix}-{request_id()}"
    return replace(request, request_id=name)  # type: ignore[type-var]
