"""A ground on which both documents are issued, in a store in memory."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.selftest.books import check_stamps
from bmnn_desk.selftest.ground import ground
from bmnn_desk.storage.opening import memory_vault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bmnn_desk.selftest.ground import Ground


@pytest.fixture(scope="session")
def issued() -> Iterator[Ground]:
    with ground() as made:
        made.vault = memory_vault()
        for kind in ("docx", "pdf"):
            check_stamps(made, kind)
        yield made


@pytest.fixture
def bare() -> Iterator[Ground]:
    """A ground with nothing on it; its worker is not yet asked for anything."""
    with ground() as made:
        yield made
