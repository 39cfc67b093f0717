from __future__ import annotations

from datetime import date

from bmnn_desk import errors as e
from bmnn_desk.ui.book_error_texts import BOOK_TEXTS, BOOK_THINGS
from bmnn_desk.ui.error_texts import TEXTS, WORDS, sentence


def test_every_sentence_and_word_is_taken_in() -> None:
    assert BOOK_TEXTS.items() <= TEXTS.items()
    assert BOOK_THINGS.items() <= WORDS.items()


def test_states_of_sheets_and_volumes_are_said_in_words() -> None:
    said = sentence(e.WrongStageError("printed", "signed"))
    assert "“đã in, chờ ký”" in said
    assert "“đã ký”" in said
    assert "“quyển đang ghi”" in sentence(e.WrongStageError("volume_open", "volume_finished"))
    assert "02/01/2026" in sentence(e.DaysOutOfOrderError(date(2026, 1, 2), date(2026, 1, 3)))


def test_an_old_register_brought_twice_or_taken_back_says_when() -> None:
    day = date(2025, 3, 10)
    assert "đã nhập ngày 10/03/2025" in sentence(e.OldRegisterThereError(day))
    assert "đã thu hồi ngày 10/03/2025" in sentence(e.OldRegisterTakenBackError(day))
    assert "sổ cũ đã nhập" in sentence(e.NotFoundError("old_register", 3))


def test_a_text_that_is_too_long_is_told_so_and_asks_for_no_reason() -> None:
    said = sentence(e.TextTooLongError(20_000))
    assert "dài hơn 20000 ký tự" in said
    assert "lý do" not in said
