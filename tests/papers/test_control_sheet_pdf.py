from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import date

import pypdfium2
import pytest

from bmnn_desk.domain.control_sheet import ControlLine, ControlSheet, ControlSheetFacts
from bmnn_desk.machine.wire import packed, unpacked
from bmnn_desk.papers.control_sheet_pdf import control_sheet_pdf
from tests.papers.facts import PACKS, words_form
from tests.papers.read_pdf import check_golden, golden_text, page_texts, words_of


def sheet(number: int, lines: int) -> ControlSheet:
    return ControlSheet(
        number=number,
        code=f"7KQ4-M2XD-WMWM-{number:04d}",
        lines=tuple(
            ControlLine(ordinal=number * 100 + at, code=f"WMWM-WMWM-{number:04d}-{at:04d}")
            for at in range(lines)
        ),
    )


FACTS = ControlSheetFacts(
    parent="Ủy ban nhân dân tỉnh Sông Lam",
    agency="Sở Kế hoạch và Phát triển",
    place="Sông Lam",
    day=date(2026, 6, 1),
    book="SỔ ĐĂNG KÝ BÍ MẬT NHÀ NƯỚC ĐI",
    year=2026,
    volume=1,
    seq=4711,
    mark="7F3A 99C2 10BE",
    sheets=(sheet(1, 17), sheet(2, 16), sheet(3, 0)),
)


def printed(pack: str = PACKS[0], **changes: object) -> bytes:
    facts = replace(FACTS, **changes)  # type: ignore[arg-type]
    return control_sheet_pdf(words_form(pack, "book_pages"), facts)


@pytest.mark.parametrize("pack", PACKS)
def test_the_control_sheet_reads_as_it_did(pack: str) -> None:
    check_golden(f"control_sheet_{pack}", golden_text(printed(pack)))


def test_the_same_facts_give_the_same_bytes() -> None:
    assert printed() == printed()


def test_codes_of_every_sheet_and_every_line_and_the_journals_head_are_there() -> None:
    words = words_of(printed())
    for one in FACTS.sheets:
        assert one.code in words
        for line in one.lines:
            assert words[words.index(f"{line.ordinal}:") + 1] == line.code
    assert "4711" in words
    assert "7F3A 99C2 10BE" in " ".join(words)


@pytest.mark.parametrize("count", [1, 2, 3, 30])
def test_no_two_codes_lie_over_each_other(count: int) -> None:
    with (
        closing(pypdfium2.PdfDocument(printed(sheets=(sheet(9999, count),)))) as document,
        closing(document[0]) as page,
        closing(page.get_textpage()) as text,
    ):
        boxes = [text.get_rect(at) for at in range(text.count_rects())]
        width = page.get_width()
    for at, (left, bottom, right, top) in enumerate(boxes):
        assert right < width
        for other in boxes[at + 1 :]:
            apart_across = other[0] >= right or other[2] <= left
            apart_down = other[1] >= top or other[3] <= bottom
            assert apart_across or apart_down


def test_a_volume_of_many_sheets_runs_over_pages_with_every_code() -> None:
    sheets = tuple(sheet(number, number % 25) for number in range(1, 41))
    pages = page_texts(printed(sheets=sheets))
    assert len(pages) > 5
    words = " ".join(pages).split()
    wanted = {line.code for one in sheets for line in one.lines} | {one.code for one in sheets}
    assert wanted <= set(words)
    for number, page in enumerate(pages, start=1):
        assert f"Trang {number}/{len(pages)}" in page


def test_a_sheet_with_more_lines_than_a_page_holds_loses_none() -> None:
    long = sheet(1, 400)
    words = words_of(printed(sheets=(long, sheet(2, 2))))
    assert {line.code for line in long.lines} <= set(words)


def test_the_facts_cross_to_the_worker_unchanged() -> None:
    assert unpacked(packed(FACTS)) == FACTS


def test_one_page_has_no_number() -> None:
    (page,) = page_texts(printed(sheets=FACTS.sheets[1:]))
    assert "Trang" not in page
