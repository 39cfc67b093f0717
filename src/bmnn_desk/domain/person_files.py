"""The file of each person of a body: posts, commitments, trainings, what he holds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class PersonFile:
    """A person as the list of a body's people shows him on a day.

    `post` is the first of his posts that day, "" where all have ended: then `ended_on` is the
    last one's last day. `left_on` is the day of his leaving where it is on record. `held` counts
    the copies in his hands. `has_account` is true of who sits at the
    desk without a post.
    """

    id: int
    name: str
    post: str
    unit: str
    ended_on: date | None
    left_on: date | None
    committed_on: date | None
    leaving_signed_on: date | None
    trained_on: date | None
    held: int
    has_account: bool = False

    @property
    def is_here(self) -> bool:
        """True where he holds a post that day."""
        return bool(self.post)

    @property
    def lacks_post(self) -> bool:
        """True of who sits at the desk and never had a post: commitments are not asked of him."""
        gone = self.ended_on is not None or self.left_on is not None
        return self.has_account and not self.post and not gone

    def is_trained_in(self, year: int) -> bool:
        """True where he was trained that year."""
        return self.trained_on is not None and self.trained_on.year == year


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class PersonEvent:
    """Something of a person's file: a post, a commitment, a training, a leaving.

    `kind` is the table's name, `words` the post, the subject or the file's place, `until` a
    post's last day.
    """

    day: date
    kind: str
    words: str
    until: date | None = None
