"""What is said of marks on writing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.stamps import Stamp
from bmnn_desk.ui.issue.covers_text import covers_remark
from bmnn_desk.ui.widgets.remarks import RemarkKind
from tests.ui.issue.frames import framed, level

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.ui.issue.framed_mark import FramedMark
    from bmnn_desk.ui.widgets.remarks import Remark

NUMBER, LEVEL = Stamp.COPY_NUMBER, Stamp.LEVEL_MAT


def remark(pages: Mapping[Stamp, int | None] | None, *marks: FramedMark) -> Remark:
    return covers_remark(marks or (framed(), level()), pages, str)


def test_a_mark_on_words_is_told_by_name_and_page_with_the_way_out() -> None:
    said = remark({NUMBER: 3, LEVEL: None})

    assert said.kind is RemarkKind.WARN
    assert said.words.startswith("Dấu BẢN SỐ đè lên chữ ở trang 3. ")
    assert "“Dời đến chỗ trống”" in said.words


def test_two_marks_on_words_are_both_named_with_the_first_page() -> None:
    said = remark({NUMBER: 3, LEVEL: 2})

    assert said.words.startswith("Dấu BẢN SỐ, MẬT đè lên chữ ở trang 2")


def test_places_that_cover_nothing_are_good() -> None:
    said = remark({NUMBER: None, LEVEL: None})

    assert (said.kind, said.words) == (RemarkKind.OK, "Không dấu nào đè lên chữ.")


def test_two_marks_upon_each_other_are_told_before_all_else() -> None:
    said = remark({NUMBER: 1}, framed(), level(x_mm=110.0, y_mm=54.0))

    assert said.kind is RemarkKind.WARN
    assert said.words.startswith("Dấu BẢN SỐ và dấu MẬT chồng lên nhau.")


def test_a_mark_nobody_has_looked_under_yet_promises_nothing() -> None:
    said = remark({NUMBER: None})

    assert said.kind is RemarkKind.INFO
    assert "Đang xem" in said.words


def test_without_a_page_to_look_at_nothing_is_promised() -> None:
    assert remark(None).kind is RemarkKind.INFO
    assert "chưa biết" in remark(None).words
