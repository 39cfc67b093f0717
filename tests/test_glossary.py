"""One Vietnamese term, one identifier: GLOSSARY.md and the domain say the same."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import re
from enum import Enum
from pathlib import Path

import pytest

from bmnn_desk import domain

GLOSSARY = Path(domain.__file__).parent / "GLOSSARY.md"
ROW = re.compile(r"\| (?P<term>[^|]+) \| `(?P<name>[\w.]+)` \|")
RULES = f"{domain.__name__}.rules"  # named by their ids, in forms/


def rows() -> list[tuple[str, str]]:
    lines = GLOSSARY.read_text("utf-8").splitlines()
    return [(row["term"], row["name"]) for line in lines if (row := ROW.fullmatch(line))]


def public_names() -> dict[str, object]:
    """Every public class and function that the domain defines, by name."""
    found: dict[str, object] = {}
    for module in pkgutil.walk_packages(domain.__path__, f"{domain.__name__}."):
        if module.name.startswith(RULES):
            continue
        for name, thing in vars(importlib.import_module(module.name)).items():
            ours = getattr(thing, "__module__", None) == module.name
            if ours and not name.startswith("_") and (callable(thing) or inspect.isclass(thing)):
                assert name not in found, f"{name} stands twice in the domain"
                found[name] = thing
    return found


def members() -> set[str]:
    """Every member of every enum of the domain, with its class."""
    return {
        f"{name}.{member}"
        for name, thing in public_names().items()
        if isinstance(thing, type) and issubclass(thing, Enum)
        for member in thing.__members__
    }


def test_every_line_of_a_table_is_a_term_and_an_identifier() -> None:
    lines = GLOSSARY.read_text("utf-8").splitlines()
    strange = [
        line
        for line in lines
        if line.startswith("|")
        and line not in {"| Vietnamese | identifier |", "|---|---|"}
        and not ROW.fullmatch(line)
    ]
    assert strange == []


def test_every_public_class_and_function_of_the_domain_is_there() -> None:
    assert set(public_names()) - {name for _, name in rows()} == set()


def test_every_member_of_every_enum_is_there() -> None:
    assert members() - {name for _, name in rows()} == set()


@pytest.mark.parametrize("name", [name for _, name in rows()])
def test_every_identifier_of_the_glossary_exists(name: str) -> None:
    owner, _, part = name.partition(".")
    thing = public_names()[owner]
    assert not part or hasattr(thing, part)


def test_a_term_has_one_identifier_and_an_identifier_one_term() -> None:
    terms, names = zip(*rows(), strict=True)
    assert len({term.casefold() for term in terms}) == len(terms)
    assert len(set(names)) == len(names)


def test_the_three_levels_alone_keep_their_vietnamese_names() -> None:
    vietnamese = re.compile(
        r"(^|[._])(mat|toi_mat|tuyet_mat|so|phieu|noi_nhan|ban_so)($|[._])", re.I
    )
    kept = {name for _, name in rows() if vietnamese.search(name)}
    assert {name.partition(".")[0] for name in kept} == {"SecrecyLevel", "Stamp", "AccessKind"}
