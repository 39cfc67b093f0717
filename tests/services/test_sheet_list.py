from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.services.cancel_outgoing import cancel_outgoing
from bmnn_desk.services.correct_line import correct_line
from bmnn_desk.services.registers import VolumeAsked
from bmnn_desk.services.sheet_list import lines_to_correct, volume_sheets
from tests import book_desk, make

if TYPE_CHECKING:
    from bmnn_desk.domain.sheets import SheetEntry
    from tests.make import Office


def sheets(at: Office) -> tuple[SheetEntry, ...]:
    return at.desk.read(volume_sheets, VolumeAsked(body=at.body, book=at.book))


def due(at: Office) -> dict[int, int]:
    with at.desk._begun() as work:
        return lines_to_correct(work, 1)


def test_a_sheet_tells_its_lines_its_days_and_the_code_of_all_that_stands_on_it(
    office: Office,
) -> None:
    for _ in range(3):
        make.issued(office)
    (first,) = book_desk.printed(office, [book_desk.row(1), book_desk.row(2)])
    (code,) = book_desk.printed(office, [book_desk.row(3)], continues=1)
    book_desk.signed(make.on(office, 1), 1)
    (sheet,) = sheets(office)
    assert (sheet.number, sheet.first_ordinal, sheet.last_ordinal) == (1, 1, 3)
    assert sheet.code == code != first
    assert (sheet.printed_on, sheet.signed_on) == (office.day, make.on(office, 1).day)
    assert sheet.bound_on is None
    assert sheet.bottom_mm == 40.0 + 3 * 12.5


def test_lines_corrected_or_cancelled_after_their_print_are_due_until_they_are_printed_again(
    office: Office,
) -> None:
    items = [make.issued(office).item for _ in range(4)]
    office.desk.do(correct_line, book_desk.correction(office, ordinal=1))
    book_desk.printed(
        office, [book_desk.row(1), book_desk.row(2), book_desk.row(3, sheet=2, place=0)]
    )
    assert due(office) == {}
    office.desk.do(correct_line, book_desk.correction(office, ordinal=2))
    office.desk.do(cancel_outgoing, make.cancel(office, items[2]))
    office.desk.do(correct_line, book_desk.correction(office, ordinal=4))
    assert due(office) == {2: 1, 3: 2}
    book_desk.printed(
        office,
        [book_desk.row(2, sheet=3, place=0), book_desk.row(3, sheet=3, place=1)],
        correction=True,
    )
    assert due(office) == {}
    assert [sheet.is_correction for sheet in sheets(office)] == [False, False, True]


def test_a_volume_without_sheets_has_none(office: Office) -> None:
    assert sheets(office) == ()
    assert due(office) == {}
