"""What the program promises of its store, what it does not, and the command that shows it.

The sentences are data (`resources/promises.toml`); `ui/promises.py` reads them.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class VaultPromise:
    """One promise: `id` is P1 and so on, `name` its heading.

    `commands` are typed as they stand. `in_program` is where the program itself shows it, "" where
    it does nowhere.
    """

    id: str
    name: str
    promised: str
    not_promised: str
    commands: tuple[str, ...]
    in_program: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class PromiseLimit:
    """What no program can keep, whichever of the promises one thinks of."""

    name: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class PromiseWords:
    """The words around them: headings, what precedes each part, title and note on paper.

    `about` tells of the commands too, `about_read` only how to read what is promised.
    """

    title: str
    about: str
    about_read: str
    promised: str
    not_promised: str
    shown_by: str
    in_program: str
    limits: str
    paper_title: str
    paper_note: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class PublishedPromises:
    """All promises and limits, in the order in which they are published."""

    words: PromiseWords
    promises: tuple[VaultPromise, ...]
    limits: tuple[PromiseLimit, ...]

    def parts_of(self, promise: VaultPromise) -> tuple[tuple[str, str], ...]:
        """What stands under a promise's heading, each with the words before it; none is empty."""
        words = self.words
        parts = (
            (words.promised, promise.promised),
            (words.not_promised, promise.not_promised),
            (words.shown_by, "\n".join(promise.commands)),
            (words.in_program, promise.in_program),
        )
        return tuple((name, text) for name, text in parts if text)

    def read_of(self, promise: VaultPromise) -> tuple[tuple[str, str], ...]:
        """The same without the commands, for whoever reads it at work."""
        return tuple(part for part in self.parts_of(promise) if part[0] != self.words.shown_by)
