from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.change_notices import AnswerGiven, AnswerKind
from bmnn_desk.services.tell_holders import record_answers, send_notices
from bmnn_desk.ui.endings.change_matter import change_matter
from bmnn_desk.ui.endings.change_source import change_of
from tests import secrecy_desk as sd

if TYPE_CHECKING:
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def test_it_says_who_decided_its_file_and_what_comes_next(seat: Seat, office: Office) -> None:
    item = sd.delivered(office)
    extended, free = sd.extended(office, item), sd.declassified(office, item)
    told = change_matter(seat, change_of(seat, free).row)
    facts = dict(told.facts)
    assert facts["Số quyết định"] == "33/QĐ-SMM"
    assert facts["Người quyết định"].startswith("Trần Văn Giám, Giám đốc")
    assert facts["Biên bản họp Hội đồng"].startswith("32/BB-SMM, 10/03/2025")
    assert facts["Tài liệu khác"] == "Không có"
    assert "Bấm Ctrl+N" in told.head.warning
    assert [words for _day, words in told.history] == [
        "Gia hạn đến hết 10/03/2045 · 21/QĐ-SMM",
        "Giải mật trước thời hạn · 33/QĐ-SMM",
    ]
    assert change_of(seat, extended).row.change == extended


def test_each_holder_stands_with_his_notice_and_answer(seat: Seat, office: Office) -> None:
    change = sd.extended(office, sd.delivered(office))
    first, second = sd.holders(office, change)
    before = dict(change_matter(seat, change_of(seat, change).row).facts)
    assert before[first.name] == "01; chưa thông báo"
    office.desk.do(send_notices, sd.notices(office, change))
    office.desk.do(
        record_answers,
        sd.answers(office, change, AnswerGiven(holder=first.holder, kind=AnswerKind.MARKED)),
    )
    facts = dict(change_matter(seat, change_of(seat, change).row).facts)
    assert facts[first.name] == (
        "01; thông báo 40/TB-SMM ngày 10/03/2025; đã đóng dấu lại ngày 10/03/2025"
    )
    assert facts[second.name] == "02; thông báo 41/TB-SMM ngày 10/03/2025; chưa trả lời"
