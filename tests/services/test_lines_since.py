from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.code_check import LineSince
from bmnn_desk.services.cancel_outgoing import cancel_outgoing
from bmnn_desk.services.check_code import CodeAsked, check_code
from bmnn_desk.services.correct_line import correct_line
from tests import book_desk, make

if TYPE_CHECKING:
    from tests.make import Office


def since(at: Office, code: str) -> tuple[LineSince, ...]:
    (found,) = at.desk.read(check_code, CodeAsked(body=at.body, typed=code))
    return found.since


def test_corrections_and_cancellations_after_the_print_are_told_by_ordinal(office: Office) -> None:
    make.issued(office)
    gone = make.issued(office)
    (code,) = book_desk.printed(office, [book_desk.row(1), book_desk.row(2)])
    assert since(office, code) == ()
    office.desk.do(cancel_outgoing, make.cancel(office, gone.item))
    later = make.on(office, 1)
    office.desk.do(correct_line, book_desk.correction(later))
    assert since(office, code) == (
        LineSince(ordinal=1, day=later.day, cancelled=False),
        LineSince(ordinal=2, day=office.day, cancelled=True),
    )


def test_what_the_paper_shows_already_is_not_told(office: Office) -> None:
    make.issued(office)
    office.desk.do(correct_line, book_desk.correction(office))
    make.issued(office)
    (code,) = book_desk.printed(office, [book_desk.row(1)])
    assert since(office, code) == ()
