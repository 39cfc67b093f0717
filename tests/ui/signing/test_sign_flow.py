from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.services.draft_prints import open_drafts
from bmnn_desk.services.settings import BodyAsked
from bmnn_desk.ui.signing.sign_flow import Phase
from tests import make
from tests.services.everything import end
from tests.ui.printing.fake_printers import GREY
from tests.ui.signing.bench import blocking, results

if TYPE_CHECKING:
    from tests.ui.signing.bench import Bench


def test_a_printer_that_is_gone_records_nothing(bench: Bench) -> None:
    sheet = bench.brought("pdf_text_boxes")
    bench.printers.vanish(GREY)
    sheet.forward()
    bench.wait_for(sheet, Phase.EDITING)
    assert "Không thấy máy in" in sheet.check.mishap.words
    assert bench.prints(sheet) == []


def test_a_print_that_breaks_is_counted_as_spoiled_and_printed_again(bench: Bench) -> None:
    sheet = bench.brought("pdf_text_boxes")
    bench.printers.break_at(GREY, 2)
    sheet.check.file.take(bench.scan())
    bench.wait_until_read(sheet)
    sheet.check.ticks.tick_all()
    sheet.forward()
    bench.wait_for(sheet, Phase.ASKING)
    assert "dừng giữa chừng" in sheet.prints.panel.said.words
    sheet.prints.panel.reprint.click()
    bench.qtbot.waitUntil(lambda: len(bench.printers.prints) == 1, timeout=30_000)
    (left,) = bench.at.desk.read(open_drafts, BodyAsked(body=bench.at.body))
    assert (left.item, left.left) == (sheet.subject, 1)
    assert bench.prints(sheet).count(("for_signature", 1)) == 1
    bench.wait_for(sheet, Phase.ASKING)


def test_an_act_that_was_saved_before_a_crash_is_not_done_twice(bench: Bench) -> None:
    sheet = bench.opened(make.approved(bench.at).item)
    sheet.check.ticks.tick_all()
    sheet.check.options.in_word.setChecked(True)
    sheet.keep_draft()
    # The draft outlives the act, as after a crash between the two.
    sheet.flow.recorded.disconnect()
    sheet.forward()
    again = bench.opened(sheet.subject)
    assert again.request_id == sheet.request_id
    told = results(again)
    again.forward()
    assert told == ["Đã ghi in trình ký: 01 bản."]
    assert len(bench.prints(again)) == 1


def test_a_rule_that_only_the_act_can_check_is_shown_and_open_to_an_other_case(
    bench: Bench,
) -> None:
    sheet = bench.opened(make.approved(bench.at).item)
    end(bench.at, "post_held", 1)
    sheet.check.ticks.tick_all()
    sheet.check.options.day.line.setText("11032025")
    sheet.forward()
    assert blocking(sheet) == {"CFG-02"}
    assert "còn 1 chỗ vướng" in sheet.check.mishap.words
    assert bench.prints(sheet) == []
    sheet.check.rules.put_draft_text("CFG-02\x1fChờ bổ nhiệm\x1f12/CV\x1fPhạm Thị Phó")
    told = results(sheet)
    sheet.forward()
    assert told == ["Đã ghi in trình ký: 01 bản."]
