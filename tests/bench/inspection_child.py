"""`python -m tests.bench.inspection_child FOLDER`: inspects FOLDER/store, and says the cost.

All its old registers are read once for the measure, then inspected as the window does it: the
ratio is of the whole inspection, its own reading counted, to the reading alone.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from time import perf_counter

from bmnn_desk.desk import open_desk
from bmnn_desk.law.loader import Law
from bmnn_desk.paths import forms_folder
from bmnn_desk.services.old_register_lines import OldLinesAsked, old_register_lines
from bmnn_desk.services.old_registers import OldRegistersAsked, old_registers
from bmnn_desk.storage.opening import open_store
from tests.bench.peak import peak_mb
from tests.inspection.in_store import findings
from tests.storage.stores import PASSPHRASE

_BODY = 1


def main() -> None:
    """Open the store that was made, read its old registers, then inspect them."""
    law = Law(forms_folder())
    with open_store(Path(sys.argv[1]) / "store", None, PASSPHRASE) as vault:
        desk = open_desk(vault, law)
        kept = desk.read(old_registers, OldRegistersAsked(body=_BODY))
        files = {each.old_register: each.file_name for each in kept}
        begun = perf_counter()
        rows = sum(
            len(desk.read(old_register_lines, OldLinesAsked(body=_BODY, old_register=number)))
            for number in files
        )
        between = perf_counter()
        found = findings(desk, _BODY, tuple(files))
        done = perf_counter()
    print(
        json.dumps(
            {
                "read": between - begun,
                "inspected": done - between,
                "rows": rows,
                "mb": peak_mb(),
                "found": [
                    (files[each.ref.number], each.book, each.ref.row, each.rule) for each in found
                ],
            }
        )
    )


if __name__ == "__main__":
    main()
