"""What Windows tells the program's windows of the machine."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray

from bmnn_desk.machine.windows_messages import (
    ask_for_session_news,
    end_session_news,
    message_at,
    news_of,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QCoreApplication

    from bmnn_desk.machine.machine_news import MachineNews

_KINDS = (b"windows_generic_MSG", b"windows_dispatcher_MSG")


class WindowsEar(QAbstractNativeEventFilter):
    """Calls `tell` within the message: Windows waits for its end before the machine sleeps."""

    def __init__(self, tell: Callable[[MachineNews], None]) -> None:
        super().__init__()
        self._tell = tell

    def nativeEventFilter(
        self, kind: QByteArray | bytes | bytearray | memoryview, message: int
    ) -> object:
        """Look at a message; it goes on its way."""
        if QByteArray(kind).data() in _KINDS:
            told = message_at(int(message))
            news = news_of(told.number, told.wide or 0)
            if news is not None:
                self._tell(news)
        return False, 0


def listen_on(
    app: QCoreApplication, window: int, tell: Callable[[MachineNews], None]
) -> Callable[[], None]:
    """Listen to what comes to a window (HWND), until what is returned is called."""
    ear = WindowsEar(tell)
    app.installNativeEventFilter(ear)
    ask_for_session_news(window)

    def stop() -> None:
        """Hear no more; to be called before the window goes."""
        end_session_news(window)
        app.removeNativeEventFilter(ear)

    return stop
