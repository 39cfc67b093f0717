from __future__ import annotations

from dataclasses import replace

import pytest

from bmnn_desk.domain.register_parts import Continuation, GroupHead
from bmnn_desk.domain.registers import ENTRIES
from bmnn_desk.domain.stamps import Stamp
from bmnn_desk.law.loader import Law
from bmnn_desk.machine.wire import packed, unpacked
from bmnn_desk.papers.register_pdf import register_pdf
from bmnn_desk.paths import forms_folder
from tests.machine.fresh_python import said_by
from tests.papers import facts
from tests.papers.book_parts import HEADING, whole_book


@pytest.mark.parametrize("pack", facts.PACKS)
@pytest.mark.parametrize("kind", ENTRIES)
def test_every_register_crosses_with_all_its_parts(pack: str, kind: str) -> None:
    book = replace(
        whole_book(pack, kind, 6),
        heading=HEADING,
        groups=(GroupHead(index=2, text="ĐỘ MẬT"),),
        continue_from=Continuation(sheet=2, bottom_mm=80.5),
        cover_stamp=Law(forms_folder()).pack(pack).stamps[Stamp.LEVEL_MAT],
    )
    assert unpacked(packed(book)) == replace(book, level_words=dict(book.level_words))


@pytest.mark.parametrize("pack", facts.PACKS)
def test_a_book_crosses_to_the_worker_unchanged(pack: str) -> None:
    entries = tuple(facts.entry(ordinal) for ordinal in range(1, 8))
    book = facts.book(pack, entries)
    arrived = unpacked(packed(book))
    assert arrived == replace(book, level_words=dict(book.level_words))
    assert [type(entry) for entry in arrived.entries] == [type(entry) for entry in entries]


def test_the_paper_of_it_crosses_back_with_each_of_its_rows() -> None:
    paper = register_pdf(facts.book("tt24-2020", tuple(map(facts.entry, range(1, 30)))))
    assert unpacked(packed(paper)) == paper
    assert {row.ordinal for row in paper.rows} == set(range(1, 30))


def test_groups_are_named_before_their_first_entry_and_an_empty_one_at_the_end() -> None:
    heads = [GroupHead(index=index, text=text) for index, text in ((3, "c"), (1, "a"), (1, "b"))]
    book = replace(whole_book(facts.PACKS[0], count=3), groups=tuple(heads))
    first, *others = book.entries
    assert list(book.rows()) == [first, heads[1], heads[2], *others, heads[0]]


def test_the_window_can_hold_a_book_without_an_engine() -> None:
    code = (
        "import sys, bmnn_desk.papers.register_book\n"
        "print({'pikepdf', 'docx', 'lxml', 'reportlab', 'pypdfium2'} & set(sys.modules))"
    )
    assert said_by(code) == "set()"
