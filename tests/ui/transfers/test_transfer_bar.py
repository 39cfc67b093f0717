from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.ui.transfers.transfer_bar import TransferBar
from bmnn_desk.ui.transfers.transfer_rights import TransferRights
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_each_button_asks_for_its_act(qtbot: QtBot) -> None:
    bar = TransferBar(TransferRights(hand_over=True, sign=True, cancel=True, print=True))
    asked = list[str]()
    for name in ("new", "sign", "register", "print", "return", "cancel"):
        getattr(bar, f"{name}_asked").connect(lambda name=name: asked.append(name))
    shown(qtbot, bar)
    bar.show_can(in_register=True, back=True, cancel=True)
    for button in (bar.new, bar.sign, bar.in_register, bar.print, bar.back, bar.cancel):
        button.click()
    assert asked == ["new", "sign", "register", "print", "return", "cancel"]


def test_what_may_not_be_done_is_not_there_and_what_cannot_is_pale(qtbot: QtBot) -> None:
    bar = TransferBar(TransferRights(hand_over=False, sign=True, cancel=False, print=True))
    shown(qtbot, bar)
    bar.show_can(in_register=False, back=False, cancel=False)
    assert not bar.new.isVisible()
    assert not bar.cancel.isVisible()
    assert bar.in_register.isVisible()
    assert not bar.in_register.isEnabled()
    assert bar.sign.isEnabled()
    assert not bar.back.isEnabled()
    assert bar.print.isEnabled()
