from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bmnn_desk.ui.transfers.round_fields import RoundFields
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


@pytest.fixture
def fields(qtbot: QtBot, seat: Seat) -> RoundFields:
    window = QWidget()
    column = QVBoxLayout(window)
    made = RoundFields(seat, window)
    keys = made.form.keys()
    for key in keys:
        column.addWidget(made.form.field(key))
    made.show_hand_written(hand_written=False)
    shown(qtbot, window)
    return made


def offered(fields: RoundFields) -> list[str]:
    return [fields.channel.itemText(at) for at in range(fields.channel.count())]


def test_it_begins_as_the_clerk_carries_by_hand_today(fields: RoundFields, office: Office) -> None:
    assert fields.day.value() == office.day
    assert fields.channel.value() == "direct"
    assert (fields.carrier_person(), fields.carrier_name()) == (office.clerk, "Lê Thị Văn Thư")
    assert not fields.form.field("carrier").isVisible()
    assert fields.errors() == {}


def test_inside_only_those_channels_are_offered_that_serve_there(fields: RoundFields) -> None:
    assert "Mạng bưu chính KT1" in offered(fields)
    fields.inside.put(value=True)
    assert fields.is_inside
    assert "Mạng bưu chính KT1" not in offered(fields)
    assert "Giao trực tiếp" in offered(fields)


def test_somebody_else_is_named(fields: RoundFields) -> None:
    fields.person.put(0)
    assert fields.form.field("carrier").isVisible()
    assert set(fields.errors()) == {"carrier"}
    fields.carrier.setText("Bưu tá Nguyễn")
    assert (fields.carrier_person(), fields.carrier_name()) == (None, "Bưu tá Nguyễn")
    assert fields.errors() == {}


def test_a_person_of_the_office_carries(fields: RoundFields, office: Office) -> None:
    fields.person.put(office.drafter)
    assert (fields.carrier_person(), fields.carrier_name()) == (office.drafter, "Ngô Văn Soạn")


def test_page_and_line_are_asked_for_in_a_hand_written_book(fields: RoundFields) -> None:
    assert not fields.form.field("page").isVisible()
    fields.show_hand_written(hand_written=True)
    assert fields.form.field("page").isVisible()
    assert fields.place() is None
    fields.page.setText("12")
    assert set(fields.errors()) == {"page"}
    fields.line.setText("5")
    assert (fields.place(), fields.errors()) == ((12, 5), {})
    fields.per_page.setText("6")
    assert [fields.place(ahead) for ahead in range(4)] == [(12, 5), (12, 6), (13, 1), (13, 2)]
    fields.per_page.setText("sáu")
    assert set(fields.errors()) == {"per_page"}
    fields.per_page.setText("")
    assert fields.place(40) == (12, 45)
    fields.line.setText("0")
    assert set(fields.errors()) == {"page"}


def test_a_day_must_be_one(fields: RoundFields) -> None:
    fields.day.put_draft_text("31/02/2025")
    assert "28 ngày" in fields.errors()["day"]
    fields.day.put_draft_text("")
    assert fields.errors()["day"].startswith("Chưa nhập.")


def test_no_page_has_more_figures_than_a_book_has(fields: RoundFields, qtbot: QtBot) -> None:
    fields.show_hand_written(hand_written=True)
    for line in (fields.page, fields.line):
        qtbot.keyClicks(line, "1" * 30)
    assert fields.place() == (11111, 11111)


def test_what_was_typed_for_another_book_does_not_hinder(fields: RoundFields) -> None:
    fields.show_hand_written(hand_written=True)
    fields.page.setText("12")
    fields.per_page.setText("hai")
    assert set(fields.errors()) == {"page", "per_page"}
    fields.show_hand_written(hand_written=False)
    assert fields.errors() == {}
