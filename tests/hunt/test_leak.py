"""The hunt itself works: one sheet, page and flow in the fast suite, all by hand."""

from __future__ import annotations

import os
import subprocess
import sys
import unicodedata
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.numbers import fold
from tests.hunt.leak import _ACCOUNTED, _encoded, _strange, hunt_leak
from tests.hunt.leak_canary import Grounds, invented_canary, open_files
from tests.hunt.leak_flows import AFTER, FLOWS, in_order
from tests.ui.leak import leaks_in
from tests.ui.offices import CODE, PASSPHRASE

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="looks through /proc")


def test_no_word_that_is_typed_is_found_outside_the_windows() -> None:
    """And those that are planted are: else the hunt itself finds the fault."""
    report = hunt_leak(1, seed=5, papers=False, flows=("form_pack",))
    assert report.faults == ()
    assert "1 of " in report.figures
    assert f"1 of {len(FLOWS)} flows to their ends, 2 files given or asked for" in report.figures
    assert " 0 fields" not in report.figures


def test_a_word_on_any_ground_is_a_fault(tmp_path: Path) -> None:
    grounds, canary = Grounds(base=tmp_path), invented_canary(3)
    grounds.lay_out()
    (tmp_path / "out" / "a.txt").write_text(canary.title, "utf-8")
    assert grounds.found(canary) == []
    for place in grounds.searched:
        (tmp_path / place / "a").write_text(f"x{canary.note}y", "utf-8")
        assert grounds.found(canary) == [f"{place}/a: {canary.note}"]
        (tmp_path / place / "a").unlink()


def test_a_passphrase_or_the_code_on_any_ground_is_a_fault(tmp_path: Path) -> None:
    grounds, canary = Grounds(base=tmp_path), invented_canary(3)
    grounds.lay_out()
    for secret in (PASSPHRASE, CODE):
        assert secret not in canary.all, "it is typed into no field of a document"
        (tmp_path / "home" / "a").write_text(secret, "utf-16-le")
        assert grounds.found(canary) == [f"home/a: {secret}"]


def test_what_lies_beside_a_file_that_was_asked_for_is_told(tmp_path: Path) -> None:
    grounds = Grounds(base=tmp_path)
    grounds.lay_out()
    for name in ("in/a.docx", "out/a.pdf", "out/a.pdf.tmp", "in/.~lock.a.docx#"):
        (tmp_path / name).write_bytes(b"")
    assert grounds.beside(["in/a.docx", "out/a.pdf"]) == ["in/.~lock.a.docx#", "out/a.pdf.tmp"]


def test_a_flow_comes_after_what_it_stands_on() -> None:
    assert in_order({"restore"}) == ["backup", "restore"]
    assert in_order({"slip", "draft"}) == ["draft", "slip"]
    assert in_order(set(FLOWS)) == list(FLOWS)
    assert set(AFTER) | set(AFTER.values()) <= set(FLOWS)


def test_a_deleted_file_that_a_child_holds_open_is_a_fault(tmp_path: Path) -> None:
    canary = invented_canary(4)
    code = (
        "import os, sys; f = open(sys.argv[1], 'w+b'); f.write(sys.stdin.buffer.readline());"
        "f.flush(); os.unlink(sys.argv[1]); print(flush=True); sys.stdin.buffer.readline()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code, str(tmp_path / "a")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as child:
        assert child.stdin is not None
        assert child.stdout is not None
        child.stdin.write(canary.body.encode("utf-16-be") + b"\n")
        child.stdin.flush()
        child.stdout.readline()
        found = open_files(os.getpid(), canary)
        child.stdin.close()
    assert f"deleted, open: {canary.body}" in found.leaks
    assert found.looked >= 1


def test_each_way_of_the_control_is_another_and_is_found() -> None:
    canary = invented_canary(1)
    ways = dict(_encoded(canary.title))
    assert set(ways) == {
        "UTF-8 NFC", "UTF-8 NFD", "UTF-16-LE", "UTF-16-BE", "without marks", "TCVN3", "VNI",
    }  # fmt: skip
    assert len(set(ways.values())) == len(ways)
    for data in ways.values():
        assert leaks_in(data, canary.all) == [canary.title]


def test_a_file_that_nobody_can_account_for_is_told(tmp_path: Path) -> None:
    grounds = Grounds(base=tmp_path)
    grounds.lay_out()
    for name in ("home/.config/QtProject.conf", "home/.local/share/recently-used.xbel", "tmp/x"):
        (tmp_path / name).write_bytes(b"")
    assert sorted(_strange(grounds)) == ["home/.local/share/recently-used.xbel", "tmp/x"]
    assert _ACCOUNTED.fullmatch("home/.config/bmnn-desk/desk.ini")
    assert not _ACCOUNTED.fullmatch("home/.config/bmnn-desk/desk.ini.bak")


def test_a_canary_has_marks_and_is_another_for_each_seed() -> None:
    made = [invented_canary(seed) for seed in range(40)]
    assert len({each.title for each in made}) == 40
    for canary in made:
        assert all(fold(text) != text.lower() for text in canary.all)
        assert all(unicodedata.is_normalized("NFC", text) for text in canary.all)


def test_elsewhere_it_says_that_nothing_was_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    assert not hunt_leak(1, 1).held
