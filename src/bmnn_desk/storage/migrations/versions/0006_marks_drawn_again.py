"""What a recorded mark needs to be drawn again: its pages, its edge, its blanks."""

from __future__ import annotations

from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

STATEMENTS = (
    """CREATE TABLE mark_fill (
    id INTEGER NOT NULL,
    act_seq INTEGER NOT NULL,
    mark_use_id INTEGER NOT NULL,
    pages VARCHAR NOT NULL,
    from_right BOOLEAN NOT NULL,
    blanks JSON NOT NULL,
    until DATE,
    PRIMARY KEY (id),
    FOREIGN KEY(act_seq) REFERENCES act (seq) DEFERRABLE INITIALLY DEFERRED,
    UNIQUE (mark_use_id),
    FOREIGN KEY(mark_use_id) REFERENCES mark_use (id)
)""",
    """CREATE INDEX ix_mark_fill_act_seq ON mark_fill (act_seq)""",
    """CREATE TRIGGER mark_fill_no_update BEFORE UPDATE ON "mark_fill" BEGIN SELECT RAISE(ABORT, 'written once'); END""",
    """CREATE TRIGGER mark_fill_no_delete BEFORE DELETE ON "mark_fill" BEGIN SELECT RAISE(ABORT, 'written once'); END""",
    """CREATE TRIGGER mark_fill_no_replace BEFORE INSERT ON "mark_fill" WHEN EXISTS (SELECT 1 FROM "mark_fill" WHERE id = new.id) BEGIN SELECT RAISE(ABORT, 'written once'); END""",
    """CREATE TABLE content_notice (
    id INTEGER NOT NULL,
    act_seq INTEGER NOT NULL,
    item_content_id INTEGER NOT NULL,
    warnings JSON NOT NULL,
    word VARCHAR NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(act_seq) REFERENCES act (seq) DEFERRABLE INITIALLY DEFERRED,
    UNIQUE (item_content_id),
    FOREIGN KEY(item_content_id) REFERENCES item_content (id)
)""",
    """CREATE INDEX ix_content_notice_act_seq ON content_notice (act_seq)""",
    """CREATE TRIGGER content_notice_no_update BEFORE UPDATE ON "content_notice" BEGIN SELECT RAISE(ABORT, 'written once'); END""",
    """CREATE TRIGGER content_notice_no_delete BEFORE DELETE ON "content_notice" BEGIN SELECT RAISE(ABORT, 'written once'); END""",
    """CREATE TRIGGER content_notice_no_replace BEFORE INSERT ON "content_notice" WHEN EXISTS (SELECT 1 FROM "content_notice" WHERE id = new.id) BEGIN SELECT RAISE(ABORT, 'written once'); END""",
)


def upgrade() -> None:
    """Create the tables, their indexes and triggers."""
    for statement in STATEMENTS:
        op.execute(statement)
