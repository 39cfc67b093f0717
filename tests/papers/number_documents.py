"""Invented drafts with blanks for số and ngày, and where another program sees words."""

from __future__ import annotations

import io
import re
import subprocess
import tempfile
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pikepdf
from pikepdf import Array

from bmnn_desk.demo.draft_docx import draft_docx
from bmnn_desk.demo.draft_pdf import draft_pdf
from tests.demo.draft import TEXT
from tests.documents.write.papers import PAPERS
from tests.documents.write.word_package import word_docx
from tests.papers import documents

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.demo.documents import DraftText

NUMBER = "Số:      /BC-SM"
DAY = "Mẫu Sơn, ngày      tháng      năm 2025"
_MM = 25.4 / 72
_LINE = "Thực hiện kế hoạch công tác năm của tỉnh, đơn vị báo cáo kết quả bảo dưỡng kho số bảy."
_WORD = re.compile(
    r'xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</word>'
)

Word = tuple[str, float, float, float, float]


def draft(number: str = NUMBER, day: str = DAY) -> DraftText:
    """A draft with these two lines in its head."""
    return replace(
        TEXT,
        motto=("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"),
        number=number,
        day=day,
        body=(f"{_LINE} {_LINE}",) * 3,
    )


def word_draft(number: str = NUMBER, day: str = DAY) -> bytes:
    """That draft as a DOCX."""
    return draft_docx(draft(number, day))


def pdf_draft(number: str = NUMBER, day: str = DAY) -> bytes:
    """That draft as a PDF drawn by reportlab."""
    return draft_pdf(draft(number, day))


def word_paper(name: str, number: str, day: str) -> bytes:
    """A paper of tests/documents as Word saves it, with blanks put for its number and day."""
    paper = next(one for one in PAPERS if one.name == name)
    number_line = re.sub(r"\s*\d+(?=[/-])", number, paper.number_line, count=1)
    blanks = f"ngày{day}tháng{day}năm"
    date_line = re.sub(r"ngày\s+\d+\s+tháng\s+\d+\s+năm", blanks, paper.date_line, count=1)
    assert (number_line, date_line) != (paper.number_line, paper.date_line)
    return word_docx(replace(paper, number_line=number_line, date_line=date_line))


@cache
def turned_drafts() -> Mapping[str, bytes]:
    """Drafts whose page is displayed upright, but stored in other ways."""
    width, height = documents.A4
    turns = {
        90: (f"0 1 -1 0 {height} 0", (height, width)),
        180: (f"-1 0 0 -1 {width} {height}", (width, height)),
        270: (f"0 -1 1 0 0 {width}", (height, width)),
    }
    made = {"plain": pdf_draft()}
    for angle, (matrix, size) in turns.items():
        made[f"rotated {angle}"] = _stored(matrix, MediaBox=Array([0, 0, *size]), Rotate=angle)
    made["cropped"] = _stored(
        "1 0 0 1 100 50",
        MediaBox=Array([0, 0, 900, 1000]),
        CropBox=Array([100, 50, 100 + width, 50 + height]),
    )
    made["user unit"] = _stored(
        "0.5 0 0 0.5 0 0", MediaBox=Array([0, 0, width / 2, height / 2]), UserUnit=2
    )
    return made


def _stored(matrix: str, **keys: object) -> bytes:
    def change(opened: pikepdf.Pdf) -> None:
        page = opened.pages[0].obj
        page.Contents = opened.make_stream(
            f"q {matrix} cm\n".encode() + page.Contents.read_bytes() + b"\nQ"
        )
        for key, value in keys.items():
            page[f"/{key}"] = value

    return documents.changed(change, pdf_draft())


def words_by_poppler(pdf: bytes) -> list[Word]:
    """The words of the first page with left, top, right and bottom in mm, as displayed."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "file.pdf"
        file.write_bytes(pdf)
        command = ["pdftotext", "-bbox", "-cropbox", "-l", "1", str(file), "-"]
        said = subprocess.run(command, capture_output=True, check=True).stdout.decode("utf-8")
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        scale = _MM * float(opened.pages[0].obj.get("/UserUnit", 1))  # poppler overlooks it
    return [
        (found[5], *(float(found[edge]) * scale for edge in (1, 2, 3, 4)))  # type: ignore[misc]
        for found in _WORD.finditer(said)
    ]


def word_at(words: list[Word], text: str) -> Word:
    """The first of these words that begins so."""
    return next(word for word in words if word[0].startswith(text))
