"""Ids and counts of a stage; who may ask, and what narrows."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.office import Role
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.stages import LineState, Stage
from bmnn_desk.errors import NotFoundError
from bmnn_desk.services.cancel_outgoing import cancel_outgoing
from bmnn_desk.services.list_ids import ListKey, ListOrder
from bmnn_desk.services.outgoing_ids import outgoing_counts, outgoing_ids
from bmnn_desk.services.work import AUTHORITY
from tests import make
from tests.services.outgoing import asked, counts, ids, other_body, rows

if TYPE_CHECKING:
    from tests.make import Office

MAT, TOI_MAT, TUYET_MAT = SecrecyLevel
HITS = {
    "tinh hinh": 2,
    "TÌNH HÌNH": 2,
    "mẫu tinh": 2,
    "van phong": 1,
    "phong to chuc": 1,
    "ke hoach": 1,
    "bao ca": 1,
    "bao ca ": 0,
    "cao bao ke": 0,
    'tình "hình"': 2,
    "   ": 2,
}


def test_an_empty_office_has_nothing_in_any_stage(office: Office) -> None:
    for stage in Stage:
        assert ids(office, stage) == []
        assert set(counts(office, stage).by_level.values()) == {0}


def test_the_newest_stands_first_in_one_array(office: Office) -> None:
    for _ in range(3):
        make.approved(office)
        make.signed(office)
        make.issued(office)
    for stage in Stage:
        rows = office.desk.read(outgoing_ids, asked(make.on(office, 30), stage))
        assert len(rows) == 1
        assert rows[0].typecode == "q"
        assert len(rows[0]) == 3
        assert list(rows[0]) == sorted(rows[0], reverse=True)


def test_every_role_may_read() -> None:
    assert AUTHORITY[outgoing_ids].roles == AUTHORITY[outgoing_counts].roles == set(Role)


def test_another_body_sees_none_of_it(office: Office) -> None:
    make.approved(office)
    make.signed(office)
    make.issued(office)
    other = other_body(make.on(office, 30))
    for stage in Stage:
        assert ids(other, stage) == []
    found = counts(other, Stage.ISSUED)
    assert (found.to_sign, found.to_number, found.issued, found.overdue) == (0, 0, 0, 0)


def test_another_bodys_book_is_not_found(office: Office) -> None:
    other = other_body(office)
    for ask in (ids, counts):
        with pytest.raises(NotFoundError):
            ask(other, Stage.ISSUED, book=office.book)


def test_counts_are_of_every_stage_and_by_level_of_the_one_asked_for(office: Office) -> None:
    today = make.on(office, 30)
    make.approved(office, bases=(office.bases[TUYET_MAT],))
    make.printed(office)
    make.signed(office, bases=(office.bases[TOI_MAT],))
    make.issued(office, recall_on=make.on(office, 9).day)
    make.issued(office)
    cancelled = make.issued(office)
    office.desk.do(cancel_outgoing, make.cancel(office, cancelled.item))
    found = counts(today, Stage.TO_SIGN)
    assert (found.to_sign, found.to_number, found.issued, found.overdue) == (2, 2, 3, 2)
    assert found.by_level == {MAT: 1, TOI_MAT: 0, TUYET_MAT: 1}
    assert counts(today, Stage.TO_NUMBER).by_level == {MAT: 1, TOI_MAT: 1, TUYET_MAT: 0}
    assert counts(today, Stage.ISSUED).by_level == {MAT: 3, TOI_MAT: 0, TUYET_MAT: 0}
    assert counts(today, Stage.OVERDUE).by_level == {MAT: 1, TOI_MAT: 1, TUYET_MAT: 0}
    for stage in Stage:
        assert sum(counts(today, stage).by_level.values()) == len(ids(today, stage))


def test_counts_do_not_shrink_with_words_levels_or_states(office: Office) -> None:
    make.issued(office)
    narrowed = replace(
        asked(office, Stage.ISSUED, words="không có"),
        levels=frozenset({TUYET_MAT}),
        states=frozenset({LineState.CANCELLED}),
    )
    (found,) = office.desk.read(outgoing_counts, narrowed)
    assert (found.issued, found.by_level[MAT]) == (1, 1)
    assert ids(office, Stage.ISSUED, words="không có") == []


def test_words_find_what_is_to_be_signed_by_type_title_and_unit(office: Office) -> None:
    make.approved(office)
    make.approved(office, type_name="Kế hoạch", type_code="KH", unit="Phòng Tổ chức")
    assert {words: len(ids(office, Stage.TO_SIGN, words=words)) for words in HITS} == HITS


def test_a_tuyet_mat_title_is_not_found_before_there_is_a_line(office: Office) -> None:
    item = make.approved(office, bases=(office.bases[TUYET_MAT],)).item
    assert ids(office, Stage.TO_SIGN, words="tinh hinh") == []
    assert ids(office, Stage.TO_SIGN, words="bao cao") == [item]


def test_a_level_narrows_each_stage(office: Office) -> None:
    today = make.on(office, 30)
    top = (office.bases[TOI_MAT],)
    wanted = {
        Stage.TO_SIGN: make.approved(office, bases=top).item,
        Stage.TO_NUMBER: make.signed(office, bases=top).item,
    }
    make.approved(office)
    make.signed(office)
    for stage, item in wanted.items():
        assert ids(today, stage, levels=frozenset({TOI_MAT})) == [item]
        assert len(ids(today, stage, levels=frozenset(SecrecyLevel))) == 2
    assert ids(today, Stage.OVERDUE, levels=frozenset({TOI_MAT})) == [wanted[Stage.TO_NUMBER]]


def test_a_document_to_be_recalled_is_found_by_its_reference(office: Office) -> None:
    item = make.issued(office, recall_on=make.on(office, 9).day).item
    late = make.signed(office).item
    today = make.on(office, 30)
    assert ids(today, Stage.OVERDUE) == [late, item]
    assert ids(today, Stage.OVERDUE, words="01/bc") == [item]


def test_a_repr_of_what_is_asked_tells_no_word(office: Office) -> None:
    assert "mẫu" not in repr(asked(office, Stage.ISSUED, words="mẫu"))


@pytest.mark.parametrize("stage", [Stage.ISSUED, Stage.OVERDUE])
def test_a_stage_stands_by_level_or_number_up_and_down_as_its_rows_show(
    office: Office, stage: Stage
) -> None:
    for level in (SecrecyLevel.TOI_MAT, SecrecyLevel.MAT, SecrecyLevel.TOI_MAT):
        bases = (office.bases[level],)
        make.issued(office, bases=bases, recall_on=make.on(office, 5).day)
    late = make.on(office, 30)
    shown = rows(late, stage)
    assert len(shown) == 3
    for by, key in (
        (ListKey.LEVEL, lambda row: row.level),
        (ListKey.NUMBER, lambda row: row.ordinal),
    ):
        for descending in (False, True):
            right = [row.id for row in sorted(shown, key=key, reverse=descending)]
            order = ListOrder(by=by, descending=descending)
            assert ids(late, stage, order=order) == right
