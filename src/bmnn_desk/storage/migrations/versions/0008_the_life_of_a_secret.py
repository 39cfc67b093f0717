"""The life of a secret: moves, terms, endings, counts, people, the office's own papers."""

from __future__ import annotations

from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

STATEMENTS = (
    """CREATE TABLE copy_due (
    id INTEGER NOT NULL,
    act_seq INTEGER NOT NULL,
    copy_event_id INTEGER NOT NULL,
    due DATE NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(act_seq) REFERENCES act (seq) DEFERRABLE INITIALLY DEFERRED,
    UNIQUE (copy_event_id),
    FOREIGN KEY(copy_event_id) REFERENCES copy_event (id)
)""",
    """CREATE INDEX ix_copy_due_act_seq ON copy_due (act_seq)""",
    """CREATE TRIGGER copy_due_no_update BEFORE UPDATE ON "copy_due" BEGIN SELECT RAISE(ABORT, 'written once'); END""",
    """CREATE TRIGGER copy_due_no_delete BEFORE DELETE ON "copy_due" BEGIN SELECT RAISE(ABORT, 'written once'); END""",
    """CREATE TRIGGER copy_due_no_replace BEFORE INSERT ON "copy_due" WHEN EXISTS (SELECT 1 FROM "copy_due" WHERE id = new.id) BEGIN SELECT RAISE(ABORT, 'written once'); END""",
    """CREATE TRIGGER copy_due_now AFTER INSERT ON copy_due BEGIN UPDATE copy_now SET due = new.due WHERE event_id = new.copy_event_id; END""",
    """CREATE TABLE copy_now (
    copy_id INTEGER NOT NULL,
    body_id INTEGER NOT NULL,
    event_id INTEGER NOT NULL,
    state VARCHAR NOT NULL,
    day DATE NOT NULL,
    holder VARCHAR NOT NULL,
    place VARCHAR NOT NULL,
    person_id INTEGER,
    unit_id INTEGER,
    due DATE,
    PRIMARY KEY (copy_id),
    FOREIGN KEY(copy_id) REFERENCES copy (id),
    FOREIGN KEY(body_id) REFERENCES body (id),
    UNIQUE (event_id),
    FOREIGN KEY(event_id) REFERENCES copy_event (id)
)""",
    """CREATE INDEX copy_now_place ON copy_now (body_id, place)""",
    """CREATE INDEX copy_now_person ON copy_now (person_id, state)""",
    """CREATE INDEX copy_now_state ON copy_now (body_id, state, due)""",
    """CREATE INDEX copy_now_holder ON copy_now (body_id, holder)""",
    """CREATE TRIGGER copy_event_now AFTER INSERT ON copy_event BEGIN INSERT OR REPLACE INTO copy_now (copy_id, body_id, event_id, state, day, holder, place, person_id, unit_id, due) SELECT new.copy_id, item.body_id, new.id, new.state, new.day, new.holder, new.place, new.person_id, new.unit_id, NULL FROM copy JOIN item ON item.id = copy.item_id WHERE copy.id = new.copy_id; END""",
    """INSERT INTO copy_now (copy_id, body_id, event_id, state, day, holder, place, person_id, unit_id, due) SELECT e.copy_id, i.body_id, e.id, e.state, e.day, e.holder, e.place, e.person_id, e.unit_id, NULL FROM copy_event e JOIN copy c ON c.id = e.copy_id JOIN item i ON i.id = c.item_id WHERE e.id = (SELECT max(o.id) FROM copy_event o WHERE o.copy_id = e.copy_id)""",
)


def upgrade() -> None:
    """Create the tables, their indexes and triggers; every copy's newest move."""
    for statement in STATEMENTS:
        op.execute(statement)
