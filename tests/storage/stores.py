"""Small stores for tests: one is really made, the others are copies of its bytes."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from bmnn_desk.storage.engine import checkpoint, connect
from bmnn_desk.storage.files import RECORDS
from bmnn_desk.storage.header_file import unlock_folder
from bmnn_desk.storage.kdf import LEAST_MEMORY, Argon2Cost
from bmnn_desk.storage.key import derive, keyspec
from bmnn_desk.storage.opening import create_store

if TYPE_CHECKING:
    import sqlcipher3.dbapi2 as sqlcipher

ACCOUNT = "Văn thư Nguyễn Thị Thử"
PASSPHRASE = "ngựa ô ăn cỏ bên cầu"
CHEAP = Argon2Cost(memory=LEAST_MEMORY, passes=1, lanes=2)
NOTES = 2000
# Most pages must be the notes', however many empty ones the schema's indexes take.
LONGEST_NOTE = 3990


@dataclass(frozen=True, slots=True)
class Template:
    """A made store's files and its master key."""

    files: dict[str, bytes]
    master: bytes
    db_salt: bytes
    notes_page: int = 0


@cache
def template() -> Template:
    """A store with a table `note` of 600 rows, made once a run."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "store"
        create_store(folder, ACCOUNT, PASSPHRASE, CHEAP).close()
        header, _, keys = unlock_folder(folder, None, PASSPHRASE)
        with keys:
            master = bytes(keys.master)
        made = Template(files={}, master=master, db_salt=header.db_salt)
        connection = connect(folder / RECORDS, spec_of(made))
        _make_tables(connection)
        # The schema itself may take a page more for these tables, behind their roots.
        page = connection.execute("PRAGMA page_count").fetchone()[0] + 1
        _fill(connection)
        checkpoint(connection)
        connection.close()
        return Template(
            files=contents(folder), master=master, db_salt=header.db_salt, notes_page=page
        )


def first_page_of_notes() -> int:
    """The page, counted from 0, where the notes begin: behind the whole schema."""
    return template().notes_page - 1


def store_in(folder: Path) -> Path:
    """A copy of the template store in a new folder."""
    folder.mkdir(mode=0o700)
    for name, data in template().files.items():
        (folder / name).write_bytes(data)
    return folder


def spec_of(made: Template) -> bytearray:
    """The raw SQLCipher key of a template's records."""
    return keyspec(derive(bytearray(made.master), "database"), made.db_salt)


def raw_connection(folder: Path) -> sqlcipher.Connection:
    """The records of a template's copy, with no authorizer and no passphrase."""
    return connect(folder / RECORDS, spec_of(template()))


def contents(folder: Path) -> dict[str, bytes]:
    """Every file of a folder by name."""
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def all_notes(connection: sqlcipher.Connection) -> list[tuple[object, ...]]:
    """Every row, by the table and by its full-text index."""
    rows = connection.execute("SELECT id, title, body FROM note ORDER BY id").fetchall()
    rows += connection.execute("SELECT rowid, title FROM note_fts").fetchall()
    found = connection.execute("SELECT rowid FROM note_fts WHERE note_fts MATCH 'thu'").fetchall()
    return [*rows, *found]


def _make_tables(connection: sqlcipher.Connection) -> None:
    connection.execute("CREATE TABLE note (id INTEGER PRIMARY KEY, title TEXT UNIQUE, body BLOB)")
    connection.execute("CREATE VIRTUAL TABLE note_fts USING fts5(title)")


def _fill(connection: sqlcipher.Connection) -> None:
    connection.execute("BEGIN IMMEDIATE")
    for number in range(NOTES):
        title = f"Báo cáo thu {number}"
        body = bytes(min(18 * number, LONGEST_NOTE))
        connection.execute("INSERT INTO note VALUES (?, ?, ?)", (number, title, body))
        connection.execute("INSERT INTO note_fts (rowid, title) VALUES (?, ?)", (number, title))
    connection.execute("COMMIT")
