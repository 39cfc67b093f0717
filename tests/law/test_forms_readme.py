"""The examples of forms/README.md are taken from the shipped files, key by key."""

from __future__ import annotations

import re
import tomllib
from typing import Any

import pytest

from bmnn_desk.paths import forms_folder

README = (forms_folder() / "README.md").read_text("utf-8")
FILES = {
    "regime.toml": "regime",
    "rules.toml": "rules",
    "stamps.toml": "stamps",
    "m….toml: registers": "m14_outgoing_register",
    "slip.toml": "slip",
    "recipients_block.toml, distribution_sheet.toml": "recipients_block",
    "channels.toml": "channels",
    "authority.toml": "authority",
    "text_measure.toml": "text_measure",
    "number_layout.toml": "number_layout",
    "text_faults.toml": "text_faults",
    "specimen_sheet.toml, covers.toml": "covers",
    "office_paper.toml": "office_paper",
    "templates.toml": "templates",
    "findings.toml": "findings",
    "form_list.toml": "form_list",
    "secret_lists.toml": "secret_lists",
    "laws.toml": "laws",
    "deadlines.toml": "deadlines",
}


def examples() -> dict[str, dict[str, Any]]:
    sections = re.split(r"^## ", README, flags=re.MULTILINE)[1:]
    return {
        section.partition("\n")[0]: tomllib.loads(block[1])
        for section in sections
        if (block := re.search(r"```toml\n(.*?)```", section, re.DOTALL))
    }


def shipped(heading: str) -> dict[str, Any]:
    beside = forms_folder() / f"{FILES[heading]}.toml"
    path = beside if beside.is_file() else forms_folder() / "tt24-2020" / beside.name
    return tomllib.loads(path.read_text("utf-8"))


def keys(data: object, at: str = "") -> set[str]:
    """Every key of a TOML tree with what it hangs from; the rows of a list are one."""
    if isinstance(data, list):
        return {key for part in data for key in keys(part, at)}
    if not isinstance(data, dict):
        return {at}
    return {key for name, part in data.items() for key in keys(part, f"{at}.{name}")}


def test_each_kind_of_file_has_its_example() -> None:
    assert set(examples()) == set(FILES)


@pytest.mark.parametrize("heading", FILES)
def test_an_example_has_only_keys_that_the_file_has(heading: str) -> None:
    assert keys(examples()[heading]) <= keys(shipped(heading))


@pytest.mark.parametrize("heading", ["m….toml: registers", "slip.toml", "text_measure.toml"])
def test_an_example_of_a_row_has_every_key_of_the_row(heading: str) -> None:
    for name, rows in examples()[heading].items():
        assert keys(rows) == keys(shipped(heading)[name])
