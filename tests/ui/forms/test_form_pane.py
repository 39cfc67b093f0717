from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bmnn_desk.ui.forms.form_pane import FormPane
from tests.ui.forms.over import correction, kept
from tests.ui.forms.test_forms_bar import row_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat


def test_the_pane_tells_check_source_and_each_correction(qtbot: QtBot, staffed: Seat) -> None:
    kept(staffed, correction("columns.1.heading", '"Ký hiệu"'), check=True)
    pane = FormPane()
    qtbot.addWidget(pane)
    pane.show_row(row_of(staffed, "14"), "Bộ A", "Nguồn B")
    facts = dict(pane.facts.facts())
    assert facts["Bộ mẫu"] == "Bộ A"
    assert facts["Nguồn của mẫu"] == "Nguồn B"
    assert facts["Đã đối chiếu"] == f"20/11/2026, {staffed.person}"
    assert facts["Đối chiếu với"] == "Phụ lục kèm thông tư, đọc ngày 01/03/2025"
    assert "Nhận từ gói" not in facts
    (said,) = pane.corrections.facts()
    assert said[0] == "Cột 2 · Tiêu đề"
    assert said[1].startswith("Số, ký hiệu → Ký hiệu\nPhụ lục kèm thông tư, đọc ngày 01/03/2025")
    assert not pane.warning.words


def test_what_no_longer_holds_is_warned_of(qtbot: QtBot, staffed: Seat) -> None:
    pane = FormPane()
    qtbot.addWidget(pane)
    kept(staffed, check=True)
    kept(staffed, correction("title", '"SỔ MẪU"'))
    row = row_of(staffed, "14")
    pane.show_row(row, "", "")
    assert "Mẫu đã đổi sau lần đối chiếu" in pane.warning.words
    (entry,) = row.form.corrections
    lost = replace(row.form, corrections=(replace(entry, holds=False, carried="ab" * 32),))
    pane.show_row(replace(row, form=lost), "", "")
    assert "không còn đặt được" in pane.warning.words
    assert "gói ABABABAB" in pane.corrections.facts()[0][1]
    pane.show_row(None, "", "")
    assert pane.facts.facts() == ()


def test_a_form_that_nobody_checked_says_so(qtbot: QtBot, staffed: Seat) -> None:
    pane = FormPane()
    qtbot.addWidget(pane)
    pane.show_row(row_of(staffed, "09"), "", "")
    assert dict(pane.facts.facts())["Đã đối chiếu"] == "Chưa"
