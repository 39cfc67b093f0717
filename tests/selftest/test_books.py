from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.numbers import fold
from bmnn_desk.papers.file_series import series_of
from bmnn_desk.selftest.books import (
    check_register,
    check_search,
    compare_copies,
    require_references,
)
from bmnn_desk.selftest.proof import NotProvedError, NotTriedError

if TYPE_CHECKING:
    from bmnn_desk.selftest.ground import Ground


@pytest.mark.parametrize("kind", ["docx", "pdf"])
def test_every_copy_is_read_back_as_the_register_has_it(issued: Ground, kind: str) -> None:
    done = issued.done(kind)
    assert compare_copies(issued, kind, done).figures["copies"] == len(done.issued.copies) > 1


@pytest.mark.parametrize("kind", ["docx", "pdf"])
def test_copies_without_their_marks_are_told(issued: Ground, kind: str) -> None:
    done = issued.done(kind)
    bare = series_of([done.draft] * len(done.issued.copies))
    unmarked = replace(done, products=replace(done.products, copies=bare))
    with pytest.raises(NotProvedError, match="marks_differ"):
        compare_copies(issued, kind, unmarked)


def test_a_copy_that_was_not_made_is_told(issued: Ground) -> None:
    done = issued.done("pdf")
    fewer = series_of(list(done.products.copies)[:1])
    with pytest.raises(NotProvedError, match="marks_differ"):
        compare_copies(issued, "pdf", replace(done, products=replace(done.products, copies=fewer)))


def test_each_line_is_found_by_its_title(issued: Ground) -> None:
    assert check_search(issued).figures["lines"] == 2


def test_a_line_that_is_not_found_is_told(issued: Ground) -> None:
    with pytest.raises(NotProvedError, match="search_missed"):
        check_search(issued, typed="khong dau co")


def test_a_search_that_finds_what_was_not_asked_is_told(issued: Ground) -> None:
    title = issued.document("docx").title
    with pytest.raises(NotProvedError, match="search_too_much"):
        check_search(issued, nowhere=fold(title))


def test_the_register_holds_every_number(issued: Ground) -> None:
    proof = check_register(issued)
    assert proof.figures["lines"] == 2
    assert issued.register.startswith(b"%PDF")


def test_a_register_without_a_number_is_told(issued: Ground) -> None:
    with pytest.raises(NotProvedError, match="register_numbers"):
        require_references(issued.done("pdf").draft, [issued.done("pdf").issued.reference])


def test_without_a_document_nothing_is_looked_for(bare: Ground) -> None:
    with pytest.raises(NotTriedError):
        check_search(bare)
    with pytest.raises(NotTriedError):
        check_register(bare)
