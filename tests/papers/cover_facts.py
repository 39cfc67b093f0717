"""Covers for tests: invented bodies, each level, from the inside out."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from bmnn_desk.domain.covers import covers_for
from bmnn_desk.domain.papers import EnvelopeFacts
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.stamps import Stamp, level_stamp
from bmnn_desk.law.loader import Law
from bmnn_desk.papers.covers_asked import CoversAsked
from bmnn_desk.paths import forms_folder

if TYPE_CHECKING:
    from bmnn_desk.law.regime import Regime

LETTERS = {SecrecyLevel.TUYET_MAT: "A", SecrecyLevel.TOI_MAT: "B", SecrecyLevel.MAT: "C"}
AGENCY = "Ủy ban nhân dân huyện Mẫu Sơn"
RECIPIENT = "Sở Kế hoạch và Đầu tư tỉnh Sông Lam"
ADDRESS = "Số 1, đường Mẫu, phường Thử Nghiệm, tỉnh Sông Lam"
PERSON = "Ông Nguyễn Văn Mẫu, Giám đốc"


@cache
def regime(pack: str) -> Regime:
    """A pack as the program reads it."""
    return Law(forms_folder()).pack(pack)


def cover(level: SecrecyLevel, **changes: object) -> EnvelopeFacts:
    """A recipient's facts at a level."""
    made = EnvelopeFacts(
        agency=AGENCY,
        reference="01/BC-UBND",
        recipient=RECIPIENT,
        address="",
        copies=2,
        letter=LETTERS[level],
        prints_letter=False,
        is_inner=False,
        named_person_only=False,
        urgency="",
        inner_mark=level_stamp(level) if level is SecrecyLevel.TUYET_MAT else None,
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def hardest() -> tuple[EnvelopeFacts, ...]:
    """Both covers of the highest level with all that they can bear."""
    facts = cover(SecrecyLevel.TUYET_MAT, address=ADDRESS, haste=Stamp.VERY_URGENT)
    return covers_for(facts, PERSON)


def each_level() -> tuple[EnvelopeFacts, ...]:
    """The covers of a recipient at each level, the highest first; nobody named."""
    levels = sorted(SecrecyLevel, reverse=True)
    return tuple(made for level in levels for made in covers_for(cover(level)))


def asked(
    pack: str, size: str, covers: tuple[EnvelopeFacts, ...], **changes: object
) -> CoversAsked:
    """Covers on an envelope or a sheet of labels by its key."""
    law = regime(pack)
    form = law.covers
    made = CoversAsked(
        form=form,
        stamps=law.stamps,
        level_words=law.level_words,
        covers=covers,
        size=form.envelopes.get(size) or form.labels[size],
    )
    return replace(made, **changes)  # type: ignore[arg-type]
