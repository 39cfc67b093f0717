"""`python -m tests.bench [name …] [--quick] [--json FILE]`: ratios to peers of the same run.

A missing peer is `absent`; in CI that fails, as a bench that nobody can compare is none. What
`--json` writes is kept with a release; `python -m tests.bench.compare` compares two of them.
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from bmnn_desk.ui.immortals import keep_singletons
from tests.bench.book_search import book_search, sealed_search
from tests.bench.first_paint import first_paint
from tests.bench.first_window import first_window
from tests.bench.flow_heartbeat import flow_heartbeat
from tests.bench.heartbeat import heartbeat
from tests.bench.holdings import holdings_of_a_person, holdings_page, today_page
from tests.bench.id_query import id_query
from tests.bench.inspection import inspection
from tests.bench.issue_commit import issue_commit
from tests.bench.journal_verify import journal_verify
from tests.bench.kept import keep, machine_now
from tests.bench.keystroke_delay import keystroke_delay
from tests.bench.list_pages import lists
from tests.bench.numbered_copies import numbered_files, print_ready_size, print_ready_speed
from tests.bench.numbered_docx import numbered_docx
from tests.bench.pdf_memory import pdf_growth, pdf_memory
from tests.bench.pdf_stamping import pdf_proof, pdf_stamping, pdf_stamping_pypdf
from tests.bench.place_change import place_change
from tests.bench.print_memory import print_memory
from tests.bench.register_pdf import register_growth, register_memory, register_rows
from tests.bench.year_statistics import year_statistics

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from tests.bench.result import Result

BENCHES: Mapping[str, Callable[[bool], Result]] = {
    "pdf_stamping": pdf_stamping,
    "pdf_stamping_pypdf": pdf_stamping_pypdf,
    "pdf_memory": pdf_memory,
    "pdf_growth": pdf_growth,
    "pdf_proof": pdf_proof,
    "print_ready_size": print_ready_size,
    "print_ready_speed": print_ready_speed,
    "numbered_files": numbered_files,
    "numbered_docx": numbered_docx,
    "print_memory": print_memory,
    "place_change": place_change,
    "register_rows": register_rows,
    "register_memory": register_memory,
    "register_growth": register_growth,
    "issue_commit": issue_commit,
    "heartbeat": heartbeat,
    "flow_heartbeat": flow_heartbeat,
    "id_query": id_query,
    "book_search": book_search,
    "sealed_search": sealed_search,
    "year_statistics": year_statistics,
    "first_paint": first_paint,
    "first_window": first_window,
    "keystroke_delay": keystroke_delay,
    "journal_verify": journal_verify,
    "inspection": inspection,
    "today_page": today_page,
    "holdings_page": holdings_page,
    "holdings_of_a_person": holdings_of_a_person,
    "lists": lists,
}


def main() -> int:
    """Run the benches named, or all; a line each."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench")
    parser.add_argument("names", nargs="*", metavar="name", help=", ".join(BENCHES))
    parser.add_argument("--quick", action="store_true", help="small sizes, for a smoke run")
    parser.add_argument("--json", type=Path, metavar="FILE")
    given = parser.parse_args()
    keep_singletons()
    if strange := set(given.names) - set(BENCHES):
        parser.error(f"no bench named {', '.join(sorted(strange))}")
    machine = machine_now()
    results = []
    for name in given.names or BENCHES:
        result = BENCHES[name](given.quick)
        results.append(result)
        print(_line(result), flush=True)
        if given.json is not None:  # each time: a long run that is cut off has not been in vain
            keep(given.json, results, machine, quick=given.quick)
    absent = any(result.ok == "absent" for result in results)
    return 1 if absent and os.environ.get("CI") else 0


def _line(result: Result) -> str:
    ratio = "-" if result.ratio is None else f"{result.ratio:.2f}"
    return (
        f"{result.name:20} {ratio:>7}  {result.target:8} {result.ok:6}  "
        f"[{result.peer}] {result.what}"
    )


if __name__ == "__main__":
    sys.exit(main())
