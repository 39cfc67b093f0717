from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select, text

from bmnn_desk.errors import ContentFileMissingError, ContentShareLostError, StoreDamagedError
from bmnn_desk.storage.content_layers import (
    bare,
    end_content,
    is_layered,
    layered,
    settle_shares,
)
from bmnn_desk.storage.files import CONTENTS
from bmnn_desk.storage.opening import open_store
from bmnn_desk.storage.sealed_content import (
    WRAPPED_BYTES,
    SealedContent,
    content_label,
    unseal_content,
)
from bmnn_desk.storage.tables import Content, ContentKey
from tests.storage.peopled_store import CLERK, PLAIN, TOP, found_by, peopled

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from sqlalchemy.orm import Session

    from bmnn_desk.storage.vault import Vault

LABEL = b"content/1/x"


def opened(folder: Path) -> Vault:
    return open_store(folder, CLERK.slot, CLERK.passphrase)


def text_of(vault: Vault, session: Session, number: int) -> bytes:
    facts, key = session.get_one(Content, number), session.get_one(ContentKey, number)
    label = content_label(number, facts.sha256)
    wrapped = bare(session, number, key.wrapped, label)
    sealed = SealedContent(wrapped=wrapped, sealed=key.sealed)
    return unseal_content(vault.keys, sealed, label, tuyet_mat=facts.tuyet_mat)


def cut_off(vault: Vault, do: Callable[[Session], object]) -> None:
    """Do something in a transaction that is never committed."""

    def begun() -> None:
        with vault.begin() as session:
            do(session)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        begun()


def strip_layers(folder: Path) -> None:
    """The store as it was before there were shares."""
    with opened(folder) as vault, vault.begin() as session:
        for row in session.scalars(select(ContentKey)).all():
            facts = session.get_one(Content, row.content_id)
            label = content_label(facts.id, facts.sha256)
            row.wrapped = bare(session, row.content_id, row.wrapped, label)
    (folder / CONTENTS).unlink()


def test_what_was_kept_before_there_were_shares_gets_them_by_whoever_opens(tmp_path: Path) -> None:
    folder = peopled(tmp_path / "store")
    strip_layers(folder)
    assert found_by(folder, CLERK).texts == (PLAIN, TOP), "as it is, it opens too"
    with opened(folder) as vault:
        # Neither the master key nor the Tuyệt mật key is needed.
        vault.keys.content_wrap[:] = bytes(32)
        vault.keys.tuyet_mat = None
        with vault.begin() as session:
            settle_shares(session, vault.shares)
            assert all(map(is_layered, session.scalars(select(ContentKey.wrapped))))
    before = (folder / CONTENTS).read_bytes()
    with opened(folder) as vault, vault.begin() as session:
        settle_shares(session, vault.shares)
    assert (folder / CONTENTS).read_bytes() == before, "a second time does nothing"
    assert found_by(folder, CLERK).texts == (PLAIN, TOP)


def test_cut_off_before_the_commit_the_next_opening_lays_again(tmp_path: Path) -> None:
    folder = peopled(tmp_path / "store")
    strip_layers(folder)
    with opened(folder) as vault:
        cut_off(vault, lambda session: settle_shares(session, vault.shares))
        assert list(vault.shares.occupied()) == [1, 2]
        with vault.begin() as session:
            assert not any(map(is_layered, session.scalars(select(ContentKey.wrapped))))
            settle_shares(session, vault.shares)
    assert found_by(folder, CLERK).texts == (PLAIN, TOP)


def test_the_share_goes_after_the_commit_and_not_with_what_is_rolled_back(tmp_path: Path) -> None:
    folder = peopled(tmp_path / "store")
    with opened(folder) as vault:
        cut_off(vault, lambda session: end_content(session, 1))
        vault.shares.end_committed()
        assert list(vault.shares.occupied()) == [1, 2]
        with vault.begin() as session:
            assert end_content(session, 1)
            assert not end_content(session, 1), "its bytes are gone"
            assert list(vault.shares.occupied()) == [1, 2]
        vault.shares.end_committed()
        assert list(vault.shares.occupied()) == [2]
    # No destruction is on record here, which the proof of all rows would miss.
    with opened(folder) as vault, vault.begin() as session:
        assert session.get(ContentKey, 1) is None
        assert text_of(vault, session, 2) == TOP


def test_cut_off_after_the_commit_the_next_opening_ends_the_share(tmp_path: Path) -> None:
    folder = peopled(tmp_path / "store")
    with opened(folder) as vault, vault.begin() as session:
        assert end_content(session, 2)
    with opened(folder) as vault:
        assert list(vault.shares.occupied()) == [1, 2]
        with vault.begin() as session:
            settle_shares(session, vault.shares)
        assert list(vault.shares.occupied()) == [1]


def test_a_share_of_no_row_is_swept(tmp_path: Path) -> None:
    folder = peopled(tmp_path / "store")
    with opened(folder) as vault, vault.begin() as session:
        vault.shares.keep({900: b"9" * 32})
        settle_shares(session, vault.shares)
        assert list(vault.shares.occupied()) == [1, 2]


def test_what_is_ended_and_kept_again_in_one_act_stays(tmp_path: Path) -> None:
    folder = peopled(tmp_path / "store")
    with opened(folder) as vault:
        with vault.begin() as session:
            end_content(session, 1)
            wrapped = layered(session, 1, b"w" * 60, LABEL)
            assert bare(session, 1, wrapped, LABEL) == b"w" * 60
        vault.shares.end_committed()
        assert list(vault.shares.occupied()) == [1, 2]


def test_without_its_file_the_store_opens_and_its_contents_are_told_as_closed(
    tmp_path: Path,
) -> None:
    folder = peopled(tmp_path / "store")
    lost = (folder / CONTENTS).read_bytes()
    (folder / CONTENTS).unlink()
    with opened(folder) as vault, vault.begin() as session:
        settle_shares(session, vault.shares)
        assert session.scalar(text("SELECT count(*) FROM person")) == 302
        with pytest.raises(ContentFileMissingError):
            text_of(vault, session, 1)
    (folder / CONTENTS).write_bytes(bytes(len(lost)))
    with (
        opened(folder) as vault,
        vault.begin() as session,
        pytest.raises(ContentShareLostError),
    ):
        text_of(vault, session, 1)
    (folder / CONTENTS).write_bytes(lost)
    assert found_by(folder, CLERK).texts == (PLAIN, TOP)


def test_while_its_file_is_away_nothing_new_is_kept_and_no_other_file_is_made(
    tmp_path: Path,
) -> None:
    folder = peopled(tmp_path / "store")
    lost = (folder / CONTENTS).read_bytes()
    (folder / CONTENTS).unlink()
    with opened(folder) as vault:
        with vault.begin() as session, pytest.raises(ContentFileMissingError):
            layered(session, 3, b"w" * 60, LABEL)
        with vault.begin() as session:
            # One from before there were shares waits for the file too.
            session.get_one(ContentKey, 2).wrapped = b"w" * WRAPPED_BYTES
            session.flush()
            settle_shares(session, vault.shares)
            assert session.get_one(ContentKey, 2).wrapped == b"w" * WRAPPED_BYTES
            session.rollback()
    assert not (folder / CONTENTS).exists()
    (folder / CONTENTS).write_bytes(lost)
    with opened(folder) as vault, vault.begin() as session:
        wrapped = layered(session, 3, b"w" * 60, LABEL)
        assert bare(session, 3, wrapped, LABEL) == b"w" * 60
    assert found_by(folder, CLERK).texts == (PLAIN, TOP)


def test_a_store_without_contents_makes_its_file_with_the_first(tmp_path: Path) -> None:
    folder = peopled(tmp_path / "store")
    with opened(folder) as vault, vault.begin() as session:
        for content in (1, 2):
            end_content(session, content)
    (folder / CONTENTS).unlink()
    with opened(folder) as vault, vault.begin() as session:
        wrapped = layered(session, 3, b"w" * 60, LABEL)
        assert bare(session, 3, wrapped, LABEL) == b"w" * 60
    assert (folder / CONTENTS).exists()


def test_a_layer_that_was_changed_is_damage(tmp_path: Path) -> None:
    folder = peopled(tmp_path / "store")
    with opened(folder) as vault, vault.begin() as session:
        row = session.get_one(ContentKey, 1)
        row.wrapped = row.wrapped[:-1] + bytes([row.wrapped[-1] ^ 1])
        with pytest.raises(StoreDamagedError):
            text_of(vault, session, 1)
