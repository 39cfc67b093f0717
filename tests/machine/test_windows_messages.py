from __future__ import annotations

import ctypes
import sys

import pytest

from bmnn_desk.machine import windows_messages
from bmnn_desk.machine.machine_news import MachineNews
from bmnn_desk.machine.windows_messages import Message, message_at, news_of

# winuser.h, wtsapi32.h
POWER, SESSION, CLOSE = 0x0218, 0x02B1, 0x0010
SUSPEND, RESUME, RESUME_BY_ITSELF, POWER_STATUS = 0x4, 0x7, 0x12, 0xA
CONSOLE_CONNECT, CONSOLE_DISCONNECT, REMOTE_CONNECT, REMOTE_DISCONNECT = 1, 2, 3, 4
LOGON, LOGOFF, LOCK, UNLOCK = 5, 6, 7, 8


@pytest.mark.skipif(ctypes.sizeof(ctypes.c_void_p) != 8, reason="sizes of 64 bit")
def test_a_message_is_as_large_as_windows_has_it() -> None:
    assert ctypes.sizeof(Message) == 48
    assert (Message.number.offset, Message.wide.offset, Message.long.offset) == (8, 16, 24)


def test_the_message_at_an_address_is_the_one_that_lies_there() -> None:
    there = Message(number=SESSION, wide=LOCK)
    found = message_at(ctypes.addressof(there))
    assert (found.number, found.wide) == (SESSION, LOCK)


def test_going_to_sleep_is_news_and_waking_is_none() -> None:
    assert news_of(POWER, SUSPEND) is MachineNews.SLEEPS
    for other in (RESUME, RESUME_BY_ITSELF, POWER_STATUS):
        assert news_of(POWER, other) is None


@pytest.mark.parametrize("left", [LOCK, CONSOLE_DISCONNECT, REMOTE_DISCONNECT, LOGOFF])
def test_a_session_that_is_locked_or_left_is_news(left: int) -> None:
    assert news_of(SESSION, left) is MachineNews.SCREEN_LOCKED


@pytest.mark.parametrize("come", [UNLOCK, LOGON, CONSOLE_CONNECT, REMOTE_CONNECT])
def test_coming_back_is_no_news(come: int) -> None:
    assert news_of(SESSION, come) is None


def test_the_same_number_in_another_message_is_no_news() -> None:
    assert news_of(CLOSE, LOCK) is None
    assert news_of(POWER, LOCK) is None


@pytest.mark.skipif(sys.platform == "win32", reason="there it would be told")
def test_elsewhere_nobody_tells() -> None:
    assert not windows_messages.ask_for_session_news(1)
    windows_messages.end_session_news(1)
