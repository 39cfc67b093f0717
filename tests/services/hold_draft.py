"""Another process that keeps a draft and then waits to be killed.

`python -m tests.services.hold_draft FOLDER PASSPHRASE`.
"""

from __future__ import annotations

import sys
from pathlib import Path

from bmnn_desk.desk import open_desk
from bmnn_desk.law.loader import Law
from bmnn_desk.paths import forms_folder
from bmnn_desk.services.form_drafts import keep_form_draft
from bmnn_desk.storage.opening import open_store
from tests.services.everything import half_filled


def main() -> None:
    folder, passphrase = sys.argv[1:]
    desk = open_desk(open_store(Path(folder), None, passphrase), Law(forms_folder()))
    desk.jot(keep_form_draft, half_filled())
    sys.stdout.write("kept\n")
    sys.stdout.flush()
    sys.stdin.readline()


if __name__ == "__main__":
    main()
