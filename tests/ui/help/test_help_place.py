from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.settings import FirstStep
from bmnn_desk.ui.first_run.first_steps import FirstSteps, lists_later
from bmnn_desk.ui.help.help_place import form_of, topic_of, topics_of_forms, topics_of_places
from bmnn_desk.ui.places import PLACES
from bmnn_desk.ui.reopening import REOPENED
from bmnn_desk.ui.sheet import Sheet

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat


class Formed(Sheet):
    form = "count_copies"

    def __init__(self) -> None:
        """Without its window."""


class Formless(Formed):
    form = ""


@pytest.mark.parametrize("key", [place.key for place in PLACES])
def test_every_page_has_a_topic(key: str) -> None:
    assert topic_of(key, "", None) == topics_of_places()[key]


@pytest.mark.parametrize("form", sorted(REOPENED))
def test_every_sheet_that_comes_back_has_a_topic(form: str) -> None:
    assert topics_of_forms()[form]


def test_a_list_may_have_a_topic_of_its_own() -> None:
    assert topic_of("holdings", "trips 12", None) == "mang-ra"
    assert topic_of("holdings", "copies 12", None) == topic_of("holdings", "", None)


def test_a_part_of_the_settings_may_have_one_too() -> None:
    assert topic_of("settings", "backups", None) == "sao-luu"
    assert topic_of("settings", "look", None) == topics_of_places()["settings"]


def test_a_sheet_goes_before_the_page_and_by_its_file_without_a_form() -> None:
    assert topic_of("today", "", Formed()) == "kiem-ke"
    assert form_of(Formless()) == "test_help_place"
    assert topic_of("today", "", Formless()) == topics_of_places()["today"]


def test_pasted_lists_have_the_same_topic_in_the_first_run_and_later(
    qtbot: QtBot, seat: Seat
) -> None:
    for page, sheet in (
        ("today", FirstSteps(seat, frozenset(FirstStep))),
        ("settings", lists_later(seat)),
    ):
        qtbot.addWidget(sheet)
        assert topic_of(page, "", sheet) == "lap-danh-sach"
