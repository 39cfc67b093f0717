"""The bytes of papers, each by its own road."""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from tests.documents.write.drawn import drawn_pdf
from tests.documents.write.odf import flat_odf
from tests.documents.write.office import converted
from tests.documents.write.pdf_names import with_names_of_word
from tests.documents.write.word_package import word_docx

if TYPE_CHECKING:
    from tests.documents.write.paper import Paper

_PICTURED = frozenset({"scan", "invisible"})


def made(papers: tuple[Paper, ...]) -> dict[str, bytes]:
    """Bytes by file name.

    A paper's `kind` is "word" (own XML), "writer" (LibreOffice's DOCX), "word_pdf" and
    "writer_pdf" (LibreOffice's PDF of these) or "drawn".
    """
    word = {one.name: word_docx(one) for one in papers if one.kind.startswith("word")}
    flat = {one.name: flat_odf(one).encode() for one in papers if one.kind.startswith("writer")}
    files = {f"{one.name}.docx": word[one.name] for one in papers if one.kind == "word"}
    docx = {f"{one.name}.fodt": flat[one.name] for one in papers if one.kind == "writer"}
    files |= {f"{name}.docx": data for name, data in converted(docx, "docx").items()}
    for_pdf = {f"{one.name}.fodt": flat[one.name] for one in papers if one.kind == "writer_pdf"}
    for_pdf |= {f"{one.name}.docx": word[one.name] for one in papers if one.kind == "word_pdf"}
    files |= {
        f"{name}.pdf": with_names_of_word(data) for name, data in converted(for_pdf, "pdf").items()
    }
    files |= {f"{one.name}.pdf": _drawn(one) for one in papers if one.kind == "drawn"}
    return files


def _drawn(paper: Paper) -> bytes:
    if not paper.look.quirks & _PICTURED:
        return drawn_pdf(paper)
    source = converted({f"{paper.name}.fodt": flat_odf(paper).encode()}, "pdf")[paper.name]
    return drawn_pdf(paper, _pictures(source))


def _pictures(pdf: bytes) -> tuple[bytes, ...]:
    """Each page as a scanner gives it: black and white, 100 dots an inch."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "a.pdf").write_bytes(pdf)
        subprocess.run(
            ["pdftoppm", "-mono", "-r", "100", f"{folder}/a.pdf", f"{folder}/page"], check=True
        )
        found = sorted(Path(folder).glob("page*"))
        return tuple(one.read_bytes() for one in found)
