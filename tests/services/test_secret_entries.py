from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import event

from bmnn_desk.domain.listed_decisions import ListState
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.secret_list import SecretItem
from bmnn_desk.errors import NoRegimeError
from bmnn_desk.services import secret_entries as module
from bmnn_desk.services.enter_secret_list import SecretItemRequest, add_secret_item
from bmnn_desk.services.paper_facts import ItemAsked, slip_facts
from bmnn_desk.services.propose_level import propose_level
from bmnn_desk.services.secret_entries import EntriesAsked, secret_entries
from tests import make
from tests.services.broken import DAY, listed
from tests.services.everything import end

if TYPE_CHECKING:
    from bmnn_desk.domain.secret_list import SecretEntry
    from tests.make import Office

ITEM = SecretItem(
    article="9", clause="1", point="", has_points=False, level=SecrecyLevel.MAT, words="Mẫu khác"
)


def entries(at: Office, day: date | None = None, body: int | None = None) -> list[SecretEntry]:
    asked = EntriesAsked(body=body or at.body, day=day or at.day)
    return list(at.desk.read(secret_entries, asked))


def test_an_entry_has_its_decision_and_stands_as_the_slip_will_cite_it(office: Office) -> None:
    first = entries(office)[0]
    assert (first.id, first.secret_list) == (office.bases[SecrecyLevel.MAT], 1)
    assert (first.decision, first.decision_day) == ("Quyết định số 961/QĐ-TTg", date(2020, 7, 7))
    assert (first.field, first.published, first.in_force) == ("nội vụ", True, True)
    assert first.item == make.secret_list().items[0]
    item = office.desk.do(propose_level, make.proposal(office, bases=(first.id,))).item
    (paper,) = office.desk.read(slip_facts, ItemAsked(body=office.body, item=item))
    assert first.citation == paper.bases[0].citation


def test_every_entry_of_every_list_is_there_with_those_added_on_the_spot(office: Office) -> None:
    added = office.desk.do(
        add_secret_item,
        SecretItemRequest(
            request_id=make.request_id(), day=office.day, body=office.body, secret_list=1, item=ITEM
        ),
    )
    unpublished = listed(office, decision="12/QĐ-BM", published=False, items=(ITEM,))
    found = entries(office)
    assert [entry.id for entry in found] == [1, 2, 3, added, unpublished]
    assert [entry.published for entry in found] == [True, True, True, True, False]
    assert (found[-1].decision, found[-1].secret_list) == ("12/QĐ-BM", 2)


def test_a_list_not_in_force_that_day_is_marked_and_never_left_out(office: Office) -> None:
    past = listed(office, decision="cũ", until=office.day - DAY, items=(ITEM,))
    future = listed(office, decision="mới", since=office.day + DAY, items=(ITEM,))
    ended = listed(office, decision="bãi bỏ", items=(ITEM,))
    end(office, "secret_list", 4)
    today = {entry.id: entry.in_force for entry in entries(office)}
    assert (today[past], today[future], today[ended]) == (False, False, True)
    tomorrow = {entry.id: entry.in_force for entry in entries(office, office.day + DAY)}
    assert (tomorrow[past], tomorrow[future], tomorrow[ended]) == (False, True, False)


def of_index(at: Office, decision: str, day: date, **changes: Any) -> int:  # noqa: ANN401
    """An entered decision that the index knows, with one entry."""
    return listed(at, decision=decision, day=day, since=day, items=(ITEM,), **changes)


def seen(at: Office, number: int, day: date) -> tuple[ListState, date | None, str]:
    (found,) = (entry for entry in entries(at, day) if entry.id == number)
    return found.state, found.held.until, found.held.successor


def test_a_decision_of_the_index_ends_by_its_successors_text(office: Office) -> None:
    number = of_index(office, "Quyết định số 1722/QĐ-TTg", date(2020, 11, 3))
    last = date(2025, 7, 29)
    assert seen(office, number, last) == (ListState.IN_FORCE, last, "1630/QĐ-TTg")
    assert seen(office, number, last + DAY) == (ListState.EXPIRED, last, "1630/QĐ-TTg")


def test_a_decision_replaced_by_inference_stays_in_force_and_is_marked(office: Office) -> None:
    number = of_index(office, "960/QĐ-TTg", date(2020, 7, 7))
    last = date(2025, 11, 16)
    assert seen(office, number, last) == (ListState.IN_FORCE, None, "2500/QĐ-TTg")
    assert seen(office, number, last + DAY) == (ListState.DOUBTFUL, None, "2500/QĐ-TTg")


def test_an_expired_decision_is_not_made_usable_again_by_a_later_end_of_the_office(
    office: Office,
) -> None:
    number = of_index(office, "Quyết định số 1722/QĐ-TTg", date(2020, 11, 3))
    end(office, "secret_list", 2, day=date(2027, 12, 31))
    assert seen(office, number, date(2025, 7, 30))[:2] == (ListState.EXPIRED, date(2025, 7, 29))


def test_what_is_inferred_stays_said_beside_a_later_end_of_the_office(office: Office) -> None:
    number, last = of_index(office, "960/QĐ-TTg", date(2020, 7, 7)), date(2026, 12, 31)
    end(office, "secret_list", 2, day=last)
    assert seen(office, number, last) == (ListState.DOUBTFUL, last, "2500/QĐ-TTg")
    assert seen(office, number, last + DAY)[0] is ListState.EXPIRED


def test_an_earlier_last_day_that_the_office_recorded_goes_before_the_index(office: Office) -> None:
    sure = of_index(office, "960/QĐ-TTg", date(2020, 7, 7))
    end(office, "secret_list", 2)
    assert seen(office, sure, office.day) == (ListState.IN_FORCE, office.day, "")
    assert seen(office, sure, date(2025, 11, 17)) == (ListState.EXPIRED, office.day, "")


def test_a_decision_of_the_index_begins_on_the_day_that_the_index_knows(office: Office) -> None:
    number = of_index(office, "774/QĐ-TTg", date(2020, 6, 5))
    (found,) = (entry for entry in entries(office) if entry.id == number)
    assert (found.decision_day, found.held.since) == (date(2020, 6, 5), date(2020, 7, 1))


def test_on_a_day_without_a_regime_nothing_is_listed(office: Office) -> None:
    with pytest.raises(NoRegimeError):
        entries(office, date(1999, 1, 1))


def test_another_bodys_list_is_not_shown(office: Office) -> None:
    assert entries(office, body=9) == []


def test_they_are_read_in_blocks_with_few_questions_each(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    items = tuple(replace(ITEM, clause=str(clause)) for clause in range(1, 41))
    listed(office, decision="khác", items=items)
    asked: list[str] = []
    event.listen(
        office.desk._vault.engine,
        "before_cursor_execute",
        lambda _connection, _cursor, statement, *_: asked.append(statement),
    )
    assert len(entries(office)) == 43
    assert len(asked) < 8
    monkeypatch.setattr(module, "BLOCK", 10)
    assert [entry.id for entry in entries(office)] == list(range(1, 44))
