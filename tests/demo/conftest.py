"""A worker and an invented office."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk import jobs
from bmnn_desk.demo.office import DemoOffice, set_up_office
from bmnn_desk.demo.sample import Sample, read_sample
from bmnn_desk.machine.worker import Worker

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bmnn_desk.law.loader import Law
    from bmnn_desk.storage.vault import Vault


@pytest.fixture(scope="session")
def worker() -> Iterator[Worker]:
    with Worker(jobs.ALL) as worker:
        yield worker


@pytest.fixture
def sample() -> Sample:
    return read_sample({})


@pytest.fixture
def at(vault: Vault, law: Law, sample: Sample, worker: Worker) -> DemoOffice:
    return set_up_office(vault, law, sample, worker)
