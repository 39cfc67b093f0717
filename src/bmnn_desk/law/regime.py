"""A legal regime (TT24-2020, ND63-2026): its days in force, rules, stamps and forms."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from bmnn_desk.domain.findings import Severity, check
from bmnn_desk.errors import FormNotInRegimeError, RulesBrokenError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from bmnn_desk.domain.authority import AuthorityPost
    from bmnn_desk.domain.channels import Channel
    from bmnn_desk.domain.deadlines import Deadlines
    from bmnn_desk.domain.findings import OtherCase, Rule
    from bmnn_desk.domain.secrecy import SecrecyLevel
    from bmnn_desk.domain.stamps import Stamp
    from bmnn_desk.domain.text_measure import TextMeasure
    from bmnn_desk.law.cover_form import CoverForm
    from bmnn_desk.law.form import RegisterForm, SlipForm, WordsForm
    from bmnn_desk.law.number_layout import NumberLayout
    from bmnn_desk.law.office_paper_form import OfficePaperForm
    from bmnn_desk.law.specimen_form import SpecimenForm
    from bmnn_desk.law.stamp_shape import StampShape
    from bmnn_desk.law.template_form import TemplateForm

Subject = TypeVar("Subject")


@dataclass(frozen=True, slots=True, kw_only=True)
class Regime:
    """One folder under forms/, read whole."""

    key: str
    name: str
    since: date
    until: date
    level_words: Mapping[SecrecyLevel, str]
    envelope_letters: Mapping[SecrecyLevel, str]
    term_years: Mapping[SecrecyLevel, int]
    deadlines: Deadlines
    words: Mapping[str, str]
    rules: Mapping[str, Rule]
    stamps: Mapping[Stamp, StampShape]
    registers: Mapping[str, RegisterForm]
    slip: SlipForm
    sheets: Mapping[str, WordsForm]
    templates: Mapping[str, TemplateForm]
    measure: TextMeasure
    number_layout: NumberLayout
    authority: Mapping[str, AuthorityPost]
    channels: Mapping[str, Channel]
    specimen: SpecimenForm
    covers: CoverForm
    office_paper: OfficePaperForm
    digest: str

    def register(self, key: str) -> RegisterForm:
        """A register form by its key, which is the same in every regime."""
        try:
            return self.registers[key]
        except KeyError:
            raise FormNotInRegimeError(key, self.key) from None

    def sheet(self, key: str) -> WordsForm:
        """The words of a small paper or block by its key."""
        try:
            return self.sheets[key]
        except KeyError:
            raise FormNotInRegimeError(key, self.key) from None

    def check(
        self, subject: Subject, predicates: Mapping[str, Callable[[Subject], bool]]
    ) -> tuple[Rule, ...]:
        """The rules that the subject breaks: to show while the user types."""
        return check(subject, predicates, self.rules)

    def require(
        self,
        subject: Subject,
        predicates: Mapping[str, Callable[[Subject], bool]],
        other_cases: tuple[OtherCase, ...] = (),
    ) -> tuple[Rule, ...]:
        """Let the subject pass, or raise with the rules that block it.

        A block that rests on a legal text gives way to a complete "Trường hợp khác";
        sums, numbers and the completeness of the record have no way round (workflow 6).

        Returns:
            The broken rules that let pass: warnings, and blocks with their other case.

        Raises:
            RulesBrokenError: with every rule that still blocks.
        """
        excused = {case.rule for case in other_cases if case.is_complete}
        broken = self.check(subject, predicates)
        blocking = tuple(
            rule
            for rule in broken
            if rule.severity is Severity.BLOCK and not (rule.may_be_excused and rule.id in excused)
        )
        if blocking:
            raise RulesBrokenError(blocking)
        return broken
