"""`python -m tests.corpus FOLDER --out TABLE.csv [--kind pdf|docx]`: 0 unless a row failed."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from tests.corpus.docx_rows import docx_rows
from tests.corpus.files import files_in, kind_of
from tests.corpus.pdf_rows import pdf_rows
from tests.corpus.plain_files import share_refused
from tests.corpus.rows import FAILED, totals, written
from tests.corpus.stamper import Stamper

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from tests.corpus.rows import Row


_ROWS: Mapping[str, Callable[[Path, Sequence[Path], Stamper], Iterator[Row]]] = {
    "pdf": pdf_rows,
    "docx": docx_rows,
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Stamp and measure every file of a folder, and write the table."""
    parser = argparse.ArgumentParser(prog="python -m tests.corpus")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--kind", choices=sorted(_ROWS))
    given = parser.parse_args(arguments)
    if not given.folder.is_dir():
        parser.error(f"no folder {given.folder}")
    with Stamper() as stamper:
        found = (
            row
            for kind in ([given.kind] if given.kind else _ROWS)
            for row in _ROWS[kind](given.folder, files_in(given.folder, kind), stamper)
        )
        rows = list(written(found, given.out))
    pdfs = [row for row in rows if kind_of(given.folder / row.file) == "pdf"]
    for line in (*totals(rows), *(share_refused(given.folder, pdfs) if pdfs else ())):
        print(line)
    return 1 if any(row.result == FAILED for row in rows) else 0


if __name__ == "__main__":
    sys.exit(main())
