from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.ui.transfers.transfer_bar import TransferBar
from bmnn_desk.ui.transfers.transfer_rights import TransferRights
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_each_button_asks_for_its_act(qtbot: QtBot) -> None:
    bar = TransferBar(
        TransferRights(hand_over=True, sign=True, cancel=True, print=True, covers=True)
    )
    asked = list[str]()
    names = ("new", "sign", "register", "print", "covers", "return", "cancel")
    for name in names:
        getattr(bar, f"{name}_asked").connect(lambda name=name: asked.append(name))
    shown(qtbot, bar)
    bar.show_can(in_register=True, covers=True, back=True, cancel=True)
    first, last = (bar.new, bar.sign, bar.in_register, bar.print), (bar.back, bar.cancel)
    for button in (*first, bar.covers, *last):
        button.click()
    assert tuple(asked) == names


def test_what_may_not_be_done_is_not_there_and_what_cannot_is_pale(qtbot: QtBot) -> None:
    bar = TransferBar(
        TransferRights(hand_over=False, sign=True, cancel=False, print=True, covers=False)
    )
    shown(qtbot, bar)
    bar.show_can(in_register=False, covers=False, back=False, cancel=False)
    assert not bar.new.isVisible()
    assert not bar.covers.isVisible()
    assert not bar.cancel.isVisible()
    assert bar.in_register.isVisible()
    assert not bar.in_register.isEnabled()
    assert bar.sign.isEnabled()
    assert not bar.back.isEnabled()
    assert bar.print.isEnabled()
