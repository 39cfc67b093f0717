"""The sheets of terms and changes that come back after a lock, and whose act each does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.services.change_level import change_level
from bmnn_desk.services.change_paper_facts import change_paper_facts
from bmnn_desk.services.declassify import declassify
from bmnn_desk.services.delist_entries import delist_entries
from bmnn_desk.services.extend_term import extend_term
from bmnn_desk.services.record_expiry import record_expiry
from bmnn_desk.services.record_sender_notice import record_sender_notice
from bmnn_desk.services.tell_holders import record_answers, record_remarks, send_notices
from bmnn_desk.ui.dialogs.change_level import ChangeLevelDialog
from bmnn_desk.ui.dialogs.declassify import DeclassifyDialog
from bmnn_desk.ui.dialogs.delist_secret_item import DelistSecretItemDialog
from bmnn_desk.ui.dialogs.extend_term import ExtendTermDialog
from bmnn_desk.ui.dialogs.print_declassify_file import PrintDeclassifyFileDialog
from bmnn_desk.ui.dialogs.record_answers import RecordAnswersDialog
from bmnn_desk.ui.dialogs.record_expiry import RecordExpiryDialog
from bmnn_desk.ui.dialogs.record_remarks import RecordRemarksDialog
from bmnn_desk.ui.dialogs.record_sender_notice import RecordSenderNoticeDialog
from bmnn_desk.ui.dialogs.send_notices import SendNoticesDialog

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from bmnn_desk.ui.seat import Seat
    from bmnn_desk.ui.sheet import Sheet

ENDING_FORMS: Mapping[str, Callable[[Seat, int], Sheet]] = {
    "extend_term": ExtendTermDialog,
    "change_level": ChangeLevelDialog,
    "declassify": DeclassifyDialog,
    "print_declassify_file": PrintDeclassifyFileDialog,
    "record_sender_notice": RecordSenderNoticeDialog,
    "record_expiry": RecordExpiryDialog,
    "send_notices": SendNoticesDialog,
    "record_answers": RecordAnswersDialog,
    "record_remarks": RecordRemarksDialog,
    "delist_secret_item": DelistSecretItemDialog,
}
ENDING_VERBS: Mapping[str, Callable[..., object]] = {
    "extend_term": extend_term,
    "change_level": change_level,
    "declassify": declassify,
    "print_declassify_file": change_paper_facts,
    "record_sender_notice": record_sender_notice,
    "record_expiry": record_expiry,
    "send_notices": send_notices,
    "record_answers": record_answers,
    "record_remarks": record_remarks,
    "delist_secret_item": delist_entries,
}
