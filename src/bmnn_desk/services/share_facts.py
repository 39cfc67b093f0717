"""Which kept files have lost the share that opens them: no backup may take that for an end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.office import Role
from bmnn_desk.services.work import Block, Work, allowed
from bmnn_desk.storage.content_layers import facts_of_shares, shares_of

if TYPE_CHECKING:
    from bmnn_desk.services.settings import BodyAsked
    from bmnn_desk.storage.share_copies import ShareFacts


@allowed(*Role)
def share_facts(work: Work, _asked: BodyAsked, _after: int) -> Block[ShareFacts]:
    """The facts of the whole store, of every body: a place of backups has one file of shares."""
    return Block(rows=(facts_of_shares(work.session, shares_of(work.session)),), next_key=None)
