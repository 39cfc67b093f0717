from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest

from bmnn_desk import jobs
from bmnn_desk.entrance import SAMPLE_ACCOUNT, enter
from bmnn_desk.errors import NotFoundError, StoreMissingError, WrongPassphraseError
from bmnn_desk.machine.worker import Worker
from bmnn_desk.ui.engine import SampleAsked, entered, founded, look_at, sampled, settings_now
from bmnn_desk.ui.unlock_card import Attempt
from tests.test_entrance import only_found
from tests.ui.offices import CODE, DAY, PASSPHRASE, office_in, spare_calibration, wish

if TYPE_CHECKING:
    from pathlib import Path

WRONG = "không phải câu này"
attempt = partial(Attempt, account=None, by_code=False)


def test_what_a_window_needs_comes_with_the_desk(tmp_path: Path) -> None:
    folder = office_in(tmp_path / "kho")
    for typed in (attempt(secret=PASSPHRASE), Attempt(account=None, secret=CODE, by_code=True)):
        made = entered(folder, typed, DAY)
        assert made.facts.person == "Lê Thị Thư · Văn thư"
        assert made.settings.lock_minutes == 10
        assert settings_now(made.desk, made.facts.body) == made.settings
        assert not made.look.is_sample
        made.desk.close()
    assert look_at(folder).accounts == ("van-thu",)


def test_what_was_typed_is_in_no_repr() -> None:
    assert PASSPHRASE not in repr(attempt(secret=PASSPHRASE))


def test_a_refusal_leaves_the_store_free(tmp_path: Path) -> None:
    folder = office_in(tmp_path / "kho")
    with pytest.raises(WrongPassphraseError):
        entered(folder, attempt(secret=WRONG), DAY)
    with pytest.raises(StoreMissingError):
        entered(tmp_path / "none", attempt(secret=PASSPHRASE), DAY)
    enter(folder, None, PASSPHRASE).close()


def test_an_office_is_founded_and_sat_down_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    spare_calibration(monkeypatch)
    made = founded(wish(tmp_path / "kho"))
    made.desk.close()
    assert made.look.accounts == ("van-thu",)


def test_a_desk_whose_office_cannot_be_read_is_closed_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    spare_calibration(monkeypatch)
    folder = tmp_path / "mau"
    with Worker(jobs.ALL) as worker:
        asked = SampleAsked(
            folder=folder, passphrase=PASSPHRASE, day=DAY, worker=worker, fill=only_found
        )
        with pytest.raises(NotFoundError):
            sampled(asked)
    assert look_at(folder).accounts == (SAMPLE_ACCOUNT,)
    enter(folder, None, PASSPHRASE).close()
