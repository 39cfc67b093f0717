"""What is shown of each mark."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.extra_marks import ExtraMarks
from bmnn_desk.domain.mark_pages import PageChoice, PageKind
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.settings import OfficeSettings
from bmnn_desk.domain.stamps import MarkWay, Stamp
from bmnn_desk.ui.issue.mark_lines import framed_marks, listed_marks
from tests.ui.issue import matters

if TYPE_CHECKING:
    from bmnn_desk.law.loader import Law
    from bmnn_desk.ui.issue.marks_list import ListedMark
    from bmnn_desk.ui.issue.matter import IssueMatter

pytestmark = pytest.mark.usefixtures("qapp")


def lines(matter: IssueMatter) -> dict[Stamp, ListedMark]:
    return {line.stamp: line for line in listed_marks(matter, str)}


def test_the_level_comes_first_and_each_mark_bears_its_own_words(law: Law) -> None:
    matter = matters.matter(law, detail=matters.detail(SecrecyLevel.TUYET_MAT))

    assert [line.title for line in listed_marks(matter, str)] == [
        "Độ mật: TUYỆT MẬT",
        "BẢN SỐ: 01 … 04",
    ]


def test_a_single_copy_has_a_single_number(law: Law) -> None:
    detail = matters.detail()
    matter = matters.matter(law, detail=replace(detail, copies=detail.copies[:1]))

    assert lines(matter)[Stamp.COPY_NUMBER].title == "BẢN SỐ: 01"


@pytest.mark.parametrize(
    ("settings", "note"),
    [
        (OfficeSettings(prints_red=True), "Mực đỏ · trang đầu"),
        (OfficeSettings(), "Mực đỏ, cần máy in màu · trang đầu"),
        (OfficeSettings(black_rule="12/QC-SMM"), "Mực đen theo 12/QC-SMM · trang đầu"),
        (OfficeSettings(copy_number_way=MarkWay.RUBBER), "Không in, chừa chỗ ở trang đầu"),
    ],
)
def test_the_ink_is_told_in_words(law: Law, settings: OfficeSettings, note: str) -> None:
    assert lines(matters.matter(law, settings=settings))[Stamp.COPY_NUMBER].note == note


def test_the_level_is_never_black(law: Law) -> None:
    settings = OfficeSettings(level_way=MarkWay.PRINT, black_rule="12/QC-SMM")
    matter = matters.matter(law, settings=settings)

    assert lines(matter)[Stamp.LEVEL_MAT].note == "Mực đỏ, cần máy in màu · trang đầu"


def test_whole_copies_are_offered_only_where_there_are_pages(law: Law) -> None:
    assert lines(matters.matter(law))[Stamp.COPY_NUMBER].ways == tuple(MarkWay)
    without = lines(matters.matter(law, file=None))[Stamp.COPY_NUMBER]

    assert (without.way, without.ways) == (
        MarkWay.OVERPRINT,
        (MarkWay.RUBBER, MarkWay.OVERPRINT),
    )


def test_frames_have_the_stamps_size_and_place_and_tell_what_is_drawn(law: Law) -> None:
    matter = matters.matter(law)
    matter.places[Stamp.LEVEL_MAT] = (50.0, 90.0)
    number, level = framed_marks(matter)

    assert (number.x_mm, number.y_mm, number.width_mm, number.height_mm) == (165.0, 7.0, 30.0, 8.0)
    assert (level.x_mm, level.y_mm, level.width_mm, level.height_mm) == (50.0, 90.0, 20.0, 8.0)
    assert (number.drawn, level.drawn) == (True, False)
    assert (number.page, level.page) == (0, 0)


def test_a_mark_of_the_last_page_is_framed_there(law: Law) -> None:
    matter = matters.matter(law)
    shape = matter.regime.stamps[Stamp.COPY_NUMBER]
    assert shape.place is not None
    last = replace(shape, place=replace(shape.place, page="last"))
    matter.regime = replace(matter.regime, stamps={**matter.regime.stamps, Stamp.COPY_NUMBER: last})
    matter.page_sizes = (matters.A4_MM, matters.A4_MM)

    assert framed_marks(matter)[0].page == 1
    assert lines(matter)[Stamp.COPY_NUMBER].note == "Mực đỏ · trang cuối"


def test_marks_that_were_added_stand_last_under_their_own_names(law: Law) -> None:
    matter = matters.matter(law, extras=ExtraMarks(urgency=Stamp.AT_ONCE, is_recalled=True))

    assert [line.title for line in listed_marks(matter, str)][2:] == [
        "Độ khẩn: HỎA TỐC",
        "Tài liệu thu hồi",
    ]
    assert lines(matter)[Stamp.RECALL].name == "TÀI LIỆU THU HỒI"
    assert lines(matter)[Stamp.AT_ONCE].way is MarkWay.RUBBER


def test_the_pages_are_told_in_words(law: Law) -> None:
    matter = matters.matter(law)
    matter.page_sizes = (matters.A4_MM,) * 6
    matter.pages[Stamp.COPY_NUMBER] = PageChoice(kind=PageKind.CHOSEN, numbers=(1, 3, 4, 5))
    matter.pages[Stamp.LEVEL_MAT] = PageChoice(kind=PageKind.EVERY)

    assert lines(matter)[Stamp.COPY_NUMBER].note == "Mực đỏ · trang 1, 3-5"
    assert lines(matter)[Stamp.LEVEL_MAT].note == "Không in, chừa chỗ ở mọi trang"


def test_a_mark_of_every_page_is_framed_on_the_one_shown(law: Law) -> None:
    matter = matters.matter(law)
    matter.page_sizes = (matters.A4_MM, (148.0, 210.0), matters.A4_MM)
    matter.pages[Stamp.COPY_NUMBER] = PageChoice(kind=PageKind.EVERY)
    number, level = framed_marks(matter, 1)

    assert (number.page, number.x_mm, number.page_mm) == (1, 103.0, (148.0, 210.0))
    assert level.page == 0
    assert framed_marks(matter)[0].x_mm == 165.0


def test_a_mark_that_covers_something_is_framed_so(law: Law) -> None:
    number, level = framed_marks(matters.matter(law), None, {Stamp.LEVEL_MAT})

    assert (number.covers, level.covers) == (False, True)
