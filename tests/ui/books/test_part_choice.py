from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from bmnn_desk.domain.register_parts import Continuation
from bmnn_desk.domain.stamps import MarkWay
from bmnn_desk.domain.volumes import PrintPlan
from bmnn_desk.ui.books.part_choice import BookPart, new_lines, part_words, parts_for
from bmnn_desk.ui.books.part_hints import part_hint

P = BookPart
FRESH = PrintPlan(
    first_ordinal=43,
    last_ordinal=None,
    printed_to=None,
    next_sheet=1,
    continue_from=None,
    to_correct={},
    cancelled=frozenset(),
    is_finished=False,
)
GOING_ON = replace(
    FRESH,
    last_ordinal=60,
    printed_to=57,
    next_sheet=4,
    continue_from=Continuation(sheet=3, bottom_mm=120.0),
)


@pytest.mark.parametrize(
    ("plan", "changes", "first"),
    [
        (FRESH, {}, P.FRONT),
        (FRESH, {"last_ordinal": 50}, P.WHOLE),
        (GOING_ON, {}, P.CONTINUE),
        (GOING_ON, {"continue_from": None}, P.NEW_SHEETS),
        (GOING_ON, {"printed_to": 60}, P.CONTROL),
        (GOING_ON, {"printed_to": 60, "to_correct": {44: 1}}, P.CORRECTIONS),
        (GOING_ON, {"printed_to": 60, "is_finished": True}, P.CLOSING),
    ],
)
def test_the_likeliest_print_comes_first(
    plan: PrintPlan, changes: dict[str, Any], first: BookPart
) -> None:
    parts = parts_for(replace(plan, **changes), MarkWay.RUBBER)
    assert parts[0] is first
    assert parts[-1] is P.OFFSET
    assert len(set(parts)) == len(parts)


def test_a_printed_volume_is_never_printed_whole_as_sheets_again() -> None:
    parts = parts_for(GOING_ON, MarkWay.RUBBER)
    assert P.WHOLE not in parts
    assert P.LOOK in parts
    assert not P.LOOK.makes_sheets


def test_the_mark_over_the_cover_is_offered_where_the_office_overprints() -> None:
    assert P.COVER_MARK in parts_for(FRESH, MarkWay.OVERPRINT)
    assert P.COVER_MARK not in parts_for(FRESH, MarkWay.RUBBER)


@pytest.mark.parametrize(
    ("changes", "count"),
    [({}, 3), ({"printed_to": None}, 18), ({"last_ordinal": None}, 0), ({"printed_to": 60}, 0)],
)
def test_new_lines_are_those_on_no_sheet(changes: dict[str, Any], count: int) -> None:
    assert new_lines(replace(GOING_ON, **changes)) == count


@pytest.mark.parametrize("part", BookPart)
def test_every_part_has_words_and_a_hint_with_every_blank_filled(part: BookPart) -> None:
    for said in (part_words(part, GOING_ON), part_hint(part, GOING_ON)):
        assert said
        assert "{" not in said


def test_sheet_and_lines_stand_in_the_words() -> None:
    assert part_words(P.CONTINUE, GOING_ON) == "3 dòng mới, in nối tiếp tờ số 3"
    assert part_words(P.NEW_SHEETS, GOING_ON).endswith("từ số 4")
    assert "tờ số 3" in part_hint(P.CONTINUE, GOING_ON)
