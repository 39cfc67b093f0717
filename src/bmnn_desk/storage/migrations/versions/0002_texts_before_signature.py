"""Texts before their signature: checks, returns, rewrites, draft prints, drafting, templates."""

from __future__ import annotations

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

STATEMENTS = (
    """CREATE TABLE office_template (
    id INTEGER NOT NULL,
    act_seq INTEGER NOT NULL,
    body_id INTEGER NOT NULL,
    kind VARCHAR NOT NULL,
    version INTEGER NOT NULL,
    day DATE NOT NULL,
    sha256 VARCHAR NOT NULL,
    data BLOB NOT NULL,
    note VARCHAR NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (body_id, kind, version),
    FOREIGN KEY(act_seq) REFERENCES act (seq) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(body_id) REFERENCES body (id)
)""",
    """CREATE TABLE drafting_session (
    id INTEGER NOT NULL,
    act_seq INTEGER NOT NULL,
    body_id INTEGER NOT NULL,
    person_id INTEGER NOT NULL,
    unit VARCHAR NOT NULL,
    item_id INTEGER,
    day DATE NOT NULL,
    hour VARCHAR NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(act_seq) REFERENCES act (seq) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(body_id) REFERENCES body (id),
    FOREIGN KEY(person_id) REFERENCES person (id),
    FOREIGN KEY(item_id) REFERENCES item (id)
)""",
    """CREATE INDEX ix_drafting_session_item_id ON drafting_session (item_id)""",
    """CREATE INDEX ix_drafting_session_person_id ON drafting_session (person_id)""",
    """CREATE TABLE text_check (
    id INTEGER NOT NULL,
    act_seq INTEGER NOT NULL,
    item_id INTEGER NOT NULL,
    day DATE NOT NULL,
    sha256 VARCHAR NOT NULL,
    media VARCHAR NOT NULL,
    pages INTEGER,
    has_text BOOLEAN NOT NULL,
    outcome VARCHAR NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(act_seq) REFERENCES act (seq) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(item_id) REFERENCES item (id)
)""",
    """CREATE INDEX ix_text_check_item_id ON text_check (item_id)""",
    """CREATE TABLE text_rewrite (
    id INTEGER NOT NULL,
    act_seq INTEGER NOT NULL,
    item_id INTEGER NOT NULL,
    day DATE NOT NULL,
    what VARCHAR NOT NULL,
    consent_by INTEGER NOT NULL,
    on_paper BOOLEAN NOT NULL,
    sha256_before VARCHAR NOT NULL,
    sha256_after VARCHAR NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(act_seq) REFERENCES act (seq) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(item_id) REFERENCES item (id),
    FOREIGN KEY(consent_by) REFERENCES person (id)
)""",
    """CREATE INDEX ix_text_rewrite_item_id ON text_rewrite (item_id)""",
    """CREATE TABLE drafting_end (
    id INTEGER NOT NULL,
    act_seq INTEGER NOT NULL,
    session_id INTEGER NOT NULL,
    day DATE NOT NULL,
    hour VARCHAR NOT NULL,
    note VARCHAR NOT NULL,
    item_id INTEGER,
    PRIMARY KEY (id),
    FOREIGN KEY(act_seq) REFERENCES act (seq) DEFERRABLE INITIALLY DEFERRED,
    UNIQUE (session_id),
    FOREIGN KEY(session_id) REFERENCES drafting_session (id),
    FOREIGN KEY(item_id) REFERENCES item (id)
)""",
    """CREATE INDEX ix_drafting_end_item_id ON drafting_end (item_id)""",
    """CREATE TABLE found_fault (
    id INTEGER NOT NULL,
    act_seq INTEGER NOT NULL,
    check_id INTEGER NOT NULL,
    fault VARCHAR NOT NULL,
    page INTEGER,
    line INTEGER,
    area VARCHAR NOT NULL,
    seen VARCHAR NOT NULL,
    wanted VARCHAR NOT NULL,
    misread VARCHAR NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(act_seq) REFERENCES act (seq) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(check_id) REFERENCES text_check (id)
)""",
    """CREATE INDEX ix_found_fault_check_id ON found_fault (check_id)""",
    """CREATE TABLE text_return (
    id INTEGER NOT NULL,
    act_seq INTEGER NOT NULL,
    item_id INTEGER NOT NULL,
    check_id INTEGER,
    day DATE NOT NULL,
    times INTEGER NOT NULL,
    note VARCHAR NOT NULL,
    block VARCHAR NOT NULL,
    print_code VARCHAR NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(act_seq) REFERENCES act (seq) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(item_id) REFERENCES item (id),
    FOREIGN KEY(check_id) REFERENCES text_check (id),
    UNIQUE (print_code)
)""",
    """CREATE INDEX ix_text_return_item_id ON text_return (item_id)""",
    """CREATE TABLE draft_end (
    id INTEGER NOT NULL,
    act_seq INTEGER NOT NULL,
    print_job_id INTEGER NOT NULL,
    day DATE NOT NULL,
    ended VARCHAR NOT NULL,
    prints INTEGER NOT NULL,
    note VARCHAR NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(act_seq) REFERENCES act (seq) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(print_job_id) REFERENCES print_job (id)
)""",
    """CREATE INDEX ix_draft_end_print_job_id ON draft_end (print_job_id)""",
    """CREATE TRIGGER draft_end_no_update BEFORE UPDATE ON "draft_end" BEGIN SELECT RAISE(ABORT, 'written once'); END""",
    """CREATE TRIGGER draft_end_no_delete BEFORE DELETE ON "draft_end" BEGIN SELECT RAISE(ABORT, 'written once'); END""",
    """CREATE TRIGGER draft_end_no_replace BEFORE INSERT ON "draft_end" WHEN EXISTS (SELECT 1 FROM "draft_end" WHERE id = new.id) BEGIN SELECT RAISE(ABORT, 'written once'); END""",
    """CREATE TRIGGER drafting_end_no_update BEFORE UPDATE ON "drafting_end" BEGIN SELECT RAISE(ABORT, 'written once'); END""",
    """CREATE TRIGGER drafting_end_no_delete BEFORE DELETE ON "drafting_end" BEGIN SELECT RAISE(ABORT, 'written once'); END""",
    """CREATE TRIGGER drafting_end_no_replace BEFORE INSERT ON "drafting_end" WHEN EXISTS (SELECT 1 FROM "drafting_end" WHERE id = new.id) BEGIN SELECT RAISE(ABORT, 'written once'); END""",
    """CREATE TRIGGER drafting_session_no_update BEFORE UPDATE ON "drafting_session" BEGIN SELECT RAISE(ABORT, 'written once'); END""",
    """CREATE TRIGGER drafting_session_no_delete BEFORE DELETE ON "drafting_session" BEGIN SELECT RAISE(ABORT, 'written once'); END""",
    """CREATE TRIGGER drafting_session_no_replace BEFORE INSERT ON "drafting_session" WHEN EXISTS (SELECT 1 FROM "drafting_session" WHERE id = new.id) BEGIN SELECT RAISE(ABORT, 'written once'); END""",
    """CREATE TRIGGER found_fault_no_update BEFORE UPDATE ON "found_fault" BEGIN SELECT RAISE(ABORT, 'written once'); END""",
    """CREATE TRIGGER found_fault_no_delete BEFORE DELETE ON "found_fault" BEGIN SELECT RAISE(ABORT, 'written once'); END""",
    """CREATE TRIGGER found_fault_no_replace BEFORE INSERT ON "found_fault" WHEN EXISTS (SELECT 1 FROM "found_fault" WHERE id = new.id) BEGIN SELECT RAISE(ABORT, 'written once'); END""",
    """CREATE TRIGGER office_template_no_update BEFORE UPDATE ON "office_template" BEGIN SELECT RAISE(ABORT, 'written once'); END""",
    """CREATE TRIGGER office_template_no_delete BEFORE DELETE ON "office_template" BEGIN SELECT RAISE(ABORT, 'written once'); END""",
    """CREATE TRIGGER office_template_no_replace BEFORE INSERT ON "office_template" WHEN EXISTS (SELECT 1 FROM "office_template" WHERE id = new.id) BEGIN SELECT RAISE(ABORT, 'written once'); END""",
    """CREATE TRIGGER text_check_no_update BEFORE UPDATE ON "text_check" BEGIN SELECT RAISE(ABORT, 'written once'); END""",
    """CREATE TRIGGER text_check_no_delete BEFORE DELETE ON "text_check" BEGIN SELECT RAISE(ABORT, 'written once'); END""",
    """CREATE TRIGGER text_check_no_replace BEFORE INSERT ON "text_check" WHEN EXISTS (SELECT 1 FROM "text_check" WHERE id = new.id) BEGIN SELECT RAISE(ABORT, 'written once'); END""",
    """CREATE TRIGGER text_return_no_update BEFORE UPDATE ON "text_return" BEGIN SELECT RAISE(ABORT, 'written once'); END""",
    """CREATE TRIGGER text_return_no_delete BEFORE DELETE ON "text_return" BEGIN SELECT RAISE(ABORT, 'written once'); END""",
    """CREATE TRIGGER text_return_no_replace BEFORE INSERT ON "text_return" WHEN EXISTS (SELECT 1 FROM "text_return" WHERE id = new.id) BEGIN SELECT RAISE(ABORT, 'written once'); END""",
    """CREATE TRIGGER text_rewrite_no_update BEFORE UPDATE ON "text_rewrite" BEGIN SELECT RAISE(ABORT, 'written once'); END""",
    """CREATE TRIGGER text_rewrite_no_delete BEFORE DELETE ON "text_rewrite" BEGIN SELECT RAISE(ABORT, 'written once'); END""",
    """CREATE TRIGGER text_rewrite_no_replace BEFORE INSERT ON "text_rewrite" WHEN EXISTS (SELECT 1 FROM "text_rewrite" WHERE id = new.id) BEGIN SELECT RAISE(ABORT, 'written once'); END""",
)


def upgrade() -> None:
    """Create the tables, indexes and triggers."""
    for statement in STATEMENTS:
        op.execute(statement)
