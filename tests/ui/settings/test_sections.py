from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from bmnn_desk.domain.office import Role
from bmnn_desk.ui.settings.look_section import LookSection
from bmnn_desk.ui.settings.office_keep import OfficeKeep
from bmnn_desk.ui.settings.sections import Entry, sections_of
from tests.ui.seats import seat_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def entries(qtbot: QtBot, seat: Seat) -> tuple[LookSection, tuple[Entry, ...]]:
    parent, look = QWidget(), LookSection()
    qtbot.addWidget(parent)
    qtbot.addWidget(look)
    return look, sections_of(OfficeKeep(seat, parent), look)


def test_no_two_sections_have_one_key_or_one_name(qtbot: QtBot, seat: Seat) -> None:
    look, found = entries(qtbot, seat)
    assert len({entry.key for entry in found}) == len(found)
    assert len({entry.words for entry in found}) == len(found)
    # What changes the looks works before it is chosen: it is one and the same.
    (made,) = [entry.make() for entry in found if entry.key == "look"]
    assert made is look


def test_whose_acts_the_roles_lack_is_not_there(qtbot: QtBot, seat: Seat, office: Office) -> None:
    _look, every = entries(qtbot, seat)
    _look, found = entries(qtbot, seat_of(seat, office, Role.DRAFTER))
    assert [entry.key for entry in found] == [
        entry.key for entry in every if not entry.verbs or entry.key == "own_account"
    ]
