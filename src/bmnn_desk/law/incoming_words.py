"""The words of what is said of incoming documents, and the blanks that the program fills."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.incoming import IrregularityKind

if TYPE_CHECKING:
    from collections.abc import Mapping

INCOMING_WORDS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "incoming_notice": {
        "motto_state": (),
        "motto_values": (),
        "long_day": ("day", "month", "place", "year"),
        "notice_title": (),
        "notice_subtitle": (),
        "report_title": (),
        "report_subtitle": (),
        "to": ("list",),
        "intro": ("day",),
        "sender": (),
        "reference": (),
        "document_day": (),
        "level": (),
        "arrival": (),
        "copy_numbers": (),
        "channel": (),
        "kind": (),
        **{f"kind_{kind}": () for kind in IrregularityKind},
        "expected": (),
        "received": (),
        "quantity_copies": ("count",),
        "words": (),
        "ask_sender": (),
        "ask_sender_shortage": (),
        "ask_head": (),
        "told": (),
        "opinion": (),
        "opinion_note": (),
        "reporter_heading": (),
        "reporter_note": (),
        "signer_heading": (),
        "signer_note": (),
        "code": ("code",),
        "page": ("page", "pages"),
    },
}
