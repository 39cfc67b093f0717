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
    "Tài liệu đuợc phép sao, chụp.",
    "Chỉ được phép sao, chụp khi có ý kiến của Giám đốc.",
    "Tài liệu được phép sao, chụp khi không còn bản gốc.",
    "Sao, chụp: Được phép.",
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
    "Tài liệu không đuợc phép sao, chụp.",
    "Tài liệu không dược phép sao, chụp.",
    "Tài liệu không đươc phép sao, chụp.",
    "Tai lieu khong duoc phep sao, chup.",
    "Tài liệu khôngđược phép sao, chụp.",
    "TÀI LIỆU KHÔNGĐƯỢC PHÉP SAO, CHỤP",
    "Tài liệu ko được phép sao, chụp.",
    "Tài liệu kođược phép sao, chụp.",
    "Tài liệu kg được phép sao, chụp.",
    "Tài liệu k đc phép sao, chụp.",
    "Tài liệu hkông được phép sao, chụp.",
    "Tài liệu khôgn được phép sao, chụp.",
    "Tài liệu khống được phép sao, chụp.",
    "Tài liệu kông được phép sao, chụp.",
    "Không ai được phép sao, chụp tài liệu này.",
    "Không một cá nhân nào được phép sao, chụp.",
    "Bên nhận không có quyền được phép sao, chụp.",
    "Bên nhận không được cho phép sao, chụp.",
    "Tài liệu chưa được phép sao, chụp.",
    "Tài liệu không được phép photo, sao, chụp.",
    "Tài liệu không được in, sao, chụp.",
    "Nghiêm cấm mọi hành vi sao, chụp.",
    "Nghiêm cấm in, sao, chụp.",
    "Nghiêm cấm sao, chụp trái phép.",
    "Tài liệu không được phép sao, chup.",
    "Sao, chụp: Không được phép.",
    "Sao, chụp: Không.",
    "Sao, chụp tài liệu: Không được phép.",
    "Việc sao, chụp là không được phép.",
)
BOTH = (
    "Tài liệu được phép hoặc không được phép sao, chụp.",
    "Được phép hoặc không được phép sao, chụp",
    "Tài liệu được phép/không được phép sao, chụp.",
    "Tài liệu được phép (không được phép) sao, chụp.",
    "Tài liệu được phép sao, chụp/không được phép sao, chụp.",
    "Tài liệu không được phép hoặc được phép sao, chụp.",
    "Tài liệu được phép/ko đuợc phép sao, chụp.",
    "Tài liệu được/không được phép sao, chụp.",
    "Tài liệu được hoặc không được phép sao, chụp.",
    "Tài liệu được (không được) phép sao, chụp.",
    "☐ Được phép ☒ Không được phép sao, chụp.",
    "Sao, chụp: được phép/không được phép.",
    "Được phép sao, chụp: Không.",
)
NEGATIONS = (
    "không", "KHÔNG", "Không", "khong", "ko", "kg", "k", "khg", "chưa", "cấm", "nghiêm cấm",
    "chẳng", "trái",
)  # fmt: skip
GRANTS = ("được", "đuợc", "dược", "đươc", "duoc", "đc", "ĐƯỢC", "được cho")
BETWEEN = (" ", " ai ", " có quyền ", " một cơ quan nào khác ngoài nơi nhận ", " phổ biến, ")
NONE = (
    "Như trên",
    "Phòng Sao chụp",
    "Tài liệu được phép lưu hành.",
    "Bản sao, bản chụp",
    "Bản sao, bản chụp được phép lưu hành",
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
    assert together((CopySentence.MAY, CopySentence.NONE)) is CopySentence.NONE
    assert together(()) is CopySentence.NONE


@pytest.mark.parametrize("negation", NEGATIONS)
@pytest.mark.parametrize("between", BETWEEN)
@pytest.mark.parametrize("grant", GRANTS)
def test_a_negation_before_the_words_of_copying_is_never_leave_to_copy(
    negation: str, between: str, grant: str
) -> None:
    text = f"Tài liệu {negation}{between}{grant} phép sao, chụp."
    ((said, sentence),) = copy_sentences(text)
    assert said is not CopySentence.MAY
    assert sentence == text


def test_a_negation_that_may_belong_to_other_words_leaves_it_open() -> None:
    text = "Tài liệu không phổ biến trên mạng, được phép sao, chụp."
    assert copy_sentences(text) == ((CopySentence.NONE, text),)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (
            "Số lượng: 04 bản - Người soạn thảo: Nguyễn Văn A - Văn phòng - "
            "Tài liệu không được phép sao, chụp.",
            "Tài liệu không được phép sao, chụp.",
        ),
        (
            "Tổng số 04 bản, người soạn thảo: A B - Văn phòng (tài liệu không được phép sao, chụp)",
            "(tài liệu không được phép sao, chụp)",
        ),
        ("Phát hành 04 bản, ko được phép sao, chụp", "ko được phép sao, chụp"),
    ],
)
def test_total_and_drafter_on_its_line_are_none_of_the_sentence(text: str, sentence: str) -> None:
    assert copy_sentences(text) == ((CopySentence.MAY_NOT, sentence),)
