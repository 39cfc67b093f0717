"""Lists of very many rows: each sorted, narrowed and counted by an index of its own."""

from __future__ import annotations

from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

STATEMENTS = (
    """DROP TRIGGER copy_event_now""",
    """DROP TABLE copy_now""",
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
    ours BOOLEAN NOT NULL,
    kind VARCHAR(24) NOT NULL,
    due DATE,
    PRIMARY KEY (copy_id),
    FOREIGN KEY(copy_id) REFERENCES copy (id),
    FOREIGN KEY(body_id) REFERENCES body (id),
    UNIQUE (event_id),
    FOREIGN KEY(event_id) REFERENCES copy_event (id)
)""",
    """INSERT INTO copy_now (copy_id, body_id, event_id, state, day, holder, place, person_id, unit_id, ours, kind, due) SELECT e.copy_id, item.body_id, e.id, e.state, e.day, e.holder, e.place, e.person_id, e.unit_id, CASE WHEN e.state IN ('at_clerk', 'on_the_way', 'held', 'lent', 'taken_out', 'archived') THEN 1 WHEN e.state = 'delivered' THEN coalesce((SELECT h.inside FROM transfer_copy tc JOIN transfer_line tl ON tl.id = tc.transfer_line_id JOIN handover h ON h.id = tl.handover_id WHERE tc.copy_id = e.copy_id AND tc.act_seq <= e.act_seq AND NOT EXISTS (SELECT 1 FROM line_cancel lc WHERE lc.line_id = tl.line_id AND lc.act_seq <= e.act_seq) AND NOT EXISTS (SELECT 1 FROM receipt r WHERE r.line_id = tl.line_id AND r.kind = 'returned' AND r.act_seq <= e.act_seq) ORDER BY tc.id DESC LIMIT 1), copy.kind = 'RECEIVED' OR e.unit_id IS NOT NULL OR EXISTS (SELECT 1 FROM unit WHERE unit.body_id = item.body_id AND unit.name = e.holder AND unit.act_seq <= e.act_seq)) ELSE 0 END, copy.kind, copy_due.due FROM copy_event e JOIN copy ON copy.id = e.copy_id JOIN item ON item.id = copy.item_id LEFT JOIN copy_due ON copy_due.copy_event_id = e.id WHERE e.id = (SELECT max(o.id) FROM copy_event o WHERE o.copy_id = e.copy_id)""",
    """CREATE INDEX copy_now_day ON copy_now (body_id, ours, day)""",
    """CREATE INDEX copy_now_due ON copy_now (body_id, due) WHERE due IS NOT NULL""",
    """CREATE INDEX copy_now_holder ON copy_now (body_id, ours, holder, person_id, unit_id, state, place)""",
    """CREATE INDEX copy_now_lacking ON copy_now (body_id) WHERE ours AND state <> 'delivered' AND (holder = '' OR place = '')""",
    """CREATE INDEX copy_now_ours ON copy_now (body_id, ours)""",
    """CREATE INDEX copy_now_person ON copy_now (person_id, ours)""",
    """CREATE INDEX copy_now_place ON copy_now (body_id, ours, place, holder, state)""",
    """CREATE INDEX copy_now_state ON copy_now (body_id, state, due)""",
    """CREATE INDEX copy_now_waiting ON copy_now (body_id, state, kind)""",
    """CREATE TRIGGER copy_event_now AFTER INSERT ON copy_event BEGIN INSERT OR REPLACE INTO copy_now (copy_id, body_id, event_id, state, day, holder, place, person_id, unit_id, ours, kind, due) SELECT new.copy_id, item.body_id, new.id, new.state, new.day, new.holder, new.place, new.person_id, new.unit_id, CASE WHEN new.state IN ('at_clerk', 'on_the_way', 'held', 'lent', 'taken_out', 'archived') THEN 1 WHEN new.state = 'delivered' THEN coalesce((SELECT h.inside FROM transfer_copy tc JOIN transfer_line tl ON tl.id = tc.transfer_line_id JOIN handover h ON h.id = tl.handover_id WHERE tc.copy_id = new.copy_id AND tc.act_seq <= new.act_seq AND NOT EXISTS (SELECT 1 FROM line_cancel lc WHERE lc.line_id = tl.line_id AND lc.act_seq <= new.act_seq) AND NOT EXISTS (SELECT 1 FROM receipt r WHERE r.line_id = tl.line_id AND r.kind = 'returned' AND r.act_seq <= new.act_seq) ORDER BY tc.id DESC LIMIT 1), copy.kind = 'RECEIVED' OR new.unit_id IS NOT NULL OR EXISTS (SELECT 1 FROM unit WHERE unit.body_id = item.body_id AND unit.name = new.holder AND unit.act_seq <= new.act_seq)) ELSE 0 END, copy.kind, NULL FROM copy JOIN item ON item.id = copy.item_id WHERE copy.id = new.copy_id; END""",
    """CREATE TRIGGER copy_now_counted AFTER INSERT ON copy_now WHEN new.ours BEGIN INSERT INTO copy_counted (copy_id, body_id, since) SELECT new.copy_id, new.body_id, new.day WHERE NOT EXISTS (SELECT 1 FROM copy_counted WHERE copy_id = new.copy_id); END""",
    """CREATE TRIGGER copy_now_gone AFTER INSERT ON copy_now WHEN NOT new.ours BEGIN DELETE FROM copy_counted WHERE copy_id = new.copy_id; END""",
    """DROP INDEX ix_transfer_line_handover_id""",
    """CREATE INDEX handover_day ON handover (day, body_id)""",
    """CREATE INDEX item_unit ON item (unit)""",
    """CREATE INDEX destruction_paper_number ON destruction_paper (number, destruction_id)""",
    """CREATE INDEX slip_day ON slip (day, item_id)""",
    """CREATE INDEX slip_level ON slip (level, item_id)""",
    """CREATE INDEX line_volume_item ON line (volume_id, item_id)""",
    """CREATE INDEX item_level_level ON item_level (level, item_id)""",
    """CREATE INDEX transfer_line_round ON transfer_line (handover_id, line_id)""",
    """CREATE INDEX secrecy_change_end ON secrecy_change (kind, item_id) WHERE kind IN ('declassified', 'delisted', 'expired')""",
    """CREATE INDEX secrecy_change_told ON secrecy_change (number, sender, decided_by)""",
)


def upgrade() -> None:
    """Make the newest moves anew with each copy's kind, and the indexes."""
    for statement in STATEMENTS:
        op.execute(statement)
