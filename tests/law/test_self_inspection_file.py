"""The check list: every line known, every finding that asks for one is in it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import bmnn_desk.services
from bmnn_desk.domain.rules.of_case import RULES_OF
from bmnn_desk.domain.self_inspection import ONLY_WAITING
from bmnn_desk.errors import LawDataError
from bmnn_desk.law.findings_file import NAME as FINDINGS
from bmnn_desk.law.findings_file import read_findings
from bmnn_desk.law.self_inspection_file import NAME, read_self_inspection
from bmnn_desk.law.strict import LawFile
from bmnn_desk.services.inspected_machine import MACHINE_RULES

if TYPE_CHECKING:
    from bmnn_desk.law.loader import Law

SERVICES = Path(bmnn_desk.services.__file__).parent
HEAD = 'key = "self_inspection"\nsource = "Nguồn"\nconfidence = "low"\n'


def read(tmp_path: Path, text: str) -> object:
    (tmp_path / NAME).write_text(HEAD + text, encoding="utf-8")
    return read_self_inspection(LawFile(tmp_path / NAME))


def test_every_rule_that_a_line_names_stands_in_a_pack(law: Law) -> None:
    known = {rule for regime in law.regimes for rule in regime.rules}
    named = {rule for line in law.self_inspection for rule in line.rules}

    assert named <= known


def test_an_inspection_or_what_waits_asks_every_rule_that_a_line_names(law: Law) -> None:
    asked = ONLY_WAITING.union(*RULES_OF.values())

    assert {rule for line in law.self_inspection for rule in line.rules} <= asked


def test_every_rule_by_which_work_waits_stands_in_a_line(law: Law) -> None:
    told = {
        rule
        for file in (*SERVICES.glob("due_*.py"), SERVICES / "self_inspection_cases.py")
        for rule in re.findall(r'"([A-Z]{2,3}-[0-9]{2}[A-Z]?)"', file.read_text("utf-8"))
    }
    told.update(rule for rules in MACHINE_RULES.values() for rule in rules)
    named = {rule for line in law.self_inspection for rule in line.rules}

    # The inspection of oneself is no line of itself.
    assert told > ONLY_WAITING
    assert told - named == {"KT-01"}


def test_every_finding_that_a_check_list_answers_has_its_line(law: Law) -> None:
    findings = read_findings(LawFile(law.forms / FINDINGS))
    asked = {each.number for each in findings if each.checklist or "KT-01" in each.rules}
    answered = {number for line in law.self_inspection for number in line.findings}

    # Rows 14 and 73 ask for the inspection itself.
    assert asked - {14, 73} <= answered
    assert answered <= {each.number for each in findings}


def test_a_line_without_rules_is_a_persons(law: Law) -> None:
    manual = {line.key for line in law.self_inspection if not line.rules}

    assert {"allowance", "budget", "cyber_rules", "cyber_plan", "steering"} <= manual


@pytest.mark.parametrize(
    "text",
    [
        '[lines.a]\nwords = ""\n',
        '[lines.a]\nwords = "A"\nrules = "PDX-01"\n',
        '[lines.a]\nwords = "A"\nfindings = ["1"]\n',
        '[lines.a]\nwords = "A"\npapers = ["no such paper"]\n',
        '[lines.a]\nwords = "A"\npapers = "rules"\n',
        '[lines.a]\nwords = "A"\n[lines.b]\nwords = "A"\n',
        '[lines.a]\nwords = "A"\nother = 1\n',
    ],
)
def test_what_is_no_line_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(LawDataError):
        read(tmp_path, text)
