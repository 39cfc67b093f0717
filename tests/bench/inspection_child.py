"""`python -m tests.bench.inspection_child FOLDER`: reads its workbooks, inspects, says the cost."""

from __future__ import annotations

import json
import re
import sys
from dataclasses import fields
from pathlib import Path
from time import perf_counter
from typing import Any

from bmnn_desk.domain.inspection import inspect_old_register
from bmnn_desk.domain.old_register import OldRegister
from bmnn_desk.law.inspection_regimes import inspection_regimes
from bmnn_desk.law.loader import Law
from bmnn_desk.papers.reading.read_old_register import read_old_register
from bmnn_desk.paths import forms_folder

_PARTS = tuple(field.name for field in fields(OldRegister) if field.name != "books")


def main() -> None:
    """Read every workbook of the folder into one register, then inspect it."""
    regimes = inspection_regimes(Law(forms_folder()))
    files = sorted(Path(sys.argv[1]).iterdir())
    begun = perf_counter()
    register = _read(files)
    read = perf_counter()
    found = inspect_old_register(register, regimes)
    done = perf_counter()
    peak = re.search(r"VmHWM:\s+(\d+) kB", Path("/proc/self/status").read_text("ascii"))
    if peak is None:
        raise AssertionError
    print(
        json.dumps(
            {
                "read": read - begun,
                "inspected": done - read,
                "mb": int(peak[1]) * 1024 / 1e6,
                "found": [(each.book.value, each.row, each.rule) for each in found],
            }
        )
    )


def _read(files: list[Path]) -> OldRegister:
    parts: dict[str, Any] = {}
    books = frozenset[Any]()
    for file in files:
        told = read_old_register(file.read_bytes(), file.name)
        if told.faults:
            raise AssertionError
        books |= told.register.books
        parts |= {name: lines for name in _PARTS if (lines := getattr(told.register, name))}
    return OldRegister(books=books, **parts)


if __name__ == "__main__":
    main()
