from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.incoming import IrregularityKind, Urgency
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.ui.incoming.form_editors import FormEditors
from bmnn_desk.ui.incoming.form_matter import form_matter

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat


@pytest.fixture
def edit(qtbot: QtBot, seat: Seat) -> FormEditors:
    made = FormEditors(seat, form_matter(seat))
    for editor in made.by_key.values():
        qtbot.addWidget(editor)
    return made


def test_a_fresh_form_has_today_the_head_and_no_level(edit: FormEditors) -> None:
    assert edit.arrived.draft_text() == "10/03/2025"
    assert edit.recipients.names() == ("Trần Văn Giám",)
    assert edit.level.value() is None
    assert edit.quantity.number() == 1
    assert (edit.may_copy.value(), edit.state.value()) == (None, None)


def test_every_level_urgency_and_irregularity_can_be_chosen(edit: FormEditors) -> None:
    for level in SecrecyLevel:
        edit.level.put(level)
        assert edit.level.value() is level
    for urgency in Urgency:
        edit.urgency.put(urgency)
        assert edit.urgency.value() is urgency
    for kind in IrregularityKind:
        edit.state.put(kind)
        assert edit.state.value() is kind


def test_empty_and_wrong_are_told_apart(edit: FormEditors) -> None:
    assert edit.is_empty("sender")
    assert edit.is_empty("level")
    edit.sender.setText("Bộ Mẫu")
    edit.level.put(SecrecyLevel.MAT)
    assert not edit.is_empty("sender")
    assert not edit.is_empty("level")
    edit.pages.setText("x")
    assert edit.wrong_numbers() == ("pages",)
    edit.pages.setText("0")
    edit.told.setText("2")
    assert edit.wrong_numbers() == ("pages",)
    edit.pages.setText("4")
    assert edit.wrong_numbers() == ()
    assert edit.is_empty("urgency")
    edit.urgency.put(Urgency.AT_ONCE)
    assert not edit.is_empty("urgency")


def test_copy_numbers_are_read(edit: FormEditors) -> None:
    edit.copy_numbers.setText("03, 04")
    assert edit.numbers() == (3, 4)
    edit.copy_numbers.setText("ba")
    assert edit.numbers() is None


def test_its_lines_are_those_one_types_into(edit: FormEditors) -> None:
    lines = edit.lines()
    assert edit.sender in lines
    assert edit.document_day.line in lines
    assert len(lines) == len(set(lines)) == 16
