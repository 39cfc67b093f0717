from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from bmnn_desk.services.incoming_entries import incoming_entries
from bmnn_desk.services.registers import VolumeAsked
from bmnn_desk.ui.widgets.buttons import Button
from tests.incoming_desk import incoming_book
from tests.ui.dialogs.test_enter_incoming import CTRL, Bench

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.domain.registers import IncomingEntry
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


@pytest.fixture
def bench(qtbot: QtBot, seat: Seat, office: Office) -> Bench:
    incoming_book(office)
    return Bench(qtbot, seat)


def printed(at: Office) -> list[IncomingEntry]:
    return list(at.desk.read(incoming_entries, VolumeAsked(body=at.body, book=incoming_book(at))))


def shown_rules(bench: Bench) -> list[str]:
    return [rule.id for rule in bench.sheet.findings.rules()]


def test_a_quantity_that_is_not_what_was_told_is_shown_before_the_line_is_written(
    bench: Bench, office: Office
) -> None:
    bench.fill(copy_numbers="03, 04", may_copy="Không được phép", told="3")
    bench.press(Qt.Key.Key_Return, CTRL)
    assert printed(office) == []
    assert shown_rules(bench) == ["DI-14"]
    assert bench.sheet._asked.banner.isVisible()
    assert bench.sheet.editors.told.hasFocus()
    bench.press(Qt.Key.Key_Return, CTRL)
    assert len(printed(office)) == 1
    assert not bench.sheet._asked.banner.isVisible()
    assert shown_rules(bench) == []
    assert bench.said[-1] == "Đã vào sổ số đến 01"


def test_mending_it_is_enough(bench: Bench, office: Office) -> None:
    bench.fill(copy_numbers="03, 04", told="3")
    bench.sheet.save()
    bench.sheet.editors.told.setText("2")
    bench.sheet.save()
    assert len(printed(office)) == 1


def test_a_button_saves_all_the_same(bench: Bench, office: Office) -> None:
    bench.fill(told="3")
    bench.sheet.save()
    (link,) = bench.sheet._asked.banner.findChildren(Button)
    link.click()
    assert len(printed(office)) == 1
    assert bench.ended


def test_the_next_paper_is_asked_about_again_but_a_late_batch_once(
    bench: Bench, office: Office
) -> None:
    bench.fill(arrived="09/03/2025", told="3")
    bench.sheet.save_next()
    assert set(shown_rules(bench)) == {"DEN-01", "DI-14"}
    bench.sheet.save_next()
    bench.fill(reference="119/CAT-PA03")
    bench.sheet.save_next()
    assert len(printed(office)) == 2
    bench.fill(reference="120/CAT-PA03", told="3")
    bench.sheet.save_next()
    assert "DI-14" in shown_rules(bench)
    assert len(printed(office)) == 2


def test_what_an_empty_field_says_by_itself_costs_no_second_key(
    bench: Bench, office: Office
) -> None:
    bench.fill(title="", reference="")
    bench.sheet.save()
    assert len(printed(office)) == 1


def test_the_beginning_of_a_known_type_is_asked_about(bench: Bench, office: Office) -> None:
    bench.fill(type="Bao")
    bench.press(Qt.Key.Key_S, CTRL)
    assert printed(office) == []
    assert "“Báo cáo”" in bench.sheet.panel.field("type").error
    assert bench.sheet.editors.type.hasFocus()
    bench.press(Qt.Key.Key_S, CTRL)
    (entry,) = printed(office)
    assert entry.title.startswith("Bao ")


def test_a_title_opened_for_a_tuyet_mat_document_is_asked_about(
    bench: Bench, office: Office
) -> None:
    bench.fill(level="A · Tuyệt mật")
    bench.press(Qt.Key.Key_F2)
    bench.sheet.save()
    assert shown_rules(bench) == ["DEN-02C"]
    bench.sheet.save()
    assert printed(office)[0].title.endswith("về việc bịa đặt")


def test_a_day_that_no_month_has_behind_the_reference_is_asked_about(
    bench: Bench, office: Office
) -> None:
    bench.fill(reference="Số 9 31/2")
    bench.press(Qt.Key.Key_S, CTRL)
    assert printed(office) == []
    assert "28 ngày" in bench.sheet.panel.field("reference").error
    assert bench.sheet.editors.reference.hasFocus()
    bench.press(Qt.Key.Key_S, CTRL)
    (entry,) = printed(office)
    assert entry.reference == "Số 9 31/2"


def test_fields_left_empty_are_one_line_of_what_is_said_after(bench: Bench, office: Office) -> None:
    bench.fill(title="", copy_numbers="", may_copy="(chưa chọn)")
    bench.press(Qt.Key.Key_Return, CTRL)
    assert len(printed(office)) == 1
    assert "\n" not in bench.said[-1]
    for rule in ("DEN-01E", "DEN-04", "DEN-04C"):
        assert rule in bench.said[-1]
