from __future__ import annotations

import errno
import shutil
from textwrap import dedent
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import Engine, inspect, text

from bmnn_desk.domain.journal_fault import JournalFault
from bmnn_desk.domain.store_steps import UpgradeStep
from bmnn_desk.errors import (
    DiskFullError,
    JournalBrokenError,
    StoreDamagedError,
    StoreTooNewError,
    UpgradeRoomError,
    UpgradeUndoneError,
)
from bmnn_desk.storage import migrate as module
from bmnn_desk.storage.engine import check_pages, checkpoint, make_engine
from bmnn_desk.storage.files import BEFORE_MIGRATION, RECORDS
from bmnn_desk.storage.migrate import MIGRATIONS, known_revision, migrate
from bmnn_desk.storage.mishaps import as_desk_errors
from tests.storage.stores import (
    NOTES,
    contents,
    first_page_of_notes,
    raw_connection,
    spec_of,
    store_in,
    template,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from sqlalchemy.orm import Session

    Changes = Mapping[str, tuple[str, ...]]

PARENT = "op.execute('CREATE TABLE parent (id INTEGER PRIMARY KEY, name TEXT)')"
CHILD = "op.execute('CREATE TABLE child (parent INTEGER REFERENCES parent (id))')"
BATCH = "with op.batch_alter_table('parent') as batch: batch.drop_column('name')"


@pytest.fixture
def scripts(tmp_path: Path) -> Path:
    folder = tmp_path / "100% scripts"
    (folder / "versions").mkdir(parents=True)
    (folder / "env.py").write_bytes((MIGRATIONS / "env.py").read_bytes())
    return folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = store_in(tmp_path / "store")
    connection = raw_connection(folder)
    # Whatever revision the template was made at, these tests bring their own.
    connection.execute("DROP TABLE IF EXISTS alembic_version")
    checkpoint(connection)
    connection.close()
    return folder


@pytest.fixture
def opened(folder: Path) -> Iterator[Engine]:
    engine = make_engine(raw_connection(folder))
    yield engine
    engine.dispose()


def add_step(scripts: Path, number: int, *statements: str, changes: Changes | None = None) -> None:
    before = None if number == 1 else f"{number - 1:04}"
    head = f"from alembic import op\nrevision = '{number:04}'\ndown_revision = {before!r}\n"
    head += f"changes = {changes!r}\n" if changes else ""
    body = "\n".join(f"    {statement}" for statement in statements)
    path = scripts / "versions" / f"{number:04}_step.py"
    path.write_text(f"{head}\ndef upgrade():\n{body}\n")


def value(engine: Engine, statement: str) -> object:
    with engine.begin() as connection:
        return connection.execute(text(statement)).scalar()


def test_without_revisions_there_is_nothing_to_do(
    scripts: Path, folder: Path, opened: Engine
) -> None:
    assert known_revision(scripts) is None
    migrate(opened, folder, scripts)
    assert "alembic_version" not in inspect(opened).get_table_names()


def test_pending_steps_run_in_order_and_only_once(
    scripts: Path, folder: Path, opened: Engine
) -> None:
    add_step(scripts, 1, PARENT)
    migrate(opened, folder, scripts)
    one_more = "op.execute('INSERT INTO parent (id) VALUES (1)')"
    add_step(scripts, 2, CHILD, one_more, changes={"parent": ("*",)})
    add_step(scripts, 3, BATCH, changes={"parent": ("name",)})
    assert known_revision(scripts) == "0003"
    for _ in range(2):
        migrate(opened, folder, scripts)
        assert value(opened, "SELECT version_num FROM alembic_version") == "0003"
        assert value(opened, "SELECT count(*) FROM parent") == 1
    assert value(opened, "PRAGMA foreign_keys") == 1
    assert not (folder / BEFORE_MIGRATION).exists()


def test_a_step_that_fails_midway_leaves_the_old_records(
    scripts: Path, folder: Path, opened: Engine
) -> None:
    add_step(scripts, 1, PARENT, "op.execute(\"INSERT INTO parent VALUES (7, 'giữ')\")")
    migrate(opened, folder, scripts)
    driver = opened.raw_connection().driver_connection
    checkpoint(driver)
    before = (folder / RECORDS).read_bytes()
    add_step(scripts, 2, CHILD, "op.execute('DELETE FROM parent')")
    add_step(scripts, 3, "op.execute('DROP TABLE note')", "raise KeyError('midway')")
    with pytest.raises(KeyError, match="midway"):
        migrate(opened, folder, scripts)
    assert value(opened, "SELECT version_num FROM alembic_version") == "0001"
    assert value(opened, "SELECT name FROM parent") == "giữ"
    assert value(opened, "SELECT count(*) FROM note") == NOTES
    assert value(opened, "PRAGMA foreign_keys") == 1
    checkpoint(driver)
    assert (folder / RECORDS).read_bytes() == before


def test_the_copy_made_before_is_private_encrypted_and_whole(
    scripts: Path, folder: Path, tmp_path: Path, opened: Engine
) -> None:
    add_step(scripts, 1, PARENT)
    migrate(opened, folder, scripts)
    add_step(scripts, 2, "raise KeyError('midway')")
    for _ in range(2):
        with pytest.raises(KeyError, match="midway"):
            migrate(opened, folder, scripts)
    copy = folder / BEFORE_MIGRATION
    assert copy.stat().st_mode & 0o777 == 0o600
    assert b"SQLite format" not in copy.read_bytes()
    (tmp_path / "copy").mkdir()
    (tmp_path / "copy" / RECORDS).write_bytes(copy.read_bytes())
    connection = raw_connection(tmp_path / "copy")
    check_pages(connection)
    assert connection.execute("SELECT count(*) FROM note").fetchone() == (NOTES,)
    connection.close()


def test_a_step_that_breaks_a_reference_is_taken_back(
    scripts: Path, folder: Path, opened: Engine
) -> None:
    add_step(scripts, 1, PARENT, CHILD)
    migrate(opened, folder, scripts)
    add_step(scripts, 2, "op.execute('INSERT INTO child VALUES (99)')")
    with pytest.raises(StoreDamagedError):
        migrate(opened, folder, scripts)
    assert value(opened, "SELECT count(*) FROM child") == 0
    assert value(opened, "SELECT version_num FROM alembic_version") == "0001"


@pytest.mark.parametrize(
    "change",
    [
        "op.execute('INSERT INTO parent (id) VALUES (2)')",
        "op.execute('DELETE FROM parent')",
        "op.execute(\"UPDATE parent SET name = 'khác'\")",
        BATCH,
        "op.execute('DROP TABLE parent')",
    ],
)
def test_a_step_that_changes_what_was_there_without_saying_so_is_taken_back(
    scripts: Path, folder: Path, opened: Engine, change: str
) -> None:
    add_step(scripts, 1, PARENT, "op.execute(\"INSERT INTO parent VALUES (7, 'giữ')\")")
    migrate(opened, folder, scripts)
    driver = opened.raw_connection().driver_connection
    checkpoint(driver)
    before = (folder / RECORDS).read_bytes()
    add_step(scripts, 2, CHILD, change)
    with pytest.raises(UpgradeUndoneError) as undone:
        migrate(opened, folder, scripts)
    assert undone.value.table == "parent"
    checkpoint(driver)
    assert (folder / RECORDS).read_bytes() == before


def test_a_step_may_change_the_columns_that_it_names_and_no_other(
    scripts: Path, folder: Path, opened: Engine
) -> None:
    add_step(scripts, 1, PARENT, "op.execute(\"INSERT INTO parent VALUES (7, 'cũ')\")")
    migrate(opened, folder, scripts)
    named = {"parent": ("name",)}
    add_step(scripts, 2, "op.execute(\"UPDATE parent SET name = 'mới'\")", changes=named)
    migrate(opened, folder, scripts)
    assert value(opened, "SELECT name FROM parent") == "mới"
    add_step(scripts, 3, "op.execute('UPDATE parent SET id = 8')", changes=named)
    with pytest.raises(UpgradeUndoneError):
        migrate(opened, folder, scripts)
    assert value(opened, "SELECT id FROM parent") == 7


def test_the_steps_are_told_and_what_the_proof_refuses_is_taken_back(
    scripts: Path, folder: Path, opened: Engine
) -> None:
    told: list[UpgradeStep] = []
    seen: list[object] = []

    def look(session: Session) -> None:
        seen.append(session.scalar(text("SELECT count(*) FROM child")))

    def refuse(_session: Session) -> None:
        raise JournalBrokenError(3, JournalFault.MAC)

    add_step(scripts, 1, PARENT)
    migrate(opened, folder, scripts, refuse, told.append)
    assert told == []  # a new store has nothing to lose
    add_step(scripts, 2, CHILD)
    with pytest.raises(JournalBrokenError):
        migrate(opened, folder, scripts, refuse, told.append)
    assert value(opened, "SELECT version_num FROM alembic_version") == "0001"
    assert "child" not in inspect(opened).get_table_names()
    migrate(opened, folder, scripts, look, told.append)
    assert told == [*UpgradeStep, *UpgradeStep]
    # It looks at what the steps have made, before that is committed.
    assert seen == [0]


def test_where_the_disk_has_no_room_nothing_is_begun(
    scripts: Path, folder: Path, opened: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_step(scripts, 1, PARENT)
    migrate(opened, folder, scripts)
    add_step(scripts, 2, CHILD)
    before, size = contents(folder), (folder / RECORDS).stat().st_size
    real = shutil.disk_usage
    monkeypatch.setattr(shutil, "disk_usage", lambda at: real(at)._replace(free=2 * size))
    with pytest.raises(UpgradeRoomError) as refused:
        migrate(opened, folder, scripts)
    assert (refused.value.needed, refused.value.free) == (
        -(-2 * size // 2**20) + 8,
        2 * size // 2**20,
    )
    assert contents(folder) == before
    monkeypatch.setattr(shutil, "disk_usage", _full)  # nobody says: it is tried
    migrate(opened, folder, scripts)
    assert value(opened, "SELECT version_num FROM alembic_version") == "0002"


def test_a_copy_that_was_cut_off_goes_and_a_whole_one_stays_until_all_ends_well(
    scripts: Path, folder: Path, opened: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_step(scripts, 1, PARENT)
    migrate(opened, folder, scripts)
    copy = folder / BEFORE_MIGRATION
    add_step(scripts, 2, CHILD)
    with monkeypatch.context() as broken:
        broken.setattr(module, "_flush", _full)
        with pytest.raises(DiskFullError):
            migrate(opened, folder, scripts)
    assert not copy.exists()
    with monkeypatch.context() as broken:
        broken.setattr(module, "_prove", _full)
        with pytest.raises(DiskFullError):
            migrate(opened, folder, scripts)
    assert copy.exists()
    assert value(opened, "SELECT version_num FROM alembic_version") == "0001"
    migrate(opened, folder, scripts)
    assert not copy.exists()
    copy.write_bytes(b"left")  # as when the power went between the last two steps
    migrate(opened, folder, scripts)
    assert not copy.exists()


def _full(*_given: object) -> None:
    raise OSError(errno.ENOSPC, "full")


@pytest.mark.parametrize("known", [0, 1])
def test_a_newer_store_is_refused_and_left_alone(
    scripts: Path, folder: Path, opened: Engine, known: int
) -> None:
    if known:
        add_step(scripts, 1, PARENT)
    driver = opened.raw_connection().driver_connection
    assert driver is not None
    driver.execute("CREATE TABLE alembic_version (version_num TEXT)")
    driver.execute("INSERT INTO alembic_version VALUES ('0042')")
    checkpoint(driver)
    before = contents(folder)
    with pytest.raises(StoreTooNewError) as refused:
        migrate(opened, folder, scripts)
    assert (refused.value.found, refused.value.known) == ("0042", f"000{known}")
    checkpoint(driver)
    assert contents(folder) == before


def test_the_shipped_revisions_make_one_line_that_is_already_in_the_template(
    tmp_path: Path,
) -> None:
    engine = make_engine(raw_connection(store_in(tmp_path / "store")))
    migrate(engine, tmp_path / "store")
    if known_revision() is not None:
        assert value(engine, "SELECT version_num FROM alembic_version") == known_revision()
    engine.dispose()
    assert spec_of(template()).startswith(b"x'")


def test_damage_met_while_migrating_is_a_damaged_store(scripts: Path, folder: Path) -> None:
    records = bytearray((folder / RECORDS).read_bytes())
    for page in range(first_page_of_notes(), len(records) // 4096):
        records[page * 4096 + 50] ^= 1
    (folder / RECORDS).write_bytes(records)
    add_step(scripts, 1, dedent("op.execute('CREATE TABLE other AS SELECT * FROM note')"))
    engine = make_engine(raw_connection(folder))
    with pytest.raises(StoreDamagedError), as_desk_errors():
        migrate(engine, folder, scripts)
    engine.dispose()
