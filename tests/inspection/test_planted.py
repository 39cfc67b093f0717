from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.law.loader import Law
from bmnn_desk.paths import forms_folder
from tests.inspection.__main__ import main
from tests.inspection.planted import PROPORTIONS, planted_register
from tests.inspection.report import inspected
from tests.inspection.workbook import workbook_bytes

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("seed", [1, 2])
def test_every_planted_fault_is_found_and_nothing_else(seed: int, tmp_path: Path) -> None:
    made = planted_register(700, seed)
    file = tmp_path / "old.xlsx"
    file.write_bytes(workbook_bytes(made.sheets))
    told = inspected(file, Law(forms_folder()))
    assert told.faults == ()
    found = {(each.book, each.ref.row, each.rule) for each in told.found}
    assert found == made.wanted
    assert len(told.found) == len(found)


def test_a_csv_has_a_row_for_each_finding(tmp_path: Path) -> None:
    made = planted_register(60)
    file, out = tmp_path / "old.xlsx", tmp_path / "found.csv"
    file.write_bytes(workbook_bytes(made.sheets))
    assert main([str(file), "--out", str(out)]) == 0
    with out.open(encoding="utf-8", newline="") as written:
        rows = list(csv.DictReader(written))
    assert list(rows[0]) == ["line", "rule", "sentence"]
    told = {(row["sentence"].split(":")[0].split()[0], int(row["line"])) for row in rows}
    assert told == {(sheet, line) for sheet, line, _ in made.wanted}
    assert all(len(row["sentence"]) > 40 for row in rows)


def test_each_kind_of_fault_is_planted() -> None:
    documents = sum(PROPORTIONS.values()) // 500
    made = planted_register(documents)
    assert len(made.sheets["di"]) == 2 * documents
    rules = {rule for _, _, rule in made.wanted}
    assert {"PDX-01", "PDX-02", "PDX-06", "NN-01", "DAU-01", "TK-03"} <= rules


def test_a_csv_of_one_book_is_brought_in_too(tmp_path: Path) -> None:
    made = planted_register(60)
    file, out = tmp_path / "di.csv", tmp_path / "found.csv"
    with file.open("w", encoding="utf-8-sig", newline="") as given:
        writer = csv.DictWriter(given, list(made.sheets["di"][0]), delimiter=";")
        writer.writeheader()
        writer.writerows(made.sheets["di"])
    assert main([str(file), "--out", str(out)]) == 0
    with out.open(encoding="utf-8", newline="") as written:
        lines = {int(row["line"]) for row in csv.DictReader(written)}
    wanted = {row for sheet, row, rule in made.wanted if sheet == "di" and rule.startswith("NN-")}
    assert wanted
    assert wanted <= lines


def test_a_file_without_a_row_has_no_findings(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, out = tmp_path / "di.csv", tmp_path / "found.csv"
    file.write_text("so thu tu,ten cot la\n", "utf-8")
    assert main([str(file), "--out", str(out)]) == 0
    assert out.read_text("utf-8").splitlines() == ["line,rule,sentence"]
    told = capsys.readouterr().out
    assert "findings: 0" in told
    assert "heading_missing" in told


def test_a_file_that_is_no_register_is_told_in_a_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "old.xlsx"
    file.write_bytes(b"PK\x03\x04 and nothing of a workbook")
    assert main([str(file), "--out", str(tmp_path / "found.csv")]) == 2
    assert capsys.readouterr().err.startswith("old.xlsx: WorkbookDamagedError")
