from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.text_faults.fault import TextFault
from tests.ui.signing.bench import blocking

if TYPE_CHECKING:
    from tests.ui.signing.bench import Bench


def test_a_draft_brings_back_ticks_reasons_prints_and_the_file(bench: Bench) -> None:
    sheet = bench.brought("wrong_sentence_left_out")
    sheet.check.faults.answer(TextFault.SENTENCE_ABSENT).setText("Câu trong khung chữ")
    sheet.check.ticks.tick("level").setChecked(True)
    sheet.check.options.prints.setText("3")
    sheet.giving_back.note.setPlainText("Xem lại lề")
    sheet.close_sheet()
    again = bench.opened(sheet.subject)
    bench.wait_until_read(again)
    assert again.check.options.prints.value() == "3"
    assert again.check.ticks.tick("level").isChecked()
    assert again.giving_back.note.value() == "Xem lại lề"
    assert again.request_id == sheet.request_id
    assert [answer.reason for answer in again.check.faults.misread()] == ["Câu trong khung chữ"]
    assert blocking(again) == set()
