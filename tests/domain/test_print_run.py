from __future__ import annotations

import pytest

from bmnn_desk.domain.print_run import (
    RunAnswer,
    RunStop,
    SentCopy,
    StopCause,
    can_stop_at,
    outcome_of,
    typed_place,
)
from bmnn_desk.domain.prints import PrintOutcome

OUT, SPOILED = PrintOutcome.CAME_OUT, PrintOutcome.SPOILED
FOUR = tuple(SentCopy(number=number, pages=6) for number in (1, 2, 3, 4))


def rows(answer: RunAnswer, sent: tuple[SentCopy, ...] = FOUR) -> list[tuple[int, str, int]]:
    made = outcome_of(sent, answer)
    return [(each.copy_number, each.outcome, each.pages) for each in made.prints]


def left(answer: RunAnswer, sent: tuple[SentCopy, ...] = FOUR) -> list[tuple[int, int]]:
    return [(each.number, each.first) for each in outcome_of(sent, answer).left]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("bản 03, trang 4", (3, 4)),
        ("Bản số 12 trang 07", (12, 7)),
        ("3/4", (3, 4)),
        ("03", (3, 1)),
        ("", None),
        ("bản ba", None),
        ("1 2 3", None),
        ("9" * 9, (999_999_999, 1)),
        ("3/" + "9" * 5000, None),
    ],
)
def test_a_place_is_read_as_clerks_type_it(typed: str, found: tuple[int, int] | None) -> None:
    assert typed_place(typed) == found


def test_a_run_stops_only_where_something_was_sent() -> None:
    sent = (SentCopy(number=3, pages=6, first=4), SentCopy(number=4, pages=6))
    assert can_stop_at(sent, 3, 4)
    assert can_stop_at(sent, 4, 6)
    assert not can_stop_at(sent, 3, 3)
    assert not can_stop_at(sent, 4, 7)
    assert not can_stop_at(sent, 1, 1)


def test_all_good_copies_came_out_with_all_their_pages() -> None:
    assert rows(RunAnswer()) == [(number, OUT, 6) for number in (1, 2, 3, 4)]
    assert left(RunAnswer()) == []


def test_a_spoiled_copy_is_left_to_print_from_its_first_page() -> None:
    answer = RunAnswer(spoiled={2: "Mực nhòe"})
    assert rows(answer)[1] == (2, SPOILED, 6)
    assert outcome_of(FOUR, answer).prints[1].reason == "Mực nhòe"
    assert left(answer) == [(2, 1)]


@pytest.mark.parametrize(
    ("cause", "goes_on", "spoiled", "first"),
    [
        (StopCause.JAM, False, 4, 1),  # three sheets that came out, and the jammed one
        (StopCause.NO_PAPER, False, 3, 1),
        (StopCause.JAM, True, 1, 4),
        (StopCause.PRINTER, True, 0, 4),
    ],
)
def test_a_stop_at_copy_3_page_4_counts_every_sheet_once(
    cause: StopCause, goes_on: bool, spoiled: int, first: int
) -> None:
    stop = RunStop(copy=3, page=4, cause=cause, goes_on=goes_on)
    answer = RunAnswer(stop=stop, reason="Dừng ở trang 4")
    more = [(3, SPOILED, spoiled)] if spoiled else []
    assert rows(answer) == [(1, OUT, 6), (2, OUT, 6), *more]
    assert left(answer) == [(3, first), (4, 1)]
    assert all(each.reason for each in outcome_of(FOUR, answer).prints if each.outcome is SPOILED)


def test_a_stop_before_the_first_sheet_spoils_nothing() -> None:
    answer = RunAnswer(stop=RunStop(copy=1, page=1, cause=StopCause.NO_PAPER))
    assert rows(answer) == []
    assert left(answer) == [(1, 1), (2, 1), (3, 1), (4, 1)]


def test_a_continued_copy_counts_its_pages_once_it_is_whole_and_all_where_it_is_spoiled() -> None:
    sent = (SentCopy(number=3, pages=6, first=4),)
    assert rows(RunAnswer(), sent) == [(3, OUT, 6)]
    assert rows(RunAnswer(spoiled={3: "Rách"}), sent) == [(3, SPOILED, 6)]
    assert left(RunAnswer(spoiled={3: "Rách"}), sent) == [(3, 1)]


def test_copies_before_a_stop_may_be_spoiled_too_and_keep_their_order() -> None:
    answer = RunAnswer(
        spoiled={1: "Mờ"}, stop=RunStop(copy=3, page=1, cause=StopCause.JAM), reason="Kẹt"
    )
    assert rows(answer) == [(1, SPOILED, 6), (2, OUT, 6), (3, SPOILED, 1)]
    assert left(answer) == [(1, 1), (3, 1), (4, 1)]
