from __future__ import annotations

from bmnn_desk.papers.products import Products
from tests.machine.fresh_python import said_by


def test_a_docx_has_copies_and_nothing_to_print_over() -> None:
    made = Products(copies=(b"one", b"two"))
    assert (made.copies, made.print_ready, made.overprint) == ((b"one", b"two"), None, None)


def test_the_window_can_hold_them_without_an_engine() -> None:
    code = (
        "import sys, bmnn_desk.papers.products\n"
        "print({'pikepdf', 'docx', 'lxml', 'reportlab', 'pypdfium2'} & set(sys.modules))"
    )
    assert said_by(code) == "set()"
