from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pikepdf
import pytest

from bmnn_desk.domain.stamps import Ink, Stamp
from bmnn_desk.errors import BlankTooLongError, MarkDoesNotFitError
from bmnn_desk.papers.mark import PT_PER_MM
from bmnn_desk.papers.page_box import page_box
from bmnn_desk.papers.page_slot import CONTENT_KEY, put_back
from bmnn_desk.papers.place_marks import (
    MARK_KEY,
    distinct_marks,
    drawn_series,
    mark_rectangle,
    marks_by_page,
    place,
    pressing,
    require_fit,
)
from bmnn_desk.papers.save_pdf import saved
from tests.needs import needs_poppler
from tests.papers import documents, render, samples
from tests.papers.presses import marks_on, opened_press, slot_in

if TYPE_CHECKING:
    from bmnn_desk.domain.marks_read import MarkRead
    from bmnn_desk.papers.page_box import PageBox

SHAPES = documents.shapes()
NUMBER = samples.number_mark(7, (100.0, 7.0))
LEVEL = samples.mark(Stamp.LEVEL_MAT, (30.0, 62.0))


def _box(name: str) -> PageBox:
    with pikepdf.open(io.BytesIO(SHAPES[name])) as pdf:
        return page_box(pdf.pages[0].obj)


def _is_the_number(found: MarkRead) -> bool:
    wanted = pytest.approx((100, 7, 130, 15), abs=0.1)
    return (found.stamp, found.faults) == (Stamp.COPY_NUMBER, frozenset()) and found.box == wanted


def _colours(page: pikepdf.Page) -> list[bytes]:
    return [part.read_bytes() for part in page.Contents.as_list()]


def test_a_press_holds_one_form_for_each_look_and_names_its_stamp() -> None:
    with opened_press(documents.pdf(), NUMBER, LEVEL) as press:
        assert len(press.pages) == 2
        assert [str(press.forms[mark.look][MARK_KEY]) for mark in (NUMBER, LEVEL)] == [
            "/copy_number",
            "/level_mat",
        ]


def test_a_series_of_another_length_than_its_marks_is_refused() -> None:
    series = drawn_series([NUMBER])
    with pikepdf.open(io.BytesIO(documents.pdf())) as pdf:
        for marks in ((), (NUMBER, LEVEL)):
            with pytest.raises(ValueError, match="zip"), pressing(pdf, series, marks):
                pass


def test_equal_looks_are_drawn_once_wherever_they_stand() -> None:
    moved = samples.number_mark(7, (20.0, 100.0), page="last")
    other = samples.number_mark(8)
    copies = [samples.copy(7, NUMBER, LEVEL), samples.copy(8, other, LEVEL, moved)]
    assert [mark.look for mark in distinct_marks(copies)] == [
        NUMBER.look,
        LEVEL.look,
        other.look,
    ]
    assert distinct_marks([]) == ()


def test_a_series_has_a_page_for_each_mark_in_its_size() -> None:
    with pikepdf.open(io.BytesIO(drawn_series([NUMBER, LEVEL]))) as pdf:
        sizes = [page_box(page.obj).size_mm for page in pdf.pages]
    assert sizes == [pytest.approx((30, 8), abs=0.01), pytest.approx((20, 8), abs=0.01)]


def test_a_series_of_no_marks_is_a_pdf_without_pages() -> None:
    with pikepdf.open(io.BytesIO(drawn_series([]))) as pdf:
        assert len(pdf.pages) == 0


def test_a_series_refuses_a_text_that_does_not_fit_and_a_black_level() -> None:
    with pytest.raises(BlankTooLongError):
        drawn_series([samples.mark(Stamp.COPY_NUMBER, copy_number="9" * 60)])
    with pytest.raises(ValueError, match="black"):
        drawn_series([samples.mark(Stamp.LEVEL_MAT, ink=Ink.BLACK)])


def test_marks_are_gathered_by_page_and_keep_their_order() -> None:
    last = samples.mark(Stamp.RECALL, page="last")
    every = samples.mark(Stamp.SECRET_COPY_NUMBER, page="every", copy_number="01")
    copy = samples.copy(7, last, NUMBER, every)
    assert marks_by_page(copy, 3) == {0: (NUMBER, every), 1: (every,), 2: (last, every)}
    assert list(marks_by_page(copy, 3)) == [0, 1, 2]
    assert marks_by_page(copy, 1) == {0: (last, NUMBER, every)}


@pytest.mark.parametrize("at", [(0.0, 0.0), (180.0, 289.0), (-0.009, -0.009), (180.009, 289.009)])
def test_a_mark_may_touch_the_edges_of_the_page(at: tuple[float, float]) -> None:
    require_fit(_box("plain"), [samples.number_mark(1, at)])


@pytest.mark.parametrize("at", [(-0.02, 9.0), (9.0, -0.02)])
def test_a_mark_over_the_first_edges_is_refused(at: tuple[float, float]) -> None:
    with pytest.raises(MarkDoesNotFitError) as caught:
        require_fit(_box("plain"), [LEVEL, samples.number_mark(1, at)])
    assert caught.value.stamp == "copy_number"


@pytest.mark.parametrize("at", [(50.0, 15.0), (20.0, 23.0), (-0.0, 23.0)])
def test_marks_may_touch_one_another(at: tuple[float, float]) -> None:
    require_fit(_box("plain"), [samples.number_mark(1), samples.mark(Stamp.LEVEL_MAT, at)])


@pytest.mark.parametrize("at", [(49.9, 15.0), (20.0, 22.9), (25.0, 16.0)])
def test_marks_that_lie_on_one_another_are_refused_but_for_a_preview(
    at: tuple[float, float],
) -> None:
    pair = [samples.number_mark(1), samples.mark(Stamp.LEVEL_MAT, at)]
    with pytest.raises(MarkDoesNotFitError) as caught:
        require_fit(_box("plain"), pair)
    assert caught.value.stamp == "level_mat"
    require_fit(_box("plain"), pair, apart=False)


def test_the_page_as_displayed_decides_what_fits() -> None:
    pair = [samples.number_mark(1, (260.0, 10.0)), samples.number_mark(2, (180.0, 10.0))]
    require_fit(_box("rotated 90"), pair)
    with pytest.raises(MarkDoesNotFitError):
        require_fit(_box("plain"), pair)


@pytest.mark.parametrize("name", SHAPES)
def test_a_placed_mark_stands_where_it_should_and_pdfium_shows_it_there(name: str) -> None:
    with opened_press(SHAPES[name], NUMBER) as press:
        slot = slot_in(press)
        place(press, slot, slot.page, [NUMBER])
        (found,) = marks_on(press)
        assert _is_the_number(found)
        made = saved(press.pdf, compress=False)
    scale = 2 if name == "user unit" else 1  # which pdfium overlooks
    expected = tuple(edge / scale for edge in (100, 7, 130, 15))
    assert render.red_box_by_pdfium(made, 0) == pytest.approx(expected, abs=0.35)


def test_the_pages_own_content_keeps_its_objects_between_ours() -> None:
    with opened_press(documents.pdf(), NUMBER) as press:
        own = press.pages[0].obj.Contents.objgen
        slot = slot_in(press)
        place(press, slot, slot.page, [NUMBER])
        before, middle, after = press.pages[0].Contents.as_list()
        assert middle.objgen == own
        assert before.read_bytes().split() == [b"q"]
        assert after.read_bytes().split()[0] == b"Q"
        assert b"/Artifact BMC" in after.read_bytes()


UNSOUND = {
    "a restore too many": b"Q Q",
    "too few operands": b"q 0 cm Q",
    "an open string": b"BT (abc",
    "an open array": b"[1 2 3",
    "an open hexadecimal string": b"<0012",
    "an inline image without end": b"q BI /W 2 /H 2 /BPC 8 /CS /G ID abcd",
}


def _ended(rest: bytes) -> bytes:
    def change(pdf: pikepdf.Pdf) -> None:
        page = pdf.pages[0]
        page.contents_coalesce()
        page.Contents = pdf.make_stream(page.Contents.read_bytes() + b"\n" + rest)

    return documents.changed(change)


@needs_poppler
@pytest.mark.parametrize("name", UNSOUND)
def test_a_mark_is_seen_in_both_readers_even_after_a_content_that_they_give_up(name: str) -> None:
    with opened_press(_ended(UNSOUND[name]), NUMBER) as press:
        slot = slot_in(press)
        assert not slot.sound
        place(press, slot, slot.page, [NUMBER])
        made = saved(press.pdf, compress=False)
        (whole,) = (form for form in slot.page.Resources.XObject.values() if CONTENT_KEY in form)
        assert whole.read_bytes() == slot.contents[0].read_bytes()
        put_back(slot)
        assert slot.page.Contents[0].objgen == slot.contents[0].objgen
    wanted = pytest.approx((100, 7, 130, 15), abs=0.35)
    assert render.red_box_by_pdfium(made, 0) == wanted
    assert render.red_box_by_poppler(made, 0) == wanted
    before, after = (render.text_by_poppler(each) for each in (documents.pdf(), made))
    assert after.count("trang 1/2") == before.count("trang 1/2") == 1


def test_a_name_that_the_page_uses_already_is_not_taken_from_it() -> None:
    def occupy(pdf: pikepdf.Pdf) -> None:
        form = pdf.make_stream(b"", Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Form)
        pdf.pages[0].Resources.XObject = pikepdf.Dictionary(BMS0=form, BMS0x=form)

    with opened_press(documents.changed(occupy), NUMBER) as press:
        slot = slot_in(press)
        own = slot.page.Resources.XObject.BMS0.objgen
        place(press, slot, slot.page, [NUMBER])
        forms = slot.page.Resources.XObject
        assert forms.BMS0.objgen == own
        assert MARK_KEY in forms["/BMS0xx"]
        assert b"/BMS0xx Do" in _colours(press.pages[0])[-1]


def test_resources_that_pages_share_are_copied_and_not_written_into() -> None:
    with opened_press(SHAPES["shared"], NUMBER) as press:
        slot = slot_in(press)
        place(press, slot, slot.page, [NUMBER])
        second = press.pages[1].obj.Resources
        assert "BMS0" not in str(second.get("/XObject"))
        assert marks_on(press, 1) == []
        assert set(slot.page.Resources.keys()) == {*second.keys(), "/XObject"}


def test_the_same_marks_on_pages_that_share_resources_share_streams_and_resources() -> None:
    mark = samples.number_mark(7, page="every")
    with opened_press(SHAPES["shared"], mark) as press:
        for index in (0, 1):
            slot = slot_in(press, index)
            place(press, slot, slot.page, [mark])
        first, second = (page.obj for page in press.pages)
        assert first.Resources.objgen == second.Resources.objgen
        assert [part.objgen for part in first.Contents] == [part.objgen for part in second.Contents]
        assert len(press.streams) == 2


def test_a_new_page_takes_the_content_of_a_slot_and_leaves_its_page_alone() -> None:
    with opened_press(documents.pdf(1), NUMBER) as press:
        slot = slot_in(press)
        own = slot.page.Contents.objgen
        target = press.pdf.make_indirect(
            pikepdf.Dictionary(Type=pikepdf.Name.Page, MediaBox=slot.page.MediaBox)
        )
        place(press, slot, target, [NUMBER])
        press.pdf.pages.append(pikepdf.Page(target))
        assert slot.page.Contents.objgen == own
        assert marks_on(press) == []
        (found,) = marks_on(press, 1)
        assert _is_the_number(found)
        made = saved(press.pdf, compress=False)
    assert render.red_box_by_pdfium(made, 0) is None
    assert render.red_box_by_pdfium(made, 1) == pytest.approx((100, 7, 130, 15), abs=0.35)


def test_a_slot_takes_the_next_copys_mark_instead_of_the_last_ones() -> None:
    marks = [samples.number_mark(number) for number in (1, 2)]
    with opened_press(documents.pdf(1), *marks) as press:
        slot = slot_in(press)
        for mark in marks:
            place(press, slot, slot.page, [mark])
        (form,) = slot.page.Resources.XObject.values()
        assert form.objgen == press.forms[marks[1].look].objgen
        (found,) = marks_on(press)
        assert found.copy_number == 2


def test_the_rectangle_of_a_mark_is_in_the_units_of_the_page() -> None:
    mark = samples.number_mark(1, (20.0, 15.0))
    height = documents.A4[1]
    left, bottom, right, top = (20, 23, 50, 15)
    assert mark_rectangle(mark, _box("plain")) == pytest.approx(
        (
            left * PT_PER_MM,
            height - bottom * PT_PER_MM,
            right * PT_PER_MM,
            height - top * PT_PER_MM,
        ),
        abs=0.01,
    )


def test_the_rectangle_follows_the_rotation_the_crop_and_the_unit() -> None:
    mark = samples.number_mark(1, (20.0, 15.0))
    in_pt = [edge * PT_PER_MM for edge in (15, 20, 23, 50)]
    assert mark_rectangle(mark, _box("rotated 90")) == pytest.approx(in_pt, abs=0.01)
    assert mark_rectangle(mark, _box("cropped")) == pytest.approx(
        (50 + in_pt[1], 800 - in_pt[2], 50 + in_pt[3], 800 - in_pt[0]), abs=0.01
    )
    assert mark_rectangle(mark, _box("user unit"))[0] == pytest.approx(in_pt[1] / 2, abs=0.01)
