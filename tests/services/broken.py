"""Requests that break one rule each, and what that rule does in 2025 and in 2026."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from bmnn_desk.domain.office import DelegationScope, PostKind, SigningCapacity
from bmnn_desk.domain.recipients import Recipient
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.secret_list import SecretItem, Source
from bmnn_desk.services.determine_level import determine_level
from bmnn_desk.services.enrol_person import PersonRequest, enrol_person
from bmnn_desk.services.enter_secret_list import SecretListRequest, enter_secret_list
from bmnn_desk.services.issue_outgoing import issue_outgoing
from bmnn_desk.services.print_for_signature import print_for_signature
from bmnn_desk.services.propose_level import propose_level
from bmnn_desk.services.record_signature import record_signature
from tests import make
from tests.book_desk import hand_written
from tests.services.everything import end

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.make import Office

DAY = timedelta(days=1)
Asked = tuple["Callable[..., Any]", Any]


@dataclass(frozen=True, kw_only=True)
class Broken:
    """A rule, the article it names in 2025, and whether it still blocks in 2026."""

    rule: str
    article: str
    ask: Callable[[Office], Asked]
    blocks_in_2026: bool
    rule_in_2026: str = ""


def propose(**changes: Any) -> Callable[[Office], Asked]:  # noqa: ANN401
    return lambda at: (propose_level, make.proposal(at, **changes))


def incomplete_basis(at: Office) -> Asked:
    item = SecretItem(
        article="3", clause="2", point="", has_points=True, level=SecrecyLevel.MAT, words="Mẫu"
    )
    return propose_level, make.proposal(at, bases=(listed(at, items=(item,)),))


def expired_basis(at: Office) -> Asked:
    return propose_level, make.proposal(at, bases=(listed(at, until=at.day - DAY),))


def level_too_low(at: Office) -> Asked:
    bases = (at.bases[SecrecyLevel.MAT], at.bases[SecrecyLevel.TOI_MAT])
    return propose_level, make.proposal(at, bases=bases, level=SecrecyLevel.MAT)


def issue_undecided(at: Office) -> Asked:
    proposed = at.desk.do(propose_level, make.proposal(at))
    return issue_outgoing, make.issue(at, proposed.item)


def issue_sent_back(at: Office) -> Asked:
    proposed = at.desk.do(propose_level, make.proposal(at))
    at.desk.do(determine_level, make.decision(at, proposed, approved=False))
    return issue_outgoing, make.issue(at, proposed.item)


def issue_unsigned(at: Office) -> Asked:
    return issue_outgoing, make.issue(at, make.approved(at).item)


def issue_before_signature(at: Office) -> Asked:
    item = make.signed(at).item
    return issue_outgoing, make.issue(at, item, day=at.day - DAY)


def sign_undecided(at: Office) -> Asked:
    proposed = at.desk.do(propose_level, make.proposal(at))
    return record_signature, make.signature(at, proposed.item)


def sign_before_decision(at: Office) -> Asked:
    return record_signature, make.signature(at, make.printed(at).item, day=at.day - DAY)


def decide_by_deputy(**power: Any) -> Callable[[Office], Asked]:  # noqa: ANN401
    """By the deputy with this power; without any when `power` is empty."""

    def ask(at: Office) -> Asked:
        number = make.delegate(at, **power) if power else None
        return _by_deputy(at, number)

    return ask


def decide_above_the_power(at: Office) -> Asked:
    power = make.delegate(at, highest_level=SecrecyLevel.MAT)
    return _by_deputy(at, power, bases=(at.bases[SecrecyLevel.TOI_MAT],))


def decide_with_expired_power(at: Office) -> Asked:
    return _by_deputy(at, make.delegate(at, until=at.day - DAY))


def decide_with_ended_power(at: Office) -> Asked:
    number = make.delegate(at)
    end(replace(at, day=at.day - DAY), "delegation", number)
    return _by_deputy(at, number)


def decide_by_the_drafter(at: Office) -> Asked:
    return _by_deputy(at, make.delegate(at), drafter=at.deputy)


def sign_kt(at: Office) -> Asked:
    item = make.printed(at).item
    return record_signature, make.signature(
        at, item, signer=at.deputy, capacity=SigningCapacity.KT, position="Phó Giám đốc"
    )


def sign_tl(at: Office) -> Asked:
    """The deputy decided with power; TL. wants the head himself."""
    proposed = at.desk.do(propose_level, make.proposal(at))
    decided = make.decision(at, proposed, decided_by=at.deputy, delegation=make.delegate(at))
    at.desk.do(determine_level, decided)
    at.desk.do(print_for_signature, make.draft_print(at, proposed.item))
    return record_signature, make.signature(
        at, proposed.item, signer=at.deputy, capacity=SigningCapacity.TL
    )


def issue_tuyet_mat_with_title(at: Office) -> Asked:
    item = make.signed(at, bases=(at.bases[SecrecyLevel.TUYET_MAT],)).item
    return issue_outgoing, make.issue(at, item)


def decide_without_a_head(at: Office) -> Asked:
    """The head's last day was yesterday; the deputy's power alone does not do."""
    proposed = at.desk.do(propose_level, make.proposal(at))
    power = make.delegate(at)
    end(at, "post_held", 1)
    decided = make.decision(at, proposed, day=at.day + DAY, decided_by=at.deputy, delegation=power)
    return determine_level, decided


def decide_with_two_heads(at: Office) -> Asked:
    proposed = at.desk.do(propose_level, make.proposal(at))
    second = PersonRequest(
        request_id=make.request_id(),
        day=at.day,
        body=at.body,
        name="Đỗ Thị Quyền",
        kind=PostKind.ACTING_HEAD,
        post="Quyền Giám đốc",
    )
    at.desk.do(enrol_person, second)
    return determine_level, make.decision(at, proposed)


def print_another_text(at: Office) -> Asked:
    ticks = replace(make.ALL_TICKS, recipients=True, level=False)
    return print_for_signature, make.draft_print(at, make.approved(at).item, ticks=ticks)


def issue_without_place_in_the_bound_book(at: Office) -> Asked:
    item = make.signed(at).item
    return issue_outgoing, make.issue(at, item, book=hand_written(at))


def decide_by_anothers_power(at: Office) -> Asked:
    other = at.desk.do(
        enrol_person,
        PersonRequest(
            request_id=make.request_id(),
            day=at.day.replace(month=1, day=2),
            body=at.body,
            name="Phó Thứ Hai",
            kind=PostKind.DEPUTY,
            post="Phó Giám đốc",
        ),
    )
    return _by_deputy(at, make.delegate(at, delegate=other))


def _by_deputy(at: Office, power: int | None, **proposal: Any) -> Asked:  # noqa: ANN401
    proposed = at.desk.do(propose_level, make.proposal(at, **proposal))
    decided = make.decision(at, proposed, decided_by=at.deputy, delegation=power)
    return determine_level, decided


def listed(at: Office, **changes: Any) -> int:  # noqa: ANN401
    request = SecretListRequest(
        request_id=make.request_id(),
        day=at.day,
        body=at.body,
        secret_list=make.secret_list(**changes),
    )
    return at.desk.do(enter_secret_list, request)[0]


LAW_10_1 = "Luật 29/2018/QH14, Điều 10 khoản 1"
LAW_10_2 = "Luật 29/2018/QH14, Điều 10 khoản 2"
DECREE_2_1 = "Nghị định 26/2020/NĐ-CP, Điều 2 khoản 1"
DECREE_30_15_2 = "Nghị định 30/2020/NĐ-CP, Điều 15 khoản 2"
SUMS = "Số học và tính đầy đủ của hồ sơ"
GROUP = Recipient(name="Các sở, ban, ngành", copies=2, is_group=True)
NO_SOURCE = Source(number="12/BC-BM", agency="Bộ Mẫu", level=None)


def _law(rule: str, article: str, ask: Callable[[Office], Asked]) -> Broken:
    return Broken(rule=rule, article=article, ask=ask, blocks_in_2026=False)


def _kept(rule: str, article: str, ask: Callable[[Office], Asked], then: str = "") -> Broken:
    return Broken(rule=rule, article=article, ask=ask, blocks_in_2026=True, rule_in_2026=then)


CASES = {
    "an incomplete basis": _law("PDX-02", LAW_10_1, incomplete_basis),
    "an expired danh mục": _law("PDX-03", LAW_10_1, expired_basis),
    "a level below the highest": _kept("PDX-04", LAW_10_2, level_too_low),
    "a source without its level": _kept("PDX-05", LAW_10_2, propose(sources=(NO_SOURCE,))),
    "neither basis nor source": _kept(
        "PDX-06", LAW_10_1, propose(bases=(), level=SecrecyLevel.MAT)
    ),
    "no word on copying": _law("PDX-07", DECREE_2_1, propose(may_copy=None)),
    "a drafter without position": _law("PDX-08", DECREE_2_1, propose(drafter_position=" ")),
    "copies that do not add up": _kept("NN-05", SUMS, propose(copies=5)),
    "a group without members": _kept("NN-05", SUMS, propose(recipients=(GROUP,))),
    "a recipient without a name": _kept(
        "NN-01", DECREE_2_1, propose(recipients=(Recipient(name=""), Recipient(name="Sở")))
    ),
    "no recorded power": _law("PDX-09", LAW_10_2, decide_by_deputy()),
    "a power that expired": _law("PDX-09", LAW_10_2, decide_with_expired_power),
    "a power that was ended": _law("PDX-09", LAW_10_2, decide_with_ended_power),
    "a power for another field": _law(
        "PDX-09", LAW_10_2, decide_by_deputy(fields=frozenset({"kinh tế"}))
    ),
    "a power for other acts": _law(
        "PDX-09", LAW_10_2, decide_by_deputy(scopes=frozenset({DelegationScope.COPY}))
    ),
    "a level above the power": _law("PDX-09", LAW_10_2, decide_above_the_power),
    "somebody else's power": _law("PDX-09", LAW_10_2, decide_by_anothers_power),
    "a deputy who drafted it": _law("PDX-09", LAW_10_2, decide_by_the_drafter),
    "no head that day": _law("CFG-02", LAW_10_2, decide_without_a_head),
    "two heads that day": _law("CFG-02", LAW_10_2, decide_with_two_heads),
    "a text unlike its slip": _law("PDX-12", DECREE_2_1, print_another_text),
    "a signature on an undecided slip": _law("PDX-11", DECREE_2_1, sign_undecided),
    "a signature before the decision": _law("PDX-11", DECREE_2_1, sign_before_decision),
    "KT. without power": _law("VB-04", LAW_10_2, sign_kt),
    "TL. without the head's decision": _law("PDX-10", "4114/BCA-ANCTNB, mục 2", sign_tl),
    "issuing what nobody decided": _kept("PDX-01", DECREE_2_1, issue_undecided),
    "issuing what was sent back": _kept("PDX-01", DECREE_2_1, issue_sent_back),
    "issuing what is not signed": _kept("PDX-11B", DECREE_30_15_2, issue_unsigned),
    "a line without a signer": _kept("DI-07", "Điều 3 khoản 3", issue_unsigned),
    "issuing before the signature": _kept("PDX-11B", DECREE_30_15_2, issue_before_signature),
    "a Tuyệt mật trích yếu": _kept(
        "DI-02", "Điều 4 khoản 1 điểm a", issue_tuyet_mat_with_title, "DI-02B"
    ),
    "a bound book without page and line": _kept(
        "DI-07", "Điều 3 khoản 3", issue_without_place_in_the_bound_book
    ),
}
