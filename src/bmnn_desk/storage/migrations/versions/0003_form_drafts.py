"""Drafts of half-filled forms; indexes that keep an act and the long list quick."""

from __future__ import annotations

from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

STATEMENTS = (
    """CREATE TABLE form_draft (
    id INTEGER NOT NULL,
    account_id INTEGER NOT NULL,
    form VARCHAR NOT NULL,
    subject INTEGER NOT NULL,
    fields VARCHAR NOT NULL,
    caret VARCHAR NOT NULL,
    day DATE NOT NULL,
    hour VARCHAR NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (account_id, form, subject),
    FOREIGN KEY(account_id) REFERENCES account (id)
)""",
    """DROP INDEX exception_of_act""",
    """CREATE INDEX ix_account_act_seq ON account (act_seq)""",
    """CREATE INDEX ix_body_act_seq ON body (act_seq)""",
    """CREATE INDEX ix_body_name_act_seq ON body_name (act_seq)""",
    """CREATE INDEX ix_book_act_seq ON book (act_seq)""",
    """CREATE INDEX ix_content_act_seq ON content (act_seq)""",
    """CREATE INDEX ix_copy_act_seq ON copy (act_seq)""",
    """CREATE INDEX ix_copy_event_act_seq ON copy_event (act_seq)""",
    """CREATE INDEX ix_delegation_act_seq ON delegation (act_seq)""",
    """CREATE INDEX ix_draft_end_act_seq ON draft_end (act_seq)""",
    """CREATE INDEX ix_drafting_end_act_seq ON drafting_end (act_seq)""",
    """CREATE INDEX ix_drafting_session_act_seq ON drafting_session (act_seq)""",
    """CREATE INDEX ix_ending_act_seq ON ending (act_seq)""",
    """CREATE INDEX ix_exception_act_seq ON exception (act_seq)""",
    """CREATE INDEX ix_found_fault_act_seq ON found_fault (act_seq)""",
    """CREATE INDEX ix_item_act_seq ON item (act_seq)""",
    """CREATE INDEX ix_item_content_act_seq ON item_content (act_seq)""",
    """CREATE INDEX ix_item_level_act_seq ON item_level (act_seq)""",
    """CREATE INDEX ix_item_term_act_seq ON item_term (act_seq)""",
    """CREATE INDEX ix_line_act_seq ON line (act_seq)""",
    """CREATE INDEX ix_line_cancel_act_seq ON line_cancel (act_seq)""",
    """CREATE INDEX ix_mark_use_act_seq ON mark_use (act_seq)""",
    """CREATE INDEX ix_number_taken_act_seq ON number_taken (act_seq)""",
    """CREATE INDEX ix_office_template_act_seq ON office_template (act_seq)""",
    """CREATE INDEX ix_outgoing_line_act_seq ON outgoing_line (act_seq)""",
    """CREATE INDEX outgoing_line_level ON outgoing_line (level, line_id)""",
    """CREATE INDEX ix_person_act_seq ON person (act_seq)""",
    """CREATE INDEX ix_post_held_act_seq ON post_held (act_seq)""",
    """CREATE INDEX ix_print_job_act_seq ON print_job (act_seq)""",
    """CREATE INDEX ix_secret_item_act_seq ON secret_item (act_seq)""",
    """CREATE INDEX ix_secret_list_act_seq ON secret_list (act_seq)""",
    """CREATE INDEX ix_series_act_seq ON series (act_seq)""",
    """CREATE INDEX ix_setting_act_seq ON setting (act_seq)""",
    """CREATE INDEX ix_sheet_act_seq ON sheet (act_seq)""",
    """CREATE INDEX ix_sheet_event_act_seq ON sheet_event (act_seq)""",
    """CREATE INDEX ix_sheet_row_act_seq ON sheet_row (act_seq)""",
    """CREATE INDEX ix_signature_act_seq ON signature (act_seq)""",
    """CREATE INDEX ix_slip_act_seq ON slip (act_seq)""",
    """CREATE INDEX slip_recall ON slip (recall_on, item_id) WHERE recall_on IS NOT NULL""",
    """CREATE INDEX ix_slip_act_act_seq ON slip_act (act_seq)""",
    """CREATE INDEX ix_slip_basis_act_seq ON slip_basis (act_seq)""",
    """CREATE INDEX ix_slip_recipient_act_seq ON slip_recipient (act_seq)""",
    """CREATE INDEX ix_text_check_act_seq ON text_check (act_seq)""",
    """CREATE INDEX ix_text_return_act_seq ON text_return (act_seq)""",
    """CREATE INDEX ix_text_rewrite_act_seq ON text_rewrite (act_seq)""",
    """CREATE INDEX ix_unit_act_seq ON unit (act_seq)""",
    """CREATE INDEX ix_volume_act_seq ON volume (act_seq)""",
)


def upgrade() -> None:
    """Create the table and the indexes."""
    for statement in STATEMENTS:
        op.execute(statement)
