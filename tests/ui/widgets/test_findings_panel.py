from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from bmnn_desk.domain.findings import OtherCase
from bmnn_desk.ui.widgets.findings_panel import FindingsPanel
from bmnn_desk.ui.widgets.other_case_form import OtherCaseForm
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.domain.findings import Rule
    from bmnn_desk.law.loader import Law


def rules_of(law: Law) -> tuple[Rule, Rule, Rule]:
    rules = law.on(date(2025, 3, 10)).rules
    return rules["DI-05"], rules["PDX-09"], rules["DI-04"]


def panel_of(qtbot: QtBot) -> FindingsPanel:
    panel = FindingsPanel()
    qtbot.addWidget(panel)
    panel.show()
    return panel


def links(panel: FindingsPanel) -> list[str]:
    return [button.text() for button in panel.findChildren(QPushButton) if not button.isHidden()]


def test_a_finding_is_a_sentence_with_its_article_and_blocks_come_first(
    qtbot: QtBot, law: Law
) -> None:
    panel = panel_of(qtbot)
    warned, blocked, _ = rules_of(law)
    panel.show_rules([warned, blocked], ["Đã duyệt"])
    said = [label.text() for label in panel.findChildren(QLabel) if label.text()]
    assert said[0].startswith("PDX-09: ")
    assert f"[{blocked.basis}]" in said[0]
    assert said[-1] == "Đã duyệt"
    assert panel.rules() == (blocked, warned)


def test_only_a_block_of_the_law_has_an_other_case(qtbot: QtBot, law: Law) -> None:
    panel = panel_of(qtbot)
    warned, blocked, recorded = rules_of(law)
    panel.show_rules([warned, blocked, recorded])
    assert links(panel) == ["Trường hợp khác (PDX-09)…"]


def test_a_complete_other_case_answers_its_block(qtbot: QtBot, law: Law) -> None:
    panel = panel_of(qtbot)
    _, blocked, recorded = rules_of(law)
    panel.show_rules([blocked, recorded])
    assert panel.still_blocking() == (blocked, recorded)
    panel.findChildren(QPushButton)[0].click()
    form = panel.findChildren(OtherCaseForm)[0]
    for line, text in ((form.reason, "Theo lệnh"), (form.number, "12/QĐ"), (form.responsible, "A")):
        line.setText(text)
    case = OtherCase(rule="PDX-09", reason="Theo lệnh", document_number="12/QĐ", responsible="A")
    assert panel.other_cases() == (case,)
    assert panel.still_blocking() == (recorded,)


def test_what_was_written_stays_when_the_rules_are_shown_anew(qtbot: QtBot, law: Law) -> None:
    panel = panel_of(qtbot)
    warned, blocked, _ = rules_of(law)
    panel.show_rules([blocked])
    panel.findChildren(OtherCaseForm)[0].reason.setText("nửa chừng")
    panel.show_rules([replace(warned, text="khác")])
    panel.show_rules([blocked, warned])
    form = next(form for form in panel.findChildren(OtherCaseForm) if form.reason.text())
    assert form.reason.text() == "nửa chừng"
    assert not form.isHidden()


def test_a_draft_keeps_a_half_written_other_case(qtbot: QtBot, law: Law) -> None:
    first, again = panel_of(qtbot), panel_of(qtbot)
    _, blocked, _ = rules_of(law)
    first.show_rules([blocked])
    first.findChildren(OtherCaseForm)[0].number.setText("7/CV")
    again.put_draft_text(first.draft_text())
    again.show_rules([blocked])
    assert again.findChildren(OtherCaseForm)[0].number.text() == "7/CV"


def test_the_focus_goes_where_the_first_block_can_be_answered(qtbot: QtBot, law: Law) -> None:
    panel = FindingsPanel()
    _, blocked, without_way_round = rules_of(law)
    panel.show_rules([blocked])
    shown(qtbot, panel)
    panel.focus_first()
    qtbot.waitUntil(lambda: isinstance(panel.focusWidget(), QPushButton))
    focus = panel.focusWidget()
    assert isinstance(focus, QPushButton)
    assert focus.text() == f"Trường hợp khác ({blocked.id})…"
    assert not without_way_round.may_be_excused
    panel.show_rules([without_way_round])
    panel.focus_first()
    qtbot.waitUntil(panel.hasFocus)


def test_a_panel_without_a_finding_leaves_no_gap(qtbot: QtBot, law: Law) -> None:
    window, panel, under = QWidget(), FindingsPanel(), QLabel("Ngày")
    column = QVBoxLayout(window)
    for part in (panel, under):
        column.addWidget(part)
    shown(qtbot, window)
    assert panel.isHidden()
    assert under.y() == column.contentsMargins().top()
    _, blocked, _ = rules_of(law)
    for _ in range(2):  # the same again is shown again
        panel.show_rules([blocked])
        assert panel.isVisible()
        panel.hide()
    panel.show_rules([])
    assert panel.isHidden()
