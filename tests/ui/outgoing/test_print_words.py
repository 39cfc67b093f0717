from __future__ import annotations

import pytest

from bmnn_desk.domain.copies import CopyKind
from bmnn_desk.domain.outgoing_list import CopyEntry, PrintEntry
from bmnn_desk.domain.prints import PrintedWhat, PrintOutcome
from bmnn_desk.domain.transfers import CopyState
from bmnn_desk.services.draft_prints import DRAFT
from bmnn_desk.services.print_for_signature import FOR_SIGNATURE
from bmnn_desk.ui.outgoing.print_words import outcome_words, place_words, what_words
from tests.make import OLD


def entry(what: str, outcome: str = "came_out", reason: str = "", prints: int = 1) -> PrintEntry:
    return PrintEntry(day=OLD, what=what, prints=prints, outcome=outcome, reason=reason)


def copy(state: str, place: str = "") -> CopyEntry:
    return CopyEntry(
        number=1,
        kind=CopyKind.SENT,
        holder="Sở Thử Nghiệm",
        place=place,
        state=state,
        delivery="",
        marks=(),
    )


@pytest.mark.parametrize("what", [FOR_SIGNATURE, DRAFT, *PrintedWhat])
def test_nothing_printed_is_shown_by_its_code(what: str) -> None:
    assert what_words(entry(what)) != what


@pytest.mark.parametrize("outcome", list(PrintOutcome))
def test_a_spoiled_print_says_why(outcome: PrintOutcome) -> None:
    assert outcome_words(entry(DRAFT, outcome, "kẹt giấy")).endswith(": kẹt giấy")


def test_several_prints_are_counted() -> None:
    assert what_words(entry(DRAFT, prints=3)) == "Bản nháp (03)"


def test_a_text_that_was_only_checked_here_is_not_said_to_be_printed() -> None:
    checked = entry(FOR_SIGNATURE, prints=0)
    assert what_words(checked) == "Kiểm tra trình ký"
    assert outcome_words(checked) == "Không in ở máy này"


@pytest.mark.parametrize("state", ["", CopyState.AT_CLERK, CopyState.CANCELLED])
def test_no_copy_stands_by_its_code(state: str) -> None:
    assert place_words(copy(state)) not in {"", state}


def test_a_copy_stands_where_it_was_put() -> None:
    assert place_words(copy(CopyState.AT_CLERK, "Tủ 3")) == "Tủ 3"
