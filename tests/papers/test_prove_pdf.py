from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING

import pikepdf
import pytest

from bmnn_desk.domain.stamps import Stamp
from bmnn_desk.errors import MarkNotProvedError
from bmnn_desk.papers.mark_pdf import mark_pdf
from bmnn_desk.papers.overprint_pdf import overprint_pdf
from bmnn_desk.papers.print_ready_pdf import print_ready_pdf
from bmnn_desk.papers.prove_pdf import prove_overprint, prove_pdf, prove_print_ready
from tests.papers import documents, samples

if TYPE_CHECKING:
    from collections.abc import Callable

COPY = samples.copy(7)


def _made() -> bytes:
    return mark_pdf(documents.pdf(), [COPY])[0]


def _tail(change: Callable[[bytes], bytes], source: bytes) -> bytes:
    def tamper(opened: pikepdf.Pdf) -> None:
        tail = opened.pages[0].Contents.as_list()[-1]
        before = tail.read_bytes()
        after = change(before)
        assert after != before
        tail.write(after)

    return documents.changed(tamper, source)


def _moved(by_pt: float) -> Callable[[bytes], bytes]:
    def move(tail: bytes) -> bytes:
        return re.sub(
            rb"(\S+) (\S+) cm /BMS0",
            lambda found: b"%.6f %s cm /BMS0" % (float(found[1]) + by_pt, found[2]),
            tail,
        )

    return move


@pytest.mark.parametrize("name", documents.shapes())
def test_a_true_copy_is_proved(name: str) -> None:
    source = documents.shapes()[name]
    with pikepdf.open(io.BytesIO(source)) as opened:
        pages = len(opened.pages)
    copy = samples.copy(
        7, samples.number_mark(7, (100.0, 7.0)), samples.mark(Stamp.LEVEL_MAT, page="last")
    )
    prove_pdf(mark_pdf(source, [copy])[0], pages, copy)


def test_a_copy_saved_again_is_still_proved() -> None:
    prove_pdf(documents.changed(lambda _: None, _made()), 2, COPY)


@pytest.mark.parametrize("by_pt", [1.0, -1.0, 0.4, 300.0])
def test_a_moved_mark_is_not_proved(by_pt: float) -> None:
    with pytest.raises(MarkNotProvedError) as caught:
        prove_pdf(_tail(_moved(by_pt), _made()), 2, COPY)
    assert caught.value.stamp == "copy_number"


def test_a_mark_within_a_tenth_of_a_millimetre_is_proved() -> None:
    prove_pdf(_tail(_moved(0.2), _made()), 2, COPY)


def test_a_missing_mark_is_not_proved() -> None:
    with pytest.raises(MarkNotProvedError):
        prove_pdf(_tail(lambda tail: tail.replace(b"/BMS0 Do", b""), _made()), 2, COPY)


def test_a_doubled_mark_is_not_proved() -> None:
    with pytest.raises(MarkNotProvedError):
        prove_pdf(_tail(lambda tail: tail + tail.split(b"Q ", 1)[1], _made()), 2, COPY)


def test_a_mark_drawn_on_another_page_as_well_is_not_proved() -> None:
    def tamper(opened: pikepdf.Pdf) -> None:
        first, second = opened.pages
        second.obj["/Contents"], second.obj["/Resources"] = first.Contents, first.Resources

    with pytest.raises(MarkNotProvedError):
        prove_pdf(documents.changed(tamper, _made()), 2, COPY)


def test_the_number_of_another_copy_is_not_proved() -> None:
    (made,) = mark_pdf(documents.pdf(), [samples.copy(8)])
    with pytest.raises(MarkNotProvedError):
        prove_pdf(made, 2, COPY)


def test_a_mark_whose_blank_is_not_the_copys_number_is_not_proved() -> None:
    wrong = samples.copy(7, samples.number_mark(8))
    with pytest.raises(MarkNotProvedError):
        prove_pdf(mark_pdf(documents.pdf(), [wrong])[0], 2, wrong)


def test_a_second_copy_number_in_the_text_is_not_proved() -> None:
    source = documents.with_text("BẢN SỐ: 12")
    with pytest.raises(MarkNotProvedError):
        prove_pdf(mark_pdf(source, [COPY])[0], 1, COPY)


def test_another_level_than_the_wanted_one_is_not_proved() -> None:
    made = mark_pdf(documents.pdf(), [samples.copy(1, samples.mark(Stamp.LEVEL_TOI_MAT))])[0]
    with pytest.raises(MarkNotProvedError):
        prove_pdf(made, 2, samples.copy(1, samples.mark(Stamp.LEVEL_TUYET_MAT)))


def test_a_mark_without_its_text_is_not_proved() -> None:
    def tamper(opened: pikepdf.Pdf) -> None:
        for thing in opened.objects:
            if isinstance(thing, pikepdf.Stream) and "/BMNN_Mark" in thing:
                thing.write(re.sub(rb"BT.*?ET", b"", thing.read_bytes(), flags=re.DOTALL))

    with pytest.raises(MarkNotProvedError):
        prove_pdf(documents.changed(tamper, _made()), 2, COPY)


def test_a_lost_page_is_not_proved() -> None:
    def tamper(opened: pikepdf.Pdf) -> None:
        del opened.pages[1]

    with pytest.raises(MarkNotProvedError):
        prove_pdf(documents.changed(tamper, _made()), 2, COPY)


def test_junk_is_not_proved() -> None:
    for junk in (b"", b"%PDF-1.7 junk", _made()[:3000]):
        with pytest.raises(MarkNotProvedError):
            prove_pdf(junk, 2, COPY)


def test_black_level_words_of_the_text_do_not_disturb_the_proof() -> None:
    source = documents.with_text("QUY CHẾ BẢO VỆ BÍ MẬT")
    copy = samples.copy(1, samples.mark(Stamp.LEVEL_MAT))
    prove_pdf(mark_pdf(source, [copy])[0], 1, copy)


@pytest.mark.parametrize("stamp", Stamp)
def test_every_stamp_can_be_proved_filled_and_empty(stamp: Stamp) -> None:
    for mark in (
        samples.mark(stamp, copy_number="01", from_day="12/03/2026", signer="Lê Thị Mẫu"),
        samples.mark(stamp, copy_number="01"),
    ):
        copy = samples.copy(1, mark)
        prove_pdf(mark_pdf(documents.pdf(1), [copy])[0], 1, copy)


def test_a_print_file_is_proved_and_one_with_swapped_copies_is_not() -> None:
    copies = [samples.copy(number) for number in (1, 2, 3)]
    made = print_ready_pdf(documents.pdf(4), copies)
    prove_print_ready(made, 4, copies)
    with pytest.raises(MarkNotProvedError):
        prove_print_ready(made, 4, [copies[1], copies[0], copies[2]])


def test_a_print_file_without_the_last_page_is_not_proved() -> None:
    copies = [samples.copy(number) for number in (1, 2)]

    def tamper(opened: pikepdf.Pdf) -> None:
        del opened.pages[7]

    made = documents.changed(tamper, print_ready_pdf(documents.pdf(4), copies))
    with pytest.raises(MarkNotProvedError):
        prove_print_ready(made, 4, copies)


def test_an_overprint_is_proved_and_one_with_more_on_it_is_not() -> None:
    copies = [samples.copy(number) for number in (1, 2)]
    made = overprint_pdf(documents.pdf(3), copies)
    prove_overprint(made, 3, copies)

    def tamper(opened: pikepdf.Pdf) -> None:
        with pikepdf.open(io.BytesIO(documents.with_text("thêm một dòng"))) as other:
            opened.pages[1].add_underlay(other.pages[0], pikepdf.Rectangle(0, 0, 595, 842))

    with pytest.raises(MarkNotProvedError):
        prove_overprint(documents.changed(tamper, made), 3, copies)
