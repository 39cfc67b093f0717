from __future__ import annotations

import pikepdf
import pytest

from bmnn_desk.errors import DocumentDamagedError
from bmnn_desk.papers.page_slot import enlarge, free_name, put_back, set_crop, whole_content
from bmnn_desk.papers.place_marks import place
from bmnn_desk.papers.save_pdf import saved
from tests.papers import documents, render, samples
from tests.papers.presses import marks_on, opened_press, slot_in

SHAPES = documents.shapes()
NUMBER = samples.number_mark(7, (100.0, 7.0))


def test_a_slot_remembers_what_the_page_was() -> None:
    with opened_press(SHAPES["unbalanced"]) as press:
        slot = slot_in(press)
        assert slot.contents == (press.pages[0].obj.Contents,)
        assert slot.resources == press.pages[0].obj.Resources
        assert slot.before.count(b"q") == 1
        assert slot.after.count(b"Q") == 2


def test_a_slot_of_a_page_of_many_streams_has_all_and_of_a_blank_one_none() -> None:
    def split(pdf: pikepdf.Pdf) -> None:
        pdf.pages[0].Contents = pikepdf.Array(
            [pdf.pages[0].Contents, pdf.make_stream(b"q Q"), pdf.make_stream(b"q")]
        )

    with opened_press(documents.changed(split)) as press:
        assert len(slot_in(press).contents) == 3
        assert slot_in(press).after.count(b"Q") == 2
    with opened_press(SHAPES["blank"]) as press:
        assert (slot_in(press).contents, slot_in(press).before, slot_in(press).after) == (
            (),
            b"",
            b"",
        )


def test_a_slot_takes_the_resources_from_above() -> None:
    with opened_press(SHAPES["inherited"]) as press:
        resources = slot_in(press).resources
        assert resources is not None
        assert "/Font" in resources


@pytest.mark.parametrize("name", SHAPES)
def test_a_page_put_back_is_the_page_that_it_was(name: str) -> None:
    with opened_press(SHAPES[name], NUMBER) as press:
        page = press.pages[0].obj
        had = {key: key in page for key in ("/Contents",)}
        slot = slot_in(press)
        place(press, slot, slot.page, [NUMBER])
        put_back(slot)
        assert {key: key in page for key in had} == had
        assert slot_in(press).contents == slot.contents
        assert page.Resources == slot.resources
        assert marks_on(press) == []
        made = saved(press.pdf, compress=False)
    assert render.red_box_by_pdfium(made, 0) is None


@pytest.mark.parametrize(("first", "is_whole"), [(b"q 0 cm % a", False), (b"q 0 cm % a\n", True)])
def test_a_content_that_goes_on_in_a_comment_is_not_drawn_as_one_form(
    first: bytes, *, is_whole: bool
) -> None:
    def split(pdf: pikepdf.Pdf) -> None:
        parts = [pdf.make_stream(first), pdf.make_stream(b"0 0 9 9 re f % b")]
        pdf.pages[0].Contents = pikepdf.Array(parts)

    with opened_press(documents.changed(split)) as press:
        slot = slot_in(press)
        assert not slot.sound
        if is_whole:
            form = whole_content(press.pdf, slot)
            assert form.read_bytes() == first + b"\n0 0 9 9 re f % b"
        else:
            with pytest.raises(DocumentDamagedError):
                whole_content(press.pdf, slot)


def test_a_name_that_stands_for_nothing_is_not_free() -> None:
    forms = pikepdf.Object.parse(b"<< /BMS0 null >>")
    assert "/BMS0" not in forms
    assert free_name(forms, "/BMS0") == "/BMS0x"
    assert free_name(pikepdf.Dictionary(), "/BMS0") == "/BMS0"


def test_a_page_has_its_own_boxes_again_or_none_where_it_had_none() -> None:
    for name in ("trimmed", "inherited", "cropped over the far edges"):
        with opened_press(SHAPES[name]) as press:
            page = press.pages[0].obj
            keys = ("/MediaBox", "/CropBox", "/TrimBox")
            had = {key: str(page.get(key)) for key in keys}
            slot = slot_in(press)
            set_crop(slot, page, slot.box)
            enlarge(slot, page, slot.box)
            assert "/TrimBox" not in page
            assert [float(edge) for edge in page.MediaBox] == pytest.approx(slot.box.box)
            put_back(slot)
            assert {key: str(page.get(key)) for key in keys} == had
            assert slot.edges == {}


def test_another_page_that_is_enlarged_leaves_the_slots_own_page_alone() -> None:
    with opened_press(documents.pdf(1)) as press:
        slot = slot_in(press)
        other = pikepdf.Dictionary(MediaBox=pikepdf.Array([0, 0, 10, 10]))
        enlarge(slot, other, slot.box)
        assert slot.edges == {}
        assert [float(edge) for edge in other.CropBox] == pytest.approx(slot.box.box)
