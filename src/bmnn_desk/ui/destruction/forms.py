"""The forms of destruction, by the key of their drafts, and the verb that each one does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.services.cancel_destruction import cancel_destruction
from bmnn_desk.services.destroy_at_once import destroy_at_once
from bmnn_desk.services.destroy_copies import destroy_copies
from bmnn_desk.services.propose_destruction import propose_destruction
from bmnn_desk.services.record_destruction_papers import record_destruction_papers
from bmnn_desk.services.report_emergency import report_emergency
from bmnn_desk.ui.dialogs.cancel_destruction import CancelDestructionDialog
from bmnn_desk.ui.dialogs.destroy_at_once import DestroyAtOnceDialog
from bmnn_desk.ui.dialogs.destroy_copies import DestroyCopiesDialog
from bmnn_desk.ui.dialogs.propose_destruction import ProposeDestructionDialog
from bmnn_desk.ui.dialogs.record_destruction_papers import RecordDestructionPapersDialog
from bmnn_desk.ui.dialogs.report_emergency import ReportEmergencyDialog

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from bmnn_desk.ui.seat import Seat
    from bmnn_desk.ui.sheet import Sheet

DESTRUCTION_FORMS: Mapping[str, Callable[[Seat, int], Sheet]] = {
    "propose_destruction": ProposeDestructionDialog,
    "record_destruction_papers": RecordDestructionPapersDialog,
    "destroy_copies": DestroyCopiesDialog,
    "destroy_at_once": DestroyAtOnceDialog,
    "report_emergency": ReportEmergencyDialog,
    "cancel_destruction": CancelDestructionDialog,
}
DESTRUCTION_VERBS: Mapping[str, Callable[..., object]] = {
    "propose_destruction": propose_destruction,
    "record_destruction_papers": record_destruction_papers,
    "destroy_copies": destroy_copies,
    "destroy_at_once": destroy_at_once,
    "report_emergency": report_emergency,
    "cancel_destruction": cancel_destruction,
}
