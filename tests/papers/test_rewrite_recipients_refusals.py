from __future__ import annotations

from dataclasses import replace

import pytest

from bmnn_desk.errors import (
    DocumentSignedError,
    OtherFileReadError,
    RecipientsNotFoundError,
    TrackedChangesError,
)
from bmnn_desk.papers.rewrite_recipients import rewrite_recipients
from tests.papers import word_documents
from tests.papers.reading.block_facts import NOTHING, facts_of
from tests.papers.reading.docx_xml import docx_of, paragraph, run
from tests.papers.reading.foot_documents import BLOCK, ITEMS, alone, in_table


def test_a_reading_without_a_block_is_refused() -> None:
    facts = replace(NOTHING, sha256=facts_of(alone()).sha256)
    with pytest.raises(RecipientsNotFoundError):
        rewrite_recipients(alone(), facts, "\n".join(BLOCK))


def test_a_block_that_is_not_where_the_reading_says_is_refused() -> None:
    facts = facts_of(alone(), "Lưu")
    assert facts.recipients is not None
    elsewhere = replace(facts.recipients.heading, line=3)
    facts = replace(facts, recipients=replace(facts.recipients, heading=elsewhere))
    with pytest.raises(RecipientsNotFoundError):
        rewrite_recipients(alone(), facts, "\n".join(BLOCK))


def test_an_empty_block_is_refused() -> None:
    with pytest.raises(RecipientsNotFoundError):
        rewrite_recipients(alone(), facts_of(alone(), "Lưu"), " \n ")


def test_a_reading_of_another_file_is_refused() -> None:
    with pytest.raises(OtherFileReadError):
        rewrite_recipients(in_table(), facts_of(alone(), "Lưu"), "\n".join(BLOCK))


def test_unaccepted_changes_are_refused() -> None:
    source = docx_of("".join(ITEMS) + paragraph(f'<w:ins w:id="1">{run("thêm")}</w:ins>'))
    with pytest.raises(TrackedChangesError) as caught:
        rewrite_recipients(source, facts_of(source, "Lưu"), "\n".join(BLOCK))
    assert caught.value.count == 1


def test_a_signed_file_is_refused() -> None:
    extra = {"_xmlsignatures/sig1.xml": b"<Signature/>"}
    source = word_documents.repacked(alone(), lambda _, part: part, extra)
    with pytest.raises(DocumentSignedError):
        rewrite_recipients(source, facts_of(source, "Lưu"), "\n".join(BLOCK))
