"""What can be done on the page of inspections beside inspecting: who may, and what opens."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.services.import_old_register import import_old_register
from bmnn_desk.services.journal_list import journal_lines
from bmnn_desk.services.keep_self_inspection import keep_self_inspection
from bmnn_desk.ui.dialogs.keep_self_inspection import KeepSelfInspectionDialog
from bmnn_desk.ui.inspection.verification import print_verification
from bmnn_desk.ui.old_register.old_register_sheet import OldRegisterSheet

if TYPE_CHECKING:
    from bmnn_desk.ui.pages.page import Page
    from bmnn_desk.ui.seat import Seat

_tr = partial(QCoreApplication.translate, "inspection_acts")


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
    this_year = seat.today().year
    if act == "record":
        page.sheet_wanted.emit(KeepSelfInspectionDialog(seat, year or this_year))
    elif act == "verify":
        page.said.emit(_tr("Đang kiểm nhật ký, đếm sổ và tìm lỗi. Báo cáo mở ra khi xong."))
        first = year or seat.desk.law.regimes[0].since.year
        print_verification(page, seat, first, year or this_year)
    else:
        page.sheet_wanted.emit(OldRegisterSheet(seat))
