"""Where Enter leads from what waits: the list that shows it with its act, or the sheet itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.domain.due import DueKind
from bmnn_desk.domain.inspection_report import RecordKind
from bmnn_desk.domain.stages import Stage
from bmnn_desk.domain.transfer_list import TransferView
from bmnn_desk.services.begin_inventory import begin_inventory
from bmnn_desk.services.end_draft_prints import end_draft_prints
from bmnn_desk.services.holders_list import HoldersAsked, holder_rows
from bmnn_desk.services.record_authorisation import record_authorisation
from bmnn_desk.services.record_draft_print import record_draft_print
from bmnn_desk.services.record_incident import record_incident
from bmnn_desk.ui.custody.holder_part import HOLDERS
from bmnn_desk.ui.dialogs.begin_inventory import BeginInventoryDialog
from bmnn_desk.ui.dialogs.record_authorisation import RecordAuthorisationDialog
from bmnn_desk.ui.dialogs.record_draft_prints import RecordDraftPrintsDialog
from bmnn_desk.ui.dialogs.record_incident import RecordIncidentDialog
from bmnn_desk.ui.line_wanted import BACKUPS, LineWanted
from bmnn_desk.ui.record_place import PARTS, place_of_record

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from bmnn_desk.domain.due import DueRow
    from bmnn_desk.ui.listed.seated_page import SeatedPage
    from bmnn_desk.ui.seat import Seat
    from bmnn_desk.ui.sheet import Sheet
    from bmnn_desk.ui.today.reminders_sheet import RemindersSheet


def open_due(page: SeatedPage | RemindersSheet, row: DueRow) -> Sheet | LineWanted | str:
    """The place where it can be done; the sheet that does it; words where it waits no more.

    What is begun from a list is begun over that list.
    """
    sheet = _sheet(page.seat, row)
    wanted = place_of_due(page.seat, row)
    if sheet is not None:
        if wanted is not None:
            page.line_wanted.emit(wanted)
        return sheet
    return wanted or _tr("Không mở được: việc này vừa được xử lý. Bấm F5 để đọc lại.")


def place_of_due(seat: Seat, row: DueRow) -> LineWanted | None:
    """The page, the list and the row; None where there is none, or a sheet alone does it."""
    if row.kind in _ALONE and seat.may(*_ALONE[row.kind]):
        return None
    if row.kind in _PLACES:
        return _PLACES[row.kind](row)
    if row.kind is DueKind.HOLDER and row.ref.kind is RecordKind.PERSON:
        return _copies_of(seat, row)
    if row.kind in _BEGUN and row.ref.kind is RecordKind.COPY:
        page, part = PARTS[_BEGUN[row.kind]]
        return LineWanted(page=page, line=0, part=part)
    return place_of_record(seat, row.ref, row.rule)


def _sheet(seat: Seat, row: DueRow) -> Sheet | None:
    """What does it, for who may."""
    is_copy, number = row.ref.kind is RecordKind.COPY, row.ref.number
    match row.kind:
        case DueKind.AUTHORISATION if seat.may(*_ALONE[row.kind]):
            return RecordAuthorisationDialog(seat, number)
        case DueKind.DRAFT_PRINTS if seat.may(*_ALONE[row.kind]):
            return RecordDraftPrintsDialog(seat, row.ref.item)
        case DueKind.COUNT if is_copy and seat.may(begin_inventory):
            return BeginInventoryDialog(seat, number)
        case DueKind.INCIDENT if is_copy and seat.may(record_incident):
            return RecordIncidentDialog(seat, number)
    return None


def _to_sign_or_number(row: DueRow) -> LineWanted:
    """Only what is signed has a rule: it is to be numbered in time."""
    stage = Stage.TO_NUMBER if row.rule else Stage.TO_SIGN
    return LineWanted(page="outgoing", line=row.ref.item, part=stage.value)


def _to_give(row: DueRow) -> LineWanted:
    return LineWanted(page="transfers", line=row.ref.number, part=TransferView.WAITING.value)


def _papers(_row: DueRow) -> LineWanted:
    """A second person's papers stand in the journal, and on no list of their own."""
    return LineWanted(page="journal", line=0)


def _backups(_row: DueRow) -> LineWanted:
    """The section of the settings with the places; the drill is begun there too."""
    return LineWanted(page="settings", line=0, part=BACKUPS)


def _copies_of(seat: Seat, row: DueRow) -> LineWanted | None:
    """The row of who holds them: his copies are taken back from there."""
    asked = HoldersAsked(body=seat.body, day=seat.today())
    held = seat.desk.read(holder_rows, asked)
    first = next((each.id for each in held if each.person == row.ref.number), None)
    if first is None:
        return None
    return LineWanted(page=PARTS[RecordKind.COPY][0], line=first, part=HOLDERS)


_ALONE: Mapping[DueKind, tuple[Callable[..., object], ...]] = {
    DueKind.AUTHORISATION: (record_authorisation,),
    DueKind.DRAFT_PRINTS: (record_draft_print, end_draft_prints),
}
"""Whose sheet is all that there is, for who may call these."""
_PLACES: Mapping[DueKind, Callable[[DueRow], LineWanted]] = {
    DueKind.SIGNATURE: _to_sign_or_number,
    DueKind.HAND_OVER: _to_give,
    DueKind.AUTHORISATION: _papers,
    DueKind.BACKUP: _backups,
}
_BEGUN: Mapping[DueKind, RecordKind] = {
    DueKind.COUNT: RecordKind.INVENTORY,
    DueKind.INCIDENT: RecordKind.INCIDENT,
}
"""The list where something is begun about a copy."""


def _tr(words: str) -> str:
    return QCoreApplication.translate("due_place", words)
