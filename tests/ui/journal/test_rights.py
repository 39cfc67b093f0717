from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.journal_fault import JournalFault
from bmnn_desk.domain.office import Role
from bmnn_desk.errors import JournalBrokenError
from bmnn_desk.ui.journal.rights import journal_rights
from tests.ui.seats import seat_of

if TYPE_CHECKING:
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office

WRITES = ("sign", "print", "record_paper", "drill")


def test_an_inspector_reads_and_proves_and_writes_nothing(seat: Seat, office: Office) -> None:
    may = journal_rights(seat_of(seat, office, Role.INSPECTOR))
    assert (may.verify, may.compare, may.papers, may.access) == (True, True, True, True)
    assert not any(getattr(may, each) for each in (*WRITES, "print_paper"))


def test_an_officer_signs_and_a_clerk_does_not(seat: Seat, office: Office) -> None:
    assert journal_rights(seat_of(seat, office, Role.OFFICER)).sign
    clerk = journal_rights(seat_of(seat, office, Role.CLERK))
    assert (clerk.sign, clerk.print, clerk.record_paper, clerk.access) == (False, True, True, False)
    assert clerk.drill


def test_a_broken_journal_lets_nobody_write(seat: Seat, office: Office) -> None:
    trouble = JournalBrokenError(7, JournalFault.MAC)
    may = journal_rights(seat_of(seat, office, Role.OFFICER, trouble=trouble))
    assert not any(getattr(may, each) for each in WRITES)
    assert may.verify
