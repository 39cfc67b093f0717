from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.services.secret_entries import EntriesAsked, secret_entries
from bmnn_desk.ui.proposal.basis_add import BasisAdd
from bmnn_desk.ui.widgets.card import scrolled
from bmnn_desk.ui.widgets.follow_focus import FollowFocus
from tests.ui.kept import shown
from tests.ui.typed import typed

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
    assert made.decision == "Quyết định số 961/QĐ-TTg"
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


def searched(qtbot: QtBot, seat: Seat, words: str) -> BasisAdd:
    """The form for a new decision with these words in its search line."""
    add = opened(qtbot, seat)
    add.list.put(0)
    add.form.focus("decision")
    typed(add.decision, words)
    return add


def test_a_decision_of_the_index_is_found_by_its_field_and_nothing_of_it_is_typed(
    qtbot: QtBot, seat: Seat
) -> None:
    add = searched(qtbot, seat, "y te")
    assert [each.words for each in add.decision.suggestions()] == [
        "440/QĐ-TTg · 22/05/2024 · y tế",
        "1295/QĐ-TTg · 2020 · y tế",
    ]
    QTest.keyClick(add.decision, Qt.Key.Key_Return)
    assert add.form.caret() == "article"
    add.form.put_texts(ITEM)
    with qtbot.waitSignal(add.added):
        add.save()

    made = entries(seat)[-1]
    assert (made.decision, made.decision_day) == ("Quyết định số 440/QĐ-TTg", date(2024, 5, 22))
    assert (made.field, made.issuer) == ("y tế", "Thủ tướng Chính phủ")
    assert made.held.since == date(2024, 5, 22)


def test_a_number_finds_its_decision(qtbot: QtBot, seat: Seat) -> None:
    add = searched(qtbot, seat, "774")
    QTest.keyClick(add.decision, Qt.Key.Key_Return)

    texts = add.form.texts()
    assert (texts["decision_day"], texts["since"]) == ("05/06/2020", "01/07/2020")


def test_a_decision_that_has_ended_cannot_be_taken_and_says_why(qtbot: QtBot, seat: Seat) -> None:
    add = searched(qtbot, seat, "1722")
    add.open_for(entries(seat), date(2025, 7, 30))
    add.list.put(0)
    add.form.focus("decision")
    typed(add.decision, " ")
    QTest.keyClick(add.decision, Qt.Key.Key_Return)

    assert "hết hiệu lực từ 30/07/2025" in add.mishap.words.lower()
    assert "1630/QĐ-TTg" in add.mishap.words
    assert add.form.texts()["decision_day"] == ""


def test_for_a_day_on_which_it_held_the_same_decision_is_taken(qtbot: QtBot, seat: Seat) -> None:
    add = opened(qtbot, seat)
    add.open_for(entries(seat), date(2025, 7, 29))
    add.list.put(0)
    add.form.focus("decision")
    typed(add.decision, "1722")
    QTest.keyClick(add.decision, Qt.Key.Key_Return)

    assert add.form.texts()["decision_day"] == "03/11/2020"


def test_a_day_that_the_index_does_not_know_is_asked_for(qtbot: QtBot, seat: Seat) -> None:
    add = opened(qtbot, seat)
    add.open_for(entries(seat), date(2024, 5, 21))
    add.list.put(0)
    add.form.focus("decision")
    typed(add.decision, "1295")
    QTest.keyClick(add.decision, Qt.Key.Key_Return)

    assert add.form.caret() == "decision_day"
    add.form.put_texts(ITEM)
    add.save()
    assert add.form.field("decision_day").error


def test_a_decision_entered_before_is_meant_and_not_entered_twice(qtbot: QtBot, seat: Seat) -> None:
    first = searched(qtbot, seat, "440")
    QTest.keyClick(first.decision, Qt.Key.Key_Return)
    first.form.put_texts(ITEM)
    first.save()
    again = searched(qtbot, seat, "440")
    QTest.keyClick(again.decision, Qt.Key.Key_Return)
    again.form.put_texts({**ITEM, "clause": "7"})
    with qtbot.waitSignal(again.added):
        again.save()

    one, two = entries(seat)[-2:]
    assert one.secret_list == two.secret_list
    assert (two.decision, two.item.clause) == ("Quyết định số 440/QĐ-TTg", "7")


def test_an_article_that_is_there_already_brings_its_level(qtbot: QtBot, seat: Seat) -> None:
    add = opened(qtbot, seat)
    add.form.focus("article")
    QTest.keyClicks(add.form.field("article").editor, "2")
    add.form.focus("clause")
    assert add.level.value() is SecrecyLevel.TOI_MAT

    add.level.put(SecrecyLevel.MAT)
    add.form.put_texts({"article": "7"})
    add.form.focus("article")
    add.form.focus("clause")
    assert add.level.value() is SecrecyLevel.MAT


def test_a_place_that_is_none_is_told_at_its_field(qtbot: QtBot, seat: Seat) -> None:
    add = opened(qtbot, seat)
    add.form.put_texts({**ITEM, "article": "ba"})
    add.save()
    assert "Ô điều không đúng" in add.form.field("article").error
    assert len(entries(seat)) == 3


def test_another_text_or_level_at_a_place_is_told(qtbot: QtBot, seat: Seat) -> None:
    add = opened(qtbot, seat)
    there = {"article": "3", "clause": "2", "point": "a", "words": "Khác"}
    add.form.put_texts(there)
    add.level.put(SecrecyLevel.MAT)
    add.save()
    assert "đã có nội dung khác" in add.mishap.words
    add.form.put_texts({**there, "clause": "9"})
    add.level.put(SecrecyLevel.TOI_MAT)
    add.save()
    assert "đã ghi độ mật khác" in add.mishap.words
    assert len(entries(seat)) == 3
