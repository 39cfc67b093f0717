"""`python -m tests.inspection FILE.xlsx --out FINDINGS.csv`: inspects an old register.

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
from bmnn_desk.paths import forms_folder
from tests.inspection.report import inspected


def main(given: list[str] | None = None) -> int:
    """Inspect one file."""
    parser = argparse.ArgumentParser(prog="python -m tests.inspection")
    parser.add_argument("file", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    asked = parser.parse_args(given)
    try:
        told = inspected(asked.file, Law(forms_folder()))
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
    return 0


if __name__ == "__main__":
    sys.exit(main())
