"""A seat beside which a store of sample data can be made, in seconds."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bmnn_desk.ui.sample_means import SAMPLE, SampleMeans
from tests import make

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from bmnn_desk.desk import Desk
    from bmnn_desk.law.loader import Law
    from bmnn_desk.machine.worker import Worker
    from bmnn_desk.storage.vault import Vault
    from bmnn_desk.ui.rekeying import OtherStore
    from bmnn_desk.ui.seat import Seat


def small_sample(vault: Vault, law: Law, _worker: Worker, _today: date) -> Desk:
    """The tests' office stands for the demonstration's, whose documents take seconds."""
    return make.office(vault, law).desk


def means_in(folder: Path, left: list[OtherStore]) -> SampleMeans:
    """`left` gets the store that would be opened in place of this one."""
    return SampleMeans(folder=folder / SAMPLE, fill=small_sample, leave=left.append)


def with_sample(seat: Seat, folder: Path, left: list[OtherStore]) -> Seat:
    """The same seat with the means."""
    return replace(seat, sample=means_in(folder, left))
