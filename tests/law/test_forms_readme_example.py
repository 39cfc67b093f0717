"""The worked example of forms/README.md, done word for word in a copy of the tree."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.papers.read_pdf import page_texts

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
HEADING = "## Worked example: a heading, a rule, a pack\n"
BLOCK = re.compile(r"^```(?P<kind>\w+)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
FILE = re.compile(r"^--- a/(?P<old>.+)\n\+\+\+ b/(?P<new>.+)\n", re.MULTILINE)
PYTEST = (
    "-m pytest -q -n0 tests/domain/rules tests/law --ignore tests/law/test_forms_readme_example.py"
)
# All of both folders takes minutes; these are what the edits can spoil.
TOUCHED = (
    "-m pytest -q -n0 tests/domain/rules/test_old_register.py tests/domain/rules/test_known.py"
    " tests/law/test_shipped_law.py::test_every_rule_of_the_data_has_its_function_and_the_reverse"
    " tests/law/test_shipped_law.py::test_every_rule_says_what_is_wrong_and_why_with_its_source"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A fenced block of the example."""

    kind: str
    text: str


def example() -> str:
    text = (ROOT / "forms" / "README.md").read_text("utf-8")
    assert text.count(HEADING) == 1
    return text.partition(HEADING)[2].partition("\n## ")[0]


def steps() -> list[Step]:
    return [Step(kind=found["kind"], text=found["text"]) for found in BLOCK.finditer(example())]


def edited() -> set[str]:
    """The files that the diffs name, with the folders that commands write into."""
    return {FILE.match(step.text)["new"] for step in steps() if step.kind == "diff"}  # type: ignore[index]


def light_copy(from_folder: Path, into: Path, changed: set[str], at: str = "") -> None:
    """Real folders and files where something changes, links to everything else."""
    into.mkdir()
    for path in from_folder.iterdir():
        here = f"{at}{path.name}"
        if path.name.startswith(".") or path.name == "__pycache__":
            continue
        if any(name.startswith(f"{here}/") for name in changed):
            light_copy(path, into / path.name, changed, f"{here}/")
        elif here in changed:
            (into / path.name).write_bytes(path.read_bytes())
        else:
            (into / path.name).symlink_to(path)


def apply(diff: str, folder: Path) -> None:
    """Do what a reader does with a diff: find the place, which must be one, and edit it."""
    named = FILE.match(diff)
    assert named
    assert named["old"] == named["new"]
    lines = diff[named.end() :].splitlines(keepends=True)
    assert all(line[0] in " +-" for line in lines)
    was = "".join(line[1:] for line in lines if line[0] in " -")
    becomes = "".join(line[1:] for line in lines if line[0] in " +")
    file = folder / named["new"]
    text = file.read_text("utf-8")
    assert text.count(was) == 1, diff
    file.write_text(text.replace(was, becomes), "utf-8")


def run(command: str, folder: Path) -> str:
    around = os.environ | {
        "PYTHONPATH": os.pathsep.join((str(folder / "src"), str(folder))),
        "PYTHONDONTWRITEBYTECODE": "1",  # the links would lead into the tree
        "PYTHONUTF8": "1",
        "QT_QPA_PLATFORM": "offscreen",
    }
    done = subprocess.run(
        ["bash", "-euo", "pipefail", "-c", command.replace(PYTEST, TOUCHED)],
        cwd=folder, env=around, capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def followed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tree after the whole example, from top to bottom."""
    if sys.platform != "linux":
        pytest.skip("the example is typed into a shell")
    folder = tmp_path_factory.mktemp("example") / "tree"
    light_copy(ROOT, folder, edited() | {"forms/x"})
    (folder / ".venv" / "bin").mkdir(parents=True)
    # By its own path: a copy of the link would not know its packages.
    started = f'#!/bin/sh\nexec "{sys.executable}" "$@"\n'
    (folder / ".venv" / "bin" / "python").write_text(started, "utf-8")
    (folder / ".venv" / "bin" / "python").chmod(0o755)
    for words in done(folder):
        assert words
    return folder


def done(folder: Path) -> Iterator[str]:
    told = ""
    for step in steps():
        if step.kind == "diff":
            apply(step.text, folder)
        elif step.kind == "sh":
            told = run(step.text, folder)
        else:
            assert step.kind == "text"
            for line in step.text.splitlines():
                assert line in told.splitlines(), told
        yield step.kind


def said(file: Path) -> str:
    return " ".join(" ".join(page_texts(file.read_bytes())).split())


def test_its_commands_are_those_that_this_test_knows() -> None:
    """The long command is the one that is shortened here; no block is of an unknown kind."""
    kinds = {step.kind for step in steps()}
    assert kinds == {"diff", "sh", "text"}
    assert sum(PYTEST in step.text for step in steps()) == 1


def test_the_heading_stands_on_paper(followed: Path) -> None:
    told = said(followed / "out-register.pdf")
    assert "Số bản" in told
    assert "Số lượng bản" not in told


def test_the_rule_stands_on_paper_with_the_line_that_breaks_it(followed: Path) -> None:
    told = said(followed / "out-findings.pdf")
    assert "DI-07B" in told
    assert "cách nhau bằng dấu gạch chéo" in told
    assert "02 (ngày 11/03/2025, sổ cũ dòng 3)" in told
    assert "Không có dòng nào trong kỳ" not in told


def test_the_new_pack_is_read_and_printed(followed: Path) -> None:
    code = (
        "from datetime import date; from bmnn_desk.law.loader import Law; "
        "from bmnn_desk.paths import forms_folder; law = Law(forms_folder()); "
        "print(law.on(date(2029, 12, 31)).key, law.on(date(2030, 1, 1)).key)"
    )
    assert run(f".venv/bin/python -c '{code}'", followed).split() == ["nd63-2026", "tt99-2030"]
    assert said(followed / "out-new.pdf")


def test_the_tree_itself_is_as_it_was(followed: Path) -> None:
    assert followed.is_dir()
    assert "DI-07B" not in (ROOT / "forms" / "tt24-2020" / "rules.toml").read_text("utf-8")
    assert not (ROOT / "forms" / "tt99-2030").exists()


def test_a_place_that_is_not_there_or_there_twice_is_no_edit(tmp_path: Path) -> None:
    (tmp_path / "x.toml").write_text("a = 1\na = 1\n", "utf-8")
    for place in (" b = 1\n", " a = 1\n"):
        with pytest.raises(AssertionError):
            apply(f"--- a/x.toml\n+++ b/x.toml\n{place}+c = 2\n", tmp_path)
