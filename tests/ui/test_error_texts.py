from __future__ import annotations

import inspect
import re
from datetime import date
from pathlib import Path

import pytest

from bmnn_desk import errors
from bmnn_desk.domain.accounts import AccountTrouble
from bmnn_desk.domain.change_notices import HolderKind
from bmnn_desk.domain.copies import CopyKind
from bmnn_desk.domain.dates import DayProblem, DayTrouble, read_day
from bmnn_desk.domain.destruction import DestructionKind, DestructionState
from bmnn_desk.domain.findings import Confidence
from bmnn_desk.domain.inventory import AnswerWay, CountOutcome
from bmnn_desk.domain.journal_fault import JournalFault
from bmnn_desk.domain.proposal import SlipAct
from bmnn_desk.domain.second_person import SecondRefusal
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.secrecy_changes import ChangeKind
from bmnn_desk.domain.sheets import SheetState
from bmnn_desk.domain.transfers import CopyState
from bmnn_desk.domain.trips import TripEndKind
from bmnn_desk.errors import DeskError, RulesBrokenError, WrongStageError
from bmnn_desk.services.close_book import BOOK_CLOSED, BOOK_OPEN
from bmnn_desk.storage import tables as t
from bmnn_desk.ui.error_texts import (
    DAY_TEXTS,
    TEXTS,
    WORDS,
    and_noted,
    day_sentence,
    rule_sentence,
    sentence,
)
from tests.domain.cases import rule
from tests.ui.raised_codes import raised_codes

MISHAPS = sorted(DeskError.__subclasses__(), key=lambda kind: kind.__name__)
WITHOUT_FILE = "không kèm tệp"
CODE_WORDS = re.compile(r"\b(NULL|None|null|exception|error|ID|id|traceback|SQL|True|False)\b")
TODAY = date(2026, 3, 10)
# What refuses a document that is there; a missing file or a broken font is no refusal.
REFUSALS = [
    kind
    for kind in MISHAPS
    if kind.__name__.startswith(("Document", "NotADocument", "AlreadyMarked", "Mark", "Worker"))
    or kind.__name__
    in {
        "OldWordFormatError",
        "MacroDocumentError",
        "TrackedChangesError",
        "StrictDocxError",
        "PagesNeedPdfError",
    }
]
SAMPLES = {
    "int": 7,
    "str": "signed",
    "date": date(2026, 2, 5),
    "tuple[Rule, ...]": (rule(), rule(id="DI-04")),
}
# What an error is told that only the running act knows: its expression -> what it may be.
LEVELS = {level.name for level in SecrecyLevel}
TRIP_ENDS = {f"trip_{kind.value}" for kind in TripEndKind}
ENDED = {kind.value for kind in ChangeKind}
OPEN: dict[str, set[str]] = {
    "(needed or state).value": {*SheetState},
    "before.kind.value": {*SlipAct},
    "change.kind": ENDED,
    "copy.at.kind.value": {*CopyKind},
    "copy.event.state": {*CopyState},
    "decision.row.kind.value": {*SlipAct},
    "f'count_{row.outcome}'": {f"count_{outcome.value}" for outcome in CountOutcome},
    "f'destruction_{state}'": {
        f"destruction_{state.value}"
        for state in DestructionState
        if state is not DestructionState.PROPOSED
    },
    "f'trip_{ended.value}'": TRIP_ENDS,
    "f'trip_{request.kind.value}'": TRIP_ENDS,
    "f'way_{way.value}'": {f"way_{way.value}" for way in AnswerWay},
    "holder.kind": {*HolderKind},
    "kept.value": {*CopyKind},
    "min(move.begins_at, key=list(CopyState).index).value": {*CopyState},
    "move.state": {*CopyState},
    "now.ended.value": ENDED,
    "now.last.value": ENDED,
    "now.level.name": LEVELS,
    "now.state": {*CopyState},
    "request.kind": {"post_held", "delegation", "authority_held", "drive", "peer_desk"},
    "request.kind.value": ENDED,
    "request.level.name": LEVELS,
    "row.kind": {*DestructionKind},
    "row.state": {*CopyState},
    "state": {*CopyState},
    "state or CopyState.NOT_MADE.value": {*CopyState},
    "state.value": {*SheetState, *CopyState},
    "work.session.scalar(select(t.CopyEvent.state).where(t.CopyEvent.copy_id.in_(chunk), "
    "t.CopyEvent.state != CopyState.AT_CLERK.value))": {*CopyState},
    # The call that leads here is looked at in its own place, or it names an old register by number.
    "kind": set(),
    "needed": set(),
    "table.__tablename__": set(),
    "row.__tablename__": set(),
    "job.__tablename__": {"print_job"},
    "session.__tablename__": {"drafting_session"},
    "asked.old_register": set(),
    "request.old_register": set(),
}


def sample(kind: type[DeskError]) -> DeskError:
    """A real instance: each argument of its own `__init__` by its annotation."""
    if "__init__" not in vars(kind):
        return kind()
    wanted = list(inspect.signature(kind).parameters.values())
    return kind(*(SAMPLES[str(argument.annotation)] for argument in wanted))


def test_each_mishap_has_its_sentence_and_the_reverse() -> None:
    assert set(TEXTS) == set(DeskError.__subclasses__())


def test_mishaps_are_flat() -> None:
    assert not [kind for kind in MISHAPS if kind.__subclasses__()]
    assert all(kind.__module__.startswith(f"{errors.__name__}.") for kind in MISHAPS)


@pytest.mark.parametrize("kind", MISHAPS)
def test_a_sentence_fills_without_a_blank_left_over(kind: type[DeskError]) -> None:
    assert not re.search(r"[{}]", sentence(sample(kind)))


@pytest.mark.parametrize("kind", MISHAPS)
def test_a_sentence_ends_and_begins_like_one(kind: type[DeskError]) -> None:
    said = TEXTS[kind]
    assert said[0].isupper()
    assert said.endswith(":" if kind is RulesBrokenError else ".")
    assert "  " not in said
    assert ".." not in said


@pytest.mark.parametrize("kind", MISHAPS)
def test_a_sentence_has_no_words_of_code(kind: type[DeskError]) -> None:
    assert not CODE_WORDS.search(TEXTS[kind])


@pytest.mark.parametrize("kind", MISHAPS)
def test_a_sentence_says_what_is_wrong_and_how_to_mend_it(kind: type[DeskError]) -> None:
    assert kind is RulesBrokenError or len(re.findall(r"[.;](?: |$)", TEXTS[kind])) >= 2


@pytest.mark.parametrize("kind", REFUSALS)
def test_a_refused_document_may_go_out_without_a_file(kind: type[DeskError]) -> None:
    assert WITHOUT_FILE in sentence(sample(kind))


def test_only_refused_documents_offer_it() -> None:
    assert len(REFUSALS) >= 15
    assert {kind for kind in MISHAPS if WITHOUT_FILE in TEXTS[kind]} == set(REFUSALS)


def test_dates_are_said_day_first() -> None:
    said = sentence(errors.DaysOutOfOrderError(date(2026, 2, 5), date(2026, 2, 6)))
    assert said.startswith("Ngày 05/02/2026 sớm hơn ngày 06/02/2026")
    assert "05/02/2026" in sentence(errors.NoRegimeError(date(2026, 2, 5)))


def test_stages_are_said_in_words() -> None:
    said = sentence(WrongStageError("signed", "issued"))
    assert "“đã ký”" in said
    assert "“đã phát hành”" in said
    stages = ("proposed", "approved", "sent_back", "withdrawn", "signed", "issued", "cancelled")

    assert all(WORDS[stage].startswith("đã ") for stage in stages)


def test_a_proposal_given_up_is_no_number_cancelled() -> None:
    said = sentence(WrongStageError("destruction_cancelled", DestructionState.PROPOSED.value))
    assert "“đã ghi không tiêu hủy nữa”" in said


def test_broken_rules_come_one_a_line_with_their_article() -> None:
    lines = sentence(RulesBrokenError((rule(id="PDX-09"), rule(id="DI-04")))).splitlines()
    assert lines[0].endswith(":")
    assert [line[:9].strip() for line in lines[1:]] == ["- PDX-09:", "- DI-04:"]
    assert all(line.endswith("[Văn bản mẫu, Điều 1]") for line in lines[1:])


@pytest.mark.parametrize("confidence", Confidence)
def test_only_a_rule_that_nobody_read_says_so(confidence: Confidence) -> None:
    said = rule_sentence(rule(confidence=confidence))
    assert ("chưa đối chiếu" in said) is (confidence is Confidence.UNREAD)
    assert said.startswith("PDX-09")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("31022026", "Tháng 02/2026 chỉ có 28 ngày, không có ngày 31."),
        ("29/2/2026", "Tháng 02/2026 chỉ có 28 ngày, không có ngày 29."),
        ("1/13", "Không có tháng 13 năm 2026."),
        ("mai", "Không hiểu ngày đã nhập."),
    ],
)
def test_a_wrong_day_is_explained(typed: str, said: str) -> None:
    problem = read_day(typed, TODAY)
    assert isinstance(problem, DayProblem)
    assert day_sentence(problem).startswith(said)


@pytest.mark.parametrize("trouble", DayTrouble)
def test_each_trouble_with_a_day_has_its_sentence(trouble: DayTrouble) -> None:
    assert set(DAY_TEXTS) == set(DayTrouble)
    said = day_sentence(DayProblem(trouble=trouble, day=31, month=2, year=2026, last_day=28))
    assert said.endswith(".")
    assert not re.search(r"[{}]", said)


def test_every_kind_and_stage_that_an_error_carries_has_its_word() -> None:
    source = Path(__file__).parents[2] / "src" / "bmnn_desk"
    tables = {
        kind.__tablename__
        for kind in (
            t.Account,
            t.Body,
            t.Book,
            t.Copy,
            t.Delegation,
            t.Item,
            t.Person,
            t.PostHeld,
            t.SecretItem,
            t.SecretList,
            t.Slip,
            t.Unit,
            t.Volume,
        )
    }
    said = re.compile(r"what = \"([^\"]+)\"")
    whats = {
        word for path in source.rglob("*.py") for word in said.findall(path.read_text("utf-8"))
    }
    listed = {*JournalFault, *AccountTrouble, *SecondRefusal}

    assert whats
    assert tables | whats | listed | {BOOK_OPEN, BOOK_CLOSED} <= set(WORDS)


def test_every_code_that_a_verb_raises_has_its_words() -> None:
    raised = raised_codes()
    assert {"meeting_copy", "check_line", "taking_out", "decided"} <= raised.codes
    assert sorted(raised.open - set(OPEN)) == []
    assert sorted(raised.codes.union(*OPEN.values()) - set(WORDS)) == []


def test_a_trip_and_a_device_that_came_back_are_told_each_in_its_own_words() -> None:
    assert "“đã giao lại”" in sentence(WrongStageError("trip_returned", "taken_out"))
    assert "“đã trả nơi cấp”" in sentence(WrongStageError("device_returned", "held"))
    assert "returned" not in WORDS


def test_what_is_still_to_be_looked_at_is_told_after_what_was_done() -> None:
    unread = rule(id="PDX-09", confidence=Confidence.UNREAD)
    assert and_noted("Đã ghi", ()) == "Đã ghi"
    said = and_noted("Đã ghi", (unread,)).splitlines()
    assert said == ["Đã ghi. Có điểm cần xem lại:", f"- {rule_sentence(unread)}"]
