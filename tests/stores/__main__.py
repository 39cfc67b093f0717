"""Writes the store of today's revision: all books, a year's end, people, a text, a draft."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from bmnn_desk.domain.stamps import MarkWay, Stamp
from bmnn_desk.law.loader import Law
from bmnn_desk.paths import forms_folder
from bmnn_desk.services.cancel_outgoing import cancel_outgoing
from bmnn_desk.services.form_drafts import keep_form_draft
from bmnn_desk.services.issue_outgoing import issue_outgoing
from bmnn_desk.services.record_marks import record_marks
from bmnn_desk.storage.migrate import known_revision
from bmnn_desk.storage.opening import create_store
from tests import make
from tests.away_desk import away
from tests.backup_desk import everything_of_backups
from tests.custody_desk import everything_of_custody
from tests.destruction_desk import everything_of_destruction
from tests.handover_desk import given
from tests.inventory_desk import everything_of_counting
from tests.machine_desk import all_of as machines_and_sweeps
from tests.office_desk import everything_of_order
from tests.provision_desk import everything_of_provision
from tests.secrecy_desk import everything_of_secrecy
from tests.self_inspection_desk import kept as self_inspected
from tests.services.each_book import everything_of_books
from tests.services.each_copying import copies
from tests.services.each_export import exports
from tests.services.each_form import everything_of_forms
from tests.services.each_incoming import came_and_amiss
from tests.services.each_old_register import old_books
from tests.services.each_year import ends_a_year
from tests.services.everything import before_signature, half_filled
from tests.services.marking import mark, marks, numbered
from tests.services.people import people
from tests.storage.stores import ACCOUNT, CHEAP, PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.make import Office

# A row in every table that came with the registers, the year's end, the drives, the forms, the
# life of copies, the office's own papers.
PARTS: tuple[Callable[[Office], object], ...] = (
    given,
    away,
    came_and_amiss,
    copies,
    exports,
    everything_of_backups,
    everything_of_custody,
    everything_of_destruction,
    everything_of_counting,
    everything_of_provision,
    everything_of_secrecy,
    machines_and_sweeps,
    everything_of_order,
    self_inspected,
    everything_of_books,
    old_books,
    everything_of_forms,
    ends_a_year,
)


def marked(office: Office) -> None:
    """A file that something was said of, and marks on pages of their own, one with a day."""
    item = make.signed(office).item
    request = make.issue(office, item, file=b"%PDF-1.7 vi du", file_warnings=("signed",))
    done = office.desk.do(issue_outgoing, request)
    back = office.day.replace(year=office.day.year + 1)
    recalls = (
        mark(
            copy.number,
            stamp=Stamp.RECALL,
            way=MarkWay.RUBBER,
            box="11",
            pages="1,3-5",
            blanks=(("return_day", "10/03/2026"),),
            until=back,
        )
        for copy in done.copies
    )
    office.desk.do(record_marks, marks(office, done, marks=(*numbered(done), *recalls)))


def main() -> int:
    folder = Path(__file__).parent / (known_revision() or "")
    if folder.exists():
        sys.exit(f"{folder.name} exists: a store that landed is never written again")
    with create_store(folder, ACCOUNT, PASSPHRASE, CHEAP) as vault:
        office = make.office(vault, Law(forms_folder()))
        make.issued(office)
        office.desk.do(cancel_outgoing, make.cancel(office, make.issued(office).item))
        marked(office)
        for part in PARTS:
            part(office)
        people(office)
        office.desk.sign_checkpoint(PASSPHRASE, make.request_id(), office.day)
        before_signature(office)
        office.desk.jot(keep_form_draft, half_filled())
    return 0


if __name__ == "__main__":
    sys.exit(main())
