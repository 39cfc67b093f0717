from __future__ import annotations

import errno
import os
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.errors import DiskFailingError, DiskFullError, SavedNotAnchoredError
from bmnn_desk.services.head_keeper import HeadKeeper
from bmnn_desk.storage.files import HEAD
from bmnn_desk.storage.journal import JournalHead, whole_head
from bmnn_desk.storage.opening import memory_vault, open_store
from tests.ui.offices import PASSPHRASE, office_in

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from bmnn_desk.storage.vault import Vault


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return office_in(tmp_path / "kho")


@pytest.fixture
def opened(folder: Path) -> Iterator[Vault]:
    with open_store(folder, None, PASSPHRASE) as vault:
        yield vault


def head_of(vault: Vault) -> JournalHead:
    with vault.begin() as session:
        return whole_head(session)


def test_before_its_first_act_a_desk_knows_what_the_anchor_knows(opened: Vault) -> None:
    assert opened.anchor is not None
    known = HeadKeeper(opened).known()
    assert known == opened.anchor.read()
    assert known is not None
    assert known.digest == head_of(opened).digest


def test_after_an_act_it_knows_that_act(opened: Vault) -> None:
    keeper, head = HeadKeeper(opened), head_of(opened)
    keeper.make_fast(head)
    assert keeper.known() is head


def test_an_anchor_that_fell_behind_is_brought_up_before_the_next_act(
    folder: Path, opened: Vault
) -> None:
    assert opened.anchor is not None
    head = head_of(opened)
    opened.anchor.close()
    (folder / HEAD).write_bytes(bytes(1024))
    HeadKeeper(opened).anchor_again(head)
    found = opened.anchor.read()
    assert found is not None
    assert (found.seq, found.mac, found.digest) == (head.seq, head.mac, head.digest)


def test_an_anchor_that_was_not_flushed_is_written_again_though_it_reads_right(
    opened: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    keeper, head = HeadKeeper(opened), head_of(opened)
    flushed: list[int] = []

    def flush(file: int) -> None:
        """Fail the first time."""
        flushed.append(file)
        if len(flushed) == 1:
            raise OSError(errno.EIO, "")

    with monkeypatch.context() as failing:
        failing.setattr(os, "fsync", flush)
        with pytest.raises(DiskFailingError):
            keeper.anchor_again(head)
        keeper.anchor_again(head)
        keeper.anchor_again(head)
    assert len(flushed) == 2, "once more until it is flushed, and then no more"


def test_a_disk_that_refuses_after_the_commit_says_that_it_is_saved(
    opened: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise DiskFullError

    monkeypatch.setattr(opened, "checkpoint", refuse)
    keeper, head = HeadKeeper(opened), head_of(opened)
    with pytest.raises(SavedNotAnchoredError):
        keeper.make_fast(head)
    assert keeper.known() is head


def test_a_store_in_memory_has_no_anchor_to_keep() -> None:
    with memory_vault() as vault:
        keeper = HeadKeeper(vault)
        assert keeper.known() is None
        keeper.anchor_again(JournalHead(seq=3, mac=bytes(32)))
        keeper.make_fast(JournalHead(seq=3, mac=bytes(32)))
        assert keeper.known() == JournalHead(seq=3, mac=bytes(32))
