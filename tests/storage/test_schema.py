"""The schema that the migrations make is the schema of the models, triggers included."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bmnn_desk.storage.opening import create_store, memory_vault
from tests.storage.stores import ACCOUNT, CHEAP, PASSPHRASE

if TYPE_CHECKING:
    from pathlib import Path

    from bmnn_desk.storage.vault import Vault


def schema(vault: Vault) -> dict[str, str]:
    with vault.engine.connect() as connection:
        rows = connection.exec_driver_sql(
            "SELECT type, name, coalesce(sql, '') FROM sqlite_master "
            "WHERE name NOT LIKE 'sqlite_%' AND name <> 'alembic_version'"
        ).all()
    return {f"{kind} {name}": re.sub(r"\s+", " ", sql) for kind, name, sql in rows}


def test_migrations_and_models_agree(tmp_path: Path) -> None:
    with (
        create_store(tmp_path / "store", ACCOUNT, PASSPHRASE, CHEAP) as migrated,
        memory_vault() as modelled,
    ):
        assert schema(migrated) == schema(modelled)
