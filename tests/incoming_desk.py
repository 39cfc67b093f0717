"""An office with an incoming register, and valid requests about what comes in, to vary."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from bmnn_desk.domain.books import BookKind
from bmnn_desk.domain.incoming import (
    IncomingRequest,
    IncomingReturnRequest,
    IrregularityEndRequest,
    IrregularityKind,
    IrregularityRequest,
)
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.services.cancel_incoming import CancelIncomingRequest
from bmnn_desk.services.enter_incoming import Entered, enter_incoming
from bmnn_desk.services.office_entries import books_of
from bmnn_desk.services.open_book import BookRequest, open_book
from bmnn_desk.services.record_irregularity import record_irregularity
from bmnn_desk.services.settings import BodyAsked
from tests import make

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.make import Office

SENDER = "Công an tỉnh Mẫu"


def incoming_book(at: Office, **changes: Any) -> int:  # noqa: ANN401
    """The year's incoming register, opened where there is none yet."""
    year = at.day.year
    found = [
        book.book
        for book in at.desk.read(books_of, BodyAsked(body=at.body))
        if book.kind == BookKind.INCOMING and book.year == year
    ]
    if found:
        return found[0]
    plain = BookRequest(
        request_id=make.request_id(), day=date(year, 1, 2), body=at.body, kind=BookKind.INCOMING
    )
    return at.desk.do(open_book, replace(plain, **changes))


def incoming(at: Office, **changes: Any) -> IncomingRequest:  # noqa: ANN401
    """A paper of two copies that came by hand; its reference is another each time."""
    identity = make.request_id()
    plain = IncomingRequest(
        request_id=identity,
        body=at.body,
        day=at.day,
        book=changes.pop("book", None) or incoming_book(at),
        arrived_on=changes.get("day", at.day),
        sender=SENDER,
        reference=f"{identity.removeprefix('request-')}/BC-CAT",
        document_day=date(at.day.year, at.day.month, 2),
        type_name="Báo cáo",
        type_code="BC",
        title="về tình hình bịa đặt",
        level=SecrecyLevel.MAT,
        copy_numbers=(3, 4),
        quantity=2,
        may_copy=False,
        channel="direct",
        recipients=("Văn phòng",),
        place="Tủ 1",
    )
    return replace(plain, **changes)


def sealed(at: Office, **changes: Any) -> IncomingRequest:  # noqa: ANN401
    """An envelope that only the named person may open."""
    return incoming(
        at,
        **{
            "sealed": True,
            "named_person": "Trần Văn Giám",
            "recipients": ("Trần Văn Giám",),
            "document_day": None,
            "type_name": "",
            "type_code": "",
            "title": "",
            "copy_numbers": (),
            "quantity": 1,
            "may_copy": None,
            "level": SecrecyLevel.TUYET_MAT,
            **changes,
        },
    )


def entered(at: Office, **changes: Any) -> Entered:  # noqa: ANN401
    """A document that is in the register."""
    return at.desk.do(enter_incoming, incoming(at, **changes))


def amiss(at: Office, line: int, **changes: Any) -> IrregularityRequest:  # noqa: ANN401
    plain = IrregularityRequest(
        request_id=make.request_id(),
        body=at.body,
        day=at.day,
        line=line,
        kind=IrregularityKind.DAMAGED,
        told="Trần Văn Giám",
        words="Góc bì bị rách",
    )
    return replace(plain, **changes)


def put_right(at: Office, irregularity: int, **changes: Any) -> IrregularityEndRequest:  # noqa: ANN401
    plain = IrregularityEndRequest(
        request_id=make.request_id(),
        body=at.body,
        day=at.day,
        irregularity=irregularity,
        words="Nơi gửi đã trả lời",
    )
    return replace(plain, **changes)


def given_back(at: Office, line: int, **changes: Any) -> IncomingReturnRequest:  # noqa: ANN401
    plain = IncomingReturnRequest(
        request_id=make.request_id(),
        body=at.body,
        day=at.day,
        line=line,
        receiver=SENDER,
        paper="Biên bản 03/BB-SMM",
    )
    return replace(plain, **changes)


def cancelled(at: Office, line: int, **changes: Any) -> CancelIncomingRequest:  # noqa: ANN401
    plain = CancelIncomingRequest(
        request_id=make.request_id(), body=at.body, day=at.day, line=line, reason="Ghi hai lần"
    )
    return replace(plain, **changes)


def incoming_subjects(at: Office) -> dict[str, Callable[[], int]]:
    """What each sheet of incoming documents is about, by its form: a line just entered."""

    def line() -> int:
        """A new line."""
        return entered(at).line

    def wrong() -> int:
        """A line with something amiss."""
        made = line()
        at.desk.do(record_irregularity, amiss(at, made))
        return made

    return {
        "record_irregularity": line,
        "end_irregularity": wrong,
        "return_incoming": line,
        "cancel_incoming": line,
    }
