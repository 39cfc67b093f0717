from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.desk import Desk
from bmnn_desk.domain.office import Role
from bmnn_desk.domain.proposal import SlipAct
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.errors import (
    DaysOutOfOrderError,
    NotAllowedError,
    NotFoundError,
    PaperCodeMismatchError,
    WrongStageError,
)
from bmnn_desk.services.determine_level import determine_level
from bmnn_desk.services.propose_level import propose_level
from bmnn_desk.services.work import Actor
from bmnn_desk.storage import tables as t
from tests import make
from tests.services.broken import DAY
from tests.services.ledger import raised, rows

if TYPE_CHECKING:
    from tests.make import Office


def test_the_heads_decision_is_kept_with_the_papers_code(office: Office) -> None:
    proposed = make.approved(office)
    _, act = rows(office, t.SlipAct)
    assert (act.kind, act.day, act.decided_by) == (SlipAct.APPROVED, office.day, office.head)
    assert (act.on_paper, act.paper_code) == (True, proposed.print_code)


def test_the_code_may_be_typed_in_small_letters(office: Office) -> None:
    proposed = office.desk.do(propose_level, make.proposal(office))
    typed = f" {proposed.print_code.lower()} "
    assert office.desk.do(determine_level, make.decision(office, proposed, paper_code=typed)) == ()


@pytest.mark.parametrize("code", ["", "ABCDEFGH"])
def test_another_papers_code_is_refused(office: Office, code: str) -> None:
    proposed = office.desk.do(propose_level, make.proposal(office))
    request = make.decision(office, proposed, paper_code=code)
    raised(office.desk, determine_level, request, PaperCodeMismatchError)


def test_a_slip_is_decided_once(office: Office) -> None:
    for approved in (True, False):
        proposed = office.desk.do(propose_level, make.proposal(office))
        office.desk.do(determine_level, make.decision(office, proposed, approved=approved))
        error = raised(
            office.desk, determine_level, make.decision(office, proposed), WrongStageError
        )
        assert isinstance(error, WrongStageError)
        assert (error.is_at, error.needs) == ("approved" if approved else "sent_back", "proposed")


@pytest.mark.parametrize("approved", [True, False])
def test_no_decision_lies_before_its_slip(office: Office, approved: bool) -> None:
    proposed = office.desk.do(propose_level, make.proposal(office))
    request = make.decision(office, proposed, approved=approved, day=office.day - DAY)
    raised(office.desk, determine_level, request, DaysOutOfOrderError)


def test_a_slip_sent_back_gets_no_level_and_no_term(office: Office) -> None:
    proposed = office.desk.do(propose_level, make.proposal(office))
    request = make.decision(office, proposed, approved=False, note="Sai nơi nhận")
    assert office.desk.do(determine_level, request) == ()
    assert rows(office, t.SlipAct)[-1].note == "Sai nơi nhận"
    assert rows(office, t.ItemLevel) == []
    assert rows(office, t.ItemTerm) == []


def test_nobody_decides_by_account_in_anothers_name(office: Office) -> None:
    proposed = office.desk.do(propose_level, make.proposal(office))
    request = make.decision(office, proposed, on_paper=False, paper_code="")
    raised(office.desk, determine_level, request, NotAllowedError)


def test_the_head_may_decide_by_his_own_account(office: Office) -> None:
    proposed = office.desk.do(propose_level, make.proposal(office))
    actor = Actor(account=1, person=office.head, roles=frozenset({Role.LEADER}))
    desk = Desk(office.desk._vault, office.desk.law, actor)
    request = make.decision(office, proposed, on_paper=False, paper_code="")
    assert desk.do(determine_level, request) == ()
    assert rows(office, t.SlipAct)[-1].on_paper is False


def test_the_deputy_decides_with_a_power_that_covers_it(office: Office) -> None:
    proposed = office.desk.do(propose_level, make.proposal(office))
    power = make.delegate(office)
    request = make.decision(office, proposed, decided_by=office.deputy, delegation=power)
    assert office.desk.do(determine_level, request) == ()
    assert rows(office, t.SlipAct)[-1].delegation_id == power


@pytest.mark.parametrize(
    ("level", "years"),
    [(SecrecyLevel.MAT, 10), (SecrecyLevel.TOI_MAT, 20), (SecrecyLevel.TUYET_MAT, 30)],
)
def test_the_term_follows_the_level(office: Office, level: SecrecyLevel, years: int) -> None:
    make.approved(office, bases=(office.bases[level],))
    (term,), (kept,) = rows(office, t.ItemTerm), rows(office, t.ItemLevel)
    assert (term.until, term.shorter) == (date(2025 + years, 3, 10), False)
    assert (kept.level, kept.since) == (level, office.day)


def test_a_shorter_term_is_the_slips(office: Office) -> None:
    make.approved(office, term_until=date(2027, 1, 1))
    (term,) = rows(office, t.ItemTerm)
    assert (term.until, term.shorter) == (date(2027, 1, 1), True)


def test_who_or_what_does_not_exist_is_not_found(office: Office) -> None:
    proposed = office.desk.do(propose_level, make.proposal(office))
    for wrong in ({"slip": 99}, {"body": 2}, {"delegation": 99}):
        request = make.decision(office, proposed, **wrong)
        raised(office.desk, determine_level, request, NotFoundError)
