"""The same DOCX with an empty frame in a paragraph of its own at its begin and at its end.

LibreOffice lays some files out anew wherever a drawing comes in (a table that was cut short over
a page's end is then whole): what it does with an empty frame, a mark has not done.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from bmnn_desk.domain.stamps import Stamp
from bmnn_desk.papers.docx_main import read_main
from bmnn_desk.papers.docx_mark_text import own_paragraph
from bmnn_desk.papers.docx_mark_xml import Numbers, mark_run
from bmnn_desk.papers.docx_package import open_package
from bmnn_desk.papers.docx_repack import part_bytes, repack
from bmnn_desk.papers.word_names import A, W
from tests.papers.samples import mark

if TYPE_CHECKING:
    from collections.abc import Sequence

_FAR = 0x7FFE_0000


def with_empty_frames(source: bytes, spots: Sequence[tuple[float, float]]) -> bytes:
    """A DOCX in the usual dialect with an empty frame at a spot of its first and its last page."""
    package = open_package(source)
    main = read_main(package)
    section = main.body.find(f"{W}sectPr")
    first, *rest = (_framed(spot, at) for at, spot in enumerate(spots))
    main.body.insert(0, first)
    for paragraph in rest:
        if section is None:
            main.body.append(paragraph)
        else:
            section.addprevious(paragraph)
    return repack(package, {package.main: part_bytes(main.root)})


def _framed(spot: tuple[float, float], at: int) -> etree._Element:
    numbers = Numbers(drawing_id=_FAR + 2 * at, height=_FAR + 2 * at)
    run = mark_run(mark(Stamp.LEVEL_MAT, spot), spot, numbers)
    for text in list(run.iter(f"{W}t")):
        _remove(text)
    for fill in list(run.iter(f"{A}solidFill")):
        fill.addprevious(etree.Element(f"{A}noFill"))
        _remove(fill)
    paragraph = own_paragraph()
    paragraph.append(run)
    return paragraph


def _remove(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
