from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from docx.oxml.ns import qn
from reportlab.lib.units import mm

from bmnn_desk.papers.docx_register_table import register_table
from bmnn_desk.papers.fonts import REGULAR
from bmnn_desk.papers.register_layout import LEADING, PAD, Room, RowMaker
from bmnn_desk.papers.register_notes import EntryRow, NoteSetter
from bmnn_desk.papers.register_pages import height_of
from bmnn_desk.papers.register_pdf import register_pdf
from bmnn_desk.papers.wrap import Breaker
from tests.papers.book_parts import after, lines_only, whole_book
from tests.papers.facts import LEVELS, PACKS
from tests.papers.read_pdf import page_texts
from tests.papers.register_samples import entries_of, form_of, line_of

if TYPE_CHECKING:
    from bmnn_desk.domain.registers import PrintedRow

KIND = "incoming_register"
CORRECTED = (
    "Đính chính ngày 22/11/2026, cột “Số, ký hiệu”: “Số 9 31/2” thành “09/CAT-PA03”; "
    "lý do: Ghi sót ký hiệu"
)
CANCELLED = "Hủy số ngày 10/03/2025: Ghi nhầm"


def set_row(pack: str, kind: str, **changes: object) -> EntryRow:
    form = form_of(pack, kind)
    breaker = Breaker(REGULAR, form.text_pt)
    room = Room(top=100.0, bottom=550.0, lead=form.text_pt * LEADING, signing_row=10 * mm)
    return NoteSetter(form, RowMaker(form, LEVELS, breaker, room), breaker, room).row(
        line_of(kind, **changes)
    )


def rows_of(notes: dict[int, str], count: int = 40) -> tuple[PrintedRow, ...]:
    entries = entries_of(KIND, count)
    lines = tuple(replace(line, note=notes.get(line.ordinal, "")) for line in entries)
    return register_pdf(lines_only(replace(whole_book(PACKS[1], KIND), entries=lines))).rows


@pytest.mark.parametrize("pack", PACKS)
@pytest.mark.parametrize("kind", ["incoming_register", "outgoing_register", "copy_register"])
def test_a_correction_adds_its_own_lines_to_its_row_and_not_half_a_page(
    pack: str, kind: str
) -> None:
    plain = set_row(pack, kind, recipients=("Sở Nội vụ",), note="")
    row = set_row(pack, kind, recipients=("Sở Nội vụ",), note=CORRECTED)
    assert row.stacks == plain.stacks
    assert " ".join(row.note[0].lines) == f"Ghi chú: {CORRECTED}"
    assert height_of((row.note,)) < 2 * 10.5 * LEADING + 2 * PAD + 0.1


@pytest.mark.parametrize("kind", ["incoming_register", "outgoing_register", "transfer_register"])
@pytest.mark.parametrize(
    "note", [CORRECTED, CANCELLED, "Thu hồi 22/11/2026", f"Có bì\n{CANCELLED}"]
)
def test_a_day_in_a_note_is_never_broken(kind: str, note: str) -> None:
    for pack in PACKS:
        row = set_row(pack, kind, note=note)
        lines = [
            line for stack in (*row.stacks, row.note) for block in stack for line in block.lines
        ]
        assert any(day in line for day in ("22/11/2026", "10/03/2025") for line in lines)


def test_a_note_that_makes_its_row_little_higher_stays_in_its_column() -> None:
    row = set_row(PACKS[1], KIND, note="Bì niêm phong, chỉ ghi bì")
    assert row.note == ()
    assert row.stacks[-1][0].lines == ("Bì niêm", "phong,", "chỉ ghi bì")


def test_the_unit_that_keeps_the_copy_stays_in_the_column_of_both() -> None:
    row = set_row(PACKS[0], "outgoing_register", note=CORRECTED, keeping_unit="Văn thư")
    assert row.stacks[-1][0].lines == ("Văn thư",)
    assert "Văn thư" not in " ".join(row.note[0].lines)


def test_a_line_and_its_note_are_one_printed_row_on_one_sheet() -> None:
    for ordinal in range(1, 12):
        rows = rows_of({ordinal: CORRECTED})
        assert [row.ordinal for row in rows] == list(range(1, 41))
        bottoms = {row.sheet: 0.0 for row in rows}
        for row in rows:
            assert row.top_mm >= bottoms[row.sheet] - 0.001
            bottoms[row.sheet] = row.top_mm + row.height_mm
        assert max(bottoms.values()) <= 195.01


def test_the_next_line_in_noi_tiep_begins_below_the_note() -> None:
    lines = tuple(replace(line, note=CORRECTED) for line in entries_of(KIND, 4))
    book = lines_only(replace(whole_book(PACKS[1], KIND), entries=lines))
    whole = register_pdf(book)
    first = register_pdf(replace(book, entries=lines[:2]))
    second = register_pdf(replace(book, entries=lines[2:], continue_from=after(first)))
    tops = [row.top_mm for row in (*first.rows, *second.rows)]
    assert tops == pytest.approx([row.top_mm for row in whole.rows])


def test_a_note_longer_than_a_page_loses_no_word_and_is_numbered_on() -> None:
    words = [f"chữ{number}" for number in range(3000)]
    line = line_of(KIND, note=" ".join(words))
    paper = register_pdf(lines_only(replace(whole_book(PACKS[1], KIND), entries=(line,))))
    said = " ".join(page_texts(paper.pdf)).split()
    assert [word for word in said if word.startswith("chữ")] == words
    assert [row.part for row in paper.rows] == list(range(len(paper.rows)))
    assert len({row.sheet for row in paper.rows}) == len(paper.rows) > 1


def test_a_word_processor_gets_the_note_below_its_row_and_keeps_both_together() -> None:
    line = line_of(KIND, note=CORRECTED)
    table = register_table(replace(whole_book(PACKS[1], KIND), entries=(line,)))
    *_, row, note = table.iter(qn("w:tr"))
    assert [text.text for text in note.iter(qn("w:t"))] == [f"Ghi chú: {CORRECTED}"]
    (span,) = note.iter(qn("w:gridSpan"))
    assert span.get(qn("w:val")) == "10"
    assert len(list(row.iter(qn("w:keepNext")))) == len(list(row.iter(qn("w:p"))))
    assert CORRECTED not in [text.text for text in row.iter(qn("w:t"))]
