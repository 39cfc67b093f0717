from __future__ import annotations

from datetime import date

import pytest

from bmnn_desk.domain.prints import CopyPrint, CopyPrintsRequest, PrintedWhat, PrintOutcome


def test_whole_copies_and_overprinted_marks_are_of_a_copy_and_the_rest_is_not() -> None:
    assert {what for what in PrintedWhat if what.is_of_a_copy} == {
        PrintedWhat.WHOLE,
        PrintedWhat.OVERPRINT,
    }


@pytest.mark.parametrize("numbers", [(-1, 2), (1, -2)])
def test_neither_copies_nor_pages_count_below_nought(numbers: tuple[int, int]) -> None:
    copy, pages = numbers
    with pytest.raises(ValueError, match="-"):
        CopyPrint(copy_number=copy, outcome=PrintOutcome.CAME_OUT, pages=pages)


def test_a_request_about_no_print_is_refused() -> None:
    with pytest.raises(ValueError, match="7"):
        CopyPrintsRequest(
            request_id="r",
            body=1,
            day=date(2025, 3, 10),
            item=7,
            what=PrintedWhat.WHOLE,
            prints=(),
        )
