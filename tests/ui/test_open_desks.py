from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.entrance import enter
from bmnn_desk.ui.engine import seated
from bmnn_desk.ui.open_desks import OpenDesks
from tests.ui.offices import DAY, PASSPHRASE, office_in

if TYPE_CHECKING:
    from pathlib import Path


def test_a_desk_that_nobody_took_is_closed_at_the_end(tmp_path: Path) -> None:
    desks = OpenDesks()
    for name in ("một", "hai"):
        folder = office_in(tmp_path / name)
        desks.opening(lambda at=folder: seated(at, enter(at, None, PASSPHRASE), DAY))()  # type: ignore[misc]
    desks.close_all()
    for name in ("một", "hai"):
        enter(tmp_path / name, None, PASSPHRASE).close()


def test_a_desk_is_closed_once(tmp_path: Path) -> None:
    desks = OpenDesks()
    folder = office_in(tmp_path / "kho")
    made = desks.opening(lambda: seated(folder, enter(folder, None, PASSPHRASE), DAY))()
    desks.close(made.desk)
    desks.close(made.desk)
    desks.close_all()
    enter(folder, None, PASSPHRASE).close()


def test_what_lies_beside_a_store_is_let_go_of_once_and_at_the_end() -> None:
    closed: list[str] = []

    class Beside:
        """What says its name when it is closed."""

        def __init__(self, name: str) -> None:
            self.name = name

        def close(self) -> None:
            closed.append(self.name)

    desks = OpenDesks()
    first = desks.holding(lambda: Beside("a"))()
    desks.holding(lambda: Beside("b"))()
    desks.let_go(first)
    desks.let_go(first)
    assert closed == ["a"]
    desks.close_all()
    assert closed == ["a", "b"]
