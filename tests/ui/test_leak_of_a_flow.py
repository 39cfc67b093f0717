"""Outside the store nothing is left of a document that went through the windows (ux f8)."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.papers.read_pdf import page_texts
from tests.ui.issue.papers import text_file
from tests.ui.leak import leaks

ROOT = Path(__file__).parents[2]
TITLE, RECIPIENT, NAME = "về vùng nước đục", "Sở Thuyền Nan", "Ke hoach tau giay"
BODY = "Không có gì là thật."
CANARIES = (TITLE, RECIPIENT, NAME, BODY)


class Ended(NamedTuple):
    """A machine on which an issue went through, and what the process said."""

    base: Path
    said: list[str]


@pytest.fixture(scope="module")
def ended(tmp_path_factory: pytest.TempPathFactory) -> Ended:
    base = tmp_path_factory.mktemp("machine")
    signed = base / "in" / NAME / f"{NAME}.docx"
    signed.parent.mkdir(parents=True)
    signed.write_bytes(text_file("docx"))
    places = {
        "HOME": "home",
        "XDG_CONFIG_HOME": "home/.config",
        "XDG_CACHE_HOME": "home/.cache",
        "XDG_DATA_HOME": "home/.local/share",
        "XDG_STATE_HOME": "home/.local/state",
        "XDG_RUNTIME_DIR": "run",
        "TMPDIR": "tmp",
    }
    for place in (*places.values(), "out"):
        (base / place).mkdir(parents=True, exist_ok=True, mode=0o700)
    environment = {
        **os.environ,
        **{name: str(base / place) for name, place in places.items()},
        "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT)]),
    }
    arguments = [str(base / "store"), str(signed), str(base / "out"), TITLE, RECIPIENT]
    done = subprocess.run(
        [sys.executable, "-m", "tests.ui.issue_and_end", *arguments],
        env=environment,
        cwd=base,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
        timeout=150,
        text=True,
    )
    assert done.returncode == 0, done.stdout[-3000:]
    return Ended(base, done.stdout.splitlines())


def test_the_document_was_really_issued_and_printed(ended: Ended) -> None:
    assert "01/BC-SMM" in ended.said
    assert ended.said[-1] == "Đã phát hành 01/BC-SMM"
    # The phiếu phân bản, and all copies as one job.
    sheet, copies = sorted((ended.base / "out").glob("*.pdf"))
    assert (len(page_texts(sheet.read_bytes())), len(page_texts(copies.read_bytes()))) == (1, 4)
    assert (ended.base / "store").is_dir()


def test_the_search_would_have_found_them(ended: Ended) -> None:
    assert leaks(ended.base / "in", [NAME])
    assert page_texts(text_file("pdf"))[0].count(BODY) == 1


@pytest.mark.parametrize("place", ["home", "tmp", "run", "store"])
def test_no_word_of_the_document_stands_there(ended: Ended, place: str) -> None:
    assert leaks(ended.base / place, CANARIES) == []


def test_qt_has_written_its_settings_there_and_no_folder_in_them(ended: Ended) -> None:
    written = [path for path in (ended.base / "home").rglob("*") if path.is_file()]
    assert any(path.name == "QtProject.conf" for path in written)


def test_nothing_is_left_beside_what_the_program_was_told_to_write(ended: Ended) -> None:
    assert sorted(path.name for path in ended.base.iterdir()) == [
        "home", "in", "out", "run", "store", "tmp",
    ]  # fmt: skip
    assert list((ended.base / "tmp").rglob("*")) == []
    assert list((ended.base / "run").rglob("*")) == []
