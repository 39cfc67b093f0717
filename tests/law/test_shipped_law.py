"""Data and code speak of the same things, and no regime cites a law of another time."""

from __future__ import annotations

import ast
import re
import tomllib
from datetime import date
from pathlib import Path
from string import Formatter
from typing import TYPE_CHECKING, Any

import pytest

from bmnn_desk.domain.document import Area
from bmnn_desk.domain.findings import Confidence, Severity
from bmnn_desk.domain.registers import OutgoingEntry
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.stamps import Stamp
from bmnn_desk.domain.text_faults.fault import FAULT_RULES, TextFault
from bmnn_desk.papers.text import column_value
from bmnn_desk.paths import forms_folder
from tests.domain.rules.mappings import rule_ids

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bmnn_desk.law.loader import Law

OLD, NEW = "tt24-2020", "nd63-2026"
PACKS = (OLD, NEW)
SOURCE = Path(__file__).parents[2] / "src" / "bmnn_desk"
EXPIRED_ON_2026_03_01 = re.compile(
    r"29/2018|(?<!\d)26/2020|(?<!\d)24/2020|104/2021|33/2015|(?<!\d)4114(?!\d)"
)
NOT_YET_BEFORE_2026_03_01 = re.compile(r"117/2025|(?<!\d)63/2026")
ENTRY = OutgoingEntry(
    ordinal=1,
    reference="05/BC-SMM",
    document_day=date(2026, 3, 10),
    title="Báo cáo",
    level=SecrecyLevel.MAT,
    signer="Trần Văn Giám",
    recipients=("Sở Thử Nghiệm",),
    keeping_unit="Văn thư",
    copies=4,
    note="",
)
NEW_HEADINGS = [
    "Số thứ tự",
    "Số, ký hiệu tài liệu, vật chứa BMNN",
    "Ngày tháng xác định tài liệu, vật chứa BMNN",
    "Tên loại và trích yếu nội dung tài liệu, vật chứa BMNN",
    "Độ mật",
    "Người ký tài liệu, vật chứa BMNN",
    "Nơi nhận và ký nhận",
    "Đơn vị lưu",
    "Số lượng",
    "Ghi chú",
]
# Deputies' power, the copy sentence, the duty to mark BẢN SỐ, the form sizes (workflow 6).
UNREAD_SINCE_2026 = ("PDX-09", "VB-04", "NN-04", "DAU-03", "DAU-08")
WITHOUT_A_WAY_ROUND = ("DAU-01", "DI-04", "NN-05")


def texts(data: object, at: str = "") -> Iterator[tuple[str, str]]:
    """Every text of a TOML tree with its key, but what stands under a key `source`."""
    if isinstance(data, str):
        yield at, data
    elif isinstance(data, list):
        for index, part in enumerate(data):
            yield from texts(part, f"{at}[{index}]")
    elif isinstance(data, dict):
        for key, part in data.items():
            if key != "source" or not isinstance(part, str) or at.endswith("words"):
                yield from texts(part, f"{at}.{key}")


def files(pack: str) -> list[Path]:
    return sorted((forms_folder() / pack).glob("*.toml"))


def citing(pack: str, law: re.Pattern[str]) -> list[str]:
    return [
        f"{path.name}{at}: {text}"
        for path in files(pack)
        for at, text in texts(tomllib.loads(path.read_text("utf-8")))
        if law.search(text)
    ]


def blanks(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def keys_asked_of_words(package: str) -> set[str]:
    """Each `words["key"]` that the code of a package writes out."""
    return {
        node.slice.value
        for path in (SOURCE / package).rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Subscript)
        and isinstance(node.slice, ast.Constant)
        and isinstance(node.slice.value, str)
        and ast.unparse(node.value).endswith("words")
    }


def test_every_rule_of_the_data_has_its_function_and_the_reverse(law: Law) -> None:
    assert {rule for regime in law.regimes for rule in regime.rules} == rule_ids()


def test_the_regimes_differ_only_in_the_rule_of_the_tuyet_mat_title(law: Law) -> None:
    old, new = (set(law.pack(pack).rules) for pack in PACKS)
    assert old ^ new == {"DI-02", "DI-02B"}
    assert "DI-02B" in new


@pytest.mark.parametrize("pack", PACKS)
def test_every_rule_says_what_is_wrong_and_why_with_its_source(law: Law, pack: str) -> None:
    for rule in law.pack(pack).rules.values():
        assert rule.text.endswith("."), rule.id
        assert rule.basis, rule.id
        assert rule.source, rule.id
        assert not blanks(rule.text), rule.id


@pytest.mark.parametrize("pack", PACKS)
def test_an_unread_rule_rests_on_a_basis_that_says_so(law: Law, pack: str) -> None:
    for rule in law.pack(pack).rules.values():
        if rule.confidence is Confidence.UNREAD:
            assert "chưa đối chiếu" in rule.basis, rule.id


@pytest.mark.parametrize("rule_id", UNREAD_SINCE_2026)
def test_what_was_not_read_in_the_new_texts_warns_and_blocked_before(
    law: Law, rule_id: str
) -> None:
    assert law.pack(OLD).rules[rule_id].severity is Severity.BLOCK
    assert law.pack(NEW).rules[rule_id].severity is Severity.WARN
    assert law.pack(NEW).rules[rule_id].confidence is Confidence.UNREAD


@pytest.mark.parametrize("pack", PACKS)
@pytest.mark.parametrize("rule_id", WITHOUT_A_WAY_ROUND)
def test_numbers_and_sums_block_in_every_regime_without_a_way_round(
    law: Law, pack: str, rule_id: str
) -> None:
    rule = law.pack(pack).rules[rule_id]
    assert rule.severity is Severity.BLOCK
    assert not rule.may_be_excused


@pytest.mark.parametrize("pack", PACKS)
def test_every_column_shows_something_of_the_entry(law: Law, pack: str) -> None:
    for form in law.pack(pack).registers.values():
        shown = [column.field for column in form.columns]
        assert len(set(shown)) == len(shown)
        for field in shown:
            column_value(ENTRY, field)


def test_the_old_register_has_nine_columns(law: Law) -> None:
    assert len(law.pack(OLD).register("outgoing_register").columns) == 9


def test_the_new_register_has_the_ten_headings_that_were_read(law: Law) -> None:
    columns = law.pack(NEW).register("outgoing_register").columns
    assert [column.heading for column in columns] == NEW_HEADINGS


@pytest.mark.parametrize("pack", PACKS)
def test_every_regime_has_every_stamp_with_source_and_confidence(law: Law, pack: str) -> None:
    stamps = law.pack(pack).stamps
    assert list(stamps) == list(Stamp)
    for shape in stamps.values():
        assert shape.source
        assert shape.place is None or shape.place.source


@pytest.mark.parametrize("pack", PACKS)
def test_every_part_of_every_form_has_its_source(law: Law, pack: str) -> None:
    regime = law.pack(pack)
    registers = list(regime.registers.values())
    parts: list[Any] = [*registers, regime.slip, *regime.sheets.values(), *regime.slip.fields]
    parts += [part for form in regime.templates.values() for part in (form, *form.fields)]
    parts += [part for form in registers for part in (*form.columns, *form.cover)]
    assert all(part.source for part in parts)
    assert {type(part.confidence) for part in parts} == {Confidence}


@pytest.mark.parametrize("pack", PACKS)
def test_every_file_of_a_pack_says_where_it_comes_from(pack: str) -> None:
    for path in files(pack):
        data = tomllib.loads(path.read_text("utf-8"))
        if path.stem not in {"rules", "stamps"}:  # these say it for each rule and stamp
            assert data["source"], path.name
            assert data["confidence"] in set(Confidence), path.name


def test_nothing_said_since_2026_03_01_names_a_law_that_had_expired() -> None:
    assert citing(NEW, EXPIRED_ON_2026_03_01) == []


def test_nothing_said_before_2026_03_01_names_a_law_that_was_not_yet() -> None:
    assert citing(OLD, NOT_YET_BEFORE_2026_03_01) == []


def test_the_search_for_laws_would_find_them() -> None:
    assert citing(OLD, EXPIRED_ON_2026_03_01)
    assert citing(NEW, NOT_YET_BEFORE_2026_03_01)


def test_the_words_of_both_regimes_have_the_same_keys_and_blanks(law: Law) -> None:
    old, new = (law.pack(pack) for pack in PACKS)
    pairs = [(old.words, new.words), (old.slip.words, new.slip.words)]
    pairs += [(old.sheet(key).words, new.sheet(key).words) for key in old.sheets]
    pairs += [(old.templates[key].words, new.templates[key].words) for key in old.templates]
    for before, after in pairs:
        assert {key: blanks(word) for key, word in before.items()} == {
            key: blanks(word) for key, word in after.items()
        }


def test_the_slips_of_both_regimes_have_the_same_fields_and_cells(law: Law) -> None:
    old, new = (law.pack(pack).slip for pack in PACKS)
    assert [(f.field, f.fixed) for f in old.fields] == [(f.field, f.fixed) for f in new.fields]
    assert [cell.field for cell in old.signatures] == [cell.field for cell in new.signatures]


@pytest.mark.parametrize("pack", PACKS)
def test_every_word_that_the_verbs_ask_for_is_there(law: Law, pack: str) -> None:
    regime = law.pack(pack)
    asked = keys_asked_of_words("services")
    assert {"citation", "register_recipient", "anywhere"} <= asked
    assert asked <= set(regime.words) | set(regime.sheet("text_faults").words)
    assert {f"envelope_{level.name}" for level in SecrecyLevel} <= set(law.pack(pack).words)


@pytest.mark.parametrize("pack", PACKS)
@pytest.mark.parametrize("fault", TextFault)
def test_every_fault_has_its_sentence_and_the_rules_it_breaks(
    law: Law, pack: str, fault: TextFault
) -> None:
    regime = law.pack(pack)
    sentence = regime.sheet("text_faults").words[fault.value]
    assert sentence.endswith(".")
    assert blanks(sentence) <= {"seen", "wanted"}
    assert set(FAULT_RULES[fault]) <= set(regime.rules)


def test_the_sentences_of_faults_are_of_faults_and_places_alone(law: Law) -> None:
    places = {f"at_{area.value}" for area in Area} - {"at_body", "at_table"}
    said = set(law.pack(OLD).sheet("text_faults").words)
    assert said == {fault.value for fault in TextFault} | places | {
        "at_page",
        "at_paragraph",
        "at_words",
        "anywhere",
    }


@pytest.mark.parametrize("pack", PACKS)
def test_every_word_that_the_papers_ask_for_is_there(law: Law, pack: str) -> None:
    regime = law.pack(pack)
    papers: list[Any] = [*regime.sheets.values(), *regime.templates.values()]
    known = set(regime.slip.words).union(*(paper.words for paper in papers))
    asked = keys_asked_of_words("papers")
    assert "long_day" in asked
    assert asked <= known
