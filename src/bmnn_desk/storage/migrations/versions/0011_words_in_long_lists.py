"""Words in long lists are found without a look at each text: by indexes, of strange letters too."""

from __future__ import annotations

from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

# The letters and signs of Vietnamese papers beyond ASCII, by their numbers, the first and the last.
_KNOWN = (
    (0x0009, 0x000A),
    (0x00A0, 0x00A0),
    (0x00AB, 0x00AB),
    (0x00B0, 0x00B0),
    (0x00B2, 0x00B3),
    (0x00B7, 0x00B7),
    (0x00BB, 0x00BB),
    (0x00C0, 0x00C3),
    (0x00C8, 0x00CA),
    (0x00CC, 0x00CE),
    (0x00D2, 0x00D5),
    (0x00D9, 0x00DB),
    (0x00DD, 0x00DD),
    (0x00E0, 0x00E3),
    (0x00E8, 0x00EA),
    (0x00EC, 0x00EE),
    (0x00F2, 0x00F5),
    (0x00F9, 0x00FB),
    (0x00FD, 0x00FD),
    (0x0102, 0x0103),
    (0x0110, 0x0111),
    (0x0114, 0x0115),
    (0x0128, 0x0129),
    (0x012C, 0x012D),
    (0x014E, 0x014F),
    (0x0168, 0x0169),
    (0x016C, 0x016D),
    (0x0176, 0x0177),
    (0x01A0, 0x01A1),
    (0x01AF, 0x01B0),
    (0x1E4C, 0x1E4D),
    (0x1E78, 0x1E79),
    (0x1EA0, 0x1EF9),
    (0x2013, 0x2014),
    (0x2018, 0x2019),
    (0x201C, 0x201D),
    (0x2022, 0x2022),
    (0x2026, 0x2026),
)


def _strange(table: str, *columns: str) -> str:
    """The index of the rows with other letters than these in texts of theirs."""
    runs = (chr(first) if first == last else f"{chr(first)}-{chr(last)}" for first, last in _KNOWN)
    texts = " || ' ' || ".join(columns)
    known = f"] -\\^-~{''.join(runs)}"
    return f"CREATE INDEX {table}_strange ON {table} (id) WHERE {texts} GLOB '*[^{known}]*'"


STATEMENTS = (
    "DROP INDEX ix_change_holder_change_id",
    "CREATE INDEX change_holder_told ON change_holder (change_id, kind)",
    "CREATE INDEX copy_line_executor ON copy_line (executor, line_id)",
    "CREATE INDEX copy_line_reference ON copy_line (reference, line_id)",
    _strange("copy_line", "reference"),
    "CREATE INDEX copy_step_kind ON copy_step (kind, line_id)",
    _strange("destruction_paper", "number"),
    _strange("destruction", "reason"),
    "CREATE INDEX destruction_told ON destruction (reason, proposed_by)",
    "CREATE INDEX incoming_line_numbers ON incoming_line (reference, arrival_number, line_id)",
    _strange("incoming_line", "reference", "arrival_number"),
    _strange("item", "type_name", "title", "unit"),
    _strange("line_correction", "new"),
    _strange("meeting", "name", "place", "chair"),
    "CREATE INDEX meeting_told ON meeting (name, place, chair)",
    "CREATE INDEX outgoing_line_reference ON outgoing_line (reference, line_id)",
    _strange("outgoing_line", "reference"),
    _strange("recall", "number", "ground"),
    "CREATE INDEX recall_told ON recall (number, ground, item_id)",
    _strange("secrecy_change", "number", "sender"),
    _strange("taking_out", "taker", "unit", "place", "permitted_by", "permit_title"),
    "CREATE INDEX taking_out_told ON taking_out (taker, unit, place, permitted_by, permit_title)",
)


def upgrade() -> None:
    """Make the indexes; no row changes."""
    for statement in STATEMENTS:
        op.execute(statement)
