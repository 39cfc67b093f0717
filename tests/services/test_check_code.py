from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import text

from bmnn_desk.domain.code_check import CodeFinding
from bmnn_desk.services.cancel_outgoing import cancel_outgoing
from bmnn_desk.services.check_code import CodeAsked, check_code
from bmnn_desk.services.control_facts import ControlAsked, control_facts
from bmnn_desk.services.correct_line import correct_line
from tests import book_desk, make
from tests.storage.officers import unguard

if TYPE_CHECKING:
    from bmnn_desk.domain.code_check import CodeChecked
    from tests.make import Office


def checked(at: Office, typed: str) -> list[CodeChecked]:
    return list(at.desk.read(check_code, CodeAsked(body=at.body, typed=typed)))


def rewritten(at: Office, table: str, statement: str) -> None:
    """Write past the guards, as somebody with the store's key could."""
    unguard(at.desk._vault)
    with at.desk._vault.begin() as session:
        session.execute(text(f"UPDATE {table} SET {statement}"))  # noqa: S608  of constants


def two_printed(at: Office) -> str:
    make.issued(at)
    make.issued(at)
    (code,) = book_desk.printed(at, [book_desk.row(1), book_desk.row(2)])
    return code


def test_the_code_of_a_sheet_says_that_its_lines_stand(office: Office) -> None:
    code = two_printed(office)
    (found,) = checked(office, code.lower().replace("-", " "))
    assert (found.sheet, found.volume, found.ordinal) == (1, 1, None)
    assert (found.finding, found.changed) == (CodeFinding.SAME, ())


def test_one_changed_letter_of_a_line_is_told_with_its_ordinal(office: Office) -> None:
    code = two_printed(office)
    rewritten(office, "outgoing_line", "signer = 'Trần Văn Giắm' WHERE line_id = 2")
    (found,) = checked(office, code)
    assert (found.finding, found.changed) == (CodeFinding.CHANGED, (2,))


def test_who_changes_the_digests_and_the_code_too_has_no_sheet_with_the_code_on_paper(
    office: Office,
) -> None:
    code = two_printed(office)
    rewritten(office, "outgoing_line", "copies = 5 WHERE line_id = 2")
    rewritten(office, "sheet_row", "digest = 'ab'")
    rewritten(office, "sheet", "code = '0000-0000-0000-0000'")
    assert checked(office, code) == []


def test_what_was_corrected_or_cancelled_after_the_print_changes_no_code(office: Office) -> None:
    code = two_printed(office)
    office.desk.do(correct_line, book_desk.correction(office))
    item = make.issued(office).item
    office.desk.do(cancel_outgoing, make.cancel(office, item))
    (found,) = checked(office, code)
    assert found.finding is CodeFinding.SAME


def test_a_correction_that_was_printed_is_part_of_the_code(office: Office) -> None:
    make.issued(office)
    office.desk.do(correct_line, book_desk.correction(office))
    (code,) = book_desk.printed(office, [book_desk.row(1)])
    rewritten(office, "line_correction", "reason = 'Ghi nhầm tên người kí'")
    (found,) = checked(office, code)
    assert (found.finding, found.changed) == (CodeFinding.CHANGED, (1,))


def test_rows_printed_on_later_leave_the_older_code_true_but_older(office: Office) -> None:
    first = two_printed(office)
    make.issued(office)
    (second,) = book_desk.printed(office, [book_desk.row(3)], continues=1)
    assert checked(office, first)[0].finding is CodeFinding.OLDER
    assert checked(office, second)[0].finding is CodeFinding.SAME
    assert first != second


def test_the_code_of_a_line_on_the_control_sheet_is_known_too(office: Office) -> None:
    two_printed(office)
    asked = ControlAsked(body=office.body, book=office.book, volume=1, day=office.day)
    (facts,) = office.desk.read(control_facts, asked)
    (sheet,) = facts.sheets
    assert [line.ordinal for line in sheet.lines] == [1, 2]
    (found,) = checked(office, sheet.lines[1].code)
    assert (found.ordinal, found.finding) == (2, CodeFinding.SAME)
    rewritten(office, "outgoing_line", "title = 'khác' WHERE line_id = 2")
    (found,) = checked(office, sheet.lines[1].code)
    assert (found.finding, found.changed) == (CodeFinding.CHANGED, (2,))


def test_a_mistyped_or_foreign_code_finds_nothing(office: Office) -> None:
    code = two_printed(office)
    assert checked(office, code[:-1]) == []
    assert checked(office, "0000-0000-0000-0000") == []
    asked = CodeAsked(body=9, typed=code)
    assert office.desk.read(check_code, asked) == ()
