from __future__ import annotations

import unicodedata
from typing import Literal

import pytest

from bmnn_desk.domain.letters import VIETNAMESE_LETTERS
from bmnn_desk.domain.stamps import LEVEL_STAMPS, Stamp
from bmnn_desk.errors import BlankTooLongError, GlyphMissingError
from bmnn_desk.papers.fonts import reach_of, width_of
from bmnn_desk.papers.mark import PT_PER_MM
from bmnn_desk.papers.stamp_layout import border_mm, fits, lay_out, printed_lines
from tests.papers import samples


@pytest.mark.parametrize("stamp", [*LEVEL_STAMPS.values(), Stamp.DECLASSIFIED, Stamp.RECALL])
def test_all_ink_lies_between_the_borders(stamp: Stamp) -> None:
    mark = samples.mark(stamp, from_day="12/03/2026", return_day="30/04/2026")
    lines, shape = lay_out(mark), mark.shape
    top = (shape.height_mm - border_mm(shape)) * PT_PER_MM
    first, last = lines[0], lines[-1]
    assert first.baseline + reach_of(first.text, first.face, first.size_pt).rise <= top
    bottom = last.baseline - reach_of(last.text, last.face, last.size_pt).drop
    assert bottom >= border_mm(shape) * PT_PER_MM


def test_the_free_room_above_and_below_the_ink_is_the_same() -> None:
    mark = samples.mark(Stamp.LEVEL_TOI_MAT)
    (line,) = lay_out(mark)
    reach = reach_of(line.text, line.face, line.size_pt)
    above = mark.shape.height_mm * PT_PER_MM - line.baseline - reach.rise
    assert above == pytest.approx(line.baseline - reach.drop)


def test_a_centred_line_has_the_same_room_on_both_sides() -> None:
    mark = samples.number_mark(1)
    (line,) = lay_out(mark)
    width = width_of(line.text, line.face, line.size_pt)
    assert line.x * 2 + width == pytest.approx(mark.shape.width_mm * PT_PER_MM)


def test_an_empty_blank_is_dots_up_to_the_inner_border() -> None:
    mark = samples.mark(Stamp.RECALL)
    text = printed_lines(mark)[1]
    assert text.startswith("Thời hạn: .....")
    line = lay_out(mark)[1]
    end = line.x + width_of(text, line.face, line.size_pt)
    inner = (mark.shape.width_mm - border_mm(mark.shape)) * PT_PER_MM
    assert inner - 4 * width_of(".", line.face, line.size_pt) < end <= inner


def test_two_empty_blanks_share_the_room() -> None:
    text = printed_lines(samples.mark(Stamp.TERM))[1]
    first, _, second = text.removeprefix("Từ ").partition(" đến ")
    assert first == second
    assert set(first) == {"."}


def test_a_long_value_is_written_smaller_not_cut() -> None:
    mark = samples.mark(Stamp.DECLASSIFIED, from_day="12/03/2026")
    line = lay_out(mark)[1]
    assert line.text == "Từ: 12/03/2026"
    assert 9 <= line.size_pt < mark.shape.lines[1].size_pt


def test_a_value_that_would_be_too_small_to_read_does_not_fit() -> None:
    with pytest.raises(BlankTooLongError) as caught:
        lay_out(samples.mark(Stamp.DECLASSIFIED, from_day="x" * 40))
    assert caught.value.stamp == "declassified"


def test_whether_a_value_fits_is_known_before_anything_is_drawn() -> None:
    assert fits(samples.mark(Stamp.DECLASSIFIED, from_day="12/03/2026"))
    assert not fits(samples.mark(Stamp.DECLASSIFIED, from_day="x" * 40))


@pytest.mark.parametrize("odd", ["漢", "A\U0001f600", "\ue000"])
def test_a_letter_that_the_face_lacks_refuses_the_mark(odd: str) -> None:
    with pytest.raises(GlyphMissingError) as caught:
        lay_out(samples.mark(Stamp.SECRET_COPY, signer=odd))
    assert caught.value.stamp == "secret_copy"


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_every_vietnamese_letter_is_drawn_composed_or_apart(form: Literal["NFC", "NFD"]) -> None:
    letters = "".join(sorted(VIETNAMESE_LETTERS))
    for at in range(0, len(letters), 20):
        part = letters[at : at + 20]
        typed = unicodedata.normalize(form, part)
        line = lay_out(samples.mark(Stamp.SECRET_COPY, signer=typed))[-1]
        assert line.text == part
