"""Whether documents get their marks and lines: stamped, read back, found, printed in the book."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING

from bmnn_desk import jobs
from bmnn_desk.demo.issue import issue_document
from bmnn_desk.demo.register import print_register
from bmnn_desk.demo.stamped import read_back
from bmnn_desk.domain.numbers import fold
from bmnn_desk.papers.pdf_text import opened_page, opened_text, text_of
from bmnn_desk.selftest.proof import NotTriedError, Proof, require
from bmnn_desk.services.search_books import FoundAsked, SearchAsked, search_ids, search_rows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bmnn_desk.demo.issue import IssuedDocument
    from bmnn_desk.selftest.ground import Ground

NOWHERE = "zqxj"
"""No word of the sample holds these letters side by side."""


def check_stamps(ground: Ground, kind: str) -> Proof:
    """Issue the invented document of a kind, "docx" or "pdf"; each copy is made and read back.

    Raises:
        DeskError: a step of the way from slip to number is refused.
        NotProvedError: a copy does not show what the register says of it.
    """
    document = ground.document(kind)
    done = issue_document(ground.at, ground.sample, document)
    ground.issued[kind] = done
    return compare_copies(ground, kind, done)


def compare_copies(ground: Ground, kind: str, done: IssuedDocument) -> Proof:
    """Lay the marks that are read in each made copy beside the register's.

    Raises:
        NotProvedError: there is no copy, or one does not agree.
    """
    found = tuple(read_back(ground.at, ground.document(kind).issued, done))
    is_whole = len(found) == len(done.issued.copies) > 0
    require(is_whole and all(each.agrees for each in found), "marks_differ")
    return Proof(told="stamps", figures={"copies": len(found)})


def check_search(ground: Ground, typed: str = "", nowhere: str = NOWHERE) -> Proof:
    """Find each issued line by its title typed without marks, and none by `nowhere`.

    `typed` stands in place of that title where it is given.

    Raises:
        NotTriedError: nothing was issued.
        NotProvedError: a line is not found, or one that does not hold the words is.
    """
    if not ground.issued:
        raise NotTriedError
    for kind in ground.issued:
        title = ground.document(kind).title
        require(title in _titles(ground, kind, typed or fold(title)), "search_missed")
        require(not _titles(ground, kind, nowhere), "search_too_much")
    return Proof(told="search", figures={"lines": len(ground.issued)})


def _titles(ground: Ground, kind: str, typed: str) -> set[str]:
    desk, body = ground.at.desk, ground.at.body
    asked = SearchAsked(body=body, typed=typed, day=ground.document(kind).issued)
    (ids,) = desk.read(search_ids, asked)
    rows = desk.read(search_rows, FoundAsked(body=body, ids=tuple(ids)))
    return {row.title for row in rows}


def check_register(ground: Ground) -> Proof:
    """Print the book and read it with another engine: each number stands in it.

    Raises:
        NotTriedError: nothing was issued.
        NotProvedError: pages or numbers are missing.
    """
    if not ground.issued:
        raise NotTriedError
    paper = print_register(ground.at, ground.sample)
    ground.register = paper.pdf
    require(len(paper.rows) == len(ground.issued), "register_lines")
    require_references(paper.pdf, [done.issued.reference for done in ground.issued.values()])
    pages = ground.worker.do(jobs.COUNT_PAGES, paper.pdf)
    require(pages == paper.pages, "register_lines")
    return Proof(told="register", figures={"pages": pages, "lines": len(paper.rows)})


def require_references(pdf: bytes, references: list[str]) -> None:
    """Let a register pass that holds each of these numbers.

    Raises:
        NotProvedError: one is not read in it.
    """
    text = "".join("".join(_pages(pdf)).split())
    require(all("".join(each.split()) in text for each in references), "register_numbers")


def _pages(pdf: bytes) -> Iterator[str]:
    with opened_text(pdf) as document, ExitStack() as pages:
        for number in range(len(document)):
            yield text_of(pages.enter_context(opened_page(document, number)))
