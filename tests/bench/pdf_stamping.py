"""Two marks on every page of a long PDF: ours beside qpdf's own command and pypdf's merge."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

import pypdf

from bmnn_desk.papers.draw_stamp import series_pdf
from bmnn_desk.papers.mark import PT_PER_MM
from bmnn_desk.papers.mark_pdf import mark_pdf
from bmnn_desk.papers.overprint_pdf import overprint_pdf
from bmnn_desk.papers.prove_pdf import prove_pdf
from tests.bench.in_turn import seconds_in_turn
from tests.bench.pdf_marks import EACH_PAGE, FULL_PAGES, QUICK_PAGES, source
from tests.bench.result import Result

RUNS = 5
LEAST_RATIO, LEAST_PYPDF, MOST_PROOF = 1.5, 10.0, 6.0


def pdf_stamping(quick: bool) -> Result:
    """Pages a second of our stamping over those of `qpdf --overlay`, from file to file."""
    pages = QUICK_PAGES if quick else FULL_PAGES
    target = f">= {LEAST_RATIO}"
    what = f"two marks on each of {pages} pages, from file to file, median of {RUNS}"
    if shutil.which("qpdf") is None:
        return Result(
            name="pdf_stamping", ratio=None, target=target, ok="absent", peer="qpdf", what=what
        )
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _lay_out(folder, pages)
        ours, theirs = seconds_in_turn((lambda: _stamp(folder), lambda: _overlay(folder)), RUNS)
        _prove(folder)
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


def pdf_stamping_pypdf(quick: bool) -> Result:
    """Pages a second of our stamping over those of pypdf's merge, from file to file.

    The peer merges each mark where it stands, by a transformation, and minds neither boxes nor
    turns of the page.
    """
    pages, runs = FULL_PAGES, 1 if quick else RUNS
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _lay_out(folder, pages)
        ours, theirs = seconds_in_turn((lambda: _stamp(folder), lambda: _merge(folder)), runs)
        _prove(folder)
    ratio = theirs / ours
    return Result(
        name="pdf_stamping_pypdf",
        ratio=ratio,
        target=f">= {LEAST_PYPDF:.0f}",
        ok="ok" if ratio >= LEAST_PYPDF else "short",
        peer=f"pypdf {pypdf.__version__} merge_transformed_page",
        what=f"two marks on each of {pages} pages, from file to file, median of {runs}; "
        f"ours {pages / ours:.0f} pages/s, pypdf {pages / theirs:.0f} pages/s",
    )


def pdf_proof(quick: bool) -> Result:
    """How many times the time of stamping alone the proof of every mark takes."""
    pages = QUICK_PAGES if quick else FULL_PAGES
    plain = source(pages)
    (made,) = mark_pdf(plain, [EACH_PAGE])
    stamping, proof = seconds_in_turn(
        (lambda: mark_pdf(plain, [EACH_PAGE]), lambda: prove_pdf(made, plain, EACH_PAGE)), RUNS
    )
    ratio = proof / stamping
    return Result(
        name="pdf_proof",
        ratio=ratio,
        target=f"<= {MOST_PROOF:.0f}",
        ok="ok" if ratio <= MOST_PROOF else "short",
        peer="stamping alone",
        what=f"two marks on each of {pages} pages, each read back by pdfium: "
        f"{pages / proof:.0f} pages/s, stamping {pages / stamping:.0f} pages/s, median of {RUNS}",
    )


def _lay_out(folder: Path, pages: int) -> None:
    (folder / "source.pdf").write_bytes(source(pages))
    (folder / "marks.pdf").write_bytes(overprint_pdf(source(1), [EACH_PAGE]))
    (folder / "series.pdf").write_bytes(series_pdf(EACH_PAGE.marks))


def _stamp(folder: Path) -> None:
    (made,) = mark_pdf((folder / "source.pdf").read_bytes(), [EACH_PAGE])
    (folder / "ours.pdf").write_bytes(made)


def _prove(folder: Path) -> None:
    made, plain = ((folder / name).read_bytes() for name in ("ours.pdf", "source.pdf"))
    prove_pdf(made, plain, EACH_PAGE)


def _overlay(folder: Path) -> None:
    overlay = ["--overlay", str(folder / "marks.pdf"), "--from=", "--repeat=1", "--"]
    subprocess.run(
        ["qpdf", str(folder / "source.pdf"), *overlay, str(folder / "theirs.pdf")],
        check=True,
        timeout=300,
    )


def _merge(folder: Path) -> None:
    drawn = pypdf.PdfReader(folder / "series.pdf").pages
    writer = pypdf.PdfWriter(clone_from=folder / "source.pdf")
    for page in writer.pages:
        for mark, one in zip(EACH_PAGE.marks, drawn, strict=True):
            bottom = float(page.mediabox.height) - (mark.y_mm + mark.shape.height_mm) * PT_PER_MM
            where = pypdf.Transformation().translate(mark.x_mm * PT_PER_MM, bottom)
            page.merge_transformed_page(one, where)
    writer.write(folder / "theirs.pdf")


def _version() -> str:
    said = subprocess.run(["qpdf", "--version"], capture_output=True, check=True, text=True)
    return said.stdout.splitlines()[0]
