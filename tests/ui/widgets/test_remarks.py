from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QPushButton

from bmnn_desk.ui.widgets.remarks import Remark, RemarkKind, Remarks

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.law.loader import Law


def test_remarks_show_their_sentence_and_the_hint_under_it(qtbot: QtBot) -> None:
    shown = Remarks("So")
    qtbot.addWidget(shown)
    remark = Remark(kind=RemarkKind.WARN, words="Thiếu Sở Nội vụ", hint="NN-03")
    shown.show_remarks([Remark(kind=RemarkKind.OK, words="Đủ bản"), remark])
    texts = [label.text() for label in shown.findChildren(QLabel) if label.text()]
    assert texts == ["Đủ bản", "Thiếu Sở Nội vụ", "NN-03"]
    shown.show_remarks([remark])
    assert shown.remarks() == (remark,)


def test_plain_sentences_take_the_place_of_what_was_shown(qtbot: QtBot) -> None:
    shown = Remarks("Hệ quả")
    qtbot.addWidget(shown)
    shown.show_remarks([Remark(kind=RemarkKind.WARN, words="Cũ")])
    shown.tell(("Một", "Hai"))
    assert [(each.kind, each.words) for each in shown.remarks()] == [
        (RemarkKind.INFO, "Một"),
        (RemarkKind.INFO, "Hai"),
    ]


def test_a_blocking_rule_is_the_graver_kind(law: Law) -> None:
    rules = law.on(date(2025, 3, 10)).rules
    assert RemarkKind.of(rules["NN-03"]) is RemarkKind.BLOCK
    assert RemarkKind.of(rules["DI-05"]) is RemarkKind.WARN


def test_what_a_remark_offers_is_taken_and_told_apart(qtbot: QtBot) -> None:
    shown = Remarks("An toàn")
    qtbot.addWidget(shown)
    offered = Remark(kind=RemarkKind.WARN, words="Chưa có bản nào", hint="Cắm ổ.", offer="Mở")
    shown.show_remarks([Remark(kind=RemarkKind.OK, words="Đủ"), offered])
    (button,) = shown.findChildren(QPushButton)
    assert (button.text(), button.accessibleDescription()) == ("Mở", "Chưa có bản nào")
    with qtbot.waitSignal(shown.taken) as taken:
        button.click()
    assert taken.args == [offered]
    shown.show_remarks([])
    assert not button.isVisibleTo(shown)
