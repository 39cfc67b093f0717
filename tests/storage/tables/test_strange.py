from __future__ import annotations

import sqlite3
import unicodedata

import pytest

from bmnn_desk.storage.tables import Base
from bmnn_desk.storage.tables.strange import index_name, is_strange, joined

SAID = "Đập tràn số 7/KH-SMM, “kho” của ông Nguyễn Ước \u2013 điều 5… [a]^b-c\\~"


def strange(*texts: str) -> bool:
    names = tuple(f"c{place}" for place, _text in enumerate(texts))
    row = ", ".join(f"? AS {name}" for name in names)
    with sqlite3.connect(":memory:") as store:
        # Own words alone.
        query = f"SELECT {is_strange(*names)} FROM (SELECT {row})"  # noqa: S608
        return bool(store.execute(query, texts).fetchone()[0])


@pytest.mark.parametrize("text", [SAID, SAID.upper(), SAID.lower(), "", "hai\ndòng\tmột"])
def test_no_vietnamese_paper_has_a_strange_letter(text: str) -> None:
    assert not strange(text)
    assert not strange("trước", text, "sau")


def test_every_vowel_with_its_marks_is_known() -> None:
    marks = ("\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
    plain = "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY"
    for vowel in plain:
        for mark in marks:
            assert not strange(unicodedata.normalize("NFC", vowel + mark))


@pytest.mark.parametrize("text", ["ça", "Škoda", "Straße", unicodedata.normalize("NFD", "Trần")])
def test_another_alphabet_or_a_mark_that_stands_apart_is_strange(text: str) -> None:
    assert strange(text)
    assert strange("trước", text)


def test_texts_stand_with_a_space_between_them() -> None:
    assert joined(("one", "two")) == "one || ' ' || two"


def test_each_such_index_is_of_texts_of_its_own_table() -> None:
    found = {
        table.name: index.dialect_options["sqlite"]["where"].text
        for table in Base.metadata.tables.values()
        for index in table.indexes
        if index.name == index_name(table.name)
    }
    assert len(found) > 5
    for table, condition in found.items():
        columns = condition.partition(" GLOB ")[0].split(" || ' ' || ")
        assert set(columns) <= set(Base.metadata.tables[table].columns.keys())
