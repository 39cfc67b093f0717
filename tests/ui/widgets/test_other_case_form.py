from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.ui.widgets.other_case_form import OtherCaseForm

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_all_three_lines_make_it_complete(qtbot: QtBot) -> None:
    form = OtherCaseForm("NN-04")
    qtbot.addWidget(form)
    form.reason.setText("Theo chỉ đạo")
    form.number.setText("3/TB")
    assert not form.other_case().is_complete
    with qtbot.waitSignal(form.edited):
        form.responsible.setText("Nguyễn Văn A")
    assert form.other_case().is_complete
    assert form.responsible.accessibleName() == "Người chịu trách nhiệm (NN-04)"


def test_a_draft_gives_the_lines_back(qtbot: QtBot) -> None:
    form, again = OtherCaseForm("NN-04"), OtherCaseForm("NN-04")
    qtbot.addWidget(form)
    qtbot.addWidget(again)
    form.number.setText("3/TB")
    again.put_draft_text(form.draft_text())
    assert again.other_case() == form.other_case()
