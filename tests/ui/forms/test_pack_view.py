from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from bmnn_desk.domain.form_pack import PackedCorrection
from bmnn_desk.law.form_pack_file import made_pack
from bmnn_desk.services.form_packs import FormPackAsked, form_pack
from bmnn_desk.ui.forms.pack_view import PackView
from tests.ui.forms.over import PACK, SHEET, correction, kept

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.law.loader import Law
    from bmnn_desk.ui.seat import Seat


def heading(view: PackView) -> str:
    """What stands over the old values."""
    return str(view.changes.model().headerData(2, Qt.Orientation.Horizontal))


def test_checksum_changes_and_checks_are_shown_old_and_new(qtbot: QtBot, staffed: Seat) -> None:
    kept(staffed, correction("columns.1.heading", '"Ký hiệu"'), check=True)
    (pack,) = staffed.desk.read(form_pack, FormPackAsked())
    view = PackView()
    qtbot.addWidget(view)
    view.show_pack(pack, staffed.desk.law, here=False)
    assert heading(view) == "Trước đính chính"
    assert view.checksum.text().replace("-", "").lower() == pack.checksum
    assert view.changes.texts()[0][:4] == ("14", "Cột 2 · Tiêu đề", "Số, ký hiệu", "Ký hiệu")
    said, source = view.whole.text().split("\n")
    assert said == "Cột 2 · Tiêu đề: Số, ký hiệu → Ký hiệu"
    assert source == "Phụ lục kèm thông tư, 01/03/2025"
    assert view.checks.texts() == [
        ("14", staffed.desk.law.pack(PACK).name, "Phụ lục kèm thông tư, 01/03/2025")
    ]
    view.show_pack(pack, staffed.desk.law, here=True)
    assert heading(view) == "Đang dùng"
    assert "đã giống" in view.changes.texts()[0][3], "at home it changes nothing"


def test_a_place_or_a_pack_unknown_here_is_told_and_does_not_break_the_view(
    qtbot: QtBot, law: Law
) -> None:
    given = replace(correction("columns.40.heading", '"Ký hiệu"'), source_day=SHEET.day)
    strange = replace(given, pack="xx99-2099")
    packed = [PackedCorrection(correction=each, old='"cũ"') for each in (given, strange)]
    view = PackView()
    qtbot.addWidget(view)
    view.show_pack(made_pack(packed, ()), law, here=True)
    assert [row[2] for row in view.changes.texts()] == ["(chỗ này không có ở đây)"] * 2
    assert view.checks.isHidden()
