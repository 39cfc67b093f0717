from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.ui.top_windows import top_windows

if TYPE_CHECKING:
    from tests.ui.signing.bench import Bench


def test_the_drafting_session_is_recorded_where_it_is_missing(bench: Bench) -> None:
    sheet = bench.brought("pdf_text_boxes")
    line = sheet.check.drafting
    assert line.isVisible()
    line.save.click()
    assert "08:05" in line.form.field("begun").error
    line.begun.setText("8h05")
    line.ended.setText("10:40")
    line.save.click()
    assert not line.isVisible()
    assert "IT-06" not in {rule.id for rule in sheet.check.rules.rules()}


def test_what_is_wrong_opens_no_window_of_its_own(bench: Bench) -> None:
    line = bench.brought("pdf_text_boxes").check.drafting
    windows = {each for each in top_windows() if each.isVisible()}
    line.save.click()
    assert line.form.field("begun").error
    assert {each for each in top_windows() if each.isVisible()} == windows
