"""Which sheets can be opened again after a lock, and whose act they do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.services.backup_places import list_backup_place
from bmnn_desk.services.cancel_copying import cancel_copying
from bmnn_desk.services.cancel_incoming import cancel_incoming
from bmnn_desk.services.cancel_outgoing import cancel_outgoing
from bmnn_desk.services.cancel_transfers import cancel_transfers
from bmnn_desk.services.close_book import close_book
from bmnn_desk.services.close_year import close_year
from bmnn_desk.services.copy_document import copy_document
from bmnn_desk.services.correct_form import correct_form
from bmnn_desk.services.correct_line import correct_line
from bmnn_desk.services.cover_facts import envelope_facts
from bmnn_desk.services.determine_level import determine_level
from bmnn_desk.services.enrol_person import add_unit, enrol_person
from bmnn_desk.services.enter_incoming import enter_incoming
from bmnn_desk.services.enter_machine import (
    enter_machine,
    record_machine_facts,
    retire_machine,
)
from bmnn_desk.services.enter_secret_list import add_secret_item
from bmnn_desk.services.hand_over import hand_over
from bmnn_desk.services.hold_authority import hold_authority
from bmnn_desk.services.import_old_register import import_old_register
from bmnn_desk.services.issue_outgoing import issue_outgoing
from bmnn_desk.services.keep_statistics import keep_statistics
from bmnn_desk.services.keep_sweep import answer_swept_file
from bmnn_desk.services.keep_year_report import keep_year_report
from bmnn_desk.services.list_drive import list_drive
from bmnn_desk.services.open_book import begin_series, open_book
from bmnn_desk.services.open_next_volume import open_next_volume
from bmnn_desk.services.opening_stock import record_opening_stock
from bmnn_desk.services.peers import enter_peer
from bmnn_desk.services.print_for_signature import print_for_signature
from bmnn_desk.services.propose_level import propose_level
from bmnn_desk.services.record_authorisation import record_authorisation
from bmnn_desk.services.record_copy_marks import record_copy_marks
from bmnn_desk.services.record_copy_steps import record_copy_steps
from bmnn_desk.services.record_delegation import record_delegation, record_ending
from bmnn_desk.services.record_draft_print import record_draft_print
from bmnn_desk.services.record_irregularity import end_irregularity, record_irregularity
from bmnn_desk.services.record_marks import record_marks
from bmnn_desk.services.record_receipts import record_receipts
from bmnn_desk.services.record_sheets import record_sheets
from bmnn_desk.services.record_signature import record_signature
from bmnn_desk.services.record_volume_event import record_volume_event
from bmnn_desk.services.reopen_book import reopen_book
from bmnn_desk.services.return_incoming import return_incoming
from bmnn_desk.services.round_covers import round_covers
from bmnn_desk.services.set_up_body import set_up_body
from bmnn_desk.services.start_book import start_book
from bmnn_desk.ui.dialogs.add_secret_item import AddSecretItemDialog
from bmnn_desk.ui.dialogs.add_unit import AddUnitDialog
from bmnn_desk.ui.dialogs.answer_swept_file import AnswerSweptFileDialog
from bmnn_desk.ui.dialogs.begin_series import BeginSeriesDialog
from bmnn_desk.ui.dialogs.cancel_copying import CancelCopyingDialog
from bmnn_desk.ui.dialogs.cancel_incoming import CancelIncomingDialog
from bmnn_desk.ui.dialogs.cancel_outgoing import CancelOutgoingDialog
from bmnn_desk.ui.dialogs.cancel_transfers import CancelTransfersDialog
from bmnn_desk.ui.dialogs.close_book import CloseBookDialog
from bmnn_desk.ui.dialogs.close_year import CloseYearDialog
from bmnn_desk.ui.dialogs.copy_document import CopyDocumentDialog
from bmnn_desk.ui.dialogs.copy_papers import CopyPapersDialog
from bmnn_desk.ui.dialogs.correct_form import CorrectFormDialog
from bmnn_desk.ui.dialogs.correct_line import CorrectLineDialog
from bmnn_desk.ui.dialogs.determine_level import DetermineLevelDialog
from bmnn_desk.ui.dialogs.end_authority import EndAuthorityDialog
from bmnn_desk.ui.dialogs.end_irregularity import EndIrregularityDialog
from bmnn_desk.ui.dialogs.end_listed import (
    EndBackupPlaceDialog,
    EndDriveDialog,
    EndPeerDialog,
    EndSecretListDialog,
)
from bmnn_desk.ui.dialogs.enrol_person import EnrolPersonDialog
from bmnn_desk.ui.dialogs.enter_incoming import EnterIncomingDialog
from bmnn_desk.ui.dialogs.enter_machine import EnterMachineDialog
from bmnn_desk.ui.dialogs.enter_peer import EnterPeerDialog
from bmnn_desk.ui.dialogs.hand_over import HandOverDialog
from bmnn_desk.ui.dialogs.hold_authority import HoldAuthorityDialog
from bmnn_desk.ui.dialogs.issue_outgoing import IssueOutgoingDialog
from bmnn_desk.ui.dialogs.keep_statistics import KeepStatisticsDialog
from bmnn_desk.ui.dialogs.list_backup_place import ListBackupPlaceDialog
from bmnn_desk.ui.dialogs.list_drive import ListDriveDialog
from bmnn_desk.ui.dialogs.next_volume import NextVolumeDialog
from bmnn_desk.ui.dialogs.open_book import OpenBookDialog
from bmnn_desk.ui.dialogs.opening_stock import OpeningStockDialog
from bmnn_desk.ui.dialogs.print_copies import PrintCopiesDialog
from bmnn_desk.ui.dialogs.print_covers import PrintCoversDialog, round_covers_sheet
from bmnn_desk.ui.dialogs.print_for_signature import PrintForSignatureDialog
from bmnn_desk.ui.dialogs.propose_level import ProposeLevelDialog
from bmnn_desk.ui.dialogs.record_authorisation import RecordAuthorisationDialog
from bmnn_desk.ui.dialogs.record_copy_steps import RecordCopyStepsDialog
from bmnn_desk.ui.dialogs.record_delegation import RecordDelegationDialog
from bmnn_desk.ui.dialogs.record_draft_prints import RecordDraftPrintsDialog
from bmnn_desk.ui.dialogs.record_irregularity import RecordIrregularityDialog
from bmnn_desk.ui.dialogs.record_line_receipts import RecordLineReceiptsDialog
from bmnn_desk.ui.dialogs.record_machine_facts import RecordMachineFactsDialog
from bmnn_desk.ui.dialogs.record_receipts import RecordReceiptsDialog
from bmnn_desk.ui.dialogs.record_removals import RecordRemovalsDialog
from bmnn_desk.ui.dialogs.record_return import RecordReturnDialog
from bmnn_desk.ui.dialogs.record_sheets import RecordSheetsDialog
from bmnn_desk.ui.dialogs.record_signature import RecordSignatureDialog
from bmnn_desk.ui.dialogs.record_volume import RecordVolumeDialog
from bmnn_desk.ui.dialogs.reopen_book import ReopenBookDialog
from bmnn_desk.ui.dialogs.retire_machine import RetireMachineDialog
from bmnn_desk.ui.dialogs.return_incoming import ReturnIncomingDialog
from bmnn_desk.ui.dialogs.set_up_body import SetUpBodyDialog
from bmnn_desk.ui.dialogs.start_book import StartBookDialog
from bmnn_desk.ui.dialogs.withdraw_secret_item import WithdrawSecretItemDialog
from bmnn_desk.ui.dialogs.year_report import YearReportDialog
from bmnn_desk.ui.life_sheets import LIFE_SHEETS, LIFE_VERBS
from bmnn_desk.ui.old_register.old_register_sheet import OldRegisterSheet

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from bmnn_desk.ui.seat import Seat
    from bmnn_desk.ui.sheet import Sheet

REOPENED: Mapping[str, Callable[[Seat, int], Sheet]] = {
    "propose_level": ProposeLevelDialog,
    "determine_level": DetermineLevelDialog,
    "print_for_signature": PrintForSignatureDialog,
    "record_signature": RecordSignatureDialog,
    "issue_outgoing": IssueOutgoingDialog,
    "print_copies": PrintCopiesDialog,
    "print_covers": PrintCoversDialog,
    "print_round_covers": round_covers_sheet,
    "cancel_outgoing": CancelOutgoingDialog,
    "record_draft_prints": RecordDraftPrintsDialog,
    "enter_incoming": EnterIncomingDialog,
    "record_irregularity": RecordIrregularityDialog,
    "end_irregularity": EndIrregularityDialog,
    "return_incoming": ReturnIncomingDialog,
    "cancel_incoming": CancelIncomingDialog,
    "hand_over": HandOverDialog,
    "record_receipts": RecordReceiptsDialog,
    "record_line_receipts": RecordLineReceiptsDialog,
    "record_return": RecordReturnDialog,
    "cancel_transfers": CancelTransfersDialog,
    "add_unit": AddUnitDialog,
    "enrol_person": EnrolPersonDialog,
    "set_up_body": SetUpBodyDialog,
    "open_book": OpenBookDialog,
    "record_delegation": RecordDelegationDialog,
    "copy_document": CopyDocumentDialog,
    "copy_papers": CopyPapersDialog,
    "record_copy_steps": RecordCopyStepsDialog,
    "cancel_copying": CancelCopyingDialog,
    "hold_authority": HoldAuthorityDialog,
    "end_authority": EndAuthorityDialog,
    "record_authorisation": RecordAuthorisationDialog,
    "close_book": CloseBookDialog,
    "reopen_book": ReopenBookDialog,
    "list_drive": ListDriveDialog,
    "enter_machine": EnterMachineDialog,
    "record_machine_facts": RecordMachineFactsDialog,
    "record_removals": RecordRemovalsDialog,
    "retire_machine": RetireMachineDialog,
    "answer_swept_file": AnswerSweptFileDialog,
    "end_drive": EndDriveDialog,
    "list_backup_place": ListBackupPlaceDialog,
    "end_backup_place": EndBackupPlaceDialog,
    "enter_peer": EnterPeerDialog,
    "end_peer": EndPeerDialog,
    "end_secret_list": EndSecretListDialog,
    "add_secret_item": AddSecretItemDialog,
    "withdraw_secret_item": WithdrawSecretItemDialog,
    "old_register": OldRegisterSheet,
    "correct_form": CorrectFormDialog,
    "correct_line": CorrectLineDialog,
    "record_sheets": RecordSheetsDialog,
    "record_volume": RecordVolumeDialog,
    "next_volume": NextVolumeDialog,
    "opening_stock": OpeningStockDialog,
    "start_book": StartBookDialog,
    "begin_series": BeginSeriesDialog,
    "keep_statistics": KeepStatisticsDialog,
    "keep_year_report": YearReportDialog,
    "close_year": CloseYearDialog,
    **LIFE_SHEETS,
}

FORM_VERBS: Mapping[str, Callable[..., object]] = {
    "propose_level": propose_level,
    "determine_level": determine_level,
    "print_for_signature": print_for_signature,
    "record_signature": record_signature,
    "issue_outgoing": issue_outgoing,
    "print_copies": record_marks,
    # Drafters record prints too; whose covers they are is for the clerk to read.
    "print_covers": envelope_facts,
    "print_round_covers": round_covers,
    "cancel_outgoing": cancel_outgoing,
    "record_draft_prints": record_draft_print,
    "enter_incoming": enter_incoming,
    "record_irregularity": record_irregularity,
    "end_irregularity": end_irregularity,
    "return_incoming": return_incoming,
    "cancel_incoming": cancel_incoming,
    "hand_over": hand_over,
    "record_receipts": record_receipts,
    "record_line_receipts": record_receipts,
    "record_return": record_receipts,
    "cancel_transfers": cancel_transfers,
    "add_unit": add_unit,
    "enrol_person": enrol_person,
    "set_up_body": set_up_body,
    "open_book": open_book,
    "record_delegation": record_delegation,
    "copy_document": copy_document,
    "copy_papers": record_copy_marks,
    "record_copy_steps": record_copy_steps,
    "cancel_copying": cancel_copying,
    "hold_authority": hold_authority,
    "end_authority": record_ending,
    "record_authorisation": record_authorisation,
    "close_book": close_book,
    "reopen_book": reopen_book,
    "list_drive": list_drive,
    "enter_machine": enter_machine,
    "record_machine_facts": record_machine_facts,
    "record_removals": record_machine_facts,
    "retire_machine": retire_machine,
    "answer_swept_file": answer_swept_file,
    "end_drive": record_ending,
    "list_backup_place": list_backup_place,
    "end_backup_place": record_ending,
    "enter_peer": enter_peer,
    "end_peer": record_ending,
    "end_secret_list": record_ending,
    "add_secret_item": add_secret_item,
    "withdraw_secret_item": record_ending,
    "old_register": import_old_register,
    "correct_form": correct_form,
    "correct_line": correct_line,
    "record_sheets": record_sheets,
    "record_volume": record_volume_event,
    "next_volume": open_next_volume,
    "opening_stock": record_opening_stock,
    "start_book": start_book,
    "begin_series": begin_series,
    "keep_statistics": keep_statistics,
    "keep_year_report": keep_year_report,
    "close_year": close_year,
    **LIFE_VERBS,
}


def reopened(seat: Seat, form: str, subject: int) -> Sheet | None:
    """The sheet that stood open before a lock; None where the account may not do its act now."""
    return REOPENED[form](seat, subject) if seat.may(FORM_VERBS[form]) else None
