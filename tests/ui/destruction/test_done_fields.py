from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from bmnn_desk.domain.destruction import DestructionPlace, KeptFile
from bmnn_desk.ui.destruction.done_fields import DoneFields
from bmnn_desk.ui.widgets.form_panel import FormPanel
from tests.ui.kept import kept

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_the_tick_says_which_files_go_and_the_star_where_minutes_are_wanted(qtbot: QtBot) -> None:
    over = QWidget()
    kept(qtbot, over)
    panel = FormPanel(over)
    fields = DoneFields(panel)
    hint = panel.field("wipe")._hint
    own = KeptFile(id=1, reference="01/BC", of_copy=True, number=4, stays=False)
    fields.tell_files((own,))
    assert hint.text() == "Xóa: tệp của 01/BC bản số 04."
    assert fields.gone.words.startswith("Nội dung đã xóa không lấy lại được")
    fields.wipe.boxes["wipe"].setChecked(False)
    assert fields.gone.words == ""
    fields.wipe.boxes["wipe"].setChecked(True)
    fields.tell_files(())
    assert fields.gone.words == ""
    assert hint.text() == "Trong kho không có tệp nào của các bản này."
    fields.want_minutes(wanted=True)
    assert panel.field("minutes")._label.text().endswith(" *")


def test_witnesses_stand_a_line_each_and_files_go_unless_unticked(qtbot: QtBot) -> None:
    over = QWidget()
    kept(qtbot, over)
    fields = DoneFields(FormPanel(over))
    fields.place.setText("Sân sau")
    fields.method.setText("Đốt")
    fields.witnesses.setPlainText(" Hoàng Văn Chứng\n\nĐỗ Thị Kiến ")
    assert fields.done() == DestructionPlace(
        place="Sân sau", method="Đốt", witnesses=("Hoàng Văn Chứng", "Đỗ Thị Kiến")
    )
    said = [fields.wipes]
    fields.wipe.boxes["wipe"].setChecked(False)
    said.append(fields.wipes)
    assert said == [True, False]
    assert set(fields.examples()) == {"place", "method", "witnesses"}
    laid = {key for row in fields.rows() for key, _wide in row}
    assert laid == {"place", "method", "witnesses", "minutes", "wipe"}
