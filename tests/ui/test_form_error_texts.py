from __future__ import annotations

from bmnn_desk import errors as e
from bmnn_desk.domain.form_correction import FormFault
from bmnn_desk.ui.error_texts import TEXTS, WORDS, sentence
from bmnn_desk.ui.form_error_texts import FORM_TEXTS, FORM_THINGS


def test_every_sentence_and_word_is_taken_in() -> None:
    assert FORM_TEXTS.items() <= TEXTS.items()
    assert FORM_THINGS.items() <= WORDS.items()
    assert set(map(str, FormFault)) <= FORM_THINGS.keys()


def test_a_refused_correction_says_where_why_and_by_how_much() -> None:
    error = e.FormUnusableError("tt24-2020", "signing_row_mm", FormFault.TOO_SMALL, "10")
    said = sentence(error)
    assert "“signing_row_mm”" in said
    assert "nhỏ hơn mức dùng được 10." in said
    assert "mẫu đang dùng chưa bị thay đổi" in said


def test_without_a_bound_nothing_is_said_of_one() -> None:
    error = e.FormUnusableError("tt24-2020", "columns.3.width_mm", FormFault.TOO_WIDE)
    assert "khổ giấy. Sửa" in sentence(error)
