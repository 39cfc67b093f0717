from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

import pytest

from bmnn_desk.domain.settings import LinkWay
from bmnn_desk.errors.network import MachineConnectedError
from bmnn_desk.ui import engine
from bmnn_desk.ui.seat_taken import SeatMeans, seat_of
from bmnn_desk.ui.setup import Setup
from bmnn_desk.ui.unlock_card import Attempt
from tests.services.test_connection_now import links
from tests.ui.offices import DAY, PASSPHRASE, office_in
from tests.ui.printing.fake_printers import FakePrinters

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from bmnn_desk.machine.worker import Worker
    from bmnn_desk.ui.engine import Entered


@pytest.fixture
def entered(tmp_path: Path) -> Iterator[Entered]:
    attempt = Attempt(account=None, secret=PASSPHRASE, by_code=False)
    made = engine.entered(office_in(tmp_path / "kho"), attempt, DAY)
    yield made
    made.desk.close()


@pytest.fixture
def means(tmp_path: Path) -> SeatMeans:
    none = cast("Worker", None)  # nothing is drawn here
    return SeatMeans(worker=none, printers=FakePrinters(tmp_path), rekey=lambda _wish: None)


def setup_with(*names: str) -> Setup:
    return Setup(today=lambda: DAY, links=lambda: links(*names))


def refusing(entered: Entered) -> Entered:
    return replace(entered, settings=replace(entered.settings, link_way=LinkWay.REFUSE))


def test_who_opened_the_desk_sits_at_it_and_is_warned_there(
    entered: Entered, means: SeatMeans
) -> None:
    seat = seat_of(entered, means, setup_with("enp2s0"))
    assert (seat.desk, seat.body, seat.titled) == (
        entered.desk,
        entered.facts.body,
        "Lê Thị Thư · Văn thư",
    )
    assert (seat.printers, seat.rekey, seat.today()) == (means.printers, means.rekey, DAY)
    assert seat.links is not None
    assert seat.links().names == "enp2s0"


def test_an_office_that_refuses_opens_nothing_beside_a_network(
    entered: Entered, means: SeatMeans
) -> None:
    with pytest.raises(MachineConnectedError) as refused:
        seat_of(refusing(entered), means, setup_with("enp2s0", "wlp3s0"))
    assert refused.value.adapters == "enp2s0, wlp3s0"


def test_and_opens_without_one(entered: Entered, means: SeatMeans) -> None:
    assert seat_of(refusing(entered), means, setup_with()).desk is entered.desk
