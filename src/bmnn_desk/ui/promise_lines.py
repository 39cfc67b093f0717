"""The promises as plain lines, for the terminal. No Qt here."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bmnn_desk.domain.promises import PublishedPromises

_WIDTH, _UNDER, _COMMAND = 96, "   ", "     "


def promise_lines(published: PublishedPromises) -> Iterator[str]:
    """Each promise with what is not promised and what shows it, then the limits of them all.

    Sentences are broken at 96 letters; a command stays in one line, to be copied.
    """
    words = published.words
    yield words.title.upper()
    yield from _wrapped(words.about, "")
    for promise in published.promises:
        yield ""
        yield f"{promise.id}. {promise.name}"
        for name, text in published.parts_of(promise):
            if name == words.shown_by:
                yield f"{_UNDER}{name}:"
                yield from (f"{_COMMAND}{command}" for command in promise.commands)
            else:
                yield from _wrapped(f"{name}: {text}", _UNDER)
    yield ""
    yield words.limits.upper()
    for limit in published.limits:
        yield from _wrapped(f"{limit.name}: {limit.text}", _UNDER, "-  ")


def _wrapped(text: str, under: str, first: str | None = None) -> list[str]:
    return textwrap.wrap(
        text,
        _WIDTH,
        initial_indent=under if first is None else first,
        subsequent_indent=under,
        break_long_words=False,
        break_on_hyphens=False,
    )
