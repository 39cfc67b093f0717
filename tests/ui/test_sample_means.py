from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bmnn_desk.entrance import SAMPLE_ACCOUNT, enter, look_at_store
from bmnn_desk.ui import engine
from bmnn_desk.ui.sample_means import SAMPLE, SamplePlace, is_free, sample_means
from bmnn_desk.ui.setup import Setup
from bmnn_desk.ui.unlock_card import Attempt
from tests.ui.offices import DAY, PASSPHRASE, office_in, spare_calibration
from tests.ui.sample_at_hand import means_in, small_sample

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from bmnn_desk.machine.worker import Worker
    from bmnn_desk.ui.rekeying import OtherStore


def test_the_sample_is_made_beside_and_closed_and_only_then_opened(
    tmp_path: Path, worker: Worker, monkeypatch: pytest.MonkeyPatch
) -> None:
    spare_calibration(monkeypatch)
    left: list[OtherStore] = []
    means = means_in(tmp_path, left)
    assert means.look() is SamplePlace.FREE
    means.make(worker, DAY, PASSPHRASE)
    assert means.look() is SamplePlace.THERE
    assert look_at_store(means.folder).is_sample
    enter(means.folder, SAMPLE_ACCOUNT, PASSPHRASE).close()
    assert left == []
    means.open()
    assert [other.folder for other in left] == [tmp_path / SAMPLE]


def test_a_folder_with_something_else_is_taken_and_never_written_into(tmp_path: Path) -> None:
    means = means_in(tmp_path, [])
    means.folder.mkdir()
    assert is_free(means.folder)
    (means.folder / "a.txt").write_text("của người khác")
    assert not is_free(means.folder)
    assert means.look() is SamplePlace.TAKEN
    means = replace(means, folder=office_in(tmp_path / "kho"))
    assert means.look() is SamplePlace.TAKEN


def test_none_is_offered_in_the_sample_itself_or_where_none_can_be_made(tmp_path: Path) -> None:
    store = office_in(tmp_path / "kho")
    entered = engine.entered(store, Attempt(account=None, secret=PASSPHRASE, by_code=False), DAY)
    entered.desk.close()
    able = Setup(fill=small_sample)
    made = sample_means(entered, lambda _other: None, able)
    assert made is not None
    assert made.folder == tmp_path / SAMPLE
    assert sample_means(entered, lambda _other: None, Setup()) is None
    sample = replace(entered, look=replace(entered.look, is_sample=True))
    assert sample_means(sample, lambda _other: None, able) is None
