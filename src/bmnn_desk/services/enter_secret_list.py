"""Enter a danh mục decision with its entries; add an entry on the spot."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.domain.office import Role
from bmnn_desk.domain.rules.setup import SECRET_LIST
from bmnn_desk.services.secret_items import checked_items, item_row, standing_items
from bmnn_desk.services.work import Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.secret_list import SecretItem, SecretList


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SecretListRequest:
    """A decision with at least one entry, typed in from its paper."""

    request_id: str
    day: date
    body: int
    secret_list: SecretList


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SecretItemRequest:
    """One more entry of a decision already entered."""

    request_id: str
    day: date
    body: int
    secret_list: int
    item: SecretItem


@allowed(Role.OFFICER, Role.CLERK, Role.DRAFTER)
def enter_secret_list(work: Work, request: SecretListRequest) -> tuple[int, ...]:
    """Enter a danh mục decision (CFG-06), so that an empty list never stops the first day.

    Returns:
        The numbers of its entries, in the order given.

    Raises:
        SecretPlaceError, AlreadyThereError, SecretPlaceTakenError, SecretLevelDiffersError: an
            entry that the import of a table would not take.
    """
    given = request.secret_list
    work.require(request.day, given, SECRET_LIST)
    work.find(t.Body, request.body)
    items = checked_items(given.items, ())
    number = keep_decision(work, request.body, given)
    work.about("secret_list", number)
    return tuple(_keep_item(work, number, item) for item in items)


@allowed(Role.OFFICER, Role.CLERK, Role.DRAFTER)
def add_secret_item(work: Work, request: SecretItemRequest) -> int:
    """Add an entry to a decision; its number comes back.

    Raises:
        SecretPlaceError, AlreadyThereError, SecretPlaceTakenError, SecretLevelDiffersError: an
            entry that the import of a table would not take.
    """
    row = work.find(t.SecretList, request.secret_list, request.body)
    (item,) = checked_items((request.item,), standing_items(work, row.id))
    work.about("secret_list", row.id)
    return _keep_item(work, row.id, item)


def keep_decision(work: Work, body: int, given: SecretList) -> int:
    """Keep a decision without its entries; its row's number comes back."""
    row = t.SecretList(
        body_id=body,
        decision=given.decision,
        day=given.day,
        issuer=given.issuer,
        field=given.field,
        since=given.since,
        until=given.until,
        published=given.published,
    )
    return work.keep(row).id


def _keep_item(work: Work, secret_list: int, item: SecretItem) -> int:
    return work.keep(item_row(secret_list, item)).id
