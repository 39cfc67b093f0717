from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bmnn_desk.desk import Desk
from bmnn_desk.domain.office import Role
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.secrecy_changes import ChangeKind
from bmnn_desk.domain.stages import Stage
from bmnn_desk.services.change_level import change_level
from bmnn_desk.services.contents import keep_content
from bmnn_desk.services.copyable import SourcesAsked, copyable_sources
from bmnn_desk.services.correct_line import correct_line
from bmnn_desk.services.incoming_detail import IncomingDetailAsked, incoming_detail
from bmnn_desk.services.incoming_rows import IncomingRowsAsked, incoming_rows
from bmnn_desk.services.level_follows import level_now, titles_hidden
from bmnn_desk.services.outgoing_detail import DetailAsked, outgoing_detail
from bmnn_desk.services.outgoing_ids import OutgoingAsked, outgoing_ids
from bmnn_desk.services.outgoing_rows import RowsAsked, outgoing_rows
from bmnn_desk.services.record_sender_notice import record_sender_notice
from bmnn_desk.services.work import Actor
from bmnn_desk.storage import tables as t
from bmnn_desk.storage.journal import open_act
from tests import book_desk, handover_desk, incoming_desk, make
from tests import secrecy_desk as sd
from tests.inspection_desk import found
from tests.services.at_work import working

if TYPE_CHECKING:
    from tests.make import Office

MAT, TOI_MAT, TUYET_MAT = SecrecyLevel
TITLE = "về tình hình mẫu"


def raised(at: Office, item: int, level: SecrecyLevel = TUYET_MAT) -> None:
    request = sd.level_change(at, item, level=level, bases=(at.bases[level],))
    at.desk.do(change_level, request)


def as_role(at: Office, role: Role) -> Office:
    actor = Actor(account=1, person=99, roles=frozenset({role}))
    return replace(at, desk=Desk(at.desk._vault, at.desk.law, actor))


def lines_with(at: Office, words: str) -> list[int]:
    asked = OutgoingAsked(body=at.body, book=None, day=at.day, stage=Stage.ISSUED, words=words)
    (ids,) = at.desk.read(outgoing_ids, asked)
    return list(ids)


def titles(at: Office, line: int) -> list[str]:
    asked = RowsAsked(body=at.body, day=at.day, stage=Stage.ISSUED, ids=(line,))
    return [row.title for row in at.desk.read(outgoing_rows, asked)]


def test_a_title_that_became_tuyet_mat_is_found_by_no_word(office: Office) -> None:
    issued = make.issued(office)
    office.desk.do(
        correct_line,
        book_desk.correction(office, field="title", old=f"Báo cáo {TITLE}", new="về việc sửa"),
    )
    for words in ("tình hình", "việc sửa"):
        assert lines_with(office, words) == [issued.line]
    raised(office, issued.item)
    for words in ("tình hình", "việc sửa"):
        assert lines_with(office, words) == []
    assert lines_with(office, "01/BC") == [issued.line]
    assert lines_with(office, "Sở Thử Nghiệm") == [issued.line]
    # What is corrected from now on is no less hidden.
    later = book_desk.correction(office, field="title", old="về việc sửa", new="về kho báu")
    office.desk.do(correct_line, later)
    assert lines_with(office, "kho báu") == []
    request = sd.level_change(office, issued.item, level=MAT, bases=(office.bases[MAT],))
    office.desk.do(change_level, request)
    assert lines_with(office, "tình hình") == [issued.line]


def test_it_is_shown_to_those_alone_who_may_read_it(office: Office) -> None:
    issued = make.issued(office)
    officer = as_role(office, Role.OFFICER)
    assert titles(officer, issued.line) == [TITLE]
    raised(office, issued.item)
    assert titles(officer, issued.line) == [""]
    assert titles(office, issued.line) == [TITLE]
    with working(office) as work:
        assert titles_hidden(work) == frozenset()
    with working(office) as work:
        officers = replace(work, actor=officer.desk.actor)
        assert issued.line in titles_hidden(officers)
    request = sd.level_change(office, issued.item, level=MAT, bases=(office.bases[MAT],))
    office.desk.do(change_level, request)
    assert titles(officer, issued.line) == [TITLE]


def test_an_inspector_sees_that_there_is_a_title_all_the_same(office: Office) -> None:
    issued = make.issued(office)
    raised(office, issued.item)
    assert found(as_role(office, Role.INSPECTOR)) == found(office)


def test_the_pane_says_the_level_of_today_the_list_that_of_the_line(office: Office) -> None:
    issued = make.issued(office)
    raised(office, issued.item, TOI_MAT)
    asked = DetailAsked(body=office.body, item=issued.item, day=office.day)
    (pane,) = office.desk.read(outgoing_detail, asked)
    assert pane.level is TOI_MAT
    assert pane.term_until == sd.years_on(office.day, 20)
    listed = RowsAsked(body=office.body, day=office.day, stage=Stage.ISSUED, ids=(issued.line,))
    assert [row.level for row in office.desk.read(outgoing_rows, listed)] == [MAT]


def test_the_same_of_what_came_in(office: Office) -> None:
    entered = incoming_desk.entered(office)
    notice = sd.sender_notice(office, entered.item, kind=ChangeKind.RAISED, level=TUYET_MAT)
    office.desk.do(record_sender_notice, notice)
    asked = IncomingDetailAsked(body=office.body, line=entered.line, day=office.day)
    (pane,) = office.desk.read(incoming_detail, asked)
    assert pane.row.level is TUYET_MAT
    listed = IncomingRowsAsked(body=office.body, ids=(entered.line,), day=office.day)
    (row,) = as_role(office, Role.OFFICER).desk.read(incoming_rows, listed)
    assert (row.level, row.title) == (MAT, "")


def test_what_leaves_or_is_copied_goes_by_the_level_of_today(office: Office) -> None:
    item = make.issued(office).item
    raised(office, item, TOI_MAT)
    assert {row.level for row in handover_desk.waiting(office)} == {TOI_MAT}
    sources = office.desk.read(copyable_sources, SourcesAsked(body=office.body))
    assert {source.level for source in sources} == {TOI_MAT}
    with working(office) as work:
        assert level_now(work, item, MAT) is TOI_MAT
        assert level_now(work, 99, MAT) is MAT


def test_what_is_kept_from_then_on_lies_under_the_key_of_its_level(office: Office) -> None:
    item = make.issued(office).item
    raised(office, item)
    with working(office) as work:
        open_act(work.session, "thu")
        keep_content(work, item, b"%PDF-1.7 mau", "made_copy")
        kept = work.session.query(t.Content).order_by(t.Content.id.desc()).first()
        assert kept is not None
        assert kept.tuyet_mat
        work.session.rollback()
