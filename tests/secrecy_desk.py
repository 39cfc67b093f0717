"""Changes of a document's secrecy, valid as they stand: a test names only what it is about."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from bmnn_desk.domain.change_cases import DeclassificationPaper
from bmnn_desk.domain.change_notices import (
    AnswerGiven,
    AnswerKind,
    AnswersRequest,
    NoticeGiven,
    NoticesRequest,
    RemarksRequest,
)
from bmnn_desk.domain.office import SigningCapacity
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.secrecy_changes import (
    ChangeKind,
    Decider,
    DeclassificationRequest,
    DelistingRequest,
    ExpiryRequest,
    ExtensionRequest,
    LapseRequest,
    LevelChangeRequest,
    PaperGiven,
    SenderNoticeRequest,
    ShownBy,
    TermFixRequest,
)
from bmnn_desk.domain.transfers import parcels_of
from bmnn_desk.services.change_detail import ChangeAsked, change_detail
from bmnn_desk.services.declassify import declassify
from bmnn_desk.services.delist_entries import delist_entries
from bmnn_desk.services.extend_term import extend_term
from bmnn_desk.services.hand_over import hand_over
from bmnn_desk.services.issue_outgoing import issue_outgoing
from bmnn_desk.services.record_receipts import record_receipts
from bmnn_desk.services.tell_holders import record_answers, record_remarks, send_notices
from bmnn_desk.services.term_list import TermRowsAsked, term_rows
from tests import handover_desk, make

if TYPE_CHECKING:
    from bmnn_desk.domain.term_list import ChangeDetail, TermRow, ToldHolder
    from tests.make import Office

YEARS = {SecrecyLevel.MAT: 10, SecrecyLevel.TOI_MAT: 20, SecrecyLevel.TUYET_MAT: 30}
ONE = timedelta(days=1)


def years_on(day: date, years: int) -> date:
    """The same day so many years later."""
    return day.replace(year=day.year + years)


def delivered(at: Office, **changes: Any) -> int:  # noqa: ANN401
    """An issued document whose copies were signed for outside; its item."""
    with_title = changes.pop("with_title", True)
    item = make.signed(at, **changes).item
    at.desk.do(issue_outgoing, make.issue(at, item, with_title=with_title))
    book = handover_desk.transfer_book(at)
    sent = [row for row in handover_desk.waiting(at) if row.item == item]
    parcels = parcels_of(sent)
    done = at.desk.do(hand_over, handover_desk.round_of(at, book, parcels=parcels))
    rows = handover_desk.signed_rows(done, sheet=None, paper_page=1, paper_line=1)
    at.desk.do(record_receipts, handover_desk.receipts(at, *rows))
    return item


def decider(at: Office, **changes: Any) -> Decider:  # noqa: ANN401
    plain = Decider(person=at.head, capacity=SigningCapacity.DIRECT, position="Giám đốc")
    return replace(plain, **changes)


def extension(at: Office, item: int, **changes: Any) -> ExtensionRequest:  # noqa: ANN401
    """An extension of a Mật term of the office's day, decided on that day."""
    plain = ExtensionRequest(
        request_id=make.request_id(),
        day=at.day,
        body=at.body,
        item=item,
        number="21/QĐ-SMM",
        decider=decider(at),
        until=years_on(at.day, 20),
        reason="Nội dung còn phải giữ bí mật",
        shown=ShownBy.STAMP,
    )
    return replace(plain, **changes)


def level_change(at: Office, item: int, **changes: Any) -> LevelChangeRequest:  # noqa: ANN401
    """From Mật to Tối mật."""
    plain = LevelChangeRequest(
        request_id=make.request_id(),
        day=at.day,
        body=at.body,
        item=item,
        number="22/QĐ-SMM",
        decider=decider(at),
        level=SecrecyLevel.TOI_MAT,
        bases=(at.bases[SecrecyLevel.TOI_MAT],),
        reason="Bổ sung số liệu thuộc danh mục",
        shown=ShownBy.STAMP,
    )
    return replace(plain, **changes)


def five_papers(day: date) -> tuple[PaperGiven, ...]:
    """The papers of an early declassification; there are no others."""
    numbers = {
        DeclassificationPaper.COUNCIL_DECISION: "30/QĐ-SMM",
        DeclassificationPaper.PROPOSAL: "31/TTr-SMM",
        DeclassificationPaper.MINUTES: "32/BB-SMM",
        DeclassificationPaper.DECISION: "33/QĐ-SMM",
    }
    return tuple(
        PaperGiven(paper=paper, number=numbers[paper], day=day)
        if paper in numbers
        else PaperGiven(paper=paper, words="Không có")
        for paper in DeclassificationPaper
    )


def declassification(at: Office, item: int, **changes: Any) -> DeclassificationRequest:  # noqa: ANN401
    """Of the whole document, early, by a council of the head."""
    plain = DeclassificationRequest(
        request_id=make.request_id(),
        day=at.day,
        body=at.body,
        item=item,
        kind=ChangeKind.DECLASSIFIED,
        number="33/QĐ-SMM",
        decider=decider(at),
        reason="Phục vụ phát triển kinh tế - xã hội",
        papers=five_papers(at.day),
        council_by=at.head,
        shown=ShownBy.STAMP,
    )
    return replace(plain, **changes)


def lapse(at: Office, item: int, **changes: Any) -> LapseRequest:  # noqa: ANN401
    plain = LapseRequest(
        request_id=make.request_id(),
        day=at.day,
        body=at.body,
        item=item,
        decider=decider(at),
        reason="Không còn cần bảo vệ",
    )
    return replace(plain, **changes)


def expiry(at: Office, *items: int, **changes: Any) -> ExpiryRequest:  # noqa: ANN401
    plain = ExpiryRequest(request_id=make.request_id(), day=at.day, body=at.body, items=items)
    return replace(plain, **changes)


def term_fix(at: Office, item: int, **changes: Any) -> TermFixRequest:  # noqa: ANN401
    plain = TermFixRequest(
        request_id=make.request_id(),
        day=at.day,
        body=at.body,
        item=item,
        number="40/QĐ-SMM",
        decider=decider(at),
        until=years_on(at.day, 2),
        reason="Bí mật cũ chưa có thời hạn",
    )
    return replace(plain, **changes)


def sender_notice(at: Office, item: int, **changes: Any) -> SenderNoticeRequest:  # noqa: ANN401
    """The sender extended its term by its own years."""
    plain = SenderNoticeRequest(
        request_id=make.request_id(),
        day=at.day,
        body=at.body,
        item=item,
        kind=ChangeKind.EXTENDED,
        sender="Công an tỉnh Mẫu",
        number="77/TB-CAT",
        notice_day=at.day,
        changed_on=at.day,
        until=years_on(at.day, 20),
    )
    return replace(plain, **changes)


def delisting(at: Office, *entries: int, **changes: Any) -> DelistingRequest:  # noqa: ANN401
    plain = DelistingRequest(
        request_id=make.request_id(),
        day=at.day,
        body=at.body,
        entries=entries,
        since=at.day,
        decision="Quyết định số 99/QĐ-TTg",
    )
    return replace(plain, **changes)


def extended(at: Office, item: int, **changes: Any) -> int:  # noqa: ANN401
    """The change by which a term was extended."""
    return at.desk.do(extend_term, extension(at, item, **changes)).change


def declassified(at: Office, item: int, **changes: Any) -> int:  # noqa: ANN401
    """The change by which it was declassified."""
    return at.desk.do(declassify, declassification(at, item, **changes)).change


def detail(at: Office, change: int) -> ChangeDetail:
    """A change as it stands on the office's day."""
    asked = ChangeAsked(body=at.body, change=change, day=at.day)
    (found,) = at.desk.read(change_detail, asked)
    return found


def holders(at: Office, change: int) -> tuple[ToldHolder, ...]:
    """Who is to be told of a change."""
    return tuple(each for each in detail(at, change).holders if each.kind.is_told)


def notices(at: Office, change: int, *told: NoticeGiven, **changes: Any) -> NoticesRequest:  # noqa: ANN401
    """A notice to everybody who is to be told, unless it is said."""
    given = told or tuple(
        NoticeGiven(holder=each.holder, number=f"{40 + place}/TB-SMM")
        for place, each in enumerate(holders(at, change))
    )
    plain = NoticesRequest(
        request_id=make.request_id(), day=at.day, body=at.body, change=change, notices=given
    )
    return replace(plain, **changes)


def answers(at: Office, change: int, *given: AnswerGiven, **changes: Any) -> AnswersRequest:  # noqa: ANN401
    """Everybody who was told marked his copies anew, unless it is said."""
    told = given or tuple(
        AnswerGiven(holder=each.holder, kind=AnswerKind.MARKED)
        for each in holders(at, change)
        if each.sent_on is not None
    )
    plain = AnswersRequest(
        request_id=make.request_id(), day=at.day, body=at.body, change=change, answers=told
    )
    return replace(plain, **changes)


def remarks(at: Office, change: int, *copies: int, **changes: Any) -> RemarksRequest:  # noqa: ANN401
    """Every own copy stamped anew, unless it is said."""
    own = copies or tuple(each.copy for each in detail(at, change).own)
    plain = RemarksRequest(
        request_id=make.request_id(), day=at.day, body=at.body, change=change, copies=own
    )
    return replace(plain, **changes)


def told_and_marked(at: Office, change: int) -> None:
    """Everybody was told and answered, and every own copy bears the change."""
    if holders(at, change):
        at.desk.do(send_notices, notices(at, change))
        at.desk.do(record_answers, answers(at, change))
    if detail(at, change).own:
        at.desk.do(record_remarks, remarks(at, change))


def term_of(at: Office, item: int, day: date | None = None) -> TermRow:
    """A document's term on a day, the office's unless it is said."""
    asked = TermRowsAsked(body=at.body, day=day or at.day, ids=(item,))
    (row,) = at.desk.read(term_rows, asked)
    return row


def everything_of_secrecy(at: Office) -> None:
    """A row in every table of changed secrecy: a free document, whose holders were told."""
    item = delivered(at)
    entries = (at.bases[SecrecyLevel.MAT],)
    change = declassified(at, item, bases=entries)
    told_and_marked(at, change)
    at.desk.do(delist_entries, delisting(at, *entries))
