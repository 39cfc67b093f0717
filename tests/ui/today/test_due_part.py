from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.due import DueKind, DueRow
from bmnn_desk.domain.inspection_report import RecordKind, RecordRef
from bmnn_desk.domain.office import Role
from bmnn_desk.services.propose_level import propose_level
from bmnn_desk.ui.dialogs.record_authorisation import RecordAuthorisationDialog
from bmnn_desk.ui.line_wanted import LineWanted
from bmnn_desk.ui.listed.seated_page import SeatedPage
from bmnn_desk.ui.sheet import Sheet
from bmnn_desk.ui.today.due_part import due_part
from bmnn_desk.ui.today.due_source import DueSource
from tests import make
from tests.ui.seats import seat_of, waiting_paper

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def test_the_pane_says_what_to_do_and_by_which_rule(seat: Seat, office: Office) -> None:
    make.signed(make.on(office, -20))
    source = DueSource(seat)
    part = due_part(seat, source)
    source.narrow("", "late")
    (row,) = source.rows(tuple(source.ids())[:1])
    assert row is not None

    matter = part.matter(seat, row)

    assert matter.head.top == "Chờ ký, chờ cấp số"
    assert matter.head.warning == "Quá hạn"
    assert dict(matter.facts)["Quy tắc"] == seat.desk.law.on(office.day).rules["DI-05"].text
    assert dict(matter.facts)["Căn cứ"]


def test_enter_leads_to_the_record(qtbot: QtBot, seat: Seat, office: Office) -> None:
    proposed = office.desk.do(propose_level, make.proposal(office))
    source = DueSource(seat)
    part = due_part(seat, source)
    source.narrow(proposed.print_code, "")
    (row,) = source.rows(tuple(source.ids()))
    page = SeatedPage(seat)
    qtbot.addWidget(page)

    assert row is not None
    assert part.opens is not None
    assert part.opens(page, row) == LineWanted(page="proposals", line=proposed.item)


def test_the_years_inspection_of_itself_is_begun_where_it_is_kept(qtbot: QtBot, seat: Seat) -> None:
    page = SeatedPage(seat)
    qtbot.addWidget(page)
    ref = RecordRef(kind=RecordKind.OFFICE, number=0)
    row = DueRow(kind=DueKind.SELF_INSPECTION, ref=ref, label="2025", due=None, rule="KT-01")
    opens = due_part(seat, DueSource(seat)).opens

    assert opens is not None
    assert opens(page, row) == LineWanted(page="inspection", line=0)


def test_a_second_persons_paper_is_recorded_from_here_or_shown(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    ref = RecordRef(kind=RecordKind.OFFICE, number=waiting_paper(office))
    row = DueRow(kind=DueKind.AUTHORISATION, ref=ref, label="7F3A-19C2", due=office.day)
    clerk, inspector = SeatedPage(seat), SeatedPage(seat_of(seat, office, Role.INSPECTOR))
    opens = due_part(seat, DueSource(seat)).opens
    assert opens is not None
    sheet = opens(clerk, row)
    for widget in (clerk, inspector, sheet):
        qtbot.addWidget(widget)

    assert isinstance(sheet, RecordAuthorisationDialog)
    assert opens(inspector, row) == LineWanted(page="journal", line=0)


def test_a_day_can_be_begun_from_here(qtbot: QtBot, seat: Seat) -> None:
    page = SeatedPage(seat)
    qtbot.addWidget(page)
    came = [act.do(page, None) for act in due_part(seat, DueSource(seat)).acts]
    sheets = [each for each in came if isinstance(each, Sheet)]
    for sheet in sheets:
        qtbot.addWidget(sheet)

    assert came[0] == LineWanted(page="outgoing", line=0)
    assert len(sheets) == 4


def test_an_inspector_begins_nothing(seat: Seat, office: Office) -> None:
    looking = make.seated(office, make.account(office, Role.INSPECTOR))

    acts = due_part(seat, DueSource(seat)).acts

    assert not any(all(map(looking.desk.allows, act.verbs)) for act in acts)
