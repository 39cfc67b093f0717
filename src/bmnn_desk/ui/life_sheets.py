"""The sheets of a secret's life that come back after a lock, and whose act each does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.services.archive_copies import archive_copies
from bmnn_desk.services.end_work import end_work
from bmnn_desk.services.keep_copies import keep_copies
from bmnn_desk.services.keep_self_inspection import keep_self_inspection
from bmnn_desk.services.lend_copies import lend_copies
from bmnn_desk.services.take_back_copies import take_back_copies
from bmnn_desk.ui.destruction.forms import DESTRUCTION_FORMS, DESTRUCTION_VERBS
from bmnn_desk.ui.dialogs.archive_copies import ArchiveCopiesDialog
from bmnn_desk.ui.dialogs.end_work import EndWorkDialog
from bmnn_desk.ui.dialogs.keep_copies import KeepCopiesDialog
from bmnn_desk.ui.dialogs.keep_self_inspection import KeepSelfInspectionDialog
from bmnn_desk.ui.dialogs.lend_copies import LendCopiesDialog
from bmnn_desk.ui.dialogs.take_back_copies import TakeBackCopiesDialog
from bmnn_desk.ui.endings.forms import ENDING_FORMS, ENDING_VERBS
from bmnn_desk.ui.inventory.forms import INVENTORY_FORMS, INVENTORY_VERBS
from bmnn_desk.ui.order.forms import ORDER_FORMS, ORDER_VERBS
from bmnn_desk.ui.taking_out.forms import AWAY_FORMS, AWAY_VERBS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from bmnn_desk.ui.seat import Seat
    from bmnn_desk.ui.sheet import Sheet

LIFE_SHEETS: Mapping[str, Callable[[Seat, int], Sheet]] = {
    "keep_copies": KeepCopiesDialog,
    "lend_copies": LendCopiesDialog,
    "take_back_copies": TakeBackCopiesDialog,
    "archive_copies": ArchiveCopiesDialog,
    "end_work": EndWorkDialog,
    **AWAY_FORMS,
    **DESTRUCTION_FORMS,
    **ENDING_FORMS,
    **INVENTORY_FORMS,
    **ORDER_FORMS,
    "keep_self_inspection": KeepSelfInspectionDialog,
}
LIFE_VERBS: Mapping[str, Callable[..., object]] = {
    "keep_copies": keep_copies,
    "lend_copies": lend_copies,
    "take_back_copies": take_back_copies,
    "archive_copies": archive_copies,
    "end_work": end_work,
    **AWAY_VERBS,
    **DESTRUCTION_VERBS,
    **ENDING_VERBS,
    **INVENTORY_VERBS,
    **ORDER_VERBS,
    "keep_self_inspection": keep_self_inspection,
}
