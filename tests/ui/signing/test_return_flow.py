from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.text_faults.fault import TextFault
from tests import make
from tests.papers.read_pdf import page_texts

if TYPE_CHECKING:
    from tests.ui.signing.bench import Bench


def test_what_was_answered_as_misread_is_not_on_the_paper(bench: Bench) -> None:
    sheet = bench.brought("wrong_sentence_left_out")
    sheet.check.faults.answer(TextFault.SENTENCE_ABSENT).setText("Câu trong khung chữ")
    bench.give_back(sheet)
    sheet.giving_back.paper.save_to(bench.folder / "phieu.pdf")
    (page, *_) = page_texts((bench.folder / "phieu.pdf").read_bytes())
    assert "PDX-11C" in page
    assert "NN-04" not in page


def test_a_return_saved_before_a_crash_is_not_recorded_twice(bench: Bench) -> None:
    sheet = bench.opened(make.approved(bench.at).item)
    sheet.giving_back.note.setPlainText("Thiếu câu sao, chụp")
    sheet.keep_draft()
    # The draft outlives the act, as after a crash between the two.
    sheet.returning.recorded.disconnect()
    bench.give_back(sheet)
    again = bench.opened(sheet.subject)
    assert again.returning.request_id == sheet.returning.request_id
    again.give_back()
    again.forward()
    assert "đã được lưu trước đó" in again.giving_back.mishap.words


def test_a_signed_text_cannot_go_back(bench: Bench) -> None:
    sheet = bench.opened(make.signed(bench.at).item)
    sheet.giving_back.note.setPlainText("Xem lại")
    sheet.give_back()
    sheet.forward()
    assert "đã ký" in sheet.giving_back.mishap.words
    assert not sheet.giving_back.has_paper
