"""Bản đang giữ: every copy that the office has, who holds it, where it lies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.ui.custody.copy_part import copy_part
from bmnn_desk.ui.custody.custody_sources import HolderSource, HoldingSource, PlaceSource
from bmnn_desk.ui.custody.holder_part import holder_part, place_part
from bmnn_desk.ui.incidents.incident_part import incident_part
from bmnn_desk.ui.incidents.incident_source import IncidentSource
from bmnn_desk.ui.inventory.inventory_part import inventory_part
from bmnn_desk.ui.inventory.inventory_source import InventorySource
from bmnn_desk.ui.listed.listed_page import ListedPage
from bmnn_desk.ui.provision.provision_part import provision_part
from bmnn_desk.ui.provision.provision_source import ProvisionSource
from bmnn_desk.ui.taking_out.meeting_part import meeting_part
from bmnn_desk.ui.taking_out.recall_part import recall_part
from bmnn_desk.ui.taking_out.trip_part import trip_part

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from bmnn_desk.ui.seat import Seat


class HoldingsPage(ListedPage):
    """The copies, the people who hold them, the places where they lie; what is away for a time."""

    def __init__(self, seat: Seat, parent: QWidget | None = None) -> None:
        copies = HoldingSource(seat)
        parts = (
            copy_part(seat, copies),
            holder_part(HolderSource(seat), copies),
            place_part(PlaceSource(seat), copies),
            trip_part(seat),
            recall_part(seat),
            meeting_part(seat),
            inventory_part(InventorySource(seat)),
            incident_part(IncidentSource(seat)),
            provision_part(ProvisionSource(seat)),
        )
        said = self.tr("Từng bản tài liệu: ai giữ, để ở đâu, hạn trả")
        super().__init__(seat, parts, said, parent)
