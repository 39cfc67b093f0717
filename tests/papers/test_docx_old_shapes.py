from __future__ import annotations

import pytest

from bmnn_desk.domain.marks_read import MarkFault
from bmnn_desk.domain.stamps import Stamp
from bmnn_desk.papers.mark_docx import mark_docx
from bmnn_desk.papers.read_marks_docx import read_marks_docx
from tests.papers import marked_word, samples

_HIGH, _OVER = "z-index:999999999", "margin-left:85pt;margin-top:175pt;width:100pt;height:40pt"
_PAGE = "mso-position-horizontal-relative:page;mso-position-vertical-relative:page"


def faults(
    style: str, more: str = 'fillcolor="white" stroked="f"', inside: str = ""
) -> frozenset[MarkFault]:
    shape = f'<v:rect style="position:absolute;{style}" {more}>{inside}</v:rect>'
    return marked_word.faults(marked_word.with_beside(f"<w:pict>{shape}</w:pict>"))


@pytest.mark.parametrize(
    "style",
    [
        f"{_OVER};{_HIGH};{_PAGE}",
        f"{_OVER};{_PAGE}",
        f"{_OVER};{_HIGH}",
        f"margin-left:0;margin-top:0;width:9in;height:9in;{_HIGH};{_PAGE}",
        f"margin-left:400pt;margin-top:175pt;width:9pt;height:900pt;rotation:90;{_HIGH};{_PAGE}",
    ],
)
def test_a_filled_shape_of_old_word_over_a_mark_covers_it(style: str) -> None:
    assert faults(style) == {MarkFault.COVERED}


@pytest.mark.parametrize(
    ("style", "more"),
    [
        (f"margin-left:400pt;margin-top:500pt;width:9pt;height:9pt;{_HIGH};{_PAGE}", ""),
        (f"{_OVER};{_HIGH};{_PAGE}", 'filled="f"'),
        (f"{_OVER};z-index:-5;{_PAGE}", ""),
        (f"{_OVER};z-index:5;{_PAGE}", ""),
    ],
)
def test_a_shape_beside_or_below_a_mark_or_without_a_fill_does_not(style: str, more: str) -> None:
    assert faults(style, more) == frozenset()


def test_a_mark_put_on_afterwards_lies_above_the_shapes_of_old_word() -> None:
    high = "<w:pict><v:rect style='position:absolute;z-index:251700000' filled='t'/></w:pict>"
    before = marked_word.with_beside(high)
    copy = samples.copy(3, samples.number_mark(3, (150.0, 7.0)))
    (made,) = mark_docx(before, [copy])
    found = {mark.stamp: mark.faults for mark in read_marks_docx(made).marks}
    assert found == {
        Stamp.LEVEL_TOI_MAT: frozenset({MarkFault.COVERED}),
        Stamp.COPY_NUMBER: frozenset(),
    }


def test_a_picture_covers_whatever_fill_it_says() -> None:
    found = faults(f"{_OVER};{_HIGH};{_PAGE}", 'filled="f"', '<v:imagedata o:title=""/>')
    assert found == {MarkFault.COVERED}


def test_a_shape_is_not_filled_where_its_fill_is_off() -> None:
    assert faults(f"{_OVER};{_HIGH};{_PAGE}", "", '<v:fill on="false"/>') == frozenset()
