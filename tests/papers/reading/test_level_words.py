from __future__ import annotations

from dataclasses import replace

import pytest

from bmnn_desk.domain.document import Area
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.papers.reading.level_words import bold_level_of, is_level_word, level_in, level_of
from tests.papers.reading.made_lines import bold, line, rows

MAT, TOI_MAT, TUYET_MAT = SecrecyLevel.MAT, SecrecyLevel.TOI_MAT, SecrecyLevel.TUYET_MAT
ALONE = {
    "MẬT": MAT,
    "TỐI MẬT": TOI_MAT,
    "TUYỆT MẬT": TUYET_MAT,
    "M Ậ T": MAT,
    "T Ố I M Ậ T": TOI_MAT,
    "T U Y Ệ T M Ậ T": TUYET_MAT,
    "TỐI  MẬT": TOI_MAT,
    "TỐIMẬT": TOI_MAT,
    "[MẬT]": MAT,
    "(MẬT)": MAT,
    "“MẬT”": MAT,
    '"TỐI MẬT"': TOI_MAT,
    "- MẬT -": MAT,
    "* MẬT *": MAT,
    "MẬT.": MAT,
    "Độ mật: Mật": MAT,
    "Độ mật: MẬT": MAT,
    "ĐỘ MẬT: TỐI MẬT": TOI_MAT,
    "Độ mật : Tuyệt mật": TUYET_MAT,
    "Mức độ mật: Tối mật": TOI_MAT,
    "Dấu độ mật: Mật": MAT,
    "(Độ mật: Mật)": MAT,
}
SMALL = {"Mật": MAT, "mật": MAT, "Tối mật": TOI_MAT, "Tuyệt mật": TUYET_MAT, "“Tối mật”": TOI_MAT}
OTHER = (
    "BÍ MẬT NHÀ NƯỚC",
    "BẢO MẬT",
    "TÀI LIỆU MẬT",
    "MẬT VÀ TỐI MẬT",
    "MẬT/TỐI MẬT/TUYỆT MẬT",
    "Độ mật:",
    "Độ mật: ……",
    "Độ mật của văn bản",
    "Hội nghị bàn về công tác bảo mật",
    "MẬT ONG",
    "",
    "MẬT " * 100,
)


@pytest.mark.parametrize(("text", "level"), ALONE.items())
def test_a_level_word_alone_is_told_in_every_place(text: str, level: SecrecyLevel) -> None:
    for area in Area:
        assert level_of(rows(replace(line(text), area=area))[0]) is level


@pytest.mark.parametrize(("text", "level"), SMALL.items())
def test_small_letters_count_in_a_box_header_or_watermark_only(
    text: str, level: SecrecyLevel
) -> None:
    made = line(text)
    for area in (Area.TEXT_BOX, Area.HEADER, Area.FOOTER, Area.WATERMARK):
        assert level_of(rows(replace(made, area=area))[0]) is level
    assert level_of(rows(replace(made, is_boxed=True))[0]) is level
    assert level_of(rows(made)[0]) is None
    assert level_of(rows(replace(made, area=Area.TABLE))[0]) is None


@pytest.mark.parametrize("text", OTHER)
def test_the_word_within_other_words_is_none(text: str) -> None:
    assert level_in(text, any_case=True) is None


def test_a_row_is_a_level_word_or_not() -> None:
    assert is_level_word(rows(line("MẬT"))[0])
    assert not is_level_word(rows(line("SỞ NỘI VỤ"))[0])


def test_small_letters_in_bold_are_told_apart() -> None:
    assert bold_level_of(rows(bold("Tối mật"))[0]) is TOI_MAT
    for other in (line("Tối mật"), bold("mật"), bold("Độ mật"), bold("Mật ong")):
        assert bold_level_of(rows(other)[0]) is None
