from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.office import PostKind
from bmnn_desk.services.close_book import CloseBookRequest, close_book
from bmnn_desk.services.enrol_person import PersonRequest, enrol_person
from bmnn_desk.services.record_delegation import EndingRequest, record_ending
from bmnn_desk.ui.incoming.form_matter import form_matter, head_name
from tests import make
from tests.incoming_desk import entered, incoming_book

if TYPE_CHECKING:
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def test_without_a_book_there_is_none_and_the_columns_are_those_in_force(seat: Seat) -> None:
    matter = form_matter(seat)
    assert (matter.book, matter.last) == (None, None)
    assert matter.columns["arrived_on"] == 2
    assert matter.columns["note"] == len(matter.columns)


def test_names_of_the_office_are_offered_and_who_sent_before(seat: Seat, office: Office) -> None:
    made = entered(office, sender="Bộ Mẫu")
    matter = form_matter(seat)
    assert matter.senders == ("Bộ Mẫu",)
    assert {"Văn phòng", "Trần Văn Giám"} <= set(matter.receivers)
    assert matter.head == head_name(seat) == "Trần Văn Giám"
    assert matter.last == made.line
    assert "direct" in matter.channels
    assert matter.type_codes["báo cáo"] == "BC"


@pytest.mark.parametrize("kind", [PostKind.ACTING_HEAD, PostKind.HEAD_IN_CHARGE])
def test_who_heads_the_office_for_the_time_being_is_its_head(
    seat: Seat, office: Office, kind: PostKind
) -> None:
    ending = EndingRequest(
        request_id=make.request_id(),
        day=office.day - timedelta(days=1),
        body=office.body,
        kind="post_held",
        row=1,
        reason="nghỉ hưu",
    )
    office.desk.do(record_ending, ending)
    person = PersonRequest(
        request_id=make.request_id(),
        day=office.day,
        body=office.body,
        name="Đỗ Thị Quyền",
        kind=kind,
        post="Quyền Giám đốc",
    )
    office.desk.do(enrol_person, person)
    assert form_matter(seat).head == head_name(seat) == "Đỗ Thị Quyền"


def test_an_inferred_rule_locks_nothing(seat: Seat) -> None:
    assert not form_matter(seat).locks_title


def test_a_closed_book_is_no_book_to_write_in(seat: Seat, office: Office) -> None:
    book = incoming_book(office)
    entry = form_matter(seat).book
    assert entry is not None
    assert entry.book == book
    office.desk.do(
        close_book,
        CloseBookRequest(
            request_id=make.request_id(),
            day=office.day,
            body=office.body,
            book=book,
            reason="Hết trang",
        ),
    )
    assert form_matter(seat).book is None
