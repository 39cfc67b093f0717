"""Composes the nơi nhận text of a secret document (NĐ 26/2020 Điều 2 khoản 1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.papers.text import clean, two_digits

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from bmnn_desk.domain.papers import NumberedRecipient, RecipientsFacts
    from bmnn_desk.law.form import WordsForm

_LEAST_RUN = 3


def recipients_block(form: WordsForm, facts: RecipientsFacts) -> str:
    """The whole block: heading, a line a recipient, the archive line, total, copy sentence."""
    words = form.words
    drafter = words["drafter" if facts.drafter_unit else "drafter_alone"].format(
        drafter=clean(facts.drafter), unit=clean(facts.drafter_unit)
    )
    total = words["total"].format(count=two_digits(facts.copies))
    lines = [words["heading"], *recipient_lines(words, facts), f"{total} {drafter}"]
    if facts.may_copy is not None:
        lines.append(words["may_copy" if facts.may_copy else "may_not_copy"])
    return "\n".join(lines)


def recipient_lines(words: Mapping[str, str], facts: RecipientsFacts) -> tuple[str, ...]:
    """A line a recipient, then the line of the archive copies, where there are any."""
    lines = [_recipient(words, recipient) for recipient in facts.recipients]
    if facts.archive:
        kept = ", ".join(_archived(words, holder) for holder in facts.archive)
        lines.append(words["archive"].format(list=kept))
    return tuple(lines)


def copy_numbers(words: Mapping[str, str], numbers: Iterable[int]) -> str:
    """Copy numbers in order, three or more that follow one another as "first to last"."""
    texts = [text for run in _runs(sorted(numbers)) for text in _run_texts(words, run)]
    return words["numbers"].format(list=", ".join(texts))


def _recipient(words: Mapping[str, str], recipient: NumberedRecipient) -> str:
    key = "recipient" if recipient.numbers else "recipient_bare"
    return words[key].format(
        name=_one_line(recipient.name), numbers=copy_numbers(words, recipient.numbers)
    )


def _archived(words: Mapping[str, str], holder: NumberedRecipient) -> str:
    if not holder.numbers:
        return _one_line(holder.name)
    return words["archive_kind" if holder.kind else "archive_item"].format(
        name=_one_line(holder.name),
        kind=clean(holder.kind),
        numbers=copy_numbers(words, holder.numbers),
    )


def _one_line(name: str) -> str:
    return " ".join(clean(name).split())


def _runs(numbers: list[int]) -> list[list[int]]:
    runs: list[list[int]] = []
    for number in numbers:
        if runs and runs[-1][-1] == number - 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return runs


def _run_texts(words: Mapping[str, str], run: list[int]) -> list[str]:
    if len(run) < _LEAST_RUN:
        return [two_digits(number) for number in run]
    return [words["run"].format(first=two_digits(run[0]), last=two_digits(run[-1]))]
