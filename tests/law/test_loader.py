from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.errors import LawDataError, NoRegimeError
from bmnn_desk.law.loader import SHEETS, Law
from tests.law.spoilt import complaint, copied, spoil

if TYPE_CHECKING:
    from pathlib import Path

OLD, NEW = "tt24-2020", "nd63-2026"


def test_the_regimes_stand_oldest_first(law: Law) -> None:
    assert [regime.key for regime in law.regimes] == [OLD, NEW]


@pytest.mark.parametrize(
    ("day", "key"),
    [
        (date(2020, 7, 1), OLD),
        (date(2026, 2, 28), OLD),
        (date(2026, 3, 1), NEW),
        (date(2200, 1, 1), NEW),
    ],
)
def test_the_day_of_the_act_picks_the_regime(law: Law, day: date, key: str) -> None:
    assert law.on(day).key == key


def test_a_day_before_the_first_regime_has_none(law: Law) -> None:
    with pytest.raises(NoRegimeError) as caught:
        law.on(date(2020, 6, 30))
    assert caught.value.day == date(2020, 6, 30)


def test_a_book_finds_its_pack_whatever_the_day(law: Law) -> None:
    assert law.pack(OLD).key == OLD
    with pytest.raises(LawDataError, match="no such pack"):
        law.pack("tt33-2015")


def test_each_level_has_its_word_letter_and_term(law: Law) -> None:
    for regime in law.regimes:
        for values in (regime.level_words, regime.envelope_letters, regime.term_years):
            assert set(values) == set(SecrecyLevel)
        assert [regime.term_years[level] for level in SecrecyLevel] == [10, 20, 30]
        assert "".join(regime.envelope_letters[level] for level in SecrecyLevel) == "CBA"


def test_every_sheet_of_every_regime_is_found_by_its_key(law: Law) -> None:
    for regime in law.regimes:
        assert set(regime.sheets) == set(SHEETS)
        assert [regime.sheet(key).key for key in SHEETS] == list(SHEETS)


def test_a_copy_of_the_forms_reads_the_same(tmp_path: Path, law: Law) -> None:
    assert Law(copied(tmp_path)).regimes == law.regimes


def test_a_changed_byte_of_any_file_changes_the_digest_of_its_regime(
    tmp_path: Path, law: Law
) -> None:
    forms = copied(tmp_path)
    spoil(forms, f"{OLD}/slip.toml", "# ", "#  ")
    changed = Law(forms)
    assert changed.pack(OLD).digest != law.pack(OLD).digest
    assert changed.pack(NEW).digest == law.pack(NEW).digest


def test_a_readme_beside_the_regimes_is_no_regime(tmp_path: Path) -> None:
    forms = copied(tmp_path)
    (forms / "README.md").write_text("Ghi chú", "utf-8")
    assert len(Law(forms).regimes) == 2


@pytest.mark.parametrize(
    ("name", "old", "new", "key"),
    [
        (f"{OLD}/regime.toml", "until = 2026-02-28", "until = 2026-02-27", "since"),
        (f"{OLD}/regime.toml", "until = 2026-02-28", "until = 2026-03-01", "since"),
        (f"{OLD}/regime.toml", "until = 2026-02-28", "", "since"),
        (f"{NEW}/regime.toml", "since = 2026-03-01", "since = 2026-03-02", "since"),
    ],
    ids=["gap", "overlap", "old regime without end", "late start"],
)
def test_a_gap_or_an_overlap_between_regimes_is_refused(
    tmp_path: Path, name: str, old: str, new: str, key: str
) -> None:
    forms = copied(tmp_path)
    spoil(forms, name, old, new)
    assert complaint(forms) == (f"{NEW}/regime.toml", key)


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ('name = "', 'colour = "red"\nname = "', "colour"),
        ('name = "Thông', 'names = "Thông', "names"),
        ('name = "Thông tư 24/2020/TT-BCA"', "name = 24", "name"),
        ("since = 2020-07-01", "", "since"),
        ("since = 2020-07-01", 'since = "2020-07-01"', "since"),
        ("since = 2020-07-01", "since = 2020-07-01T00:00:00", "since"),
        ('confidence = "high"', 'confidence = "sure"', "confidence"),
        ('confidence = "high"', "", "confidence"),
        ("source =", "# source =", "source"),
        ('MAT = "Mật"', 'LOW = "Mật"', "level_words"),
        ('MAT = "Mật"', "MAT = 1", "level_words.MAT"),
        ("MAT = 10", 'MAT = "10"', "term_years.MAT"),
        ("MAT = 10", "MAT = true", "term_years.MAT"),
        ("MAT = 10", "", "term_years"),
        ('copy_sent = "Bản gửi"', "copy_sent = 1", "words.copy_sent"),
        ("[words]", "[sayings]", "sayings"),
    ],
)
def test_a_wrong_regime_file_is_refused_at_its_key(
    tmp_path: Path, old: str, new: str, key: str
) -> None:
    forms = copied(tmp_path)
    spoil(forms, f"{OLD}/regime.toml", old, new)
    assert complaint(forms) == (f"{OLD}/regime.toml", key)


@pytest.mark.parametrize(
    "name", ["regime", "rules", "stamps", "slip", "recipients_block", "distribution_sheet"]
)
def test_a_missing_file_is_named(tmp_path: Path, name: str) -> None:
    forms = copied(tmp_path)
    (forms / NEW / f"{name}.toml").unlink()
    assert complaint(forms) == (f"{NEW}/{name}.toml", "")


@pytest.mark.parametrize("raw", [b"= 1", "text = 'Mật'".encode("utf-16"), b"text = 'M\xe2t'"])
@pytest.mark.parametrize("name", ["regime", "rules", "stamps", "m14_outgoing_register"])
def test_broken_toml_and_other_encodings_are_named(tmp_path: Path, name: str, raw: bytes) -> None:
    forms = copied(tmp_path)
    (forms / OLD / f"{name}.toml").write_bytes(raw)
    assert complaint(forms) == (f"{OLD}/{name}.toml", "")


def test_a_sheet_under_another_name_is_refused(tmp_path: Path) -> None:
    forms = copied(tmp_path)
    spoil(forms, f"{OLD}/recipients_block.toml", 'key = "recipients_block"', 'key = "block"')
    assert complaint(forms) == (f"{OLD}/recipients_block.toml", "key")


def test_two_registers_of_one_key_are_refused(tmp_path: Path) -> None:
    forms = copied(tmp_path)
    twin = (forms / OLD / "m14_outgoing_register.toml").read_bytes()
    (forms / OLD / "m15_outgoing_register.toml").write_bytes(twin)
    assert complaint(forms) == (f"{OLD}/m15_outgoing_register.toml", "key")
