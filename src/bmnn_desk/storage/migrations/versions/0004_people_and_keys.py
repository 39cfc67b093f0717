"""Several people: notes on accounts, the officer's keys and signatures, closed books."""

from __future__ import annotations

from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

STATEMENTS = (
    """CREATE INDEX ix_item_drafter_id ON item (drafter_id)""",
    """CREATE TABLE access_note (
    id INTEGER NOT NULL,
    act_seq INTEGER NOT NULL,
    account_id INTEGER NOT NULL,
    kind VARCHAR NOT NULL,
    count INTEGER NOT NULL,
    first_at VARCHAR NOT NULL,
    last_at VARCHAR NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(act_seq) REFERENCES act (seq) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(account_id) REFERENCES account (id)
)""",
    """CREATE INDEX ix_access_note_act_seq ON access_note (act_seq)""",
    """CREATE TABLE officer_key (
    id INTEGER NOT NULL,
    act_seq INTEGER NOT NULL,
    account_id INTEGER NOT NULL,
    sign_public BLOB NOT NULL,
    seal_public BLOB NOT NULL,
    since DATE NOT NULL,
    voucher_id INTEGER,
    voucher BLOB,
    PRIMARY KEY (id),
    FOREIGN KEY(act_seq) REFERENCES act (seq) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(account_id) REFERENCES account (id),
    FOREIGN KEY(voucher_id) REFERENCES officer_key (id)
)""",
    """CREATE INDEX ix_officer_key_act_seq ON officer_key (act_seq)""",
    """CREATE TABLE officer_secret (
    key_id INTEGER NOT NULL,
    salt BLOB NOT NULL,
    wrapped BLOB NOT NULL,
    PRIMARY KEY (key_id, salt),
    FOREIGN KEY(key_id) REFERENCES officer_key (id)
)""",
    """CREATE TABLE journal_epoch (
    id INTEGER NOT NULL,
    act_seq INTEGER NOT NULL,
    epoch INTEGER NOT NULL,
    first_seq INTEGER NOT NULL,
    key_id INTEGER NOT NULL,
    sealed_first BLOB NOT NULL,
    previous_mac BLOB NOT NULL,
    signature BLOB NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(act_seq) REFERENCES act (seq) DEFERRABLE INITIALLY DEFERRED,
    UNIQUE (epoch),
    FOREIGN KEY(key_id) REFERENCES officer_key (id)
)""",
    """CREATE INDEX ix_journal_epoch_act_seq ON journal_epoch (act_seq)""",
    """CREATE TABLE checkpoint (
    id INTEGER NOT NULL,
    act_seq INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    mac BLOB NOT NULL,
    digest BLOB NOT NULL,
    key_id INTEGER NOT NULL,
    at_utc VARCHAR NOT NULL,
    signature BLOB NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(act_seq) REFERENCES act (seq) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(key_id) REFERENCES officer_key (id)
)""",
    """CREATE INDEX ix_checkpoint_act_seq ON checkpoint (act_seq)""",
    """CREATE TABLE book_event (
    id INTEGER NOT NULL,
    act_seq INTEGER NOT NULL,
    book_id INTEGER NOT NULL,
    kind VARCHAR NOT NULL,
    day DATE NOT NULL,
    reason VARCHAR NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(act_seq) REFERENCES act (seq) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(book_id) REFERENCES book (id)
)""",
    """CREATE INDEX ix_book_event_act_seq ON book_event (act_seq)""",
    """CREATE INDEX ix_book_event_book_id ON book_event (book_id)""",
    """CREATE TABLE anchor_print (
    id INTEGER NOT NULL,
    act_seq INTEGER NOT NULL,
    body_id INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    mac BLOB NOT NULL,
    occasion VARCHAR NOT NULL,
    book_id INTEGER,
    day DATE NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(act_seq) REFERENCES act (seq) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(body_id) REFERENCES body (id),
    FOREIGN KEY(book_id) REFERENCES book (id)
)""",
    """CREATE INDEX ix_anchor_print_act_seq ON anchor_print (act_seq)""",
    """CREATE INDEX ix_anchor_print_body_id ON anchor_print (body_id)""",
    """CREATE TABLE authorisation (
    id INTEGER NOT NULL,
    act_seq INTEGER NOT NULL,
    body_id INTEGER NOT NULL,
    act VARCHAR NOT NULL,
    verb VARCHAR NOT NULL,
    object_kind VARCHAR NOT NULL,
    object_id INTEGER NOT NULL,
    person_id INTEGER NOT NULL,
    due DATE NOT NULL,
    code VARCHAR NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(act_seq) REFERENCES act (seq) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(body_id) REFERENCES body (id),
    FOREIGN KEY(person_id) REFERENCES person (id)
)""",
    """CREATE INDEX ix_authorisation_act_seq ON authorisation (act_seq)""",
    """CREATE INDEX ix_authorisation_body_id ON authorisation (body_id)""",
    """CREATE TABLE authorisation_paper (
    id INTEGER NOT NULL,
    act_seq INTEGER NOT NULL,
    authorisation_id INTEGER NOT NULL,
    signed_on DATE NOT NULL,
    filed_in VARCHAR NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(act_seq) REFERENCES act (seq) DEFERRABLE INITIALLY DEFERRED,
    UNIQUE (authorisation_id),
    FOREIGN KEY(authorisation_id) REFERENCES authorisation (id)
)""",
    """CREATE INDEX ix_authorisation_paper_act_seq ON authorisation_paper (act_seq)""",
    """CREATE TRIGGER access_note_no_update BEFORE UPDATE ON "access_note" BEGIN SELECT RAISE(ABORT, 'written once'); END""",
    """CREATE TRIGGER access_note_no_delete BEFORE DELETE ON "access_note" BEGIN SELECT RAISE(ABORT, 'written once'); END""",
    """CREATE TRIGGER access_note_no_replace BEFORE INSERT ON "access_note" WHEN EXISTS (SELECT 1 FROM "access_note" WHERE id = new.id) BEGIN SELECT RAISE(ABORT, 'written once'); END""",
    """CREATE TRIGGER anchor_print_no_update BEFORE UPDATE ON "anchor_print" BEGIN SELECT RAISE(ABORT, 'written once'); END""",
    """CREATE TRIGGER anchor_print_no_delete BEFORE DELETE ON "anchor_print" BEGIN SELECT RAISE(ABORT, 'written once'); END""",
    """CREATE TRIGGER anchor_print_no_replace BEFORE INSERT ON "anchor_print" WHEN EXISTS (SELECT 1 FROM "anchor_print" WHERE id = new.id) BEGIN SELECT RAISE(ABORT, 'written once'); END""",
    """CREATE TRIGGER authorisation_no_update BEFORE UPDATE ON "authorisation" BEGIN SELECT RAISE(ABORT, 'written once'); END""",
    """CREATE TRIGGER authorisation_no_delete BEFORE DELETE ON "authorisation" BEGIN SELECT RAISE(ABORT, 'written once'); END""",
    """CREATE TRIGGER authorisation_no_replace BEFORE INSERT ON "authorisation" WHEN EXISTS (SELECT 1 FROM "authorisation" WHERE id = new.id) BEGIN SELECT RAISE(ABORT, 'written once'); END""",
    """CREATE TRIGGER authorisation_paper_no_update BEFORE UPDATE ON "authorisation_paper" BEGIN SELECT RAISE(ABORT, 'written once'); END""",
    """CREATE TRIGGER authorisation_paper_no_delete BEFORE DELETE ON "authorisation_paper" BEGIN SELECT RAISE(ABORT, 'written once'); END""",
    """CREATE TRIGGER authorisation_paper_no_replace BEFORE INSERT ON "authorisation_paper" WHEN EXISTS (SELECT 1 FROM "authorisation_paper" WHERE id = new.id) BEGIN SELECT RAISE(ABORT, 'written once'); END""",
    """CREATE TRIGGER book_event_no_update BEFORE UPDATE ON "book_event" BEGIN SELECT RAISE(ABORT, 'written once'); END""",
    """CREATE TRIGGER book_event_no_delete BEFORE DELETE ON "book_event" BEGIN SELECT RAISE(ABORT, 'written once'); END""",
    """CREATE TRIGGER book_event_no_replace BEFORE INSERT ON "book_event" WHEN EXISTS (SELECT 1 FROM "book_event" WHERE id = new.id) BEGIN SELECT RAISE(ABORT, 'written once'); END""",
    """CREATE TRIGGER checkpoint_no_update BEFORE UPDATE ON "checkpoint" BEGIN SELECT RAISE(ABORT, 'written once'); END""",
    """CREATE TRIGGER checkpoint_no_delete BEFORE DELETE ON "checkpoint" BEGIN SELECT RAISE(ABORT, 'written once'); END""",
    """CREATE TRIGGER checkpoint_no_replace BEFORE INSERT ON "checkpoint" WHEN EXISTS (SELECT 1 FROM "checkpoint" WHERE id = new.id) BEGIN SELECT RAISE(ABORT, 'written once'); END""",
    """CREATE TRIGGER journal_epoch_no_update BEFORE UPDATE ON "journal_epoch" BEGIN SELECT RAISE(ABORT, 'written once'); END""",
    """CREATE TRIGGER journal_epoch_no_delete BEFORE DELETE ON "journal_epoch" BEGIN SELECT RAISE(ABORT, 'written once'); END""",
    """CREATE TRIGGER journal_epoch_no_replace BEFORE INSERT ON "journal_epoch" WHEN EXISTS (SELECT 1 FROM "journal_epoch" WHERE id = new.id) BEGIN SELECT RAISE(ABORT, 'written once'); END""",
    """CREATE TRIGGER officer_key_no_update BEFORE UPDATE ON "officer_key" BEGIN SELECT RAISE(ABORT, 'written once'); END""",
    """CREATE TRIGGER officer_key_no_delete BEFORE DELETE ON "officer_key" BEGIN SELECT RAISE(ABORT, 'written once'); END""",
    """CREATE TRIGGER officer_key_no_replace BEFORE INSERT ON "officer_key" WHEN EXISTS (SELECT 1 FROM "officer_key" WHERE id = new.id) BEGIN SELECT RAISE(ABORT, 'written once'); END""",
)


def upgrade() -> None:
    """Create the tables, their indexes and the triggers that keep their rows written once."""
    for statement in STATEMENTS:
        op.execute(statement)
