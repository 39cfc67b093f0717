"""Record a delegation, and the end of anything dated."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.domain.office import Delegation, DelegationCase, PostKind, Role
from bmnn_desk.domain.rules.setup import DELEGATION
from bmnn_desk.errors import NotFoundError, ReasonMissingError
from bmnn_desk.services.office_facts import authorities_of, delegations_of, endings, posts_of
from bmnn_desk.services.work import Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.authority import AuthorityPost
    from bmnn_desk.domain.findings import OtherCase

_ENDABLE: dict[str, type[t.Record]] = {
    "post_held": t.PostHeld,
    "delegation": t.Delegation,
    "secret_list": t.SecretList,
    "secret_item": t.SecretItem,
    "authority_held": t.AuthorityHeld,
    "backup_place": t.BackupPlace,
    "drive": t.Drive,
    "peer_desk": t.PeerDesk,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class DelegationRequest:
    """A delegation as its document says."""

    request_id: str
    day: date
    body: int
    delegation: Delegation
    other_cases: tuple[OtherCase, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class EndingRequest:
    """The last day of a post, a delegation, a danh mục decision, an authority, a drive, a desk.

    A place of backups has one too; an entry of a danh mục is withdrawn by one.
    """

    request_id: str
    day: date
    body: int
    kind: str
    row: int
    reason: str


@allowed(Role.OFFICER, Role.CLERK)
def record_delegation(work: Work, request: DelegationRequest) -> int:
    """Enter a delegation (CFG-03); its number comes back."""
    power = request.delegation
    others = delegations_of(work, request.body)
    work.find(t.Body, request.body)
    work.find(t.Person, power.delegator)
    work.find(t.Person, power.delegate)
    posts = [post for post in posts_of(work, request.body) if post.holds_on(power.since)]
    case = DelegationCase(
        power=power,
        others=others,
        heads=frozenset(post.person for post in posts if post.kind.is_head),
        deputies=frozenset(post.person for post in posts if post.kind is PostKind.DEPUTY),
        posts=_posts_held(work, request),
    )
    broken = work.require(request.day, case, DELEGATION, request.other_cases)
    row = work.keep(
        t.Delegation(
            body_id=request.body,
            kind=power.kind,
            number=power.number,
            day=power.day,
            delegator_id=power.delegator,
            delegate_id=power.delegate,
            scopes=sorted(scope.value for scope in power.scopes),
            fields=sorted(power.fields),
            highest_level=power.highest_level,
            since=power.since,
            until=power.until,
        )
    )
    work.keep_other_cases(request.body, request.day, broken, request.other_cases)
    work.about("delegation", row.id)
    return row.id


def _posts_held(work: Work, request: DelegationRequest) -> tuple[AuthorityPost, ...]:
    """The posts that the delegator holds on the first day, of the matrix that the rules are of."""
    power = request.delegation
    known = work.law.on(request.day).authority
    held = authorities_of(work, request.body, power.delegator, power.since)
    return tuple(known[key] for key in held if key in known)


@allowed(Role.OFFICER, Role.CLERK)
def record_ending(work: Work, request: EndingRequest) -> int:
    """Enter the last day of something dated; what was before it stays as it was.

    Raises:
        NotFoundError: it is not there, of another body, or an entry withdrawn before.
        ReasonMissingError: an entry is withdrawn without a reason.
    """
    table = _ENDABLE.get(request.kind)
    if table is None:
        raise NotFoundError(request.kind, request.row)
    found = work.find(table, request.row, request.body)
    if isinstance(found, t.SecretItem):
        _may_withdraw(work, request, found)
    row = work.keep(
        t.Ending(kind=request.kind, row=request.row, day=request.day, reason=request.reason)
    )
    work.about(request.kind, request.row)
    return row.id


def _may_withdraw(work: Work, request: EndingRequest, entry: t.SecretItem) -> None:
    work.find(t.SecretList, entry.list_id, request.body)
    if entry.id in endings(work, request.kind):
        raise NotFoundError(request.kind, entry.id)
    if not request.reason.strip():
        raise ReasonMissingError
