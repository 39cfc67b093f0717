from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.services.settings import BodyAsked
from bmnn_desk.services.store_counts import store_counts
from tests import make

if TYPE_CHECKING:
    from tests.make import Office


def test_every_table_that_a_backup_counts_is_counted(office: Office) -> None:
    asked = BodyAsked(body=office.body)
    before = dict(office.desk.read(store_counts, asked))
    make.issued(office)
    after = dict(office.desk.read(store_counts, asked))

    assert (after["line"], after["item"]) == (before["line"] + 1, before["item"] + 1)
    assert after["act"] > before["act"]
    assert after["person"] == before["person"]
