from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.prints import PrintedWhat
from bmnn_desk.ui.issue.copy_sheets import CopySheets
from bmnn_desk.ui.issue.print_plan import Paper, PrintPart
from tests.papers import samples

if TYPE_CHECKING:
    from bmnn_desk.papers.mark import CopyMarks


def copy(number: int) -> CopyMarks:
    """A copy with a mark on its first page and another on its last."""
    return samples.copy(
        number,
        samples.number_mark(number, (20.0, 15.0)),
        samples.number_mark(number, (50.0, 60.0), page="last"),
    )


def part(number: int, first: int = 1) -> PrintPart:
    return PrintPart(what=PrintedWhat.WHOLE, copy=number, red=False, paper=Paper.BLANK, first=first)


def sheets(*, whole: bool, document: int = 5) -> CopySheets:
    copies = tuple(copy(number) for number in (1, 2, 3))
    return CopySheets(pdf=b"%PDF", copies=copies, document=document, whole=whole)


def test_a_whole_copy_has_all_pages_and_marks_alone_their_sheets() -> None:
    assert sheets(whole=True).count(copy(1)) == 5
    assert sheets(whole=False).count(copy(1)) == 2
    assert sheets(whole=False, document=1).count(copy(1)) == 1


def test_any_copies_from_any_page_are_pages_of_the_one_file() -> None:
    made = sheets(whole=True).batch([part(1), part(3, first=4)])
    assert made.pages == ((0, 1, 2, 3, 4), (13, 14))
    assert made.counts == (5, 5)
    alone = sheets(whole=False).batch([part(2), part(3, first=2)])
    assert alone.pages == ((2, 3), (5,))


def test_only_of_whole_copies_the_marks_alone_must_lie_on_the_paper() -> None:
    made = sheets(whole=True).batch([part(2)])
    assert made.kept_marks is not None
    assert set(made.kept_marks) == {0, 4, 5, 9, 10, 14}
    assert sheets(whole=False).batch([part(2)]).kept_marks is None


def test_a_copy_that_is_not_among_them_is_a_mistake() -> None:
    with pytest.raises(KeyError):
        sheets(whole=True).batch([part(9)])
