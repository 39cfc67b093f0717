"""What each sheet that comes back after a lock is about, made on a desk of a test."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.services.propose_level import propose_level
from bmnn_desk.ui.books.volume_subject import volume_subject
from bmnn_desk.ui.forms.form_subject import form_subject
from tests import make
from tests.away_desk import away_subjects
from tests.copying_desk import copying_subjects
from tests.custody_desk import custody_subjects
from tests.destruction_desk import destruction_subjects
from tests.handover_desk import transfer_subjects
from tests.incoming_desk import incoming_subjects
from tests.inventory_desk import counting_subjects
from tests.machine_desk import machine_subjects
from tests.provision_desk import provision_subjects
from tests.ui.endings.some_endings import ending_subjects
from tests.ui.order.some_order import order_subjects
from tests.ui.seats import waiting_paper

if TYPE_CHECKING:
    from collections.abc import Callable


def subject_of(office: make.Office, form: str) -> int:
    """Make what the sheet `form` is about and return its number; 0 where it is about nothing."""
    makers: dict[str, Callable[[], int]] = {
        "set_up_body": lambda: office.body,
        "determine_level": lambda: office.desk.do(propose_level, make.proposal(office)).item,
        "print_for_signature": lambda: make.approved(office).item,
        "record_signature": lambda: make.printed(office).item,
        "print_copies": lambda: make.issued(office).item,
        "print_covers": lambda: make.issued(office).item,
        "issue_outgoing": lambda: make.signed(office).item,
        "record_draft_prints": lambda: make.approved(office).item,
        "cancel_outgoing": lambda: make.issued(office).item,
        "close_book": lambda: office.book,
        "reopen_book": lambda: office.book,
        **copying_subjects(office),
        **away_subjects(office),
        **counting_subjects(office),
        **custody_subjects(office),
        **destruction_subjects(office),
        **ending_subjects(office),
        **incoming_subjects(office),
        **machine_subjects(office),
        **order_subjects(office),
        **provision_subjects(office),
        **transfer_subjects(office),
        "correct_form": lambda: form_subject(office.desk.law, "tt24-2020", "02"),
        "correct_line": lambda: volume_subject(office.book, 1),
        "record_sheets": lambda: volume_subject(office.book, 1),
        "record_volume": lambda: volume_subject(office.book, 1),
        "next_volume": lambda: office.book,
        "start_book": lambda: office.book,
        "record_authorisation": lambda: waiting_paper(office),
        "keep_self_inspection": lambda: office.day.year,
    }
    return makers.get(form, lambda: 0)()
