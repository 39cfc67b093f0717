from __future__ import annotations

from datetime import date

import pytest

from bmnn_desk.domain.books import BookKind
from bmnn_desk.domain.corrections import (
    CORRECTABLE,
    CellKind,
    Correction,
    cell_text,
    cell_value,
    corrected,
    corrected_cells,
)
from bmnn_desk.domain.registers import ENTRIES, IncomingEntry
from bmnn_desk.domain.secrecy import SecrecyLevel

DAY = date(2026, 3, 10)


def entry() -> IncomingEntry:
    return IncomingEntry(
        ordinal=1,
        arrived_on=DAY,
        arrival_number="1",
        sender="Công an tỉnh Mẫu",
        reference="118/CAT",
        document_day=None,
        title="Công văn về việc mẫu",
        level=SecrecyLevel.MAT,
        recipients=("Văn phòng",),
        note="",
    )


def said(field: str, new: str, old: str = "") -> Correction:
    return Correction(field=field, old=old, new=new, reason="Ghi nhầm", day=DAY)


def test_every_correctable_cell_is_a_field_of_its_line_and_none_counts() -> None:
    assert set(CORRECTABLE) == set(BookKind)
    for kind, cells in CORRECTABLE.items():
        fields = set(ENTRIES[kind].__dataclass_fields__)
        assert set(cells) <= fields
        assert not set(cells) & {"ordinal", "level", "quantity", "copies", "arrival_number"}


def test_a_line_reads_as_it_was_corrected_and_the_last_word_stands() -> None:
    words = [
        said("sender", "Công an tỉnh Khác"),
        said("document_day", "05/02/2026"),
        said("recipients", "Văn phòng\nPhòng Tổng hợp\n"),
        said("sender", "Công an tỉnh Thứ ba"),
    ]
    shown = corrected(BookKind.INCOMING, entry(), words)
    assert shown.sender == "Công an tỉnh Thứ ba"
    assert shown.document_day == date(2026, 2, 5)
    assert shown.recipients == ("Văn phòng", "Phòng Tổng hợp")
    assert corrected(BookKind.INCOMING, entry(), []) == entry()


def test_the_note_and_cells_of_another_book_are_left_alone() -> None:
    words = [said("note", "khác"), said("signer", "Ai đó")]
    assert corrected(BookKind.INCOMING, entry(), words) == entry()


def test_a_cell_reads_as_text_and_back() -> None:
    assert cell_text(DAY) == "10/03/2026"
    assert cell_value(CellKind.DAY, "10/03/2026") == DAY
    assert cell_value(CellKind.DAY, "không rõ") is None
    assert cell_text(("Một", "Hai")) == "Một\nHai"
    assert cell_text(None) == ""
    assert cell_value(CellKind.TEXT, "Một\nHai") == "Một\nHai"


@pytest.mark.parametrize("typed", ["hn", "hq", "+3", "-5", "5", "5/2", "0502", "31/02/2026"])
def test_a_corrected_day_is_written_whole(typed: str) -> None:
    assert cell_value(CellKind.DAY, typed) is None


def test_the_cells_corrected_are_told_with_their_last_words_and_no_others() -> None:
    words = [
        said("note", "Kèm đĩa"),
        said("document_day", "05/02/2026"),
        said("note", "Kèm 2 đĩa"),
        said("arrival_number", "7"),
    ]
    assert corrected_cells(BookKind.INCOMING, words) == {
        "note": "Kèm 2 đĩa",
        "document_day": date(2026, 2, 5),
    }
    assert corrected(BookKind.INCOMING, entry(), words).note == ""
