"""What Decree 63 was not read to give is inherited, and each value of its pack says so."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.findings import Confidence
from bmnn_desk.paths import forms_folder

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

OLD, NEW = (forms_folder() / pack for pack in ("tt24-2020", "nd63-2026"))
# The rules say of themselves whether they were read (test_shipped_law).
FILES = sorted(path.name for path in NEW.glob("*.toml") if path.stem != "rules")
INHERITED = re.compile(
    r"kế thừa (?:tt24-2020|TT 24/2020|NĐ 26/2020|Luật 29/2018|Thông tư 104/2021)"
)
OF_THE_TIME_BEFORE = re.compile(
    r"29/2018|(?<!\d)26/2020|(?<!\d)24/2020|104/2021|33/2015|(?<!\d)4114(?!\d)|Mẫu số \d"
)
# What a value of this pack may rest on by itself: its own texts, those of no one regime, us.
OWN = re.compile(
    r"117/2025|63/2026|(?<!\d)30/2020|2481/QĐ-TTg|rules-20(?:20|26)|ISO 269|inspection report"
    r"|report \d{3}|practice|[Oo]urs|[Uu]sual|arithmetic|record what came|of the office"
    r"|office's own"
    r"|do chương trình|của chương trình|báo cáo|[Tt]hực tế|thường bán|phép tính|của riêng cơ quan"
)


def values(data: object, at: str = "") -> Iterator[tuple[str, str, str]]:
    """Where, source and confidence of each value that has them, down the whole tree."""
    if isinstance(data, list):
        for index, part in enumerate(data):
            yield from values(part, f"{at}[{index}]")
    if isinstance(data, dict):
        if isinstance(data.get("source"), str) and not at.endswith("words"):
            yield at, data["source"], data["confidence"]
        for key, part in data.items():
            yield from values(part, f"{at}.{key}")


def of_file(folder: Path, name: str) -> list[tuple[str, str, str]]:
    return list(values(tomllib.loads((folder / name).read_text("utf-8"))))


@pytest.mark.parametrize("name", FILES)
def test_each_value_is_read_here_made_here_or_says_that_it_is_inherited(name: str) -> None:
    found = of_file(NEW, name)
    assert found
    for at, source, _ in found:
        assert INHERITED.search(source) or OWN.search(source), (
            f"{name}{at}: “{source}” says neither what it inherits (“kế thừa tt24-2020 …”), "
            "nor which text was read, nor whose it is (“do chương trình …”, “của riêng cơ quan”)"
        )


@pytest.mark.parametrize("name", FILES)
def test_what_names_the_time_before_or_was_not_read_is_inherited(name: str) -> None:
    for at, source, confidence in of_file(NEW, name):
        if OF_THE_TIME_BEFORE.search(source) or confidence == Confidence.UNREAD:
            assert INHERITED.search(source), f"{name}{at}: {source}"


@pytest.mark.parametrize("name", FILES)
def test_an_inherited_value_never_claims_to_be_read(name: str) -> None:
    for at, source, confidence in of_file(NEW, name):
        if INHERITED.search(source):
            assert confidence in {Confidence.LOW, Confidence.UNREAD}, f"{name}{at}"


def test_every_form_file_of_the_old_pack_has_its_heir() -> None:
    heirs = {re.sub(r"^m\d\d_", "", name) for name in FILES}
    assert {re.sub(r"^m\d\d_", "", path.name) for path in OLD.glob("*.toml")} == {
        *heirs,
        "rules.toml",
    }


def test_the_search_tells_an_heir_from_what_was_read() -> None:
    stamps = {at: source for at, source, _ in of_file(NEW, "stamps.toml")}
    assert INHERITED.search(stamps[".level_mat"])
    assert not INHERITED.search(stamps[".urgent"])
    register = of_file(NEW, "m00_outgoing_register.toml")
    assert not [source for _, source, _ in register if INHERITED.search(source)]
    before = of_file(NEW, "m00_copy_register.toml")
    assert [source for _, source, _ in before if INHERITED.search(source)]
