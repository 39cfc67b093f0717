"""Bring in the entries of secret lists from a table, all of them in one act."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from bmnn_desk.domain.office import Role
from bmnn_desk.domain.rules.setup import SECRET_LIST
from bmnn_desk.domain.secret_list import SecretList
from bmnn_desk.domain.secret_sheet import EnteredDecision, RowFate, judge_rows
from bmnn_desk.errors import AlreadyThereError
from bmnn_desk.services.enter_secret_list import keep_decision
from bmnn_desk.services.secret_items import item_of, item_row, withdrawn_items
from bmnn_desk.services.work import Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.listed_decisions import ListedDecision
    from bmnn_desk.domain.secret_list import SecretItem
    from bmnn_desk.domain.secret_sheet import SecretRow


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SecretImportRequest:
    """The rows that somebody looked at and agreed to."""

    request_id: str
    day: date
    body: int
    rows: tuple[SecretRow, ...]


@allowed(Role.OFFICER, Role.CLERK, Role.DRAFTER)
def import_secret_items(work: Work, request: SecretImportRequest) -> int:
    """Keep the rows that are new, judged anew; a decision of the index is entered with them.

    Returns:
        How many entries were kept; doubles and rows that cannot be taken are passed over.

    Raises:
        AlreadyThereError: not one row is new.
        NotFoundError: there is no such body.
    """
    work.find(t.Body, request.body)
    judged = judge_rows(request.rows, _entered(work, request.body), work.law.secret_lists)
    new = [each for each in judged if each.fate is RowFate.NEW]
    if not new:
        msg = "secret_item"
        raise AlreadyThereError(msg)
    items: dict[int | str, list[SecretItem]] = {}
    listed: dict[str, ListedDecision] = {}
    for each in new:
        if each.listed is not None:
            listed[each.listed.decision] = each.listed
        items.setdefault(each.entered or _key(each.listed), []).append(each.item)
    for key, found in items.items():
        row = key if isinstance(key, int) else _enter(work, request, listed[key], tuple(found))
        work.about("secret_list", row)
        work.session.add_all(item_row(row, item) for item in found)
    return len(new)


def _key(listed: ListedDecision | None) -> str:
    return "" if listed is None else listed.decision


def _enter(
    work: Work, request: SecretImportRequest, listed: ListedDecision, items: tuple[SecretItem, ...]
) -> int:
    """Enter a decision of the index as if it had been typed."""
    given = SecretList(
        decision=work.law.on(request.day).words["decision_named"].format(number=listed.decision),
        day=listed.day,
        issuer=listed.issuer,
        field=listed.field,
        since=listed.held.since,
        until=None,
        published=True,
        items=items,
    )
    work.require(request.day, given, SECRET_LIST)
    return keep_decision(work, request.body, given)


def _entered(work: Work, body: int) -> tuple[EnteredDecision, ...]:
    lists = select(t.SecretList).where(t.SecretList.body_id == body).order_by(t.SecretList.id)
    items: dict[int, list[SecretItem]] = {}
    gone = withdrawn_items(work)
    entries = (
        select(t.SecretItem)
        .join(t.SecretList, t.SecretList.id == t.SecretItem.list_id)
        .where(t.SecretList.body_id == body)
        .order_by(t.SecretItem.id)
    )
    for entry in work.session.scalars(entries):
        if entry.id not in gone:
            items.setdefault(entry.list_id, []).append(item_of(entry))
    return tuple(
        EnteredDecision(id=row.id, decision=row.decision, day=row.day, items=tuple(items[row.id]))
        for row in work.session.scalars(lists)
        if row.id in items
    )
