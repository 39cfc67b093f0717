"""Every request that breaks one rule, met in the window of its verb (issue 2's blocks)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from bmnn_desk.domain.findings import Confidence, Severity
from bmnn_desk.storage import tables as t
from bmnn_desk.ui.error_texts import UNREAD, rule_sentence
from tests import make
from tests.finding_ties import finding_marks
from tests.remembered import office_in
from tests.services.broken import CASES
from tests.services.everything import other_case
from tests.services.ledger import prove, rows
from tests.ui.filled_sheet import FilledSheet, stored

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pytestqt.qtbot import QtBot

    from bmnn_desk.domain.findings import Rule
    from bmnn_desk.law.loader import Law
    from bmnn_desk.storage.vault import Vault
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office
    from tests.services.broken import Broken

# What no clerk can ask in the window, with the request's field that the sheet fills itself.
IMPOSSIBLE = {
    "copies that do not add up": ("copies", "the sheet sums nơi nhận and the archive itself"),
    "a power that expired": ("delegation", "only powers that hold that day are offered"),
    "a power that was ended": ("delegation", "only powers that hold that day are offered"),
    "a power for other acts": ("delegation", "only powers to determine a level are offered"),
    "somebody else's power": ("delegation", "only the powers of the person chosen are offered"),
}
POSSIBLE = [name for name in CASES if name not in IMPOSSIBLE]
# A line of the register that lacks its signer has no way round (DI-07), whatever else it breaks.
UNSIGNED = [
    "issuing what nobody decided",
    "issuing what was sent back",
    "issuing what is not signed",
]
RECORD = {"PDX-04", "PDX-05", "NN-01", "NN-05", "DI-07"}


def on_days(names: Iterable[str], *, only_blocks: bool = False) -> pytest.MarkDecorator:
    """Each case in 2025, and in 2026 too."""
    both = [
        pytest.param(day, name, id=f"{name} in {day.year}", marks=finding_marks(CASES[name].rule))
        for name in names
        for day in (make.OLD, make.NEW)
        if day == make.OLD or CASES[name].blocks_in_2026 or not only_blocks
    ]
    return pytest.mark.parametrize(("office", "name"), both, indirect=["office"])


@pytest.fixture
def office(vault: Vault, law: Law, request: pytest.FixtureRequest) -> Office:
    return office_in(vault, law, request.param)


def plain(request: Any) -> Any:  # noqa: ANN401
    """A request without what a new sheet gives it, and without blanks at the ends."""
    changes = {"request_id": "", "other_cases": ()}
    if hasattr(request, "drafter_position"):
        changes["drafter_position"] = request.drafter_position.strip()
    return replace(request, **changes)


def rule_of(at: Office, case: Broken) -> Rule:
    """The rule as that day's regime words it."""
    key = case.rule_in_2026 if at.day == make.NEW and case.rule_in_2026 else case.rule
    return at.desk.law.on(at.day).rules[key]


def answer_blocks(filled: FilledSheet) -> set[tuple[str, str, str, str]]:
    """Fill "Trường hợp khác" of each block that is open to one; what must then be on record."""
    answers = [other_case(rule.id) for rule in filled.rules() if rule.may_be_excused]
    for answer in answers:
        filled.excuse(answer)
    return {(one.rule, one.reason, one.document_number, one.responsible) for one in answers}


@pytest.mark.finding(103)
@on_days(POSSIBLE)
def test_a_block_is_met_with_its_sentence_and_a_warning_with_its_word(
    qtbot: QtBot, seat: Seat, office: Office, name: str
) -> None:
    case = CASES[name]
    verb, request = case.ask(office)
    rule = rule_of(office, case)
    filled = FilledSheet(qtbot, seat, verb, request)
    before, typed, seen = stored(office), filled.texts(), filled.words()
    filled.forward()
    assert plain(filled.asked) == plain(request)
    assert rows(office, t.NumberTaken) == []
    if rule.severity is Severity.BLOCK:
        assert rule_sentence(rule) in filled.words()
        assert stored(office) == before
        assert filled.ended == []
        assert filled.texts() == typed
        assert filled.focused() == next(iter(filled.errors()), "findings")
    else:
        assert rule.confidence is Confidence.UNREAD
        assert UNREAD in rule_sentence(rule)
        (said,) = filled.ended
        assert rule_sentence(rule) in f"{seen}\n{said}"
        assert stored(office)["act"] == before["act"] + 1


@on_days(
    (name for name in POSSIBLE if CASES[name].rule not in RECORD and name not in UNSIGNED),
    only_blocks=True,
)
def test_an_other_case_lets_a_block_of_the_law_through_and_is_recorded(
    qtbot: QtBot, seat: Seat, office: Office, name: str
) -> None:
    verb, request = CASES[name].ask(office)
    filled = FilledSheet(qtbot, seat, verb, request)
    filled.forward()
    answers = answer_blocks(filled)
    filled.go_on()
    assert filled.is_done
    assert rule_of(office, CASES[name]).id in {rule for rule, *_ in answers}
    kept = rows(office, t.OtherCase)
    assert answers == {(row.rule, row.reason, row.document_number, row.responsible) for row in kept}
    assert len({row.act_seq for row in kept}) == 1
    assert prove(office.desk)


@on_days(UNSIGNED)
def test_no_other_case_lets_a_line_without_a_signer_through(
    qtbot: QtBot, seat: Seat, office: Office, name: str
) -> None:
    verb, request = CASES[name].ask(office)
    filled = FilledSheet(qtbot, seat, verb, request)
    filled.forward()
    before = stored(office)
    assert answer_blocks(filled)
    filled.press()
    assert not filled.is_done
    assert filled.sheet.busy_reason() == ""
    assert stored(office) == before
    assert rule_sentence(office.desk.law.on(office.day).rules["DI-07"]) in filled.words()


@on_days(IMPOSSIBLE)
def test_what_the_sheet_fills_itself_cannot_be_asked(
    qtbot: QtBot, seat: Seat, office: Office, name: str
) -> None:
    key, _reason = IMPOSSIBLE[name]
    case = CASES[name]
    verb, request = case.ask(office)
    filled = FilledSheet(qtbot, seat, verb, request)
    asked = plain(filled.asked)
    assert getattr(asked, key) != getattr(request, key)
    assert replace(asked, **{key: getattr(request, key)}) == plain(request)
    filled.forward()
    # The sum is right then; a decision without the power is blocked as one without any.
    assert bool(filled.ended) == (key == "copies" or office.day == make.NEW)
    if not filled.ended:
        assert rule_sentence(rule_of(office, case)) in filled.words()
