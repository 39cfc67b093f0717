"""The sheets of the office's own file that come back after a lock, and whose act each does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.services.cipher_devices import move_device, record_device
from bmnn_desk.services.own_papers import end_office_paper, record_office_paper
from bmnn_desk.services.record_commitments import record_commitments, record_training
from bmnn_desk.services.record_leaving import record_leaving
from bmnn_desk.services.stamp_inventory import record_stamps
from bmnn_desk.services.tasks import end_task, record_task
from bmnn_desk.ui.dialogs.end_office_paper import EndOfficePaperDialog
from bmnn_desk.ui.dialogs.end_task import EndTaskDialog
from bmnn_desk.ui.dialogs.move_device import MoveDeviceDialog
from bmnn_desk.ui.dialogs.record_commitments import RecordCommitmentsDialog
from bmnn_desk.ui.dialogs.record_device import RecordDeviceDialog
from bmnn_desk.ui.dialogs.record_leaving import RecordLeavingDialog
from bmnn_desk.ui.dialogs.record_leaving_commitment import RecordLeavingCommitmentDialog
from bmnn_desk.ui.dialogs.record_office_paper import RecordOfficePaperDialog
from bmnn_desk.ui.dialogs.record_stamps import RecordStampsDialog
from bmnn_desk.ui.dialogs.record_task import RecordTaskDialog
from bmnn_desk.ui.dialogs.record_training import RecordTrainingDialog

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from bmnn_desk.ui.seat import Seat
    from bmnn_desk.ui.sheet import Sheet

ORDER_FORMS: Mapping[str, Callable[[Seat, int], Sheet]] = {
    "end_office_paper": EndOfficePaperDialog,
    "end_task": EndTaskDialog,
    "move_device": MoveDeviceDialog,
    "record_commitments": RecordCommitmentsDialog,
    "record_device": RecordDeviceDialog,
    "record_leaving": RecordLeavingDialog,
    "record_leaving_commitment": RecordLeavingCommitmentDialog,
    "record_office_paper": RecordOfficePaperDialog,
    "record_stamps": RecordStampsDialog,
    "record_task": RecordTaskDialog,
    "record_training": RecordTrainingDialog,
}

ORDER_VERBS: Mapping[str, Callable[..., object]] = {
    "end_office_paper": end_office_paper,
    "end_task": end_task,
    "move_device": move_device,
    "record_commitments": record_commitments,
    "record_device": record_device,
    "record_leaving": record_leaving,
    "record_leaving_commitment": record_commitments,
    "record_office_paper": record_office_paper,
    "record_stamps": record_stamps,
    "record_task": record_task,
    "record_training": record_training,
}
