"""Registers kept before, brought in; corrections over the form packs, and checks of forms."""

from __future__ import annotations

from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

STATEMENTS = (
    """CREATE TABLE old_register (
    id INTEGER NOT NULL,
    act_seq INTEGER NOT NULL,
    body_id INTEGER NOT NULL,
    file_name VARCHAR NOT NULL,
    sha256 VARCHAR NOT NULL,
    day DATE NOT NULL,
    books JSON NOT NULL,
    names JSON NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(act_seq) REFERENCES act (seq) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(body_id) REFERENCES body (id)
)""",
    """CREATE INDEX ix_old_register_act_seq ON old_register (act_seq)""",
    """CREATE INDEX ix_old_register_body_id ON old_register (body_id)""",
    """CREATE TRIGGER old_register_no_update BEFORE UPDATE ON "old_register" BEGIN SELECT RAISE(ABORT, 'written once'); END""",
    """CREATE TRIGGER old_register_no_delete BEFORE DELETE ON "old_register" BEGIN SELECT RAISE(ABORT, 'written once'); END""",
    """CREATE TRIGGER old_register_no_replace BEFORE INSERT ON "old_register" WHEN EXISTS (SELECT 1 FROM "old_register" WHERE id = new.id) BEGIN SELECT RAISE(ABORT, 'written once'); END""",
    """CREATE TABLE old_line (
    id INTEGER NOT NULL,
    act_seq INTEGER NOT NULL,
    import_id INTEGER NOT NULL,
    book VARCHAR NOT NULL,
    "row" INTEGER NOT NULL,
    cells JSON NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (import_id, book, "row"),
    FOREIGN KEY(act_seq) REFERENCES act (seq) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(import_id) REFERENCES old_register (id)
)""",
    """CREATE INDEX ix_old_line_act_seq ON old_line (act_seq)""",
    """CREATE TRIGGER old_line_no_update BEFORE UPDATE ON "old_line" BEGIN SELECT RAISE(ABORT, 'written once'); END""",
    """CREATE TRIGGER old_line_no_delete BEFORE DELETE ON "old_line" BEGIN SELECT RAISE(ABORT, 'written once'); END""",
    """CREATE TRIGGER old_line_no_replace BEFORE INSERT ON "old_line" WHEN EXISTS (SELECT 1 FROM "old_line" WHERE id = new.id) BEGIN SELECT RAISE(ABORT, 'written once'); END""",
    """CREATE TABLE form_correction (
    id INTEGER NOT NULL,
    act_seq INTEGER NOT NULL,
    pack VARCHAR NOT NULL,
    file VARCHAR NOT NULL,
    place VARCHAR NOT NULL,
    old VARCHAR NOT NULL,
    value VARCHAR NOT NULL,
    source VARCHAR NOT NULL,
    source_day DATE NOT NULL,
    day DATE NOT NULL,
    carried VARCHAR NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(act_seq) REFERENCES act (seq) DEFERRABLE INITIALLY DEFERRED
)""",
    """CREATE INDEX ix_form_correction_act_seq ON form_correction (act_seq)""",
    """CREATE TRIGGER form_correction_no_update BEFORE UPDATE ON "form_correction" BEGIN SELECT RAISE(ABORT, 'written once'); END""",
    """CREATE TRIGGER form_correction_no_delete BEFORE DELETE ON "form_correction" BEGIN SELECT RAISE(ABORT, 'written once'); END""",
    """CREATE TRIGGER form_correction_no_replace BEFORE INSERT ON "form_correction" WHEN EXISTS (SELECT 1 FROM "form_correction" WHERE id = new.id) BEGIN SELECT RAISE(ABORT, 'written once'); END""",
    """CREATE TABLE form_check (
    id INTEGER NOT NULL,
    act_seq INTEGER NOT NULL,
    pack VARCHAR NOT NULL,
    form VARCHAR NOT NULL,
    digest VARCHAR NOT NULL,
    source VARCHAR NOT NULL,
    source_day DATE NOT NULL,
    day DATE NOT NULL,
    carried VARCHAR NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(act_seq) REFERENCES act (seq) DEFERRABLE INITIALLY DEFERRED
)""",
    """CREATE INDEX ix_form_check_act_seq ON form_check (act_seq)""",
    """CREATE TRIGGER form_check_no_update BEFORE UPDATE ON "form_check" BEGIN SELECT RAISE(ABORT, 'written once'); END""",
    """CREATE TRIGGER form_check_no_delete BEFORE DELETE ON "form_check" BEGIN SELECT RAISE(ABORT, 'written once'); END""",
    """CREATE TRIGGER form_check_no_replace BEFORE INSERT ON "form_check" WHEN EXISTS (SELECT 1 FROM "form_check" WHERE id = new.id) BEGIN SELECT RAISE(ABORT, 'written once'); END""",
)


def upgrade() -> None:
    """Create the tables, their indexes and triggers."""
    for statement in STATEMENTS:
        op.execute(statement)
