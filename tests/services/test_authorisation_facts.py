from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.office import Role
from bmnn_desk.domain.second_person import SecondAct
from bmnn_desk.errors import NotAllowedError, NotFoundError
from bmnn_desk.services.authorisation_facts import AuthorisationPaperAsked, authorisation_facts
from bmnn_desk.services.record_authorisation import AuthorisationsAsked, authorisations
from tests import make
from tests.ui.seats import waiting_paper

if TYPE_CHECKING:
    from tests.make import Office


def test_the_paper_says_who_asked_who_signs_and_the_object_by_its_number(office: Office) -> None:
    waiting_paper(office)
    (entry,) = office.desk.read(authorisations, AuthorisationsAsked(body=office.body))
    asked = AuthorisationPaperAsked(body=office.body, code=entry.code)
    (facts,) = office.desk.read(authorisation_facts, asked)
    assert (facts.agency, facts.place) == ("SỞ MẪU MỰC", "Mẫu Sơn")
    assert (facts.asked_by, facts.second) == ("Lê Thị Văn Thư", "Trần Văn Giám")
    assert (facts.act, facts.object_kind, facts.object_id) == (
        SecondAct.REOPEN_BOOK,
        "book",
        office.book,
    )
    assert (facts.day, facts.due) == (office.day, office.day + timedelta(days=5))
    assert facts.code == entry.code


def test_a_code_that_no_authorisation_of_the_body_has_is_not_found(office: Office) -> None:
    waiting_paper(office)
    (entry,) = office.desk.read(authorisations, AuthorisationsAsked(body=office.body))
    for asked in (
        AuthorisationPaperAsked(body=office.body, code="0000-0000"),
        AuthorisationPaperAsked(body=office.body + 1, code=entry.code),
    ):
        with pytest.raises(NotFoundError):
            office.desk.read(authorisation_facts, asked)


def test_an_inspector_prints_no_paper(office: Office) -> None:
    waiting_paper(office)
    at = make.seated(office, make.account(office, Role.INSPECTOR))
    with pytest.raises(NotAllowedError):
        at.desk.read(authorisation_facts, AuthorisationPaperAsked(body=at.body, code=""))
