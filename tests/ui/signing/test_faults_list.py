from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QPushButton

from bmnn_desk.domain.text_faults.fault import TextFault
from tests.ui.signing.bench import blocking

if TYPE_CHECKING:
    from tests.ui.signing.bench import Bench


def test_a_misread_finding_wants_its_reason_and_then_lets_pass(bench: Bench) -> None:
    sheet = bench.brought("wrong_sentence_left_out")
    reason = sheet.check.faults.answer(TextFault.SENTENCE_ABSENT)
    assert blocking(sheet) == {"NN-04"}
    reason.setText("Câu đứng trong khung chữ cuối trang")
    assert blocking(sheet) == set()
    reason.setText("")
    assert blocking(sheet) == {"NN-04"}


def test_findings_that_block_stand_first_each_with_its_rule_and_article(bench: Bench) -> None:
    sheet = bench.brought("wrong_sentence_left_out")
    first, *others = sheet.check.faults.sentences()
    assert "Chưa có câu được phép" in first
    assert others
    hints = [said.text() for said in sheet.check.faults.findChildren(QLabel)]
    assert any(said.startswith("NN-04 [") for said in hints)


def test_open_changes_cannot_be_answered_as_misread(bench: Bench) -> None:
    sheet = bench.brought("word_tracked")
    buttons = sheet.check.faults.findChildren(QPushButton)
    names = [button.accessibleName() for button in buttons if button.isVisible()]
    assert not any("vết sửa" in name for name in names)
    assert names


def test_a_finding_names_every_rule_that_it_breaks(bench: Bench) -> None:
    sheet = bench.brought("wrong_no_recipients")
    hints = [said.text() for said in sheet.check.faults.findChildren(QLabel)]
    (named,) = [said for said in hints if said.startswith("VB-03 [")]
    assert named.endswith("cũng theo NN-01, NN-02, NN-03, NN-04, NN-05, NN-06, PDX-12")
