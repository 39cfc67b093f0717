from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.ui.printing.printers import PrintJob
from tests.ui.printing.fake_printers import GREY
from tests.ui.signing.texts import text

if TYPE_CHECKING:
    from bmnn_desk.ui.signing.return_paper import ReturnPaper
    from tests.ui.signing.bench import Bench


def shown_paper(bench: Bench) -> ReturnPaper:
    sheet = bench.brought("wrong_sentence_left_out")
    bench.give_back(sheet)
    paper = sheet.giving_back.paper
    bench.qtbot.waitUntil(lambda: bool(paper.printer.name()))
    return paper


def test_a_printer_that_vanished_has_its_sentence_and_the_paper_can_be_printed_later(
    bench: Bench,
) -> None:
    paper = shown_paper(bench)
    bench.printers.vanish(GREY)
    paper.print.click()
    bench.qtbot.waitUntil(lambda: not paper.is_printing, timeout=10_000)
    assert "Không thấy máy in" in paper.said.words
    bench.printers.come_back(GREY)
    paper.print.click()
    bench.qtbot.waitUntil(lambda: not paper.is_printing, timeout=20_000)
    assert "Đã gửi phiếu" in paper.said.words
    (made,) = bench.printers.prints
    assert made.job.title == PrintJob(printer="", pdf=b"").title


def test_a_folder_that_is_gone_loses_nothing(bench: Bench) -> None:
    paper = shown_paper(bench)
    paper.save_to(bench.folder / "gone" / "phieu.pdf")
    assert "Thư mục không cho ghi" in paper.said.words
    paper.save_to(bench.folder / "phieu.pdf")
    assert "Đã lưu phiếu: phieu.pdf" in paper.said.words
    assert (bench.folder / "phieu.pdf").read_bytes() != text("wrong_sentence_left_out").data
