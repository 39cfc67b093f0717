from __future__ import annotations

from bmnn_desk.machine.wire import packed, unpacked
from bmnn_desk.papers.page_picture import PagePicture
from bmnn_desk.papers.render_page import render_page
from tests.machine.fresh_python import said_by
from tests.papers import documents


def test_a_picture_crosses_to_the_window_unchanged() -> None:
    picture = render_page(documents.pdf(2), 1, 40)
    assert unpacked(packed(picture)) == picture


def test_it_says_nothing_of_its_page_in_a_log() -> None:
    picture = PagePicture(
        width=1, height=1, stride=4, pixels=b"\0\0\xff\0", pages=1, whole_height=1
    )
    assert "xff" not in repr(picture)


def test_the_window_can_hold_it_without_an_engine() -> None:
    code = (
        "import sys, bmnn_desk.papers.page_picture\n"
        "print({'pikepdf', 'docx', 'lxml', 'reportlab', 'pypdfium2'} & set(sys.modules))"
    )
    assert said_by(code) == "set()"
