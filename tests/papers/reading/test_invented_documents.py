"""Every invented document is read as it was meant (tests/documents)."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

import pytest

from bmnn_desk.papers.reading.read_document import read_document
from tests.documents import InventedDocument, documents

if TYPE_CHECKING:
    from bmnn_desk.domain.document import DocumentFacts, Read, ReadRecipient, ReadRecipients

ALL = documents()
READABLE = tuple(one for one in ALL if one.facts.get("has_text", True))
SCANS = tuple(one for one in ALL if not one.facts.get("has_text", True))
BULLETS = "*-\u2013+\u2022 "
TEXTS = ("parent", "agency", "symbol", "type_name", "title")

each = pytest.mark.parametrize("document", READABLE, ids=lambda one: one.name)


@cache
def _facts(name: str) -> DocumentFacts:
    (data,) = (one.data for one in ALL if one.name == name)
    return read_document(data)


def _text(read: Read | None) -> str:
    return read.text if read else ""


def _differences(read: dict[str, Any], wanted: dict[str, Any]) -> str:
    """A line for each fact that was read otherwise than it was meant."""
    return "\n".join(
        f"{key}: read {read[key]!r}, meant {wanted[key]!r}"
        for key in wanted
        if read[key] != wanted[key]
    )


def _of_lines(lines: tuple[ReadRecipient, ...]) -> dict[str, Any]:
    return {
        "names": [one.name for one in lines],
        "numbers": [list(one.numbers) for one in lines],
        "copies": [one.copies or 0 for one in lines],
    }


def _of_block(block: ReadRecipients) -> dict[str, Any]:
    held = _of_lines(block.archive)
    return _of_lines(block.recipients) | {
        "archive_line": _text(block.archive_line),
        "archive": held["names"],
        "archive_kinds": [one.kind for one in block.archive],
        "archive_numbers": held["numbers"],
        "archive_copies": held["copies"],
        "totals": [number for number, _ in block.totals],
        "drafter": _text(block.drafter),
        "drafter_unit": block.drafter_unit,
        "initials": _text(block.initials),
        "sentence": block.sentence.value,
        "sentence_text": _text(block.sentence_at).lstrip(BULLETS),
        "placeholders": len(block.placeholders),
    }


@each
def test_the_head_title_and_addressees_are_read_as_meant(document: InventedDocument) -> None:
    read = _facts(document.name)
    wanted = document.facts
    found: dict[str, Any] = {key: _text(getattr(read, key)) for key in TEXTS}
    found |= {
        "number": read.number,
        "place_name": read.place_name,
        "day": read.day,
        "addressees": [one.text for one in read.addressees],
        "copy_numbers": [one.text for one in read.copy_numbers],
    }
    meant: dict[str, Any] = {key: wanted.get(key, "") for key in TEXTS} | {
        "number": wanted.get("number"),
        "place_name": wanted["place_name"],
        "day": wanted.get("day"),
        "addressees": wanted.get("addressees", []),
        "copy_numbers": wanted.get("copy_numbers", []),
    }
    assert not _differences(found, meant), _differences(found, meant)


@each
def test_the_recipients_block_is_read_as_meant(document: InventedDocument) -> None:
    block = _facts(document.name).recipients
    if "recipients" not in document.facts:
        assert block is None, "a block was read where none stands"
        return
    assert block is not None, "the block was not found"
    wanted = dict(document.facts["recipients"])
    if wanted["sentence"] == "both" and not wanted["sentence_text"]:
        del wanted["sentence_text"]
    else:
        wanted["sentence_text"] = wanted["sentence_text"].lstrip(BULLETS)
    found = _of_block(block)
    assert not _differences(found, wanted), _differences(found, wanted)


@each
def test_the_signer_is_read_as_meant(document: InventedDocument) -> None:
    signer = _facts(document.name).signer
    assert signer is not None, "no signer was found"
    found = {
        "capacity": signer.capacity.value,
        "authority": signer.authority,
        "position": signer.position,
        "name": signer.name,
    }
    wanted = document.facts["signer"]
    assert not _differences(found, wanted), _differences(found, wanted)


@each
def test_typed_level_words_are_read_as_meant(document: InventedDocument) -> None:
    found = {
        (one.level.name, one.is_red, one.spot.area.value) for one in _facts(document.name).levels
    }
    wanted = {
        (one["level"], one["is_red"], one["area"]) for one in document.facts.get("levels", [])
    }
    assert found == wanted


@each
def test_the_file_itself_is_read_as_meant(document: InventedDocument) -> None:
    read = _facts(document.name)
    found = {
        "kind": read.kind,
        "has_text": read.has_text,
        "legacy": read.legacy.value if read.legacy else None,
        "tracked": read.tracked,
        "comments": read.comments,
    }
    wanted = {
        "kind": document.kind,
        "has_text": True,
        "legacy": document.facts.get("legacy"),
        "tracked": document.facts.get("tracked", 0),
        "comments": document.facts.get("comments", 0),
    }
    assert not _differences(found, wanted), _differences(found, wanted)


@pytest.mark.parametrize("document", SCANS, ids=lambda one: one.name)
def test_a_scan_has_no_text_and_no_facts(document: InventedDocument) -> None:
    read = _facts(document.name)
    assert not read.has_text
    assert (read.agency, read.recipients, read.signer, read.levels) == (None, None, None, ())


def test_there_are_documents_of_every_make() -> None:
    kinds = [one.kind for one in ALL]
    assert kinds.count("docx") >= 45
    assert kinds.count("pdf") >= 20
    assert SCANS
