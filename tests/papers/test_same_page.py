from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING

import pikepdf
import pytest

from bmnn_desk.domain.stamps import Stamp
from bmnn_desk.errors import MarkNotProvedError
from bmnn_desk.papers.mark_pdf import mark_pdf
from bmnn_desk.papers.same_page import same_page
from tests.papers import documents, samples, tampered

if TYPE_CHECKING:
    from collections.abc import Callable

    from bmnn_desk.papers.same_page import SamePage

COPY = samples.copy(7)


def compared(made: bytes, source: bytes, page: int = 0) -> SamePage:
    with (
        pikepdf.open(io.BytesIO(made)) as new,
        pikepdf.open(io.BytesIO(source)) as old,
    ):
        marks = COPY.marks if page == 0 else ()
        return same_page(new.pages[page].obj, old.pages[page].obj, marks, set())


@pytest.mark.parametrize("name", documents.shapes())
def test_a_marked_page_adds_its_marks_and_nothing_else(name: str) -> None:
    source = documents.shapes()[name]
    found = compared(mark_pdf(source, [COPY])[0], source)
    assert (len(found.marks), found.others) == (2, 0)


@pytest.mark.parametrize(
    ("name", "wrapped"),
    [("plain", True), ("rotated 90", True), ("extra restore", True), ("unbalanced", False)],
)
def test_only_content_between_one_save_and_one_restore_draws_what_it_drew(
    name: str, wrapped: bool
) -> None:
    source = documents.shapes()[name]
    assert compared(mark_pdf(source, [COPY])[0], source).is_wrapped is wrapped


def test_a_page_without_marks_is_its_source() -> None:
    source = documents.pdf()
    found = compared(mark_pdf(source, [COPY])[0], source, 1)
    assert (found.marks, found.others) == ((), 0)


def test_a_name_for_a_form_that_is_lost_is_left_to_the_page() -> None:
    def name_one(pdf: pikepdf.Pdf) -> None:
        form = pdf.make_stream(b"", Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Form)
        pdf.pages[0].Resources.XObject = pikepdf.Dictionary(BMS0=form)

    whole = documents.changed(name_one)
    lost, count = re.subn(rb"/BMS0 \d+ 0 R", b"/BMS0 9 9 R", whole)
    assert count == 1
    made = mark_pdf(lost, [COPY])[0]
    found = compared(made, lost)
    assert (len(found.marks), found.others) == (2, 0)


def test_a_page_on_a_larger_sheet_is_told_with_the_sheets_box() -> None:
    source = documents.changed(lambda one: tampered.set_box(one, "/MediaBox", (0, 0, 60, 60)))
    found = compared(mark_pdf(source, [COPY])[0], source)
    assert found.box.size_mm == pytest.approx((210, 297))


@pytest.mark.parametrize(
    ("change", "check"),
    [
        (tampered.white_over, "page_content"),
        (lambda one: tampered.set_box(one, "/CropBox", (0, 0, 500, 500)), "boxes"),
        (lambda one: tampered.set_box(one, "/TrimBox", (0, 0, 500, 500)), "boxes"),
        (lambda one: one.pages[0].obj.Resources.__delitem__("/Font"), "resources"),
    ],
)
def test_what_else_changed_is_named(change: Callable[[pikepdf.Pdf], None], check: str) -> None:
    source = documents.pdf()
    made = documents.changed(change, mark_pdf(source, [COPY])[0])
    with pytest.raises(MarkNotProvedError) as caught:
        compared(made, source)
    assert caught.value.check == check


@pytest.mark.parametrize(("before", "after"), [(b"", b" 0 0 9 9 re f"), (b"1 0 0 1 9 9 cm ", b"")])
def test_a_content_that_readers_would_not_leave_is_drawn_as_one_form_with_its_own_bytes(
    before: bytes, after: bytes
) -> None:
    source = documents.changed(spoil)
    made = mark_pdf(source, [COPY])[0]
    assert len(compared(made, source).marks) == 2

    def other(opened: pikepdf.Pdf) -> None:
        for form in opened.pages[0].obj.Resources.XObject.values():
            if "/BMNN_Content" in form:
                form.write(before + form.read_bytes() + after)

    with pytest.raises(MarkNotProvedError) as caught:
        compared(documents.changed(other, made), source)
    assert caught.value.check == "page_content"


def spoil(opened: pikepdf.Pdf) -> None:
    """An image in the content that nobody ends."""
    for page in opened.pages:
        page.contents_add(b"BI /W 1 /H 1 /BPC 8 /CS /G ID x")


def test_a_level_alone_is_no_number() -> None:
    source = documents.pdf()
    copy = samples.copy(1, samples.mark(Stamp.LEVEL_MAT))
    with pikepdf.open(io.BytesIO(mark_pdf(source, [copy])[0])) as new:
        with pikepdf.open(io.BytesIO(source)) as old:
            found = same_page(new.pages[0].obj, old.pages[0].obj, copy.marks, set())
        assert [str(form["/BMNN_Mark"]) for form in found.marks] == ["/level_mat"]
