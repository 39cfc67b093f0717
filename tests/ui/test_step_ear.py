from __future__ import annotations

from threading import Thread, current_thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from shiboken6 import delete

from bmnn_desk.domain.store_steps import RestoreStep
from bmnn_desk.ui.step_ear import StepEar

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def heard_elsewhere(ear: StepEar, step: RestoreStep) -> None:
    thread = Thread(target=ear.hear, args=(step,))
    thread.start()
    thread.join()


def test_a_step_heard_in_another_thread_is_told_in_this_one(qtbot: QtBot) -> None:
    parent = QObject()
    told: list[tuple[RestoreStep, bool]] = []
    here = current_thread()
    ear = StepEar(lambda step: told.append((step, current_thread() is here)), parent)
    heard_elsewhere(ear, RestoreStep.COPY)
    assert told == []
    qtbot.waitUntil(lambda: bool(told))

    assert told == [(RestoreStep.COPY, True)]


def test_what_is_heard_after_its_end_is_let_pass(qtbot: QtBot) -> None:
    parent = QObject()
    told: list[RestoreStep] = []
    ear = StepEar(told.append, parent)
    delete(parent)
    heard_elsewhere(ear, RestoreStep.COPY)
    qtbot.wait(20)

    assert told == []
