"""What can be done on the page of inspections beside inspecting: who may, and what opens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.services.import_old_register import import_old_register
from bmnn_desk.services.journal_list import journal_lines
from bmnn_desk.services.keep_self_inspection import keep_self_inspection
from bmnn_desk.ui.dialogs.keep_self_inspection import KeepSelfInspectionDialog
from bmnn_desk.ui.old_register.old_register_sheet import OldRegisterSheet

if TYPE_CHECKING:
    from bmnn_desk.ui.pages.page import Page
    from bmnn_desk.ui.seat import Seat


def acts_of(seat: Seat) -> frozenset[str]:
    """The acts that the account's roles cover: bring_in, record, verify.

    To verify is to read the journal.
    """
    acts = {
        "bring_in": seat.may(import_old_register),
        "record": seat.may(keep_self_inspection),
        "verify": seat.may_read(journal_lines),
    }
    return frozenset(act for act, is_his in acts.items() if is_his)


def open_act(page: Page, seat: Seat, act: str, year: int) -> None:
    """Open what an act needs over the page; `year` is the one chosen there, 0 for all.

    A record is of one year: of this one where all are chosen.
    """
    if act == "record":
        page.sheet_wanted.emit(KeepSelfInspectionDialog(seat, year or seat.today().year))
    else:
        page.sheet_wanted.emit(OldRegisterSheet(seat))
