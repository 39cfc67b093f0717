"""Triggers, the full-text index, newest moves: what the schema has beside its tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.storage.tables.base import Base, Record
from bmnn_desk.storage.tables.custody import NEWEST_COLUMNS, newest_move
from bmnn_desk.storage.tables.inventory import COUNTED_TRIGGERS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Connection

_SEARCH = (
    "CREATE VIRTUAL TABLE search_fts USING fts5("
    "folded, content='search_text', content_rowid='item_id', tokenize='unicode61')",
    # Without this a deleted word stays readable in the index's segments (security 4.5).
    "INSERT INTO search_fts(search_fts, rank) VALUES ('secure-delete', 1)",
    "CREATE TRIGGER search_text_in AFTER INSERT ON search_text BEGIN "
    "INSERT INTO search_fts(rowid, folded) VALUES (new.item_id, new.folded); END",
    "CREATE TRIGGER search_text_out AFTER DELETE ON search_text BEGIN "
    "INSERT INTO search_fts(search_fts, rowid, folded) "
    "VALUES ('delete', old.item_id, old.folded); END",
    "CREATE VIRTUAL TABLE line_fts USING fts5("
    "words, places, content='line_text', content_rowid='line_id', tokenize='unicode61')",
    "INSERT INTO line_fts(line_fts, rank) VALUES ('secure-delete', 1)",
    "CREATE TRIGGER line_text_in AFTER INSERT ON line_text BEGIN "
    "INSERT INTO line_fts(rowid, words, places) VALUES (new.line_id, new.words, new.places); END",
    "CREATE TRIGGER line_text_out AFTER DELETE ON line_text BEGIN "
    "INSERT INTO line_fts(line_fts, rowid, words, places) "
    "VALUES ('delete', old.line_id, old.words, old.places); END",
)

_NEWEST_MOVE = (
    "CREATE TRIGGER copy_event_now AFTER INSERT ON copy_event BEGIN "  # noqa: S608  own words
    f"INSERT OR REPLACE INTO copy_now ({NEWEST_COLUMNS}, due) "
    f"SELECT {newest_move('new')}, NULL FROM copy JOIN item ON item.id = copy.item_id "
    "WHERE copy.id = new.copy_id; END",
    "CREATE TRIGGER copy_due_now AFTER INSERT ON copy_due BEGIN "
    "UPDATE copy_now SET due = new.due WHERE event_id = new.copy_event_id; END",
)


def written_once() -> tuple[tuple[str, str], ...]:
    """Tables whose rows are never changed, each with its primary key's column."""
    records = [
        mapper.local_table for mapper in Base.registry.mappers if issubclass(mapper.class_, Record)
    ]
    names = sorted(str(getattr(table, "name", "")) for table in records)
    return ("act", "seq"), *((name, "id") for name in names)


def guard_statements() -> Iterator[str]:
    """DDL for the append-only triggers, the search index and the newest moves.

    INSERT is guarded too: INSERT OR REPLACE would go round a DELETE trigger (finding 7).
    """
    for table, key in written_once():
        for verb in ("UPDATE", "DELETE"):
            yield (
                f'CREATE TRIGGER {table}_no_{verb.lower()} BEFORE {verb} ON "{table}" '
                f"BEGIN SELECT RAISE(ABORT, 'written once'); END"
            )
        yield (
            f'CREATE TRIGGER {table}_no_replace BEFORE INSERT ON "{table}" '  # noqa: S608
            f'WHEN EXISTS (SELECT 1 FROM "{table}" WHERE {key} = new.{key}) '
            f"BEGIN SELECT RAISE(ABORT, 'written once'); END"
        )
    yield from _SEARCH
    yield from _NEWEST_MOVE
    yield from COUNTED_TRIGGERS


def install_triggers(connection: Connection) -> None:
    """Create the triggers and the search index of a new schema."""
    for statement in guard_statements():
        connection.exec_driver_sql(statement)
