"""Nothing secret in a repr: a log or a traceback may print one (README, rule 12)."""

from __future__ import annotations

import importlib
import pkgutil
from dataclasses import fields, is_dataclass

import pytest

from bmnn_desk import domain
from bmnn_desk.domain.office import PostHeld

TELLING = {
    "title",
    "register_title",
    "reason",
    "note",
    "words",
    "name",
    "holder",
    "recipient",
    "file",
    "made",
}
POST_TITLES = {PostHeld}  # its title is that of a post: Giám đốc


def values_of_the_domain() -> list[type]:
    return [
        kind
        for module in pkgutil.walk_packages(domain.__path__, f"{domain.__name__}.")
        for kind in vars(importlib.import_module(module.name)).values()
        if isinstance(kind, type) and is_dataclass(kind) and kind.__module__ == module.name
    ]


@pytest.mark.parametrize("kind", values_of_the_domain(), ids=lambda kind: kind.__name__)
def test_a_value_that_carries_words_of_a_document_has_a_silent_repr(kind: type) -> None:
    told = TELLING & {field.name for field in fields(kind)}
    assert not told or kind in POST_TITLES or "__repr__" not in vars(kind), told


@pytest.mark.parametrize("kind", values_of_the_domain(), ids=lambda kind: kind.__name__)
def test_a_value_is_frozen_has_slots_and_named_arguments(kind: type) -> None:
    assert kind.__dataclass_params__.frozen  # type: ignore[attr-defined]
    assert "__slots__" in vars(kind)
    assert all(field.kw_only for field in fields(kind))
