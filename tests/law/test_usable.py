from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.form_correction import FormFault
from bmnn_desk.errors import FormUnusableError
from bmnn_desk.ui.error_texts import sentence
from tests.services.each_form import OUTGOING, correction

if TYPE_CHECKING:
    from bmnn_desk.law.loader import Law

STAMPS, SHEET = "stamps.toml", "extract_sheet.toml"


@pytest.mark.parametrize(
    ("file", "place", "value", "fault"),
    [
        (OUTGOING, "title", " ", FormFault.EMPTY),
        (OUTGOING, "columns.3.heading", "", FormFault.EMPTY),
        (OUTGOING, "columns", [], FormFault.EMPTY),
        (OUTGOING, "columns.3.heading", "Tên\x07loại", FormFault.LETTER),
        (OUTGOING, "columns.3.width_mm", 0, FormFault.TOO_SMALL),
        (OUTGOING, "columns.3.width_mm", -5, FormFault.TOO_SMALL),
        (OUTGOING, "signing_row_mm", 8, FormFault.TOO_SMALL),
        (OUTGOING, "text_pt", 0, FormFault.TOO_SMALL),
        (OUTGOING, "heading_pt", 300, FormFault.TOO_BIG),
        (OUTGOING, "page_height_mm", 5000, FormFault.TOO_BIG),
        (OUTGOING, "page_label", "trang", FormFault.BLANKS),
        (OUTGOING, "page_label", "trang {page", FormFault.BLANKS),
        (OUTGOING, "cover.2.label", "Năm", FormFault.BLANKS),
        (OUTGOING, "signatures.0.heading", "", FormFault.EMPTY),
        (STAMPS, "recall.width_mm", 0, FormFault.TOO_SMALL),
        (STAMPS, "recall.height_mm", 900, FormFault.TOO_BIG),
        (STAMPS, "recall.borders", 3, FormFault.TOO_BIG),
        (STAMPS, "recall.lines.0.size_pt", 0, FormFault.TOO_SMALL),
        (STAMPS, "recall.lines", [], FormFault.EMPTY),
        (STAMPS, "copy_number.lines.0.text", "BẢN SỐ", FormFault.BLANKS),
        (STAMPS, "copy_number.lines.0.text", "BẢN SỐ: {copy_number} {x}", FormFault.BLANKS),
        (STAMPS, "copy_number.place.x_mm", 190, FormFault.OFF_THE_PAGE),
        (STAMPS, "copy_number.place.y_mm", -1, FormFault.OFF_THE_PAGE),
        (SHEET, "words.title", "", FormFault.EMPTY),
    ],
)
def test_what_would_leave_a_form_unusable_is_refused_with_its_reason(
    law: Law, file: str, place: str, value: object, fault: FormFault
) -> None:
    with pytest.raises(FormUnusableError) as caught:
        law.laid_over((correction(file=file, place=place, value=value),))
    assert caught.value.fault is fault
    assert caught.value.place in {place, place.rpartition(".")[0], "copy_number.lines"}
    assert caught.value.place in sentence(caught.value)


def test_a_column_twice_is_refused(law: Law) -> None:
    row = {
        "field": "ordinal",
        "heading": "Số",
        "width_mm": 20,
        "signing": False,
        "source": "Công báo",
        "confidence": "high",
    }
    with pytest.raises(FormUnusableError) as caught:
        law.laid_over((correction(place="columns", value=[row, row]),))
    assert caught.value.fault is FormFault.DATA


@pytest.mark.parametrize(
    ("file", "place", "value"),
    [
        (STAMPS, "recall.borders", 1),
        (STAMPS, "copy_number.place.x_mm", 170),
        (STAMPS, "recall.lines.1.text", "Thu hồi trước ngày {return_day}"),
        (OUTGOING, "page_label", "Trang số {page} trên {pages}"),
        (OUTGOING, "signatures.0.note", ""),
    ],
)
def test_what_can_be_used_is_taken(law: Law, file: str, place: str, value: object) -> None:
    assert law.laid_over((correction(file=file, place=place, value=value),)).corrections
