"""Every mark of both packs as pdfium draws it at 600 dpi, against the figures of its data."""

from __future__ import annotations

import math
from functools import cache

import pytest

from bmnn_desk.domain.stamps import CIRCULAR_STAMPS, URGENCY_STAMPS, Ink, Stamp
from bmnn_desk.papers.draw_stamp import WITH_LEVEL_WORD
from bmnn_desk.papers.mark import PlacedMark
from bmnn_desk.papers.stamp_layout import border_mm, printed_lines
from tests.papers import samples
from tests.papers.facts import PACKS
from tests.papers.measured_ink import box_mm, drawn, inked_rows, runs_mm, texts_of

# The figures that were read (forms.md), written out: width, height, borders, gap, letters.
READ: dict[Stamp, tuple[float, float, int, float, list[float]]] = {
    Stamp.LEVEL_TUYET_MAT: (40, 8, 2, 1, [13]),
    Stamp.LEVEL_TOI_MAT: (30, 8, 2, 1, [13]),
    Stamp.LEVEL_MAT: (20, 8, 2, 1, [13]),
    Stamp.LETTER_A: (15, 15, 2, 1, [40]),
    Stamp.LETTER_B: (15, 15, 2, 1, [40]),
    Stamp.DECLASSIFIED: (30, 13, 2, 1, [14, 13]),
    Stamp.URGENT: (20, 8, 1, 0, [13]),
    Stamp.AT_ONCE: (30, 8, 1, 0, [13]),
    Stamp.VERY_URGENT: (40, 8, 1, 0, [13]),
}
FILLED = {
    "from_day": "12/03/2026",
    "to_day": "12/03/2036",
    "return_day": "30/04/2026",
    "copy_number": "07",
    "copy_form": "Sao y bản chính",
    "copy_day": "12/03/2026",
    "copies": "03 bản",
    "recipients": "Sở Mẫu A; Sở Mẫu B",
    "authority": "CHÁNH VĂN PHÒNG",
    "signer": "Nguyễn Văn Mẫu",
}
ROUND = (Stamp.LETTER_A, Stamp.LETTER_B, Stamp.LETTER_C)
EVERY = [(pack, stamp, is_filled) for pack in PACKS for stamp in Stamp for is_filled in (0, 1)]
NEAR_MM, LINE_MM = 0.1, 0.08


@cache
def mark_of(pack: str, stamp: Stamp, is_filled: int) -> PlacedMark:
    shape = samples.stamps(pack)[stamp]
    blanks = FILLED if is_filled else {}
    return PlacedMark(shape=shape, blanks=blanks, ink=Ink.RED, x_mm=0, y_mm=0, page="first")


@pytest.mark.parametrize(("pack", "stamp", "is_filled"), EVERY)
def test_the_outer_edge_is_as_large_as_the_data_say(
    pack: str, stamp: Stamp, is_filled: int
) -> None:
    mark = mark_of(pack, stamp, is_filled)
    wanted = (0.0, 0.0, mark.shape.width_mm, mark.shape.height_mm)
    assert box_mm(inked_rows(drawn(mark))) == pytest.approx(wanted, abs=NEAR_MM)


@pytest.mark.parametrize(("pack", "stamp"), [(pack, stamp) for pack in PACKS for stamp in Stamp])
def test_borders_and_their_gap_are_as_wide_as_the_data_say(pack: str, stamp: Stamp) -> None:
    mark = mark_of(pack, stamp, 1)
    shape = mark.shape
    rows = inked_rows(drawn(mark))
    # Above the text, under the upper borders; across the middle of a circle.
    y_mm = shape.height_mm / 2 if stamp in ROUND else border_mm(shape) + 0.12
    ends = runs_mm(rows, y_mm)[: shape.borders]
    wanted = [0.0, shape.outer_line_mm]
    if shape.borders == 2:
        inner = shape.outer_line_mm + shape.gap_mm
        wanted += [inner, inner + shape.inner_line_mm]
    assert [end for run in ends for end in run] == pytest.approx(wanted, abs=LINE_MM)


@pytest.mark.parametrize(("pack", "stamp", "is_filled"), EVERY)
def test_each_line_is_set_in_its_size_and_stays_inside_the_inner_border(
    pack: str, stamp: Stamp, is_filled: int
) -> None:
    mark = mark_of(pack, stamp, is_filled)
    shape = mark.shape
    texts = texts_of(drawn(mark), mark)
    assert tuple(text.text for text in texts) == tuple(filter(None, printed_lines(mark)))
    sizes = [line.size_pt for line in shape.lines if line.text]
    for text, size in zip(texts, sizes, strict=True):
        # What is written into a blank may be smaller; the form's own words may not.
        assert text.size_pt == size or (is_filled and 9 <= text.size_pt < size)
    if stamp in ROUND:
        return
    inner = border_mm(shape)
    for text in texts:
        assert text.left >= inner
        assert text.right <= shape.width_mm - inner
        assert text.top >= inner
        assert text.bottom <= shape.height_mm - inner


@pytest.mark.parametrize("stamp", ROUND)
@pytest.mark.parametrize("pack", PACKS)
def test_a_letter_of_40_pt_touches_the_inner_circle_but_not_the_outer_and_the_data_say_so(
    pack: str, stamp: Stamp
) -> None:
    mark = mark_of(pack, stamp, 0)
    shape = mark.shape
    (text,) = texts_of(drawn(mark), mark)
    assert text.left + text.right == pytest.approx(shape.width_mm, abs=1.5)
    assert text.top + text.bottom == pytest.approx(shape.height_mm, abs=0.3)
    outer = shape.width_mm / 2 - shape.outer_line_mm
    widest = max(shape.width_mm / 2 - text.left, text.right - shape.width_mm / 2)
    assert math.hypot(widest, (text.bottom - text.top) / 2) < outer + shape.gap_mm / 2
    assert any("chạm viền trong" in doubt for doubt in shape.doubts)


@pytest.mark.parametrize("stamp", READ)
def test_what_was_read_stands_in_the_data(stamp: Stamp) -> None:
    shape = samples.stamps(PACKS[0])[stamp]
    sizes = [line.size_pt for line in shape.lines]
    found = (shape.width_mm, shape.height_mm, shape.borders, shape.gap_mm, sizes)
    assert found == READ[stamp]
    assert shape.ink is Ink.RED


def test_what_was_not_read_is_never_called_certain() -> None:
    shapes = samples.stamps(PACKS[0])
    unread = [stamp for stamp in CIRCULAR_STAMPS if stamp not in READ and stamp not in ROUND]
    assert not any(shapes[stamp].confidence.is_sourced for stamp in unread)
    newer = samples.stamps(PACKS[1])
    assert {newer[stamp].confidence.value for stamp in CIRCULAR_STAMPS} == {"unread"}
    assert {newer[stamp].confidence.value for stamp in URGENCY_STAMPS} == {"high"}


def test_each_mark_with_a_level_word_is_known_to_the_ban_on_black() -> None:
    words = ("MẬT", "TỐI MẬT", "TUYỆT MẬT")
    bearing = {
        stamp
        for stamp, shape in samples.stamps(PACKS[0]).items()
        if any(line.text.endswith(words) for line in shape.lines)
    }
    assert bearing - {Stamp.DECLASSIFIED} - {
        stamp for stamp in bearing if stamp.startswith(("raised", "lowered"))
    } == {Stamp.LEVEL_MAT, Stamp.LEVEL_TOI_MAT, Stamp.LEVEL_TUYET_MAT}
    assert bearing >= WITH_LEVEL_WORD
