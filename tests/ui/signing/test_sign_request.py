from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.outgoing import DraftTicks
from bmnn_desk.domain.text_faults.fault import TextFault
from bmnn_desk.ui.signing.sign_request import request_of
from tests import make
from tests.ui.signing.texts import text

if TYPE_CHECKING:
    from tests.ui.signing.bench import Bench


def test_a_file_goes_with_what_was_read_of_it_and_the_answers(bench: Bench) -> None:
    sheet = bench.brought("wrong_sentence_left_out")
    sheet.check.faults.answer(TextFault.SENTENCE_ABSENT).setText("Câu trong khung chữ")
    sheet.check.options.prints.setText("2")
    request = request_of(sheet)
    assert request.file == text("wrong_sentence_left_out").data
    assert request.facts is not None
    assert (request.prints, request.ticks) == (2, DraftTicks())
    assert [answer.fault for answer in request.misread] == [TextFault.SENTENCE_ABSENT]


def test_without_a_file_the_ticks_go(bench: Bench) -> None:
    sheet = bench.opened(make.approved(bench.at).item)
    sheet.check.ticks.tick_all()
    sheet.check.options.prints.setText("0")
    request = request_of(sheet)
    assert (request.file, request.facts, request.prints) == (None, None, 0)
    assert request.ticks == make.ALL_TICKS
