"""Keep half-filled forms of an account, offer them again, drop them (by `Desk.jot`)."""

from __future__ import annotations

import json
import unicodedata
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import select, true

from bmnn_desk.domain.drafts_kept import FormDraft
from bmnn_desk.domain.office import Role
from bmnn_desk.services.work import BLOCK, Block, Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from collections.abc import Mapping

# Who only reads leaves nothing behind.
KEEP_DRAFTS = frozenset(Role) - {Role.INSPECTOR}


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class KeepDraftRequest:
    """What stands in a form now: its key, its row or 0, texts by field name, the field in focus."""

    form: str
    subject: int
    fields: Mapping[str, str]
    caret: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DropDraftRequest:
    """The form whose draft is of no use any more: it was saved, or thrown away."""

    form: str
    subject: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftsAsked:
    """Drafts of one form, or with None of all."""

    form: str | None


@allowed(*KEEP_DRAFTS)
def keep_form_draft(work: Work, request: KeepDraftRequest) -> str:
    """Keep a form's draft in place of the one before; texts are made NFC here.

    Returns:
        When it was kept, as HH:MM.
    """
    now = datetime.now().astimezone()
    hour = f"{now:%H:%M}"
    fields = {name: unicodedata.normalize("NFC", text) for name, text in request.fields.items()}
    # Escaped, since half a surrogate pair out of a clipboard would be no UTF-8.
    written = json.dumps(fields)
    row = _row(work, request.form, request.subject)
    if row is not None:
        row.fields, row.caret = written, request.caret
        row.day, row.hour = now.date(), hour
        return hour
    work.session.add(
        t.FormDraft(
            account_id=work.actor.drafts_of,
            form=request.form,
            subject=request.subject,
            fields=written,
            caret=request.caret,
            day=now.date(),
            hour=hour,
        )
    )
    return hour


@allowed(*KEEP_DRAFTS)
def drop_form_draft(work: Work, request: DropDraftRequest) -> None:
    """Delete a form's draft; where there is none, nothing happens."""
    row = _row(work, request.form, request.subject)
    if row is not None:
        work.session.delete(row)


@allowed(*Role)
def form_drafts(work: Work, asked: DraftsAsked, after: int) -> Block[FormDraft]:
    """The drafts of this account alone."""
    rows = work.session.scalars(
        select(t.FormDraft)
        .where(
            t.FormDraft.account_id == work.actor.drafts_of,
            true() if asked.form is None else t.FormDraft.form == asked.form,
            t.FormDraft.id > after,
        )
        .order_by(t.FormDraft.id)
        .limit(BLOCK)
    ).all()
    return Block(
        rows=tuple(
            FormDraft(
                form=row.form,
                subject=row.subject,
                fields=json.loads(row.fields),
                caret=row.caret,
                saved_at=row.hour,
                saved_on=row.day,
            )
            for row in rows
        ),
        next_key=rows[-1].id if len(rows) == BLOCK else None,
    )


def _row(work: Work, form: str, subject: int) -> t.FormDraft | None:
    return work.session.scalars(
        select(t.FormDraft).where(
            t.FormDraft.account_id == work.actor.drafts_of,
            t.FormDraft.form == form,
            t.FormDraft.subject == subject,
        )
    ).first()
