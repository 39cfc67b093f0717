"""Hồ sơ cơ quan: the office's papers, people, stamps, tasks and cipher devices."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.ui.listed.listed_page import ListedPage
from bmnn_desk.ui.machine.machine_part import machine_part
from bmnn_desk.ui.machine.sweep_part import sweep_part
from bmnn_desk.ui.order.devices_part import devices_part
from bmnn_desk.ui.order.papers_part import papers_part
from bmnn_desk.ui.order.people_part import people_part
from bmnn_desk.ui.order.stamps_part import stamps_part
from bmnn_desk.ui.order.tasks_part import tasks_part

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from bmnn_desk.ui.seat import Seat


class OfficePage(ListedPage):
    """What an inspector asks the office itself for."""

    def __init__(self, seat: Seat, parent: QWidget | None = None) -> None:
        parts = (
            papers_part(seat),
            people_part(seat),
            stamps_part(seat),
            tasks_part(seat),
            devices_part(seat),
            machine_part(seat),
            sweep_part(seat),
        )
        said = self.tr("Nội quy, phân công, cam kết, con dấu, nhiệm vụ của chính cơ quan")
        super().__init__(seat, parts, said, parent)
