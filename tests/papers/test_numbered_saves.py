from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pikepdf
import pytest

from bmnn_desk.domain.stamps import Stamp
from bmnn_desk.papers.mark_pdf import mark_pdf, pressed
from bmnn_desk.papers.numbered_saves import copies_alike, saved_alike
from bmnn_desk.papers.prove_pdf import prove_pdf
from tests.papers import documents, samples
from tests.papers.read_pdf import page_texts

if TYPE_CHECKING:
    from bmnn_desk.papers.mark import CopyMarks

NUMBERS = (1, 7, 10, 50)


def numbered(*numbers: int) -> list[CopyMarks]:
    return [samples.copy(number) for number in numbers]


def packed() -> bytes:
    """A source whose objects lie in streams, so that its trailer is a stream too."""
    made = io.BytesIO()
    with pikepdf.open(io.BytesIO(documents.pdf())) as opened:
        opened.save(made, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return made.getvalue()


def ids(pdf: bytes) -> tuple[str, str]:
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        first, second = (bytes(part).hex() for part in opened.trailer["/ID"].as_list())
        return first, second


def test_copies_that_differ_in_their_number_alone_are_alike() -> None:
    level = samples.mark(Stamp.LEVEL_MAT, (30.0, 60.0))
    moved = samples.copy(3, samples.number_mark(3, (151.0, 7.0)), level)
    here = [samples.copy(n, samples.number_mark(n, (150.0, 7.0)), level) for n in (1, 2, 4)]
    assert copies_alike([*here[:2], moved, here[2]]) == ((0, 1, 3), (2,))


def test_a_copy_whose_two_numbers_differ_is_not_like_one_whose_are_the_same() -> None:
    pairs = ((1, 1), (2, 3), (4, 4))
    copies = [
        samples.copy(
            one, samples.number_mark(one), samples.number_mark(other, (150.0, 7.0), page="last")
        )
        for one, other in pairs
    ]
    assert copies_alike(copies) == ((0, 2), (1,))


@pytest.mark.parametrize("source", [documents.pdf(), packed()], ids=["plain", "packed"])
def test_each_copy_bears_its_number_and_is_a_sound_pdf_with_an_id_of_its_own(
    source: bytes,
) -> None:
    made = mark_pdf(source, numbered(*NUMBERS))
    for number, pdf in zip(NUMBERS, made, strict=True):
        prove_pdf(pdf, source, samples.copy(number))
        with pikepdf.open(io.BytesIO(pdf)) as opened:
            assert opened.check_pdf_syntax() == []
    found = [ids(pdf) for pdf in made]
    assert len({own for _, own in found}) == len(NUMBERS)
    assert len({first for first, _ in found}) == 1


def test_a_copy_made_among_others_draws_what_it_draws_alone() -> None:
    source = documents.pdf()
    among = mark_pdf(source, numbered(*NUMBERS))[2]
    (alone,) = mark_pdf(source, numbered(NUMBERS[2]))
    with pikepdf.open(io.BytesIO(among)) as one, pikepdf.open(io.BytesIO(alone)) as other:
        pages = [opened.pages[0] for opened in (one, other)]
        assert pages[0].Contents[-1].read_bytes() == pages[1].Contents[-1].read_bytes()
    assert page_texts(among) == page_texts(alone)


def test_nothing_of_the_first_copys_number_is_left_in_another_copy() -> None:
    made = mark_pdf(documents.pdf(), numbered(1, 2))
    with pikepdf.open(io.BytesIO(made[1])) as opened:
        streams = [thing for thing in opened.objects if isinstance(thing, pikepdf.Stream)]
        ours = [thing.read_bytes() for thing in streams if "/BMNN_Mark" in thing]
    with pikepdf.open(io.BytesIO(made[0])) as opened:
        streams = [thing for thing in opened.objects if isinstance(thing, pikepdf.Stream)]
        firsts = [thing.read_bytes() for thing in streams if "/BMNN_Mark" in thing]
    assert len(ours) == len(firsts) == 2
    assert len(set(ours) & set(firsts)) == 1


def test_a_source_that_draws_the_very_same_by_itself_gives_right_copies() -> None:
    copies = numbered(1, 2)
    twin = mark_pdf(documents.pdf(), copies)[0]
    made = mark_pdf(twin, copies)
    for number, pdf in zip(("01", "02"), made, strict=True):
        assert page_texts(pdf)[0].count(f"BẢN SỐ: {number}") == 1 + (number == "01")
        assert page_texts(pdf)[0].count("BẢN SỐ") == 2


def test_a_file_without_an_id_comes_alone() -> None:
    copies = numbered(1, 2)
    with pressed(documents.pdf(), copies) as (press, _):
        drawing = press.forms[copies[0].marks[0].look].read_bytes()
        width = max(len(form.read_bytes()) for form in press.forms.values())
        whole = b"%PDF-1.4\n" + drawing.ljust(width)
        made = saved_alike(lambda: whole, press.forms, copies)
        assert made == (whole, (((0, len(whole)),),))


def test_copies_with_the_same_marks_are_the_same_file() -> None:
    mark = samples.mark(Stamp.LEVEL_MAT, (30.0, 60.0))
    one, other = mark_pdf(documents.pdf(), [samples.copy(1, mark), samples.copy(2, mark)])
    assert one == other
