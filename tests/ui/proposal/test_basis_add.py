from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.services.secret_entries import EntriesAsked, secret_entries
from bmnn_desk.ui.proposal.basis_add import BasisAdd
from bmnn_desk.ui.proposal.follow_focus import FollowFocus
from bmnn_desk.ui.widgets.card import scrolled
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.domain.secret_list import SecretEntry
    from bmnn_desk.ui.seat import Seat

ITEM = {"article": "4", "clause": "1", "point": "b", "words": "Phương án mẫu"}
LIST = {
    "decision": "Quyết định số 99/QĐ-TTg",
    "decision_day": "01/02/2024",
    "field": "tài chính",
    "since": "1/3/2024",
}


def entries(seat: Seat) -> tuple[SecretEntry, ...]:
    return seat.desk.read(secret_entries, EntriesAsked(body=seat.body, day=seat.today()))


def opened(qtbot: QtBot, seat: Seat) -> BasisAdd:
    add = BasisAdd(seat)
    add.resize(760, 420)
    shown(qtbot, add)
    add.open_for(entries(seat))
    return add


def test_an_entry_joins_a_decision_that_is_there(qtbot: QtBot, seat: Seat) -> None:
    add = opened(qtbot, seat)
    add.form.put_texts(ITEM)
    add.level.put(SecrecyLevel.TOI_MAT)
    with qtbot.waitSignal(add.added) as added:
        add.save()

    made = entries(seat)[-1]
    assert added.args == [made.id]
    assert (made.item.article, made.item.point, made.item.level) == ("4", "b", SecrecyLevel.TOI_MAT)
    assert made.decision == "Quyết định số 960/QĐ-TTg"
    assert add.isHidden()


def test_a_new_decision_is_entered_with_its_entry(qtbot: QtBot, seat: Seat) -> None:
    add = opened(qtbot, seat)
    add.list.put(0)
    add.form.put_texts({**LIST, **ITEM})
    add.unpublished.setChecked(True)
    with qtbot.waitSignal(add.added):
        add.save()

    made = entries(seat)[-1]
    assert (made.decision, made.field, made.published) == (LIST["decision"], "tài chính", False)
    assert made.decision_day == date(2024, 2, 1)
    assert made.in_force


def test_what_is_missing_is_told_beside_its_field(qtbot: QtBot, seat: Seat) -> None:
    add = opened(qtbot, seat)
    add.list.put(0)
    add.save()

    for key in ("decision", "decision_day", "field", "since", "article", "clause", "point"):
        assert add.form.field(key).error, key
    assert len(entries(seat)) == 3


def test_a_clause_without_points_says_so(qtbot: QtBot, seat: Seat) -> None:
    add = opened(qtbot, seat)
    add.form.put_texts({**ITEM, "point": ""})
    add.no_points.setChecked(True)
    with qtbot.waitSignal(add.added):
        add.save()

    assert not entries(seat)[-1].item.has_points


def test_fields_of_a_decision_show_for_a_new_one_alone(qtbot: QtBot, seat: Seat) -> None:
    add = opened(qtbot, seat)
    assert add.form.field("decision").isHidden()
    add.list.put(0)
    assert not add.form.field("decision").isHidden()


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("960/QĐ-TTg", "Quyết định số 960/QĐ-TTg"),
        ("số 960/QĐ-TTg", "Quyết định số 960/QĐ-TTg"),
        ("Quyết định số 960/QĐ-TTg", "Quyết định số 960/QĐ-TTg"),
    ],
)
def test_a_bare_number_is_kept_as_a_decisions(
    qtbot: QtBot, seat: Seat, typed: str, kept: str
) -> None:
    add = opened(qtbot, seat)
    add.list.put(0)
    add.form.put_texts({**LIST, **ITEM, "decision": typed})
    with qtbot.waitSignal(add.added):
        add.save()

    assert entries(seat)[-1].decision == kept


def test_a_bare_number_is_completed_in_sight_when_its_field_is_left(
    qtbot: QtBot, seat: Seat
) -> None:
    add = opened(qtbot, seat)
    add.list.put(0)
    add.form.focus("decision")
    line = add.form.field("decision").editor
    QTest.keyClicks(line, "960/TTg")
    add.form.focus("article")

    assert add.form.texts()["decision"] == "Quyết định số 960/TTg"


def test_what_is_missing_below_the_edge_is_said_in_sight(qtbot: QtBot, seat: Seat) -> None:
    add = BasisAdd(seat)
    area = scrolled(add)
    FollowFocus(area)
    area.resize(760, 240)
    shown(qtbot, area)
    add.open_for(entries(seat))
    add.list.put(0)
    add.form.put_texts({**LIST, **ITEM, "words": ""})
    field = add.form.field("words")
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > 0)
    field.editor.setFocus()
    area.verticalScrollBar().setValue(0)  # the wheel turns, the caret stays
    add.save()
    said = next(label for label in field.findChildren(QLabel) if label.text() == field.error)

    qtbot.waitUntil(lambda: said.visibleRegion().boundingRect().height() == said.height())
