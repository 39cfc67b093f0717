"""Numbered copies of a long DOCX, beside packing it as a zip once for each."""

from __future__ import annotations

import io
import zipfile

from bmnn_desk.papers.mark_docx import mark_docx
from bmnn_desk.papers.prove_docx import prove_docx
from tests.bench.in_turn import seconds_in_turn
from tests.bench.pdf_marks import COPIES, QUICK_COPIES, numbered
from tests.bench.result import Result
from tests.papers import documents

_PARAGRAPHS, _RUNS, _TARGET = 3000, 5, 3.0


def numbered_docx(quick: bool) -> Result:
    """Mark all copies; then pack all parts of the document as often."""
    copies = QUICK_COPIES if quick else COPIES
    source, marks = documents.docx_file(rows=_PARAGRAPHS), numbered(copies)
    made = mark_docx(source, marks)
    prove_docx(made[-1], source, marks[-1])
    parts = _parts(source)
    ours, peer = seconds_in_turn(
        (lambda: mark_docx(source, marks), lambda: _zip_each(parts, copies)), _RUNS
    )
    ratio = ours / peer
    return Result(
        name="numbered_docx",
        ratio=ratio,
        target=f"< {_TARGET:.0f}",
        ok="ok" if ratio < _TARGET else "short",
        peer=f"zipfile, deflate, {copies} times",
        what=f"{copies} numbered copies of {_PARAGRAPHS} paragraphs: "
        f"{ours / copies * 1000:.1f} ms each, zipping {peer / copies * 1000:.1f} ms, "
        f"medians of {_RUNS}",
    )


def _parts(source: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(source)) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


def _zip_each(parts: dict[str, bytes], copies: int) -> None:
    for _ in range(copies):
        with zipfile.ZipFile(io.BytesIO(), "w", zipfile.ZIP_DEFLATED) as packed:
            for name, part in parts.items():
                packed.writestr(name, part)
