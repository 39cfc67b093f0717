from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.drafting import TemplateKind
from bmnn_desk.law.template_words import TEMPLATES
from bmnn_desk.papers.recipients_block import recipients_block
from bmnn_desk.papers.templates.draft_values import draft_values
from bmnn_desk.papers.templates.fill_template import fill_template
from tests.papers.facts import recipients
from tests.papers.templates.samples import PACKS, default, draft, form, regime, texts

if TYPE_CHECKING:
    from bmnn_desk.papers.templates.values import TemplateValues

DRAFT = TemplateKind.DRAFT_TEXT


def values(pack: str = PACKS[0], **changes: object) -> TemplateValues:
    block = regime(pack).sheet("recipients_block")
    return draft_values(form(DRAFT, pack), block, draft(**changes))


def test_every_field_of_the_template_has_its_value() -> None:
    needs, made = TEMPLATES[DRAFT].fields, values()
    assert set(made.texts) == set(needs[""])
    assert set(made.rows) == set(needs) - {""}


def test_the_recipients_block_stands_whole_and_in_order() -> None:
    for pack in PACKS:
        for allowed in (True, False, None):
            facts = recipients(may_copy=allowed)
            block = recipients_block(regime(pack).sheet("recipients_block"), facts)
            data = fill_template(
                default(DRAFT, pack), form(DRAFT, pack), values(pack, recipients=facts)
            )
            said = texts(data)
            begin = said.index("Nơi nhận:")
            lines = block.split("\n")
            assert said[begin : begin + len(lines)] == lines


def test_a_named_type_has_its_name_and_title_and_no_subject_line() -> None:
    made = values().texts
    assert made["type_name"] == "BÁO CÁO"
    assert made["title"].startswith("Kết quả")
    assert (made["about"], made["title_line"]) == ("", "\u00a0")


def test_an_official_letter_has_a_subject_line_alone() -> None:
    made = values(is_letter=True, symbol="STN-VP").texts
    assert made["about"].startswith("V/v Kết quả")
    assert (made["type_name"], made["title"], made["title_line"]) == ("", "", "")
    assert made["number"] == "Số:        /STN-VP"


def test_addressees_stand_on_the_line_or_below_it() -> None:
    def lines(*names: str) -> list[str]:
        return [row["line"] for row in values(addressees=names).rows["addressees"]]

    assert lines() == []
    assert lines("Sở A") == ["Kính gửi: Sở A"]
    assert lines("Sở A", "Sở B", "Sở C") == ["Kính gửi:", "- Sở A;", "- Sở B;", "- Sở C."]


def test_a_text_to_nobody_has_no_line_for_it() -> None:
    data = fill_template(default(DRAFT), form(DRAFT), values(addressees=()))
    assert not [text for text in texts(data) if "Kính gửi" in text]


def test_capacity_and_position_stand_a_line_each_above_the_name() -> None:
    said = texts(fill_template(default(DRAFT), form(DRAFT), values()))
    begin = said.index("KT. GIÁM ĐỐC")
    assert said[begin : begin + 7] == ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", *[""] * 4, "Nguyễn Văn Mẫu"]
