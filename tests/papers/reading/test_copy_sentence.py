# ruff: noqa: RUF001 - dashes of every kind are what is read
from __future__ import annotations

import pytest

from bmnn_desk.domain.document import CopySentence
from bmnn_desk.papers.reading.copy_sentence import copy_sentences, together

MAY = (
    "Tài liệu được phép sao, chụp.",
    "* Tài liệu được phép sao, chụp theo quy định.",
    "Tài liệu được phép sao chụp",
    "Tài liệu được phép sao và chụp.",
    "Tài liệu được phép sao hoặc chụp.",
    "Tài liệu được phép sao/chụp.",
    "Tài liệu được sao, chụp.",
    "Được phép sao, chụp;",
    "(Được phép sao, chụp)",
    "VĂN BẢN ĐƯỢC PHÉP SAO, CHỤP",
    "Văn bản này được phép in, sao, chụp.",
    "Cho phép sao, chụp tài liệu.",
    "Tài liệu được phép sao , chụp",
    "Tài liệu này được phép sao chép, chụp ảnh.",
)
MAY_NOT = (
    "Tài liệu không được phép sao, chụp.",
    "Tài liệu không được phép sao, chụp dưới mọi hình thức.",
    "Tài liệu không được phép sao chụp",
    "Tài liệu không được sao, chụp.",
    "Không được phép sao, chụp",
    "Không sao, chụp.",
    "Cấm sao, chụp.",
    "Nghiêm cấm sao, chụp.",
    "- Tài liệu này không được phép sao, chụp",
    "KHÔNG ĐƯỢC PHÉP SAO, CHỤP",
    "Văn bản không được phép in, sao, chụp.",
    "Tài liệu không cho phép sao, chụp.",
    "Tài liệu mật, không được phép sao – chụp.",
)
BOTH = (
    "Tài liệu được phép hoặc không được phép sao, chụp.",
    "Được phép hoặc không được phép sao, chụp",
    "Tài liệu được phép/không được phép sao, chụp.",
    "Tài liệu được phép (không được phép) sao, chụp.",
    "Tài liệu được phép sao, chụp/không được phép sao, chụp.",
    "Tài liệu không được phép hoặc được phép sao, chụp.",
)
NONE = (
    "Như trên",
    "Phòng Sao chụp",
    "Tài liệu được phép lưu hành.",
    "Bản sao, bản chụp",
    "Tổng số: 04 bản.",
    "",
)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        *((text, CopySentence.MAY) for text in MAY),
        *((text, CopySentence.MAY_NOT) for text in MAY_NOT),
        *((text, CopySentence.BOTH) for text in BOTH),
    ],
)
def test_a_sentence_says_what_it_says_and_stays_as_it_stands(text: str, said: CopySentence) -> None:
    assert copy_sentences(text) == ((said, text),)


@pytest.mark.parametrize("text", NONE)
def test_other_texts_say_nothing_of_copying(text: str) -> None:
    assert copy_sentences(text) == ()


def test_the_sentence_is_cut_out_of_a_line_with_more_on_it() -> None:
    text = "Tổng số: 04 bản. Tài liệu không được phép sao, chụp. Người soạn thảo: A B."
    assert copy_sentences(text) == ((CopySentence.MAY_NOT, "Tài liệu không được phép sao, chụp."),)


def test_two_sentences_that_differ_are_both() -> None:
    said = copy_sentences("Tài liệu không được phép sao, chụp. Được phép sao, chụp.")
    assert together(tuple(one for one, _ in said)) is CopySentence.BOTH
    assert together((CopySentence.MAY, CopySentence.MAY)) is CopySentence.MAY
    assert together((CopySentence.NONE, CopySentence.MAY_NOT)) is CopySentence.MAY_NOT
    assert together(()) is CopySentence.NONE
