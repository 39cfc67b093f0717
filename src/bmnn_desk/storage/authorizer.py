"""What SQL may do once the store is open: rows, and nothing that opens a side door.

`ATTACH` and `sqlcipher_export` write the whole store as plain text in one line; dropping a
trigger makes a register writable. Whoever needs one of these works before this is set.
"""

from __future__ import annotations

import sqlcipher3.dbapi2 as sqlcipher

_REFUSED_ACTIONS = frozenset(
    getattr(sqlcipher, f"SQLITE_{name}")
    for name in (
        "ATTACH", "DETACH", "ALTER_TABLE",
        "CREATE_INDEX", "CREATE_TABLE", "CREATE_TRIGGER", "CREATE_VIEW", "CREATE_VTABLE",
        "CREATE_TEMP_INDEX", "CREATE_TEMP_TABLE", "CREATE_TEMP_TRIGGER", "CREATE_TEMP_VIEW",
        "DROP_INDEX", "DROP_TABLE", "DROP_TRIGGER", "DROP_VIEW", "DROP_VTABLE",
        "DROP_TEMP_INDEX", "DROP_TEMP_TABLE", "DROP_TEMP_TRIGGER", "DROP_TEMP_VIEW",
    )
)  # fmt: skip
_REFUSED_FUNCTIONS = frozenset(
    {"fts3_tokenizer", "load_extension", "readfile", "sqlcipher_export", "writefile"}
)
# data_version is asked by FTS5 itself; the infos are what SQLAlchemy's inspector reads.
_ASKED = frozenset({
    "application_id", "cell_size_check", "cipher_page_size", "cipher_use_hmac", "cipher_version",
    "data_version", "database_list", "foreign_keys", "freelist_count", "journal_mode",
    "locking_mode", "page_count", "page_size", "recursive_triggers", "schema_version",
    "secure_delete", "synchronous", "temp_store", "trusted_schema", "user_version",
})  # fmt: skip
_DONE = frozenset({
    "cipher_integrity_check", "foreign_key_check", "foreign_key_list", "index_info", "index_list",
    "index_xinfo", "integrity_check", "quick_check", "table_info", "table_list", "table_xinfo",
    "wal_checkpoint",
})  # fmt: skip


def guard(connection: sqlcipher.Connection) -> None:
    """Refuse from now on what the program never does."""
    connection.set_authorizer(_judge)


def _judge(
    action: int, first: str | None, second: str | None, _database: str | None, _by: str | None
) -> int:
    if action in _REFUSED_ACTIONS:
        refused = True
    elif action == sqlcipher.SQLITE_FUNCTION:
        refused = (second or "").lower() in _REFUSED_FUNCTIONS
    elif action == sqlcipher.SQLITE_PRAGMA:
        refused = not _is_harmless((first or "").lower(), second)
    else:
        refused = False
    return int(sqlcipher.SQLITE_DENY if refused else sqlcipher.SQLITE_OK)


def _is_harmless(pragma: str, value: str | None) -> bool:
    return pragma in _DONE or (value is None and pragma in _ASKED)
