"""A slip on record is judged by another day's danh mục."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.services.determine_level import determine_level
from bmnn_desk.services.propose_level import propose_level
from bmnn_desk.services.slip_case import slip_case
from bmnn_desk.services.slips import slip_of
from bmnn_desk.services.work import Work
from tests import make
from tests.services.everything import end
from tests.services.ledger import refused

if TYPE_CHECKING:
    from tests.make import Office


def test_it_is_what_was_proposed(office: Office) -> None:
    request = make.proposal(office)
    item = office.desk.do(propose_level, request).item
    vault = office.desk._vault
    with vault.begin() as session:
        work = Work(session=session, law=office.desk.law, actor=office.desk.actor, keys=vault.keys)
        case = slip_case(work, slip_of(work, item, office.body), office.day)
    assert (case.recipients, case.archive, case.copies) == (
        request.recipients,
        request.archive,
        request.copies,
    )
    assert (case.title, case.may_copy, case.drafter) == (request.title, False, "Ngô Văn Soạn")


def test_a_list_that_ended_since_is_no_basis_for_the_decision(office: Office) -> None:
    proposed = office.desk.do(propose_level, make.proposal(office))
    end(office, "secret_list", 1)
    later = make.on(office, days=1)
    assert set(refused(office.desk, determine_level, make.decision(later, proposed))) == {"PDX-03"}
