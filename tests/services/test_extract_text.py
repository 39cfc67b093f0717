from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from bmnn_desk.domain.copying import CopyForm
from bmnn_desk.errors import ContentShareLostError
from bmnn_desk.services.copying_detail import CopyingAsked, copying_detail
from bmnn_desk.services.extract_text import extract_text
from bmnn_desk.storage import tables as t
from bmnn_desk.storage.content_layers import end_content, shares_of
from tests import copying_desk as cd
from tests.services.at_work import working

if TYPE_CHECKING:
    from bmnn_desk.services.work import Work
    from tests.make import Office


def found(work: Work, line: int) -> str:
    columns = work.session.scalars(select(t.CopyLine).where(t.CopyLine.line_id == line)).one()
    return extract_text(work, work.find(t.Line, line), columns)


def test_the_words_are_a_content_until_they_are_destroyed(office: Office) -> None:
    line = cd.copied(office, form=CopyForm.EXTRACT, extract="Đoạn mẫu.").line
    other = cd.copied(office, form=CopyForm.EXTRACT, extract="Đoạn hai.").line
    with working(office) as work:
        assert [found(work, one) for one in (line, other)] == ["Đoạn mẫu.", "Đoạn hai."]
        end_content(work.session, 1)
        assert [found(work, one) for one in (line, other)] == ["", "Đoạn hai."]


def test_a_line_of_before_keeps_its_words_in_its_column(office: Office) -> None:
    line = cd.copied(office, form=CopyForm.EXTRACT, extract="Đoạn mẫu.").line
    with working(office) as work:
        columns = work.session.scalars(select(t.CopyLine).where(t.CopyLine.line_id == line)).one()
        with work.session.no_autoflush:
            columns.extract = "Đoạn cũ."
            assert extract_text(work, work.find(t.Line, line), columns) == "Đoạn cũ."
        work.session.rollback()


def test_a_lost_share_is_said_and_the_line_is_shown_all_the_same(office: Office) -> None:
    line = cd.copied(office, form=CopyForm.EXTRACT, extract="Đoạn mẫu.").line
    with working(office) as work:
        shares_of(work.session).end([1])
        with pytest.raises(ContentShareLostError):
            found(work, line)
    asked = CopyingAsked(body=office.body, line=line, day=office.day)
    (detail,) = office.desk.read(copying_detail, asked)
    assert detail.extract == ""
