"""Sample facts for the phiếu trả lại: all invented; its rules speak as the shipped ones do."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from bmnn_desk.domain.papers import ReturnLine, ReturnSlipFacts
from bmnn_desk.law.rule_file import read_rules
from bmnn_desk.law.strict import LawFile
from bmnn_desk.papers.recipients_block import recipients_block
from bmnn_desk.paths import forms_folder
from tests.papers.facts import PACKS, recipients, words_form

RULE_IDS = (
    "DAU-05",
    "NN-01",
    "NN-02",
    "NN-03",
    "NN-03B",
    "NN-04",
    "NN-05",
    "NN-06",
    "NN-07",
    "PDX-11C",
    "PDX-12",
    "VB-01",
    "VB-02",
    "VB-02B",
    "VB-03",
    "VB-05B",
)
NOTE = "Đã trao đổi trực tiếp với đồng chí Ánh; bản sửa gửi trước 15 giờ ngày 06/02/2026."
_SENTENCE = "văn bản phải ghi đủ tên cơ quan đơn vị hoặc cá nhân ở mục nơi nhận và số lượng bản"


def usual(pack: str = PACKS[0]) -> tuple[ReturnLine, ...]:
    """Four findings, as a clerk sees them in a week."""
    said = {
        "NN-02": (True, ("Trang 2, dòng 19: Văn bản ghi 06 bản, phiếu duyệt 07 bản.",)),
        "NN-05": (
            True,
            (
                "Trang 2, dòng 5: Dòng gộp “Các sở, ban, ngành” chưa ghi số bản.",
                "Trang 2, dòng 6: Dòng gộp “UBND các huyện, thành phố” chưa ghi số bản.",
            ),
        ),
        "NN-04": (True, ("Chưa có câu được phép hay không được phép sao, chụp.",)),
        "VB-01": (
            False,
            (
                "Lề trái 20 mm, thể thức là 30-35 mm.",
                "Trang 1, dòng 7: Cỡ chữ của trích yếu 12; thể thức là 13-14.",
            ),
        ),
    }
    rules = read_rules(LawFile(forms_folder() / pack / "rules.toml"))
    return tuple(
        ReturnLine(
            rule=name,
            text=rules[name].text,
            basis=rules[name].basis,
            places=places,
            blocks=blocks,
        )
        for name, (blocks, places) in said.items()
    )


def shipped(pack: str, places: int) -> tuple[ReturnLine, ...]:
    """Every rule that a text may break, in the words that are shipped, each at many places."""
    rules = read_rules(LawFile(forms_folder() / pack / "rules.toml"))
    return tuple(
        replace(line, text=rules[line.rule].text, basis=rules[line.rule].basis)
        for line in worst(places)
        if line.rule in rules
    )


def worst(places: int = 40, letters: int = 300) -> tuple[ReturnLine, ...]:
    """Sixteen broken rules of so many letters, each at so many places."""
    return tuple(
        ReturnLine(
            rule=name,
            text=long_text(name, letters),
            basis="Luật 117/2025/QH15 và Nghị định 63/2026/NĐ-CP (chưa đối chiếu)",
            places=tuple(
                f"Trang {1 + place // 7}, dòng {1 + place}: Dòng “{name} {place}” chưa ghi số bản."
                for place in range(places)
            ),
            blocks=index % 2 == 0,
        )
        for index, name in enumerate(RULE_IDS)
    )


def long_text(name: str, letters: int) -> str:
    """A text of so many letters whose words are those of this name, numbered."""
    syllables, words = _SENTENCE.split(), list[str]()
    while len(" ".join(words)) < letters:
        words.append(syllables[(len(words) + len(name)) % len(syllables)])
    return " ".join(words)[: letters - 1].rstrip() + "."


def block() -> str:
    """The nơi nhận block as it should be."""
    return recipients_block(words_form(PACKS[0], "recipients_block"), recipients())


def returned(**changes: object) -> ReturnSlipFacts:
    """A slip with the usual findings, no block and no note."""
    made = ReturnSlipFacts(
        parent="Ủy ban nhân dân tỉnh Sông Lam",
        agency="Sở Kế hoạch và Phát triển",
        place="Sông Lam",
        day=date(2026, 2, 5),
        times=1,
        type_name="Báo cáo",
        title="tình hình thực hiện công tác bảo vệ bí mật nhà nước quý I trên địa bàn tỉnh",
        unit="Văn phòng Sở",
        drafter="Phạm Thị Ngọc Ánh",
        drafter_position="Chuyên viên",
        clerk="Trần Thị Hồng Nhung",
        lines=usual(),
        block="",
        note="",
        print_code="7KQ4-M2XD",
    )
    return replace(made, **changes)  # type: ignore[arg-type]
