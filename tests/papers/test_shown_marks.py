from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.stamps import Ink, Stamp
from bmnn_desk.papers.mark_pdf import mark_pdf
from bmnn_desk.papers.pdf_text import opened_page, opened_text
from bmnn_desk.papers.shown_marks import bounds_of, is_form, objects_of, shown_marks
from tests.papers import documents, samples, tampered

if TYPE_CHECKING:
    from bmnn_desk.papers.mark import PlacedMark
    from bmnn_desk.papers.shown_marks import ShownMark


def shown(mark: PlacedMark, source: bytes | None = None) -> ShownMark:
    return shown_in(mark_pdf(source or documents.pdf(1), [samples.copy(7, mark)])[0])


def shown_in(made: bytes) -> ShownMark:
    with opened_text(made) as document, opened_page(document, 0) as read:
        forms = [thing for thing in objects_of(read.page) if is_form(thing)]
        return shown_marks(read.page, forms, read.text)[-1]


@pytest.mark.parametrize("stamp", Stamp)
def test_every_stamp_shows_its_size_place_ink_and_words(stamp: Stamp) -> None:
    mark = samples.mark(stamp, (40.0, 30.0), copy_number="07")
    found = shown(mark)
    right, bottom = 40 + mark.shape.width_mm, 30 + mark.shape.height_mm
    assert found.box == pytest.approx((40, 30, right, bottom), abs=0.01)
    assert found.inks == {(217, 0, 0, 255)}
    assert found.is_plain
    assert found.lines[0].text == mark.shape.lines[0].text.replace("{copy_number}", "07")


def test_black_ink_is_shown_black() -> None:
    mark = samples.mark(Stamp.COPY_NUMBER, ink=Ink.BLACK, copy_number="07")
    assert shown(mark).inks == {(0, 0, 0, 255)}


def test_the_letters_lie_within_the_borders() -> None:
    found = shown(samples.number_mark(7, (40.0, 30.0)))
    (line,) = found.lines
    assert line.text == "BẢN SỐ: 07"
    assert 40 < line.box[0] < line.box[2] < 70
    assert 30 < line.box[1] < line.box[3] < 38


def test_what_was_read_once_need_not_be_read_again() -> None:
    made = mark_pdf(documents.pdf(1), [samples.copy(7, samples.number_mark(7))])[0]
    with opened_text(made) as document, opened_page(document, 0) as read:
        form = objects_of(read.page)[-1]
        (found,) = shown_marks(read.page, [form], [["BẢN SỐ: 07"]])
        assert [line.text for line in found.lines] == ["BẢN SỐ: 07"]
        (unread,) = shown_marks(read.page, [form], [[]])
        assert [line.text for line in unread.lines] == [""]


def test_a_mark_that_can_be_seen_through_or_is_clipped_is_not_plain() -> None:
    number = samples.number_mark(7, (150.0, 7.0))
    made = mark_pdf(documents.pdf(1), [samples.copy(7, number)])[0]
    clip = tampered.tail(tampered.clipped)
    assert shown_in(made).is_plain
    assert not shown_in(documents.changed(clip, made)).is_plain
    assert not shown_in(documents.changed(tampered.layer, made)).is_plain
    faint = shown_in(documents.changed(tampered.see_through, made))
    assert {ink[3] for ink in faint.inks} != {255}


def test_objects_come_in_the_order_of_painting_with_their_bounds() -> None:
    made = mark_pdf(documents.pdf(1), [samples.copy(7)])[0]
    with opened_text(made) as document, opened_page(document, 0) as read:
        things = objects_of(read.page)
        assert [is_form(thing) for thing in things[-3:]] == [False, True, True]
        (first, *_) = bounds_of(things)
        assert first[0] == pytest.approx(60, abs=1)
