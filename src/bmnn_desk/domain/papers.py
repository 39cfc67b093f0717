"""What the papers of this desk say, ready to be set: facts only, no layout and no fixed words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.secrecy import SecrecyLevel
    from bmnn_desk.domain.stamps import Stamp


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


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ReturnLine:
    """A broken rule on the phiếu trả lại: what is wrong and how to mend it, its article, where.

    `places` are ready sentences; `blocks` where the text may not go to be signed with it.
    """

    rule: str
    text: str
    basis: str
    places: tuple[str, ...]
    blocks: bool


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ReturnSlipFacts:
    """What the phiếu trả lại says; `title` is empty where it must not be written.

    `block` is the corrected nơi nhận block, empty where none is offered.
    """

    parent: str
    agency: str
    place: str
    day: date
    times: int
    type_name: str
    title: str
    unit: str
    drafter: str
    drafter_position: str
    clerk: str
    lines: tuple[ReturnLine, ...]
    block: str
    note: str
    print_code: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class DispatchLine:
    """A document on the phiếu gửi, by number and type alone: there is no place for its title.

    `letter` is the sign of its level on covers (A, B, C).
    """

    reference: str
    type_name: str
    copies: int
    copy_numbers: tuple[int, ...]
    letter: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class DispatchFacts:
    """What the phiếu gửi says: it travels outside the cover, so no title and no level word.

    `reference` is the number and symbol of the note itself, empty where it has none;
    `receiver` is empty where anyone of the recipient's may sign.
    """

    parent: str
    agency: str
    place: str
    day: date
    reference: str
    recipient: str
    lines: tuple[DispatchLine, ...]
    clerk: str
    receiver: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class EnvelopeFacts:
    """What the label of a cover (bì) says; the level word has no place here (DAU-11).

    `letter` is A, B or C, "" for a cover without one; it is printed only with `prints_letter`,
    for it is a rubber stamp as a rule. Only an inner cover bears the level stamp and, with
    `named_person_only`, the words that none but the person named may open it. `inner_mark`
    is the level mark of the inner one, None for an item with a single cover; `person` is whom an
    inner or a single cover is addressed to by name, `haste` the mark of haste (độ khẩn).
    """

    agency: str
    reference: str
    recipient: str
    address: str
    copies: int
    letter: str
    prints_letter: bool
    is_inner: bool
    named_person_only: bool
    urgency: str
    inner_mark: Stamp | None = None
    person: str = ""
    haste: Stamp | None = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class DraftTextFacts:
    """The text for signature as an empty sheet: what the approved slip says, nothing later.

    There is no number, no day and no level here, so none can be printed. An official letter
    (công văn, `is_letter`) has its title under the number and no type name. `authority` is
    the lines above the signature ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC").
    """

    parent: str
    agency: str
    symbol: str
    place: str
    year: int
    is_letter: bool
    type_name: str
    title: str
    addressees: tuple[str, ...]
    recipients: RecipientsFacts
    authority: tuple[str, ...]
    signer: str
