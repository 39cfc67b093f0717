"""Writes the store of today's revision: issues, people, the officer's word, a text, a draft."""

from __future__ import annotations

import sys
from pathlib import Path

from bmnn_desk.law.loader import Law
from bmnn_desk.paths import forms_folder
from bmnn_desk.services.cancel_outgoing import cancel_outgoing
from bmnn_desk.services.form_drafts import keep_form_draft
from bmnn_desk.storage.migrate import known_revision
from bmnn_desk.storage.opening import create_store
from tests import make
from tests.services.everything import before_signature, half_filled
from tests.services.people import people
from tests.storage.stores import ACCOUNT, CHEAP, PASSPHRASE


def main() -> int:
    folder = Path(__file__).parent / (known_revision() or "")
    if folder.exists():
        sys.exit(f"{folder.name} exists: a store that landed is never written again")
    with create_store(folder, ACCOUNT, PASSPHRASE, CHEAP) as vault:
        office = make.office(vault, Law(forms_folder()))
        make.issued(office)
        office.desk.do(cancel_outgoing, make.cancel(office, make.issued(office).item))
        people(office)
        office.desk.sign_checkpoint(PASSPHRASE, make.request_id(), office.day)
        before_signature(office)
        office.desk.jot(keep_form_draft, half_filled())
    return 0


if __name__ == "__main__":
    sys.exit(main())
