"""What is there at the start no longer keeps a key waiting; what comes later is collected."""

from __future__ import annotations

import gc
import weakref
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject

from bmnn_desk.ui.collector import (
    RestingCollector,
    collect_at_rest,
    collect_while_away,
    spare_what_stays,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


class Thing:
    """Something that only the collector can remove: it holds itself."""

    def __init__(self) -> None:
        self.itself = self


def _old(thing: Thing) -> Thing:
    """What outlived the two younger generations."""
    gc.collect(1)
    return thing


@pytest.fixture(autouse=True)
def spared() -> Iterator[None]:
    before = gc.get_threshold()
    spare_what_stays()
    yield
    gc.unfreeze()
    gc.set_threshold(*before)


def test_a_collection_passes_over_what_was_there() -> None:
    assert gc.get_freeze_count() > 10_000
    assert len(gc.get_objects()) < 1000


def test_to_spare_it_walks_through_nothing() -> None:
    """Whoever types the passphrase meanwhile would wait for it a quarter of a second."""
    before = [each["collections"] for each in gc.get_stats()]
    spare_what_stays()
    assert [each["collections"] for each in gc.get_stats()] == before


def test_what_comes_later_is_collected_at_rest() -> None:
    later = weakref.ref(Thing())
    stays = [[number] for number in range(1000)]
    collect_at_rest()
    assert later() is None
    assert len(gc.get_objects()) < 1000  # what outlives the desk is spared from now on
    assert len(stays) == 1000


@pytest.mark.parametrize("times", [1, 50])
def test_a_long_read_sets_off_no_full_collection_however_often(times: int) -> None:
    before = gc.get_stats()[2]["collections"]
    for _ in range(times):
        kept = [[number] for number in range(200_000)]
    assert gc.get_stats()[2]["collections"] == before
    assert len(kept) == 200_000


def test_what_a_sheet_left_goes_when_nobody_types_for_a_minute() -> None:
    gone = weakref.ref(Thing())
    collect_while_away()
    assert gone() is not None  # little has come: it is not worth a tenth of a second
    kept = [[[number]] for number in range(100_000)]
    gone = weakref.ref(_old(Thing()))
    collect_while_away()
    assert gone() is None
    assert len(kept) == 100_000


def test_what_is_soon_forgotten_is_collected_without_being_asked_for() -> None:
    gone = weakref.ref(Thing())
    kept = [[number] for number in range(20_000)]
    assert gone() is None
    assert len(kept) == 20_000


def test_while_it_rests_what_a_read_left_goes_a_little_at_a_time(qtbot: QtBot) -> None:
    owner, ran = QObject(), gc.isenabled()
    gc.enable()
    resting = RestingCollector(owner)
    resting.rest()
    assert not gc.isenabled()
    gone = weakref.ref(Thing())
    kept = [[number] for number in range(20_000)]
    assert gone() is not None
    qtbot.waitUntil(lambda: gone() is None)
    assert not gc.isenabled()
    assert len(kept) == 20_000
    resting.go_on()
    assert gc.isenabled()
    (gc.enable if ran else gc.disable)()


def test_it_does_not_wake_a_collector_that_somebody_else_stopped() -> None:
    ran, resting = gc.isenabled(), RestingCollector(QObject())
    gc.disable()
    resting.rest()
    resting.go_on()
    assert not gc.isenabled()
    (gc.enable if ran else gc.disable)()
