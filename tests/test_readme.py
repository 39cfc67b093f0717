"""The README is short, and names only what is there: files, commands, pictures, hunts."""

from __future__ import annotations

import re
import struct
import subprocess
from importlib.util import find_spec
from pathlib import Path

import pytest

from bmnn_desk.app import _parser
from tests.hunt.__main__ import HUNTS

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")
HUNT_README = (ROOT / "tests" / "hunt" / "README.md").read_text("utf-8")
MOST_LINES, MOST_WORDS = 150, 1_500  # five minutes
MOST_BYTES = 80_000
LINKED = re.compile(r"\]\(([^)]+)\)")
QUOTED = re.compile(r"`([^`\n]+)`")
PATH = re.compile(r"[\w.-]+(?:/[\w.-]*)+|[\w-]+\.(?:toml|spec|py|lock)")
MODULE = re.compile(r"python -m\s+(tests[\w.]*)")
# What a command makes, and what is not of this repository's top.
MADE = {"dist/bmnn-desk"}


def paths() -> set[str]:
    """Each link, and each quoted word that is a path."""
    quoted = {each for each in QUOTED.findall(README) if PATH.fullmatch(each)}
    return (quoted | set(LINKED.findall(README))) - MADE


def block(number: int) -> str:
    """What .ci/run takes as the n-th sh block, by its own words."""
    script = (ROOT / ".ci" / "run").read_text("utf-8")
    found = re.search(r"^block\(\) \{.*?^\}", script, re.MULTILINE | re.DOTALL)
    assert found
    run = subprocess.run(
        ["bash", "-c", f"{found[0]}\nblock {number}"],
        cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=True,
    )  # fmt: skip
    return run.stdout


def test_it_is_read_in_five_minutes() -> None:
    assert len(README.splitlines()) <= MOST_LINES
    assert len(README.split()) <= MOST_WORDS


def test_its_first_paragraph_is_for_the_office() -> None:
    first = README.split("\n\n")[1]
    assert first.startswith("**Dành cho cơ quan.**")


def test_its_first_two_commands_are_the_demonstration_and_the_tests() -> None:
    demo, tests, none = map(block, (1, 2, 3))
    assert demo.endswith(".venv/bin/bmnn-desk demo --out demo-out\n")
    assert tests.endswith(".venv/bin/python -m pytest -n auto\n")
    assert none == ""


@pytest.mark.parametrize("path", sorted(paths()))
def test_what_it_names_is_there(path: str) -> None:
    in_tree = [ROOT / path, ROOT / "src" / "bmnn_desk" / path]
    assert any(each.exists() for each in in_tree)


@pytest.mark.parametrize("module", sorted({*MODULE.findall(README), *MODULE.findall(HUNT_README)}))
def test_each_command_of_the_tests_is_there(module: str) -> None:
    found = find_spec(module)
    assert found is not None
    assert found.submodule_search_locations is None or find_spec(f"{module}.__main__")


@pytest.mark.parametrize(
    "command", sorted({each for each in QUOTED.findall(README) if each.startswith("bmnn-desk ")})
)
def test_each_command_of_the_program_is_one(command: str) -> None:
    given = command.split()[1:]
    assert vars(_parser().parse_args(given))


def test_every_hunt_is_told_and_no_other() -> None:
    told = set(re.findall(r"^\| `python -m tests\.hunt (\w+)", HUNT_README, re.MULTILINE))
    assert told == set(HUNTS)


@pytest.mark.parametrize("picture", [each for each in LINKED.findall(README) if "pictures" in each])
def test_a_picture_is_small_and_wide_enough_to_be_read(picture: str) -> None:
    data = (ROOT / picture).read_bytes()
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    wide, _high = struct.unpack(">II", data[16:24])
    assert 1200 <= wide <= 1400
    assert len(data) <= MOST_BYTES


def test_no_picture_lies_there_that_nobody_sees() -> None:
    shown = {each for each in LINKED.findall(README) if "pictures" in each}
    assert shown == {f"tests/pictures/{each.name}" for each in (ROOT / "tests/pictures").iterdir()}


def test_it_has_the_twelve_rules() -> None:
    assert re.findall(r"^(\d+)\. ", README, re.MULTILINE) == [str(each) for each in range(1, 13)]
