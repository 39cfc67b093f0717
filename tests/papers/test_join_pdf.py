from __future__ import annotations

import pytest

from bmnn_desk.errors import DocumentDamagedError, DocumentEncryptedError
from bmnn_desk.papers.count_pages import count_pages
from bmnn_desk.papers.join_pdf import join_pdf
from bmnn_desk.papers.mark_pdf import mark_pdf
from tests.papers import documents, samples
from tests.papers.read_pdf import page_texts


def test_copies_stand_one_after_another_each_with_its_own_mark() -> None:
    made = mark_pdf(documents.pdf(2), [samples.copy(1), samples.copy(2)])
    joined = join_pdf(made)
    assert count_pages(joined) == 4
    texts = page_texts(joined)
    assert [("01" in text, "02" in text) for text in (texts[0], texts[2])] == [
        (True, False),
        (False, True),
    ]


def test_one_file_stays_what_it_is() -> None:
    assert page_texts(join_pdf([documents.pdf(3)])) == page_texts(documents.pdf(3))


def test_a_file_that_does_not_open_joins_nothing() -> None:
    with pytest.raises(DocumentEncryptedError):
        join_pdf([documents.pdf(1), documents.encrypted(user="mật khẩu")])
    with pytest.raises(DocumentDamagedError):
        join_pdf([b"%PDF-1.7 nothing"])


def test_nothing_to_join_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="sources"):
        join_pdf([])
