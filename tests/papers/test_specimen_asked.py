"""What the window asks specimens with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.stamps import Ink
from bmnn_desk.papers.specimen_asked import SpecimenAsked
from tests.machine.fresh_python import said_by

if TYPE_CHECKING:
    from bmnn_desk.law.loader import Law

ENGINES = "{'pikepdf', 'docx', 'lxml', 'reportlab', 'pypdfium2'}"


def test_the_window_can_ask_without_an_engine() -> None:
    code = f"import sys, bmnn_desk.papers.specimen_asked\nprint({ENGINES} & set(sys.modules))"
    assert said_by(code) == "set()"


def test_specimens_are_red_unless_the_printer_has_none(law: Law) -> None:
    regime = law.pack("tt24-2020")
    asked = SpecimenAsked(
        form=regime.specimen, shapes=tuple(regime.stamps.values()), pack=regime.name
    )
    assert asked.ink is Ink.RED
