"""Each change of a copy counts once, and no copy is ever out twice."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sqlalchemy import select

from bmnn_desk.domain.recipients import Recipient
from bmnn_desk.domain.transfers import ReceiptRow
from bmnn_desk.services.copies_moved import copies_moved, inside_names
from bmnn_desk.services.record_copy_steps import record_copy_steps
from bmnn_desk.services.record_receipts import record_receipts
from bmnn_desk.services.return_incoming import return_incoming
from tests import copying_desk, handover_desk, incoming_desk, make
from tests.services.at_work import working

if TYPE_CHECKING:
    from tests.make import Office


def signed_for(at: Office, line: int, places: int) -> None:
    rows = [
        ReceiptRow(line=line, place=at, receiver="Ai Đó", paper_page=1, paper_line=at + 1)
        for at in range(places)
    ]
    at.desk.do(record_receipts, handover_desk.receipts(at, *rows))


def moved(at: Office) -> list[tuple[str, int]]:
    with working(at) as work:
        rows = copies_moved(at.body, inside_names(work, at.body))
        return [
            (kind, copies)
            for kind, copies in work.session.execute(select(rows.c.kind, rows.c.copies))
        ]


def names(at: Office) -> tuple[str, ...]:
    with working(at) as work:
        return inside_names(work, at.body)


def test_a_copy_that_only_lies_at_the_clerk_s_has_not_moved(office: Office) -> None:
    make.issued(office)
    incoming_desk.entered(office)
    assert moved(office) == []


def test_each_delivered_copy_moved_once(office: Office) -> None:
    signed_for(office, make.issued(office).line, 2)
    came = incoming_desk.entered(office, recall_on=office.day, recall_stamped=True)
    office.desk.do(return_incoming, incoming_desk.given_back(office, came.line))
    assert moved(office) == [("sent", 1)] * 4


def test_members_of_a_group_that_are_units_are_inside(office: Office) -> None:
    group = Recipient(name="Các nơi", copies=2, members=("Văn Phòng", "Sở Khác"), is_group=True)
    issued = make.issued(office, recipients=(group,))
    signed_for(office, issued.line, 1)
    assert names(office) == ("Văn Phòng",)


def test_a_duplicate_for_a_unit_stays_inside(office: Office) -> None:
    made = copying_desk.copied(office, recipients=("Văn phòng", "Sở Thử Nghiệm"))
    office.desk.do(record_copy_steps, copying_desk.copy_steps(office, made))
    signed_for(office, made.line, 2)
    assert names(office) == ("Văn phòng",)
    assert moved(office) == [("sent", 1)]


def test_another_body_s_copies_are_not_this_one_s(office: Office) -> None:
    signed_for(office, make.issued(office).line, 1)
    assert moved(replace(office, body=office.body + 1)) == []
