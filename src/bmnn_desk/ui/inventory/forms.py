"""The sheets of counting, incidents and provision that come back after a lock; their acts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.services.begin_inventory import begin_inventory
from bmnn_desk.services.close_incident import close_incident
from bmnn_desk.services.close_inventory import close_inventory
from bmnn_desk.services.count_copies import count_copies
from bmnn_desk.services.decide_provision import decide_provision
from bmnn_desk.services.find_lost import find_lost
from bmnn_desk.services.record_incident import record_incident
from bmnn_desk.services.record_provision_request import record_provision_request
from bmnn_desk.services.remedy_incident import remedy_incident
from bmnn_desk.services.report_incident import report_incident
from bmnn_desk.services.resolve_difference import resolve_difference
from bmnn_desk.ui.dialogs.begin_inventory import BeginInventoryDialog
from bmnn_desk.ui.dialogs.close_incident import CloseIncidentDialog
from bmnn_desk.ui.dialogs.close_inventory import CloseInventoryDialog
from bmnn_desk.ui.dialogs.count_copies import CountCopiesDialog
from bmnn_desk.ui.dialogs.decide_provision import DecideProvisionDialog
from bmnn_desk.ui.dialogs.find_lost import FindLostDialog
from bmnn_desk.ui.dialogs.record_count_incident import RecordCountIncidentDialog
from bmnn_desk.ui.dialogs.record_incident import RecordIncidentDialog
from bmnn_desk.ui.dialogs.record_provision_request import RecordProvisionRequestDialog
from bmnn_desk.ui.dialogs.remedy_incident import RemedyIncidentDialog
from bmnn_desk.ui.dialogs.report_incident import ReportIncidentDialog
from bmnn_desk.ui.dialogs.resolve_difference import ResolveDifferenceDialog

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from bmnn_desk.ui.seat import Seat
    from bmnn_desk.ui.sheet import Sheet

INVENTORY_FORMS: Mapping[str, Callable[[Seat, int], Sheet]] = {
    "begin_inventory": BeginInventoryDialog,
    "count_copies": CountCopiesDialog,
    "resolve_difference": ResolveDifferenceDialog,
    "close_inventory": CloseInventoryDialog,
    "record_count_incident": RecordCountIncidentDialog,
    "record_incident": RecordIncidentDialog,
    "report_incident": ReportIncidentDialog,
    "remedy_incident": RemedyIncidentDialog,
    "find_lost": FindLostDialog,
    "close_incident": CloseIncidentDialog,
    "record_provision_request": RecordProvisionRequestDialog,
    "decide_provision": DecideProvisionDialog,
}
INVENTORY_VERBS: Mapping[str, Callable[..., object]] = {
    "begin_inventory": begin_inventory,
    "count_copies": count_copies,
    "resolve_difference": resolve_difference,
    "close_inventory": close_inventory,
    "record_count_incident": record_incident,
    "record_incident": record_incident,
    "report_incident": report_incident,
    "remedy_incident": remedy_incident,
    "find_lost": find_lost,
    "close_incident": close_incident,
    "record_provision_request": record_provision_request,
    "decide_provision": decide_provision,
}
