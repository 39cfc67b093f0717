from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from bmnn_desk import services
from bmnn_desk.domain.office import Role
from bmnn_desk.services.propose_level import propose_level
from bmnn_desk.services.today import _PARTS, TodayAsked, due_rows
from tests import away_desk, copying_desk, make

if TYPE_CHECKING:
    from tests.make import Office


def kinds(at: Office) -> set[str]:
    asked = TodayAsked(body=at.body, day=at.day)
    return {row.kind.value for row in at.desk.read(due_rows, asked)}


def test_every_part_tells_its_own(office: Office) -> None:
    office.desk.do(propose_level, make.proposal(office))
    copying_desk.copied(office)

    assert {"slip", "copying"} <= kinds(office)


def test_every_module_that_tells_what_is_due_is_asked() -> None:
    here = Path(*services.__path__)
    modules = {path.stem for path in here.glob("due_*.py")} | {"self_inspection_cases"}

    assert modules == {part.__module__.rpartition(".")[2] for part in _PARTS}


def test_what_is_away_and_what_was_called_back_is_told(office: Office) -> None:
    away_desk.out(office)
    away_desk.delivered(office, recall_on=away_desk.later(office, 5))

    assert {"taken_out", "recall"} <= kinds(make.on(office, 10))


def test_who_only_drafts_is_told_of_no_book(office: Office) -> None:
    make.signed(office)
    copying_desk.copied(office)
    drafter = make.seated(office, make.account(office, Role.DRAFTER))

    assert kinds(drafter) == {"signature"}


def test_no_row_carries_a_title(office: Office) -> None:
    secret = "về vùng nước đục"
    office.desk.do(propose_level, make.proposal(office, title=secret))
    asked = TodayAsked(body=office.body, day=office.day)

    rows = office.desk.read(due_rows, asked)

    assert rows
    assert not any(secret in f"{row.label} {row.who}" for row in rows)
