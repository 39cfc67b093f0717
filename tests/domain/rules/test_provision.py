from __future__ import annotations

from dataclasses import fields, replace
from datetime import date
from typing import Any

from bmnn_desk.domain.authority import AuthorityBranch, AuthorityPost
from bmnn_desk.domain.findings import Confidence
from bmnn_desk.domain.provision import BodyRequest, PersonRequest, ProvisionCase
from bmnn_desk.domain.secrecy import SecrecyLevel
from tests.domain.provision_requests import BODY, PERSON
from tests.domain.rules.case_table import cases, table, table_tests

FAMILY = "provision"
DAY = date(2025, 3, 10)
POST = AuthorityPost(
    code="department_head",
    words="Giám đốc sở",
    branch=AuthorityBranch.CIVIL,
    highest=SecrecyLevel.TOI_MAT,
    may_delegate=True,
    deputy_needs_delegation=True,
    needs_ground=False,
    source="nguồn mẫu",
    confidence=Confidence.HIGH,
    until=DAY,
)


def asked(**changes: Any) -> ProvisionCase:  # noqa: ANN401
    plain = ProvisionCase(
        day=DAY, level=SecrecyLevel.TOI_MAT, post=POST, request=BODY, is_granted=True
    )
    return replace(plain, **changes)


def refused(number: str = "07/CV-SMM", reason: str = "Không liên quan công việc") -> ProvisionCase:
    return asked(is_granted=False, refusal_number=number, refusal_reason=reason)


def without(request: BodyRequest | PersonRequest) -> dict[str, ProvisionCase]:
    """The request with each of its parts blank in turn."""
    found: dict[str, ProvisionCase] = {}
    for part in fields(request):
        blank: dict[str, Any] = {part.name: " "}
        found[f"no_{part.name}"] = asked(request=replace(request, **blank))
    return found


KEPT = table(
    cases(
        "PROVISION",
        "SC-15",
        up_to_its_level=asked(),
        lower=asked(level=SecrecyLevel.MAT),
        refused_by_whomever=replace(refused(), post=None),
    ),
    cases(
        "PROVISION",
        "SC-15B",
        a_bodys=asked(),
        a_persons=asked(request=PERSON),
        told_by_another_rule=asked(request=replace(PERSON, name="")),
        refused_what_was_asked_by_word=replace(refused(), request=None),
    ),
    cases("PROVISION", "SC-15C", a_persons=asked(request=PERSON), a_bodys=asked()),
    cases("PROVISION", "SC-15D", granted=asked(), with_reason=refused()),
)
BROKEN = table(
    cases(
        "PROVISION",
        "SC-15",
        above_its_level=asked(level=SecrecyLevel.TUYET_MAT),
        no_post=asked(post=None),
        the_post_is_no_more=asked(day=date(2025, 3, 11)),
    ),
    cases("PROVISION", "SC-15B", not_in_writing=asked(request=None), **without(BODY)),
    cases("PROVISION", "SC-15C", **without(PERSON)),
    cases("PROVISION", "SC-15D", no_letter=refused(number=" "), no_reason=refused(reason="")),
)


test_it_is_kept, test_it_is_broken, test_each_has_both_kinds = table_tests(FAMILY, KEPT, BROKEN)
