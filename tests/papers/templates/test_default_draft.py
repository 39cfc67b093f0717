from __future__ import annotations

from typing import TYPE_CHECKING

import pypdfium2
import pytest

from bmnn_desk.domain.drafting import TemplateKind
from bmnn_desk.domain.stamps import Stamp
from bmnn_desk.papers.own_marks import has_copy_number, own_marks
from bmnn_desk.papers.templates.draft_values import draft_values
from bmnn_desk.papers.templates.fill_template import fill_template
from tests.needs import needs_libreoffice
from tests.papers.templates.rendered import as_pdf
from tests.papers.templates.samples import default, draft, form, regime, texts

if TYPE_CHECKING:
    from pathlib import Path

DRAFT = TemplateKind.DRAFT_TEXT
MM_PT = 72 / 25.4


def made(**changes: object) -> bytes:
    block = regime().sheet("recipients_block")
    return fill_template(
        default(DRAFT), form(DRAFT), draft_values(form(DRAFT), block, draft(**changes))
    )


def test_no_number_no_level_and_no_copy_mark_stand_on_it() -> None:
    said = texts(made())
    assert "Số:        /BC-STN" in said
    assert "Sông Lam, ngày       tháng       năm 2026" in said
    assert not [text for text in said if text.strip().upper() in own_marks().level_words]
    assert not [text for text in said if has_copy_number(text)]


def test_the_body_is_left_empty_between_addressee_and_recipients() -> None:
    said = texts(made())
    begin, end = said.index("Kính gửi: Ủy ban nhân dân tỉnh Sông Lam"), said.index("Nơi nhận:")
    assert set(said[begin + 1 : end]) == {""}
    assert end - begin - 1 == 3


@needs_libreoffice
@pytest.mark.parametrize("is_letter", [False, True])
def test_the_place_of_the_level_stamp_is_free_whatever_the_title(
    tmp_path: Path, *, is_letter: bool
) -> None:
    title = "Kết quả thử nghiệm mẫu biểu trên địa bàn các xã, phường " * 5
    pdf = as_pdf(tmp_path, {"draft": made(title=title, is_letter=is_letter)})["draft"]
    shape = regime().stamps[Stamp.LEVEL_TUYET_MAT]
    assert shape.place is not None
    left, top = shape.place.x_mm, shape.place.y_mm
    document = pypdfium2.PdfDocument(pdf)
    page = document[0]
    height = page.get_height()
    text = page.get_textpage().get_text_bounded(
        left=left * MM_PT,
        top=height - top * MM_PT,
        right=(left + shape.width_mm) * MM_PT,
        bottom=height - (top + shape.height_mm) * MM_PT,
    )
    whole = page.get_textpage().get_text_range()
    document.close()
    assert text.strip() == ""
    assert "Nguyễn Văn Mẫu" in whole
