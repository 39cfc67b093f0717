"""Whatever a line says, every letter of it is on the printed sheets (property tests)."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bmnn_desk.domain.registers import ENTRIES
from bmnn_desk.papers.register_pdf import register_pdf
from tests.papers.book_parts import after, lines_only
from tests.papers.facts import PACKS
from tests.papers.read_pdf import page_texts, words_of
from tests.papers.register_samples import book_of, line_of

# Letters of no heading, level or label: what is found of them stood in the cell that is tested.
LETTERS = "ẤẦẨẪẬẮẰẲẴẶẾỀỂỄỆỐỒỔỖỘỚỜỞỠỢỨỪỬỮỰ"
OTHERS = re.compile(f"[^{LETTERS}]")
FREE_TEXTS = {
    "outgoing_register": ("title", "signer", "note", "reference"),
    "incoming_register": ("title", "sender", "note", "reference", "arrival_number"),
    "transfer_register": ("recipient", "note", "reference"),
    "copy_register": ("title", "permitted_by", "note", "form", "executor"),
    "statistics": ("title", "kept_at", "note", "origin"),
}
PLACES = [(kind, field) for kind, fields in FREE_TEXTS.items() for field in fields]
WORDS = st.lists(st.text(alphabet=LETTERS + "/-,;", min_size=1, max_size=60), max_size=60)
LONG = " ".join(LETTERS[step % 30] * (1 + step % 9) for step in range(420))
assert len(LONG) > 2000


def letters_of(pdf: bytes) -> str:
    return OTHERS.sub("", "".join(page_texts(pdf)))


@settings(deadline=None, max_examples=60)
@given(words=WORDS, place=st.sampled_from(PLACES), pack=st.sampled_from(PACKS))
def test_every_letter_of_any_cell_is_printed_in_its_order(
    words: list[str], place: tuple[str, str], pack: str
) -> None:
    kind, field = place
    text = " ".join(words)
    book = book_of(pack, kind, (line_of(kind, **{field: text}), line_of(kind, ordinal=2)))
    assert letters_of(register_pdf(lines_only(book)).pdf) == OTHERS.sub("", text)


@pytest.mark.parametrize("pack", PACKS)
@pytest.mark.parametrize(("kind", "field"), PLACES)
def test_a_cell_of_2000_characters_runs_over_sheets_and_loses_none(
    pack: str, kind: str, field: str
) -> None:
    before = tuple(line_of(kind, ordinal=at) for at in (1, 2))
    long = line_of(kind, **{"ordinal": 3, field: LONG})
    book = lines_only(book_of(pack, kind, (*before, long)))
    paper = register_pdf(book)
    assert letters_of(paper.pdf) == OTHERS.sub("", LONG)
    parts = [row for row in paper.rows if row.ordinal == 3]
    assert [row.part for row in parts] == list(range(len(parts)))
    assert len({row.sheet for row in parts}) == len(parts)


@settings(deadline=None, max_examples=40)
@given(
    first=st.lists(WORDS, min_size=1, max_size=6),
    more=st.lists(WORDS, min_size=1, max_size=6),
    pack=st.sampled_from(PACKS),
)
def test_lines_that_go_on_below_printed_ones_lose_no_letter_and_touch_none(
    first: list[list[str]], more: list[list[str]], pack: str
) -> None:
    texts = [" ".join(words) for words in (*first, *more)]
    lines = tuple(
        line_of("outgoing_register", ordinal=at, title=text)
        for at, text in enumerate(texts, start=1)
    )
    book = lines_only(book_of(pack, "outgoing_register", lines[: len(first)]))
    printed = register_pdf(book)
    new = lines[len(first) :]
    added = register_pdf(replace(book, entries=new, continue_from=after(printed)))
    assert letters_of(printed.pdf) + letters_of(added.pdf) == OTHERS.sub("", "".join(texts))
    rows = (*printed.rows, *added.rows)
    bottom = book.form.page_height_mm - book.form.margin_mm
    assert all(row.top_mm + row.height_mm <= bottom + 0.001 for row in rows)
    for above, below in pairwise(rows):
        assert below.sheet in {above.sheet, above.sheet + 1}
        if below.sheet == above.sheet:
            assert below.top_mm >= above.top_mm + above.height_mm - 0.001


@pytest.mark.parametrize("kind", ENTRIES)
def test_a_line_of_empty_texts_is_still_a_row(kind: str) -> None:
    book = book_of(PACKS[0], kind, (line_of(kind, note="", reference=""),))
    paper = register_pdf(lines_only(book))
    assert [row.ordinal for row in paper.rows] == [1]
    assert "01" in words_of(paper.pdf)
