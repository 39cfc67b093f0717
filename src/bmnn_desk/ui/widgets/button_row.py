"""The buttons of a bar, side by side, going on in the next line where the width ends."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QWidget

from bmnn_desk.ui.widgets.buttons import Button
from bmnn_desk.ui.widgets.flow_layout import FlowLayout

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from bmnn_desk.ui.widgets.buttons import ButtonLook

Act = TypeVar("Act")


def act_buttons(
    looks: Mapping[Act, tuple[str, ButtonLook]], asked: Callable[[Act], object]
) -> dict[Act, Button]:
    """A button for each act, by its words and look; `asked` gets the act of the pressed one."""
    return {act: Button(words, look, partial(asked, act)) for act, (words, look) in looks.items()}


def lay_buttons(bar: QWidget, buttons: Iterable[Button]) -> None:
    """Lay buttons in a row that is all there is in `bar`; no words are cut where it is narrow."""
    row = FlowLayout(bar)
    for button in buttons:
        row.addWidget(button)


def button_row(*buttons: Button) -> QWidget:
    """A widget that is nothing but these buttons, for the head of a card."""
    held = QWidget()
    lay_buttons(held, buttons)
    return held
