"""Lines of all books are found by folded words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select, text

from bmnn_desk.services.line_text import make_line_findable
from bmnn_desk.storage import tables as t
from tests import make
from tests.services.test_office_facts import working

if TYPE_CHECKING:
    from bmnn_desk.services.work import Work
    from tests.make import Office


def found(work: Work, match: str) -> list[int]:
    asked = text("SELECT rowid FROM line_fts WHERE line_fts MATCH :match")
    return list(work.session.scalars(asked, {"match": match}))


def test_an_issued_line_is_found_by_words_and_by_place(office: Office) -> None:
    line = make.issued(office).line
    with working(office) as work:
        assert found(work, '"bao cao"') == [line]
        assert found(work, "words : so") == [line]
        assert found(work, "places : bao") == []


def test_new_words_take_the_place_of_the_old(office: Office) -> None:
    line = make.issued(office).line
    with working(office) as work:
        make_line_findable(work, line, ["Tờ trình"], ["Công an tỉnh"])
        work.session.flush()
        assert found(work, "bao") == []
        assert found(work, "trinh") == found(work, "places : cong") == [line]
        kept = work.session.scalars(select(t.LineText)).one()
        assert (kept.words, kept.places) == ("to trinh cong an tinh", "cong an tinh")
