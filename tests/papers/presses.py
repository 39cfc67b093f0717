"""A PDF that takes marks, its pages, and the marks that are read of it as it stands."""

from __future__ import annotations

import io
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pikepdf

from bmnn_desk.papers.page_box import page_box
from bmnn_desk.papers.page_slot import slot_of
from bmnn_desk.papers.place_marks import drawn_series, pressing
from bmnn_desk.papers.read_marks_pdf import read_marks_pdf
from bmnn_desk.papers.save_pdf import saved

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bmnn_desk.domain.marks_read import MarkRead
    from bmnn_desk.papers.mark import PlacedMark
    from bmnn_desk.papers.page_slot import Slot
    from bmnn_desk.papers.place_marks import Press


@contextmanager
def opened_press(source: bytes, *marks: PlacedMark) -> Iterator[Press]:
    with (
        pikepdf.open(io.BytesIO(source)) as pdf,
        pressing(pdf, drawn_series(marks), marks) as press,
    ):
        yield press


def slot_in(press: Press, index: int = 0) -> Slot:
    return slot_of(press.pages[index], page_box(press.pages[index].obj))


def marks_on(press: Press, index: int = 0) -> list[MarkRead]:
    made = saved(press.pdf, compress=False)
    return [mark for mark in read_marks_pdf(made).marks if mark.page == index + 1]
