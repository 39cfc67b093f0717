from __future__ import annotations

import io

import pikepdf
import pytest

from bmnn_desk.domain.stamps import Stamp
from bmnn_desk.papers.lines_alone import lines_alone
from bmnn_desk.papers.mark_pdf import mark_pdf
from tests.papers import documents, samples


def test_each_mark_is_read_without_the_page_around_it() -> None:
    copy = samples.copy(
        7, samples.number_mark(7), samples.mark(Stamp.RECALL, (20.0, 60.0), return_day="12/03/2026")
    )
    with pikepdf.open(io.BytesIO(mark_pdf(documents.pdf(), [copy])[0])) as opened:
        forms = opened.pages[0].obj.Resources.XObject
        assert lines_alone([forms.BMS0, forms.BMS1]) == (
            ("BẢN SỐ: 07",),
            ("TÀI LIỆU THU HỒI", "Thời hạn: 12/03/2026"),
        )


@pytest.mark.parametrize("box", [(0, 0, 10, 10), (-5, -5, 90, 30)])
def test_a_form_without_words_has_no_lines(box: tuple[float, ...]) -> None:
    with pikepdf.new() as pdf:
        form = pdf.make_stream(b"0 0 5 5 re S")
        form.Type, form.Subtype = pikepdf.Name.XObject, pikepdf.Name.Form
        form.BBox = pikepdf.Array(box)
        assert lines_alone([form]) == ((),)
