"""Data and code speak of the same things, and no regime cites a law of another time."""

from __future__ import annotations

import ast
import re
import tomllib
from dataclasses import fields
from pathlib import Path
from string import Formatter
from typing import TYPE_CHECKING, Any

import pytest

from bmnn_desk.domain.books import BookKind
from bmnn_desk.domain.document import Area
from bmnn_desk.domain.findings import Confidence, Severity
from bmnn_desk.domain.registers import ENTRIES
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.stamps import Stamp
from bmnn_desk.domain.text_faults.fault import FAULT_RULES, TextFault
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
NEW_HEADINGS_IN = [
    "Số thứ tự",
    "Ngày đến",
    "Số đến",
    "Cơ quan, tổ chức ban hành tài liệu, vật chứa BMNN",
    "Số, ký hiệu",
    "Ngày tháng",
    "Tên loại và trích yếu nội dung",
    "Độ mật",
    "Đơn vị và ký nhận",
    "Ghi chú",
]
# What `keeping_note` shows of the outgoing register.
TOGETHER = ("keeping_unit", "note")
# Deputies' power, the copy sentence, the duty to mark BẢN SỐ, the form sizes (workflow 6).
UNREAD_SINCE_2026 = ("PDX-09", "VB-04", "NN-04", "DAU-03", "DAU-08")
# Issue 6's rules that blocked by a text of the time before.
BANS_THAT_WARN_SINCE_2026 = (
    *("DI-10", "SC-01", "SC-01B", "SC-02", "SC-03", "SC-06", "SC-06B", "SC-07", "SC-07B"),
    *("SC-09", "SC-09B", "SC-10", "SC-12", "SC-12B", "SC-16", "DEN-02", "DEN-02B", "BC-04"),
    *("CFG-08", "SC-09C"),
)
DRAFTED_ALONE = ("SC-04", "SC-05", "SC-14")
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


def test_the_regimes_differ_in_a_few_rules_that_fell_away_or_came(law: Law) -> None:
    old, new = (set(law.pack(pack).rules) for pack in PACKS)
    assert old - new == {"DI-02", "IT-01B", "IT-01C", "MR-01", "MR-02", "TH-05", "TH-10B"}
    assert new - old == {"DI-02B", "TH-05B", "TH-10C"}


@pytest.mark.finding(103)
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
def test_every_column_shows_something_of_the_entry_of_its_register(law: Law, pack: str) -> None:
    for form in law.pack(pack).registers.values():
        shown = [column.field for column in form.columns]
        fields_shown = {*shown, *TOGETHER} if "keeping_note" in shown else set(shown)
        assert len(set(shown)) == len(shown)
        assert fields_shown - {"keeping_note"} == {
            field.name for field in fields(ENTRIES[form.key])
        }


@pytest.mark.parametrize("pack", PACKS)
def test_every_pack_has_the_four_books_and_the_statistics(law: Law, pack: str) -> None:
    assert set(law.pack(pack).registers) == set(ENTRIES) == {*BookKind, "statistics"}


@pytest.mark.parametrize("pack", PACKS)
@pytest.mark.parametrize(
    ("key", "signed"),
    [
        ("outgoing_register", ["recipients"]),
        ("incoming_register", ["recipients"]),
        ("transfer_register", ["receipt"]),
        ("copy_register", ["executor", "recipients"]),
        ("statistics", []),
    ],
)
def test_the_columns_that_are_signed_by_hand(
    law: Law, pack: str, key: str, signed: list[str]
) -> None:
    columns = law.pack(pack).register(key).columns
    assert [column.field for column in columns if column.signing] == signed


@pytest.mark.parametrize("pack", PACKS)
def test_the_headings_that_inspectors_quote_stand_in_the_book_of_copying(
    law: Law, pack: str
) -> None:
    headings = {c.field: c.heading for c in law.pack(pack).register("copy_register").columns}
    assert headings["permitted_by"] == "Người có thẩm quyền cho phép sao, chụp"
    assert headings["executor"] == "Người thực hiện sao, chụp"


@pytest.mark.parametrize("key", ["transfer_register", "copy_register", "statistics"])
def test_a_form_that_was_not_found_since_2026_has_no_number_and_says_so(law: Law, key: str) -> None:
    form = law.pack(NEW).register(key)
    assert (form.number, form.confidence) == ("", Confidence.UNREAD)
    assert form.source.startswith("Không tìm thấy trong")
    assert {column.confidence for column in form.columns} == {Confidence.LOW}
    assert law.pack(OLD).register(key).number


def test_the_old_register_has_nine_columns(law: Law) -> None:
    assert len(law.pack(OLD).register("outgoing_register").columns) == 9


@pytest.mark.parametrize(
    ("key", "headings"),
    [("outgoing_register", NEW_HEADINGS), ("incoming_register", NEW_HEADINGS_IN)],
)
def test_the_new_register_has_the_ten_headings_that_were_read(
    law: Law, key: str, headings: list[str]
) -> None:
    assert [column.heading for column in law.pack(NEW).register(key).columns] == headings


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
    sheets = ("text_faults", "office_file", "stamp_file")
    assert asked <= set(regime.words).union(*(regime.sheet(name).words for name in sheets))
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
    papers += [regime.specimen, regime.covers, regime.office_paper]
    known = set(regime.slip.words).union(*(paper.words for paper in papers))
    asked = keys_asked_of_words("papers")
    assert "long_day" in asked
    assert asked <= known


@pytest.mark.parametrize(
    ("rule_id", "confidence"),
    [
        ("DI-11", Confidence.HIGH),
        ("DI-14", Confidence.HIGH),
        ("DI-09", Confidence.MEDIUM),
        ("DEN-05", Confidence.MEDIUM),
        ("DI-10", Confidence.UNREAD),
    ],
)
def test_what_was_read_of_the_new_article_on_delivery_says_so(
    law: Law, rule_id: str, confidence: Confidence
) -> None:
    rule = law.pack(NEW).rules[rule_id]
    assert rule.basis.startswith("Luật 117/2025/QH15, Điều 13")
    assert rule.confidence is confidence


@pytest.mark.parametrize("rule_id", DRAFTED_ALONE)
def test_a_record_that_only_a_draft_asks_for_blocks_and_claims_no_text(
    law: Law, rule_id: str
) -> None:
    rule = law.pack(NEW).rules[rule_id]
    assert (rule.severity, rule.confidence) == (Severity.BLOCK, Confidence.LOW)
    assert "dự thảo" in rule.source


@pytest.mark.parametrize("rule_id", BANS_THAT_WARN_SINCE_2026)
def test_a_ban_that_only_warns_since_2026_says_that_it_may_be_done(law: Law, rule_id: str) -> None:
    old, new = (law.pack(pack).rules[rule_id] for pack in PACKS)
    assert new.severity is Severity.WARN
    assert "Được phép" in new.text
    assert old.text != new.text or old.severity is Severity.WARN


@pytest.mark.parametrize(
    ("rule_id", "before", "since"),
    [
        ("CFG-08", Severity.BLOCK, Severity.WARN),
        ("SC-01B", Severity.BLOCK, Severity.WARN),
        ("SC-12", Severity.BLOCK, Severity.WARN),
        ("SC-16B", Severity.WARN, Severity.WARN),
        ("SC-09C", Severity.BLOCK, Severity.WARN),
        ("BC-04", Severity.BLOCK, Severity.WARN),
        ("BC-04B", Severity.WARN, Severity.WARN),
        ("DEN-01B", Severity.BLOCK, Severity.BLOCK),
        ("DEN-01E", Severity.WARN, Severity.WARN),
    ],
)
def test_what_a_rule_may_do_before_and_since_2026(
    law: Law, rule_id: str, before: Severity, since: Severity
) -> None:
    rules = [law.pack(pack).rules[rule_id] for pack in PACKS]
    assert [rule.severity for rule in rules] == [before, since]
    is_law = rule_id not in {"DEN-01B", "DEN-01E"}
    assert rules[0].may_be_excused is (before is Severity.BLOCK and is_law)
