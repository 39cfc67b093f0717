from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.errors import StoreDamagedError, TooManyTriesError, WrongPassphraseError
from bmnn_desk.services.counted_tries import counted_tries
from bmnn_desk.storage.refusals import FREE, Refusals
from tests.storage.stores import store_in

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = store_in(tmp_path / "store")
    Refusals(made).note_opened()
    return made


def wrong(folder: Path) -> None:
    with pytest.raises(WrongPassphraseError), counted_tries(folder):
        raise WrongPassphraseError


def test_a_wrong_passphrase_is_counted_and_passed_on(folder: Path) -> None:
    wrong(folder)
    wrong(folder)
    assert Refusals(folder).read().count == 2


def test_what_goes_well_or_wrong_otherwise_is_not_counted(folder: Path) -> None:
    with counted_tries(folder):
        pass
    with pytest.raises(StoreDamagedError), counted_tries(folder):
        raise StoreDamagedError
    assert Refusals(folder).read().count == 0


def test_during_the_pause_nothing_is_tried(folder: Path) -> None:
    for _ in range(FREE):
        wrong(folder)
    tried: list[datetime] = []
    with pytest.raises(TooManyTriesError), counted_tries(folder):
        tried.append(datetime.now(UTC))
    assert tried == []
