from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.services.form_states import FormStatesAsked, form_states
from bmnn_desk.ui.forms.form_row import FormRow, checked_words, form_columns, form_rows, said
from tests.ui.forms.over import PACK, correction, kept

if TYPE_CHECKING:
    from bmnn_desk.ui.seat import Seat


def rows_of(seat: Seat) -> list[FormRow]:
    return list(form_rows(seat.desk.read(form_states, FormStatesAsked(pack=PACK))))


def cells(row: FormRow) -> list[str]:
    return [column.text(row) for column in form_columns()]


def test_each_form_and_each_stamp_has_a_row_with_its_confidence(seat: Seat) -> None:
    rows = rows_of(seat)
    forms = [row.form.number for row in rows if row.stamp is None]
    assert forms == [f"{number:02}" for number in range(1, 20)] + [""]
    stamps = [row.stamp.stamp for row in rows if row.stamp is not None]
    assert len(set(stamps)) == len(stamps) == 21
    assert [row.key for row in rows] == list(range(len(rows)))
    level = next(row for row in rows if row.stamp and row.stamp.stamp == "level_tuyet_mat")
    assert cells(level) == ["", "- Dấu Tuyệt mật", "Văn bản gốc", "", ""]


def test_a_checked_and_corrected_form_says_so(staffed: Seat) -> None:
    kept(staffed, correction("columns.1.heading", '"Ký hiệu"'), check=True)
    (row,) = (row for row in rows_of(staffed) if row.form.number == "14")
    assert cells(row)[2:] == ["Văn bản gốc", "20/11/2026", "1"]
    kept(staffed, correction("columns.2.heading", '"Ngày"'))
    (row,) = (row for row in rows_of(staffed) if row.form.number == "14")
    assert checked_words(row) == "20/11/2026, mẫu đã đổi"
    assert row.corrected == 2
    assert "14" in said(row)
