from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

import pypdfium2
import pytest

from bmnn_desk.domain.stamps import Ink, Stamp
from bmnn_desk.papers.draw_stamp import WITH_LEVEL_WORD
from bmnn_desk.papers.specimen_asked import SpecimenAsked
from bmnn_desk.papers.specimen_sheet import specimen_sheet
from tests.papers.facts import PACKS
from tests.papers.read_pdf import check_golden, golden_text, page_texts

if TYPE_CHECKING:
    from bmnn_desk.law.loader import Law

DPI = 300
MM = 25.4 / DPI
A4_PT = (595.28, 841.89)


def printed(law: Law, pack: str, ink: Ink = Ink.RED) -> bytes:
    regime = law.pack(pack)
    return specimen_sheet(
        SpecimenAsked(
            form=regime.specimen,
            shapes=tuple(regime.stamps.values()),
            pack=regime.name,
            ink=ink,
        )
    )


def red_blocks(pdf: bytes) -> list[tuple[float, float, float, float]]:
    """The box of each stretch of rows that has red, page by page, in mm."""
    found = []
    with closing(pypdfium2.PdfDocument(pdf)) as document:
        for page in document:
            with closing(page.render(scale=DPI / 72, rev_byteorder=True)) as bitmap:
                found += _blocks(bytes(bitmap.buffer), bitmap.width, bitmap.stride)
    return found


def _blocks(pixels: bytes, width: int, stride: int) -> list[tuple[float, float, float, float]]:
    step = stride // width
    reds = [pixels[channel::step] for channel in (0, 1)]
    rows = []
    for start in range(0, len(reds[0]), width):
        row = [channel[start : start + width] for channel in reds]
        rows.append(
            [at for at in range(width) if row[0][at] > 150 and row[1][at] < 90]
            if max(row[0]) > 150 and min(row[1]) < 90
            else []
        )
    found, inked = [], [bool(row) for row in rows]
    top = None
    for number, has_red in enumerate([*inked, False]):
        if has_red and top is None:
            top = number
        if not has_red and top is not None:
            block = [at for row in rows[top:number] for at in row]
            found.append((min(block) * MM, top * MM, (max(block) + 1) * MM, number * MM))
            top = None
    return found


@pytest.mark.parametrize("pack", PACKS)
def test_the_sheets_read_as_they_did(law: Law, pack: str) -> None:
    check_golden(f"specimen_sheet_{pack}", golden_text(printed(law, pack)))


def test_all_eighteen_and_the_three_of_haste_stand_there_at_their_true_size(law: Law) -> None:
    shapes = law.pack(PACKS[0]).stamps.values()
    blocks = red_blocks(printed(law, PACKS[0]))
    assert len(blocks) == len(shapes) == 21
    for block, shape in zip(blocks, shapes, strict=True):
        left, top, right, bottom = block
        assert right - left == pytest.approx(shape.width_mm, abs=0.2)
        assert bottom - top == pytest.approx(shape.height_mm, abs=0.2)
        # The left and the upper edge lie on a whole millimetre of the rules.
        assert left - round(left) == pytest.approx(0, abs=0.1)
        assert top - round(top) == pytest.approx(0, abs=0.1)


@pytest.mark.parametrize("pack", PACKS)
def test_each_is_named_with_its_source_and_what_was_not_read_says_so(law: Law, pack: str) -> None:
    text = " ".join(" ".join(page_texts(printed(law, pack))).split())
    stamps = law.pack(pack).stamps
    for number, shape in enumerate(stamps.values(), start=1):
        assert f"{number}. {shape.name} ·" in text
    assert text.count("Nguồn: ") == len(stamps)
    unread = sum(shape.confidence.value == "unread" for shape in stamps.values())
    assert text.count("Chưa đối chiếu. Nguồn: ") == unread


def test_every_sheet_is_a4_and_has_its_own_rules(law: Law) -> None:
    pdf = printed(law, PACKS[0])
    with closing(pypdfium2.PdfDocument(pdf)) as document:
        sizes = [page.get_size() for page in document]
    assert sizes == [pytest.approx(A4_PT, abs=0.1)] * len(sizes)
    for text in page_texts(pdf):
        assert {str(number) for number in range(0, 271, 10)} <= set(text.split())


def test_without_red_no_level_word_is_drawn_but_the_borders_are(law: Law) -> None:
    pdf = printed(law, PACKS[0], Ink.BLACK)
    assert red_blocks(pdf) == []
    stamps = law.pack(PACKS[0]).stamps
    lines = [line.strip() for text in page_texts(pdf) for line in text.splitlines()]
    level_lines = {line.text for stamp in WITH_LEVEL_WORD for line in stamps[stamp].lines[-2:]}
    assert not {"MẬT", "TỐI MẬT", "TUYỆT MẬT", "LÊN TỐI MẬT", "XUỐNG MẬT"} & set(lines)
    assert level_lines  # what the search above looks for is there at all
    assert stamps[Stamp.COPY_NUMBER].lines[0].text.partition(":")[0] in " ".join(lines)
    assert "Máy in không in đỏ" in " ".join(lines)


def test_it_is_drawn_the_same_every_time(law: Law) -> None:
    assert printed(law, PACKS[0]) == printed(law, PACKS[0])
