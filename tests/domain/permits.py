"""Invented posts and permissions for tests of who may permit copying."""

from __future__ import annotations

from datetime import date
from typing import Any

from bmnn_desk.domain.authority import AuthorityBranch, AuthorityPost, PermitCase
from bmnn_desk.domain.findings import Confidence
from bmnn_desk.domain.office import DelegationScope
from bmnn_desk.domain.secrecy import SecrecyLevel
from tests.domain import cases as plain

DAY = date(2025, 3, 10)


def post(**changes: Any) -> AuthorityPost:  # noqa: ANN401
    """Up to Tối mật, of a civil body; its deputies need a power in writing."""
    given = {
        "code": "province_agency",
        "words": "Người đứng đầu sở",
        "branch": AuthorityBranch.CIVIL,
        "highest": SecrecyLevel.TOI_MAT,
        "may_delegate": True,
        "deputy_needs_delegation": True,
        "needs_ground": False,
        "source": "mẫu",
        "confidence": Confidence.HIGH,
    }
    return AuthorityPost(**{**given, **changes})


def permit(**changes: Any) -> PermitCase:  # noqa: ANN401
    """The holder of that post himself, for a Tối mật document."""
    given = {"day": DAY, "level": SecrecyLevel.TOI_MAT, "post": post()}
    return PermitCase(**{**given, **changes})


def deputys(**changes: Any) -> PermitCase:  # noqa: ANN401
    """His deputy, with his power for copying up to Tối mật."""
    given = {"is_deputy": True, "delegation": power()}
    return permit(**{**given, **changes})


def power(**changes: Any) -> Any:  # noqa: ANN401
    """A written power for copying, from the head to the deputy, up to Tối mật."""
    given = {
        "scopes": frozenset({DelegationScope.COPY}),
        "fields": frozenset(),
        "highest_level": SecrecyLevel.TOI_MAT,
        "since": date(2025, 1, 1),
        "until": date(2025, 12, 31),
    }
    return plain.delegation(**{**given, **changes})
