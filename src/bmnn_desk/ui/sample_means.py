"""How a store of sample data is made beside the office's own, and opened."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from bmnn_desk.errors import DeskError
from bmnn_desk.ui import engine
from bmnn_desk.ui.rekeying import OtherStore, RekeyWish

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

    from bmnn_desk.entrance import FillSample
    from bmnn_desk.machine.worker import Worker
    from bmnn_desk.ui.engine import Entered
    from bmnn_desk.ui.setup import Setup

SAMPLE = "kho-du-lieu-mau"


class SamplePlace(Enum):
    """What lies where the sample's store goes: nothing, such a store, or something else."""

    FREE = auto()
    THERE = auto()
    TAKEN = auto()


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SampleMeans:
    """`folder` is where the store of sample data goes; `leave` locks this one and opens that."""

    folder: Path
    fill: FillSample
    leave: Callable[[OtherStore], object]

    def look(self) -> SamplePlace:
        """What lies there now; it reads a few small files."""
        if is_free(self.folder):
            return SamplePlace.FREE
        try:
            found = engine.look_at(self.folder)
        except DeskError:
            return SamplePlace.TAKEN
        return SamplePlace.THERE if found.is_sample else SamplePlace.TAKEN

    def make(self, worker: Worker, day: date, passphrase: str) -> None:
        """Make it, which takes half a minute: not in the main thread. It is closed again.

        Raises:
            DeskError: the disk or the worker refuses; nothing stays behind.
        """
        asked = engine.SampleAsked(
            folder=self.folder, passphrase=passphrase, day=day, worker=worker, fill=self.fill
        )
        engine.sampled(asked).desk.close()

    def open(self) -> None:
        """Lock the office's own store and ask for the passphrase of the sample's."""
        self.leave(OtherStore(folder=self.folder))


def sample_means(
    entered: Entered, leave: Callable[[RekeyWish | OtherStore], object], setup: Setup
) -> SampleMeans | None:
    """The means at an opened desk; None in the sample itself, and where none can be made."""
    if setup.fill is None or entered.look.is_sample:
        return None
    return SampleMeans(folder=entered.folder.with_name(SAMPLE), fill=setup.fill, leave=leave)


def is_free(folder: Path) -> bool:
    """Whether a store may be made there."""
    return not folder.exists() or (folder.is_dir() and not any(folder.iterdir()))
