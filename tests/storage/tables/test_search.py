from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from bmnn_desk.services.saved_searches import KeepSearchRequest, keep_search
from tests import make
from tests.storage.tables.uniqueness import add_twin

if TYPE_CHECKING:
    from tests.make import Office


def test_a_line_has_its_words_once_and_the_index_follows_them(office: Office) -> None:
    line = make.issued(office).line
    found = text("SELECT rowid FROM line_fts WHERE line_fts MATCH 'bao'")
    with office.desk._vault.begin() as session:
        assert list(session.scalars(found)) == [line]
        with pytest.raises(IntegrityError, match="UNIQUE"):
            session.execute(text("INSERT INTO line_text SELECT * FROM line_text"))
        session.execute(text("DELETE FROM line_text"))
        assert list(session.scalars(found)) == []
        session.rollback()


def test_an_account_may_keep_many_searches(office: Office) -> None:
    request = KeepSearchRequest(request_id=make.request_id(), day=office.day, typed="độ:mật")
    office.desk.do(keep_search, request)
    add_twin(office, "saved_search", words="độ:b")
