from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.selftest.ground import ground
from bmnn_desk.selftest.proof import NotTriedError
from bmnn_desk.storage.opening import memory_vault

if TYPE_CHECKING:
    from pathlib import Path

    from bmnn_desk.selftest.ground import Ground


def test_without_a_store_there_is_no_office_and_nothing_was_issued(bare: Ground) -> None:
    with pytest.raises(NotTriedError):
        _ = bare.at
    with pytest.raises(NotTriedError):
        bare.done("pdf")


def test_nothing_of_it_is_left_and_no_store_stays_with_it() -> None:
    with ground() as made:
        made.vault = memory_vault()
        (made.folder / "rest").write_bytes(b"x")
    assert not made.folder.exists()
    assert made.vault is None


def test_a_passphrase_stands_in_no_repr(bare: Ground, tmp_path: Path) -> None:
    bare.old_store, bare.old_passphrase = tmp_path, "không ai được thấy"
    assert bare.passphrase not in repr(bare)
    assert bare.old_passphrase not in repr(bare)
