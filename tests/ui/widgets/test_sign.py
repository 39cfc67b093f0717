from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QColor

from bmnn_desk.ui.tokens import Look, tokens_of
from bmnn_desk.ui.widgets.remarks import Remark, RemarkKind, Remarks
from bmnn_desk.ui.widgets.sign import Sign
from tests.ui.dressed import dressed

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def inks(sign: Sign) -> set[str]:
    """The colours of the dots that are wholly painted."""
    image = sign.pixmap().toImage()
    dots = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    return {dot.name() for dot in dots if dot.alpha() == 255}


def test_it_follows_the_look_while_it_is_shown(qtbot: QtBot) -> None:
    with dressed(Look.LIGHT):
        sign = Sign("circle-check", "ok")
        qtbot.addWidget(sign)
        sign.show()
        assert inks(sign) == {QColor(tokens_of(Look.LIGHT).ok).name()}
    with dressed(Look.DARK):
        assert inks(sign) == {QColor(tokens_of(Look.DARK).ok).name()}
        sign.show_sign("alert-circle", "danger")
        assert inks(sign) == {QColor(tokens_of(Look.DARK).danger).name()}


def test_the_signs_of_sentences_that_stand_open_follow_it_too(qtbot: QtBot) -> None:
    remarks = Remarks("Tình trạng")
    qtbot.addWidget(remarks)
    remarks.show_remarks((Remark(kind=RemarkKind.WARN, words="Chưa in mốc nào."),))
    remarks.show()
    with dressed(Look.DARK):
        (sign,) = remarks.findChildren(Sign)
        assert inks(sign) == {QColor(tokens_of(Look.DARK).warn).name()}
