from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from bmnn_desk.storage.tables import Act, JournalKey
from tests import make

if TYPE_CHECKING:
    from tests.make import Office


def test_acts_run_through_and_each_request_stands_once(office: Office) -> None:
    make.issued(office)
    with office.desk._vault.begin() as session:
        acts = session.scalars(select(Act).order_by(Act.seq)).all()
        assert [act.seq for act in acts] == list(range(1, len(acts) + 1))
        assert len({act.request_id for act in acts}) == len(acts)
        assert len({act.session for act in acts}) == 1


def test_only_the_next_key_is_kept(office: Office) -> None:
    with office.desk._vault.begin() as session:
        before = session.scalars(select(JournalKey)).one()
        key, number = before.key, before.next_seq
    make.issued(office)
    with office.desk._vault.begin() as session:
        after = session.scalars(select(JournalKey)).one()
        assert after.key != key
        assert after.next_seq == number + 5
