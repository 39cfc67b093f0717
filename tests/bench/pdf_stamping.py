"""Two marks on every page of a long PDF: ours beside qpdf's own command, and what a proof costs."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from bmnn_desk.domain.stamps import Stamp
from bmnn_desk.papers.mark_pdf import mark_pdf
from bmnn_desk.papers.overprint_pdf import overprint_pdf
from bmnn_desk.papers.prove_pdf import prove_pdf
from tests.bench.result import Result
from tests.papers import documents, samples

if TYPE_CHECKING:
    from collections.abc import Callable

RUNS = 5
LEAST_RATIO = 1.5
MOST_PROOF = 8.0
COPY = samples.copy(
    1,
    samples.number_mark(1, (165.0, 7.0), page="every"),
    samples.mark(Stamp.LEVEL_TUYET_MAT, (30.0, 62.0), page="every"),
)


def pdf_stamping(quick: bool) -> Result:
    """Pages a second of our stamping over those of `qpdf --overlay`, from file to file."""
    pages = 200 if quick else 1000
    target = f">= {LEAST_RATIO}"
    what = f"two marks on each of {pages} pages, from file to file, median of {RUNS}"
    if shutil.which("qpdf") is None:
        return Result(
            name="pdf_stamping", ratio=None, target=target, ok="absent", peer="qpdf", what=what
        )
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        source = folder / "source.pdf"
        source.write_bytes(documents.pdf(pages))
        (folder / "marks.pdf").write_bytes(overprint_pdf(documents.pdf(1), [COPY]))
        ours, theirs = _alternately(
            lambda: _stamp(source, folder / "ours.pdf"),
            lambda: _overlay(source, folder),
        )
        prove_pdf((folder / "ours.pdf").read_bytes(), pages, COPY)
    ratio = theirs / ours
    what += f"; ours {pages / ours:.0f} pages/s, qpdf {pages / theirs:.0f} pages/s"
    return Result(
        name="pdf_stamping",
        ratio=ratio,
        target=target,
        ok="ok" if ratio >= LEAST_RATIO else "short",
        peer=_version(),
        what=what,
    )


def pdf_stamping_proved(quick: bool) -> Result:
    """How many times the time of stamping alone it takes to stamp and prove every mark."""
    pages = 200 if quick else 1000
    source = documents.pdf(pages)

    def proved() -> None:
        prove_pdf(mark_pdf(source, [COPY])[0], pages, COPY)

    alone, both = _alternately(lambda: mark_pdf(source, [COPY]), proved)
    ratio = both / alone
    what = (
        f"two marks on each of {pages} pages, each read back by pdfium; "
        f"{pages / both:.0f} pages/s, median of {RUNS}"
    )
    return Result(
        name="pdf_stamping_proved",
        ratio=ratio,
        target=f"<= {MOST_PROOF}",
        ok="ok" if ratio <= MOST_PROOF else "short",
        peer="stamping alone",
        what=what,
    )


def _stamp(source: Path, made: Path) -> None:
    made.write_bytes(mark_pdf(source.read_bytes(), [COPY])[0])


def _overlay(source: Path, folder: Path) -> None:
    overlay = ["--overlay", str(folder / "marks.pdf"), "--from=", "--repeat=1", "--"]
    subprocess.run(
        ["qpdf", str(source), *overlay, str(folder / "theirs.pdf")], check=True, timeout=300
    )


def _version() -> str:
    said = subprocess.run(["qpdf", "--version"], capture_output=True, check=True, text=True)
    return said.stdout.splitlines()[0]


def _alternately(one: Callable[[], object], other: Callable[[], object]) -> tuple[float, float]:
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(RUNS):
        for work, found in zip((one, other), times, strict=True):
            start = time.perf_counter()
            work()
            found.append(time.perf_counter() - start)
    return median(times[0]), median(times[1])
