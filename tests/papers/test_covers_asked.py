"""What the window asks covers with."""

from __future__ import annotations

from tests.machine.fresh_python import said_by
from tests.papers import cover_facts

ENGINES = "{'pikepdf', 'docx', 'lxml', 'reportlab', 'pypdfium2'}"


def test_the_window_can_ask_without_an_engine() -> None:
    code = f"import sys, bmnn_desk.papers.covers_asked\nprint({ENGINES} & set(sys.modules))"
    assert said_by(code) == "set()"


def test_places_stay_free_and_the_first_label_is_taken_unless_asked_otherwise() -> None:
    asked = cover_facts.asked("tt24-2020", "c5", cover_facts.each_level())
    assert (asked.first, asked.prints_marks) == (1, False)


def test_no_name_on_a_cover_slips_into_a_log() -> None:
    asked = cover_facts.asked("tt24-2020", "c5", cover_facts.each_level())
    assert cover_facts.AGENCY not in repr(asked)
