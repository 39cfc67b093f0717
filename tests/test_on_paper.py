"""The command that shows a register of a pack on paper."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.books import BookKind
from bmnn_desk.paths import forms_folder
from tests.on_paper import main
from tests.papers.read_pdf import page_texts

if TYPE_CHECKING:
    from pathlib import Path

    from bmnn_desk.law.loader import Law


def test_a_register_comes_out_with_its_headings(
    tmp_path: Path, law: Law, capsys: pytest.CaptureFixture[str]
) -> None:
    register = BookKind.INCOMING
    regime = law.regimes[-1]
    file = tmp_path / "out.pdf"
    assert main([regime.key, register, str(file)]) == 0
    pages = page_texts(file.read_bytes())
    said = " ".join(" ".join(pages).split())
    form = regime.registers[register]
    assert capsys.readouterr().out == f"{file}: {form.title}, {len(pages)} pages\n"
    assert all(word in said for column in form.columns for word in column.heading.split())


@pytest.mark.parametrize(
    ("pack", "register"), [("nowhere", "outgoing_register"), ("nd63-2026", "nowhere")]
)
def test_what_is_not_there_is_told(
    tmp_path: Path, pack: str, register: str, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "out.pdf"
    assert main([pack, register, str(file)]) == 1
    assert "nowhere" in capsys.readouterr().err
    assert not file.exists()


def test_what_is_wrong_in_the_pack_is_told_with_its_cause(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    forms = tmp_path / "forms"
    shutil.copytree(forms_folder(), forms)
    rules = forms / "nd63-2026" / "rules.toml"
    said = '[DI-99]\nseverity = "warn"\nground = "record"\nbasis = "Số học"\ntext = "Thiếu."\n'
    more = 'source = "Thử"\nconfidence = "low"\n'
    rules.write_text(f"{rules.read_text('utf-8')}\n{said}{more}", "utf-8")
    monkeypatch.setattr("tests.on_paper.forms_folder", lambda: forms)
    assert main(["nd63-2026", BookKind.OUTGOING, str(tmp_path / "out.pdf")]) == 1
    told = capsys.readouterr().err.splitlines()
    assert "DI-99" in told[0]
    assert "no rule id that the program knows" in told[1]
