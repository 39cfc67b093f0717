from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject

from bmnn_desk.ui.issue.ink_keeper import InkKeeper
from tests.papers import documents

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from bmnn_desk.machine.worker import Worker

FIRST = ((0,), False)


@pytest.fixture
def keeper(qapp: object, worker: Worker) -> Iterator[InkKeeper]:  # noqa: ARG001
    parent = QObject()
    yield InkKeeper(worker, parent)
    parent.deleteLater()


def test_pages_are_looked_at_once(qtbot: QtBot, keeper: InkKeeper) -> None:
    told: list[bool] = []
    keeper.found.connect(lambda: told.append(True))
    keeper.look_at(documents.pdf(2))
    assert keeper.ink(FIRST) is None
    assert keeper.ink(FIRST) is None
    qtbot.waitUntil(lambda: keeper.is_quiet, timeout=20_000)

    assert told == [True]
    found = keeper.ink(FIRST)
    assert found is not None
    assert keeper.ink(FIRST) is found


def test_another_file_is_looked_at_anew(qtbot: QtBot, keeper: InkKeeper) -> None:
    keeper.look_at(documents.pdf(1))
    keeper.ink(FIRST)
    keeper.look_at(documents.with_text("Một dòng"))
    assert keeper.ink(FIRST) is None
    qtbot.waitUntil(lambda: keeper.is_quiet, timeout=20_000)

    found = keeper.ink(FIRST)
    assert found is not None
    assert found.page_under((20.0, 100.0, 120.0, 200.0)) is None  # the first file's lines


def test_pages_that_cannot_be_looked_at_are_known_to_be_so(qtbot: QtBot, keeper: InkKeeper) -> None:
    keeper.look_at(b"%PDF-1.7 hong")
    assert not keeper.has_failed(FIRST)
    keeper.ink(FIRST)
    qtbot.waitUntil(lambda: keeper.is_quiet, timeout=20_000)

    assert keeper.has_failed(FIRST)
    assert keeper.ink(FIRST) is None


def test_without_a_file_there_is_nothing_to_look_at(keeper: InkKeeper) -> None:
    keeper.look_at(None)
    assert keeper.has_failed(FIRST)
    assert keeper.ink(FIRST) is None
    assert keeper.is_quiet
