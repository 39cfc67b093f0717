from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.secrecy_changes import ChangeKind
from bmnn_desk.errors import NotFoundError
from bmnn_desk.services.change_level import change_level
from bmnn_desk.services.change_list import (
    ChangeRowsAsked,
    ChangesAsked,
    change_ids,
    change_rows,
    item_changes,
)
from bmnn_desk.services.record_sender_notice import record_sender_notice
from bmnn_desk.services.secret_holders import HoldersAsked
from tests import incoming_desk, make
from tests import secrecy_desk as sd
from tests.services.statements import asked_of

if TYPE_CHECKING:
    from bmnn_desk.domain.term_list import ChangeRow
    from tests.make import Office


def ids(at: Office, **changes: object) -> list[int]:
    asked = ChangesAsked(body=at.body, day=at.day, **changes)  # type: ignore[arg-type]
    (found,) = at.desk.read(change_ids, asked)
    return list(found)


def listed(at: Office, *changes: int) -> list[ChangeRow]:
    asked = ChangeRowsAsked(body=at.body, day=at.day, ids=changes)
    return list(at.desk.read(change_rows, asked))


def test_the_newest_change_comes_first(office: Office) -> None:
    item = sd.delivered(office)
    one = sd.extended(office, item)
    two = sd.declassified(office, item)
    assert ids(office) == [two, one]
    assert ids(office, kinds=frozenset({ChangeKind.EXTENDED})) == [one]
    assert [row.change for row in listed(office, two, 99, one)] == [two, one]


def test_a_copy_to_be_marked_waits_whatever_was_replaced_of_other_documents(
    office: Office,
) -> None:
    unmarked, replaced = make.issued(office).item, make.issued(office).item
    waits = sd.extended(office, unmarked)
    sd.extended(office, replaced)
    again = sd.extended(office, replaced, until=sd.years_on(office.day, 30))
    assert ids(office, waiting=True) == [again, waits]


def test_a_row_says_who_decided_and_how_far_it_came(office: Office) -> None:
    (row,) = listed(office, sd.extended(office, sd.delivered(office)))
    assert (row.reference, row.number, row.decided_by) == (
        "01/BC-SMM",
        "21/QĐ-SMM",
        "Trần Văn Giám",
    )
    assert (row.until, row.missing, row.still_old) == (sd.years_on(office.day, 20), 2, 2)


def test_what_waits_is_told_apart_until_it_is_done(office: Office) -> None:
    change = sd.extended(office, sd.delivered(office))
    other = sd.extended(office, sd.delivered(office, title="về việc khác"))
    assert ids(office, waiting=True) == [other, change]
    sd.told_and_marked(office, change)
    assert ids(office, waiting=True) == [other]
    assert [row.is_done for row in listed(office, change, other)] == [True, False]


def test_words_are_looked_for_in_what_the_row_shows(office: Office) -> None:
    change = sd.extended(office, sd.delivered(office))
    for words in ("21/QĐ", "giam", "01/BC"):
        assert ids(office, words=words) == [change]
    assert ids(office, words="tình hình") == []


def test_many_changes_ask_no_more_of_the_store_than_one(office: Office) -> None:
    item = sd.delivered(office)
    one = sd.extended(office, item)
    with asked_of(office) as alone:
        listed(office, one)
    two = sd.declassified(office, item)
    with asked_of(office) as together:
        listed(office, one, two)
    assert len(together) == len(alone)


def test_what_a_sender_told_says_who_told_it(office: Office) -> None:
    item = incoming_desk.entered(office).item
    change = office.desk.do(record_sender_notice, sd.sender_notice(office, item)).change
    (row,) = listed(office, change)
    assert (row.by_sender, row.decided_by, row.notice_by) == (True, "Công an tỉnh Mẫu", None)


def test_one_documents_changes_stand_in_their_order(office: Office) -> None:
    item = sd.delivered(office)
    one = sd.extended(office, item)
    two = office.desk.do(change_level, sd.level_change(office, item)).change
    rows = list(office.desk.read(item_changes, HoldersAsked(body=office.body, item=item)))
    assert [row.change for row in rows] == [one, two]
    assert rows[1].new_level is SecrecyLevel.TOI_MAT
    quiet = make.issued(office).item
    assert list(office.desk.read(item_changes, HoldersAsked(body=office.body, item=quiet))) == []
    with pytest.raises(NotFoundError):
        office.desk.read(item_changes, HoldersAsked(body=office.body, item=99))


def test_no_more_than_a_list_asks_for(office: Office) -> None:
    with pytest.raises(ValueError, match="501"):
        ChangeRowsAsked(body=1, day=office.day, ids=tuple(range(501)))
