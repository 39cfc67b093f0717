from __future__ import annotations

import unicodedata

import pytest

from bmnn_desk.errors import DocumentDamagedError
from bmnn_desk.papers.pdf_text import opened_page, opened_text, refuses_password, spots_of, text_of
from tests.papers import documents


def test_text_comes_back_composed() -> None:
    source = documents.with_text(unicodedata.normalize("NFD", "Kế hoạch kho"))
    with opened_text(source) as document, opened_page(document, 0) as read:
        assert "Kế hoạch kho" in text_of(read)


def test_a_spot_is_where_the_ink_is() -> None:
    with (
        opened_text(documents.with_text("MAT", red=True)) as document,
        opened_page(document, 0) as read,
    ):
        (spot,) = spots_of(read, "MAT")
    assert spot.left == pytest.approx(100 * 25.4 / 72, abs=0.3)
    assert spot.bottom == pytest.approx((841.89 - 600) * 25.4 / 72, abs=0.1)
    assert spot.is_own_red


@pytest.mark.parametrize(("text", "is_own"), [("A MAT B", False), ("MAT", True)])
def test_a_red_word_among_red_words_is_not_on_its_own(text: str, *, is_own: bool) -> None:
    with (
        opened_text(documents.with_text(text, red=True)) as document,
        opened_page(document, 0) as read,
    ):
        assert [spot.is_own_red for spot in spots_of(read, "MAT")] == [is_own]


def test_only_a_wrong_password_is_a_refused_one() -> None:
    sealed = documents.encrypted(user="mo")
    assert refuses_password(sealed, "khac")
    assert not refuses_password(sealed, "mo")
    assert not refuses_password(b"junk", "")


def test_junk_is_damage() -> None:
    with pytest.raises(DocumentDamagedError), opened_text(b"junk"):
        pass
