from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.findings import Confidence, Ground, Severity
from bmnn_desk.law.rule_file import read_rules
from bmnn_desk.law.strict import LawFile
from tests.law.spoilt import complaint, copied, spoil

if TYPE_CHECKING:
    from pathlib import Path

    from bmnn_desk.domain.findings import Rule

RULES = "tt24-2020/rules.toml"


def one_rule(folder: Path, severity: str, ground: str, confidence: str) -> Rule:
    path = folder / "rules.toml"
    path.write_text(
        f'[PDX-01]\nseverity = "{severity}"\nground = "{ground}"\nconfidence = "{confidence}"\n'
        'basis = "Điều 1"\ntext = "Câu."\nsource = "nguồn"\n',
        "utf-8",
    )
    return read_rules(LawFile(path))["PDX-01"]


@pytest.mark.parametrize("confidence", Confidence)
def test_a_block_that_rests_on_an_unsourced_text_only_warns(
    tmp_path: Path, confidence: Confidence
) -> None:
    rule = one_rule(tmp_path, "block", "law", confidence)
    assert (rule.severity is Severity.BLOCK) is confidence.is_sourced
    assert rule.confidence is confidence
    assert rule.ground is Ground.LAW


@pytest.mark.parametrize("confidence", Confidence)
def test_a_block_of_the_record_blocks_however_little_was_read(
    tmp_path: Path, confidence: Confidence
) -> None:
    assert one_rule(tmp_path, "block", "record", confidence).severity is Severity.BLOCK


@pytest.mark.parametrize("ground", Ground)
@pytest.mark.parametrize("confidence", Confidence)
def test_a_warning_never_becomes_a_block(
    tmp_path: Path, ground: Ground, confidence: Confidence
) -> None:
    assert one_rule(tmp_path, "warn", ground, confidence).severity is Severity.WARN


def test_a_rule_carries_its_words(tmp_path: Path) -> None:
    rule = one_rule(tmp_path, "block", "law", "high")
    assert (rule.id, rule.basis, rule.text, rule.source) == ("PDX-01", "Điều 1", "Câu.", "nguồn")


@pytest.mark.parametrize("rule_id", ["DI-02B", "PDX-01", "NN-07", "CFG-02"])
def test_rule_ids_are_letters_two_digits_and_perhaps_a_letter(tmp_path: Path, rule_id: str) -> None:
    path = tmp_path / "rules.toml"
    body = 'severity = "warn"\nground = "law"\nconfidence = "low"\nbasis = "b"\ntext = "t"\n'
    path.write_text(f'[{rule_id}]\n{body}source = "s"\n', "utf-8")
    assert set(read_rules(LawFile(path))) == {rule_id}


@pytest.mark.parametrize("rule_id", ["PDX01", "pdx-01", "PDX-1", "PDX-001", "PDXX-01", "PDX-01b"])
def test_what_is_no_rule_id_is_refused(tmp_path: Path, rule_id: str) -> None:
    forms = copied(tmp_path)
    spoil(forms, RULES, "[PDX-01]", f"[{rule_id}]")
    assert complaint(forms) == (RULES, rule_id)


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ('severity = "block"', 'severity = "stop"', "CFG-02.severity"),
        ('severity = "block"', "", "CFG-02.severity"),
        ('ground = "law"', 'ground = "custom"', "CFG-02.ground"),
        ('confidence = "high"', 'confidence = "very high"', "CFG-02.confidence"),
        ('confidence = "high"', "confidence = 1", "CFG-02.confidence"),
        ("text =", "words =", "CFG-02.words"),
        ("basis =", "# basis =", "CFG-02.basis"),
        ("[CFG-02]", 'DI-02B = "block"\n[CFG-02]', "DI-02B"),
    ],
)
def test_a_wrong_rule_is_refused_at_its_key(tmp_path: Path, old: str, new: str, key: str) -> None:
    forms = copied(tmp_path)
    spoil(forms, RULES, old, new)
    assert complaint(forms) == (RULES, key)
