"""`python -m tests.bench.inspection_import FOLDER`: brings its workbooks into FOLDER/store."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from time import perf_counter

from bmnn_desk.law.loader import Law
from bmnn_desk.papers.reading.read_old_register import read_old_register
from bmnn_desk.paths import forms_folder
from bmnn_desk.storage.opening import create_store
from tests import make
from tests.bench.peak import peak_mb
from tests.inspection.in_store import brought_in
from tests.storage.stores import ACCOUNT, CHEAP, PASSPHRASE


def main() -> None:
    """An act for each file; the seconds are those of the acts alone, without reading the files."""
    folder = Path(sys.argv[1])
    seconds = 0.0
    with create_store(folder / "store", ACCOUNT, PASSPHRASE, CHEAP) as vault:
        at = make.office(vault, Law(forms_folder()))
        for file in sorted(folder.glob("*.xlsx")):
            data = file.read_bytes()
            told = read_old_register(data, file.name)
            if told.faults:
                raise AssertionError
            begun = perf_counter()
            brought_in(at, told.register, data, file.name)
            seconds += perf_counter() - begun
    print(json.dumps({"seconds": seconds, "mb": peak_mb()}))


if __name__ == "__main__":
    main()
