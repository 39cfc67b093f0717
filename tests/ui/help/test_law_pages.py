from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.help_block import BlockKind
from bmnn_desk.ui.help.law_pages import OTHER, is_law, law_key, law_pages, laws_of, places_of

if TYPE_CHECKING:
    from bmnn_desk.law.loader import Law


def test_every_rule_of_every_regime_is_told_on_a_page(law: Law) -> None:
    told = {block.strong for page in law_pages(law) for block in page.blocks}
    for regime in law.regimes:
        assert {f"{rule}:" for rule in regime.rules} <= told


def test_each_page_is_a_law_of_the_list_with_its_days(law: Law) -> None:
    *pages, other = law_pages(law)
    known = {law_key(each.number): each for each in law.laws}
    assert {page.key for page in pages} <= set(known)
    assert other.key == OTHER
    for page in pages:
        assert page.title.endswith(known[page.key].number)
        assert page.blocks[0].text == known[page.key].name
        assert page.blocks[1].text.startswith("Hiệu lực: ")


def test_articles_stand_in_their_order_under_their_own_heading(law: Law) -> None:
    page = next(page for page in law_pages(law) if page.key == law_key("29/2018/QH14"))
    headings = [block.text for block in page.blocks if block.kind is BlockKind.HEADING]
    numbered = [int(text.split()[1].rstrip(",")) for text in headings if text.startswith("Điều ")]
    assert len(numbered) > 10
    assert numbered == sorted(numbered)


def test_source_and_confidence_stand_under_each_rule(law: Law) -> None:
    page = next(page for page in law_pages(law) if page.key == law_key("117/2025/QH15"))
    notes = [block.text for block in page.blocks[2:] if block.kind is BlockKind.NOTE]
    assert all("Nguồn: " in note for note in notes)
    assert any("chưa đối chiếu" in note for note in notes)


def test_a_basis_of_two_texts_stands_under_both(law: Law) -> None:
    rule = next(rule for rule in law.regimes[0].rules.values() if rule.id == "NN-04")
    assert dict(places_of(law, rule)) == {
        "26/2020/NĐ-CP": "Điều 2 khoản 1",
        "29/2018/QH14": "Điều 10 khoản 2",
    }
    assert set(laws_of(law, "NN-04")) >= {law_key("26/2020/NĐ-CP"), law_key("117/2025/QH15")}


def test_what_cites_no_text_has_its_own_page(law: Law) -> None:
    rule = law.regimes[0].rules["CFG-06"]
    assert list(places_of(law, rule)) == [("", rule.basis)]
    assert laws_of(law, "CFG-06") == ()
    assert is_law(OTHER)
    assert not is_law("duyet")
