from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.errors import RulesBrokenError
from bmnn_desk.services.record_signature import record_signature
from tests import make
from tests.papers.read_pdf import page_texts
from tests.ui.signing.bench import results

if TYPE_CHECKING:
    from tests.ui.signing.bench import Bench


def test_a_text_goes_back_on_paper_and_cannot_be_signed_until_it_is_checked_anew(
    bench: Bench,
) -> None:
    sheet = bench.brought("wrong_sentence_left_out")
    sheet.give_back()
    assert any("Chưa có câu" in one.words for one in sheet.giving_back.found.remarks())
    sheet.forward()
    bench.qtbot.waitUntil(lambda: sheet.giving_back.has_paper, timeout=20_000)
    paper = sheet.giving_back.paper
    paper.save_to(bench.folder / "phieu.pdf")
    (page, *_) = page_texts((bench.folder / "phieu.pdf").read_bytes())
    assert "PHIẾU TRẢ LẠI" in page
    assert "NN-04" in page
    bench.qtbot.waitUntil(lambda: bool(paper.printer.name()))
    paper.print.click()
    bench.qtbot.waitUntil(lambda: len(bench.printers.prints) == 1, timeout=20_000)
    bench.qtbot.waitUntil(lambda: not paper.is_printing, timeout=20_000)
    with pytest.raises(RulesBrokenError) as refused:
        bench.at.desk.do(record_signature, make.signature(bench.at, sheet.subject))
    assert "VB-05" in {rule.id for rule in refused.value.rules}
    told = results(sheet)
    sheet.forward()
    assert told == ["Đã ghi trả lại văn bản cho người soạn thảo."]


def test_a_paper_goes_back_only_with_a_note(bench: Bench) -> None:
    sheet = bench.opened(make.approved(bench.at).item)
    sheet.give_back()
    sheet.forward()
    assert not sheet.giving_back.has_paper
    assert "Chưa ghi lý do" in sheet.giving_back.form.field("note").error
    sheet.giving_back.note.setPlainText("Thiếu câu sao, chụp")
    sheet.forward()
    bench.qtbot.waitUntil(lambda: sheet.giving_back.has_paper, timeout=20_000)
