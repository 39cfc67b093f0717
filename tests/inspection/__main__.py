"""`python -m tests.inspection FILE.xlsx --out FINDINGS.csv [--paper FILE.pdf]`.

Inspects an old register; --paper prints the result as the window does, for an invented office.

The register (XLSX, or a CSV with one book) is brought into a fresh store and read back from it.
The CSV that is written has a row for each finding: the workbook's row, the rule, and its sentence,
which begins with the sheet. Cells that could not be read are printed.
"""

from __future__ import annotations

import argparse
import csv
import sys
from collections import Counter
from pathlib import Path

from bmnn_desk.errors import DeskError
from bmnn_desk.law.loader import Law
from bmnn_desk.papers.count_pages import count_pages
from bmnn_desk.paths import forms_folder
from tests.inspection.on_paper import on_paper
from tests.inspection.report import inspected


def main(given: list[str] | None = None) -> int:
    """Inspect one file."""
    parser = argparse.ArgumentParser(prog="python -m tests.inspection")
    parser.add_argument("file", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--paper", type=Path)
    asked = parser.parse_args(given)
    law = Law(forms_folder())
    try:
        told = inspected(asked.file, law)
    except (DeskError, OSError) as error:
        sys.stderr.write(f"{asked.file.name}: {type(error).__name__}: {type(error).__doc__}\n")
        return 2
    with asked.out.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out)
        writer.writerow(("line", "rule", "sentence"))
        writer.writerows(told.rows)
    for fault in told.faults:
        sys.stdout.write(f"{fault.sheet} {fault.row} {fault.heading}: {fault.fault.value}\n")
    for rule, count in sorted(Counter(rule for _, rule, _ in told.rows).items()):
        sys.stdout.write(f"{rule}: {count}\n")
    sys.stdout.write(f"findings: {len(told.rows)}, faults: {len(told.faults)}\n")
    if asked.paper is not None:
        pdf = on_paper(told.found, told.register, law)
        asked.paper.write_bytes(pdf)
        sys.stdout.write(f"{asked.paper}: {count_pages(pdf)} pages\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
