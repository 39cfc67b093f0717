"""Lines of files made by hand, as the readers of DOCX and PDF hand them to the finders."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bmnn_desk.domain.document import Area, Read
from bmnn_desk.papers.reading.lines import FileText, TextLine, TextRun
from bmnn_desk.papers.reading.read_document import document_facts
from bmnn_desk.papers.reading.rows import rows_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bmnn_desk.domain.document import DocumentFacts, ReadRecipients
    from bmnn_desk.papers.reading.rows import Row

BODY, LEFT, RIGHT, FOOT_LEFT, FOOT_RIGHT = range(1, 6)
NATION = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
RED = (217, 0, 0)


def run(text: str, *, bold: bool = False, italic: bool = False, size: float = 14) -> TextRun:
    return TextRun(text=text, font="Times New Roman", size_pt=size, bold=bold, italic=italic)


def line(text: str, flow: int = BODY, *, bold: bool = False, align: str = "") -> TextLine:
    return TextLine(
        runs=(run(text, bold=bold),), flow=flow, area=Area.BODY, page=None, line=0, align=align
    )


def bold(text: str, flow: int = BODY, align: str = "center") -> TextLine:
    return line(text, flow, bold=True, align=align)


def inked(made: TextLine, ink: tuple[int, int, int]) -> TextLine:
    return replace(made, runs=tuple(replace(one, ink=ink) for one in made.runs))


def column(texts: Iterable[str], flow: int) -> list[TextLine]:
    return [line(text, flow) for text in texts]


def docx(lines: Iterable[TextLine]) -> FileText:
    """The lines as paragraphs of a DOCX."""
    made = tuple(replace(one, line=at) for at, one in enumerate(lines, start=1))
    return FileText(kind="docx", pages=None, lines=made, sizes=())


def pdf(lines: Iterable[TextLine], pages: int = 1) -> FileText:
    """The lines on pages of a PDF; those without a page stand on the first."""
    made = tuple(replace(one, line=at, page=one.page or 1) for at, one in enumerate(lines, start=1))
    return FileText(kind="pdf", pages=pages, lines=made, sizes=())


def placed(made: TextLine, left: float, top: float, *, page: int = 1) -> TextLine:
    """The line with edges in mm as letters of its size would have them."""
    size = made.runs[0].size_pt or 12
    wide = len(made.text) * size * 0.17
    high = size * 0.41
    return replace(
        made,
        page=page,
        left_mm=left,
        top_mm=top,
        right_mm=round(left + wide, 1),
        bottom_mm=round(top + high, 1),
    )


def broken(text: str, letters: int, hang: str = "") -> list[str]:
    """A text as a narrow column of so many letters breaks it."""
    lines = [""]
    for word in text.split(" "):
        wider = f"{lines[-1]} {word}".strip() if lines[-1] != hang else hang + word
        if len(wider) > letters and lines[-1].strip():
            lines.append(hang + word)
        else:
            lines[-1] = wider
    return lines


def facts(text: FileText) -> DocumentFacts:
    return document_facts(text, "")


def block(*lines: str) -> ReadRecipients:
    """What is read of these paragraphs of nơi nhận, the heading added."""
    found = facts(docx(column(("Nơi nhận:", *lines), FOOT_LEFT))).recipients
    assert found is not None
    return found


def pdf_block(lines: Sequence[str]) -> ReadRecipients:
    """What is read of these lines of a column of a PDF page, the heading added."""
    made = [
        placed(line(one, FOOT_LEFT), 30, 200 + 5 * at)
        for at, one in enumerate(("Nơi nhận:", *lines))
    ]
    found = facts(pdf(made)).recipients
    assert found is not None
    return found


def rows(*lines: TextLine) -> tuple[Row, ...]:
    return rows_of(docx(lines))


def words(read: Read | None) -> str:
    return read.text if read else ""
