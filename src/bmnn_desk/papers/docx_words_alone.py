"""Words of a mark that stand in a DOCX without its borders."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.marks_read import MarkFault, MarkRead
from bmnn_desk.domain.stamps import Ink, Stamp
from bmnn_desk.papers.docx_text import is_red_paragraph, own_text, paragraphs
from bmnn_desk.papers.own_marks import named_copies
from bmnn_desk.papers.stamp_words import bare, level_of, stamps_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml import etree


def docx_words_alone(
    document: etree._Element, used: Sequence[etree._Element]
) -> Iterator[MarkRead]:
    """Copy numbers, and level words alone in a red paragraph, outside the drawings `used`."""
    taken = {paragraph for element in used for paragraph in paragraphs(element)}
    for paragraph in paragraphs(document):
        if paragraph in taken:
            continue
        text = own_text(paragraph)
        for words, number in named_copies(text):
            yield _alone(Stamp.COPY_NUMBER, words, number)
        for shape in stamps_of((bare(text),)):
            if level_of(shape.stamp) is not None and is_red_paragraph(paragraph):
                yield _alone(shape.stamp, text, None)
                break


def _alone(stamp: Stamp, words: str, number: int | None) -> MarkRead:
    return MarkRead(
        stamp=stamp,
        lines=(bare(words),),
        page=None,
        ink=Ink.RED if number is None else None,
        faults=frozenset({MarkFault.BORDERS}),
        copy_number=number,
        level=level_of(stamp),
    )
