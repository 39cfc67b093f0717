"""What the account may do on the journal's page: each act by the verb behind it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.services.authorisation_facts import authorisation_facts
from bmnn_desk.services.journal_list import journal_lines
from bmnn_desk.services.note_access import access_entries
from bmnn_desk.services.record_anchor_print import journal_anchor, record_anchor_print
from bmnn_desk.services.record_authorisation import authorisations, record_authorisation
from bmnn_desk.services.record_restore import record_drill
from bmnn_desk.services.sign_journal import sign_journal

if TYPE_CHECKING:
    from bmnn_desk.ui.seat import Seat


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalRights:
    """What may be done, and which lists are there to be read."""

    verify: bool
    sign: bool
    print: bool
    compare: bool
    record_paper: bool
    print_paper: bool
    papers: bool
    access: bool
    drill: bool


def journal_rights(seat: Seat) -> JournalRights:
    """The rights of who sits here; to verify and to compare writes nothing."""
    return JournalRights(
        verify=seat.may_read(journal_lines),
        sign=seat.may(sign_journal),
        print=seat.may(record_anchor_print),
        compare=seat.may_read(journal_anchor),
        record_paper=seat.may(record_authorisation),
        print_paper=seat.may_read(authorisation_facts),
        papers=seat.may_read(authorisations),
        access=seat.may_read(access_entries),
        drill=seat.may(record_drill),
    )
