"""The sheets of copies that go away, by their forms, and whose act each does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.services.bring_back import bring_back
from bmnn_desk.services.end_meeting import end_meeting
from bmnn_desk.services.hold_meeting import hold_meeting
from bmnn_desk.services.recall_copies import recall_copies
from bmnn_desk.services.record_recalled import record_recalled
from bmnn_desk.services.record_trip_loss import record_trip_loss
from bmnn_desk.services.report_trip import report_trip
from bmnn_desk.services.take_out import take_out
from bmnn_desk.ui.dialogs.bring_back import BringBackDialog
from bmnn_desk.ui.dialogs.end_meeting import EndMeetingDialog
from bmnn_desk.ui.dialogs.hold_meeting import HoldMeetingDialog
from bmnn_desk.ui.dialogs.recall_copies import RecallCopiesDialog
from bmnn_desk.ui.dialogs.record_recalled import RecordRecalledDialog
from bmnn_desk.ui.dialogs.record_trip_loss import RecordTripLossDialog
from bmnn_desk.ui.dialogs.report_trip import ReportTripDialog
from bmnn_desk.ui.dialogs.take_out import TakeOutDialog

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from bmnn_desk.ui.seat import Seat
    from bmnn_desk.ui.sheet import Sheet

AWAY_FORMS: Mapping[str, Callable[[Seat, int], Sheet]] = {
    "take_out": TakeOutDialog,
    "bring_back": BringBackDialog,
    "record_trip_loss": RecordTripLossDialog,
    "report_trip": ReportTripDialog,
    "recall_copies": RecallCopiesDialog,
    "record_recalled": RecordRecalledDialog,
    "hold_meeting": HoldMeetingDialog,
    "end_meeting": EndMeetingDialog,
}
AWAY_VERBS: Mapping[str, Callable[..., object]] = {
    "take_out": take_out,
    "bring_back": bring_back,
    "record_trip_loss": record_trip_loss,
    "report_trip": report_trip,
    "recall_copies": recall_copies,
    "record_recalled": record_recalled,
    "hold_meeting": hold_meeting,
    "end_meeting": end_meeting,
}
