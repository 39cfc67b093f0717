from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

from bmnn_desk.domain.findings import Confidence
from bmnn_desk.services.form_states import FormStatesAsked, form_states
from bmnn_desk.ui.forms.form_row import FormRow, checked_words, form_columns, form_rows, said
from bmnn_desk.ui.forms.values_list import ValueRow, state_words
from tests.ui.forms.over import PACK, correction, kept, value_at

if TYPE_CHECKING:
    from bmnn_desk.domain.form_state import FormState
    from bmnn_desk.law.loader import Law
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


def test_what_was_not_compared_has_the_same_mark_here_and_on_the_sheet(law: Law) -> None:
    column = next(each for each in form_columns() if each.key == "confidence")
    value = value_at(law, "14", "columns.1.heading")
    for confidence in Confidence:
        row = FormRow(key=0, form=cast("FormState", SimpleNamespace(confidence=confidence)))
        mark, words = state_words(ValueRow(key=0, value=replace(value, confidence=confidence)))
        assert column.value is not None
        assert (column.value(row), column.text(row)) == (mark, words)


def test_a_checked_and_corrected_form_says_so(staffed: Seat) -> None:
    kept(staffed, correction("columns.1.heading", '"Ký hiệu"'), check=True)
    (row,) = (row for row in rows_of(staffed) if row.form.number == "14")
    assert cells(row)[2:] == ["Văn bản gốc", "20/11/2026", "1"]
    kept(staffed, correction("columns.2.heading", '"Ngày"'))
    (row,) = (row for row in rows_of(staffed) if row.form.number == "14")
    assert checked_words(row) == "20/11/2026, mẫu đã đổi"
    assert row.corrected == 2
    assert "14" in said(row)
