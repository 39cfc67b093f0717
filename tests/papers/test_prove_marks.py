from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.stamps import Stamp
from bmnn_desk.errors import MarkNotProvedError
from bmnn_desk.papers.mark_pdf import mark_pdf
from bmnn_desk.papers.overprint_pdf import overprint_pdf
from bmnn_desk.papers.pdf_text import opened_bare, opened_page, opened_text
from bmnn_desk.papers.prove_marks import (
    Bearing,
    copy_numbers,
    prove_alone,
    prove_marks,
    prove_numbers,
    prove_unmoved,
)
from tests.papers import documents, samples, tampered

if TYPE_CHECKING:
    from bmnn_desk.papers.mark import PlacedMark

A4_MM = (595.276 / 72 * 25.4, 841.89 / 72 * 25.4)
NUMBER = samples.number_mark(7, (150.0, 7.0))
LEVEL = samples.mark(Stamp.LEVEL_MAT, (30.0, 62.0))


def bearing(*marks: PlacedMark) -> Bearing:
    return Bearing(page=0, number=7, marks=marks, size_mm=A4_MM, unit=1.0)


def made(*marks: PlacedMark) -> bytes:
    return mark_pdf(documents.pdf(1), [samples.copy(7, *marks)])[0]


def check(data: bytes, wanted: Bearing) -> tuple[str, str]:
    with opened_text(data) as document, opened_page(document, 0) as read:
        with pytest.raises(MarkNotProvedError) as caught:
            prove_marks(read.page, wanted, read.text)
        return caught.value.check, caught.value.stamp


def test_marks_as_wanted_are_proved_with_their_lines() -> None:
    with opened_text(made(NUMBER, LEVEL)) as document, opened_page(document, 0) as read:
        lines = prove_marks(read.page, bearing(NUMBER, LEVEL), read.text)
        assert lines == (("BẢN SỐ: 07",), ("MẬT",))
        assert prove_marks(read.page, bearing(NUMBER, LEVEL), lines) == lines


def test_words_read_elsewhere_must_be_the_wanted_ones_too() -> None:
    with opened_text(made(NUMBER)) as document, opened_bare(document, 0) as page:
        with pytest.raises(MarkNotProvedError) as caught:
            prove_marks(page, bearing(NUMBER), [("BẢN SỐ: 08",)])
        assert caught.value.check == "text"


def test_the_failed_check_is_named_with_its_mark() -> None:
    assert check(made(NUMBER), bearing(samples.number_mark(8, (150.0, 7.0))))[0] == "text"
    assert check(made(NUMBER), bearing(samples.number_mark(7, (150.2, 7.0))))[0] == "place"
    assert check(made(LEVEL, NUMBER), bearing(NUMBER, LEVEL)) == ("size", "copy_number")
    assert check(documents.pdf(1), bearing(NUMBER)) == ("missing", "copy_number")
    assert check(made(NUMBER), bearing(NUMBER, LEVEL))[0] == "missing"
    (twice,) = mark_pdf(made(NUMBER), [samples.copy(7, NUMBER)])
    assert check(twice, bearing(NUMBER))[0] == "extra"
    covered = documents.changed(tampered.white_over, made(NUMBER))
    assert check(covered, bearing(NUMBER))[0] == "covered"


def test_a_page_with_its_marks_alone_is_proved() -> None:
    data = overprint_pdf(documents.pdf(1), [samples.copy(7, NUMBER)])
    with opened_text(data) as document, opened_bare(document, 0) as page:
        prove_alone(page, bearing(NUMBER))
    with (
        opened_text(made(NUMBER)) as document,
        opened_bare(document, 0) as page,
        pytest.raises(MarkNotProvedError),
    ):
        prove_alone(page, bearing(NUMBER))


def test_numbers_of_the_text_are_read_whole() -> None:
    assert copy_numbers("BẢN SỐ: 07\nBẢN\u00a0SỐ: 12") == [7, 12]
    assert copy_numbers("bản số: 07, BẢN SAO SỐ: 03") == []


def numbers(source: bytes, mark: PlacedMark) -> None:
    (data,) = mark_pdf(source, [samples.copy(7, mark)])
    with (
        opened_text(source) as old,
        opened_bare(old, 0) as before,
        opened_text(data) as document,
        opened_page(document, 0) as read,
    ):
        prove_numbers(read, before, bearing(mark))


def test_another_number_in_the_text_is_caught_unless_it_came_with_the_document() -> None:
    source = documents.with_text("BẢN SỐ: 12")
    with pytest.raises(MarkNotProvedError):
        numbers(source, NUMBER)
    numbers(source, LEVEL)


def test_a_text_that_moved_is_caught() -> None:
    other = documents.changed(
        lambda opened: opened.pages[0].contents_add(b"1 0 0 1 5 0 cm", prepend=True)
    )
    with (
        opened_text(other) as old,
        opened_bare(old, 0) as before,
        opened_text(made(NUMBER)) as document,
        opened_bare(document, 0) as page,
    ):
        with pytest.raises(MarkNotProvedError) as caught:
            prove_unmoved(page, bearing(NUMBER), source=before)
        assert caught.value.check == "moved"
