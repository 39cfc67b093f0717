from __future__ import annotations

import ctypes

from PySide6.QtCore import QByteArray, QCoreApplication

from bmnn_desk.machine.machine_news import MachineNews
from bmnn_desk.machine.windows_messages import Message
from bmnn_desk.ui.windows_ear import WindowsEar, listen_on

SESSION_CHANGE, LOCK, UNLOCK = 0x02B1, 7, 8
POWER_BROADCAST, SUSPEND = 0x0218, 4
GENERIC = b"windows_generic_MSG"


def heard(kind: bytes, number: int, wide: int) -> list[MachineNews]:
    """What an ear tells of a message that really lies in memory, as Qt hands it over."""
    told: list[MachineNews] = []
    message = Message(number=number, wide=wide)
    ear = WindowsEar(told.append)
    assert ear.nativeEventFilter(QByteArray(kind), ctypes.addressof(message)) == (False, 0)
    return told


def test_a_lock_and_a_sleep_are_told_and_every_message_goes_on() -> None:
    assert heard(GENERIC, SESSION_CHANGE, LOCK) == [MachineNews.SCREEN_LOCKED]
    assert heard(GENERIC, POWER_BROADCAST, SUSPEND) == [MachineNews.SLEEPS]
    assert heard(b"windows_dispatcher_MSG", SESSION_CHANGE, LOCK) == [MachineNews.SCREEN_LOCKED]


def test_other_messages_are_none_of_its_business() -> None:
    assert heard(GENERIC, SESSION_CHANGE, UNLOCK) == []
    assert heard(GENERIC, 0x0200, LOCK) == []


def test_an_event_of_another_system_is_not_read_as_a_message() -> None:
    assert heard(b"xcb_generic_event_t", SESSION_CHANGE, LOCK) == []


def test_listening_ends_where_it_is_told_to(qapp: QCoreApplication) -> None:
    stop = listen_on(qapp, 1, lambda _news: None)
    stop()
