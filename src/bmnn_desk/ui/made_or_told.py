"""Make the main window of an opened desk, or say on the window below why it cannot be made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.errors import DeskError
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.giving_way import building, polish

if TYPE_CHECKING:
    from collections.abc import Callable

    from bmnn_desk.ui.lock_screen import LockScreen
    from bmnn_desk.ui.main_window import MainWindow
    from bmnn_desk.ui.unlock_window import UnlockWindow


def made_or_told(
    make: Callable[[], MainWindow],
    asked: UnlockWindow | LockScreen | None,
    give_up: Callable[[], object],
    show_asked: Callable[[], UnlockWindow] | None = None,
) -> MainWindow | None:
    """None where the store cannot be read after all; `give_up` closes it, whatever went wrong.

    `show_asked` shows a window to say it on where none asks for the passphrase now.
    """
    main = None
    try:
        with building():
            main = make()
            polish(main)
    except DeskError as error:
        if asked is None and show_asked is not None:
            asked = show_asked()
        if asked is not None:
            asked.show_trouble(sentence(error))
    finally:
        if main is None:
            give_up()
            if asked is not None:
                asked.card.show_busy(busy=False)
    return main
