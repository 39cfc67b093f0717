from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel

from bmnn_desk.domain.print_run import SentCopy
from bmnn_desk.services.checks import issue_check
from bmnn_desk.ui.issue.check_step import CheckStep
from bmnn_desk.ui.issue.outcome_panel import AskedRun
from bmnn_desk.ui.widgets.buttons import Button
from bmnn_desk.ui.widgets.remarks import Remark, RemarkKind
from tests import make
from tests.ui.issue.test_matter import matter
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.services.checks import IssueCheck
    from bmnn_desk.ui.issue.matter import IssueMatter
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office

__all__ = ["matter"]


@pytest.fixture
def step(qtbot: QtBot, seat: Seat, matter: IssueMatter) -> CheckStep:
    made = CheckStep(seat, matter)
    made.resize(1061, 380)
    shown(qtbot, made)
    return made


def check_of(office: Office, item: int) -> IssueCheck:
    (check,) = office.desk.read(issue_check, make.issue(office, item))
    return check


def words(qtbot: QtBot, step: CheckStep) -> list[str]:
    qtbot.wait(20)  # new labels are shown once they are laid out
    return [each.text() for each in step.findChildren(QLabel) if each.isVisible()]


def test_the_number_that_would_be_taken_is_called_expected(
    qtbot: QtBot, step: CheckStep, office: Office, matter: IssueMatter
) -> None:
    step.show_check(check_of(office, matter.detail.item))
    assert {"Số dự kiến", "01/BC-SMM", "Lê Thị Văn Thư"} <= set(words(qtbot, step))
    assert "Không vướng quy định nào" in words(qtbot, step)
    assert step.findings.still_blocking() == ()


def test_a_block_stands_with_its_article_and_nothing_is_said_to_be_in_order(
    qtbot: QtBot, step: CheckStep, office: Office
) -> None:
    check = check_of(office, make.approved(office).item)
    step.show_check(check)
    assert step.findings.still_blocking()
    assert any(
        rule.basis and rule.basis in said for rule in check.rules for said in words(qtbot, step)
    )
    assert "Không vướng quy định nào" not in words(qtbot, step)


def test_a_text_that_differs_from_the_slip_is_told_with_its_count(step: CheckStep) -> None:
    assert step.differs.isHidden()
    step.show_faults(3)
    assert "3 chỗ" in step.differs.words
    step.show_faults(0)
    assert step.differs.isHidden()


def test_progress_shows_while_there_is_something_to_print(qtbot: QtBot, step: CheckStep) -> None:
    assert step.bar.isHidden()
    assert step.stop.isHidden()
    step.show_progress(1, 4, "Phần 2 / 4")
    assert (step.bar.value(), step.bar.maximum()) == (1, 4)
    assert "Phần 2 / 4" in words(qtbot, step)
    assert not step.bar.isTextVisible()
    with qtbot.waitSignal(step.stop_asked):
        step.stop.click()
    step._pace.begin(0)
    step._pace._begun -= 58
    step.show_progress(1, 4, "Phần 2 / 4")
    assert "Phần 2 / 4, còn khoảng 3 phút" in words(qtbot, step)
    step.show_progress(0, 0, "")
    assert step.stop.isHidden()


def test_the_question_comes_into_sight(qtbot: QtBot, step: CheckStep) -> None:
    step.findings.show_rules((), [f"Câu {number}" for number in range(30)])
    copies = (SentCopy(number=1, pages=1), SentCopy(number=2, pages=1))
    step.outcome.ask_about(AskedRun(copies=copies, holders={1: "Sở A", 2: "Lưu: VT"}))
    step.show_question()
    qtbot.waitUntil(lambda: step._area.verticalScrollBar().value() > 0)
    assert step.outcome.isVisible()


def test_a_new_issue_has_no_question_yet(step: CheckStep) -> None:
    assert step.outcome.isHidden()
    assert step.mishap.isHidden()


def test_another_printer_is_an_edit(qtbot: QtBot, step: CheckStep) -> None:
    step.printer.look()
    with qtbot.waitSignal(step.edited):
        qtbot.waitUntil(lambda: step.printer.box.count() > 1)
    with qtbot.waitSignal(step.edited):
        step.printer.box.put("")


def test_what_is_wrong_with_the_marks_is_told_with_a_way_to_step_3(
    step: CheckStep, office: Office, matter: IssueMatter
) -> None:
    asked: list[int] = []
    step.marks_asked.connect(lambda: asked.append(3))
    step.show_marks(Remark(kind=RemarkKind.BLOCK, words="Chưa nhập ngày phải trả."))
    step.of_marks.findChildren(Button)[-1].click()
    step.say_refused("Dấu nằm ngoài trang giấy.", of_marks=True)
    step.mishap.findChildren(Button)[-1].click()
    assert asked == [3, 3]
    step.show_check(check_of(office, matter.detail.item))
    assert step.of_marks.words == ""


def test_once_the_number_is_taken_nothing_of_the_check_stands_there(
    qtbot: QtBot, step: CheckStep, office: Office, matter: IssueMatter
) -> None:
    step.show_check(check_of(office, matter.detail.item))
    step.show_marks(Remark(kind=RemarkKind.WARN, words="Dấu đè lên chữ."))
    matter.detail = replace(matter.detail, reference="01/BC-SMM")
    step.show_taken("Đã vào sổ.")
    assert step.of_marks.isHidden()
    assert {"Số", "Đã vào sổ."} <= set(words(qtbot, step))
    assert not {"Số dự kiến", "Không vướng quy định nào"} & set(words(qtbot, step))


def test_the_focus_can_be_held_where_no_key_changes_anything(step: CheckStep) -> None:
    step.printer.box.setFocus()
    assert not step.rests
    step.rest_focus()
    assert step.rests
