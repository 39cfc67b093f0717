"""Record that the program changed a text, before its signature and with the drafter's consent."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from bmnn_desk.domain.office import Role
from bmnn_desk.errors import (
    ConsentMissingError,
    DaysOutOfOrderError,
    RecipientsNotFoundError,
)
from bmnn_desk.services.contents import keep_content
from bmnn_desk.services.sight import require_sight
from bmnn_desk.services.signatures import require_unsigned
from bmnn_desk.services.slips import slip_of
from bmnn_desk.services.work import Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from bmnn_desk.domain.drafting import RewriteRequest

BEFORE, AFTER = "before_rewrite", "after_rewrite"


@allowed(Role.CLERK, Role.DRAFTER)
def rewrite_text(work: Work, request: RewriteRequest) -> None:
    """Keep both texts and who agreed: the drafter of the item himself.

    Raises:
        WrongStageError: the text is signed: nothing in it may change any more.
        DaysOutOfOrderError: the day lies before the slip.
        RecipientsNotFoundError: nothing was changed.
        ConsentMissingError: nobody agreed, or another than the item's drafter.
        NotFoundError: no such item, slip or person.
        DocumentTooBigError: over 50 MiB.
    """
    require_sight(work, request.item, rewrite_text)
    slip = slip_of(work, request.item, request.body)
    item = work.find(t.Item, slip.item_id, request.body)
    require_unsigned(work, item.id)
    if request.day < slip.day:
        raise DaysOutOfOrderError(request.day, slip.day)
    if request.before == request.after:
        raise RecipientsNotFoundError
    if request.consent_by is None or item.drafter_id not in {None, request.consent_by}:
        raise ConsentMissingError
    work.keep(
        t.TextRewrite(
            item_id=item.id,
            day=request.day,
            what=request.what.value,
            consent_by=work.find(t.Person, request.consent_by).id,
            on_paper=request.on_paper,
            sha256_before=hashlib.sha256(request.before).hexdigest(),
            sha256_after=hashlib.sha256(request.after).hexdigest(),
        )
    )
    keep_content(work, item.id, request.before, BEFORE)
    keep_content(work, item.id, request.after, AFTER)
    work.about("item", item.id)
