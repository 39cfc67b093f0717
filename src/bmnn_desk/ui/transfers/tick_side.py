"""What stands beside a table with ticks: what the rules say, under it the fields on a card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from bmnn_desk.ui.widgets.card import Card
from bmnn_desk.ui.widgets.fitted import Fitted

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from bmnn_desk.ui.widgets.findings_panel import FindingsPanel
    from bmnn_desk.ui.widgets.form_panel import FormPanel


def tick_side(findings: FindingsPanel, panel: FormPanel, *below: QWidget) -> QWidget:
    """The column of a `TickArea`: every field of the panel in its order, then what is `below`."""
    side, card = Fitted(), Card()
    fields = [panel.field(key) for key in panel.keys()]  # noqa: SIM118
    for part in (*fields, *below):
        card.body.addWidget(part)
    column = QVBoxLayout(side)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(10)
    column.addWidget(findings)
    column.addWidget(card)
    column.addStretch(1)
    return side
