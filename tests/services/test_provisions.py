from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.provision_paper import AskerKind
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.services.decide_provision import decide_provision
from bmnn_desk.services.provisions import (
    ProvisionsAsked,
    decision_of,
    open_provisions,
    provision_answers,
    provision_case,
    provision_ids,
    provision_row,
    provision_rows,
)
from bmnn_desk.services.settings import BodyAsked
from bmnn_desk.storage import tables as t
from tests.authority_desk import AGENCY, PROVINCE
from tests.provision_desk import asked, refuses, row_of
from tests.services.at_work import working

if TYPE_CHECKING:
    from tests.make import Office


def test_requests_are_listed_with_the_newest_first(office: Office) -> None:
    first, second = asked(office), asked(office, asker="Ông Lê Mẫu", kind=AskerKind.PERSON)
    (ids,) = office.desk.read(provision_ids, BodyAsked(body=office.body))
    assert list(ids) == [second, first]
    found = ProvisionsAsked(body=office.body, ids=(first, 99, second))
    assert [row.id for row in office.desk.read(provision_rows, found)] == [first, second]
    assert not list(office.desk.read(provision_rows, ProvisionsAsked(body=9, ids=(first,))))
    with pytest.raises(ValueError, match="501"):
        ProvisionsAsked(body=1, ids=tuple(range(501)))


def test_the_open_ones_are_counted(office: Office) -> None:
    asked(office)
    office.desk.do(decide_provision, refuses(office, asked(office)))
    assert office.desk.read(open_provisions, BodyAsked(body=office.body)) == (1,)
    assert office.desk.read(open_provisions, BodyAsked(body=9)) == (0,)


def test_only_what_was_decided_has_an_answer(office: Office) -> None:
    first, second = asked(office), asked(office)
    office.desk.do(decide_provision, refuses(office, second))
    found = ProvisionsAsked(body=office.body, ids=(first, second))
    (answer,) = office.desk.read(provision_answers, found)
    assert (answer.row.id, answer.agency, answer.day) == (second, "SỞ MẪU MỰC", office.day)
    with working(office) as work:
        assert decision_of(work, first) is None
        row = work.find(t.Provision, second)
        assert provision_row(row, decision_of(work, second)) == answer.row


def test_a_post_counts_for_foreigners_as_far_as_it_may_provide_them(office: Office) -> None:
    home, abroad = asked(office), asked(office, kind=AskerKind.FOREIGN_BODY)
    high = asked(office, kind=AskerKind.FOREIGN_BODY, level=SecrecyLevel.TUYET_MAT)
    rows = {number: row_of(office, number) for number in (home, abroad, high)}
    with working(office) as work:
        posts = {
            (number, post): provision_case(work, row, office.day, post, (True, "", "")).post
            for number, row in rows.items()
            for post in (AGENCY, PROVINCE, "")
        }
    assert posts[home, AGENCY] is not None
    assert posts[abroad, AGENCY] is None
    assert posts[abroad, PROVINCE] is not None
    assert posts[home, ""] is None
