from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bmnn_desk import jobs
from bmnn_desk.domain.letters import VIETNAMESE_LETTERS
from bmnn_desk.papers.fonts import BOLD, REGULAR
from bmnn_desk.selftest.drawing import (
    check_fonts,
    check_pages,
    compare_pages,
    letters_page,
    require_letters,
)
from bmnn_desk.selftest.proof import NotProvedError, NotTriedError

if TYPE_CHECKING:
    from bmnn_desk.selftest.ground import Ground


def test_every_letter_is_read_back_in_every_face() -> None:
    assert check_fonts().figures == {"letters": 134, "faces": 4}


@pytest.mark.parametrize("faces", [(REGULAR,), (REGULAR, BOLD)])
def test_a_letter_that_is_not_drawn_in_each_face_is_told(faces: tuple[str, ...]) -> None:
    whole = "".join(sorted(VIETNAMESE_LETTERS))
    lacking = letters_page(faces, whole.replace("Ủ", ""))
    with pytest.raises(NotProvedError, match="letters"):
        require_letters(lacking, 1)
    in_too_few = letters_page(faces, whole)
    require_letters(in_too_few, len(faces))
    with pytest.raises(NotProvedError, match="letters"):
        require_letters(in_too_few, len(faces) + 1)


def test_the_marked_page_alone_is_red(issued: Ground) -> None:
    assert check_pages(issued).figures["red"] > 0


def test_an_empty_page_and_marks_in_the_wrong_ink_are_told(issued: Ground) -> None:
    done = issued.done("pdf")
    draft = issued.worker.do(jobs.RENDER_PAGE, done.draft, 0, 36, None)
    marked = issued.worker.do(jobs.RENDER_PAGE, next(iter(done.products.copies)), 0, 36, None)
    empty = replace(draft, pixels=b"\xff" * len(draft.pixels))
    for plain, other, fault in (
        (empty, marked, "page_empty"),
        (draft, empty, "page_empty"),
        (draft, draft, "page_red"),
        (marked, marked, "page_red"),
    ):
        with pytest.raises(NotProvedError, match=fault):
            compare_pages(plain, other)


def test_without_a_document_no_page_is_drawn(bare: Ground) -> None:
    with pytest.raises(NotTriedError):
        check_pages(bare)
