"""A desk whose copies go away and come back: taken out, called back, given out at a meeting."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from bmnn_desk.domain.copies import CopyKind
from bmnn_desk.domain.meetings import MeetingEndRequest, MeetingGiven, MeetingRequest
from bmnn_desk.domain.recalls import RecalledRequest, RecallRequest
from bmnn_desk.domain.transfers import parcels_of
from bmnn_desk.domain.trips import (
    TripBackRequest,
    TripEndKind,
    TripLossRequest,
    TripPermit,
    TripReportRequest,
    TripRequest,
)
from bmnn_desk.services.bring_back import bring_back
from bmnn_desk.services.end_meeting import end_meeting
from bmnn_desk.services.hold_meeting import hold_meeting
from bmnn_desk.services.recall_copies import recall_copies
from bmnn_desk.services.record_recalled import record_recalled
from bmnn_desk.services.record_receipts import record_receipts
from bmnn_desk.services.record_trip_loss import record_trip_loss
from bmnn_desk.services.report_trip import report_trip
from bmnn_desk.services.take_out import take_out
from bmnn_desk.services.trip_list import AwayAsked, AwayRowsAsked
from bmnn_desk.storage import tables as t
from tests import make
from tests.handover_desk import (
    handed_over,
    newest_sheet,
    printed_sheet,
    receipts,
    signed_rows,
    transfer_book,
    waiting,
)
from tests.services.ledger import begun, rows

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from tests.make import Office

TAKER, PLACE = "Ngô Văn Soạn", "Công an tỉnh Mẫu"


def later(at: Office, days: int) -> date:
    """A day so many days after the office's."""
    return at.day + timedelta(days=days)


def copies_of(at: Office, item: int, *kinds: CopyKind) -> tuple[int, ...]:
    """The copies of a document, of these kinds, by number."""
    found = [row for row in rows(at, t.Copy) if row.item_id == item]
    return tuple(row.id for row in found if not kinds or row.kind in kinds)


def kept(at: Office) -> tuple[int, ...]:
    """The original of a document that was just issued, and its copy of the file."""
    return copies_of(at, make.issued(at).item, CopyKind.ORIGINAL, CopyKind.FILE)


def now(at: Office, copy: int) -> tuple[str, str, str, date | None]:
    """State, holder, place and last day of a copy, by its newest move."""
    with begun(at.desk) as session:
        row = session.scalars(select(t.CopyNow).where(t.CopyNow.copy_id == copy)).one()
        return row.state, row.holder, row.place, row.due


def permit(at: Office, **changes: Any) -> TripPermit:  # noqa: ANN401
    """The head's, of the office's day."""
    plain = TripPermit(day=at.day, number="12/GP-SMM", person=at.head)
    return replace(plain, **changes)


def trip(at: Office, *copies: int, **changes: Any) -> TripRequest:  # noqa: ANN401
    """Two days in the province, asked for and permitted as the law wants."""
    plain = TripRequest(
        request_id=make.request_id(),
        day=at.day,
        body=at.body,
        copies=copies or kept(at)[:1],
        abroad=False,
        taker=TAKER,
        taker_person=at.drafter,
        position="Chuyên viên",
        unit="Văn phòng",
        purpose="Làm việc với cơ quan phối hợp",
        since=at.day,
        until=later(at, 2),
        place=PLACE,
        protection="Cặp có khóa, luôn mang theo người",
        asked_on=at.day,
        asked_number="11/ĐN-VP",
        permit=permit(at),
    )
    return replace(plain, **changes)


def abroad(at: Office, *copies: int, **changes: Any) -> TripRequest:  # noqa: ANN401
    """The same abroad, permitted by somebody of the province who may."""
    allows = TripPermit(
        day=at.day,
        number="03/UBND-NC",
        name="Hồ Văn Tỉnh",
        title="Chủ tịch UBND tỉnh",
        post="province_committee",
    )
    told = {"told_head": "Trần Văn Giám", "told_on": at.day}
    return replace(trip(at, *copies, abroad=True, permit=allows, **told), **changes)


def out(at: Office, *copies: int, **changes: Any) -> int:  # noqa: ANN401
    """Copies were taken out; the number of the taking out."""
    return at.desk.do(take_out, trip(at, *copies, **changes)).trip


def back(at: Office, number: int, *copies: int, **changes: Any) -> TripBackRequest:  # noqa: ANN401
    """Copies of a taking out come back on the office's day, reported to who permitted it."""
    taken = [row.copy_id for row in rows(at, t.TakingOutCopy) if row.taking_out_id == number]
    plain = TripBackRequest(
        request_id=make.request_id(),
        day=at.day,
        body=at.body,
        trip=number,
        copies=copies or tuple(taken),
        paper="BB giao lại ngày 12",
        told="Giám đốc",
    )
    return replace(plain, **changes)


def loss(at: Office, number: int, *copies: int, **changes: Any) -> TripLossRequest:  # noqa: ANN401
    """Copies of a taking out were lost, and the head heard of it that day."""
    plain = TripLossRequest(
        request_id=make.request_id(),
        day=at.day,
        body=at.body,
        trip=number,
        copies=copies or back(at, number).copies,
        how="Mất cặp trên tàu",
        told="Giám đốc",
        told_on=at.day,
    )
    return replace(plain, **changes)


def report(at: Office, number: int, **changes: Any) -> TripReportRequest:  # noqa: ANN401
    """The return of a taking out is reported on the office's day."""
    plain = TripReportRequest(
        request_id=make.request_id(),
        day=at.day,
        body=at.body,
        trip=number,
        kind=TripEndKind.RETURNED,
        told="Giám đốc",
    )
    return replace(plain, **changes)


def delivered(at: Office, **changes: Any) -> int:  # noqa: ANN401
    """A document whose two sent copies were signed for; its item. May be stamped for return."""
    item = make.issued(at, **changes).item
    ids = {row.id for row in waiting(at) if row.item == item}
    book = transfer_book(at)
    parcels = parcels_of(row for row in waiting(at) if row.id in ids)
    done = handed_over(at, book, parcels=parcels)
    printed_sheet(at, book, done.ordinals)
    sheet = newest_sheet(at, done)
    at.desk.do(record_receipts, receipts(at, *signed_rows(done, sheet=sheet)))
    return item


def sent(at: Office, item: int) -> tuple[int, ...]:
    """The sent copies of a document."""
    return copies_of(at, item, CopyKind.SENT)


def call(at: Office, item: int, **changes: Any) -> RecallRequest:  # noqa: ANN401
    """Every sent copy is called back within ten days."""
    plain = RecallRequest(
        request_id=make.request_id(),
        day=at.day,
        body=at.body,
        item=item,
        copies=sent(at, item),
        due=later(at, 10),
        ground="Văn bản ban hành nhầm nơi nhận",
        number="21/TB-SMM",
    )
    return replace(plain, **changes)


def comes_back(at: Office, item: int, **changes: Any) -> RecalledRequest:  # noqa: ANN401
    """Every sent copy comes back on the office's day."""
    plain = RecalledRequest(
        request_id=make.request_id(),
        day=at.day,
        body=at.body,
        item=item,
        copies=sent(at, item),
        paper="BB thu hồi số 1",
    )
    return replace(plain, **changes)


def meeting(at: Office, *copies: int, **changes: Any) -> MeetingRequest:  # noqa: ANN401
    """A meeting of that day, each copy given to somebody else."""
    given = tuple(
        MeetingGiven(copy=copy, receiver=f"Đại biểu {place}", unit="Sở Thử Nghiệm")
        for place, copy in enumerate(copies or kept(at), start=1)
    )
    plain = MeetingRequest(
        request_id=make.request_id(),
        day=at.day,
        body=at.body,
        name="Hội nghị mẫu quý I",
        place="Hội trường A",
        since=at.day,
        until=at.day,
        chair="Trần Văn Giám",
        given=given,
    )
    return replace(plain, **changes)


def held(at: Office, *copies: int, **changes: Any) -> int:  # noqa: ANN401
    """A meeting at which copies were given out; its number."""
    return at.desk.do(hold_meeting, meeting(at, *copies, **changes))


def collects(at: Office, number: int, *copies: int, **changes: Any) -> MeetingEndRequest:  # noqa: ANN401
    """Copies of a meeting are collected on the office's day; all of them unless it is said."""
    given = [row.copy_id for row in rows(at, t.MeetingCopy) if row.meeting_id == number]
    plain = MeetingEndRequest(
        request_id=make.request_id(),
        day=at.day,
        body=at.body,
        meeting=number,
        copies=copies or tuple(given),
    )
    return replace(plain, **changes)


def asked(at: Office, **changes: Any) -> AwayAsked:  # noqa: ANN401
    """A list of what is away on the office's day."""
    return replace(AwayAsked(body=at.body, day=at.day), **changes)


def of(at: Office, *ids: int) -> AwayRowsAsked:
    """Rows of such a list."""
    return AwayRowsAsked(body=at.body, day=at.day, ids=ids)


def away(at: Office) -> None:
    """A row in every table of what goes away: a trip that ended, a recall, a meeting."""
    number = out(at)
    at.desk.do(bring_back, back(at, number))
    lost = out(at)
    at.desk.do(record_trip_loss, loss(at, lost))
    at.desk.do(report_trip, report(at, lost, kind=TripEndKind.LOST))
    item = delivered(at)
    at.desk.do(recall_copies, call(at, item))
    at.desk.do(record_recalled, comes_back(at, item))
    at.desk.do(end_meeting, collects(at, held(at)))


def away_subjects(at: Office) -> dict[str, Callable[[], int]]:
    """What each form of copies that go away is about."""
    return {
        "bring_back": lambda: out(at),
        "record_trip_loss": lambda: out(at),
        "report_trip": lambda: out(at),
        "recall_copies": lambda: delivered(at),
        "record_recalled": lambda: delivered(at),
        "end_meeting": lambda: held(at),
    }
