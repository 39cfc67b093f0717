from __future__ import annotations

import pytest
from PySide6.QtCore import QSize

from bmnn_desk.domain.stamps import Stamp
from bmnn_desk.errors import DocumentDamagedError
from bmnn_desk.papers.draw_stamp import series_pdf
from bmnn_desk.ui.issue.mark_pictures import MarkPictures
from tests.papers import samples

pytestmark = pytest.mark.usefixtures("qapp")
SIZE = QSize(300, 80)


def pictures() -> MarkPictures:
    return MarkPictures(series_pdf([samples.number_mark(7)]), [Stamp.COPY_NUMBER])


def test_a_mark_is_red_on_nothing() -> None:
    picture = pictures().picture(Stamp.COPY_NUMBER, SIZE)
    assert picture is not None
    assert picture.size() == SIZE
    seen = {
        picture.pixelColor(x, y).name()
        for x in range(SIZE.width())
        for y in range(SIZE.height())
        if picture.pixelColor(x, y).alpha() == 255
    }
    assert "#d90000" in seen
    assert picture.pixelColor(6, 40).alpha() < 255


def test_it_is_drawn_once_a_size() -> None:
    drawn = pictures()
    first = drawn.picture(Stamp.COPY_NUMBER, SIZE)
    assert drawn.picture(Stamp.COPY_NUMBER, SIZE) is first
    larger = drawn.picture(Stamp.COPY_NUMBER, QSize(600, 160))
    assert larger is not None
    assert larger.size() == QSize(600, 160)


def test_a_mark_that_is_not_drawn_has_no_picture() -> None:
    assert pictures().picture(Stamp.LEVEL_MAT, SIZE) is None
    assert MarkPictures(b"", []).picture(Stamp.COPY_NUMBER, SIZE) is None


def test_what_is_no_pdf_is_refused() -> None:
    with pytest.raises(DocumentDamagedError):
        MarkPictures(b"hong", [Stamp.COPY_NUMBER])
