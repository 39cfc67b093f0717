from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from bmnn_desk.domain.own_papers import OwnPaperEntry, OwnPaperKind
from bmnn_desk.domain.self_inspection import CheckLine, LineAnswer, LineEvidence
from bmnn_desk.ui.inspection.check_lines import ANSWER_WORDS, CheckLines
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

LINES = (
    CheckLine(key="slips", words="Phiếu đủ căn cứ.", rules=("PDX-01",), findings=()),
    CheckLine(key="numbers", words="Đủ bản số.", rules=("DAU-01",), findings=()),
    CheckLine(key="budget", words="Có kinh phí.", rules=(), findings=()),
    CheckLine(
        key="committee",
        words="Có Ban chỉ đạo.",
        rules=(),
        findings=(),
        papers=(OwnPaperKind.COMMITTEE,),
    ),
)
PAPER = OwnPaperEntry(
    id=1,
    kind=OwnPaperKind.COMMITTEE,
    number="12/QĐ-SMM",
    issued_on=date(2025, 1, 5),
    since=date(2025, 1, 5),
    until=None,
    person=None,
    name="",
    full_time=False,
    place="",
    note="",
    letters=0,
    outdated=(),
)
EVIDENCE = {
    "slips": LineEvidence(is_known=True, broken=(("PDX-01", 3),)),
    "numbers": LineEvidence(is_known=True),
    "budget": LineEvidence(is_known=False),
    "committee": LineEvidence(is_known=False),
}


def lines_of(qtbot: QtBot) -> CheckLines:
    lines = CheckLines(LINES, {"committee": PAPER})
    qtbot.addWidget(lines)
    return lines


def test_every_answer_has_words() -> None:
    assert set(ANSWER_WORDS) == set(LineAnswer)


def test_the_store_answers_what_it_knows_and_a_paper_proves(qtbot: QtBot) -> None:
    lines = lines_of(qtbot)
    lines.show_evidence(EVIDENCE)

    given = {each.line: each for each in lines.answered()}

    assert {line: each.answer for line, each in given.items()} == {
        "slips": LineAnswer.BROKEN,
        "numbers": LineAnswer.KEPT,
        "committee": LineAnswer.KEPT,
    }
    assert (given["slips"].cases, given["numbers"].cases, given["committee"].cases) == (3, 0, None)
    assert (given["committee"].document, given["committee"].document_day) == (
        "12/QĐ-SMM",
        date(2025, 1, 5),
    )
    assert lines.open_lines() == 1


def test_what_somebody_answered_is_not_changed_by_the_store(qtbot: QtBot) -> None:
    lines = lines_of(qtbot)
    lines.answers["slips"].put(LineAnswer.NONE)
    lines.show_evidence(EVIDENCE)

    assert lines.answers["slips"].value() is LineAnswer.NONE


@pytest.mark.parametrize("typed", ["1233", "dckk", "DCKK"])
def test_a_key_answers_a_line_and_goes_on_to_the_next(qtbot: QtBot, typed: str) -> None:
    lines = lines_of(qtbot)
    shown(qtbot, lines)
    lines.answers["slips"].setFocus()
    for letter in typed[:3]:
        here = QApplication.focusWidget()
        assert here is not None
        QTest.keyClicks(here, letter)
    assert [lines.answers[line.key].value() for line in LINES] == [*LineAnswer, None]
    assert lines.answers["committee"].hasFocus()
    QTest.keyClicks(lines.answers["committee"], typed[3])
    assert lines.answers["committee"].value() is LineAnswer.NONE
    assert lines.answers["committee"].hasFocus()
    QTest.keyClick(lines.answers["committee"], Qt.Key.Key_Home)
    assert lines.answers["committee"].value() is None


def test_a_broken_rule_is_told_in_words_before_its_code(qtbot: QtBot) -> None:
    lines = CheckLines(LINES, {}, {"PDX-01": "Phiếu chưa ghi căn cứ"})
    qtbot.addWidget(lines)
    lines.show_evidence(EVIDENCE)
    told = [each.text() for each in lines.findChildren(QLabel)]
    assert "Từ sổ: 3 trường hợp chưa đúng. Phiếu chưa ghi căn cứ (PDX-01): 3." in told


def test_answers_and_notes_come_back_from_a_draft(qtbot: QtBot) -> None:
    lines, other = lines_of(qtbot), lines_of(qtbot)
    lines.answers["budget"].put(LineAnswer.BROKEN)
    with qtbot.waitSignal(lines.edited):
        lines.notes["budget"].setText("Chưa có dòng riêng")
    other.put_draft_text(lines.draft_text())
    other.put_draft_text("")

    (answer,) = other.answered()

    assert (answer.line, answer.answer, answer.note) == (
        "budget",
        LineAnswer.BROKEN,
        "Chưa có dòng riêng",
    )


def test_a_line_whose_work_waits_is_told_and_left_to_a_person(qtbot: QtBot) -> None:
    lines = lines_of(qtbot)
    lines.show_evidence({"numbers": LineEvidence(is_known=True, waiting=(("DAU-01", 2),))})

    assert lines.answers["numbers"].value() is None
    assert "Còn việc chưa xong: DAU-01: 2." in lines._says["numbers"].text()
