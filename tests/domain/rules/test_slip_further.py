from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from bmnn_desk.domain.authority import AuthorityBranch
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.secret_forms import ProposalPaper, SecretForm
from bmnn_desk.domain.slip_cases import (
    LONGEST_REASON,
    DraftSentCase,
    FivePoints,
    PoliceSlipCase,
    ProposalPaperCase,
    ProposedTermCase,
    ReasonCase,
    ReceivedSecretCase,
    SlipFileCase,
    StandingCase,
    StandingDetermination,
)
from tests.domain.rules.case_table import broken_by, cases, table, table_tests

FAMILY = "slip_further"
DAY = date(2025, 3, 10)
A_DAY = timedelta(days=1)
TEN_YEARS_ON = date(2035, 3, 10)
CIVIL, POLICE = AuthorityBranch.CIVIL, AuthorityBranch.POLICE


def term(until: date | None = None, **changes: Any) -> ProposedTermCase:  # noqa: ANN401
    plain = ProposedTermCase(
        form=SecretForm.DOCUMENT, determined_on=DAY, years=10, until=until, is_stated=False
    )
    return replace(plain, **changes)


def activity(until: date) -> ProposedTermCase:
    return term(until, form=SecretForm.ACTIVITY, is_stated=True)


POINTS = FivePoints(
    names_secret=True, level=SecrecyLevel.MAT, recipients=1, copies=2, may_copy=False
)


def received(**changes: Any) -> ReceivedSecretCase:  # noqa: ANN401
    plain = ReceivedSecretCase(
        is_listed=True,
        is_marked=False,
        received_on=DAY,
        reported_on=DAY,
        passed_to="Phòng Mẫu",
        proposal=POINTS,
    )
    return replace(plain, **changes)


def sent(branch: AuthorityBranch = POLICE, **changes: Any) -> DraftSentCase:  # noqa: ANN401
    plain = DraftSentCase(branch=branch, cover_number="09/CV-SMM", asks_protection=True)
    return replace(plain, **changes)


STANDING = StandingDetermination(
    day=DAY, type_name="Báo cáo tuần", level=SecrecyLevel.MAT, bases=frozenset({1, 2})
)


def covered(**changes: Any) -> StandingCase:  # noqa: ANN401
    plain = StandingCase(
        branch=POLICE,
        ground="",
        determination=STANDING,
        day=DAY + A_DAY,
        type_name="báo cáo tuần ",
        level=SecrecyLevel.MAT,
        bases=frozenset({1, 2}),
    )
    return replace(plain, **changes)


NOTHING_SAID: dict[str, Any] = {
    "names_secret": False,
    "level": None,
    "recipients": 0,
    "copies": 0,
    "may_copy": None,
}
KEPT = table(
    cases(
        "PROPOSED_TERM",
        "PDX-13",
        the_levels_own=term(),
        to_its_last_day=term(TEN_YEARS_ON),
        shorter=activity(TEN_YEARS_ON - A_DAY),
        one_day=activity(DAY),
        from_a_leap_day=term(date(2034, 3, 1), determined_on=date(2024, 2, 29)),
    ),
    cases(
        "PROPOSED_TERM",
        "PDX-13B",
        the_levels_own=term(),
        to_its_last_day=term(TEN_YEARS_ON),
        activity=activity(DAY),
    ),
    cases(
        "REASON",
        "PDX-14",
        none=ReasonCase(reason=""),
        just_short=ReasonCase(reason=" chữ" * LONGEST_REASON),
    ),
    cases(
        "SLIP_FILE",
        "PDX-15",
        together=SlipFileCase(slip_file="hs-12 ", original_file="HS-12"),
    ),
    cases(
        "RECEIVED_SECRET",
        "PDX-17",
        passed_on=received(),
        in_no_list=received(is_listed=False, reported_on=None, passed_to="", proposal=None),
        marked=received(is_marked=True, reported_on=None, passed_to="", proposal=None),
    ),
    cases(
        "PROPOSAL_PAPER",
        "PDX-18",
        document=ProposalPaperCase(form=SecretForm.DOCUMENT, paper=ProposalPaper.SLIP),
        place=ProposalPaperCase(form=SecretForm.PLACE, paper=ProposalPaper.DETERMINATION),
    ),
    cases(
        "DRAFT_SENT",
        "PDX-20",
        asks=sent(),
        civil=sent(CIVIL, asks_protection=False),
    ),
    cases("DRAFT_SENT", "PDX-20B", numbered=sent(), civil=sent(CIVIL, cover_number="")),
    cases(
        "STANDING",
        "PDX-21",
        police=covered(),
        that_very_day=covered(day=DAY),
        one_of_its_bases=covered(bases=frozenset({2})),
        civil_by_circular=covered(branch=CIVIL, ground="07/2020/TT-MAU"),
    ),
    cases(
        "POLICE_SLIP",
        "PDX-22",
        said=PoliceSlipCase(branch=POLICE, basis="khoản 1, Điều 2"),
        civil=PoliceSlipCase(branch=CIVIL, basis=""),
    ),
)
BROKEN = table(
    cases(
        "PROPOSED_TERM",
        "PDX-13",
        a_day_too_long=term(TEN_YEARS_ON + A_DAY),
        ends_before_it_begins=activity(DAY - A_DAY),
    ),
    cases(
        "PROPOSED_TERM",
        "PDX-13B",
        a_document=term(TEN_YEARS_ON - A_DAY, is_stated=True),
        a_place=term(DAY, form=SecretForm.PLACE, is_stated=True),
        not_stated=term(DAY, form=SecretForm.ACTIVITY),
    ),
    cases("REASON", "PDX-14", one_word_too_many=ReasonCase(reason=" chữ" * (LONGEST_REASON + 1))),
    cases(
        "SLIP_FILE",
        "PDX-15",
        apart=SlipFileCase(slip_file="HS-12", original_file="HS-13"),
        nowhere=SlipFileCase(slip_file=" ", original_file=""),
    ),
    cases(
        "RECEIVED_SECRET",
        "PDX-17",
        not_reported=received(reported_on=None),
        reported_before_it_came=received(reported_on=DAY - A_DAY),
        not_passed_on=received(passed_to=" "),
        no_proposal=received(proposal=None),
        **{
            f"{name}_not_said": received(proposal=replace(POINTS, **{name: value}))
            for name, value in NOTHING_SAID.items()
        },
    ),
    cases(
        "PROPOSAL_PAPER",
        "PDX-18",
        **{
            form.value: ProposalPaperCase(form=form, paper=ProposalPaper.SLIP)
            for form in SecretForm
            if form is not SecretForm.DOCUMENT
        },
    ),
    cases("DRAFT_SENT", "PDX-20", asks_nothing=sent(asks_protection=False)),
    cases("DRAFT_SENT", "PDX-20B", no_number=sent(cover_number=" ")),
    cases(
        "STANDING",
        "PDX-21",
        another_type=covered(type_name="Báo cáo tháng"),
        no_type=covered(type_name=" ", determination=replace(STANDING, type_name="")),
        another_level=covered(level=SecrecyLevel.TOI_MAT),
        lower=covered(determination=replace(STANDING, level=SecrecyLevel.TOI_MAT)),
        another_basis=covered(bases=frozenset({1, 3})),
        no_basis=covered(bases=frozenset()),
        the_day_before=covered(day=DAY - A_DAY),
        civil=covered(branch=CIVIL, ground=" "),
    ),
    cases("POLICE_SLIP", "PDX-22", unsaid=PoliceSlipCase(branch=POLICE, basis=" ")),
)


test_it_is_kept, test_it_is_broken, test_each_has_both_kinds = table_tests(FAMILY, KEPT, BROKEN)


def test_an_ordinary_term_breaks_nothing() -> None:
    assert broken_by(FAMILY, "PROPOSED_TERM", term()) == set()
