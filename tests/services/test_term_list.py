from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.office import Role
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.secrecy_changes import ChangeKind, TermState
from bmnn_desk.domain.term_list import TermFilter
from bmnn_desk.errors import NotFoundError
from bmnn_desk.services.change_level import change_level
from bmnn_desk.services.enter_incoming import enter_incoming
from bmnn_desk.services.term_list import TermRowsAsked, TermsAsked, term_ids, term_rows
from tests import incoming_desk, make
from tests import secrecy_desk as sd

if TYPE_CHECKING:
    from datetime import date

    from tests.make import Office

MAT, TOI_MAT, TUYET_MAT = SecrecyLevel


def ids(at: Office, day: date | None = None, words: str = "", **narrowed: object) -> list[int]:
    asked = TermsAsked(
        body=at.body,
        day=day or at.day,
        words=words,
        narrowed=TermFilter(**narrowed),  # type: ignore[arg-type]
    )
    (found,) = at.desk.read(term_ids, asked)
    return list(found)


def test_every_registered_document_stands_there_the_soonest_end_first(office: Office) -> None:
    twenty = make.issued(office, bases=(office.bases[TOI_MAT],)).item
    ten = make.issued(office).item
    came = incoming_desk.entered(office).item  # of the 2nd of the month: it ends first
    sealed = office.desk.do(
        enter_incoming, incoming_desk.sealed(office)
    ).item  # nothing says when it ends
    make.signed(office)
    assert ids(office) == [came, ten, twenty, sealed]


def test_a_row_says_how_a_term_stands(office: Office) -> None:
    item = make.issued(office).item
    row = sd.term_of(office, item)
    assert (row.reference, row.type_name, row.title) == (
        "01/BC-SMM",
        "Báo cáo",
        "về tình hình mẫu",
    )
    assert (row.level, row.state, row.days_left) == (MAT, TermState.RUNNING, 3652)
    assert not row.is_received
    assert not row.is_inferred


def test_a_received_document_has_a_term_that_only_informs(office: Office) -> None:
    item = incoming_desk.entered(office).item
    row = sd.term_of(office, item)
    assert (row.is_received, row.is_inferred) == (True, True)
    assert row.until == row.determined_on.replace(year=2035) if row.determined_on else False


@pytest.mark.parametrize(
    ("before", "state"),
    [
        (181, TermState.RUNNING),
        (180, TermState.ENDING),
        (0, TermState.ENDING),
        (-1, TermState.EXPIRED),
    ],
)
def test_states_narrow_the_list_as_the_rows_say_them(
    office: Office, before: int, state: TermState
) -> None:
    item = make.issued(office).item
    day = sd.years_on(office.day, 10) - timedelta(days=before)
    assert sd.term_of(office, item, day).state is state
    for each in TermState:
        assert ids(office, day, states=frozenset({each})) == ([item] if each is state else [])
    assert ids(office, day, states=frozenset(TermState)) == [item]


def test_what_is_free_stands_apart(office: Office) -> None:
    free, secret = sd.delivered(office), make.issued(office).item
    sd.declassified(office, free)
    assert ids(office, states=frozenset({TermState.ENDED})) == [free]
    assert secret in ids(office, states=frozenset({TermState.RUNNING}))
    assert free not in ids(office, within=4000)


@pytest.mark.parametrize(("days", "there"), [(89, False), (90, True), (180, True)])
def test_an_end_within_so_many_days(office: Office, days: int, there: bool) -> None:
    item = make.issued(office).item
    day = sd.years_on(office.day, 10) - timedelta(days=90)
    assert ids(office, day, within=days) == ([item] if there else [])
    assert ids(office, day + timedelta(days=91), within=days) == []


def test_levels_are_those_of_today(office: Office) -> None:
    item = make.issued(office).item
    office.desk.do(change_level, sd.level_change(office, item))
    assert ids(office, levels=frozenset({TOI_MAT})) == [item]
    assert ids(office, levels=frozenset({MAT})) == []
    assert sd.term_of(office, item).last is ChangeKind.RAISED


def test_words_are_those_of_the_search(office: Office) -> None:
    one, two = make.issued(office).item, make.issued(office, title="về việc khác").item
    assert ids(office, words="tinh hinh") == [one]
    assert ids(office, words="02/BC") == [two]
    assert ids(office, words="không có đâu") == []


def test_a_tuyet_mat_title_is_for_who_may_read_it(office: Office) -> None:
    item = sd.delivered(office, bases=(office.bases[TUYET_MAT],), with_title=False)
    slot = make.account(office, Role.OFFICER)
    seated = make.seated(office, slot)
    assert sd.term_of(seated, item).title == ""
    assert sd.term_of(office, item).level is TUYET_MAT


def test_what_the_body_has_not_gives_no_row(office: Office) -> None:
    asked = TermRowsAsked(body=office.body, day=office.day, ids=(99,))
    assert list(office.desk.read(term_rows, asked)) == []
    with pytest.raises(NotFoundError):
        office.desk.read(term_ids, TermsAsked(body=99, day=office.day))
    with pytest.raises(ValueError, match="501"):
        TermRowsAsked(body=1, day=office.day, ids=tuple(range(501)))
