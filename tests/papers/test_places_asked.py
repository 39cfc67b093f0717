"""What the window asks the diagram of places with."""

from __future__ import annotations

from tests.machine.fresh_python import said_by

ENGINES = "{'pikepdf', 'docx', 'lxml', 'reportlab', 'pypdfium2'}"


def test_the_window_can_ask_without_an_engine() -> None:
    code = f"import sys, bmnn_desk.papers.places_asked\nprint({ENGINES} & set(sys.modules))"
    assert said_by(code) == "set()"
