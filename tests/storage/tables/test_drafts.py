from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from bmnn_desk.services.begin_drafting import begin_drafting
from tests.services.drafting import sits_down
from tests.services.everything import before_signature
from tests.storage.tables.uniqueness import add_twin, refuses_a_twin

if TYPE_CHECKING:
    from tests.make import Office

# Each column that points at another table, and the table it must find its row in.
POINTS = {
    "text_check": {"item_id": "item"},
    "found_fault": {"check_id": "text_check"},
    "text_return": {"item_id": "item", "check_id": "text_check"},
    "text_rewrite": {"item_id": "item", "consent_by": "person"},
    "draft_end": {"print_job_id": "print_job"},
    "drafting_session": {"body_id": "body", "person_id": "person", "item_id": "item"},
    "drafting_end": {"session_id": "drafting_session", "item_id": "item"},
    "office_template": {"body_id": "body"},
}
# What a second row needs to be no twin.
FRESH: dict[str, dict[str, object]] = {
    "text_return": {"print_code": "KHAC2345"},
    "office_template": {"version": 2},
    "drafting_end": {"session_id": 2},
}


def test_a_drafting_session_ends_once(office: Office) -> None:
    before_signature(office)
    add_twin(office, "drafting_session")
    refuses_a_twin(office, "drafting_end")


def test_a_text_is_checked_returned_and_rewritten_as_often_as_it_takes(office: Office) -> None:
    before_signature(office)
    for table in ("text_check", "found_fault", "text_rewrite", "draft_end"):
        add_twin(office, table)
    add_twin(office, "text_return", print_code="KHAC2345")
    refuses_a_twin(office, "text_return")


def test_a_version_of_a_template_stands_once(office: Office) -> None:
    before_signature(office)
    refuses_a_twin(office, "office_template")
    add_twin(office, "office_template", version=2)
    add_twin(office, "office_template", kind="draft_text")


@pytest.mark.parametrize("table", POINTS)
def test_every_row_points_at_rows_that_are_there(office: Office, table: str) -> None:
    before_signature(office)
    office.desk.do(begin_drafting, sits_down(office))
    with office.desk._vault.begin() as session:
        found = session.execute(text(f'PRAGMA foreign_key_list("{table}")')).mappings().all()
    pointed = {row["from"]: row["table"] for row in found}
    assert pointed == {**POINTS[table], "act_seq": "act"}
    for column in POINTS[table]:
        with pytest.raises(IntegrityError, match="FOREIGN KEY"):
            add_twin(office, table, **{**FRESH.get(table, {}), column: 99})
