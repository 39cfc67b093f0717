from __future__ import annotations

from tests.domain.text_faults.readings import approved

SECRET = "về việc kín"


def test_the_repr_of_a_slips_values_shows_neither_title_nor_names() -> None:
    shown = repr(approved(title=SECRET, drafter="Ngô Văn Soạn"))
    assert SECRET not in shown
    assert "Soạn" not in shown


def test_equal_slips_want_the_same_text() -> None:
    assert approved() == approved()
    assert approved() != approved(copies=5)
