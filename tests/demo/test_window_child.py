from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

from bmnn_desk.demo.desk_window import DRAWN, WINDOW_ARGUMENT
from bmnn_desk.demo.run import STORE

if TYPE_CHECKING:
    from pathlib import Path

    from tests.demo_run import DemoRun


def child(*arguments: str, said: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-X", "utf8", "-m", "bmnn_desk", WINDOW_ARGUMENT, *arguments],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        input=said,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_it_says_that_offscreen_is_no_screen() -> None:
    assert child("look").stdout == "none"


def test_each_picture_is_named_with_its_words(demo: DemoRun, tmp_path: Path) -> None:
    run = child(DRAWN, str(demo.out / STORE), str(tmp_path), said=f"{demo.passphrase}\n")
    assert run.returncode == 0, run.stderr
    lines = [line.split("\t") for line in run.stdout.splitlines()]
    assert [words for words, _ in lines][:2] == ["Đề xuất độ mật", "Văn bản đi"]
    assert {name for _, name in lines} == {path.name for path in tmp_path.iterdir()}


def test_a_wrong_passphrase_draws_nothing(demo: DemoRun, tmp_path: Path) -> None:
    run = child(DRAWN, str(demo.out / STORE), str(tmp_path), said="sai\n")
    assert run.returncode != 0
    assert not list(tmp_path.iterdir())
