from __future__ import annotations

import io
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pikepdf
import pytest

from bmnn_desk.papers.mark_spots import drawn_marks
from bmnn_desk.papers.page_box import page_box
from bmnn_desk.papers.page_slot import enlarge, put_back, set_crop, slot_of
from bmnn_desk.papers.place_marks import drawn_series, place, pressing
from bmnn_desk.papers.save_pdf import saved
from tests.papers import documents, render, samples

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bmnn_desk.papers.mark import PlacedMark
    from bmnn_desk.papers.page_slot import Slot
    from bmnn_desk.papers.place_marks import Press

SHAPES = documents.shapes()
NUMBER = samples.number_mark(7, (100.0, 7.0))


@contextmanager
def _press(source: bytes, *marks: PlacedMark) -> Iterator[Press]:
    with (
        pikepdf.open(io.BytesIO(source)) as pdf,
        pressing(pdf, drawn_series(marks), marks) as press,
    ):
        yield press


def _slot(press: Press, index: int = 0) -> Slot:
    return slot_of(press.pages[index], page_box(press.pages[index].obj))


def test_a_slot_remembers_what_the_page_was() -> None:
    with _press(SHAPES["unbalanced"]) as press:
        slot = _slot(press)
        assert slot.contents == (press.pages[0].obj.Contents,)
        assert slot.resources == press.pages[0].obj.Resources
        assert slot.before.count(b"q") == 1
        assert slot.after.count(b"Q") == 2


def test_a_slot_of_a_page_of_many_streams_has_all_and_of_a_blank_one_none() -> None:
    def split(pdf: pikepdf.Pdf) -> None:
        pdf.pages[0].Contents = pikepdf.Array(
            [pdf.pages[0].Contents, pdf.make_stream(b"q Q"), pdf.make_stream(b"q")]
        )

    with _press(documents.changed(split)) as press:
        assert len(_slot(press).contents) == 3
        assert _slot(press).after.count(b"Q") == 2
    with _press(SHAPES["blank"]) as press:
        assert (_slot(press).contents, _slot(press).before, _slot(press).after) == ((), b"", b"")


def test_a_slot_takes_the_resources_from_above() -> None:
    with _press(SHAPES["inherited"]) as press:
        resources = _slot(press).resources
        assert resources is not None
        assert "/Font" in resources


@pytest.mark.parametrize("name", SHAPES)
def test_a_page_put_back_is_the_page_that_it_was(name: str) -> None:
    with _press(SHAPES[name], NUMBER) as press:
        page = press.pages[0].obj
        had = {key: key in page for key in ("/Contents",)}
        slot = _slot(press)
        place(press, slot, slot.page, [NUMBER])
        put_back(slot)
        assert {key: key in page for key in had} == had
        assert _slot(press).contents == slot.contents
        assert page.Resources == slot.resources
        assert drawn_marks(press.pages[0]) == ()
        made = saved(press.pdf, compress=False)
    assert render.red_box_by_pdfium(made, 0) is None


def test_a_page_has_its_own_boxes_again_or_none_where_it_had_none() -> None:
    for name in ("trimmed", "inherited", "cropped over the far edges"):
        with _press(SHAPES[name]) as press:
            page = press.pages[0].obj
            keys = ("/MediaBox", "/CropBox", "/TrimBox")
            had = {key: str(page.get(key)) for key in keys}
            slot = _slot(press)
            set_crop(slot, page, slot.box)
            enlarge(slot, page, slot.box)
            assert "/TrimBox" not in page
            assert [float(edge) for edge in page.MediaBox] == pytest.approx(slot.box.box)
            put_back(slot)
            assert {key: str(page.get(key)) for key in keys} == had
            assert slot.edges == {}


def test_another_page_that_is_enlarged_leaves_the_slots_own_page_alone() -> None:
    with _press(documents.pdf(1)) as press:
        slot = _slot(press)
        other = pikepdf.Dictionary(MediaBox=pikepdf.Array([0, 0, 10, 10]))
        enlarge(slot, other, slot.box)
        assert slot.edges == {}
        assert [float(edge) for edge in other.CropBox] == pytest.approx(slot.box.box)
