from __future__ import annotations

from dataclasses import fields

import pytest

from bmnn_desk.domain.old_register import OldBook, OldRegister
from bmnn_desk.papers.reading.old_columns import folded
from bmnn_desk.papers.reading.old_layout import LAYOUT


@pytest.mark.parametrize("book", OldBook)
def test_every_field_of_a_line_has_its_column(book: OldBook) -> None:
    layout = LAYOUT[book]
    wanted = {field.name for field in fields(layout.line)} - {"row"}
    assert {column.field for column in layout.columns} == wanted
    assert len(layout.columns) == len(wanted)
    assert layout.key in {"", *wanted}


@pytest.mark.parametrize("book", OldBook)
def test_no_two_columns_of_a_book_share_a_heading(book: OldBook) -> None:
    names = [name for column in LAYOUT[book].columns for name in (column.heading, *column.others)]
    assert len(set(names)) == len(names)
    assert [folded(name) for name in names] == names


def test_every_book_is_a_part_of_the_register() -> None:
    parts = {field.name for field in fields(OldRegister)} - {"books"}
    assert {layout.part for layout in LAYOUT.values()} == parts


def test_what_an_office_must_give_is_what_the_layout_asks() -> None:
    asked = {
        book.value: [column.heading for column in layout.columns if column.is_required]
        for book, layout in LAYOUT.items()
    }
    assert asked == {
        "di": ["so thu tu", "so ky hieu", "ngay van ban", "ten loai", "do mat", "nguoi ky",
               "noi nhan"],
        "phieu": ["so phieu", "do mat de xuat"],
        "den": ["so thu tu", "ngay den", "so den", "co quan", "do mat"],
        "chuyengiao": ["ngay", "so ky hieu", "noi nhan"],
        "saochup": ["ngay", "so ky hieu", "so ban", "nguoi cho phep"],
    }  # fmt: skip
