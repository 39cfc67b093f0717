"""What a destruction leaves of the bytes of a content: nothing, in any file of the store."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from sqlalchemy import select, text

from bmnn_desk.desk import open_desk
from bmnn_desk.domain.office import Role
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.errors import (
    ContentShareLostError,
    DiskFullError,
    NotFoundError,
    SavedNotAnchoredError,
)
from bmnn_desk.papers.register_pdf import register_pdf
from bmnn_desk.services.contents import open_content
from bmnn_desk.services.destroy_copies import destroy_copies
from bmnn_desk.services.registers import VolumeAsked, outgoing_entries
from bmnn_desk.services.work import Actor, Work
from bmnn_desk.storage import tables as t
from bmnn_desk.storage.content_shares import ContentShares, purge_shares
from bmnn_desk.storage.files import CONTENTS, RECORDS
from bmnn_desk.storage.header_file import unlock_folder
from bmnn_desk.storage.key import derive
from bmnn_desk.storage.opening import create_store, open_store
from tests import make
from tests.destruction_desk import all_copies, decided, destroyed, destroys, with_file
from tests.papers.register_samples import book_of
from tests.papers.render import text_by_poppler
from tests.services.marking import saves_copy
from tests.storage.stores import ACCOUNT, CHEAP, PASSPHRASE

if TYPE_CHECKING:
    from pathlib import Path

    from bmnn_desk.desk import Desk
    from bmnn_desk.law.loader import Law
    from tests.make import Office

CANARY = b"Hoang oanh hot tren canh me 4711"
DATA = b"%PDF-1.7 " + CANARY * 900
_PAGE, _RESERVED, _SALT, _WAL_HEAD, _FRAME_HEAD = 4096, 80, 16, 32, 24


@pytest.fixture
def at(tmp_path: Path, law: Law) -> Office:
    vault = create_store(tmp_path / "store", ACCOUNT, PASSPHRASE, CHEAP)
    return make.office(vault, law)


def again(folder: Path, law: Law) -> Desk:
    return open_desk(open_store(folder, ACCOUNT, PASSPHRASE), law)


def opened(desk: Desk, content: int) -> bytes:
    with desk._vault.begin() as session:
        work = Work(session=session, law=desk.law, actor=desk.actor, keys=desk._vault.keys)
        return open_content(work, content)


def sealed_in(desk: Desk, content: int) -> tuple[bytes, bytes]:
    """What seals a content: its bytes, and its wrapped key."""
    with desk._vault.begin() as session:
        row = session.get_one(t.ContentKey, content)
        return row.sealed, row.wrapped


def plain_pages(folder: Path) -> bytes:
    """Every page of the records and of their log, decrypted by hand: used, free, cut off.

    SQLCipher 4: AES-256-CBC, the page's last 80 bytes are its IV and its HMAC-SHA512; the first 16
    of the file are the salt.
    """
    _, _, keys = unlock_folder(folder, ACCOUNT, PASSPHRASE)
    with keys:
        key = bytes(derive(keys.master, "database"))
    raw = (folder / RECORDS).read_bytes()
    pages = [raw[at : at + _PAGE] for at in range(0, len(raw), _PAGE)]
    log = folder / f"{RECORDS}-wal"
    if log.exists():
        frames, step = log.read_bytes()[_WAL_HEAD:], _FRAME_HEAD + _PAGE
        pages += [frames[at + _FRAME_HEAD : at + step] for at in range(0, len(frames), step)]
    return b"".join(_decrypted(page, key, is_first=not at) for at, page in enumerate(pages))


def _decrypted(page: bytes, key: bytes, *, is_first: bool) -> bytes:
    body, tail = page[:-_RESERVED], page[-_RESERVED:]
    body = body[_SALT:] if is_first else body
    decryptor = Cipher(algorithms.AES(key), modes.CBC(tail[:16])).decryptor()
    return decryptor.update(body) + decryptor.finalize()


def pieces(sealed: bytes) -> list[bytes]:
    """Short pieces of all its length: no part of it may be left."""
    return [sealed[at : at + 24] for at in range(0, len(sealed) - 24, 512)]


@pytest.mark.parametrize("level", [SecrecyLevel.MAT, SecrecyLevel.TUYET_MAT])
def test_no_byte_of_it_is_left_in_any_file_of_the_store(
    at: Office, law: Law, level: SecrecyLevel
) -> None:
    folder = at.desk.folder
    assert folder is not None
    item = with_file(at, DATA, bases=(at.bases[level],))
    content = 1
    sealed, wrapped = sealed_in(at.desk, content)
    at.desk._vault.checkpoint()
    before = plain_pages(folder)
    assert all(piece in before for piece in pieces(sealed)), "the pages are read rightly"
    assert wrapped in before
    done = destroyed(at, *all_copies(at, item))
    assert done.contents == 1
    left = plain_pages(folder)
    at.desk.close()
    files = b"".join(path.read_bytes() for path in folder.iterdir())
    for pages in (left, plain_pages(folder), files):
        assert not any(piece in pages for piece in pieces(sealed))
        assert wrapped[:24] not in pages
        assert CANARY not in pages
    assert not (folder / CONTENTS).read_bytes().strip(b"\0")
    desk = again(folder, law)
    with pytest.raises(NotFoundError):
        opened(desk, content)
    desk.close()


def test_an_older_copy_of_the_records_does_not_open_it_any_more(
    at: Office, law: Law, tmp_path: Path
) -> None:
    folder = at.desk.folder
    assert folder is not None
    first, second = with_file(at, DATA), with_file(at, b"%PDF-1.7 " + b"khac" * 99)
    at.desk._vault.checkpoint()
    shutil.copytree(folder, tmp_path / "older")
    destroyed(at, *all_copies(at, first))
    at.desk.close()
    older = shutil.copytree(tmp_path / "older", tmp_path / "beside")
    assert opened_from(older, law, 1) == DATA, "with its own shares it would"
    shutil.copy(folder / CONTENTS, older / CONTENTS)
    with pytest.raises(ContentShareLostError):
        opened_from(older, law, 1)
    assert opened_from(older, law, 2).endswith(b"khac"), "what lives is opened by today's shares"
    assert second


def test_a_place_with_older_copies_is_purged_by_its_one_share_file(
    at: Office, law: Law, tmp_path: Path
) -> None:
    folder = at.desk.folder
    assert folder is not None
    item = with_file(at, DATA)
    at.desk._vault.checkpoint()
    place = shutil.copytree(folder, tmp_path / "place")
    destroyed(at, *all_copies(at, item))
    at.desk.close()
    purge_shares(place / CONTENTS, [1])
    with pytest.raises(ContentShareLostError):
        opened_from(place, law, 1)


def opened_from(folder: Path, law: Law, content: int) -> bytes:
    """Without the desk's opening, as whoever has an older copy and the passphrase would."""
    with open_store(folder, ACCOUNT, PASSPHRASE) as vault, vault.begin() as session:
        desk_actor = Actor(account=1, person=1, roles=frozenset(Role))
        return open_content(
            Work(session=session, law=law, actor=desk_actor, keys=vault.keys), content
        )


def test_cut_off_after_the_commit_the_next_opening_ends_the_share(
    at: Office, law: Law, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = at.desk.folder
    assert folder is not None
    item = with_file(at, DATA)
    asked = destroys(at, decided(at, *all_copies(at, item)))

    def refuses(_self: object, _contents: object) -> None:
        raise DiskFullError

    monkeypatch.setattr(ContentShares, "end", refuses)
    with pytest.raises(SavedNotAnchoredError):
        at.desk.do(destroy_copies, asked)
    monkeypatch.undo()
    assert (folder / CONTENTS).read_bytes().strip(b"\0"), "the share is still there"
    at.desk.close()
    again(folder, law).close()
    assert not (folder / CONTENTS).read_bytes().strip(b"\0")


def test_the_line_stays_in_the_register_and_its_words_alone_in_the_index(at: Office) -> None:
    item = with_file(at, DATA)
    before = printed(at.desk)
    destroyed(at, *all_copies(at, item))
    assert printed(at.desk) == before
    assert "Báo cáo" in before or "báo cáo" in before.lower()
    with at.desk._vault.begin() as session:
        for table in ("search_fts_data", "line_fts_data"):
            blocks = session.scalars(text(f"SELECT block FROM {table}")).all()  # noqa: S608
            assert not any(CANARY[:12].lower() in block.lower() for block in blocks)
    at.desk.close()


def printed(desk: Desk) -> str:
    """The words of the outgoing register's sheet."""
    entries = desk.read(outgoing_entries, VolumeAsked(body=1, book=1))
    book = book_of("tt24-2020", "outgoing_register", tuple(entries))
    return " ".join(text_by_poppler(register_pdf(book).pdf).split())


def test_the_same_bytes_of_another_document_stay_as_long_as_that_lives(at: Office) -> None:
    first, second = with_file(at, DATA), with_file(at, DATA)
    assert destroyed(at, *all_copies(at, first)).contents == 0
    assert opened(at.desk, 1) == DATA
    assert destroyed(at, *all_copies(at, second)).contents == 1
    at.desk.close()


def test_the_file_of_one_copy_goes_with_that_copy(at: Office) -> None:
    request = saves_copy(at)
    copies = all_copies(at, request.item)
    with at.desk._vault.begin() as session:
        kept = session.scalars(
            select(t.ItemContent).where(t.ItemContent.copy_id.is_not(None))
        ).all()
        (made,) = {row.copy_id or 0 for row in kept}
        (content,) = {row.content_id for row in kept}
    others = tuple(copy for copy in copies if copy != made)
    assert destroyed(at, others[0]).contents == 0
    assert destroyed(at, made).contents == 1
    with pytest.raises(NotFoundError):
        opened(at.desk, content)
    at.desk.close()
