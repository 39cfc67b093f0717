from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.own_papers import LONGEST_PAPER_TEXT, OwnPaperKind
from bmnn_desk.services.settings import BodyAsked, office_settings
from bmnn_desk.storage import tables as t
from bmnn_desk.ui.dialogs.record_office_paper import RecordOfficePaperDialog
from tests.services.ledger import rows
from tests.ui.dialogs.sheet_bench import SheetBench
from tests.ui.dressed import dressed, linted

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office

DAY = date(2025, 2, 3)


def filled(qtbot: QtBot, seat: Seat, kind: OwnPaperKind) -> SheetBench[RecordOfficePaperDialog]:
    bench = SheetBench(qtbot, RecordOfficePaperDialog(seat))
    bench.sheet.kind.put(kind)
    bench.sheet.number.setText("12/QĐ-SMM")
    bench.sheet.days["issued_on"].put(DAY)
    bench.sheet.days["since"].put(DAY)
    return bench


@pytest.mark.finding(28)
@pytest.mark.finding(65)
def test_rules_are_kept_with_their_text_and_what_has_expired_in_it_is_said(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    bench = filled(qtbot, seat, OwnPaperKind.RULES)
    bench.sheet.text.setPlainText("Căn cứ Nghị định 33/2002/NĐ-CP; Nghị định 26/2020/NĐ-CP")
    hint = bench.sheet.panel.field("text")._hint.text()
    assert "33/2002/NĐ-CP" in hint
    assert "26/2020" not in hint
    bench.sheet.text.setPlainText("Căn cứ Nghị định 26/2020/NĐ-CP")
    assert "Có dẫn 1 văn bản" in bench.sheet.panel.field("text")._hint.text()
    bench.sheet.forward()
    assert bench.ended == ["Đã ghi văn bản 12/QĐ-SMM"]
    (row,) = rows(office, t.OwnPaper)
    assert (row.kind, row.day, row.text) == ("rules", DAY, "Căn cứ Nghị định 26/2020/NĐ-CP")


def test_an_assignment_asks_for_the_person_and_nothing_for_a_place(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    bench = filled(qtbot, seat, OwnPaperKind.OFFICER)
    panel = bench.sheet.panel
    assert panel.field("person").isVisible()
    assert not panel.field("place").isVisible()
    bench.sheet.person.put(office.drafter)
    bench.sheet.full_time.put(True)
    bench.sheet.forward()
    (row,) = rows(office, t.OwnPaper)
    assert (row.person_id, row.full_time) == (office.drafter, True)


def test_a_copying_place_asks_for_place_and_plan_and_becomes_the_setting(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    bench = filled(qtbot, seat, OwnPaperKind.COPY_PLACE)
    bench.sheet.forward()
    assert bench.sheet.panel.field("place").error
    assert bench.sheet.panel.field("plan").error
    bench.sheet.place.setText("Phòng 204")
    bench.sheet.plan.setText("02/PA-SMM")
    bench.sheet.forward()
    assert len(rows(office, t.OwnPaper)) == 1
    (settings,) = office.desk.read(office_settings, BodyAsked(body=office.body))
    assert settings.copy_place == "Phòng 204"


def test_it_holds_from_the_day_of_its_issue_unless_another_is_typed(
    qtbot: QtBot, seat: Seat
) -> None:
    bench = SheetBench(qtbot, RecordOfficePaperDialog(seat))
    bench.sheet.days["issued_on"].put(DAY)
    bench.sheet.days["issued_on"].left.emit()
    assert bench.sheet.days["since"].value() == DAY


@pytest.mark.parametrize(
    ("key", "day", "field"),
    [("since", date(2025, 1, 1), "since"), ("until", date(2025, 1, 1), "until")],
)
def test_days_stand_in_their_order(
    qtbot: QtBot, seat: Seat, key: str, day: date, field: str
) -> None:
    bench = filled(qtbot, seat, OwnPaperKind.RULES)
    bench.sheet.days[key].put(day)
    assert field in bench.sheet.errors()
    bench.sheet.days[key].put_draft_text("99")
    assert field in bench.sheet.errors()


def test_a_text_longer_than_any_paper_is_refused(qtbot: QtBot, seat: Seat) -> None:
    bench = filled(qtbot, seat, OwnPaperKind.RULES)
    bench.sheet.text.setPlainText("a" * (LONGEST_PAPER_TEXT + 1))
    assert "text" in bench.sheet.errors()


@pytest.mark.parametrize("kind", list(OwnPaperKind))
def test_it_is_whole_for_every_kind(qtbot: QtBot, seat: Seat, kind: OwnPaperKind) -> None:
    with dressed():
        bench = filled(qtbot, seat, kind)
        assert linted(bench.window) == []
