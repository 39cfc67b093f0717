"""The fields and words that each kind of template must have: data and code agree on them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.domain.drafting import TemplateKind

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateNeeds:
    """The keys of a kind's fields by group ("" for those that stand once), and its words."""

    fields: Mapping[str, tuple[str, ...]]
    words: Mapping[str, tuple[str, ...]]


_HEAD = ("parent", "agency", "place_and_day")
TEMPLATES: Mapping[str, TemplateNeeds] = {
    TemplateKind.SLIP.value: TemplateNeeds(
        fields={
            "": (
                *_HEAD,
                "addressee",
                "subject",
                "unit",
                "drafter",
                "drafter_name",
                "level",
                "copies",
                "may_copy",
                "term",
                "recall",
                "reason",
                "print_code",
            ),
            "bases": ("citation", "words"),
            "recipients": ("line",),
            "sources": ("line",),
            "decision": ("line",),
        },
        words={},
    ),
    TemplateKind.DISPATCH_NOTE.value: TemplateNeeds(
        fields={
            "": (*_HEAD, "reference", "recipient", "total", "clerk", "receiver"),
            "documents": (
                "ordinal",
                "reference",
                "type_name",
                "copies",
                "copy_numbers",
                "letter",
            ),
        },
        words={
            "long_day": ("day", "month", "place", "year"),
            "title": (),
            "intro": (),
            "number": ("reference",),
            "numbers": ("list",),
            "run": ("first", "last"),
            "total": ("count",),
            "request": (),
            "clerk": (),
            "clerk_note": (),
            "receiver": (),
            "receiver_note": (),
            "received": (),
            "intact": (),
        },
    ),
    TemplateKind.ENVELOPE_LABEL.value: TemplateNeeds(
        fields={
            "": (
                "agency",
                "reference",
                "copies",
                "urgency",
                "letter",
                "stamp_place",
                "recipient",
                "address",
                "named_only",
            )
        },
        words={"copies": ("count",), "place_level": (), "place_letter": (), "named_only": ()},
    ),
    TemplateKind.DRAFT_TEXT.value: TemplateNeeds(
        fields={
            "": (
                *_HEAD,
                "number",
                "about",
                "type_name",
                "title",
                "title_line",
                "total",
                "copy_sentence",
                "authority",
                "signer",
            ),
            "addressees": ("line",),
            "recipients": ("line",),
        },
        words={
            "number": ("symbol",),
            "day": ("place", "year"),
            "about": ("title",),
            "to": ("addressee",),
            "to_many": (),
            "to_line": ("addressee",),
            "to_last": ("addressee",),
        },
    ),
}
