"""What the papers of this desk say, ready to be set: facts only, no layout and no fixed words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.secrecy import SecrecyLevel


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class NumberedRecipient:
    """A line of nơi nhận: who, and the copy numbers (bản số) that go there.

    `kind` is printed before the numbers of an archive copy ("bản gốc"), where it is given.
    """

    name: str
    numbers: tuple[int, ...]
    kind: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class RecipientsFacts:
    """What the nơi nhận block must say (NĐ 26/2020 Điều 2 khoản 1).

    `may_copy` None is not decided: no paper then says either sentence.
    """

    recipients: tuple[NumberedRecipient, ...]
    archive: tuple[NumberedRecipient, ...]
    copies: int
    drafter: str
    drafter_unit: str
    may_copy: bool | None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class BasisFacts:
    """A basis as the slip prints it: its citation, and the danh mục's own words."""

    citation: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SlipFacts:
    """What a proposal slip (phiếu đề xuất độ mật) prints; empty texts leave dotted lines."""

    parent: str
    agency: str
    place: str
    day: date
    addressee: str
    type_name: str
    title: str
    unit: str
    drafter: str
    drafter_position: str
    level: SecrecyLevel
    bases: tuple[BasisFacts, ...]
    sources: tuple[str, ...]
    recipients: RecipientsFacts
    issue_form: str
    term: str
    recall: str
    reason: str
    print_code: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class DistributionLine:
    """A copy on the distribution sheet: number, kind, holder, envelope, way of delivery."""

    number: int
    kind: str
    recipient: str
    envelope: str
    delivery: str
    marks: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class DistributionFacts:
    """What the phiếu phân bản says; `title` is empty where the register carries none."""

    agency: str
    reference: str
    day: date
    title: str
    level: SecrecyLevel
    lines: tuple[DistributionLine, ...]
    clerk: str
