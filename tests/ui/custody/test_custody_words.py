from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.books import BookKind
from bmnn_desk.domain.copy_moves import HoldingPart, TimelineEntry, TimelineKind
from bmnn_desk.domain.stamps import MarkWay, Stamp
from bmnn_desk.services.lend_copies import lend_copies
from bmnn_desk.ui.custody.custody_sources import holding_of
from bmnn_desk.ui.custody.custody_words import (
    PART_WORDS,
    state_mark,
    state_words,
    timeline_words,
    where_words,
    which_words,
)
from bmnn_desk.ui.widgets.column import StateMark
from tests.custody_desk import LOAN_DAYS, came, lends
from tests.destruction_desk import proposed

if TYPE_CHECKING:
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office

DAY = date(2026, 3, 10)


def test_every_part_of_the_list_has_its_words() -> None:
    assert set(PART_WORDS) == set(HoldingPart)


def test_a_loan_says_when_it_is_late(seat: Seat, office: Office) -> None:
    copy, *_ = came(office)
    office.desk.do(lend_copies, lends(office, copy))
    row = holding_of(seat, copy)
    last = office.day + timedelta(days=LOAN_DAYS)
    assert state_words(row, last) == "Đang cho mượn"
    assert state_mark(row, last) is StateMark.TRIANGLE
    late = last + timedelta(days=1)
    assert state_words(row, late) == "Quá hạn trả"
    assert state_mark(row, late) is StateMark.SQUARE
    assert which_words(row).endswith("· Bản đến 03")
    assert where_words(row) == "Ngô Văn Soạn, Phòng 12"


def test_what_waits_for_its_destruction_says_so_until_it_is_lent(
    seat: Seat, office: Office
) -> None:
    copy, *_ = came(office)
    proposed(office, copy)
    row = holding_of(seat, copy)
    assert state_words(row, office.day) == "Chờ tiêu hủy"
    assert state_mark(row, office.day) is StateMark.TRIANGLE
    office.desk.do(lend_copies, lends(office, copy))
    assert state_words(holding_of(seat, copy), office.day) == "Đang cho mượn"


@pytest.mark.parametrize(
    ("entry", "words"),
    [
        (
            TimelineEntry(
                day=DAY,
                kind=TimelineKind.MOVE,
                what="lent",
                who="Ngô Văn Soạn",
                paper="Sổ mượn, trang 5",
                until=DAY,
                count=2,
            ),
            "Đang cho mượn · 02 bản · Ngô Văn Soạn · Sổ mượn, trang 5 · hạn 10/03/2026",
        ),
        (
            TimelineEntry(
                day=DAY,
                kind=TimelineKind.MARK,
                what=Stamp.COPY_NUMBER,
                place=MarkWay.PRINT,
            ),
            "Dấu BẢN SỐ · in kèm bản",
        ),
        (
            TimelineEntry(
                day=DAY, kind=TimelineKind.MARK, what=Stamp.LEVEL_MAT, place=MarkWay.PRINT
            ),
            "Dấu độ mật · in kèm bản",
        ),
        (
            TimelineEntry(day=DAY, kind=TimelineKind.PRINT, what="whole", count=1),
            "In trọn bản · 01 bản",
        ),
        (
            TimelineEntry(day=DAY, kind=TimelineKind.SLIP, what="approved", who="Trần Văn Giám"),
            "Duyệt độ mật · Trần Văn Giám",
        ),
        (
            TimelineEntry(day=DAY, kind=TimelineKind.SIGNATURE, who="Trần Văn Giám"),
            "Ký văn bản · Trần Văn Giám",
        ),
        (
            TimelineEntry(
                day=DAY,
                kind=TimelineKind.REGISTER,
                what=BookKind.OUTGOING,
                paper="01/BC-SMM",
                count=4,
            ),
            "Vào sổ đăng ký đi · 01/BC-SMM · 04 bản",
        ),
        (
            TimelineEntry(
                day=DAY, kind=TimelineKind.HAND_OVER, who="Lê Thị Văn Thư", place="Sở A", count=1
            ),
            "Giao 01 bản · Sở A · Lê Thị Văn Thư",
        ),
        (
            TimelineEntry(day=DAY, kind=TimelineKind.RECEIPT, what="signed", who="Sở A", count=1),
            "Ký nhận 01 bản · Sở A",
        ),
        (
            TimelineEntry(day=DAY, kind=TimelineKind.RECEIPT, what="returned", who="A", count=1),
            "Trả lại 01 bản · A",
        ),
        (
            TimelineEntry(day=DAY, kind=TimelineKind.COPYING, who="Giám đốc", count=2),
            "Sao, chụp 02 bản · cho phép: Giám đốc",
        ),
        (TimelineEntry(day=DAY, kind=TimelineKind.LEVEL, what="TOI_MAT"), "Độ mật · Tối mật"),
        (
            TimelineEntry(day=DAY, kind=TimelineKind.TERM, until=DAY),
            "Thời hạn đến hết 10/03/2026",
        ),
        (TimelineEntry(day=DAY, kind=TimelineKind.WORK_END), "Công việc kết thúc"),
        (TimelineEntry(day=DAY, kind=TimelineKind.CANCEL), "Hủy dòng sổ"),
    ],
)
def test_what_happened_is_one_line(entry: TimelineEntry, words: str) -> None:
    assert timeline_words(entry) == words


def test_every_kind_is_said() -> None:
    for kind in TimelineKind:
        what = {
            TimelineKind.LEVEL: "MAT",
            TimelineKind.MARK: Stamp.COPY_NUMBER.value,
            TimelineKind.REGISTER: BookKind.COPY.value,
        }.get(kind, "")
        entry = TimelineEntry(day=DAY, kind=kind, what=what, place=MarkWay.RUBBER.value, until=DAY)
        assert timeline_words(entry)
