from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.corrections import CellKind
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.services.cancel_outgoing import cancel_outgoing
from bmnn_desk.services.correct_line import correct_line
from bmnn_desk.services.line_cells import LineAsked, cell_now, line_at, line_cells
from bmnn_desk.services.register_entries import register_entries
from bmnn_desk.services.registers import VolumeAsked
from tests import book_desk, make

if TYPE_CHECKING:
    from bmnn_desk.domain.corrections import LineCells
    from tests.make import Office


def cells(at: Office, ordinal: int = 1) -> tuple[LineCells, ...]:
    asked = LineAsked(body=at.body, book=at.book, volume=1, ordinal=ordinal)
    return at.desk.read(line_cells, asked)


def test_the_cells_of_a_line_read_as_they_were_corrected_last(office: Office) -> None:
    make.issued(office)
    office.desk.do(correct_line, book_desk.correction(office))
    (line,) = cells(office)
    texts = {cell.field: (cell.kind, cell.text) for cell in line.cells}
    assert texts["signer"] == (CellKind.TEXT, "Trần Văn Giảm")
    assert texts["note"] == (CellKind.TEXT, "")
    assert texts["recipients"][1].startswith("Sở Thử Nghiệm (bản số 01)\nCông an tỉnh Mẫu")
    assert all(cell.heading and "\n" not in cell.heading for cell in line.cells)
    assert (line.level, line.is_printed, line.is_cancelled) == (SecrecyLevel.MAT, False, False)


def test_a_line_tells_that_it_was_printed_or_cancelled(office: Office) -> None:
    item = make.issued(office).item
    book_desk.printed(office, [book_desk.row(1)])
    office.desk.do(cancel_outgoing, make.cancel(office, item))
    (line,) = cells(office)
    assert (line.is_printed, line.is_cancelled) == (True, True)


def test_there_is_nothing_where_there_is_no_line(office: Office) -> None:
    assert cells(office, 7) == ()


def test_the_note_is_read_without_what_the_desk_adds(office: Office) -> None:
    item = make.issued(office).item
    office.desk.do(cancel_outgoing, make.cancel(office, item))
    asked = VolumeAsked(body=office.body, book=office.book)
    with office.desk._begun() as work:
        line = line_at(work, asked, 1)
        assert line is not None
        (entry,) = register_entries(work, asked, 0).rows
        assert "Hủy số ngày" in entry.note
        assert cell_now(work, line, entry, "note") == ""
        assert cell_now(work, line, entry, "signer") == "Trần Văn Giám"
