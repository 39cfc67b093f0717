"""Backups: their places, what was made, restorings and drills."""

from __future__ import annotations

from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

STATEMENTS = (
    """CREATE TABLE backup_place (
    id INTEGER NOT NULL,
    act_seq INTEGER NOT NULL,
    body_id INTEGER NOT NULL,
    words VARCHAR NOT NULL,
    path VARCHAR NOT NULL,
    drive_id INTEGER,
    since DATE NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(act_seq) REFERENCES act (seq) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(body_id) REFERENCES body (id),
    FOREIGN KEY(drive_id) REFERENCES drive (id)
)""",
    """CREATE INDEX ix_backup_place_body_id ON backup_place (body_id)""",
    """CREATE INDEX ix_backup_place_act_seq ON backup_place (act_seq)""",
    """CREATE TRIGGER backup_place_no_update BEFORE UPDATE ON "backup_place" BEGIN SELECT RAISE(ABORT, 'written once'); END""",
    """CREATE TRIGGER backup_place_no_delete BEFORE DELETE ON "backup_place" BEGIN SELECT RAISE(ABORT, 'written once'); END""",
    """CREATE TRIGGER backup_place_no_replace BEFORE INSERT ON "backup_place" WHEN EXISTS (SELECT 1 FROM "backup_place" WHERE id = new.id) BEGIN SELECT RAISE(ABORT, 'written once'); END""",
    """CREATE TABLE backup (
    id INTEGER NOT NULL,
    act_seq INTEGER NOT NULL,
    body_id INTEGER NOT NULL,
    place_id INTEGER NOT NULL,
    name VARCHAR NOT NULL,
    why VARCHAR NOT NULL,
    day DATE NOT NULL,
    made_at VARCHAR NOT NULL,
    seq INTEGER NOT NULL,
    size INTEGER NOT NULL,
    sha256 VARCHAR NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(act_seq) REFERENCES act (seq) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(body_id) REFERENCES body (id),
    FOREIGN KEY(place_id) REFERENCES backup_place (id)
)""",
    """CREATE INDEX ix_backup_act_seq ON backup (act_seq)""",
    """CREATE INDEX ix_backup_body_id ON backup (body_id)""",
    """CREATE INDEX ix_backup_place_id ON backup (place_id)""",
    """CREATE TRIGGER backup_no_update BEFORE UPDATE ON "backup" BEGIN SELECT RAISE(ABORT, 'written once'); END""",
    """CREATE TRIGGER backup_no_delete BEFORE DELETE ON "backup" BEGIN SELECT RAISE(ABORT, 'written once'); END""",
    """CREATE TRIGGER backup_no_replace BEFORE INSERT ON "backup" WHEN EXISTS (SELECT 1 FROM "backup" WHERE id = new.id) BEGIN SELECT RAISE(ABORT, 'written once'); END""",
    """CREATE TABLE restore (
    id INTEGER NOT NULL,
    act_seq INTEGER NOT NULL,
    body_id INTEGER NOT NULL,
    kind VARCHAR NOT NULL,
    day DATE NOT NULL,
    name VARCHAR NOT NULL,
    sha256 VARCHAR NOT NULL,
    seq INTEGER NOT NULL,
    live_seq INTEGER,
    took_seconds INTEGER NOT NULL,
    compared JSON NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(act_seq) REFERENCES act (seq) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(body_id) REFERENCES body (id)
)""",
    """CREATE INDEX ix_restore_act_seq ON restore (act_seq)""",
    """CREATE INDEX ix_restore_body_id ON restore (body_id)""",
    """CREATE TRIGGER restore_no_update BEFORE UPDATE ON "restore" BEGIN SELECT RAISE(ABORT, 'written once'); END""",
    """CREATE TRIGGER restore_no_delete BEFORE DELETE ON "restore" BEGIN SELECT RAISE(ABORT, 'written once'); END""",
    """CREATE TRIGGER restore_no_replace BEFORE INSERT ON "restore" WHEN EXISTS (SELECT 1 FROM "restore" WHERE id = new.id) BEGIN SELECT RAISE(ABORT, 'written once'); END""",
    """CREATE INDEX ix_item_content_content_id ON item_content (content_id)""",
)


def upgrade() -> None:
    """Create the tables, their indexes and triggers; whose a content is, is found by its number."""
    for statement in STATEMENTS:
        op.execute(statement)
