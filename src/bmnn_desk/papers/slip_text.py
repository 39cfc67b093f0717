"""What a proposal slip says, item by item: the same for its PDF and its DOCX."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.papers.recipients_block import recipient_lines
from bmnn_desk.papers.text import clean, two_digits

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from bmnn_desk.domain.papers import SlipFacts
    from bmnn_desk.law.form import SlipForm

    Lines = tuple["SlipLine", ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A tick box and its word."""

    word: str
    ticked: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipLine:
    """A text or a row of tick boxes; neither leaves dots to write on, unless it `is_blank`."""

    text: str = ""
    is_blank: bool = False
    is_quoted: bool = False
    choices: tuple[Choice, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipItem:
    """A numbered field: its label, what follows it on the same line, and the lines below."""

    label: str
    lines: tuple[SlipLine, ...]

    @property
    def first(self) -> SlipLine:
        """What stands behind the label."""
        return self.lines[0]


def slip_items(
    form: SlipForm, facts: SlipFacts, level_words: Mapping[SecrecyLevel, str]
) -> tuple[SlipItem, ...]:
    """The numbered fields of a slip, in the order of its form.

    Raises:
        KeyError: the form names a field that a slip does not know; that is a wrong form.
    """
    return tuple(
        SlipItem(
            label=f"{number}. {field.label}",
            lines=_FIELDS[field.field](form.words, facts, level_words) or (SlipLine(),),
        )
        for number, field in enumerate(form.fields, start=1)
    )


def decision_items(form: SlipForm, level_words: Mapping[SecrecyLevel, str]) -> tuple[SlipItem, ...]:
    """The lines of the decision box, to be filled by hand."""
    words = form.words
    levels = tuple(level_words[level] for level in SecrecyLevel)
    return (
        _ticks(words["decision_level"], *levels),
        SlipItem(label=words["decision_copies"], lines=(SlipLine(),)),
        _ticks(words["decision_permission"], words["permission_yes"], words["permission_no"]),
        SlipItem(label=words["decision_name"], lines=(SlipLine(),)),
        SlipItem(label=words["decision_post"], lines=(SlipLine(),)),
        _ticks(words["decision_capacity"], words["capacity_head"], words["capacity_deputy"]),
        SlipItem(label=words["decision_delegation"], lines=(SlipLine(),)),
    )


def _ticks(label: str, *names: str) -> SlipItem:
    choices = tuple(Choice(word=name) for name in names)
    return SlipItem(label=label, lines=(SlipLine(choices=choices),))


def _plain(*texts: str) -> Lines:
    return tuple(SlipLine(text=clean(text)) for text in texts if text)


def _subject(words: Mapping[str, str], facts: SlipFacts, _: object) -> Lines:
    text = words["subject"].format(type_name=facts.type_name, title=facts.title)
    return _plain(text.strip())


def _drafter(words: Mapping[str, str], facts: SlipFacts, _: object) -> Lines:
    return _plain(words["drafter"].format(drafter=facts.drafter, position=facts.drafter_position))


def _level(
    words: Mapping[str, str], facts: SlipFacts, level_words: Mapping[SecrecyLevel, str]
) -> Lines:
    del words
    return (
        SlipLine(
            choices=tuple(
                Choice(word=level_words[level], ticked=level is facts.level)
                for level in SecrecyLevel
            )
        ),
    )


def _bases(words: Mapping[str, str], facts: SlipFacts, _: object) -> Lines:
    del words
    return tuple(
        line
        for basis in facts.bases
        for line in (
            SlipLine(text=clean(basis.citation)),
            SlipLine(text=clean(basis.words), is_quoted=True),
        )
        if line.text
    )


def _copies(words: Mapping[str, str], facts: SlipFacts, _: object) -> Lines:
    copies = words["copies"].format(count=two_digits(facts.recipients.copies))
    return _plain(
        f"{copies} {words['issue_form'].format(form=facts.issue_form)}"
        if facts.issue_form
        else copies
    )


def _may_copy(words: Mapping[str, str], facts: SlipFacts, _: object) -> Lines:
    allowed = facts.recipients.may_copy
    return (
        SlipLine(
            choices=(
                Choice(word=words["may_copy"], ticked=allowed is True),
                Choice(word=words["may_not_copy"], ticked=allowed is False),
            )
        ),
    )


def _recipients(words: Mapping[str, str], facts: SlipFacts, _: object) -> Lines:
    lines = _plain(*recipient_lines(words, facts.recipients))
    return (SlipLine(is_blank=True), *lines) if lines else ()


_FIELDS: Mapping[str, Callable[[Mapping[str, str], SlipFacts, Mapping[SecrecyLevel, str]], Lines]]
_FIELDS = {
    "subject": _subject,
    "unit": lambda _words, facts, _levels: _plain(facts.unit),
    "drafter": _drafter,
    "level": _level,
    "bases": _bases,
    "copies": _copies,
    "may_copy": _may_copy,
    "recipients": _recipients,
    "term": lambda _words, facts, _levels: _plain(facts.term),
    "recall": lambda _words, facts, _levels: _plain(facts.recall),
    "sources": lambda _words, facts, _levels: _plain(*facts.sources),
    "reason": lambda _words, facts, _levels: _plain(facts.reason),
}
