from __future__ import annotations

import time
from datetime import date
from typing import TYPE_CHECKING

import pytest
from sqlalchemy.orm import Session

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.secret_sheet import SecretRow
from bmnn_desk.errors import AlreadyThereError, NotFoundError
from bmnn_desk.services.import_secret_items import SecretImportRequest, import_secret_items
from bmnn_desk.services.propose_level import propose_level
from bmnn_desk.services.secret_entries import EntriesAsked, secret_entries
from bmnn_desk.storage import tables as t
from tests import make
from tests.services.ledger import counts, prove, raised, rows

if TYPE_CHECKING:
    from bmnn_desk.domain.secret_list import SecretEntry
    from tests.make import Office

COUNT = 2000


class _PlantedError(Exception):
    """Breaks an act in its middle."""


def row(number: int = 1, **changes: object) -> SecretRow:
    plain: dict[str, object] = {
        "sheet": "Danh mục",
        "row": number + 1,
        "decision": "440/QĐ-TTg",
        "article": "2",
        "clause": str(number),
        "point": "",
        "level": SecrecyLevel.MAT,
        "words": f"Nội dung bịa thứ {number}",
    }
    return SecretRow(**{**plain, **changes})  # type: ignore[arg-type]


def asked(at: Office, *given: SecretRow, body: int = 0) -> SecretImportRequest:
    return SecretImportRequest(
        request_id=make.request_id(), day=at.day, body=body or at.body, rows=given
    )


def entries(at: Office) -> tuple[SecretEntry, ...]:
    return tuple(at.desk.read(secret_entries, EntriesAsked(body=at.body, day=at.day)))


def test_rows_of_the_index_bring_their_decision_and_may_be_cited_at_once(office: Office) -> None:
    before = counts(office.desk)
    kept = office.desk.do(import_secret_items, asked(office, row(1), row(2)))
    assert kept == 2
    assert counts(office.desk)["act"] == before["act"] + 1
    one, two = entries(office)[-2:]
    assert (one.decision, one.decision_day) == ("Quyết định số 440/QĐ-TTg", date(2024, 5, 22))
    assert (one.field, one.issuer) == ("y tế", "Thủ tướng Chính phủ")
    assert (two.item.clause, two.item.has_points) == ("2", False)
    done = office.desk.do(propose_level, make.proposal(office, bases=(two.id,)))
    assert (done.level, done.warnings) == (SecrecyLevel.MAT, ())
    assert prove(office.desk) > 0


def test_rows_join_the_decision_that_the_office_entered(office: Office) -> None:
    given = row(9, decision="961/QĐ-TTg", article="3", level=SecrecyLevel.MAT)
    office.desk.do(import_secret_items, asked(office, given))
    assert [entry.secret_list for entry in entries(office)] == [1, 1, 1, 1]


def test_doubles_and_what_cannot_be_taken_are_passed_over(office: Office) -> None:
    office.desk.do(import_secret_items, asked(office, row(1)))
    given = (
        row(1),
        row(1, words="khác"),
        row(2, level=SecrecyLevel.TOI_MAT),
        row(3, decision="99999/QĐ-TTg"),
        row(4),
    )
    assert office.desk.do(import_secret_items, asked(office, *given)) == 1
    assert [entry.item.clause for entry in entries(office)[-2:]] == ["1", "4"]


def test_where_nothing_is_new_nothing_is_written(office: Office) -> None:
    office.desk.do(import_secret_items, asked(office, row(1)))
    before = counts(office.desk)
    raised(office.desk, import_secret_items, asked(office, row(1)), AlreadyThereError)
    raised(office.desk, import_secret_items, asked(office), AlreadyThereError)
    assert counts(office.desk) == before


def test_another_body_is_not_found(office: Office) -> None:
    raised(office.desk, import_secret_items, asked(office, row(), body=9), NotFoundError)


def test_2000_entries_are_one_act(office: Office) -> None:
    given = tuple(row(number) for number in range(1, COUNT + 1))
    before = counts(office.desk)
    began = time.monotonic()
    assert office.desk.do(import_secret_items, asked(office, *given)) == COUNT
    assert time.monotonic() - began < 20
    assert counts(office.desk)["act"] == before["act"] + 1
    assert len(entries(office)) == COUNT + 3
    assert prove(office.desk) > 0


def test_a_mishap_in_the_middle_leaves_nothing(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = counts(office.desk)
    given = tuple(row(number) for number in range(1, 40))
    flush = Session.flush

    def fails_late(self: Session, objects: object = None) -> None:
        flush(self, objects)  # type: ignore[arg-type]
        if len(rows_of(self)) > 20:
            raise _PlantedError

    def rows_of(session: Session) -> list[object]:
        return [row for row in session.identity_map.values() if isinstance(row, t.SecretItem)]

    monkeypatch.setattr(Session, "flush", fails_late)
    with pytest.raises(_PlantedError):
        office.desk.do(import_secret_items, asked(office, *given))
    monkeypatch.undo()
    assert counts(office.desk) == before
    assert len(rows(office, t.SecretList)) == 1
