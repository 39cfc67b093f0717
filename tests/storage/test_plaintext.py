"""What lies on the disk and in memory: no word of a record, no key after closing."""

from __future__ import annotations

import sys
import unicodedata
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import text

from bmnn_desk.errors import StoreOpenElsewhereError
from bmnn_desk.storage.engine import checkpoint, connect
from bmnn_desk.storage.files import HEADER, RECORDS
from bmnn_desk.storage.header import parse_header
from bmnn_desk.storage.kdf import derive_kek
from bmnn_desk.storage.key import derive
from bmnn_desk.storage.opening import open_store
from tests.storage.held_store import held_store
from tests.storage.stores import PASSPHRASE, contents, raw_connection, store_in, template

if TYPE_CHECKING:
    from pathlib import Path

CANARY = "Kế hoạch điều chỉnh vùng nước sâu"
FOLDED = "Ke hoach dieu chinh vung nuoc sau"

linux_only = pytest.mark.skipif(sys.platform != "linux", reason="reads /proc/<pid>/mem")


def spellings() -> list[bytes]:
    words = [CANARY, unicodedata.normalize("NFD", CANARY), FOLDED, CANARY.upper(), FOLDED.lower()]
    return [word.encode(code) for word in words for code in ("utf-8", "utf-16-le", "utf-16-be")]


def hits(folder: Path) -> int:
    return sum(data.count(word) for data in contents(folder).values() for word in spellings())


def write_canary(statement: str) -> list[tuple[str, dict[str, str]]]:
    words = (CANARY, unicodedata.normalize("NFD", CANARY), FOLDED)
    return [(statement, {"title": f"{word} {number}"}) for number, word in enumerate(words)]


def test_no_word_of_a_record_stands_in_any_file_open_or_closed(tmp_path: Path) -> None:
    folder = store_in(tmp_path / "store")
    with open_store(folder, None, PASSPHRASE) as vault:
        with vault.begin() as session:
            for statement, values in [
                *write_canary("INSERT INTO note (title) VALUES (:title)"),
                *write_canary("INSERT INTO note_fts (title) VALUES (:title)"),
            ]:
                session.execute(text(statement), values)
            session.execute(text("SELECT title FROM note ORDER BY body, title DESC")).all()
            assert hits(folder) == 0
        assert (folder / f"{RECORDS}-wal").stat().st_size > 0
        assert hits(folder) == 0
        vault.checkpoint()
        assert hits(folder) == 0
    assert hits(folder) == 0
    connection = raw_connection(folder)
    found = connection.execute("SELECT count(*) FROM note_fts WHERE note_fts MATCH 'nuoc'")
    assert found.fetchone()[0] >= 1
    connection.close()


def test_the_search_for_words_finds_them_in_a_plain_file(tmp_path: Path) -> None:
    (tmp_path / RECORDS).touch()
    connection = connect(tmp_path / RECORDS, None)
    connection.execute("CREATE TABLE note (title)")
    for statement, values in write_canary("INSERT INTO note VALUES (:title)"):
        connection.execute(statement, values)
    checkpoint(connection)
    connection.close()
    assert hits(tmp_path) >= 3


def secrets() -> dict[str, bytes]:
    """Every key that the other process derives, raw and in hex."""
    made = template()
    master = bytearray(made.master)
    slot = parse_header(made.files[HEADER]).slots[0]
    keys = {
        "kek": bytes(derive_kek(PASSPHRASE, slot.cost, slot.salt)),
        "master": made.master,
        **{
            use: bytes(derive(master, use))
            for use in ("database", "header", "anchor", "content-wrap", "journal-seal")
        },
    }
    hexed = {f"{name} in hex": key.hex().encode()[:32] for name, key in keys.items()}
    upper = {f"{name} in HEX": key.hex().upper().encode()[:32] for name, key in keys.items()}
    return {**{name: key[:16] for name, key in keys.items()}, **hexed, **upper}


@linux_only
def test_no_key_is_in_memory_after_closing_and_only_the_ring_while_open(tmp_path: Path) -> None:
    wanted = secrets()
    with held_store(store_in(tmp_path / "store")) as holder:
        assert holder.hears() == "open"
        open_copies = {name for name, count in holder.copies(wanted).items() if count}
        holder.go_on()
        assert holder.hears() == "closed"
        closed_copies = {name: count for name, count in holder.copies(wanted).items() if count}
    # That the ring's keys are found while open shows that the search can find one.
    assert open_copies == {"anchor", "content-wrap", "journal-seal"}
    assert closed_copies == {}


def test_a_second_window_is_refused_and_the_first_goes_on(tmp_path: Path) -> None:
    folder = store_in(tmp_path / "store")
    with held_store(folder) as holder:
        assert holder.hears() == "open"
        before = contents(folder)
        with pytest.raises(StoreOpenElsewhereError):
            open_store(folder, None, PASSPHRASE)
        assert contents(folder) == before
        holder.go_on()
        assert holder.hears() == "closed"
        open_store(folder, None, PASSPHRASE).close()


def test_while_this_window_is_open_another_program_is_refused(tmp_path: Path) -> None:
    folder = store_in(tmp_path / "store")
    with open_store(folder, None, PASSPHRASE), held_store(folder) as holder:
        assert holder.hears() == StoreOpenElsewhereError.__name__
