from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel

from bmnn_desk.domain.recipients import Recipient
from bmnn_desk.domain.stamps import MarkWay, Stamp
from bmnn_desk.services.outgoing_detail import DetailAsked, outgoing_detail
from bmnn_desk.ui.issue.copies_step import CopiesStep
from bmnn_desk.ui.issue.load_file import load_file
from tests import make
from tests.ui.issue.papers import text_file
from tests.ui.issue.test_matter import matter
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.issue.matter import IssueMatter
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office

__all__ = ["matter"]

WHOLE = (
    "Người soạn thảo: Ngô Văn Soạn, Văn phòng.",
    "Tài liệu không được phép sao, chụp.",
)


def step_of(qtbot: QtBot, seat: Seat, matter: IssueMatter) -> CopiesStep:
    step = CopiesStep(seat, matter)
    step.resize(1061, 400)
    shown(qtbot, step)
    return step


def words(step: CopiesStep) -> list[str]:
    return [each.text() for each in step.compared.findChildren(QLabel) if each.text()]


def test_each_copy_stands_there_and_their_sum(
    qtbot: QtBot, seat: Seat, matter: IssueMatter
) -> None:
    step = step_of(qtbot, seat, matter)
    assert step.table.rowCount() == 4
    total = [each.text() for each in step.findChildren(QLabel) if "Tổng cộng" in each.text()]
    assert total == ["Tổng cộng 04 bản: 2 lưu, 2 gửi"]


def test_another_way_of_a_mark_shows_when_the_step_is_shown_again(
    qtbot: QtBot, seat: Seat, matter: IssueMatter
) -> None:
    step = step_of(qtbot, seat, matter)
    matter.ways[Stamp.COPY_NUMBER] = MarkWay.RUBBER
    step.show_copies()
    cell = step.table.item(0, 4)
    assert cell is not None
    assert "BẢN SỐ: đóng tay" in cell.text()


def test_without_words_to_compare_it_says_that_the_eye_must_do_it(
    qtbot: QtBot, seat: Seat, matter: IssueMatter
) -> None:
    step = step_of(qtbot, seat, matter)
    matter.file = None
    step.compare()
    (said,) = words(step)
    assert said.startswith("Không có chữ để so")
    assert step.faults == 0


def test_a_text_that_names_the_copies_as_the_slip_does_is_in_order(
    qtbot: QtBot, seat: Seat, matter: IssueMatter
) -> None:
    step = step_of(qtbot, seat, matter)
    matter.file = load_file(seat.worker, text_file("pdf", WHOLE), "a.pdf")
    step.compare()
    assert words(step) == ["Nơi nhận trong tệp khớp với phiếu: 04 bản."]
    assert step.faults == 0


def test_a_text_that_leaves_a_copy_out_is_told_with_its_rule(
    qtbot: QtBot, seat: Seat, office: Office, matter: IssueMatter
) -> None:
    third = (Recipient(name="Sở Thử Nghiệm"), Recipient(name="Sở Thứ Ba"))
    item = make.signed(office, recipients=third).item
    asked = DetailAsked(body=seat.body, item=item, day=seat.today())
    (matter.detail,) = seat.desk.read(outgoing_detail, asked)
    step = step_of(qtbot, seat, matter)
    matter.file = load_file(seat.worker, text_file("pdf"), "a.pdf")
    step.compare()
    assert any("Sở Thứ Ba" in said for said in words(step))
    assert step.faults > 0
    assert any("NN-" in said for said in words(step))
    assert words(step)[-1].startswith("Văn bản đã ký thì không sửa trong tệp")
    matter.file = None
    step.compare()
    assert step.faults == 0
