from __future__ import annotations

from typing import TYPE_CHECKING

from tests import make

if TYPE_CHECKING:
    from tests.ui.signing.bench import Bench


def test_wrong_fields_have_their_sentence_and_one_summary(bench: Bench) -> None:
    sheet = bench.opened(make.approved(bench.at).item)
    sheet.check.ticks.tick_all()
    sheet.check.options.prints.setText("hai")
    sheet.check.options.day.line.setText("31022025")
    sheet.forward()
    form = sheet.check.options.form
    assert "ví dụ: 1" in form.field("prints").error
    assert "28 ngày" in form.field("day").error
    assert "2 ô cần sửa" in form.summary.words
    assert sheet.check.options.prints.hasFocus()
    assert bench.prints(sheet) == []
