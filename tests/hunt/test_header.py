"""The hunt itself works: some hundred headers in the fast suite, ten thousand by hand."""

from __future__ import annotations

import json
import random
from typing import TYPE_CHECKING

from bmnn_desk.storage import header
from bmnn_desk.storage.files import HEADER
from bmnn_desk.storage.header import parse_header
from tests.hunt.header import hunt_header
from tests.hunt.header_changes import ALL_CHANGES, Spoils, nibbles, spellings
from tests.storage.peopled_store import peopled
from tests.storage.stores import contents, store_in

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_six_hundred_changed_headers_are_refused() -> None:
    report = hunt_header(600, seed=5)

    assert report.faults == ()
    for outcome in ("damaged", "too new", "wrong passphrase", "opened by the whole copy"):
        assert outcome in report.figures


def test_a_header_whose_seal_is_not_asked_for_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(header, "_mac", lambda sealed, _keys: sealed.mac)

    assert any("though it was changed" in fault for fault in hunt_header(150, seed=5).faults)


def test_each_kind_of_change_changes_something(tmp_path: Path) -> None:
    raw = contents(peopled(tmp_path / "store"))[HEADER]
    other = json.loads(contents(store_in(tmp_path / "other"))[HEADER])
    other["slots"] *= 3
    spoils = Spoils(older=other, other=other)
    for change in ALL_CHANGES:
        made = {change(raw, random.Random(seed), spoils) for seed in range(40)}
        assert made - {raw}, change.__name__


def test_a_header_changed_by_who_knows_the_format_passes_its_digest(tmp_path: Path) -> None:
    raw = contents(peopled(tmp_path / "store"))[HEADER]
    spoils = Spoils(older={}, other={})
    for seed in range(40):
        changed = nibbles(raw, random.Random(seed), spoils)
        assert parse_header(changed) != parse_header(raw)
        assert spellings(raw, random.Random(seed), spoils) != raw
