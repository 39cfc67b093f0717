from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest

from bmnn_desk import jobs
from bmnn_desk.access_changes import renew_recovery
from bmnn_desk.domain.store_steps import RekeyStep
from bmnn_desk.entrance import SAMPLE_ACCOUNT, enter, joined_code, new_recovery_halves
from bmnn_desk.errors import NotFoundError, StoreMissingError, WrongPassphraseError
from bmnn_desk.machine.worker import Worker
from bmnn_desk.ui.engine import (
    SampleAsked,
    entered,
    founded,
    look_at,
    rekeyed,
    sampled,
    settings_now,
)
from bmnn_desk.ui.rekeying import RekeyWish
from bmnn_desk.ui.unlock_card import Attempt
from tests.test_entrance import only_found
from tests.ui.offices import CODE, DAY, PASSPHRASE, office_in, spare_calibration, wish
from tests.ui.staffed import FOUNDER, LEADER, passphrase_of, staffed_in

if TYPE_CHECKING:
    from pathlib import Path

WRONG = "không phải câu này"
NEW = "trăng lên đỉnh núi xa"
attempt = partial(Attempt, account=None, by_code=False)


def test_what_a_window_needs_comes_with_the_desk(tmp_path: Path) -> None:
    folder = office_in(tmp_path / "kho")
    by_code = Attempt(account=None, secret=CODE, by_code=True, new=NEW)
    for typed in (attempt(secret=PASSPHRASE), by_code, attempt(secret=NEW)):
        made = entered(folder, typed, DAY)
        assert made.facts.titled == "Lê Thị Thư · Văn thư"
        assert made.settings.lock_minutes == 10
        assert settings_now(made.desk, made.facts.body) == made.settings
        assert not made.look.is_sample
        made.desk.close()
    assert look_at(folder).accounts == ("van-thu",)


def test_what_was_typed_is_in_no_repr() -> None:
    typed = attempt(secret=PASSPHRASE, half_b=CODE, new=NEW)
    assert not any(secret in repr(typed) for secret in (PASSPHRASE, CODE, NEW))


def test_two_halves_open_it_for_the_account_that_was_chosen(tmp_path: Path) -> None:
    folder = staffed_in(tmp_path / "kho")
    a, b = new_recovery_halves().a, new_recovery_halves().b
    desk = enter(folder, FOUNDER, PASSPHRASE)
    renew_recovery(desk, DAY, PASSPHRASE, joined_code(a, b))
    desk.close()
    typed = Attempt(account=LEADER, secret=a, by_code=True, half_b=b, new=NEW)
    made = entered(folder, typed, DAY)
    assert made.facts.titled == "Trần Văn Gương · Giám đốc"
    made.desk.close()
    enter(folder, LEADER, NEW).close()
    with pytest.raises(WrongPassphraseError):
        entered(folder, Attempt(account=LEADER, secret=a, by_code=True, new=NEW), DAY)


def test_a_closed_store_gets_new_keys(tmp_path: Path) -> None:
    folder = staffed_in(tmp_path / "kho")
    halves = new_recovery_halves()
    wish_for = RekeyWish(
        holders=((FOUNDER, PASSPHRASE), (LEADER, passphrase_of(LEADER))),
        code=joined_code(halves.a, halves.b),
    )
    told: list[RekeyStep] = []
    rekeyed(folder, wish_for, told.append)
    assert told == list(RekeyStep)
    assert set(look_at(folder).accounts) == {FOUNDER, LEADER}
    enter(folder, LEADER, passphrase_of(LEADER)).close()


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
